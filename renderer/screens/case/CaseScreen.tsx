/** One case: loads it, holds its draft, saves it, and shows the part of it that the address names. */
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { StoredCase } from '../../../shared/contract/values.ts'
import type { Law } from '../../../shared/law/types.ts'
import { ask, call } from '../../bridge.ts'
import { LawContext, useLawQuery } from '../../app/session.tsx'
import { useMe } from '../../app/useMe.ts'
import { notifyDone } from '../../components/notify.ts'
import type { CaseTab } from '../../app/route.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { Autosave } from '../../draft/autosave.ts'
import { CaseDraft } from '../../draft/draft.ts'
import { touchesChoice } from '../../draft/deciding.ts'
import { MayDecideContext } from '../../draft/mayDecide.ts'
import { DraftContext } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import keeping from '../keeping/Keeping.module.css'
import { SentencingTab } from '../sentencing/SentencingTab.tsx'
import { CaseBar } from './CaseBar.tsx'
import { FileTab } from './FileTab.tsx'
import { useClosing } from './useClosing.ts'
import { useGuidanceShown } from './useGuidanceShown.ts'
import styles from './Case.module.css'

const ActTab = lazy(() => import('../act/ActTab.tsx'))
const SignTab = lazy(() => import('../export/SignTab.tsx'))

export default function CaseScreen(props: { id: string; tab: CaseTab }) {
  const law = useLawQuery(true)
  const stored = useQuery({
    queryKey: ['case', props.id],
    queryFn: () => call('cases.get', { id: props.id }),
    // The draft on the screen is the truth while the case is open; another opening reads it afresh.
    staleTime: Infinity,
    gcTime: 0,
  })
  if (law.isError) return <Trouble error={law.error} onRetry={() => void law.refetch()} />
  if (stored.isError) return <Trouble error={stored.error} onRetry={() => void stored.refetch()} />
  if (!law.data || !stored.data) return <Waiting />
  return <OpenCase stored={stored.data} law={law.data} tab={props.tab} />
}

function OpenCase(props: { stored: StoredCase; law: Law; tab: CaseTab }) {
  const { stored, law, tab } = props
  const client = useQueryClient()
  const { draft, autosave } = useMemo(() => {
    const draft = new CaseDraft(stored.case)
    const autosave = new Autosave(draft, stored.version, (file, baseVersion, closing) =>
      ask('cases.save', { id: stored.id, case: file, baseVersion }, { keepalive: closing }),
    )
    return { draft, autosave }
  }, [stored])

  useEffect(() => {
    if (stored.locked) return
    const stop = autosave.start()
    return () => {
      stop()
      void autosave.flush().then(() => client.invalidateQueries({ queryKey: ['cases'] }))
    }
  }, [autosave, client, stored.locked])
  useClosing(autosave)
  useGuidanceShown(stored.id, tab, autosave)
  const t = useText()
  const assistant = useMe()?.role === 'assistant'
  useEffect(
    () =>
      draft.refuseBy((before, after) => {
        // A signed case is read, not written: its fields are off, and what gets past them changes nothing.
        if (stored.locked) return true
        if (!assistant || !touchesChoice(before, after)) return false
        notifyDone(t('role.decideOff'))
        return true
      }),
    [draft, assistant, stored.locked, t],
  )

  return (
    <LawContext value={law}>
      <DraftContext value={draft}>
        <MayDecideContext value={!assistant && !stored.locked}>
          <div className={styles['case']}>
            <CaseBar id={stored.id} tab={tab} draft={draft} autosave={autosave} locked={stored.locked} />
            {assistant && tab === 'sentencing' && (
              <p className={keeping['note']} role="note">
                {t('role.assistantNote')}
              </p>
            )}
            <div className={styles['body']}>
              <Suspense fallback={<Waiting />}>
                {tab === 'file' && <FileTab id={stored.id} locked={stored.locked} />}
                {tab === 'sentencing' && <SentencingTab id={stored.id} locked={stored.locked} />}
                {tab === 'act' && <ActTab id={stored.id} locked={stored.locked} autosave={autosave} />}
                {tab === 'sign' && <SignTab id={stored.id} autosave={autosave} locked={stored.locked} />}
              </Suspense>
            </div>
          </div>
        </MayDecideContext>
      </DraftContext>
    </LawContext>
  )
}
