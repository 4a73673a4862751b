/** The right side: what the law says, and what the judge decides within it. */
import { useMemo, useState } from 'react'
import type { Guidance, Violation } from '../../../../shared/sentencing/guidance.ts'
import type { Defendant } from '../../../../shared/case/schema.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { TroubleContext } from '../../../fields/trouble.tsx'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { isEnded } from '../choice.ts'
import { CountPanel } from './CountPanel.tsx'
import { Decides } from './Decides.tsx'
import { DepartingContext } from './departing.ts'
import { Departures } from './Departures.tsx'
import { OutcomePanel } from './OutcomePanel.tsx'
import { QuestionList, WarningList } from './Questions.tsx'
import { VerdictPanel } from './VerdictPanel.tsx'
import { ViolationSummary } from './ViolationSummary.tsx'
import { GuidanceContext } from './Why.tsx'
import styles from './Guidance.module.css'

export function GuidancePane(props: { base: string; guidance: Guidance; locked: boolean }) {
  const t = useText()
  const { base, guidance } = props
  const [defendant] = useValue<Defendant>(base)
  const [asked, setAsked] = useState<readonly Violation[]>([])
  const departing = useMemo(
    () => ({ asked, ask: (violation: Violation) => setAsked((now) => [...now, violation]) }),
    [asked],
  )
  const punished =
    defendant.choice === null ||
    defendant.choice.outcome === 'punish' ||
    defendant.choice.outcome === 'releasePunishment'
  // What ends apart from the rest leaves the set of what is punished.
  const ended = new Set(defendant.choice?.counts.filter(isEnded).map((one) => one.count))
  const liable = guidance.counts.flatMap((count) =>
    count.liable === true && count.limitation?.status !== 'expired' ? [count.count] : [],
  )
  const index = Number(base.split('/').at(-1))
  const set = { all: guidance.counts.map(({ count }) => count), liable }
  const active = liable.filter((id) => !ended.has(id))
  const anyLeft = guidance.counts.some((count) => !ended.has(count.count))
  return (
    <GuidanceContext value={guidance}>
      <TroubleContext value={guidance.check}>
        <DepartingContext value={departing}>
          <div className={styles['pane']}>
            <header className={styles['head']}>
              <h2>{t('aid.title')}</h2>
              <span className={styles['edition']}>
                {t('aid.edition', { date: showDate(guidance.edition) })} ·{' '}
                {t('aid.asOf', { date: showDate(guidance.judgmentOn) })}
              </span>
            </header>
            {guidance.counts.length === 0 && <p className={styles['hint']}>{t('aid.noCounts')}</p>}
            {guidance.counts.length > 0 && (
              <>
                {!props.locked && <QuestionList guidance={guidance} index={index} />}
                <WarningList guidance={guidance} />
                <OutcomePanel base={base} guidance={guidance} locked={props.locked} />
                {guidance.counts.map((count, i) => (
                  <CountPanel
                    key={count.count}
                    base={base}
                    count={count}
                    index={i}
                    single={active.length === 1}
                    age={guidance.ageAtOffence[count.count] ?? null}
                    punished={punished && !ended.has(count.count)}
                    set={set}
                    committedOn={defendant.counts[i]?.committedOn ?? null}
                    judgmentOn={guidance.judgmentOn}
                  />
                ))}
                {punished && anyLeft && <VerdictPanel base={base} guidance={guidance} several={active.length > 1} />}
                <Departures base={base} guidance={guidance} />
                <ViolationSummary base={base} guidance={guidance} />
                <Decides index={index} />
              </>
            )}
          </div>
        </DepartingContext>
      </TroubleContext>
    </GuidanceContext>
  )
}
