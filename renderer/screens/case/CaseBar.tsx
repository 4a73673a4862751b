/** Above every part of a case: what case it is, its parts, undo and redo, and whether all is saved. */
import { useSyncExternalStore } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCheck, IconLock } from '@tabler/icons-react'
import { CASE_TABS, linkTo } from '../../app/route.ts'
import type { CaseTab } from '../../app/route.ts'
import type { Autosave } from '../../draft/autosave.ts'
import type { CaseDraft } from '../../draft/draft.ts'
import { useText } from '../../text/text.tsx'
import { shortName } from '../sentencing/shortName.ts'
import { CaseMenu } from './CaseMenu.tsx'
import { useCaseKeys } from './useCaseKeys.ts'
import styles from './Case.module.css'

export function CaseBar(props: { id: string; tab: CaseTab; draft: CaseDraft; autosave: Autosave; locked: boolean }) {
  const t = useText()
  const { draft, autosave, locked } = props
  const file = useSyncExternalStore(draft.subscribe, () => draft.file)
  const state = useSyncExternalStore(autosave.subscribe, () => autosave.state)
  useCaseKeys(props.id, draft, autosave)
  const names = file.defendants.map((defendant) => shortName(defendant)).filter(Boolean)
  return (
    <div className={styles['bar']}>
      <div className={styles['what']}>
        <h1>{file.number ?? t('cases.noNumber')}</h1>
        <span className={styles['names']}>{names.join(', ') || t('cases.noName')}</span>
      </div>
      <nav className={styles['tabs']} aria-label={t('case.tabs')}>
        {CASE_TABS.map((tab) => (
          <a
            key={tab}
            href={linkTo({ screen: 'case', id: props.id, tab })}
            aria-current={tab === props.tab ? 'page' : undefined}
          >
            {t(`case.tab.${tab}`)}
          </a>
        ))}
        <a href={linkTo({ screen: 'archive', part: 'similar', caseId: props.id })}>{t('practice.toSimilar')}</a>
      </nav>
      <div className={styles['tools']}>
        {!locked && (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('nav.undo')}
              disabled={!draft.canUndo}
              onClick={() => draft.undo()}
            >
              <IconArrowBackUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('nav.redo')}
              disabled={!draft.canRedo}
              onClick={() => draft.redo()}
            >
              <IconArrowForwardUp size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
        <span className={styles['save']} data-state={locked ? 'locked' : state} role="status">
          {locked ? (
            <>
              <IconLock size={15} aria-hidden /> {t('cases.stage.signed')}
            </>
          ) : state === 'failed' ? (
            <>
              <IconAlertTriangle size={15} aria-hidden /> {t('save.failed')}
            </>
          ) : (
            <>
              {state === 'saved' && <IconCheck size={15} aria-hidden />} {t(`save.${state}`)}
            </>
          )}
        </span>
        <CaseMenu id={props.id} number={file.number} autosave={autosave} locked={locked} />
      </div>
      {state === 'failed' && autosave.fault && (
        <p className={styles['fault']} role="alert">
          {autosave.fault.code === 'conflict' ? t('save.conflict') : t.of(autosave.fault.says)}
          <button type="button" onClick={() => void autosave.flush()}>
            {t('common.retry')}
          </button>
        </p>
      )}
      {locked && (
        <p className={styles['lockedNote']} role="note">
          {t('case.signedBanner')}
        </p>
      )}
    </div>
  )
}
