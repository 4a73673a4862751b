/** The sentence as a whole: final punishment, conditional, institution, credit, payment, restraint. */
import { Checkbox, NumberInput, Select } from '@mantine/core'
import { DUTIES, INSTITUTIONS, MAIN_KINDS, METHODS } from '../../../../shared/case/kinds.ts'
import type { Choice } from '../../../../shared/case/schema.ts'
import type { Guidance, PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { formatArticle, formatArticles } from '../../../../shared/language/explain/index.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { afterUpTo, showMonths } from '../../../text/format.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { chooseMethod } from '../choice.ts'
import { AmountInput } from './AmountInput.tsx'
import { CreditLine } from './CreditLine.tsx'
import { FinalBar } from './FinalBar.tsx'
import { FinalAdditional } from './FinalAdditional.tsx'
import { FullSecurity } from './FullSecurity.tsx'
import { InstitutionLine } from './InstitutionLine.tsx'
import { RestraintChoice } from './RestraintChoice.tsx'
import { TermEndLine } from './TermEndLine.tsx'
import { Why } from './Why.tsx'
import { Wrong } from './Wrong.tsx'
import styles from './Guidance.module.css'

/** The unit of a kind as some count measures it: the final punishment is told in the same one. */
function unitOf(kind: string, guidance: Guidance): PenaltyGuidance['unit'] {
  for (const count of guidance.counts) {
    const found = count.penalties?.find((penalty) => penalty.kind === kind)
    if (found) return found.unit
  }
  return kind === 'imprisonment' || kind === 'restrictionOfLiberty' ? 'months' : null
}

export function VerdictPanel(props: { base: string; guidance: Guidance; several: boolean }) {
  const t = useText()
  const off = useDecidingOff()
  const { base, guidance } = props
  const at = `${base}/choice`
  const [choice, setChoice] = useValue<Choice | null>(at)
  const { cumulation, conditional } = guidance
  const final = choice?.final ?? null
  const deprived = final?.main?.kind === 'imprisonment' || final?.main?.kind === 'lifeImprisonment'
  return (
    <section className={styles['verdict']} aria-labelledby="verdict-title">
      <h3 id="verdict-title">{t('choice.final')}</h3>
      {props.several && (
        <div className={styles['block']}>
          <div>
            <b>{t('aid.total')}</b>: {cumulation.methods.map((method) => t(`method.${method}`)).join(', ')}
            {cumulation.capMonths !== null &&
              `; ${t('aid.totalCap', { term: showMonths(cumulation.capMonths, t, afterUpTo(t)) })}`}{' '}
            <Why about="/cumulation" />
          </div>
          {choice && (
            <div className={styles['cumulationFields']}>
              <Select
                disabled={off}
                label={t('choice.method')}
                placeholder={t('choice.notSet')}
                data={METHODS.filter((m) => m !== 'single').map((method) => ({
                  value: method,
                  label: t(`method.${method}`),
                }))}
                value={final?.method ?? null}
                data-at={`${at}/final/method`}
                onChange={(value) => {
                  const method = METHODS.find((known) => known === value)
                  if (method) setChoice(chooseMethod(choice, method))
                }}
              />
              <Select
                label={t('choice.kind')}
                placeholder={t('choice.notSet')}
                disabled={off || final === null}
                data={MAIN_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                value={final?.main?.kind ?? null}
                data-at={`${at}/final/main`}
                onChange={(value) => {
                  const kind = MAIN_KINDS.find((known) => known === value)
                  if (kind && final) setChoice({ ...choice, final: { ...final, main: { kind, amount: null } } })
                }}
              />
              {final?.main && (
                <AmountInput
                  unit={unitOf(final.main.kind, guidance)}
                  value={final.main.amount}
                  label={t('choice.final')}
                  at={`${at}/final/main/amount`}
                  onChange={(amount) => {
                    if (final.main) setChoice({ ...choice, final: { ...final, main: { ...final.main, amount } } })
                  }}
                />
              )}
            </div>
          )}
          {choice && <FinalBar choice={choice} guidance={guidance} />}
          {choice && <FinalAdditional base={base} choice={choice} onChange={setChoice} />}
        </div>
      )}
      <Wrong at={`${at}/final`} base={base} />
      <Wrong at={`${at}/final/method`} base={base} />
      <Wrong at={`${at}/final/main`} base={base} />
      <Wrong at={`${at}/final/main/amount`} base={base} />
      {guidance.cumulativeSentences && (
        <div className={styles['block']}>
          {t('aid.overVerdicts', {
            min: showMonths(guidance.cumulativeSentences.minMonthsOver, t, afterUpTo(t)),
            max: showMonths(guidance.cumulativeSentences.capMonths, t, afterUpTo(t)),
          })}{' '}
          ({formatArticle('60', t.language)})
          <Why about="/cumulativeSentences" />
        </div>
      )}
      <div className={styles['block']}>
        <div>
          <b>{t('aid.conditional')}</b> ({formatArticle('63', t.language)}):{' '}
          {conditional.status === 'barred'
            ? t('aid.conditional.barred', { articles: formatArticles(conditional.because, t.language) })
            : t(`aid.conditional.${conditional.status}`)}{' '}
          <Why about="/conditional" />
        </div>
        {choice && (conditional.status !== 'notApplicable' || choice.conditional) && (
          <div className={styles['finalFields']}>
            <Checkbox
              disabled={off}
              label={t('choice.conditional')}
              checked={choice.conditional}
              data-at={`${at}/conditional`}
              onChange={(event) => setChoice({ ...choice, conditional: event.currentTarget.checked })}
            />
            {choice.conditional && (
              <NumberInput
                disabled={off}
                label={t('choice.control')}
                value={choice.controlMonths ?? ''}
                min={1}
                max={1200}
                hideControls
                data-at={`${at}/controlMonths`}
                onChange={(n) => setChoice({ ...choice, controlMonths: typeof n === 'number' && n > 0 ? n : null })}
              />
            )}
          </div>
        )}
        {choice?.conditional && (
          <fieldset className={styles['duties']}>
            <legend>{t('choice.duties')}</legend>
            {DUTIES.map((duty) => (
              <Checkbox
                disabled={off}
                key={duty}
                label={t(`duty.${duty}`)}
                checked={choice.duties.includes(duty)}
                onChange={(event) =>
                  setChoice({
                    ...choice,
                    duties: event.currentTarget.checked
                      ? [...choice.duties, duty]
                      : choice.duties.filter((d) => d !== duty),
                  })
                }
              />
            ))}
          </fieldset>
        )}
        <Wrong at={`${at}/conditional`} base={base} />
        <Wrong at={`${at}/controlMonths`} base={base} />
        <Wrong at={`${at}/duties`} base={base} />
      </div>
      {guidance.institution.length > 0 && (
        <div className={styles['block']}>
          <InstitutionLine guidance={guidance} />
          {choice && deprived && !choice.conditional && (
            <Select
              disabled={off}
              aria-label={t('choice.institution')}
              placeholder={t('choice.notSet')}
              data={INSTITUTIONS.map((code) => ({ value: code, label: t(`institution.${code}`) }))}
              value={choice.institution}
              data-at={`${at}/institution`}
              onChange={(value) =>
                setChoice({ ...choice, institution: INSTITUTIONS.find((known) => known === value) ?? null })
              }
            />
          )}
          <Wrong at={`${at}/institution`} base={base} />
          {choice && deprived && !choice.conditional && (
            <FullSecurity base={base} guidance={guidance} choice={choice} />
          )}
        </div>
      )}
      <CreditLine guidance={guidance} />
      {choice && <TermEndLine base={base} guidance={guidance} choice={choice} />}
      <RestraintChoice base={base} />
    </section>
  )
}
