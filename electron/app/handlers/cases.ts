/** Cases: list, read, make, save, import, export. */
import { createHash } from 'node:crypto'
import { dayOf } from '../clock.ts'
import { deskFault } from '../faults.ts'
import { safeName } from '../exports.ts'
import { listCases } from '../list.ts'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

type Mine =
  | 'cases.list'
  | 'cases.get'
  | 'cases.create'
  | 'cases.save'
  | 'cases.remove'
  | 'cases.import'
  | 'cases.importExamples'
  | 'cases.export'

export function caseHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services

  function stored(id: string) {
    const found = vault.cases().get(id)
    if (!found) throw deskFault('notFound', id)
    return found
  }

  return {
    // Absent filters are left out rather than passed as undefined: the store's query type tells the two apart.
    'cases.list': (query) => listCases(vault.cases(), withoutUndefined(query), dayOf(services.now())),
    'cases.get': ({ id }) => vault.open(id),
    'cases.create': ({ case: file }) => vault.cases().create(file, vault.actor()),
    'cases.save': ({ id, case: file, baseVersion }) => {
      const saved = vault.cases().save(id, file, baseVersion, vault.actor())
      return { version: saved.version, changedAt: saved.changedAt, changedBy: saved.changedBy }
    },
    'cases.remove': ({ id }) => {
      vault.cases().remove(id, vault.actor())
      return {}
    },
    'cases.import': ({ name, text }) => {
      const file = services.readCase(text, name)
      const { id } = vault.cases().create(file, vault.actor())
      const sha256 = createHash('sha256').update(text).digest('hex')
      vault.store().audit.record(vault.actor(), 'import', id, { file: name.toWellFormed(), sha256 })
      return { id }
    },
    'cases.importExamples': async () => {
      const files = await services.examples()
      // All are read before the first is kept: a broken example leaves nothing half-imported.
      const cases = files.map(({ name, text }) => services.readCase(text, name))
      return { ids: cases.map((file) => vault.cases().create(file, vault.actor()).id) }
    },
    'cases.export': ({ id }) => {
      const { case: file } = stored(id)
      const name = `${safeName(file.number ?? id)}.json`
      // The file leaves the store in plain text: the trail keeps who took it out.
      vault.recordExport(id, { title: file.format, files: [name] })
      return { name, text: `${JSON.stringify(file, null, 2)}\n` }
    },
  }
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function withoutUndefined<T extends object>(query: T): Present<T> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Present<T>
}
