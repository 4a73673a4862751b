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

const RESULTS: readonly ReviewResult[] = ['upheld', 'changedMilder', 'returned', 'changedStricter', 'annulled']

/** Draws the result; a change needs an amount that can move. */
export function drawReview(
  random: Random,
  situation: Situation,
): { result: ReviewResult; final: PunishmentFact | null } {
  const { final } = situation
  const result = random.zipf(RESULTS)
  if (!final) return { result: 'upheld', final: null }
  if (result === 'upheld') return { result, final }
  if (result === 'returned' || result === 'annulled') return { result, final: null }
  const amount = final.amount ?? 0
  const months = final.kind === 'imprisonment' || final.kind === 'restrictionOfLiberty'
  const step = months ? 6 : 20
  if (amount < step * 3 || final.conditional) return { result: 'upheld', final }
  return { result, final: { ...final, amount: result === 'changedMilder' ? amount - step : amount + step } }
}
