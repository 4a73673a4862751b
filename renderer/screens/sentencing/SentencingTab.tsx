/** The heart of the desk: facts on the left, guidance on the right, the rules running at every key. */
import { useMemo, useState } from 'react'
import type { CaseFile } from '../../../shared/case/schema.ts'
import type { Violation } from '../../../shared/sentencing/guidance.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { useLaw, useSession } from '../../app/session.tsx'
import { useCaseFile, useDraft } from '../../draft/useDraft.tsx'
import { TroubleContext } from '../../fields/trouble.tsx'
import { useText } from '../../text/text.tsx'
import { DefendantTabs } from './DefendantTabs.tsx'
import { FactsPane } from './facts/FactsPane.tsx'
import { GuidancePane } from './guidance/GuidancePane.tsx'
import { useStable } from './useStable.ts'
import { takeWantedDefendant } from './wanted.ts'
import styles from './Sentencing.module.css'

/** The guidance of every defendant, computed anew only when the file changed. */
export function useGuidance(file: CaseFile) {
  const law = useLaw()
  const { info } = useSession()
  return useMemo(() => guide(file, law, info.today), [file, law, info.today])
}

const NONE: readonly Violation[] = []

export function SentencingTab(props: { id: string; locked: boolean }) {
  const t = useText()
  const draft = useDraft()
  const file = useCaseFile()
  const guidance = useGuidance(file)
  const [chosen, setChosen] = useState(() => takeWantedDefendant(props.id))
  const index = Math.min(chosen, Math.max(0, file.defendants.length - 1))
  const answer = guidance[index]
  const check = useStable(answer?.check ?? NONE)
  const base = `/defendants/${index}`
  return (
    <div className={styles['tab']}>
      <DefendantTabs file={file} index={index} onChoose={setChosen} draft={draft} locked={props.locked} />
      {answer && (
        <div className={styles['panes']} key={file.defendants[index]?.id}>
          <section className={styles['left']} aria-label={t('facts.title')}>
            <TroubleContext value={check}>
              <fieldset className={styles['facts']} disabled={props.locked}>
                <FactsPane base={base} />
              </fieldset>
            </TroubleContext>
          </section>
          <section className={styles['right']} aria-label={t('aid.title')}>
            <GuidancePane base={base} guidance={answer} locked={props.locked} />
          </section>
        </div>
      )}
    </div>
  )
}
