/** Acts of the archive as the analysis reads them. */
import type { Database as Db } from 'better-sqlite3'
import type { ActFacts } from '../../../shared/archive/types.ts'
import { plainFacts } from '../extract/plain.ts'
import type { PlainFacts } from '../extract/plain.ts'

export interface StoredAct {
  id: number
  facts: PlainFacts
  generated: boolean
  /** A person confirmed or corrected at least one fact. */
  confirmed: boolean
}

export interface Selection {
  article?: string | undefined
  part?: string | undefined
  from?: string | undefined
  to?: string | undefined
  court?: string | undefined
  ids?: readonly number[] | undefined
  /** At most so many, the newest first. */
  limit?: number | undefined
}

interface Row {
  id: number
  facts: string | null
  generated: number
}

function storedAct({ id, facts, generated }: Row): StoredAct | null {
  if (facts === null) return null
  const parsed = JSON.parse(facts) as ActFacts
  return {
    id,
    facts: plainFacts(parsed),
    generated: generated === 1,
    confirmed: /"mark":"(?:confirmed|corrected)"/u.test(facts),
  }
}

/** Acts of a selection, newest first, with how many there are in all. */
export function selectActs(db: Db, selection: Selection): { acts: StoredAct[]; total: number } {
  const where: string[] = ['a.facts IS NOT NULL']
  const values: (string | number)[] = []
  const add = (sql: string, ...given: (string | number)[]): void => {
    where.push(sql)
    values.push(...given)
  }
  if (selection.article !== undefined)
    add(
      `a.id IN (SELECT act FROM act_charges WHERE article = ?${selection.part === undefined ? '' : ' AND part = ?'})`,
      selection.article,
      ...(selection.part === undefined ? [] : [selection.part]),
    )
  if (selection.from !== undefined) add('a.date >= ?', selection.from)
  if (selection.to !== undefined) add('a.date <= ?', selection.to)
  if (selection.court !== undefined) add('a.court = ?', selection.court)
  if (selection.ids !== undefined) add('a.id IN (SELECT value FROM json_each(?))', JSON.stringify(selection.ids))
  const condition = where.join(' AND ')
  const total = Number(
    db
      .prepare(`SELECT count(*) FROM acts a WHERE ${condition}`)
      .pluck()
      .get(...values),
  )
  const rows = db
    .prepare<(string | number)[], Row>(
      `SELECT a.id, a.facts, a.generated FROM acts a WHERE ${condition} ORDER BY a.date DESC, a.id DESC LIMIT ?`,
    )
    .all(...values, selection.limit ?? 1_000_000)
  return { acts: rows.map(storedAct).filter((act): act is StoredAct => act !== null), total }
}

/** One act; null where there is none. */
export function actById(db: Db, id: number): StoredAct | null {
  const row = db.prepare<[number], Row>('SELECT id, facts, generated FROM acts WHERE id = ?').get(id)
  return row ? storedAct(row) : null
}

export function isReview({ kind }: PlainFacts): boolean {
  return kind === 'appealResolution' || kind === 'cassationResolution'
}
