/** Additional punishments that the row attaches to a kind; the mandatory ones say so. */
import { Checkbox } from '@mantine/core'
import type { AdditionalPunishment } from '../../../../shared/case/schema.ts'
import type { PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { showUpTo } from '../../../text/format.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { AdditionalFields } from './AdditionalFields.tsx'
import styles from './Penalties.module.css'

export function Additional(props: {
  penalty: PenaltyGuidance
  value: AdditionalPunishment[]
  at: string
  onChange: (value: AdditionalPunishment[]) => void
}) {
  const t = useText()
  const off = useDecidingOff()
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
              disabled={off}
              label={
                <>
                  {t(`kind.${open.kind}`)}{' '}
                  <small className={open.mode === 'mandatory' ? styles['mandatory'] : styles['soft']}>
                    {open.mode === 'mandatory' ? t('aid.mandatory') : t('aid.optionalKind')}
                    {open.max !== null && open.max !== undefined && `, ${showUpTo(open.max, 'months', t)}`}
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
            {now && (
              <AdditionalFields
                value={now}
                at={`${props.at}/${props.value.indexOf(now)}`}
                life={open.life === true}
                onChange={replace}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
