/** Answers of the import: what there is, the work itself, what could not be read, what waits for a decision. */
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { IMPORT_FAULTS } from '../../archive/import/faults.ts'
import type { ImportFaultCode } from '../../archive/import/faults.ts'
import type { TableMap } from '../../archive/import/map.ts'
import type { ImportProgress } from '../../archive/import/report.ts'
import { say, sayInAll } from '../../../shared/language/messages/index.ts'
import type { Says } from '../../../shared/language/messages/icu.ts'
import { dayOf } from '../clock.ts'
import { writeExport } from '../exports.ts'
import { deskFault } from '../faults.ts'
import type { Tell } from '../jobs.ts'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

export type ArchiveImportCalls =
  | 'archive.choose'
  | 'archive.take'
  | 'archive.forgetUpload'
  | 'archive.preview'
  | 'archive.import'
  | 'archive.imported'
  | 'archive.running'
  | 'archive.imports'
  | 'archive.failures'
  | 'archive.exportFailures'
  | 'archive.resume'
  | 'archive.forgetImport'
  | 'archive.held'
  | 'archive.decide'
  | 'archive.generate'
  | 'archive.removeGenerated'
  | 'archive.made'

const EXTENSIONS = ['docx', 'pdf', 'html', 'htm', 'txt', 'rtf', 'csv', 'tsv', 'jsonl', 'ndjson', 'xlsx', 'zip']
/** The same acts each time: whoever shows the program to another knows what will be found. */
const SEED = 1
const FAILURES_AT_ONCE = 500

const importedSchema = z.strictObject({
  added: z.int(),
  sameText: z.int(),
  sameNumber: z.int(),
  held: z.int(),
  failed: z.int(),
  resumed: z.int(),
  cancelled: z.boolean(),
  seconds: z.number(),
})
const madeSchema = z.strictObject({ acts: z.int() })

type What = 'import' | 'generate' | 'remove'

function saysOf(code: string): Says {
  const known = Object.keys(IMPORT_FAULTS).find((name): name is ImportFaultCode => name === code)
  return known === undefined ? { kk: code, ru: code, en: code } : { ...IMPORT_FAULTS[known] }
}

/** A path that begins nowhere means another folder each time. @throws DeskFault `badInput` */
function requireWhole(paths: readonly string[]): void {
  const relative = paths.find((path) => !isAbsolute(path))
  if (relative !== undefined) throw deskFault('badInput', relative, sayInAll('archive.import.relative'))
}

/** A cell of a CSV file; a leading sign of a formula is disarmed. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function archiveImportHandlers(services: Services): Pick<Handlers, ArchiveImportCalls> {
  const { archive, vault, jobs } = services
  const { incoming } = archive
  let running: { job: string; what: What } | null = null

  const me = () => vault.store().people.require(vault.actor(), 'draft')

  /** One long work at a time: two would only wait for each other. @throws DeskFault `busy` */
  function start(what: What, work: (tell: Tell) => Promise<unknown>): { job: string } {
    if (running !== null) throw deskFault('busy', running.job)
    const mark = { job: '', what }
    running = mark
    mark.job = jobs.start(async (tell, signal) => {
      const stop = () => archive.client().stopImport()
      try {
        signal.addEventListener('abort', stop, { once: true })
        return await work(tell)
      } finally {
        signal.removeEventListener('abort', stop)
        running = null
      }
    })
    return { job: mark.job }
  }

  function telling(tell: Tell, expected: number | null): (progress: ImportProgress) => void {
    return ({ seen, total, source }) => {
      const all = total ?? expected
      tell({
        done: seen,
        ...(all === null ? {} : { total: Math.max(all, seen) }),
        ...(source === '' ? {} : { at: incoming.shown(source) }),
      })
    }
  }

  function startImport(
    paths: string[],
    maps: Record<string, TableMap | null>,
    expected: number | null,
    map?: TableMap,
  ): { job: string } {
    const started = start('import', async (tell) => {
      const report = await archive.client().import(paths, map, telling(tell, expected), maps)
      // What came as bytes has done its service, unless the import is to go on later.
      if (!report.cancelled) await incoming.forgetUnder(paths)
      const { added, sameText, sameNumber, held, failed, resumed, cancelled, seconds } = report
      return { added, sameText, sameNumber, held, failed, resumed, cancelled, seconds }
    })
    // At the start: the trail must name it even where the power goes before the end.
    vault.store().audit.record(vault.actor(), 'archiveImported', null, { paths: paths.map(name) })
    return started
  }

  const name = (path: string): string => incoming.shown(path)

  return {
    'archive.choose': async ({ what }) => {
      const { dialogs } = services
      if (!dialogs) throw deskFault('notAvailable')
      const { language } = services.settings.read()
      const title = say(language, what === 'folder' ? 'archive.import.chooseFolder' : 'archive.import.chooseFiles')
      if (what === 'folder') {
        const path = await dialogs.folder({ title, start: null })
        return { paths: path === null ? [] : [path] }
      }
      const filter = { name: say(language, 'archive.import.acts'), extensions: EXTENSIONS }
      return { paths: await dialogs.files({ title, start: null, filter, many: true }) }
    },

    'archive.take': async ({ upload, name, base64 }) => {
      me()
      return incoming.take(upload, name, Buffer.from(base64, 'base64'))
    },

    'archive.forgetUpload': async ({ upload }) => {
      vault.store()
      await incoming.forget(upload)
      return {}
    },

    'archive.preview': async ({ paths }) => {
      me()
      requireWhole(paths)
      const { tables, acts, more, faults } = await archive.client().preview(paths)
      return {
        tables: tables.map(({ fault, ...table }) => ({
          ...table,
          fault: fault === null ? null : { says: saysOf(fault.code), detail: fault.detail },
        })),
        acts,
        more,
        faults: faults.map(({ source, code, detail }) => ({ source: name(source), says: saysOf(code), detail })),
      }
    },

    'archive.import': async ({ paths, tables, expected }) => {
      me()
      requireWhole(paths)
      const client = archive.client()
      const maps: Record<string, TableMap | null> = {}
      for (const { path, columns, map } of tables) {
        maps[path] = map
        // oxlint-disable-next-line no-await-in-loop
        if (map !== null) await client.rememberMap(columns, map)
      }
      return startImport(paths, maps, expected)
    },

    'archive.imported': ({ job }) => jobs.result(job, importedSchema),

    'archive.running': () => {
      vault.store()
      return { job: running?.job ?? null, what: running?.what ?? null }
    },

    'archive.imports': async () => {
      vault.store()
      const imports = await archive.client().imports()
      return {
        imports: imports.map(({ id, startedAt, finishedAt, paths, counts, failures }) => ({
          id,
          startedAt,
          finishedAt,
          paths: paths.map(name),
          counts,
          failures,
        })),
      }
    },

    'archive.failures': async ({ id, offset, limit }) => {
      vault.store()
      const failures = await archive.client().failures(id, offset, limit)
      return { failures: failures.map(({ source, says, detail }) => ({ source: name(source), says, detail })) }
    },

    'archive.exportFailures': async ({ id, language }) => {
      const by = me()
      const lines = [['archive.failure.source', 'archive.failure.why', 'archive.failure.detail'] as const].map((keys) =>
        keys.map((key) => cell(say(language, key))).join(';'),
      )
      for (let offset = 0; ; offset += FAILURES_AT_ONCE) {
        // oxlint-disable-next-line no-await-in-loop
        const some = await archive.client().failures(id, offset, FAILURES_AT_ONCE)
        for (const { source, says, detail } of some) {
          lines.push([name(source), says[language], detail ?? ''].map(cell).join(';'))
        }
        if (some.length < FAILURES_AT_ONCE) break
      }
      const folder = services.settings.read().exportFolder ?? services.exportFolder
      // The mark at the beginning tells Excel that the file is UTF-8.
      const bytes = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8')
      const title = `${say(language, 'archive.failure.file')} ${dayOf(services.now())}`
      const file = await writeExport(folder, title, 'csv', bytes)
      vault.store().audit.record(by, 'exported', null, { title, files: [file.name] })
      return file
    },

    'archive.resume': async ({ id }) => {
      me()
      const entry = (await archive.client().imports()).find((one) => one.id === id && one.finishedAt === null)
      if (entry === undefined) throw deskFault('notFound', String(id))
      const { '': map, ...maps } = entry.maps
      return startImport(entry.paths, maps, null, map ?? undefined)
    },

    'archive.forgetImport': async ({ id }) => {
      me()
      const client = archive.client()
      const entry = (await client.imports()).find((one) => one.id === id)
      if (entry?.finishedAt === null) await incoming.forgetUnder(entry.paths)
      await client.forgetImport(id)
      return {}
    },

    'archive.held': async ({ offset, limit }) => {
      vault.store()
      const { total, acts } = await archive.client().held(offset, limit)
      return {
        total,
        acts: acts.map(({ source, twin, ...act }) => ({
          ...act,
          source: name(source),
          twin: twin === null ? null : { ...twin, source: name(twin.source) },
        })),
      }
    },

    'archive.decide': async ({ id, decision }) => {
      const by = me()
      const act = await archive.client().decide(id, decision)
      vault.store().audit.record(by, 'archiveDecided', null, { held: id, decision, act })
      return { act }
    },

    'archive.generate': ({ n }) => {
      const by = me()
      const started = start('generate', async (tell) => {
        return { acts: await archive.client().generate(n, SEED, telling(tell, n)) }
      })
      vault.store().audit.record(by, 'archiveImported', null, { generated: n })
      return started
    },

    'archive.removeGenerated': () => {
      const by = me()
      const started = start('remove', async (tell) => {
        return { acts: await archive.client().removeGenerated(telling(tell, null)) }
      })
      vault.store().audit.record(by, 'archiveRemoved', null, { generated: true })
      return started
    },

    'archive.made': ({ job }) => jobs.result(job, madeSchema),
  }
}
