/** The audit trail: append-only, chained, written in the transaction of the change it tells of. */
import { z } from 'zod'
import type { Connection } from '../connection.ts'
import type { Actor, Clock } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { AuditEntry, ChainResult } from './chain.ts'
import { AUDIT_ACTIONS, entryHash, GENESIS, verifyChain } from './chain.ts'
import type { AuditAction } from './chain.ts'
import type { AuditRow } from './database-chain.ts'
import { toEntry } from './database-chain.ts'
import type { Head, HeadFile } from './head.ts'

export interface AuditQuery {
  caseId?: string | undefined
  action?: AuditAction | undefined
  /** Entries after this one. */
  after?: number | undefined
  limit?: number | undefined
  newestFirst?: boolean | undefined
}

/** Detail of an entry: plain JSON of a bounded size. */
const MAX_DETAIL = 256 * 1024
const actionSchema = z.enum(AUDIT_ACTIONS)

export class AuditTrail {
  readonly #connection: Connection
  readonly #clock: Clock
  #head: HeadFile

  constructor(connection: Connection, clock: Clock, head: HeadFile) {
    this.#connection = connection
    this.#clock = clock
    this.#head = head
  }

  /** After a restore or an unlock: the same trail with a new seal. */
  useHead(head: HeadFile): void {
    this.#head.close()
    this.#head = head
  }

  /**
   * Appends an entry. Inside `connection.write` it belongs to that transaction, else it is one of its own.
   * @param detail plain JSON; text of a case only where the entry is about it (guidance shown, decision, reason)
   * @throws StoreFault `invalid` for an unknown action, `tooLarge` for a detail over 256 kB
   */
  record(actor: Actor, action: AuditAction, caseId: string | null = null, detail: unknown = {}): AuditEntry {
    if (!actionSchema.safeParse(action).success) throw new StoreFault('invalid', 'unknown action', 'action')
    // A lone surrogate would come back from SQLite as another letter and break the chain.
    const text = (JSON.stringify(detail) ?? 'null').toWellFormed()
    if (text.length > MAX_DETAIL)
      throw new StoreFault('tooLarge', 'the detail of an audit entry is too large', 'detail')
    return this.#connection.write(() => {
      const last = this.last()
      const open = {
        seq: last.seq + 1,
        at: this.#clock.now().toISOString(),
        actor: { id: actor.id.toWellFormed(), name: actor.name.toWellFormed(), role: actor.role },
        action,
        caseId: caseId?.toWellFormed() ?? null,
        detail: text,
        prev: last.hash,
      }
      const entry = { ...open, hash: entryHash(open) }
      this.#connection.run(
        'INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        entry.seq,
        entry.at,
        entry.actor.id,
        entry.actor.name,
        entry.actor.role,
        entry.action,
        entry.caseId,
        entry.detail,
        entry.prev,
        entry.hash,
      )
      this.#connection.afterCommit(() => this.#head.write({ seq: entry.seq, hash: entry.hash }))
      return entry
    })
  }

  /** The last entry: `{ seq: 0 }` for an empty trail. */
  last(): Head {
    const row = this.#connection.get<Head>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
    return row ?? { seq: 0, hash: GENESIS }
  }

  list(query: AuditQuery = {}): AuditEntry[] {
    const conditions = ['seq > ?']
    const values: (string | number)[] = [query.after ?? 0]
    if (query.caseId !== undefined) {
      conditions.push('case_id = ?')
      values.push(query.caseId)
    }
    if (query.action !== undefined) {
      conditions.push('action = ?')
      values.push(query.action)
    }
    const order = query.newestFirst === true ? 'DESC' : 'ASC'
    const sql = `SELECT * FROM audit WHERE ${conditions.join(' AND ')} ORDER BY seq ${order} LIMIT ?`
    return this.#connection.all<AuditRow>(sql, ...values, query.limit ?? 1000).map(toEntry)
  }

  /** All entries in order, a thousand at a time. */
  *entries(): Generator<AuditEntry> {
    let after = 0
    for (;;) {
      const page = this.list({ after, limit: 1000 })
      yield* page
      const end = page.at(-1)
      if (end === undefined) return
      after = end.seq
    }
  }

  /** Proves the chain, and that its end is where the sealed head says. Names the first link that does not hold. */
  verify(): ChainResult {
    const result = this.#connection.read(() => verifyChain(this.entries()))
    if (!result.ok) return result
    const broken = this.headFault()
    return broken === null ? result : { ...result, ok: false, broken }
  }

  /** Whether the trail reaches the sealed head; one look-up. */
  headFault(): ChainResult['broken'] {
    const head = this.#head.read()
    if (head === null || head === 'foreign') return { seq: this.last().seq, why: 'headChanged' }
    const row = this.#connection.get<{ hash: string }>('SELECT hash FROM audit WHERE seq = ?', head.seq)
    if (row === undefined && head.seq > 0) return { seq: this.last().seq + 1, why: 'endMissing' }
    if (row !== undefined && row.hash !== head.hash) return { seq: head.seq, why: 'headChanged' }
    return null
  }
}
