/**
 * What the analyses read of an act (extract/compact.ts): `entry_lines` hold what many acts have alike, `entry_rows` name the
 * lines of each act that is new or changed. They are written with the facts; later they are packed away (entry-blocks.ts). An
 * archive of before gets them bit by bit.
 */
import type { Database as Db, Statement } from 'better-sqlite3'
import type { ActFacts } from '../../shared/archive/types.ts'
import { keepEntries } from './entry-blocks.ts'
import { compactFacts } from './extract/compact.ts'
import type { CompactFacts } from './extract/compact.ts'

/** Acts up to this number may have no entries yet; absent when all have. */
const LEFT = 'entriesLeft'
/** Acts of one transaction: some hundredths of a second, so that others who write do not wait. */
const STEP = 2000

const PUT = `INSERT OR REPLACE INTO entry_rows
  (act, state, charges, circumstances, final, court, date, number, damage, reviews)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Writes entries within the transaction of its caller. */
export class EntryWriter {
  readonly #put: Statement
  readonly #line: Statement<[string], number>
  readonly #newLine: Statement<[string]>
  readonly #lines = new Map<string, number>()

  constructor(db: Db) {
    this.#put = db.prepare(PUT)
    this.#line = db.prepare<[string], number>('SELECT id FROM entry_lines WHERE line = ?').pluck()
    this.#newLine = db.prepare('INSERT INTO entry_lines (line) VALUES (?)')
  }

  /** To be called at the beginning of a transaction: numbers that another one gave may have been rolled back. */
  begin(): void {
    this.#lines.clear()
  }

  /** In the place of what was said of the act before. */
  put(act: number, { lines, number, damageTenge, reviews }: CompactFacts): void {
    const [state, charges, circumstances, final, court, date] = lines.map((line) => this.#idOf(line))
    this.#put.run(act, state, charges, circumstances, final, court, date, number, damageTenge, reviews)
  }

  #idOf(line: string): number {
    const known = this.#lines.get(line)
    if (known !== undefined) return known
    const id = this.#line.get(line) ?? Number(this.#newLine.run(line).lastInsertRowid)
    this.#lines.set(line, id)
    return id
  }
}

/** Acts with a greater number have entries, all of them. 0 where every act has; everything where the archive is of before. */
export function entriesFrom(db: Db): number {
  const tables = db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'entry_blocks'").pluck()
  if (tables.get() === 0) return Number.MAX_SAFE_INTEGER
  return Number(db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(LEFT) ?? 0)
}

/** Writes the entries of some acts that have none, the latest first. @returns whether any act is left */
function fillSome(db: Db, writer: EntryWriter, most: number): boolean {
  writer.begin()
  const left = entriesFrom(db)
  const rows = db
    .prepare<[number, number], { id: number; facts: string; generated: number }>(
      'SELECT id, facts, generated FROM acts WHERE id <= ? AND facts IS NOT NULL ORDER BY id DESC LIMIT ?',
    )
    .all(left, most)
  for (const { id, facts: json, generated } of rows) {
    // Written by our own writer from facts that held their schema.
    writer.put(id, compactFacts(JSON.parse(json) as ActFacts, generated === 1))
  }
  const last = rows.at(-1)
  if (rows.length < most || last === undefined) {
    db.prepare('DELETE FROM meta WHERE key = ?').run(LEFT)
    return false
  }
  db.prepare('UPDATE meta SET value = ? WHERE key = ?').run(last.id - 1, LEFT)
  return true
}

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'

/**
 * Writes and packs entries that are missing, in steps that each stand for themselves; whoever opens the archive next goes on.
 * Until then the facts themselves are read in their place.
 * @param goOn asked before each step
 * @returns whether any act is left
 */
export function fillEntries(db: Db, goOn: () => boolean, most = STEP): boolean {
  if (entriesFrom(db) === 0) return false
  const writer = new EntryWriter(db)
  try {
    while (goOn()) {
      const more = db.transaction(() => fillSome(db, writer, most)).immediate()
      keepEntries(db, entriesFrom(db))
      if (!more) return false
    }
  } catch (error) {
    // An import in another process has the pen: there will be a better moment.
    if (!isBusy(error)) throw error
  }
  return true
}
