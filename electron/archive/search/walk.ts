/**
 * Weighs every listed act a plan matches, block by block: the lists of the plan's stems are added up in rows of numbers, an
 * entry for each act of the block. Where any word will do, the heavy words come first, and what the light ones cannot change
 * is not read.
 */
import type { Best } from './best.ts'
import type { Block, BlockReader } from './blocks.ts'
import { advance, BLOCK, BLOCK_BITS, gather } from './postings.ts'
import type { Rows } from './postings.ts'
import type { Step, Steps, Way } from './steps.ts'
import { Stopped } from './stopped.ts'
import type { StopCheck } from './stopped.ts'

export interface Walked {
  /** Acts that match, as far as they were looked at. */
  matches: number
  exact: boolean
}

export interface Asking {
  /** Asks the index about an act the lists are not sure of. */
  check(this: void, act: number): boolean
  /** The whole weight of an act that matches; null where it is gone. */
  score(this: void, act: number): number | null
  stopped: StopCheck
}

const NO = 1
const UNSURE = 2
/** So few acts that could still come in are weighed one by one instead of reading the lists that are left. */
const FEW = 12

export class Walk {
  readonly #reader: BlockReader
  readonly #rows: Rows
  readonly #steps: Steps
  /** Groups an act must fulfil one after another, and those that are open besides. */
  readonly #stages: number
  readonly #all: number
  #lengths: Uint16Array = new Uint16Array(0)

  constructor(reader: BlockReader, rows: Rows, steps: Steps) {
    this.#reader = reader
    this.#rows = rows
    this.#steps = steps
    this.#stages = 1 + steps.besides.length
    this.#all = this.#stages + steps.open.length
  }

  /**
   * @param skip acts that were weighed by themselves, ascending
   * @throws Stopped
   */
  run(best: Best, skip: Int32Array, asking: Asking): Walked {
    const walked: Walked = { matches: 0, exact: true }
    const rows = this.#rows
    let skipped = 0
    for (const block of this.#reader.blocks()) {
      if (asking.stopped()) throw new Stopped()
      const first = block.id << BLOCK_BITS
      while (skipped < skip.length && (skip[skipped] ?? 0) < first) skipped += 1
      rows.clear()
      for (; skipped < skip.length && (skip[skipped] ?? 0) < first + BLOCK; skipped += 1) {
        rows.flags[(skip[skipped] ?? 0) - first] = NO
      }
      if (!this.#begin(block, first, best, asking, walked)) continue
      if (this.#goOn(block)) this.#choose(first, best, asking, walked)
    }
    return walked
  }

  /**
   * The newest acts that match, not weighed.
   * @param skip acts whose lists are not to be trusted
   * @throws Stopped
   */
  newest(size: number, skip: readonly number[], { check, stopped }: Asking): number[] {
    const found: number[] = []
    const { flags, stage } = this.#rows
    for (const block of this.#reader.blocks().toReversed()) {
      if (stopped()) throw new Stopped()
      if (found.length >= size) break
      const first = block.id << BLOCK_BITS
      this.#rows.clear()
      for (const act of skip) if (act >= first && act < first + BLOCK) flags[act - first] = NO
      this.#lengths = this.#reader.lengths(block)
      for (const step of this.#steps.first) this.#take(block.id, step, 1)
      if (this.#rows.found === 0 || !this.#goOn(block)) continue
      for (let offset = BLOCK - 1; offset >= 0 && found.length < size; offset -= 1) {
        const reached = stage[offset] ?? 0
        const flag = flags[offset] ?? 0
        if (reached < this.#stages || (flag & NO) !== 0) continue
        if ((flag === 0 && reached === this.#all) || check(first + offset)) found.push(first + offset)
      }
    }
    return found
  }

  /**
   * Takes the groups that make acts candidates.
   * @returns whether the block is to be gone on with; else it is done
   */
  #begin(block: Block, first: number, best: Best, asking: Asking, walked: Walked): boolean {
    this.#lengths = this.#reader.lengths(block)
    const steps = this.#steps.first
    const rows = this.#rows
    const plain = this.#steps.without.length === 0 && this.#all === 1
    let left = steps.reduce((sum, { bound }) => sum + bound, 0)
    let highest = 0
    for (const [index, step] of steps.entries()) {
      highest = Math.max(highest, this.#take(block.id, step, 1))
      left -= step.bound
      if (index === steps.length - 1) break
      // An act the lists so far do not have can get no more than `left`.
      const { least } = best
      if (left > least) continue
      if (highest + left <= least) {
        this.#leave(plain, walked)
        return false
      }
      if (plain && this.#finish(first, left, best, asking)) {
        this.#leave(plain, walked)
        return false
      }
    }
    return rows.found > 0
  }

  /** Counts what was met before the lists that are left; where every candidate matches. */
  #leave(plain: boolean, walked: Walked): void {
    walked.exact = false
    if (!plain) return
    const { candidates, found, flags } = this.#rows
    for (let index = 0; index < found; index += 1) if (flags[candidates[index] ?? 0] === 0) walked.matches += 1
  }

  /** Weighs the acts that could still come in one by one where they are few. @returns whether that was done */
  #finish(first: number, left: number, best: Best, { check, score }: Asking): boolean {
    const { candidates, found, score: scores, flags } = this.#rows
    const wanted: number[] = []
    const least = best.least - left
    for (let index = 0; index < found; index += 1) {
      const offset = candidates[index] ?? 0
      if ((scores[offset] ?? 0) <= least || ((flags[offset] ?? 0) & NO) !== 0) continue
      if (wanted.length === FEW) return false
      wanted.push(offset)
    }
    for (const offset of wanted) {
      if (flags[offset] !== 0 && !check(first + offset)) continue
      const whole = score(first + offset)
      if (whole !== null) best.offer(first + offset, whole)
    }
    return true
  }

  /** Takes the groups that must be fulfilled besides. @returns false where no act of the block can match */
  #goOn(block: Block): boolean {
    let stage = 1
    for (const step of this.#steps.besides) {
      if (!step.ways.some(({ parts }) => parts.every(({ lists }) => lists.in(block.id) !== null))) return false
      stage += 1
      this.#take(block.id, step, stage)
    }
    // What fulfils these goes further and weighs more; of what does not, the index knows.
    for (const step of this.#steps.open) {
      stage += 1
      this.#take(block.id, step, stage)
    }
    for (const step of this.#steps.without) this.#strike(block.id, step)
    return true
  }

  /** @returns the greatest score that came about */
  #take(block: number, { ways }: Step, stage: number): number {
    let highest = 0
    for (const way of ways) {
      const [only] = way.parts
      if (way.parts.length === 1 && only !== undefined) {
        const body = only.lists.in(block)
        if (body !== null) highest = Math.max(highest, advance(body, this.#rows, stage, this.#lengths, only.weight))
      } else highest = Math.max(highest, this.#together(block, way, stage))
    }
    return highest
  }

  /** Acts that stand in every list of a way lie in the first entries of `offsets`. @returns how many */
  #gathered(block: number, { parts }: Way): number {
    if (parts.some(({ lists }) => lists.in(block) === null)) return 0
    const rows = this.#rows
    rows.parts.fill(0)
    rows.sum.fill(0)
    let size = 0
    for (const { lists, weight } of parts) {
      const body = lists.in(block)
      if (body !== null) size = gather(body, rows, this.#lengths, weight)
    }
    let whole = 0
    for (let index = 0; index < size; index += 1) {
      const offset = rows.offsets[index] ?? 0
      if (rows.parts[offset] !== parts.length) continue
      rows.offsets[whole] = offset
      whole += 1
    }
    return whole
  }

  #together(block: number, way: Way, stage: number): number {
    const whole = this.#gathered(block, way)
    const rows = this.#rows
    let highest = 0
    for (let index = 0; index < whole; index += 1) {
      const offset = rows.offsets[index] ?? 0
      const now = rows.stage[offset] ?? 0
      if (now === stage - 1) {
        rows.stage[offset] = stage
        if (way.unsure) rows.flags[offset] = (rows.flags[offset] ?? 0) | UNSURE
        if (stage === 1) {
          rows.candidates[rows.found] = offset
          rows.found += 1
        }
      } else if (now !== stage) continue
      const next = (rows.score[offset] ?? 0) + (rows.sum[offset] ?? 0)
      rows.score[offset] = next
      if (next > highest) highest = next
    }
    return highest
  }

  /** Strikes out the acts that fulfil what must not be. */
  #strike(block: number, { ways }: Step): void {
    const rows = this.#rows
    for (const way of ways) {
      const whole = this.#gathered(block, way)
      for (let index = 0; index < whole; index += 1) {
        const offset = rows.offsets[index] ?? 0
        rows.flags[offset] = (rows.flags[offset] ?? 0) | (way.unsure ? UNSURE : NO)
      }
    }
  }

  #choose(first: number, best: Best, { check }: Asking, walked: Walked): void {
    const { candidates, found, flags, score, stage } = this.#rows
    const stages = this.#stages
    const all = this.#all
    let { least } = best
    let matches = 0
    for (let index = 0; index < found; index += 1) {
      const offset = candidates[index] ?? 0
      const reached = stage[offset] ?? 0
      const flag = flags[offset] ?? 0
      if (reached < stages || (flag & NO) !== 0) continue
      const sure = flag === 0 && reached === all
      const value = score[offset] ?? 0
      if (value >= least) {
        if (!sure && !check(first + offset)) continue
        best.offer(first + offset, value)
        ;({ least } = best)
      } else if (!sure) {
        walked.exact = false
        continue
      }
      matches += 1
    }
    walked.matches += matches
  }
}
