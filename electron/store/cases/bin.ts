/** The bin: a deleted case waits for a term, then goes for good. A case with a signed act does not go at all. */
import type { Actor, CaseSummary } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { CasesDependencies } from './cases.ts'
import { toSummary } from './cases.ts'
import type { CaseRow, CaseRows } from './rows.ts'
import { CASE_COLUMNS } from './rows.ts'

export interface BinnedCase extends CaseSummary {
  binnedAt: string
  binnedBy: string
  /** From this moment the case may go for good. */
  purgeAfter: string
}

const DAY_MS = 86_400_000

export class Bin {
  readonly #d: CasesDependencies
  readonly #rows: CaseRows

  constructor(dependencies: CasesDependencies, rows: CaseRows) {
    this.#d = dependencies
    this.#rows = rows
  }

  list(): BinnedCase[] {
    const sql = `SELECT ${CASE_COLUMNS} FROM cases WHERE binned_at IS NOT NULL ORDER BY binned_at DESC`
    return this.#d.connection.all<CaseRow>(sql).map((row) => ({
      ...toSummary(row),
      binnedAt: row.binned_at ?? '',
      binnedBy: row.binned_by ?? '',
      purgeAfter: row.purge_after ?? '',
    }))
  }

  /** @throws StoreFault `notFound`, `locked` with a signed act, `forbidden` */
  put(id: string, actor: Actor): void {
    this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      const row = this.#rows.require(id)
      if (this.#rows.signed(row.n)) throw new StoreFault('locked', 'a signed act cannot be deleted', id, 'signedAct')
      const now = this.#d.clock.now()
      const purgeAfter = new Date(now.getTime() + this.#d.binDays() * DAY_MS).toISOString()
      this.#d.connection.run(
        'UPDATE cases SET binned_at = ?, binned_by = ?, purge_after = ? WHERE n = ?',
        now.toISOString(),
        by.name,
        purgeAfter,
        row.n,
      )
      this.#d.audit.record(by, 'removed', id, { version: row.version, purgeAfter })
    })
  }

  /** Takes a case out of the bin again. */
  restore(id: string, actor: Actor): void {
    this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      const row = this.#rows.findAnywhere(id)
      if (row === undefined || row.binned_at === null) throw new StoreFault('notFound', 'no such case in the bin', id)
      this.#d.connection.run(
        'UPDATE cases SET binned_at = NULL, binned_by = NULL, purge_after = NULL WHERE n = ?',
        row.n,
      )
      this.#d.audit.record(by, 'restoredFromBin', id, { version: row.version })
    })
  }

  /**
   * Deletes for good what has waited its term; the audit trail keeps that it was there. A judge may name a case to go
   * before its term.
   * @returns ids of the cases that went
   */
  purge(actor: Actor, early?: string): string[] {
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, early === undefined ? 'draft' : 'manage')
      const rows = this.#d.connection.all<CaseRow>(
        `SELECT ${CASE_COLUMNS} FROM cases WHERE binned_at IS NOT NULL AND (id = ? OR (? IS NULL AND purge_after <= ?))`,
        early ?? null,
        early ?? null,
        this.#d.clock.now().toISOString(),
      )
      if (early !== undefined && rows.length === 0) throw new StoreFault('notFound', 'no such case in the bin', early)
      for (const row of rows) {
        const files = this.#d.connection.all<{ id: string }>('SELECT id FROM attachments WHERE case_n = ?', row.n)
        this.#rows.unindex(row.n)
        this.#d.connection.run('DELETE FROM cases WHERE n = ?', row.n)
        this.#d.audit.record(by, 'purged', row.id, { version: row.version, attachments: files.length })
        this.#d.connection.afterCommit(() => this.#d.dropFiles(files.map((file) => file.id)))
      }
      return rows.map((row) => row.id)
    })
  }
}
