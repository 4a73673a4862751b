/** Signing of what was read: one material, or those that may go together; a job with progress and a way to stop. */
import { useState } from 'react'
import { Button, Modal, PasswordInput, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SignedMaterials } from '../../../shared/contract/calls/undisputed.ts'
import { useSession } from '../../app/session.tsx'
import { call, CallFault } from '../../bridge.ts'
import { JobBar } from '../../components/JobBar.tsx'
import { notifyFault } from '../../components/notify.ts'
import { useJob } from '../../components/useJob.ts'
import { useText } from '../../text/text.tsx'
import { KeyChoice } from '../export/KeyChoice.tsx'
import { WrittenFiles } from '../export/WrittenFiles.tsx'
import { toBase64 } from '../export/base64.ts'
import styles from './Undisputed.module.css'

/** Files named one by one up to this many. */
const NAMED = 12

function Result(props: { result: SignedMaterials }) {
  const t = useText()
  const { signed, refused, unwritten } = props.result
  const files = signed.flatMap(({ files: written }) => written)
  return (
    <div data-testid="signed" className={styles['result']}>
      <p className={styles['good']}>
        <IconCircleCheck size={17} aria-hidden /> {t('undisputed.signedCount', { n: signed.length })}
      </p>
      {refused.length > 0 && (
        <>
          <p className={styles['bad']}>
            <IconAlertTriangle size={16} aria-hidden /> {t('undisputed.refusedCount', { n: refused.length })}
          </p>
          <ul className={styles['list']}>
            {refused.map(({ id, source, says }) => (
              <li key={id}>
                <b>{source}</b>: {t.of(says)}
              </li>
            ))}
          </ul>
        </>
      )}
      {unwritten.length > 0 && (
        <p className={styles['bad']}>
          <IconAlertTriangle size={16} aria-hidden /> {t('undisputed.unwrittenCount', { n: unwritten.length })}
        </p>
      )}
      {files.length > 0 && <WrittenFiles files={files.slice(0, NAMED)} />}
    </div>
  )
}

export function SignDialog(props: { ids: string[]; onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { settings } = useSession()
  // The materials as they were when the dialog was opened: the list behind goes on changing.
  const [ids] = useState(props.ids)
  const [key, setKey] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const [format, setFormat] = useState<'cms' | 'pdf'>('cms')
  const [job, setJob] = useState<string | null>(null)
  const { progress } = useJob(job)
  const running = progress?.state === 'running' || (job !== null && progress === null)
  const start = useMutation({
    mutationFn: async (by: 'key' | 'agent') => {
      if (by === 'agent') return call('undisputed.signByAgent', { ids, format, locale: t.language })
      return call('undisputed.sign', {
        ids,
        format,
        password,
        ...(key ? { key: await toBase64(key) } : { keyPath: settings.keyPath ?? '' }),
      })
    },
    onSuccess: ({ job: started }) => setJob(started),
    onError: (error) => notifyFault(error, t),
    onSettled: () => setPassword(''),
  })
  const ended = progress !== null && progress.state !== 'running'
  const result = useQuery({
    queryKey: ['undisputed', 'signed', job],
    queryFn: async () => {
      const signed = await call('undisputed.signed', { job: job ?? '' })
      await client.invalidateQueries({
        queryKey: ['undisputed'],
        predicate: ({ queryKey }) => queryKey[1] !== 'signed',
      })
      return signed
    },
    enabled: ended,
    staleTime: Infinity,
    retry: false,
  })
  const fault = result.error instanceof CallFault ? result.error.fault : null
  const noKey = key === null && settings.keyPath === null
  return (
    <Modal
      opened
      size="lg"
      title={t('undisputed.signTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      closeOnClickOutside={false}
      onClose={() => {
        // A signature under way is not left behind a closed window: it is stopped first.
        if (!running) props.onClose()
      }}
    >
      {job === null || fault !== null ? (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            setJob(null)
            start.mutate('key')
          }}
        >
          <p>{t('undisputed.signCount', { n: ids.length })}</p>
          {fault !== null && (
            <p className={styles['bad']} role="alert">
              <IconAlertTriangle size={16} aria-hidden /> {t.of(fault.says)}
            </p>
          )}
          <SegmentedControl
            aria-label={t('undisputed.signFormat')}
            value={format}
            data={[
              { value: 'cms', label: t('undisputed.format.cms') },
              { value: 'pdf', label: t('sign.inPdf') },
            ]}
            onChange={(value) => setFormat(value === 'pdf' ? 'pdf' : 'cms')}
          />
          <p className={styles['soft']}>{t('sign.forgotten')}</p>
          <KeyChoice file={key} disabled={start.isPending} onFile={setKey} />
          <PasswordInput
            label={t('sign.password')}
            value={password}
            autoComplete="off"
            data-autofocus
            disabled={start.isPending}
            visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <div className={styles['buttons']}>
            <Button type="submit" loading={start.isPending} disabled={noKey}>
              {t('undisputed.sign')}
            </Button>
            <Button variant="default" disabled={start.isPending} onClick={() => start.mutate('agent')}>
              {t('sign.byAgent')}
            </Button>
            <Button variant="subtle" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles['form']}>
          {progress !== null && <JobBar job={progress} label={t('undisputed.signing')} />}
          {result.data && (
            <>
              <Result result={result.data} />
              <div className={styles['buttons']}>
                <Button onClick={props.onClose}>{t('common.close')}</Button>
              </div>
            </>
          )}
        </div>
      )}
    </Modal>
  )
}
