/** What the court does with this defendant: punish, release, acquit. */
import { Select } from '@mantine/core'
import { OUTCOMES } from '../../../../shared/case/kinds.ts'
import type { Choice } from '../../../../shared/case/schema.ts'
import { RELEASE_GROUNDS } from '../../../../shared/sentencing/guidance.ts'
import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { DateAt } from '../../../fields/DateAt.tsx'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { withOutcome } from '../choice.ts'
import { acquittalOf, acquittals, terminations } from './grounds.ts'
import { Why } from './Why.tsx'
import { Wrong } from './Wrong.tsx'
import styles from './Guidance.module.css'

export function OutcomePanel(props: { base: string; guidance: Guidance; locked: boolean }) {
  const t = useText()
  const off = useDecidingOff()
  const at = `${props.base}/choice`
  const [choice, setChoice] = useValue<Choice | null>(at)
  const { recidivism } = props.guidance
  const grounds: { value: string; label: string }[] =
    choice?.outcome === 'acquit'
      ? acquittals(t)
      : choice?.outcome === 'releaseLiability'
        ? terminations(t)
        : RELEASE_GROUNDS.map((ground) => ({ value: ground, label: `${ground} ${t(`ground.${ground}`)}` }))
  const needsGround =
    choice?.outcome === 'releaseLiability' || choice?.outcome === 'releasePunishment' || choice?.outcome === 'acquit'
  return (
    <section className={styles['outcome']} aria-labelledby="choice-title">
      <h3 id="choice-title">{t('choice.title')}</h3>
      <div className={styles['outcomeFields']} data-at={at}>
        <Select
          disabled={off}
          label={t('choice.outcome')}
          placeholder={t('choice.none')}
          data={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
          value={choice?.outcome ?? null}
          data-at={`${at}/outcome`}
          onChange={(value) => {
            const outcome = OUTCOMES.find((known) => known === value)
            if (outcome) setChoice(withOutcome(choice, outcome))
          }}
        />
        {needsGround && choice && (
          <Select
            disabled={off}
            label={t('choice.ground')}
            placeholder={t('choice.notSet')}
            data={grounds}
            value={choice.outcome === 'acquit' ? acquittalOf(choice.ground) : choice.ground}
            data-at={`${at}/ground`}
            onChange={(ground) => setChoice({ ...choice, ground })}
          />
        )}
        <DateAt at="/verdictOn" label={t('choice.verdictDay')} disabled={props.locked} />
        <div className={styles['recidivism']} data-value={recidivism}>
          {t(`recidivism.${recidivism}`)}
          <Why about="/recidivism" />
        </div>
      </div>
      <Wrong at={at} base={props.base} />
      <Wrong at={`${at}/outcome`} base={props.base} />
      <Wrong at={`${at}/ground`} base={props.base} />
    </section>
  )
}
