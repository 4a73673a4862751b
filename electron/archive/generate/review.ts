/** What a higher court does with an act, by chance. */
import type { PunishmentFact, ReviewResult } from '../../../shared/archive/types.ts'
import type { Court } from './places.ts'
import type { Random } from './random.ts'
import type { Situation } from './situation.ts'

export interface Review {
  court: Court
  date: string
  number: string
  result: ReviewResult
  /** The main punishment after the review; null where the act falls. */
  final: PunishmentFact | null
}

/** How often a review ends so: most acts stand, most changes are milder. */
const RESULTS: readonly (readonly [result: ReviewResult, share: number])[] = [
  ['upheld', 0.6],
  ['changedMilder', 0.19],
  ['returned', 0.08],
  ['changedStricter', 0.07],
  ['annulled', 0.06],
]

/** A hard sentence is softened more often than a soft one, and the other way round. */
function drawResult(random: Random, { mitigating, aggravating, recidivism }: Situation): ReviewResult {
  const lean = Math.max(-1, Math.min(1, (mitigating.length - aggravating.length - (recidivism ? 1 : 0)) / 2))
  const weights = RESULTS.map(([result, share]) =>
    result === 'changedMilder' ? share * (1 + lean / 2) : result === 'changedStricter' ? share * (1 - lean / 2) : share,
  )
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [i, [result]] of RESULTS.entries()) {
    left -= weights[i] ?? 0
    if (left <= 0) return result
  }
  return 'upheld'
}

/** Draws the result. A changed amount stays inside the sanction; where it cannot move, the act is upheld. */
export function drawReview(
  random: Random,
  situation: Situation,
): { result: ReviewResult; final: PunishmentFact | null } {
  const { final, counts, method } = situation
  const result = drawResult(random, situation)
  if (!final) return { result: 'upheld', final: null }
  if (result === 'upheld') return { result, final }
  if (result === 'returned' || result === 'annulled') return { result, final: null }
  const amount = final.amount ?? 0
  const months = final.kind === 'imprisonment' || final.kind === 'restrictionOfLiberty'
  const step = months ? 6 : 20
  const next = result === 'changedMilder' ? amount - step : amount + step
  const penalty = counts[0]?.row.penalties.find(({ kind }) => kind === final.kind)
  const inside = method !== null || (next >= (penalty?.min ?? 0) && next <= (penalty?.max ?? 0))
  if (amount < step * 3 || final.conditional || !inside || (method !== null && next > amount))
    return { result: 'upheld', final }
  return { result, final: { ...final, amount: next } }
}
