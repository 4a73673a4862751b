/** Tables under some paths with their first rows, and the mapping to begin with: what the mapping dialog shows. */
import type { Database as Db } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { ImportFault } from './import/faults.ts'
import type { TableMap } from './import/map.ts'
import { sourcesOf } from './import/sources.ts'
import { tableLines } from './import/tables.ts'
import { guessMap } from './table-guess.ts'

export interface TablePreview {
  path: string
  columns: string[]
  /** The first lines, cells in order of the columns, cut. */
  rows: string[][]
  /** The mapping used last for such columns, else a guess from their names; null where no column looks like a text. */
  map: TableMap | null
  remembered: boolean
  fault: { code: string; detail: string | null } | null
}

export interface PathsPreview {
  tables: TablePreview[]
  /** Files and entries that are no tables; `more` where counting was given up. */
  acts: number
  more: boolean
  /** Paths and archives that cannot be opened. */
  faults: { source: string; code: string; detail: string | null }[]
}

const ROWS = 5
const CELL = 160
const TABLES = 40
/** So many files are counted before the dialog is shown: a folder of a million must not hold it up. */
const COUNTED = 20_000

export function columnsKey(columns: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(columns.toSorted())).digest('hex')
}

/** Notes the mapping used for a table of these columns. */
export function rememberMap(db: Db, columns: readonly string[], map: TableMap, now: string): void {
  db.prepare('INSERT OR REPLACE INTO table_maps (columns, map, used_at) VALUES (?, ?, ?)').run(
    columnsKey(columns),
    JSON.stringify(map),
    now,
  )
}

async function previewTable(db: Db, path: string): Promise<TablePreview> {
  const rows: string[][] = []
  const columns = new Set<string>()
  const lines: ReadonlyMap<string, string>[] = []
  try {
    for await (const { line } of tableLines(path)) {
      if (line !== null) lines.push(line)
      if (lines.length >= ROWS) break
    }
    for (const line of lines) for (const name of line.keys()) columns.add(name)
    for (const line of lines) rows.push([...columns].map((name) => (line.get(name) ?? '').slice(0, CELL)))
  } catch (error) {
    const { code, detail } = error instanceof ImportFault ? error : new ImportFault('damaged')
    return { path, columns: [], rows: [], map: null, remembered: false, fault: { code, detail } }
  }
  const names = [...columns]
  const kept = db
    .prepare<[string], string>('SELECT map FROM table_maps WHERE columns = ?')
    .pluck()
    .get(columnsKey(names))
  const map = kept === undefined ? guessMap(names, lines) : (JSON.parse(kept) as TableMap)
  return { path, columns: names, rows, map, remembered: kept !== undefined, fault: null }
}

/** Looks at what there is to import under some paths. */
export async function previewPaths(
  db: Db,
  paths: readonly string[],
  stopped: () => boolean = () => false,
): Promise<PathsPreview> {
  const found: PathsPreview = { tables: [], acts: 0, more: false, faults: [] }
  for (const source of sourcesOf(paths)) {
    if (stopped() || found.acts + found.tables.length >= COUNTED || found.tables.length >= TABLES) {
      found.more = true
      break
    }
    if (source.kind === 'fault') {
      found.faults.push({ source: source.source, code: source.fault.code, detail: source.fault.detail })
    } else if (source.kind === 'table') {
      // oxlint-disable-next-line no-await-in-loop -- tables are read one at a time
      found.tables.push(await previewTable(db, source.path))
    } else found.acts += 1
  }
  return found
}
