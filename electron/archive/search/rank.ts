/**
 * The best acts of a query by BM25, without asking the index to weigh every act that matches.
 *
 * Where a word that must be there is rare, the acts the index finds are weighed one by one, each by its vector. Else the lists
 * of the common stems are added up (walk.ts), and only the acts with a rare stem, those that came or changed since the lists
 * were made, and those the lists are not sure of are looked at by themselves. Either way the answer is that of a full ranking.
 */
import type { Database as Db } from 'better-sqlite3'
import { Best } from './best.ts'
import { BlockReader } from './blocks.ts'
import { MOST } from './bm25.ts'
import { COMMON, lastListed } from './lists.ts'
import { matchExpression } from './plan.ts'
import type { Plan, PlanGroup, PlanTerm } from './plan.ts'
import { BLOCK_BITS, Rows } from './postings.ts'
import { Scale } from './scale.ts'
import { Stopped } from './stopped.ts'
import type { StopCheck } from './stopped.ts'
import { isFilter, stepsOf } from './steps.ts'
import type { Steps } from './steps.ts'
import { Walk } from './walk.ts'
import type { Asking } from './walk.ts'

/** So many matches are weighed one and all, where there is no shorter way. */
export const EXACT = 3000
/** A group of words in so few acts decides: what the index finds is weighed. */
const RARE_GROUP = 600
/** Acts that came since the lists were made and are looked at, the newest first. */
const NEW = 3000
/** Acts with a rare word that are looked at. */
const RARE = 6000
/** Acts the index is asked about one by one, where the lists cannot tell (phrases). */
const ASKED = 500
const CHECK_EVERY = 64

export interface Ranked {
  hits: { id: number; score: number }[]
  /** How many acts match; a lower bound where `exactTotal` is false. */
  total: number
  exactTotal: boolean
  /** False where not every act that matches could be looked at: the last places might differ from a full ranking. */
  complete: boolean
}

export { Stopped }
export type { StopCheck }

interface Rare {
  term: PlanTerm
  /** Acts up to this number are not listed. */
  below: number
  negated: boolean
  factor: number
}

export class Ranker {
  readonly #db: Db
  readonly #reader: BlockReader
  readonly #rows = new Rows()

  constructor(db: Db) {
    this.#db = db
    this.#reader = new BlockReader(db)
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
    // One state of the archive from the first look to the last, whatever is being imported.
    return this.#db.transaction(() => this.#rank(plan, size, loose, stopped))()
  }

  #rank(plan: Plan, size: number, loose: boolean, stopped: StopCheck): Ranked {
    const match = matchExpression(plan, loose)
    const scale = new Scale(this.#db, plan, match)
    if (plan.ids !== null || match === null) {
      const ids = (plan.ids ?? []).filter(
        (id) => match === null || scale.scoreIfMatching(id, -Infinity, loose) !== null,
      )
      return this.#all(ids, scale, size, true, stopped)
    }
    if (stopped()) throw new Stopped()
    if (lastListed(this.#db) === 0 || (!loose && plan.groups.some(decides))) {
      const ids = this.collect(match, EXACT + 1)
      if (ids.length <= EXACT || lastListed(this.#db) === 0) {
        return this.#all(ids, scale, size, ids.length <= EXACT, stopped)
      }
    }
    const steps = stepsOf(this.#reader, plan, loose)
    if (steps === null) {
      const ids = this.collect(match, EXACT + 1)
      return this.#all(ids, scale, size, ids.length <= EXACT, stopped)
    }
    return this.#walk(plan, steps, match, scale, size, loose, stopped)
  }

  /**
   * Some acts that match, the newest first, not weighed: what can be shown at once.
   * @throws Stopped
   */
  newest(plan: Plan, size: number, loose: boolean, stopped: StopCheck = () => false): number[] {
    return this.#db.transaction(() => this.#newest(plan, size, loose, stopped))()
  }

  #newest(plan: Plan, size: number, loose: boolean, stopped: StopCheck): number[] {
    const match = matchExpression(plan, loose)
    if (match === null) return []
    const byIndex = this.#db
      .prepare<[string, number], number>(
        'SELECT rowid FROM act_words WHERE act_words MATCH ? ORDER BY rowid DESC LIMIT ?',
      )
      .pluck()
    const last = lastListed(this.#db)
    if (last === 0 || (!loose && plan.groups.some(decides))) return byIndex.all(match, size)
    const steps = stepsOf(this.#reader, plan, loose)
    if (steps === null) return byIndex.all(match, size)
    // Two common words may stand together in no act: the index would read both to their ends to find that out.
    const scale = new Scale(this.#db, plan, match)
    const found: number[] = []
    for (const act of this.#fresh(last)) {
      if (found.length >= size) return found
      if (scale.scoreIfMatching(act, -Infinity, loose) !== null) found.push(act)
    }
    const check = this.#check(match)
    const asking: Asking = { check: check.ask, score: () => null, stopped }
    const walk = new Walk(this.#reader, this.#rows, steps)
    const stale = this.#reader.stale()
    found.push(...walk.newest(size - found.length, stale, asking))
    if (check.spent()) return byIndex.all(match, size)
    for (const act of stale.slice(-NEW)) if (scale.scoreIfMatching(act, -Infinity, loose) !== null) found.push(act)
    const newestFirst = (acts: Iterable<number>): number[] =>
      [...new Set(acts)].toSorted((x, y) => y - x).slice(0, size)
    const rare = rareTerms(plan, last)
    const sure = newestFirst(rare.some(({ negated }) => negated) ? found.filter(check.ask) : found)
    const wanted = rare.filter(({ negated }) => !negated)
    if (sure.length >= size || wanted.length === 0) return sure
    // Few, so the acts with a rare word are looked for as well.
    const words = wanted.map(({ term }) => `"${term.stem}"`).join(' OR ')
    return newestFirst([...sure, ...byIndex.all(`(${match}) AND (${words})`, size)])
  }

  /** Asks the index about single acts, so many times; then `spent`, and the answer is always no. */
  #check(match: string): { ask(this: void, act: number): boolean; spent(this: void): boolean } {
    const check = this.#db
      .prepare<[string, bigint], number>('SELECT 1 FROM act_words WHERE act_words MATCH ? AND rowid = ?')
      .pluck()
    let asked = 0
    return {
      ask: (act) => {
        asked += 1
        return asked <= ASKED && check.get(match, BigInt(act)) !== undefined
      },
      spent: () => asked > ASKED,
    }
  }

  #all(ids: readonly number[], scale: Scale, size: number, exact: boolean, stopped: StopCheck): Ranked {
    const best = new Best(size)
    for (const [index, id] of ids.entries()) {
      const score = scale.score(id)
      if (score !== null) best.offer(id, score)
      if (index % CHECK_EVERY === 0 && stopped()) throw new Stopped()
    }
    return { hits: best.hits, total: ids.length, exactTotal: exact, complete: exact }
  }

  #walk(
    plan: Plan,
    steps: Steps,
    match: string,
    scale: Scale,
    size: number,
    loose: boolean,
    stopped: StopCheck,
  ): Ranked {
    const best = new Best(size)
    const apart = new Set<number>()
    let complete = true
    let matches = 0
    const last = lastListed(this.#db)
    const weigh = (acts: readonly number[]): void => {
      for (const act of acts) {
        if (apart.has(act)) continue
        apart.add(act)
        if (apart.size % CHECK_EVERY === 0 && stopped()) throw new Stopped()
        const score = scale.scoreIfMatching(act, loose ? best.least : -Infinity, loose)
        if (score !== null) {
          matches += 1
          best.offer(act, score)
        }
      }
    }
    const fresh = this.#fresh(last)
    if (fresh.length === NEW) complete = false
    weigh(fresh)
    weigh(this.#reader.stale())
    const rare = rareTerms(plan, last)
    if (!this.#rareActs(rare, plan, match, loose, best, apart, weigh)) complete = false
    const skip = Int32Array.from(apart).toSorted()
    const check = this.#check(match)
    const asking: Asking = { check: check.ask, score: (act) => scale.score(act), stopped }
    const walked = new Walk(this.#reader, this.#rows, steps).run(best, skip, asking)
    if (check.spent()) {
      complete = false
      // Words that are common but seldom side by side: what the index finds is weighed.
      if (best.hits.length < size) {
        const ids = this.collect(match, EXACT + 1)
        return this.#all(ids, scale, size, ids.length <= EXACT, stopped)
      }
    }
    // Where any word will do, acts that could not come in were passed over without being counted.
    const counted = walked.exact && (!loose || apart.size === matches)
    const total = matches + walked.matches
    return { hits: best.hits, total, exactTotal: complete && counted, complete }
  }

  /** Acts that came since the lists were made, the newest first. */
  #fresh(last: number): number[] {
    return this.#db
      .prepare<[number, number], number>('SELECT id FROM vectors WHERE id > ? ORDER BY id DESC LIMIT ?')
      .pluck()
      .all(last, NEW)
  }

  /** Acts with a stem that has no lists (there). @returns whether all of them were looked at */
  #rareActs(
    rare: readonly Rare[],
    plan: Plan,
    match: string,
    loose: boolean,
    best: Best,
    apart: Set<number>,
    weigh: (acts: readonly number[]) => void,
  ): boolean {
    if (rare.length === 0) return true
    const acts = this.#db
      .prepare<[string, bigint, number], number>(
        'SELECT rowid FROM act_words WHERE act_words MATCH ? AND rowid < ? LIMIT ?',
      )
      .pluck()
    // What must not be there: the lists do not know of it, so these acts are judged by themselves.
    for (const { term, below, negated } of rare) if (negated) weigh(acts.all(`"${term.stem}"`, BigInt(below), RARE))
    const wanted = rare.filter(({ negated }) => !negated).toSorted((a, b) => a.term.df - b.term.df)
    if (!loose) {
      const found = new Set<number>()
      for (const { term, below } of wanted) {
        for (const act of acts.all(`(${match}) AND "${term.stem}"`, BigInt(below), RARE - found.size)) found.add(act)
        if (found.size >= RARE) break
      }
      weigh([...found])
      return found.size < RARE
    }
    const factors = new Map<number, number>()
    let taken = 0
    for (const { term, below, factor } of wanted) {
      for (const act of acts.all(`"${term.stem}"`, BigInt(below), RARE - taken)) {
        factors.set(act, (factors.get(act) ?? 0) + factor)
        taken += 1
      }
      if (taken >= RARE) break
    }
    // Those that could come out heaviest first; the rest need not be looked at once they could not come in.
    const common = commonBound(plan)
    for (const [act, factor] of [...factors].toSorted((a, b) => b[1] - a[1])) {
      if (factor * MOST + common <= best.least) apart.add(act)
      else weigh([act])
    }
    return taken < RARE
  }
}

/** A group that must be fulfilled and stands in few acts. */
function decides({ negated, alternatives }: PlanGroup): boolean {
  if (negated) return false
  let acts = 0
  for (const { terms, prefix, complete } of alternatives) {
    if (prefix !== null) {
      if (!complete) return false
    } else acts += terms.length === 0 ? 0 : Math.min(...terms.map(({ df }) => df))
  }
  return acts <= RARE_GROUP
}

/** The stems of a plan whose acts, all or the older ones, stand in no list. */
function rareTerms({ groups }: Plan, last: number): Rare[] {
  const found = new Map<string, Rare>()
  for (const { negated, alternatives } of groups) {
    for (const { terms, weight } of alternatives) {
      for (const term of terms) {
        if (term.listed === 0) continue
        const below = term.listed === null ? last + 1 : term.listed << BLOCK_BITS
        const known = found.get(term.stem)
        const factor = (known?.factor ?? 0) + weight * term.idf
        found.set(term.stem, { term, below, negated: negated || known?.negated === true, factor })
      }
    }
  }
  return [...found.values()].filter(({ term }) => term.df > 0 || /^\d/u.test(term.stem))
}

/** The listed stems of a plan together weigh no more. */
function commonBound({ groups }: Plan): number {
  let sum = 0
  for (const group of groups) {
    if (group.negated || isFilter(group)) continue
    for (const { terms, weight } of group.alternatives) {
      for (const { df, idf } of terms) if (df >= COMMON) sum += weight * idf * MOST
    }
  }
  return sum
}
