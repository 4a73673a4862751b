/** The limitation of a count in words. */
import type { Limitation } from '../../../../shared/sentencing/guidance.ts'
import { showDate } from '../../../text/format.ts'
import type { Text } from '../../../text/text.tsx'

export function sayLimitation(limitation: Limitation, t: Text): string {
  if (limitation.none || limitation.status === null) return t('aid.limitation.none')
  return t(`aid.limitation.${limitation.status}`, { date: showDate(limitation.expiresOn) })
}
