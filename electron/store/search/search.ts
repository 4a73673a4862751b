/** Full-text search over names, numbers and the judge's own words, in Kazakh and Russian. */
import { toSummary } from '../cases/cases.ts'
import type { CaseRow, CaseRows } from '../cases/rows.ts'
import type { Connection } from '../connection.ts'
import type { CaseSummary } from '../types.ts'
import { narrativeText } from './columns.ts'
import { foldWord, words } from './fold.ts'

export interface SearchHit {
  case: CaseSummary
  /** A piece of the judge's own words around the first hit, or null where only names or numbers matched. */
  snippet: { before: string; match: string; after: string } | null
}

export interface SearchResult {
  total: number
  /** False where counting stopped at a thousand. */
  exact: boolean
  hits: SearchHit[]
}

const MAX_WORDS = 12
const COUNT_TO = 1000
const AROUND = 60

/**
 * The query as FTS5 takes it: every word as a beginning (both languages put their endings behind), all of them
 * together. Words are letters and digits only, in quotes: nothing of the query language gets through.
 */
export function matchQuery(text: string): string | null {
  const terms = words(text.slice(0, 1000)).slice(0, MAX_WORDS)
  return terms.length === 0 ? null : terms.map((term) => `"${term}"*`).join(' ')
}

/** The first place in the text where a word begins as one of the query does. */
export function snippetOf(text: string, query: string): SearchHit['snippet'] {
  const terms = words(query)
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = foldWord(match[0].toLowerCase())
    if (!terms.some((term) => word.startsWith(term))) continue
    const [from, to] = [match.index, match.index + match[0].length]
    return { before: text.slice(Math.max(0, from - AROUND), from), match: match[0], after: text.slice(to, to + AROUND) }
  }
  return null
}

export class CaseSearch {
  readonly #connection: Connection
  readonly #rows: CaseRows

  constructor(connection: Connection, rows: CaseRows) {
    this.#connection = connection
    this.#rows = rows
  }

  /**
   * Cases that hold every word of the query, those with the word in a name first, then by how often it occurs.
   * @param limit at most this many hits, 1 to 200
   */
  find(text: string, limit = 20): SearchResult {
    const match = matchQuery(text)
    if (match === null) return { total: 0, exact: true, hits: [] }
    const most = Math.min(Math.max(Math.trunc(limit), 1), 200)
    return this.#connection.read(() => {
      const counted = this.#connection.get<{ c: number }>(
        `SELECT count(*) AS c FROM (SELECT w.rowid FROM case_words w JOIN cases c ON c.n = w.rowid
           WHERE w.case_words MATCH ? AND c.binned_at IS NULL LIMIT ${COUNT_TO + 1})`,
        match,
      )
      const found = counted?.c ?? 0
      // Ranking reads every match. Beyond the count it would only sort what nobody reads to the end: newest first then,
      // which the index gives without sorting.
      const order = found > COUNT_TO ? 'w.rowid DESC' : 'bm25(case_words, 8.0, 8.0, 1.0), w.rowid DESC'
      const rows = this.#connection.all<CaseRow>(
        `SELECT c.* FROM case_words w CROSS JOIN cases c ON c.n = w.rowid
           WHERE w.case_words MATCH ? AND c.binned_at IS NULL ORDER BY ${order} LIMIT ?`,
        match,
        most,
      )
      const hits = rows.map((row) => ({
        case: toSummary(row),
        snippet: snippetOf(narrativeText(this.#rows.file(row)), text),
      }))
      return { total: Math.min(found, COUNT_TO), exact: found <= COUNT_TO, hits }
    })
  }
}
