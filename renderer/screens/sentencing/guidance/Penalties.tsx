/** The kinds of punishment of one count: bounds, bars, and the judge's choice among them. */
import { Checkbox, NumberInput, Radio, TextInput } from '@mantine/core'
import type { AdditionalPunishment, Choice } from '../../../../shared/case/schema.ts'
import type { CountGuidance, PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { formatArticles } from '../../../../shared/language/explain/index.ts'
import { useLaw } from '../../../app/session.tsx'
import { useValue } from '../../../draft/useDraft.tsx'
import { useTroubleAt } from '../../../fields/trouble.tsx'
import { showAmount } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { Text } from '../../../text/text.tsx'
import { chooseAdditional, chooseAmount, chooseKind, countChoice } from '../choice.ts'
import { AmountInput } from './AmountInput.tsx'
import { PenaltyBar } from './PenaltyBar.tsx'
import { generalBounds } from './scale.ts'
import { Why } from './Why.tsx'
import { Wrong } from './Wrong.tsx'
import styles from './Penalties.module.css'

export interface CountPlace {
  /** Pointer of the defendant. */
  base: string
  count: CountGuidance
  /** Place of the count in the guidance, for its steps. */
  index: number
  /** True when it is the only count that is punished. */
  single: boolean
  judgmentOn: string
}

function figures(penalty: PenaltyGuidance, t: Text): string {
  const { min, max, unit } = penalty
  if (max === null) return min === null ? '' : `≥ ${showAmount(min, unit, t)}`
  if (min === null || min === 0) return t('amount.upTo', { to: showAmount(max, unit, t) })
  if (min === max) return showAmount(max, unit, t)
  return t('amount.range', { from: showAmount(min, unit, t), to: showAmount(max, unit, t) })
}

export function Penalties(props: CountPlace) {
  const t = useText()
  const { base, count, single } = props
  const law = useLaw()
  const [choice, setChoice] = useValue<Choice | null>(`${base}/choice`)
  const chosen = countChoice(choice, count.count)
  const at = choiceAt(base, choice, count.count)
  const amountTrouble = useTroubleAt(`${at}/main/amount`)
  const penalties = count.penalties ?? []
  // The choice names a kind, not a line: where a sanction lists one kind twice (fine in MCI and as a multiple), its first line carries it.
  const chosenLine = penalties.findIndex((penalty) => penalty.kind === chosen.main?.kind)

  return (
    <div className={styles['penalties']} data-at={`${at}/main`}>
      {penalties.map((penalty, i) => {
        const kind = t(`kind.${penalty.kind}`)
        const picked = i === chosenLine
        return (
          <div
            key={`${penalty.kind}-${penalty.unit ?? ''}`}
            className={styles['line']}
            data-available={penalty.available}
          >
            <Radio
              name={`${base}-${count.count}`}
              checked={picked}
              label={kind}
              onChange={() => setChoice(chooseKind(choice, count.count, penalty.kind, single))}
            />
            <PenaltyBar
              penalty={penalty}
              general={generalBounds(penalty, count, law, props.judgmentOn)}
              mark={picked ? (chosen.main?.amount ?? null) : null}
            />
            <div className={styles['figures']}>
              {penalty.available ? (
                <>
                  <span>{figures(penalty, t)}</span>
                  {penalty.disputed && (
                    <span className={styles['disputed']} title={t('aid.disputedWhy')}>
                      {t('aid.disputed')}
                    </span>
                  )}
                </>
              ) : (
                <span className={styles['closed']}>
                  {t('aid.closedBy', { articles: formatArticles(penalty.bars, t.language) })}
                </span>
              )}
            </div>
            {picked && choice && penalty.unit !== null && (
              <div className={styles['chosen']}>
                <AmountInput
                  unit={penalty.unit}
                  value={chosen.main?.amount ?? null}
                  label={t('choice.amount', { kind })}
                  at={`${at}/main/amount`}
                  error={amountTrouble[0] ? t.of(amountTrouble[0].says) : null}
                  onChange={(amount) => setChoice(chooseAmount(choice, count.count, amount, single))}
                />
              </div>
            )}
            {picked && choice && (
              <div className={styles['below']}>
                {chosenLine !== -1 && <Wrongs at={`${at}/main`} parts={['', '/kind', '/amount']} base={base} />}
                <Additional
                  penalty={penalty}
                  value={chosen.additional}
                  at={`${at}/additional`}
                  onChange={(additional) => setChoice(chooseAdditional(choice, count.count, additional, single))}
                />
                <Wrongs at={`${at}/additional`} parts={['', '/0', '/1', '/2']} base={base} />
              </div>
            )}
            <div className={styles['below']}>
              <Why about={`/counts/${props.index}/penalties/${penalty.kind}`} />
            </div>
          </div>
        )
      })}
      {chosenLine === -1 && (
        <Wrongs at={at} parts={['', '/main', '/main/kind', '/main/amount', '/additional']} base={base} />
      )}
    </div>
  )
}

function Wrongs(props: { at: string; parts: string[]; base: string }) {
  return props.parts.map((part) => <Wrong key={part} at={`${props.at}${part}`} base={props.base} />)
}

/** The pointer of a count's choice, also before it exists. */
export function choiceAt(base: string, choice: Choice | null, count: string): string {
  const index = choice?.counts.findIndex((c) => c.count === count) ?? -1
  return `${base}/choice/counts/${index === -1 ? (choice?.counts.length ?? 0) : index}`
}

function Additional(props: {
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
