/** A row's sanction in one line, for the article picker. */
import type { Penalty, Row } from '../../shared/law/types.ts'
import type { PenaltyGuidance } from '../../shared/sentencing/guidance.ts'
import { showAmount, showUpTo } from '../text/format.ts'
import type { Text } from '../text/text.tsx'

/** The unit in which the Code measures a kind (Art. 41 to 46). */
function unitOf(penalty: Penalty): PenaltyGuidance['unit'] {
  switch (penalty.kind) {
    case 'fine':
      return penalty.unit ?? 'mci'
    case 'correctionalWorks':
      return 'mci'
    case 'communityService':
      return 'hours'
    case 'arrest':
      return 'days'
    case 'restrictionOfLiberty':
    case 'imprisonment':
      return 'months'
    default:
      return null
  }
}

function showPenalty(penalty: Penalty, t: Text): string {
  const kind = t(`kind.${penalty.kind}`)
  const { min, max } = penalty
  if (max === undefined || max === null) return kind
  const unit = unitOf(penalty)
  if (min === undefined || min === null) return `${kind} ${showUpTo(max, unit, t)}`
  return `${kind} ${t('amount.range', { from: showAmount(min, unit, t), to: showAmount(max, unit, t) })}`
}

export function showSanction(row: Row, t: Text): string {
  return row.penalties.map((penalty) => showPenalty(penalty, t)).join(' · ')
}
