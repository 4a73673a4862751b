/** The imports of an archive as the desk shows them: what was taken in, what could not be read, what was broken off. */
import type { Database as Db } from 'better-sqlite3'
import type { Says } from '../../shared/language/say.ts'
import { IMPORT_FAULTS } from './import/faults.ts'
import type { ImportFaultCode } from './import/faults.ts'
import type { TableMap } from './import/map.ts'

export interface ImportCounts {
  added: number
  sameText: number
  sameNumber: number
  held: number
  failed: number
  resumed: number
}

export interface ImportEntry {
  id: number
  startedAt: string
  /** Null where it was broken off: the same import goes on where it stood. */
  finishedAt: string | null
  paths: string[]
  /** Maps of single tables by their paths, null for one left out; under no path the map of all others. */
  maps: Record<string, TableMap | null>
  /** Null while it is not finished. */
  counts: ImportCounts | null
  /** Sources of it that could not be read. */
  failures: number
}

interface Row {
  id: number
  startedAt: string
  finishedAt: string | null
  roots: string
  maps: string | null
  report: string | null
  failures: number
}

const DONE = "('added', 'same', 'line', 'read')"

/** The latest imports first. */
export function importEntries(db: Db, limit = 50): ImportEntry[] {
  return db
    .prepare<[number], Row>(
      `SELECT id, started_at AS startedAt, finished_at AS finishedAt, roots, maps, report,
         (SELECT count(*) FROM import_sources s WHERE s.import = imports.id AND s.result NOT IN ${DONE}) AS failures
       FROM imports ORDER BY id DESC LIMIT ?`,
    )
    .all(limit)
    .map(({ roots, maps, report, ...row }) => {
      // Our own columns, written by the import in these shapes.
      const counts = report === null ? null : (JSON.parse(report) as Partial<ImportCounts>)
      return {
        ...row,
        paths: JSON.parse(roots) as string[],
        maps: maps === null ? {} : (JSON.parse(maps) as Record<string, TableMap | null>),
        counts:
          counts === null
            ? null
            : {
                added: counts.added ?? 0,
                sameText: counts.sameText ?? 0,
                sameNumber: counts.sameNumber ?? 0,
                held: counts.held ?? 0,
                failed: counts.failed ?? 0,
                resumed: counts.resumed ?? 0,
              },
      }
    })
}

export interface ImportFailureLine {
  source: string
  code: string
  says: Says
  detail: string | null
}

function saysOf(code: string): Says {
  const known = Object.keys(IMPORT_FAULTS).find((name): name is ImportFaultCode => name === code)
  return known === undefined ? { kk: code, ru: code, en: code } : IMPORT_FAULTS[known]
}

/** What could not be read in an import and why, in order of the sources. */
export function importFailures(db: Db, id: number, offset: number, limit: number): ImportFailureLine[] {
  return db
    .prepare<[number, number, number], { source: string; code: string; detail: string | null }>(
      `SELECT source, result AS code, detail FROM import_sources WHERE import = ? AND result NOT IN ${DONE}
       ORDER BY source LIMIT ? OFFSET ?`,
    )
    .all(id, limit, offset)
    .map((line) => ({ ...line, says: saysOf(line.code) }))
}

/** Drops an import that was broken off; the acts it took in stay. */
export function forgetImport(db: Db, id: number): void {
  db.prepare('DELETE FROM imports WHERE id = ? AND finished_at IS NULL').run(id)
}
