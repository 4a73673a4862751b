/** What the analyses keep of an act in memory: enough to compare and count it, and nothing that names a person or a judge. */
import type { ActFacts, ReviewResult } from '../../../../shared/archive/types.ts'
import type { MainKind } from '../../../../shared/case/kinds.ts'
import type { Exclusion, ResultKind } from '../../../../shared/archive/practice.ts'
import type { Law } from '../../../../shared/law/types.ts'
import { marksOf } from '../../extract/compact.ts'
import type { Marks } from '../../extract/compact.ts'
import { plainFacts } from '../../extract/plain.ts'
import type { PlainFacts } from '../../extract/plain.ts'
import type { RegionCode } from '../regions.ts'
import { foldedCourt, regionOfFolded } from '../regions.ts'
import { resultOf } from '../results.ts'
import { isReview } from '../acts.ts'
import { situationOf } from '../situation.ts'
import type { Situation } from '../situation.ts'

export { marksOf }
export type { Marks }

export interface Entry {
  id: number
  situation: Situation
  result: ResultKind | Exclusion
  /** The main punishment of a conviction. */
  kind: MainKind | null
  amount: number | null
  conditional: boolean
  date: string | null
  number: string | null
  /** Folded name. */
  court: string | null
  region: RegionCode | null
  review: boolean
  reviewResult: ReviewResult | null
  /** The act under review, for acts of higher courts. */
  reviews: { number: string; date: string | null } | null
  marks: Marks
  generated: boolean
}

/** Equal lists and strings are kept once: among a hundred thousand acts there are few different ones. */
export class Pool {
  readonly #lists = new Map<string, string[]>()
  readonly #courts = new Map<string, { court: string; region: RegionCode | null }>()
  readonly #strings = new Map<string, string>()

  list(list: string[]): string[] {
    // Not merely joined: an empty list is not a list of one empty text.
    const key = JSON.stringify(list)
    const known = this.#lists.get(key)
    if (known) return known
    const kept = list.map((text) => this.text(text))
    this.#lists.set(key, kept)
    return kept
  }

  text(text: string): string {
    const known = this.#strings.get(text)
    if (known !== undefined) return known
    this.#strings.set(text, text)
    return text
  }

  /** A court by its name: folded, with its region. */
  court(name: string | null): { court: string | null; region: RegionCode | null } {
    if (name === null) return { court: null, region: null }
    const known = this.#courts.get(name)
    if (known) return known
    const court = foldedCourt(name)
    const found = { court, region: regionOfFolded(court) }
    this.#courts.set(name, found)
    return found
  }

  maybe(text: string | null): string | null {
    return text === null ? null : this.text(text)
  }
}

/** @param marks how the facts were arrived at; counted from the stored facts by {@link entryOf} */
export function entryFrom(
  id: number,
  plain: PlainFacts,
  { marks, generated }: { marks: Marks; generated: boolean },
  law: Law,
  pool = new Pool(),
): Entry {
  const situation = situationOf(plain, law)
  const { court, reviews } = plain
  const punished = plain.outcome === 'conviction' ? plain.final : null
  return {
    id,
    situation: {
      ...situation,
      articles: pool.list(situation.articles),
      parts: pool.list(situation.parts),
      points: pool.list(situation.points),
      mitigating: pool.list(situation.mitigating),
      aggravating: pool.list(situation.aggravating),
      date: pool.maybe(situation.date),
    },
    result: resultOf(plain),
    kind: punished?.kind ?? null,
    amount: punished?.amount ?? null,
    conditional: punished?.conditional ?? false,
    date: pool.maybe(plain.date),
    number: plain.number,
    ...pool.court(court),
    review: isReview(plain),
    reviewResult: plain.reviewResult,
    reviews: reviews?.number == null ? null : { number: reviews.number, date: pool.maybe(reviews.date) },
    marks,
    generated,
  }
}

export function entryOf(id: number, facts: ActFacts, generated: boolean, law: Law, pool: Pool): Entry {
  return entryFrom(id, plainFacts(facts), { marks: marksOf(facts), generated }, law, pool)
}
