/** A store that does not open: a backup is put in its place. What is there now is kept apart, never deleted. */
import { useState } from 'react'
import { Button, Checkbox, PasswordInput, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, CallFault } from '../../bridge.ts'
import { useSession } from '../../app/session.tsx'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { notifyDone } from '../../components/notify.ts'
import { BackupBar } from '../keeping/BackupBar.tsx'
import { runBackupWork, useBackupWork } from '../keeping/backupWork.ts'
import styles from './Gate.module.css'

export function Rescue(props: { onBack: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { refresh } = useSession()
  const list = useQuery({ queryKey: ['backups'], queryFn: () => call('backups.list', {}), staleTime: 0 })
  const [chosen, setChosen] = useState<string | null>(null)
  const [path, setPath] = useState('')
  const [secret, setSecret] = useState('')
  const [isCode, setIsCode] = useState(false)
  const [sure, setSure] = useState(false)
  const work = useBackupWork()
  const backups = list.data?.backups ?? []
  const backup = path.trim() === '' ? (chosen ?? backups[0]?.id ?? '') : path.trim()
  const rescue = useMutation({
    mutationFn: () =>
      runBackupWork('restore', () =>
        call('backups.rescue', { backup, way: isCode ? 'recovery' : 'passphrase', secret }),
      ),
    onSuccess: async (ended) => {
      if (ended.did === 'nothing') {
        notifyDone(t('backups.stopped'))
        return
      }
      await refresh()
      await client.invalidateQueries()
    },
  })
  const wrong =
    rescue.error instanceof CallFault ? t.of(rescue.error.fault.says) : rescue.error ? t('fault.internal') : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        rescue.mutate()
      }}
    >
      <h1>{t('rescue.open')}</h1>
      <p className={styles['words']}>{t('rescue.words')}</p>
      <div className={styles['fields']}>
        {backups.length > 0 && (
          <Select
            label={t('rescue.which')}
            allowDeselect={false}
            data={backups.map((one) => ({
              value: one.id,
              label: `${showMoment(one.at)} · ${t('cases.count', { n: one.cases })} · ${t(`backups.kind.${one.kind}`)}`,
            }))}
            value={chosen ?? backups[0]?.id ?? null}
            onChange={setChosen}
          />
        )}
        <TextInput
          label={t('rescue.path')}
          value={path}
          maxLength={4000}
          autoComplete="off"
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('rescue.secret')}
          value={secret}
          error={wrong}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <Checkbox
          label={t('rescue.isCode')}
          checked={isCode}
          onChange={(event) => setIsCode(event.currentTarget.checked)}
        />
        <Checkbox label={t('rescue.sure')} checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        {work?.progress && <BackupBar doing={work.doing} progress={work.progress} />}
        <Button type="submit" size="md" disabled={!sure || backup === '' || secret === ''} loading={rescue.isPending}>
          {t('backups.restore')}
        </Button>
        <button type="button" className={styles['forgot']} disabled={work !== null} onClick={props.onBack}>
          {t('common.back')}
        </button>
      </div>
    </form>
  )
}
