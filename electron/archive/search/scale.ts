/** What an act weighs for a plan, by its vector; and whether it matches at all. */
import type { Database as Db } from 'better-sqlite3'
import { impact } from './bm25.ts'
import type { Plan } from './plan.ts'
import { countsOf } from './vector.ts'

/** Weighs acts by their vectors for one plan. */
export class Scale {
  readonly wanted: Int32Array
  readonly #counts: Int32Array
  readonly #at = new Map<number, number>()
  readonly #vector
  readonly #plan: Plan
  readonly #check
  readonly #match: string | null

  constructor(db: Db, plan: Plan, match: string | null) {
    this.#plan = plan
    const ids = new Set<number>()
    for (const { alternatives } of plan.groups) {
      for (const { terms } of alternatives) for (const { id } of terms) if (id !== null) ids.add(id)
    }
    this.wanted = Int32Array.from([...ids].toSorted((a, b) => a - b))
    this.wanted.forEach((id, index) => this.#at.set(id, index))
    this.#counts = new Int32Array(this.wanted.length)
    this.#vector = db.prepare<[number], Uint8Array>('SELECT body FROM vectors WHERE id = ?').pluck()
    this.#match = match
    // FTS5 heeds the number of a row only where it is bound as a whole number, and plain numbers are bound as doubles.
    this.#check = db
      .prepare<[string, bigint], number>('SELECT 1 FROM act_words WHERE act_words MATCH ? AND rowid = ?')
      .pluck()
  }

  #count(id: number | null): number {
    return id === null ? 0 : (this.#counts[this.#at.get(id) ?? -1] ?? 0)
  }

  /** Reads an act; its length in words, or null where it is gone. */
  #read(act: number): number | null {
    const body = this.#vector.get(act)
    return body === undefined ? null : countsOf(body, this.wanted, this.#counts)
  }

  #sum(words: number): number {
    let sum = 0
    const { groups, averageWords } = this.#plan
    for (const { negated, alternatives } of groups) {
      if (negated) continue
      for (const { terms, weight, prefix } of alternatives) {
        if (weight === 0 || prefix !== null) continue
        let part = 0
        for (const { id, idf } of terms) {
          const count = this.#count(id)
          if (count === 0) {
            part = 0
            break
          }
          part += idf * impact(count, words, averageWords)
        }
        sum += weight * part
      }
    }
    return sum
  }

  /** The score of an act that is known to match. */
  score(act: number): number | null {
    const words = this.#read(act)
    return words === null ? null : this.#sum(words)
  }

  /**
   * The score of an act that may not match, or null where it does not. Phrases and long digits are asked of the index, and
   * only for acts that would come among the best.
   */
  scoreIfMatching(act: number, least: number, loose: boolean): number | null {
    const words = this.#read(act)
    if (words === null) return null
    let sure = true
    let some = false
    for (const { negated, alternatives } of this.#plan.groups) {
      let state: 'no' | 'maybe' | 'yes' = 'no'
      for (const { terms, phrase, prefix } of alternatives) {
        if (prefix !== null) state = state === 'yes' ? 'yes' : 'maybe'
        else if (terms.every(({ id, df }) => (id === null ? df > 0 : this.#count(id) > 0))) {
          if (!phrase && terms.every(({ id }) => id !== null)) state = 'yes'
          else if (state === 'no') state = 'maybe'
        } else if (terms.some(({ id, stem }) => id === null && stem.charCodeAt(0) < 58) && state === 'no')
          state = 'maybe'
      }
      const filter = alternatives.every(({ weight }) => weight === 0)
      if (negated) {
        if (state === 'yes') return null
        if (state === 'maybe') sure = false
      } else if (loose && !filter) {
        if (state === 'yes') some = true
      } else {
        if (state === 'no') return null
        if (state === 'maybe') sure = false
      }
    }
    if (loose && !some) sure = false
    const score = this.#sum(words)
    if (score < least) return null
    if (!sure && (this.#match === null || this.#check.get(this.#match, BigInt(act)) === undefined)) return null
    return score
  }
}
