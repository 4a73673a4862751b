/**
 * `act_entries`: the compact facts of an act (extract/compact.ts) once for each article it is charged with, article by article,
 * so that a question about an article reads nothing else. `entry_lines`: what many of them have alike. Written with the facts; an
 * archive of before gets them bit by bit.
 */
import type { Database as Db, Statement } from 'better-sqlite3'
import type { ActFacts } from '../../shared/archive/types.ts'
import { compactFacts } from './extract/compact.ts'
import type { CompactFacts } from './extract/compact.ts'

/** Acts up to this number may have no entries yet; absent when all have. */
const LEFT = 'entriesLeft'
/** Acts of one transaction: some hundredths of a second, so that others who write do not wait. */
const STEP = 2000

const PUT = `INSERT OR REPLACE INTO act_entries
  (article, act, state, charges, circumstances, final, court, date, number, damage, reviews)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const DROP = 'DELETE FROM act_entries WHERE act = @id AND article IN (SELECT article FROM act_charges WHERE act = @id)'

/** Writes entries within the transaction of its caller. */
export class EntryWriter {
  readonly #put: Statement
  readonly #drop: Statement
  readonly #line: Statement<[string], number>
  readonly #newLine: Statement<[string]>
  readonly #lines = new Map<string, number>()

  constructor(db: Db) {
    this.#put = db.prepare(PUT)
    this.#drop = db.prepare(DROP)
    this.#line = db.prepare<[string], number>('SELECT id FROM entry_lines WHERE line = ?').pluck()
    this.#newLine = db.prepare('INSERT INTO entry_lines (line) VALUES (?)')
  }

  /** To be called at the beginning of a transaction: numbers that another one gave may have been rolled back. */
  begin(): void {
    this.#lines.clear()
  }

  put(act: number, articles: Iterable<string>, { lines, number, damageTenge, reviews }: CompactFacts): void {
    const numbers = lines.map((line) => this.#idOf(line))
    for (const article of articles) this.#put.run(article, act, ...numbers, number, damageTenge, reviews)
  }

  /** To be called while the charges of the act are still there. */
  drop(id: number): void {
    this.#drop.run({ id })
  }

  #idOf(line: string): number {
    const known = this.#lines.get(line)
    if (known !== undefined) return known
    const id = this.#line.get(line) ?? Number(this.#newLine.run(line).lastInsertRowid)
    this.#lines.set(line, id)
    return id
  }
}

/** The articles an act has an entry under. */
export function articlesOf(facts: ActFacts): string[] {
  return [...new Set(facts.charges.map(({ value }) => value.article))]
}

/** Acts with a greater number have entries, all of them. 0 where every act has; everything where the archive is of before. */
export function entriesFrom(db: Db): number {
  const tables = db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'act_entries'").pluck()
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
    const facts = JSON.parse(json) as ActFacts
    writer.put(id, articlesOf(facts), compactFacts(facts, generated === 1))
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
 * Writes entries that are missing, in steps that each stand for themselves; whoever opens the archive next goes on. Until then the
 * facts themselves are read in their place.
 * @param goOn asked before each step
 */
export function fillEntries(db: Db, goOn: () => boolean, most = STEP): void {
  if (entriesFrom(db) === 0) return
  const writer = new EntryWriter(db)
  try {
    while (goOn()) if (!db.transaction(() => fillSome(db, writer, most)).immediate()) return
  } catch (error) {
    // An import in another process has the pen: there will be a better moment.
    if (!isBusy(error)) throw error
  }
}
