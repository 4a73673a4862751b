/** The history of a case and the bin. */
import { z } from 'zod'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import type { DiffLine } from '../../../shared/contract/calls/history.ts'

type Mine = 'history.list' | 'history.diff' | 'history.restore' | 'bin.list' | 'bin.restore'

const json = z.json()

/** A line of the store's difference in the shape of the contract. */
export function toLine(line: { path: string; change: DiffLine['change']; before: unknown; after: unknown }): DiffLine {
  return { ...line, before: json.parse(line.before), after: json.parse(line.after) }
}

export function historyHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services
  return {
    'history.list': ({ id }) => {
      const { cases, people } = vault.store()
      people.require(vault.actor(), 'read')
      const versions = cases.versions(id)
      return {
        version: versions.at(-1)?.version ?? 0,
        sittings: cases
          .sittings(id)
          .map(({ from, to, by, startedAt, endedAt, paths }) => ({
            from,
            to,
            by: by.name,
            startedAt,
            endedAt,
            places: paths.length,
          }))
          .toReversed(),
        versions: versions
          .map(({ version, at, by, kind, note, paths }) => ({
            version,
            at,
            by: by.name,
            kind,
            note,
            places: paths.length,
          }))
          .toReversed(),
      }
    },
    'history.diff': ({ id, from, to }) => ({ lines: vault.store().cases.diff(id, from, to).map(toLine) }),
    'history.restore': ({ id, version, baseVersion }) =>
      vault.store().cases.restoreVersion(id, version, baseVersion, vault.actor()),
    'bin.list': () => ({ cases: vault.store().cases.bin.list() }),
    'bin.restore': ({ id }) => {
      vault.store().cases.bin.restore(id, vault.actor())
      return {}
    },
  }
}
