/** One kind of punishment as a bar: General Part, sanction, what is open to this person, and the judge's mark. */
import { useId } from 'react'
import type { PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { afterUpTo, showAmount } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { place } from './scale.ts'
import styles from './Penalties.module.css'

export function PenaltyBar(props: {
  penalty: PenaltyGuidance
  general: readonly [number, number] | null
  mark: number | null
}) {
  const t = useText()
  const pattern = useId()
  const { penalty, general, mark } = props
  const { min, max, printedMax, unit } = penalty
  if (max === null && printedMax === null) return <div className={styles['noBar']} />
  const top = printedMax ?? max ?? 0
  const end = Math.max(general?.[1] ?? 0, top, mark ?? 0)
  const from = place(min ?? 0, end)
  const open = place(max ?? top, end)
  const printed = place(top, end)
  const says = {
    kind: t(`kind.${penalty.kind}`),
    min: showAmount(min ?? 0, unit, t, afterUpTo(t)),
    max: showAmount(max ?? top, unit, t, afterUpTo(t)),
    printed: showAmount(top, unit, t, afterUpTo(t)),
  }
  const words =
    mark === null ? t('aid.barWords', says) : t('aid.barWordsMark', { ...says, mark: showAmount(mark, unit, t) })
  const outside = mark !== null && (mark > (max ?? top) || mark < (min ?? 0))
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
      {penalty.available && (
        <rect x={from} y="3" width={Math.max(0.8, open - from)} height="8" fill="var(--bar-open)" />
      )}
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
