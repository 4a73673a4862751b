/**
 * The match of a situation with many acts at once. What an act's charges, circumstances and state add to the percentage is
 * worked out once for each line (entries.ts), and only the damage for each act; the sums are those of {@link matchOf}, to the
 * last bit, because they are added up in the same order.
 */
import type { EntryColumns } from '../entry-blocks.ts'
import { closeDamage, keptOut, likeness, matchOf, WEIGHTS } from './compare.ts'
import type { Choice, FeatureName } from './compare.ts'
import type { CompactReader } from './index/compact-reader.ts'
import type { PracticeIndex } from './index/practice-index.ts'
import type { Situation } from './situation.ts'

/** The features by what tells them, in the order of FEATURES. */
const BY_CHARGES = ['article', 'part', 'points', 'gravity', 'counts'] as const
const BY_CIRCUMSTANCES = ['mitigating', 'aggravating', 'ageGroup'] as const
const BY_STATE = ['recidivism', 'reconciliation', 'claim'] as const

const NOTHING: Situation = {
  articles: [],
  parts: [],
  points: [],
  gravity: null,
  counts: 0,
  damageMci: null,
  recidivism: null,
  mitigating: [],
  aggravating: [],
  ageGroup: 'adult',
  reconciliation: false,
  claim: false,
  language: 'ru',
  date: null,
}

/** What stands in a row of marks for a line nobody asked about yet, and for one that keeps an act out. */
const UNKNOWN = 0
const OUT = -1
/** An act may be of the first instance and looked at under this article, or passed over. */
const TAKEN = 1
const PASSED = 2

/** What lines of one kind add to the percentage: a sum a feature (or one for all), and what the features could add together. */
class Shares {
  readonly sums: Float64Array[]
  /** UNKNOWN, OUT, or what the features could add, and one. */
  readonly ofs: Int16Array

  constructor(sums: number, lines: number) {
    this.sums = Array.from({ length: sums }, () => new Float64Array(lines))
    this.ofs = new Int16Array(lines)
  }
}

/** Weighs acts by the numbers of their lines. */
class Weigher {
  readonly #reader: CompactReader
  readonly #asked: ScanAsked
  readonly #charges: Shares
  readonly #circumstances: Shares
  readonly #states: Shares
  readonly #reviews: Uint8Array
  readonly #mci: Float64Array
  readonly #marks: Uint8Array

  constructor(reader: CompactReader, asked: ScanAsked) {
    this.#reader = reader
    this.#asked = asked
    const { lines } = reader
    this.#charges = new Shares(1, lines)
    this.#circumstances = new Shares(BY_CIRCUMSTANCES.length, lines)
    this.#states = new Shares(BY_STATE.length, lines)
    this.#reviews = new Uint8Array(lines)
    this.#mci = new Float64Array(lines)
    this.#marks = new Uint8Array(lines)
  }

  /** Works out what a line adds. @returns its mark */
  #learn({ sums, ofs }: Shares, line: number, features: readonly FeatureName[], other: Situation): number {
    const { situation, choice } = this.#asked
    let of = 0
    for (const [at, feature] of features.entries()) {
      const weighing = choice[feature]
      const value = weighing === 'ignored' ? null : likeness(feature, situation, other, null)
      if (keptOut(feature, weighing, value)) return (ofs[line] = OUT)
      if (value === null) continue
      of += WEIGHTS[feature]
      const sum = sums[at] ?? sums[0]
      if (sum) sum[line] = (sum[line] ?? 0) + WEIGHTS[feature] * value
    }
    return (ofs[line] = of + 1)
  }

  isReview(state: number): boolean {
    const known = this.#reviews[state] ?? UNKNOWN
    if (known !== UNKNOWN) return known === TAKEN
    const { review } = this.#reader.state(state)
    this.#reviews[state] = review ? TAKEN : PASSED
    return review
  }

  /** Begins an article: which acts are looked at under it is to be asked again. */
  begin(): void {
    this.#marks.fill(UNKNOWN)
  }

  /** @param isOurs asked once for each line */
  isOurs(charges: number, isOurs: (articles: readonly string[]) => boolean): boolean {
    const known = this.#marks[charges] ?? UNKNOWN
    if (known !== UNKNOWN) return known === TAKEN
    const ours = isOurs(this.#reader.charged(charges).articles)
    this.#marks[charges] = ours ? TAKEN : PASSED
    return ours
  }

  /** The match of an act; -1 where a binding feature differs or nothing could be compared. @param damage NaN where unknown */
  match(state: number, charges: number, circumstances: number, date: number, damage: number): number {
    const ofCharges = this.#charges
    const ofCircumstances = this.#circumstances
    const ofStates = this.#states
    let mark = ofCharges.ofs[charges] ?? UNKNOWN
    if (mark === UNKNOWN)
      mark = this.#learn(ofCharges, charges, BY_CHARGES, { ...NOTHING, ...this.#reader.charged(charges) })
    if (mark === OUT) return -1
    let of = mark - 1
    mark = ofCircumstances.ofs[circumstances] ?? UNKNOWN
    if (mark === UNKNOWN) {
      const other = { ...NOTHING, ...this.#reader.circumstances(circumstances) }
      mark = this.#learn(ofCircumstances, circumstances, BY_CIRCUMSTANCES, other)
    }
    if (mark === OUT) return -1
    of += mark - 1
    mark = ofStates.ofs[state] ?? UNKNOWN
    if (mark === UNKNOWN) {
      const { recidivism, reconciliation, claim } = this.#reader.state(state)
      mark = this.#learn(ofStates, state, BY_STATE, { ...NOTHING, recidivism, reconciliation, claim })
    }
    if (mark === OUT) return -1
    of += mark - 1
    let sum = ofCharges.sums[0]?.[charges] ?? 0
    const weighing = this.#asked.choice.damage
    if (weighing !== 'ignored') {
      const value = this.#ofDamage(date, damage)
      if (keptOut('damage', weighing, value)) return -1
      if (value !== null) {
        of += WEIGHTS.damage
        sum += WEIGHTS.damage * value
      }
    }
    sum += ofStates.sums[0]?.[state] ?? 0
    sum += ofCircumstances.sums[0]?.[circumstances] ?? 0
    sum += ofCircumstances.sums[1]?.[circumstances] ?? 0
    sum += ofCircumstances.sums[2]?.[circumstances] ?? 0
    sum += ofStates.sums[1]?.[state] ?? 0
    sum += ofStates.sums[2]?.[state] ?? 0
    return of === 0 ? -1 : (sum * 100) / of
  }

  #ofDamage(date: number, damage: number): number | null {
    const own = this.#asked.situation.damageMci
    if (own === null || Number.isNaN(damage)) return null
    let mci = this.#mci[date] ?? 0
    // No index is zero.
    if (mci === 0) mci = this.#mci[date] = this.#reader.mci(date) ?? NaN
    return Number.isNaN(mci) ? null : closeDamage(own, damage / mci)
  }
}

export interface Scanned {
  /** Acts of the first instance that were compared. */
  compared: number
  /** Those of them that no binding feature left out. */
  matched: number
}

export interface ScanAsked {
  situation: Situation
  choice: Choice
  /** An act not to compare with itself. */
  except?: number | undefined
}

/** Whether acts of every article are compared: the situation has none, or it does not matter. */
export function isOpen({ articles }: Situation, choice: Choice): boolean {
  return articles.length === 0 || (choice.article === 'ignored' && choice.part !== 'binding')
}

/**
 * Compares with the acts of the first instance that have one of the situation's articles; with all of the archive where the
 * article does not matter.
 * @param visit gets each act that matches, in no certain order
 */
export function scan(
  index: PracticeIndex,
  { situation, choice, except }: ScanAsked,
  visit: (id: number, match: number) => void,
): Scanned {
  const names = isOpen(situation, choice) ? index.names() : situation.articles
  const scanned: Scanned = { compared: 0, matched: 0 }
  const take = (id: number, match: number): void => {
    scanned.compared += 1
    if (match < 0) return
    scanned.matched += 1
    visit(id, match)
  }
  let weigher: Weigher | null = null
  for (const name of names) {
    const { packed, rows, whole, reader } = index.pieces(name)
    // An act of several of the articles is looked at under the first.
    const isFirst = (articles: readonly string[]): boolean =>
      (articles.length === 0 ? '' : names.find((one) => articles.includes(one))) === name
    for (const { id, situation: other, review } of whole) {
      if (id === except || review || !isFirst(other.articles)) continue
      take(id, matchOf(situation, other, choice) ?? -1)
    }
    if (reader === null) continue
    weigher ??= new Weigher(reader, { situation, choice, except })
    weigher.begin()
    for (const { columns, changed } of packed) scanColumns(columns, { weigher, changed, isFirst, except }, take)
    for (const [act, state, charges, circumstances, , , date, , damage] of rows) {
      if (act === except || weigher.isReview(state) || !weigher.isOurs(charges, isFirst)) continue
      take(act, weigher.match(state, charges, circumstances, date, damage ?? NaN))
    }
  }
  return scanned
}

interface Asked {
  weigher: Weigher
  changed: { has(act: number): boolean } | null
  isFirst: (articles: readonly string[]) => boolean
  except: number | undefined
}

/** The newest first: of equals the newer act wins, and is kept once it is in. */
function scanColumns(
  { size, acts, state, charges, circumstances, date, damage }: EntryColumns,
  { weigher, changed, isFirst, except }: Asked,
  take: (id: number, match: number) => void,
): void {
  for (let at = size - 1; at >= 0; at -= 1) {
    const act = acts[at] ?? 0
    const charged = charges[at] ?? 0
    const stated = state[at] ?? 0
    if (act === except || weigher.isReview(stated) || !weigher.isOurs(charged, isFirst)) continue
    if (changed?.has(act) === true) continue
    take(act, weigher.match(stated, charged, circumstances[at] ?? 0, date[at] ?? 0, damage[at] ?? NaN))
  }
}

/** An act and how well it matches. */
export interface Matched {
  id: number
  match: number
}

/** Whether a comes before b: the better match first, of equals the newer act. */
export function before(a: Matched, b: Matched): boolean {
  return a.match > b.match || (a.match === b.match && a.id > b.id)
}

/** The best so many of the acts it is offered: a heap with the worst of them on top. */
export class BestMatches {
  readonly #most: number
  readonly #heap: Matched[] = []

  constructor(most: number) {
    this.#most = most
  }

  offer(id: number, match: number): void {
    const heap = this.#heap
    const [worst] = heap
    if (heap.length < this.#most || worst === undefined) {
      heap.push({ id, match })
      this.#up(heap.length - 1)
    } else if (match > worst.match || (match === worst.match && id > worst.id)) {
      worst.id = id
      worst.match = match
      this.#down()
    }
  }

  /** Best first. */
  list(): Matched[] {
    return this.#heap.toSorted((a, b) => (before(a, b) ? -1 : 1))
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return
    heap[a] = other
    heap[b] = one
  }

  #isWorse(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    return one !== undefined && other !== undefined && before(other, one)
  }

  #up(from: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (!this.#isWorse(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #down(): void {
    for (let at = 0; ;) {
      let worst = at
      for (const child of [at * 2 + 1, at * 2 + 2]) if (this.#isWorse(child, worst)) worst = child
      if (worst === at) return
      this.#swap(at, worst)
      at = worst
    }
  }
}
