/** Additional punishments that the row attaches to a kind; the mandatory ones say so. */
import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { AdditionalPunishment } from '../../../../shared/case/schema.ts'
import type { PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { showAmount } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import styles from './Penalties.module.css'

export function Additional(props: {
  penalty: PenaltyGuidance
  value: AdditionalPunishment[]
  at: string
  onChange: (value: AdditionalPunishment[]) => void
}) {
  const t = useText()
  if (props.penalty.additional.length === 0) return null
  return (
    <div className={styles['additional']} role="group" aria-label={t('aid.additional')}>
      {props.penalty.additional.map((open) => {
        const now = props.value.find((a) => a.kind === open.kind)
        const replace = (next: AdditionalPunishment) =>
          props.onChange(props.value.map((a) => (a.kind === open.kind ? next : a)))
        return (
          <div key={open.kind} className={styles['additionalLine']}>
            <Checkbox
              label={
                <>
                  {t(`kind.${open.kind}`)}{' '}
                  <small className={open.mode === 'mandatory' ? styles['mandatory'] : styles['soft']}>
                    {open.mode === 'mandatory' ? t('aid.mandatory') : t('aid.optionalKind')}
                    {open.max !== null &&
                      open.max !== undefined &&
                      `, ${t('amount.upTo', { to: showAmount(open.max, 'months', t) })}`}
                  </small>
                </>
              }
              checked={now !== undefined}
              onChange={(event) =>
                props.onChange(
                  event.currentTarget.checked
                    ? [
                        ...props.value,
                        { kind: open.kind, months: null, life: open.life === true && open.max == null, what: null },
                      ]
                    : props.value.filter((a) => a.kind !== open.kind),
                )
              }
            />
            {now && open.kind === 'confiscation' && (
              <div className={styles['additionalFields']}>
                <TextInput
                  aria-label={t('choice.property')}
                  placeholder={t('choice.property')}
                  value={now.what ?? ''}
                  flex={1}
                  onChange={(event) => replace({ ...now, what: event.currentTarget.value || null })}
                />
              </div>
            )}
            {now && open.kind === 'disqualification' && (
              <div className={styles['additionalFields']}>
                <NumberInput
                  aria-label={`${t(`kind.${open.kind}`)}, ${t('unit.months')}`}
                  value={now.months ?? ''}
                  min={1}
                  max={1200}
                  hideControls
                  w="5rem"
                  disabled={now.life}
                  onChange={(months) =>
                    replace({ ...now, months: typeof months === 'number' && months > 0 ? months : null })
                  }
                />
                <span>{t('unit.months')}</span>
                {open.life && (
                  <Checkbox
                    label={t('aid.forLife')}
                    checked={now.life}
                    onChange={(event) => replace({ ...now, life: event.currentTarget.checked, months: null })}
                  />
                )}
                <TextInput
                  aria-label={t('choice.what')}
                  placeholder={t('choice.what')}
                  value={now.what ?? ''}
                  flex={1}
                  onChange={(event) => replace({ ...now, what: event.currentTarget.value || null })}
                />
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
