// oxlint-disable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters -- rows are ours to know: the
// schema is in migrations/, STRICT, and nobody else writes the file.
/** The open database as the repositories see it: reads, writes in one transaction, and faults instead of SQLite's errors. */
import type { Database as Db, Statement } from 'better-sqlite3'
import { toFault } from './faults.ts'
import { StoreFault } from './types.ts'

const FOLD_AFTER_MS = 1_000

export type Value = string | number | bigint | null | Uint8Array

export class Connection {
  readonly path: string
  #db: Db | null
  #statements = new Map<string, Statement<Value[]>>()
  #afterCommit: (() => void)[] = []
  #checkpoint: NodeJS.Timeout | null = null

  constructor(path: string, db: Db) {
    this.path = path
    this.#db = db
  }

  /** @throws StoreFault `storeLocked` once the store was locked or closed */
  get db(): Db {
    if (this.#db === null) throw new StoreFault('storeLocked', 'the store is locked', this.path)
    return this.#db
  }

  get open(): boolean {
    return this.#db !== null
  }

  /** Puts another handle in place, after an unlock or a restore. */
  replace(db: Db): void {
    this.close()
    this.#db = db
  }

  close(): void {
    if (this.#checkpoint !== null) clearTimeout(this.#checkpoint)
    this.#checkpoint = null
    this.#statements.clear()
    this.#db?.close()
    this.#db = null
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#guard(() => this.#prepare(sql).all(...values) as Row[])
  }

  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#guard(() => this.#prepare(sql).get(...values) as Row | undefined)
  }

  run(sql: string, ...values: Value[]): { changes: number; lastId: number } {
    return this.#guard(() => {
      const { changes, lastInsertRowid } = this.#prepare(sql).run(...values)
      return { changes, lastId: Number(lastInsertRowid) }
    })
  }

  /**
   * Runs `work` as one transaction: all of it or nothing. Synchronous on purpose: with an `await` inside, other calls
   * would slip into the transaction. Inside another `write` it becomes part of that one.
   */
  write<T>(work: () => T): T {
    const outer = this.db.inTransaction
    const effects = this.#afterCommit.length
    let result: T
    try {
      result = this.#guard(() => this.db.transaction(work).immediate())
    } catch (error) {
      // What was rolled back must not leave its effect behind.
      this.#afterCommit.length = Math.min(effects, this.#afterCommit.length)
      throw error
    }
    if (outer) return result
    const then = this.#afterCommit
    this.#afterCommit = []
    for (const effect of then) effect()
    this.#foldLater()
    return result
  }

  /** Several reads of one state. */
  read<T>(work: () => T): T {
    return this.#guard(() => this.db.transaction(work).deferred())
  }

  /** An effect outside the database that must not run before the commit. */
  afterCommit(effect: () => void): void {
    this.#afterCommit.push(effect)
  }

  /**
   * Folds the WAL into the database a second after the last change, so that no save has to wait for it. PASSIVE: it
   * waits for nobody, and what it leaves out the next one takes. The changes themselves are on the disk already.
   */
  #foldLater(): void {
    if (this.#checkpoint !== null) {
      this.#checkpoint.refresh()
      return
    }
    this.#checkpoint = setTimeout(() => {
      this.#checkpoint = null
      if (this.#db?.inTransaction === false) this.#db.pragma('wal_checkpoint(PASSIVE)')
    }, FOLD_AFTER_MS)
    this.#checkpoint.unref()
  }

  #prepare(sql: string): Statement<Value[]> {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.db.prepare<Value[]>(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw toFault(error, this.path)
    }
  }
}
