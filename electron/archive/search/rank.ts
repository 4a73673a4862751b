/**
 * The best acts of a query by BM25, without reading every act that matches.
 *
 * Few matches: all are weighed. Many: then every word of the query is common, and the best acts stand at the heads of the
 * words' lists (champions.ts). The lists are walked from the heaviest head down; each act met is weighed whole by its vector;
 * the walk ends when no act further down could still come among the best (threshold algorithm), or at a bound.
 */
import type { Database as Db } from 'better-sqlite3'
import { K1 } from './bm25.ts'
import { Best } from './best.ts'
import { championList, COMMON } from './champions.ts'
import type { ChampionList } from './champions.ts'
import { matchExpression } from './plan.ts'
import type { Plan } from './plan.ts'
import { Scale } from './scale.ts'

/** So few matches are weighed at once, without looking for a shorter way. */
const FEW = 300
/** So many matches are weighed one and all, where there is no shorter way. */
export const EXACT = 3000
/** Acts weighed on a walk, at most. */
const WALK = 2500
/** The same when any word will do: good acts are then spread over more lists. */
const WALK_LOOSE = 4500
/** Acts added since the lists were made that are weighed besides. */
const NEW = 1000
/** Acts with a rare word of the query that are weighed at most when any word will do. */
const RARE = 8000
const CHECK_EVERY = 64

export interface Ranked {
  hits: { id: number; score: number }[]
  /** How many acts match; a lower bound where `exactTotal` is false. */
  total: number
  exactTotal: boolean
  /** False where the walk ended at its bound: the last places might differ from a full ranking. */
  complete: boolean
}

export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Sees to it that a search that nobody waits for any more ends. @throws Stopped */
export type StopCheck = () => boolean

/** Words as rare as this in sum are ranked fastest by the index itself. */
const CHEAP = 6000

/** Whether FTS5 would weigh the plan as we do (no translations, no fields) and need not read much for it. */
function cheapForIndex({ groups }: Plan): boolean {
  let sum = 0
  for (const { alternatives } of groups) {
    for (const { weight, prefix, terms } of alternatives) {
      if (weight !== 1 || prefix !== null) return false
      for (const { id, df } of terms) sum += id === null ? CHEAP / 4 : df
    }
  }
  return sum <= CHEAP
}

interface List extends ChampionList {
  factor: number
  at: number
}

/** The most a count can say. */
const MOST = K1 + 1

export class Ranker {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** The acts that match, oldest first; at most `most`. */
  collect(match: string, most: number): number[] {
    return this.#db
      .prepare<[string, number], number>('SELECT rowid FROM act_words WHERE act_words MATCH ? LIMIT ?')
      .pluck()
      .all(match, most)
  }

  /**
   * @param size how many of the best are wanted
   * @param loose any word of the query will do (a situation in words), not all
   * @throws Stopped
   */
  rank(plan: Plan, size: number, loose: boolean, stopped: StopCheck = () => false): Ranked {
    const match = matchExpression(plan, loose)
    const scale = new Scale(this.#db, plan, match)
    const best = new Best(size)
    if (plan.ids !== null || match === null) {
      const ids = (plan.ids ?? []).filter(
        (id) => match === null || scale.scoreIfMatching(id, -Infinity, loose) !== null,
      )
      for (const id of ids) best.offer(id, scale.score(id) ?? 0)
      return { hits: best.hits, total: ids.length, exactTotal: true, complete: true }
    }
    if (cheapForIndex(plan)) return this.#byIndex(match, size)
    const ids = this.collect(match, EXACT + 1)
    if (stopped()) throw new Stopped()
    const many = ids.length > EXACT
    const total = { total: ids.length, exactTotal: !many }
    if (ids.length > FEW) {
      // On few hundred acts the walk is worth a try: where it comes to its end, its answer is the exact one.
      const most = many ? (loose ? WALK_LOOSE : WALK) : ids.length / 2
      const complete = this.#walk(plan, match, scale, best, loose, stopped, most)
      if (complete && best.hits.length >= Math.min(size, ids.length)) return { hits: best.hits, ...total, complete }
      if (many && best.hits.length >= size) return { hits: best.hits, ...total, complete: false }
    }
    // Few matches, or words that are common apart but seldom together: all that were found are weighed.
    const all = new Best(size)
    for (const { id, score } of many ? best.hits : []) all.offer(id, score)
    const met = new Set(many ? best.hits.map(({ id }) => id) : [])
    for (const [index, id] of ids.entries()) {
      const score = met.has(id) ? null : scale.score(id)
      if (score !== null) all.offer(id, score)
      if (index % CHECK_EVERY === 0 && stopped()) throw new Stopped()
    }
    return { hits: all.hits, ...total, complete: !many }
  }

  /** Ranked by FTS5 itself. */
  #byIndex(match: string, size: number): Ranked {
    const hits = this.#db
      .prepare<[string, number], { id: number; score: number }>(
        'SELECT rowid AS id, -rank AS score FROM act_words WHERE act_words MATCH ? ORDER BY rank LIMIT ?',
      )
      .all(match, size)
    const total = hits.length < size ? hits.length : this.collect(match, EXACT + 1).length
    return { hits, total, exactTotal: total <= EXACT, complete: true }
  }

  #walk(
    plan: Plan,
    match: string,
    scale: Scale,
    best: Best,
    loose: boolean,
    stopped: StopCheck,
    most: number,
  ): boolean {
    const { lists, rare } = this.#lists(plan)
    const seen = new Set<number>()
    const weigh = (act: number): void => {
      if (seen.has(act)) return
      seen.add(act)
      if (seen.size % CHECK_EVERY === 0 && stopped()) throw new Stopped()
      const score = scale.scoreIfMatching(act, best.least, loose)
      if (score !== null) best.offer(act, score)
    }
    const head = (list: List): number => list.factor * (list.weights[Math.min(list.at, list.weights.length - 1)] ?? 0)
    const bound = (): number => lists.reduce((sum, list) => sum + head(list), 0)
    const last = Number(this.#db.prepare("SELECT value FROM meta WHERE key = 'championLast'").pluck().get() ?? 0)
    const fresh = this.#db
      .prepare<[string, number, number], number>(
        'SELECT rowid FROM act_words WHERE act_words MATCH ? AND rowid > ? ORDER BY rowid DESC LIMIT ?',
      )
      .pluck()
      .all(match, last, NEW)
    for (const act of fresh) weigh(act)
    // Acts with a rare word, those that could come out heaviest first.
    const common = bound()
    const heaviestFirst = [...rare].toSorted((a, b) => b[1] - a[1])
    for (const [act, factor] of heaviestFirst) {
      if (factor * MOST + common <= best.least || seen.size > most) break
      weigh(act)
    }
    while (seen.size < most) {
      if (bound() <= best.least) return true
      let heaviest: List | null = null
      for (const list of lists) {
        if (list.at < list.acts.length && (heaviest === null || head(list) > head(heaviest))) heaviest = list
      }
      if (heaviest === null) return false
      weigh(heaviest.acts[heaviest.at] ?? 0)
      heaviest.at += 1
    }
    return false
  }

  /** Lists of the common stems; for the rare ones the acts they stand in with the sum of their weights. */
  #lists(plan: Plan): { lists: List[]; rare: Map<number, number> } {
    const lists: List[] = []
    const rare = new Map<number, number>()
    const champion = this.#db.prepare<[number], Uint8Array>('SELECT body FROM champions WHERE term = ?').pluck()
    const factors = new Map<number, { stem: string; df: number; factor: number }>()
    for (const { negated, alternatives } of plan.groups) {
      if (negated) continue
      for (const { terms, weight } of alternatives) {
        if (weight === 0) continue
        for (const { id, stem, df, idf } of terms) {
          if (id === null) continue
          factors.set(id, { stem, df, factor: (factors.get(id)?.factor ?? 0) + weight * idf })
        }
      }
    }
    let taken = 0
    for (const [id, { stem, df, factor }] of [...factors].toSorted((a, b) => a[1].df - b[1].df)) {
      const body = df >= COMMON ? champion.get(id) : undefined
      if (body !== undefined) lists.push({ ...championList(body), factor, at: 0 })
      else if (taken < RARE) {
        const ids = this.collect(`"${stem}"`, RARE - taken)
        taken += ids.length
        for (const act of ids) rare.set(act, (rare.get(act) ?? 0) + factor)
      }
    }
    return { lists, rare }
  }
}
