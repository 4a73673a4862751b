/** Art. 46(6): a part of the term in an institution of full security. */
import type { Defendant, MainPunishment } from '../case/schema.ts'
import { figureOn } from '../law/figures.ts'
import type { Law } from '../law/types.ts'
import type { Guidance } from './guidance.ts'

/** Over five years for an especially grave crime opens it by the term alone. */
const FIVE_YEARS = 60

/**
 * The longest part of this term, in months, that may be served in full security (46(6)); null where the law does not
 * open it at all. Opened by: more than five years for an especially grave crime; dangerous recidivism; earlier service
 * of imprisonment. Never more than the term itself.
 */
export function fullSecurityLimit(
  law: Law,
  defendant: Defendant,
  guidance: Pick<Guidance, 'counts' | 'recidivism'>,
  served: MainPunishment | null,
): number | null {
  const active = guidance.counts.filter((count) => count.liable === true && count.limitation?.status !== 'expired')
  const first = defendant.counts.find((count) => count.id === active[0]?.count)
  if (served?.kind !== 'imprisonment' || served.amount === null || !first) return null
  const long = served.amount > FIVE_YEARS && active.some((count) => count.category === 'especiallyGrave')
  const before = defendant.priorConvictions.some((prior) => prior.servedImprisonment)
  if (!long && guidance.recidivism !== 'dangerousRecidivism' && !before) return null
  return Math.min(figureOn(law.figures, 'fullSecurityMonths', first.committedOn), served.amount)
}
