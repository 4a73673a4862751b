/** Bounds of a kind of punishment in words. */
import type { PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { showAmount, showUpTo } from '../../../text/format.ts'
import type { Text } from '../../../text/text.tsx'

export function figures(penalty: PenaltyGuidance, t: Text): string {
  const { min, max, unit } = penalty
  if (max === null) return min === null ? '' : `≥ ${showAmount(min, unit, t)}`
  if (min === null || min === 0) return showUpTo(max, unit, t)
  if (min === max) return showAmount(max, unit, t)
  return t('amount.range', { from: showAmount(min, unit, t), to: showAmount(max, unit, t) })
}
