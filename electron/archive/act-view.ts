/** One act as its screen needs it: text, facts with their readers, and the acts that belong to it. */
import type { Database as Db } from 'better-sqlite3'
import { parseQuery } from '../../shared/archive/query.ts'
import { factItems } from '../../shared/archive/reading.ts'
import type { FactItem } from '../../shared/archive/reading.ts'
import type { ActFacts, ActLanguage, ArchiveActKind, ReviewResult } from '../../shared/archive/types.ts'
import { machineFacts, readingsOf } from './reading.ts'
import { marks } from './search/marks.ts'
import type { ArchiveSearch } from './search/search.ts'
import { noFacts, numberKey } from './search/writer.ts'
import { tokens } from './text/tokens.ts'

/** Another act, as a line that leads there. */
export interface ActReference {
  id: number
  kind: ArchiveActKind
  court: string | null
  date: string | null
  number: string | null
  /** What the higher of the two courts decided. */
  result: ReviewResult | null
}

export interface ActView {
  id: number
  source: string
  text: string
  language: ActLanguage
  generated: boolean
  own: boolean
  importedAt: string
  items: FactItem[]
  /** Words of the query the act was found by. */
  marked: { from: number; to: number }[]
  /** Acts this one reviews, and acts that review it. */
  reviews: ActReference[]
  reviewedBy: ActReference[]
}

interface Row {
  id: number
  source: string
  language: ActLanguage
  generated: number
  own: number
  importedAt: string
  number: string | null
  facts: string | null
}

interface OtherRow {
  id: number
  kind: ArchiveActKind
  court: string | null
  date: string | null
  number: string | null
  facts: string | null
}

const OTHER = 'SELECT id, kind, court, date, number, facts FROM acts'
/** So many acts under one number are looked at; more would be a mistake of the numbering. */
const MOST = 200

function parsed(facts: string | null): ActFacts | null {
  return facts === null ? null : (JSON.parse(facts) as ActFacts)
}

/** Acts of the number that is reviewed, those of the day first named. */
function reviewedActs(db: Db, facts: ActFacts, id: number): ActReference[] {
  const under = facts.reviews?.value
  if (under?.number == null) return []
  const result = facts.reviewResult?.value ?? null
  const rows = db
    .prepare<[string, number, number], OtherRow>(`${OTHER} WHERE number_key = ? AND id <> ? LIMIT ?`)
    .all(numberKey(under.number), id, MOST)
    .filter(({ date }) => under.date === null || date === null || date === under.date)
  return rows.map(({ id, kind, court, date, number }) => ({ id, kind, court, date, number, result }))
}

/** Acts of higher courts that name this act's number: found by the number's words, then held against their facts. */
function reviewingActs(db: Db, number: string | null, date: string | null, id: number): ActReference[] {
  if (number === null) return []
  const words = tokens(number).map(({ word }) => word)
  if (words.length === 0) return []
  const phrase = `"${words.join(' ')}"`
  const rows = db
    .prepare<[string, number], OtherRow>(
      `${OTHER} WHERE id IN (SELECT rowid FROM act_words WHERE act_words MATCH ? LIMIT ?)`,
    )
    .all(`${phrase} AND ("${marks.level('region')}" OR "${marks.level('cassation')}")`, MOST)
  return rows.flatMap(({ facts, ...row }): ActReference[] => {
    const other = parsed(facts)
    const under = other?.reviews?.value
    if (row.id === id || under?.number == null || numberKey(under.number) !== numberKey(number)) return []
    if (date !== null && under.date !== null && under.date !== date) return []
    return [{ ...row, result: other?.reviewResult?.value ?? null }]
  })
}

/** @param query what the act was found by, to mark its words; null marks nothing */
export function actView(db: Db, search: ArchiveSearch, id: number, query: string | null): ActView | null {
  const row = db
    .prepare<[number], Row>(
      `SELECT id, source, language, generated, own, imported_at AS importedAt, number, facts FROM acts WHERE id = ?`,
    )
    .get(id)
  if (row === undefined) return null
  const text = search.text(id)
  const facts = parsed(row.facts) ?? noFacts(text)
  const asked = query === null ? null : parseQuery(query)
  return {
    id,
    source: row.source,
    text,
    language: row.language,
    generated: row.generated === 1,
    own: row.own === 1,
    importedAt: row.importedAt,
    items: factItems(machineFacts(db, id) ?? facts, readingsOf(db, id)),
    marked: asked?.ok === true ? search.marksIn(text, row.language, asked.query) : [],
    reviews: reviewedActs(db, facts, id),
    reviewedBy: reviewingActs(db, facts.number?.value ?? null, facts.date?.value ?? null, id),
  }
}
