/** What a side of a procedure is called: a sanction, an order, a refusal, a return. */
import type { Decision } from '../../../shared/contract/calls/undisputed-record.ts'
import { procedureById } from '../../../shared/undisputed/index.ts'
import type { Text } from '../../text/text.tsx'

export function sideName(procedure: string, side: Decision, t: Text): string {
  const act = procedureById(procedure)?.acts[side]
  if (act === 'stamp' || act === 'courtOrder' || act === 'return') return t(`undisputed.side.${act}`)
  return side === 'grant' ? t('undisputed.side.granted') : t('undisputed.side.refused')
}
