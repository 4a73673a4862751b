/**
 * Weighs every listed act a plan matches, block by block: the lists of the plan's stems are added up in a row of numbers, one
 * for each act of the block. A block whose heaviest sum could not come among the best is passed over.
 */
import type { Best } from './best.ts'
import { B, K1, MOST } from './bm25.ts'
import { StemLists } from './blocks.ts'
import type { Block, BlockReader } from './blocks.ts'
import type { Alternative, Plan, PlanGroup, PlanTerm } from './plan.ts'
import { BLOCK, BLOCK_BITS, decodePostings, heaviestOf } from './postings.ts'
import { Stopped } from './stopped.ts'
import type { StopCheck } from './stopped.ts'

interface Part {
  lists: StemLists
  factor: number
}

/** One way to fulfil a group, by listed stems only. */
interface Way {
  parts: Part[]
  /** Phrases and the like: the lists alone cannot tell, the index is asked where it matters. */
  unsure: boolean
}

interface Step {
  negated: boolean
  /** A field: it must hold whatever words there are. */
  filter: boolean
  ways: Way[]
  /** Other acts may fulfil it too (a beginning of very many words). */
  open: boolean
  /** Acts that may fulfil it, at most. */
  acts: number
}

export interface Walked {
  /** Acts that match, those passed over in whole blocks not counted. */
  matches: number
  exact: boolean
}

const NO = 1
const UNSURE = 2
const NORM = K1 * (1 - B)

export class Walk {
  readonly #reader: BlockReader
  readonly #steps: Step[]
  readonly #loose: boolean
  readonly #average: number
  readonly #needWords: number
  readonly #needFilters: number
  readonly #score = new Float64Array(BLOCK)
  readonly #words = new Uint8Array(BLOCK)
  readonly #filters = new Uint8Array(BLOCK)
  readonly #flags = new Uint8Array(BLOCK)
  readonly #mark = new Uint8Array(BLOCK)
  readonly #parts = new Uint8Array(BLOCK)
  readonly #sum = new Float64Array(BLOCK)
  readonly #offsets = new Uint16Array(BLOCK)
  readonly #counts = new Uint16Array(BLOCK)
  #lengths: Uint16Array = new Uint16Array(0)

  /** The acts of stems without lists are weighed by themselves and skipped here. */
  constructor(reader: BlockReader, plan: Plan, loose: boolean) {
    this.#reader = reader
    this.#loose = loose
    this.#average = plan.averageWords
    const known = new Map<number, StemLists>()
    const lists = ({ id, listed }: PlanTerm): StemLists => {
      const before = known.get(id ?? 0)
      if (before !== undefined) return before
      const made = new StemLists(reader, listed === null ? null : id)
      known.set(id ?? 0, made)
      return made
    }
    // The rarest first: where it does not stand in a block, the others need not be read there.
    this.#steps = plan.groups.map((group) => stepOf(group, lists)).toSorted((a, b) => a.acts - b.acts)
    const wanted = this.#steps.filter(({ negated, open }) => !negated && !open)
    this.#needFilters = wanted.filter(({ filter }) => filter).length
    const words = wanted.length - this.#needFilters
    this.#needWords = loose ? Math.min(1, words) : words
  }

  /**
   * @param skip acts that were weighed by themselves, ascending
   * @param check asks the index about an act the lists are not sure of
   * @throws Stopped
   */
  run(best: Best, skip: Int32Array, check: (act: number) => boolean, stopped: StopCheck): Walked {
    const walked: Walked = { matches: 0, exact: true }
    let skipped = 0
    for (const block of this.#reader.blocks()) {
      if (stopped()) throw new Stopped()
      const first = block.id << BLOCK_BITS
      while (skipped < skip.length && (skip[skipped] ?? 0) < first) skipped += 1
      if (!this.#possible(block)) continue
      if (this.#bound(block) <= best.least) {
        walked.exact = false
        continue
      }
      this.#flags.fill(0)
      for (; skipped < skip.length && (skip[skipped] ?? 0) < first + BLOCK; skipped += 1) {
        this.#flags[(skip[skipped] ?? 0) - first] = NO
      }
      this.#weigh(block)
      this.#choose(first, best, check, walked)
    }
    return walked
  }

  /**
   * The newest acts that match, not weighed.
   * @param doubtful acts whose lists are not to be trusted, ascending
   * @throws Stopped
   */
  newest(size: number, doubtful: Int32Array, check: (act: number) => boolean, stopped: StopCheck): number[] {
    const found: number[] = []
    for (const block of this.#reader.blocks().toReversed()) {
      if (stopped()) throw new Stopped()
      if (found.length >= size) break
      if (!this.#possible(block)) continue
      const first = block.id << BLOCK_BITS
      this.#flags.fill(0)
      for (const act of doubtful) if (act >= first && act < first + BLOCK) this.#flags[act - first] = UNSURE
      this.#weigh(block)
      for (let offset = BLOCK - 1; offset >= 0 && found.length < size; offset -= 1) {
        if (!this.#matches(offset)) continue
        if (this.#flags[offset] === 0 || check(first + offset)) found.push(first + offset)
      }
    }
    return found
  }

  /** Whether an act of the block at hand matches, as far as the lists can tell. */
  #matches(offset: number): boolean {
    const words = this.#words[offset] ?? 0
    if (this.#loose ? words < this.#needWords : words !== this.#needWords) return false
    return this.#filters[offset] === this.#needFilters && ((this.#flags[offset] ?? 0) & NO) === 0
  }

  /** Whether an act of the block may fulfil every group that must be there. */
  #possible({ id }: Block): boolean {
    let words = 0
    for (const { negated, open, filter, ways } of this.#steps) {
      if (negated || open) continue
      if (ways.some(({ parts }) => parts.every(({ lists }) => lists.in(id) !== null))) {
        if (!filter) words += 1
      } else if (filter || !this.#loose) return false
    }
    return words >= this.#needWords
  }

  /** No act of the block can weigh more. */
  #bound({ id, average }: Block): number {
    let sum = 0
    for (const { negated, ways } of this.#steps) {
      if (negated) continue
      for (const { parts } of ways) {
        for (const { lists, factor } of parts) {
          const body = factor === 0 ? null : lists.in(id)
          if (body !== null) sum += factor * heaviestOf(body)
        }
      }
    }
    // A stem weighs more as the acts grow longer on average, at most in proportion.
    return sum * Math.max(1, this.#average / average)
  }

  #weigh(block: Block): void {
    this.#score.fill(0)
    this.#words.fill(0)
    this.#filters.fill(0)
    this.#mark.fill(0)
    this.#lengths = this.#reader.lengths(block)
    for (const [index, step] of this.#steps.entries()) {
      // Sure ways first: what they fulfil need not be asked about.
      for (const way of step.ways) this.#way(block.id, way, step, (index % 255) + 1)
      if (step.open && !step.negated) this.#doubtOthers((index % 255) + 1)
    }
  }

  #way(block: number, { parts, unsure }: Way, step: Step, stamp: number): void {
    const [only] = parts
    if (only === undefined) return
    if (parts.length === 1 && !unsure) {
      const body = only.lists.in(block)
      if (body === null) return
      const size = decodePostings(body, this.#offsets, this.#counts)
      if (only.factor > 0) this.#add(size, only.factor, this.#score)
      this.#fulfil(size, step, stamp)
      return
    }
    if (parts.some(({ lists }) => lists.in(block) === null)) return
    this.#parts.fill(0)
    this.#sum.fill(0)
    let size = 0
    for (const { lists, factor } of parts) {
      size = decodePostings(lists.in(block) ?? new Uint8Array(0), this.#offsets, this.#counts)
      this.#add(size, factor, this.#sum)
      for (let at = 0; at < size; at += 1) {
        const offset = this.#offsets[at] ?? 0
        this.#parts[offset] = (this.#parts[offset] ?? 0) + 1
      }
    }
    // The last list holds all that are in every one.
    let whole = 0
    for (let at = 0; at < size; at += 1) {
      const offset = this.#offsets[at] ?? 0
      if (this.#parts[offset] !== parts.length) continue
      this.#score[offset] = (this.#score[offset] ?? 0) + (this.#sum[offset] ?? 0)
      if (unsure && this.#mark[offset] !== stamp) this.#flags[offset] = (this.#flags[offset] ?? 0) | UNSURE
      if (unsure && step.negated) continue
      this.#offsets[whole] = offset
      whole += 1
    }
    this.#fulfil(whole, step, stamp)
  }

  /** Adds the weights of the list at hand. */
  #add(size: number, factor: number, score: Float64Array): void {
    const offsets = this.#offsets
    const counts = this.#counts
    const lengths = this.#lengths
    const slope = (K1 * B) / this.#average
    const most = factor * MOST
    for (let at = 0; at < size; at += 1) {
      const offset = offsets[at] ?? 0
      const count = counts[at] ?? 0
      score[offset] = (score[offset] ?? 0) + (most * count) / (count + NORM + slope * (lengths[offset] ?? 0))
    }
  }

  /** Notes that the acts of the list at hand fulfil a group. */
  #fulfil(size: number, { negated, filter }: Step, stamp: number): void {
    const offsets = this.#offsets
    const marks = this.#mark
    const counter = filter ? this.#filters : this.#words
    for (let at = 0; at < size; at += 1) {
      const offset = offsets[at] ?? 0
      if (negated) this.#flags[offset] = NO
      else if (marks[offset] !== stamp) {
        marks[offset] = stamp
        counter[offset] = (counter[offset] ?? 0) + 1
      }
    }
  }

  #doubtOthers(stamp: number): void {
    for (let offset = 0; offset < BLOCK; offset += 1) {
      if (this.#mark[offset] !== stamp) this.#flags[offset] = (this.#flags[offset] ?? 0) | UNSURE
    }
  }

  #choose(first: number, best: Best, check: (act: number) => boolean, walked: Walked): void {
    let { least } = best
    for (let offset = 0; offset < BLOCK; offset += 1) {
      if (!this.#matches(offset)) continue
      const score = this.#score[offset] ?? 0
      const sure = this.#flags[offset] === 0
      if (score < least) {
        if (!sure) walked.exact = false
      } else if (sure || check(first + offset)) {
        best.offer(first + offset, score)
        ;({ least } = best)
      } else continue
      walked.matches += 1
    }
  }
}

function stepOf({ negated, alternatives }: PlanGroup, lists: (term: PlanTerm) => StemLists): Step {
  const ways: Way[] = []
  let open = false
  let acts = 0
  for (const { terms, phrase, prefix, weight, complete } of alternatives) {
    if (prefix !== null) {
      if (!complete) open = true
      continue
    }
    // A word that is not weighed (long digits) is rare: its acts are weighed by themselves.
    if (terms.some(({ id }) => id === null)) continue
    const parts = terms.map((term) => ({ lists: lists(term), factor: negated ? 0 : weight * term.idf }))
    ways.push({ parts, unsure: phrase && terms.length > 1 })
    acts += Math.min(...terms.map(({ df }) => df))
  }
  const filter = isFilter({ negated, alternatives })
  return { negated, filter, open, acts, ways: ways.toSorted((a, b) => Number(a.unsure) - Number(b.unsure)) }
}

/** Whether a group is a field: it must hold, and weighs nothing. */
export function isFilter({ alternatives }: PlanGroup): boolean {
  return alternatives.every(({ weight }: Alternative) => weight === 0)
}
