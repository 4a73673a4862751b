/** A reading of a condition, or of a whole material: a sign and words, never the colour alone. */
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import { STATUS_WORDS } from '../../../shared/undisputed/words/conditions.ts'
import type { Outcome, Status as ConditionStatus } from '../../../shared/undisputed/types.ts'
import { useText } from '../../text/text.tsx'
import styles from './Undisputed.module.css'

const SIGNS = { met: IconCheck, notMet: IconX, unclear: IconHelp }
const AS_STATUS = { grant: 'met', refuse: 'notMet', ask: 'unclear' } as const

export function Status(props: { status: ConditionStatus; short?: boolean }) {
  const t = useText()
  const Sign = SIGNS[props.status]
  const words = t.of(STATUS_WORDS[props.status])
  return (
    <span className={styles['status']} data-status={props.status} {...(props.short ? { title: words } : {})}>
      <Sign size={15} stroke={2.4} aria-hidden />
      {props.short ? <span className="visually-hidden">{words}</span> : words}
    </span>
  )
}

export function OutcomeMark(props: { outcome: Outcome }) {
  const t = useText()
  const status = AS_STATUS[props.outcome]
  const Sign = SIGNS[status]
  return (
    <span className={styles['status']} data-status={status}>
      <Sign size={15} stroke={2.4} aria-hidden />
      {t(`undisputed.outcome.${props.outcome}`)}
    </span>
  )
}
