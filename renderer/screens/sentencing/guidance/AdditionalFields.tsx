/** What an additional punishment says beside its kind: term and activity of a ban, property of a confiscation. */
import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { AdditionalPunishment } from '../../../../shared/case/schema.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import styles from './Penalties.module.css'

export function AdditionalFields(props: {
  value: AdditionalPunishment
  /** Pointer of this punishment, for those who jump to it. */
  at: string
  /** Whether a ban for life may be chosen. */
  life: boolean
  onChange: (value: AdditionalPunishment) => void
}) {
  const t = useText()
  const off = useDecidingOff()
  const { value, onChange } = props
  if (value.kind === 'confiscation') {
    return (
      <div className={styles['additionalFields']} data-at={props.at}>
        <TextInput
          disabled={off}
          aria-label={t('choice.property')}
          placeholder={t('choice.property')}
          value={value.what ?? ''}
          flex={1}
          onChange={(event) => onChange({ ...value, what: event.currentTarget.value || null })}
        />
      </div>
    )
  }
  if (value.kind !== 'disqualification') return null
  return (
    <div className={styles['additionalFields']} data-at={props.at}>
      <NumberInput
        aria-label={`${t(`kind.${value.kind}`)}, ${t('unit.months')}`}
        value={value.months ?? ''}
        min={1}
        max={1200}
        hideControls
        w="5rem"
        disabled={off || value.life}
        onChange={(months) => onChange({ ...value, months: typeof months === 'number' && months > 0 ? months : null })}
      />
      <span>{t('unit.months')}</span>
      {props.life && (
        <Checkbox
          disabled={off}
          label={t('aid.forLife')}
          checked={value.life}
          onChange={(event) => onChange({ ...value, life: event.currentTarget.checked, months: null })}
        />
      )}
      <TextInput
        disabled={off}
        aria-label={t('choice.what')}
        placeholder={t('choice.what')}
        value={value.what ?? ''}
        flex={1}
        onChange={(event) => onChange({ ...value, what: event.currentTarget.value || null })}
      />
    </div>
  )
}
