/** One kind of punishment as a bar: General Part, sanction, what is open to this person, and the judge's mark. */
import { useId } from 'react'
import type { PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { afterUpTo, showAmount } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { place } from './scale.ts'
import styles from './Penalties.module.css'

type Bounds = readonly [number, number]

export function PenaltyBar(props: { penalty: PenaltyGuidance; general: Bounds | null; mark: number | null }) {
  const t = useText()
  const { penalty, general, mark } = props
  const { min, max, printedMax, unit, available } = penalty
  if (max === null && printedMax === null) return <div className={styles['noBar']} />
  const top = printedMax ?? max ?? 0
  const name = t(`kind.${penalty.kind}`)
  return <Bar {...{ name, general, mark, unit, available }} min={min ?? 0} max={max ?? top} printed={top} />
}

/** A term in months that has bounds of its own and no sanction beside them, as a ban has. */
export function TermBar(props: {
  name: string
  min: number | null
  max: number | null
  general: Bounds | null
  mark: number | null
  /** Terms it is made of. */
  parts?: readonly number[]
}) {
  const { min, max, ...rest } = props
  return max === null ? null : <Bar {...rest} min={min ?? 0} max={max} printed={max} unit="months" available />
}

function Bar(props: {
  name: string
  min: number
  /** What may be imposed at most. */
  max: number
  /** What the sanction prints. */
  printed: number
  unit: PenaltyGuidance['unit']
  general: Bounds | null
  mark: number | null
  available: boolean
  parts?: readonly number[]
}) {
  const t = useText()
  const pattern = useId()
  const { min, max, unit, mark } = props
  const end = Math.max(props.general?.[1] ?? 0, props.printed, mark ?? 0)
  const from = place(min, end)
  const open = place(max, end)
  const printed = place(props.printed, end)
  const says = {
    kind: props.name,
    min: showAmount(min, unit, t, afterUpTo(t)),
    max: showAmount(max, unit, t, afterUpTo(t)),
    printed: showAmount(props.printed, unit, t, afterUpTo(t)),
  }
  const words =
    mark === null ? t('aid.barWords', says) : t('aid.barWordsMark', { ...says, mark: showAmount(mark, unit, t) })
  const outside = mark !== null && (mark > max || mark < min)
  return (
    <svg className={styles['bar']} viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={words}>
      <defs>
        <pattern id={pattern} width="1.2" height="14" patternUnits="userSpaceOnUse">
          <rect width="0.5" height="14" fill="var(--line-strong)" />
        </pattern>
      </defs>
      <rect x="0" y="5" width="100" height="4" fill="var(--bar-outer)" />
      {printed > open && <rect x={open} y="3" width={printed - open} height="8" fill="var(--bar-sanction)" />}
      {printed > open && (
        <rect x={open} y="3" width={printed - open} height="8" fill={`url(#${CSS.escape(pattern)})`} opacity="0.6" />
      )}
      {props.available && <rect x={from} y="3" width={Math.max(0.8, open - from)} height="8" fill="var(--bar-open)" />}
      {props.parts?.map((part, i) => (
        // Two equal terms differ by their place alone.
        // oxlint-disable-next-line react/no-array-index-key
        <rect key={i} x={Math.max(0, place(part, end) - 0.25)} y="1" width="0.5" height="12" fill="var(--surface)" />
      ))}
      {mark !== null && (
        <rect
          x={Math.min(99, Math.max(0, place(mark, end) - 0.5))}
          y="0"
          width="1"
          height="14"
          fill={outside ? 'var(--wrong)' : 'var(--mark)'}
        />
      )}
    </svg>
  )
}
