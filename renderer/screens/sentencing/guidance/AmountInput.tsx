/** The amount of a punishment in the unit of its kind: terms as years and months, the rest as one number. */
import { NumberInput } from '@mantine/core'
import type { PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import type { Text } from '../../../text/text.tsx'
import styles from './Penalties.module.css'

function unitWord(unit: PenaltyGuidance['unit'], t: Text): string {
  switch (unit) {
    case 'hours':
      return t('unit.hours')
    case 'days':
      return t('unit.days')
    case 'mci':
      return t('unit.mci')
    case 'months':
      return t('unit.months')
    default:
      return t('unit.multiple')
  }
}

export function AmountInput(props: {
  unit: PenaltyGuidance['unit']
  value: number | null
  label: string
  at: string
  error?: string | null
  onChange: (amount: number | null) => void
}) {
  const t = useText()
  const off = useDecidingOff()
  if (props.unit !== 'months') {
    return (
      <div className={styles['amount']}>
        <NumberInput
          disabled={off}
          aria-label={props.label}
          value={props.value ?? ''}
          min={0}
          max={1e9}
          hideControls
          allowNegative={false}
          thousandSeparator=" "
          w="6.5rem"
          data-at={props.at}
          error={props.error ? true : null}
          aria-invalid={props.error ? true : undefined}
          onChange={(next) => {
            if (typeof next === 'number') props.onChange(next > 0 ? next : null)
            else if (next === '') props.onChange(null)
          }}
        />
        <span>{unitWord(props.unit, t)}</span>
      </div>
    )
  }
  const months = props.value
  const years = months === null ? null : Math.floor(months / 12)
  const rest = months === null ? null : months - Math.floor(months / 12) * 12
  const set = (y: number | null, m: number | null) => {
    const total = (y ?? 0) * 12 + (m ?? 0)
    props.onChange(total > 0 ? total : null)
  }
  return (
    <div className={styles['amount']} data-at={props.at}>
      <NumberInput
        disabled={off}
        aria-label={`${props.label}, ${t('choice.years')}`}
        value={years ?? ''}
        min={0}
        max={99}
        hideControls
        allowNegative={false}
        allowDecimal={false}
        w="3.25rem"
        error={props.error ? true : null}
        onChange={(next) => set(typeof next === 'number' ? next : null, rest)}
      />
      <span>{t('choice.years')}</span>
      <NumberInput
        disabled={off}
        aria-label={`${props.label}, ${t('choice.months')}`}
        value={rest ?? ''}
        min={0}
        max={1200}
        hideControls
        allowNegative={false}
        w="3.25rem"
        error={props.error ? true : null}
        onChange={(next) => set(years, typeof next === 'number' ? next : null)}
      />
      <span>{t('choice.months')}</span>
    </div>
  )
}
