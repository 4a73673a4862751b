/** How much two texts share: stems weighed by their rarity in the archive. */
import type { Database as Db, Statement } from 'better-sqlite3'
import { eachTerm } from '../search/vector.ts'
import { queryStems } from '../text/stems.ts'
import { tokens } from '../text/tokens.ts'

/** Numbers of the stems of a text, as `terms` has them. */
export type Profile = ReadonlySet<number>

/** Weights are read anew when the archive has grown by more than this share: rarity changes slowly. */
const GROWN = 0.1

/** Weighs stems by their rarity in the archive. */
export class Texts {
  readonly #db: Db
  readonly #vector: Statement<[number], Buffer>
  readonly #df: Statement<[number], number>
  /** By the number of the stem; NaN until it is asked for: few of an archive's stems ever are. */
  #weights = new Float64Array()
  #acts = 0

  constructor(db: Db) {
    this.#db = db
    this.#vector = db.prepare<[number], Buffer>('SELECT body FROM vectors WHERE id = ?').pluck()
    this.#df = db.prepare<[number], number>('SELECT df FROM terms WHERE id = ?').pluck()
  }

  #refresh(): void {
    const acts = Number(this.#db.prepare("SELECT value FROM meta WHERE key = 'acts'").pluck().get() ?? 0)
    if (acts <= this.#acts * (1 + GROWN) && acts >= this.#acts) return
    const last = Number(this.#db.prepare('SELECT max(id) FROM terms').pluck().get() ?? 0)
    this.#weights = new Float64Array(last + 1).fill(NaN)
    this.#acts = acts
  }

  /** Rarer stems weigh more; one that stands in half of the acts weighs nothing, nor does one that came after the last refresh. */
  #weight(term: number): number {
    const known = this.#weights[term]
    if (known === undefined || !Number.isNaN(known)) return known ?? 0
    const df = this.#df.get(term)
    const weight = df === undefined ? 0 : Math.max(0, Math.log((this.#acts + 1) / (2 * df + 1)))
    this.#weights[term] = weight
    return weight
  }

  /** The stems of an act of the archive; null where there is none. */
  ofAct(id: number): Profile | null {
    const body = this.#vector.get(id)
    if (body === undefined) return null
    const found = new Set<number>()
    eachTerm(body, (term) => found.add(term))
    return found
  }

  /** The stems of a text that is not in the archive, as far as the archive knows them; null for an empty text. */
  of(text: string): Profile | null {
    const stems = new Set(tokens(text).flatMap(({ word }) => queryStems(word)))
    if (stems.size === 0) return null
    const rows = this.#db
      .prepare<[string], number>('SELECT id FROM terms WHERE term IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify([...stems]))
    return new Set(rows)
  }

  /** Share, 0 to 1, of the weight of the shorter text that the other has too; null where one of them weighs nothing. */
  overlap(a: Profile, b: Profile): number | null {
    this.#refresh()
    let [ofA, ofB, ofBoth] = [0, 0, 0]
    for (const term of a) {
      const weight = this.#weight(term)
      ofA += weight
      if (b.has(term)) ofBoth += weight
    }
    for (const term of b) ofB += this.#weight(term)
    const least = Math.min(ofA, ofB)
    return least <= 0 ? null : Math.min(1, ofBoth / least)
  }
}

const known = new WeakMap<Db, Texts>()

/** The texts of an open archive. */
export function textsOf(db: Db): Texts {
  const found = known.get(db) ?? new Texts(db)
  known.set(db, found)
  return found
}
