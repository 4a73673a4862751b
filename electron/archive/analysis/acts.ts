/** One act of the archive with its facts, as lists and details show it. */
import type { Database as Db } from 'better-sqlite3'
import type { ActFacts } from '../../../shared/archive/types.ts'
import { plainFacts } from '../extract/plain.ts'
import type { PlainFacts } from '../extract/plain.ts'

export interface StoredAct {
  id: number
  facts: PlainFacts
  generated: boolean
}

interface Row {
  id: number
  facts: string | null
  generated: number
}

function storedAct({ id, facts, generated }: Row): StoredAct[] {
  if (facts === null) return []
  // Written by our own writer from facts that held their schema.
  return [{ id, facts: plainFacts(JSON.parse(facts) as ActFacts), generated: generated === 1 }]
}

/** Acts by number, in the order given; those that are not there are left out. */
export function actsById(db: Db, ids: readonly number[]): StoredAct[] {
  const rows = db
    .prepare<[string], Row>('SELECT id, facts, generated FROM acts WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids))
  const found = new Map(rows.flatMap(storedAct).map((act) => [act.id, act]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** One act; null where there is none. */
export function actById(db: Db, id: number): StoredAct | null {
  return actsById(db, [id])[0] ?? null
}

export function isReview({ kind }: Pick<PlainFacts, 'kind'>): boolean {
  return kind === 'appealResolution' || kind === 'cassationResolution'
}
