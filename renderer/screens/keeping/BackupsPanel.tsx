/** Backups: what there is, make one, prove one, put one in place; and the second folder. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Backup } from '../../../shared/contract/calls/backups.ts'
import { call } from '../../bridge.ts'
import { useMe } from '../../app/useMe.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { PathInput } from '../../components/PathInput.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { Ask } from './Ask.tsx'
import { BackupBar } from './BackupBar.tsx'
import { runBackupWork, useBackupWork } from './backupWork.ts'
import styles from './Keeping.module.css'

export function BackupsPanel() {
  const t = useText()
  const client = useQueryClient()
  const list = useQuery({ queryKey: ['backups'], queryFn: () => call('backups.list', {}) })
  const again = () => client.invalidateQueries({ queryKey: ['backups'] })
  const work = useBackupWork()
  const make = useMutation({
    mutationFn: () => runBackupWork('make', () => call('backups.create', {})),
    onSuccess: async (ended) => {
      if (ended.did === 'nothing') notifyDone(t('backups.stopped'))
      if (ended.did === 'made') {
        notifyDone(t('backups.made'))
        const fault = ended.second?.fault
        if (fault) notifyFault(null, t, `${t('backups.secondFailed')}: ${t.of(fault.says)}`)
      }
      await again()
    },
    onError: (error) => notifyFault(error, t),
  })
  const check = useMutation({
    mutationFn: () => runBackupWork('check', () => call('backups.checkStore', {})),
    onSuccess: (ended) => {
      if (ended.did === 'nothing') notifyDone(t('backups.stopped'))
    },
    onError: (error) => notifyFault(error, t),
  })
  const checked = check.data?.did === 'checked' ? check.data : null
  const shown = work?.progress && work.doing !== 'restore' ? work.progress : null
  if (list.isError) return <Trouble error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  const { backups, second, secondFixed } = list.data
  return (
    <div className={styles['panel']}>
      <section className={styles['group']} aria-labelledby="backups-title">
        <h2 id="backups-title">{t('settings.part.backups')}</h2>
        <p className={styles['hint']}>{t('backups.words')}</p>
        <div className={styles['work']}>
          {work && shown ? (
            <BackupBar doing={work.doing} progress={shown} />
          ) : (
            <div className={styles['buttons']}>
              <Button loading={make.isPending} disabled={work !== null} onClick={() => make.mutate()}>
                {t('backups.now')}
              </Button>
              <Button
                variant="default"
                loading={check.isPending}
                disabled={work !== null}
                onClick={() => check.mutate()}
              >
                {t('backups.checkStore')}
              </Button>
            </div>
          )}
          {checked && !shown && (
            <p className={checked.ok ? styles['good'] : styles['wrong']} role="status">
              {checked.ok
                ? t('backups.storeGood', {
                    cases: checked.cases,
                    versions: checked.versions,
                    files: checked.attachments,
                    entries: checked.entries,
                  })
                : t('backups.storeBad', { problems: checked.problems.join('; ') })}
            </p>
          )}
        </div>
        {backups.length === 0 && <p>{t('backups.none')}</p>}
        <ul className={styles['list']} data-testid="backups">
          {backups.map((backup) => (
            <BackupLine key={`${backup.place} ${backup.id}`} backup={backup} />
          ))}
        </ul>
      </section>
      <SecondFolder key={second ?? ''} folder={second} fixed={secondFixed} onSaved={again} />
    </div>
  )
}

function BackupLine(props: { backup: Backup }) {
  const t = useText()
  const client = useQueryClient()
  const { backup } = props
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const work = useBackupWork()
  const verify = useMutation({
    mutationFn: () => runBackupWork('verify', () => call('backups.verify', { id: backup.id })),
    onSuccess: (ended) => {
      if (ended.did === 'nothing') notifyDone(t('backups.stopped'))
    },
    onError: (error) => notifyFault(error, t),
  })
  const restore = useMutation({
    mutationFn: () => runBackupWork('restore', () => call('backups.restore', { id: backup.id })),
    onSuccess: async (ended) => {
      setAsking(false)
      notifyDone(ended.did === 'restored' ? t('backups.restored') : t('backups.stopped'))
      // Nothing the page holds of the store is true any more.
      await client.invalidateQueries()
    },
    onError: (error) => notifyFault(error, t),
  })
  const proved = verify.data?.did === 'proved' ? verify.data : null
  const at = showMoment(backup.at)
  const judge = me?.role === 'judge'
  return (
    <li className={styles['line']}>
      <div className={styles['what']}>
        <span>
          {at} · {t(`backups.kind.${backup.kind}`)}
        </span>
        <span className={styles['soft']}>
          {t('cases.count', { n: backup.cases })} · {backup.by} · {t(`backups.place.${backup.place}`)}
        </span>
        {proved && (
          <span className={proved.ok ? styles['good'] : styles['wrong']} role="status">
            {proved.ok ? t('backups.good') : t('backups.bad', { problems: proved.problems.join('; ') })}
          </span>
        )}
        {me !== null && !judge && <span className={styles['soft']}>{t('backups.judgeOnly')}</span>}
      </div>
      <div className={styles['buttons']}>
        <Button
          variant="default"
          size="xs"
          loading={verify.isPending}
          disabled={work !== null}
          onClick={() => verify.mutate()}
        >
          {t('backups.verify')}
        </Button>
        <Button variant="default" size="xs" disabled={!judge || work !== null} onClick={() => setAsking(true)}>
          {t('backups.restore')}
        </Button>
      </div>
      {asking && (
        <Ask
          title={t('backups.restoreAsk', { at })}
          words={t('backups.restoreWords')}
          sure={t('backups.sure')}
          action={t('backups.restore')}
          busy={restore.isPending}
          progress={work?.progress ? <BackupBar doing={work.doing} progress={work.progress} /> : undefined}
          onYes={() => restore.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}

function SecondFolder(props: { folder: string | null; fixed: boolean; onSaved: () => Promise<void> }) {
  const t = useText()
  const [typed, setTyped] = useState(props.folder ?? '')
  const save = useMutation({
    mutationFn: () => call('backups.setSecond', { folder: typed.trim() === '' ? null : typed.trim() }),
    onSuccess: async () => {
      notifyDone(t('backups.secondSaved'))
      await props.onSaved()
    },
    onError: (error) => notifyFault(error, t),
  })
  return (
    <section className={styles['group']} aria-labelledby="second-title">
      <h2 id="second-title">{t('backups.second')}</h2>
      <PathInput
        what="backupFolder"
        label={t('backups.secondPath')}
        description={props.fixed ? t('backups.secondFixed') : t('backups.secondHint')}
        value={typed}
        readOnly={props.fixed}
        onChange={setTyped}
      />
      <div className={styles['buttons']}>
        <Button
          variant="default"
          disabled={props.fixed || typed.trim() === (props.folder ?? '')}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('backups.secondSave')}
        </Button>
      </div>
    </section>
  )
}
