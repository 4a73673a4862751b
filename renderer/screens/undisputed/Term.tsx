/** The days the judge has left; what is overdue stands out by its words too. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { showDate } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import styles from './Undisputed.module.css'

export function Term(props: { daysLeft: number | null; endsOn: string | null; long?: boolean }) {
  const t = useText()
  const { daysLeft, endsOn } = props
  if (daysLeft === null)
    return <span className={styles['soft']}>{endsOn === null ? t('undisputed.noTerm') : showDate(endsOn)}</span>
  const over = daysLeft < 0
  const n = Math.abs(daysLeft)
  const whole = over ? t('undisputed.overdueBy', { n }) : t('undisputed.daysLeft', { n })
  const short = over ? t('undisputed.overdueShort', { n }) : t('undisputed.leftShort', { n })
  return (
    <span
      className={styles['term']}
      data-over={over}
      data-near={!over && daysLeft <= 1}
      title={`${whole}: ${showDate(endsOn)}`}
    >
      {over && <IconAlertTriangle size={15} aria-hidden />}
      {props.long ? whole : short}
      {props.long && <small> · {showDate(endsOn)}</small>}
    </span>
  )
}
