/**
 * Paragraphs that are new to the compiler, dealt out for one run in which all cores set them side by side.
 *
 * Typst sets the paragraphs of one text one after the other, but independent runs of pages in parallel, and remembers
 * every paragraph. So the new paragraphs of a long act are first set as many short texts; the act itself is then put
 * together from what is remembered.
 */
import { availableParallelism } from 'node:os'

/** Fewer letters than this (some four pages) are set sooner than dealt out. */
const WORTH_WHILE = 9000
/** Stacks a core: paragraphs differ in length, and one core may be busy with something else. */
const STACKS_A_CORE = 2

/** What was set lately, by the look of the paper; a guess at what the compiler still remembers, never more than that. */
export class Remembered {
  readonly #looks = new Map<string, Map<string, number>>()
  readonly #runs: number
  #run = 0

  /** @param runs after which the compiler forgets what was not used again */
  constructor(runs: number) {
    this.#runs = runs
  }

  /** Those of the paragraphs that were not set lately; all of them count as set now. */
  unknown(look: string, paragraphs: readonly string[]): string[] {
    this.#run += 1
    const known = this.#looks.get(look) ?? new Map<string, number>()
    this.#looks.set(look, known)
    const fresh = paragraphs.filter((one) => !known.has(one))
    for (const one of paragraphs) known.set(one, this.#run)
    this.#forget()
    return fresh
  }

  #forget(): void {
    for (const [look, known] of this.#looks) {
      for (const [one, run] of known) if (run <= this.#run - this.#runs) known.delete(one)
      if (known.size === 0) this.#looks.delete(look)
    }
  }
}

/**
 * Stacks of about the same number of letters, in order; none where setting them apart would gain nothing.
 * @param paragraphs as JSON
 */
export function stacksOf(paragraphs: readonly string[], cores = availableParallelism()): string[][] {
  const letters = paragraphs.reduce((sum, one) => sum + one.length, 0)
  if (cores < 2 || letters < WORTH_WHILE) return []
  const share = letters / (cores * STACKS_A_CORE)
  const stacks: string[][] = [[]]
  let filled = 0
  for (const one of paragraphs) {
    if (filled >= share) {
      stacks.push([])
      filled = 0
    }
    stacks.at(-1)?.push(one)
    filled += one.length
  }
  return stacks.length < 2 ? [] : stacks
}
