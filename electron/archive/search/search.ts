/** Search over the archive: the first page at once, the ranked page as soon as it is computed. */
import type { Database as Db } from 'better-sqlite3'
import { parseQuery } from '../../../shared/archive/query.ts'
import type { ArchiveQuery } from '../../../shared/archive/query.ts'
import type {
  ActFacts,
  ActLanguage,
  ArchiveAct,
  ArchiveActKind,
  CourtLevel,
  Outcome,
} from '../../../shared/archive/types.ts'
import { Glossary } from '../text/glossary.ts'
import { tokens } from '../text/tokens.ts'
import { matchExpression, Planner } from './plan.ts'
import type { Plan } from './plan.ts'
import { EXACT, Ranker, Stopped } from './rank.ts'
import type { StopCheck } from './rank.ts'
import { markedBy, snippetOf, wordsMarked } from './snippet.ts'
import type { Snippet } from './snippet.ts'
import { noFacts, unpack } from './writer.ts'

export type SortBy = 'rank' | 'date' | 'level'

export interface SearchOptions {
  /** First hit and number of hits of the page; together at most 1000. */
  offset?: number
  limit?: number
  sort?: SortBy
  /** Leaves the other language out. */
  oneLanguage?: boolean
  /** Any word will do: for a situation told in words. By itself it is used where not all words stand in one act. */
  anyWord?: boolean
  snippets?: boolean
}

export interface ActHit {
  id: number
  /** BM25, higher is better; null on a page that is not ranked. */
  score: number | null
  source: string
  kind: ArchiveActKind
  court: string | null
  level: CourtLevel
  date: string | null
  number: string | null
  language: ActLanguage
  outcome: Outcome | null
  articles: string[]
  generated: boolean
  own: boolean
  snippet: Snippet | null
}

export interface SearchPage {
  hits: ActHit[]
  /** Acts that match; with `exactTotal` false there are more. */
  total: number
  exactTotal: boolean
  /** Whether the order is the one that was asked for. */
  ordered: boolean
  /** No act had all the words: these have some of them. */
  loosened: boolean
  milliseconds: number
}

const LIMIT = 20
const DEEPEST = 1000
/** Dates and levels of so many matches are sorted; of more, the acts are walked in their order and asked one by one. */
const SORTED = 20_000
const WALKED = 20_000

interface Row extends Omit<ActHit, 'score' | 'articles' | 'generated' | 'own' | 'snippet'> {
  generated: number
  own: number
}

export class ArchiveSearch {
  readonly #db: Db
  readonly #planner: Planner
  readonly #ranker: Ranker
  readonly #glossary: Glossary
  readonly #row
  readonly #charges
  readonly #body

  constructor(db: Db, glossary: Glossary = new Glossary([])) {
    this.#db = db
    this.#planner = new Planner(db)
    this.#ranker = new Ranker(db)
    this.#glossary = glossary
    this.#row = db.prepare<[number], Row>(
      'SELECT id, source, kind, court, level, date, number, language, outcome, generated, own FROM acts WHERE id = ?',
    )
    this.#charges = db.prepare<[number], { article: string; part: string }>(
      'SELECT article, part FROM act_charges WHERE act = ? ORDER BY article, part',
    )
    this.#body = db.prepare<[number], Uint8Array>('SELECT body FROM act_texts WHERE id = ?').pluck()
  }

  plan(query: ArchiveQuery, oneLanguage = false): Plan {
    return this.#planner.plan(query, { glossary: oneLanguage ? null : this.#glossary })
  }

  /** Some acts that match, the newest in the archive first, without weighing them: what can be shown at once. */
  first(query: ArchiveQuery, options: SearchOptions = {}, stopped: StopCheck = () => false): SearchPage {
    const began = performance.now()
    const plan = this.plan(query, options.oneLanguage)
    const limit = options.limit ?? LIMIT
    const find = (loose: boolean): number[] => {
      if (plan.ids !== null) return this.#ranker.rank(plan, limit, loose).hits.map(({ id }) => id)
      return this.#ranker.newest(plan, limit, loose, stopped)
    }
    let ids = find(options.anyWord === true)
    const loosened = ids.length === 0 && options.anyWord !== true && severalWords(query)
    if (loosened) ids = find(true)
    return {
      hits: this.#hits(
        ids.map((id) => ({ id, score: null })),
        plan,
        options,
      ),
      total: ids.length,
      exactTotal: ids.length < limit,
      ordered: false,
      loosened: loosened && ids.length > 0,
      milliseconds: performance.now() - began,
    }
  }

  /** The page in the order asked for. @throws Stopped when `stopped` says so */
  page(query: ArchiveQuery, options: SearchOptions = {}, stopped: StopCheck = () => false): SearchPage {
    const began = performance.now()
    const plan = this.plan(query, options.oneLanguage)
    const offset = Math.max(0, options.offset ?? 0)
    const limit = Math.max(1, Math.min(options.limit ?? LIMIT, DEEPEST - offset))
    const find = (loose: boolean) =>
      options.sort === undefined || options.sort === 'rank'
        ? this.#ranker.rank(plan, offset + limit, loose, stopped)
        : this.#sorted(plan, options.sort, offset + limit, loose, stopped)
    let found = find(options.anyWord === true)
    const loosened = found.hits.length === 0 && options.anyWord !== true && severalWords(query)
    if (loosened) found = find(true)
    return {
      hits: this.#hits(found.hits.slice(offset, offset + limit), plan, options),
      total: found.total,
      exactTotal: found.exactTotal,
      ordered: true,
      loosened: loosened && found.hits.length > 0,
      milliseconds: performance.now() - began,
    }
  }

  /** By date or level: the matches are sorted where they are few; else the acts are walked in order and asked one by one. */
  #sorted(plan: Plan, sort: 'date' | 'level', size: number, loose: boolean, stopped: StopCheck) {
    const order = sort === 'date' ? 'date DESC, id DESC' : 'level_rank DESC, date DESC, id DESC'
    const match = matchExpression(plan, loose)
    const ids =
      plan.ids !== null || match === null
        ? this.#ranker.rank(plan, SORTED, loose, stopped).hits.map(({ id }) => id)
        : this.#ranker.collect(match, SORTED + 1)
    if (stopped()) throw new Stopped()
    if (ids.length <= SORTED || match === null) {
      const sorted = this.#db
        .prepare<[string, number], number>(
          `SELECT id FROM acts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${order} LIMIT ?`,
        )
        .pluck()
        .all(JSON.stringify(ids), size)
      return { hits: sorted.map((id) => ({ id, score: null })), total: ids.length, exactTotal: true }
    }
    const check = this.#db
      .prepare<[string, bigint], number>('SELECT 1 FROM act_words WHERE act_words MATCH ? AND rowid = ?')
      .pluck()
    const hits: { id: number; score: null }[] = []
    let walked = 0
    for (const id of this.#db.prepare<[], number>(`SELECT id FROM acts ORDER BY ${order}`).pluck().iterate()) {
      if (check.get(match, BigInt(id)) !== undefined) hits.push({ id, score: null })
      walked += 1
      if (hits.length >= size || walked >= WALKED) break
      if (walked % 64 === 0 && stopped()) throw new Stopped()
    }
    return { hits, total: ids.length, exactTotal: false }
  }

  #hits(found: readonly { id: number; score: number | null }[], plan: Plan, options: SearchOptions): ActHit[] {
    const marked = markedBy(plan)
    return found.flatMap(({ id, score }) => {
      const act = this.#row.get(id)
      if (act === undefined) return []
      const snippet = options.snippets === false ? null : snippetOf(this.text(id), act.language, marked)
      const articles = this.#charges.all(id).map(({ article, part }) => (part === '' ? article : `${article}(${part})`))
      return [{ ...act, score, articles, generated: act.generated === 1, own: act.own === 1, snippet }]
    })
  }

  /** The text of an act; empty where it is not there. */
  text(id: number): string {
    const body = this.#body.get(id)
    return body === undefined ? '' : unpack(body)
  }

  /** A whole act, or null. */
  act(id: number): ArchiveAct | null {
    const row = this.#db
      .prepare<[number], { hash: Buffer; source: string; facts: string | null; generated: number }>(
        'SELECT hash, source, facts, generated FROM acts WHERE id = ?',
      )
      .get(id)
    if (row === undefined) return null
    const text = this.text(id)
    // Our own column, written by the writer in this shape.
    const facts = row.facts === null ? noFacts(text) : (JSON.parse(row.facts) as ActFacts)
    return { id, hash: row.hash.toString('hex'), source: row.source, text, facts, generated: row.generated === 1 }
  }

  /** Places of the query's words in a whole text, for the reading pane. */
  marksIn(text: string, language: ActLanguage, query: ArchiveQuery): { from: number; to: number }[] {
    const marked = markedBy(this.plan(query))
    return wordsMarked(text, language, marked).map(({ from, to }) => ({ from, to }))
  }

  /** Acts with the words of a situation told freely, best first: for the comparison of cases. */
  situation(text: string, size: number, stopped?: StopCheck): { id: number; score: number }[] {
    const words = [...new Set(tokens(text).map(({ word }) => word))].filter((word) => word.length > 2).slice(0, 48)
    const parsed = parseQuery(words.join(' '))
    return parsed.ok ? this.#ranker.rank(this.plan(parsed.query), size, true, stopped).hits : []
  }
}

function severalWords(query: ArchiveQuery): boolean {
  return query.groups.filter(({ negated }) => !negated).length > 1
}

export { EXACT, Stopped }
