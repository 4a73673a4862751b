/** The acts of this case that are signed, and the way to a new one: a judge reopens the case and says why. */
import { useState } from 'react'
import { Button, Modal, Textarea } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMe } from '../../app/useMe.ts'
import { call } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { CorrectionModal } from './CorrectionModal.tsx'
import styles from './Export.module.css'

export const FORMATS = { cms: 'PDF + CMS', pdf: 'PDF', docx: 'DOCX' } as const

/** The registry's lines of a case; empty until they are there. */
export function useSignedActs(id: string) {
  const list = useQuery({ queryKey: ['signed', id], queryFn: () => call('signed.list', { id }), gcTime: 0 })
  return list.data?.acts ?? []
}

export function SignedActs(props: { id: string; locked: boolean }) {
  const t = useText()
  const acts = useSignedActs(props.id)
  const judge = useMe()?.role === 'judge'
  const [asking, setAsking] = useState(false)
  const [correcting, setCorrecting] = useState<string | null>(null)
  const wrong = acts.find(({ id }) => id === correcting)
  if (acts.length === 0) return null
  return (
    <section className={styles['panel']} aria-labelledby="signed-title">
      <h2 id="signed-title">{t('signed.title')}</h2>
      <ul className={styles['signed']} data-testid="signed-acts">
        {acts.map((act) => {
          const old = acts.find(({ id }) => id === act.corrects)
          return (
            <li key={act.id}>
              <b lang={act.language}>{act.title}</b>
              <span>
                {t('signed.line', {
                  format: FORMATS[act.format],
                  signer: act.signer,
                  at: showMoment(act.signedAt),
                })}
              </span>
              {old && <span>{t('signed.corrects', { title: old.title, at: showMoment(old.signedAt) })}</span>}
              <code>SHA-256 {act.sha256}</code>
              {judge && (
                <Button
                  variant="default"
                  size="xs"
                  style={{ justifySelf: 'start' }}
                  aria-label={t('correction.makeNamed', { title: act.title })}
                  onClick={() => setCorrecting(act.id)}
                >
                  {t('correction.make')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {props.locked && !judge && <p className={styles['hint']}>{t('signed.judgeOnly')}</p>}
      {props.locked && judge && (
        <div className={styles['buttons']}>
          <Button
            variant="default"
            leftSection={<IconLockOpen size={16} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('signed.reopen')}
          </Button>
        </div>
      )}
      {wrong && <CorrectionModal id={props.id} act={wrong} onClose={() => setCorrecting(null)} />}
      {asking && <Reopen id={props.id} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Reopen(props: { id: string; onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const reopen = useMutation({
    mutationFn: () => call('signed.reopen', { id: props.id, reason: reason.trim() }),
    onSuccess: async () => {
      notifyDone(t('signed.reopened'))
      props.onClose()
      await client.invalidateQueries({ queryKey: ['cases'] })
      await client.invalidateQueries({ queryKey: ['case', props.id] })
    },
    onError: (error) => notifyFault(error, t),
  })
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('signed.reopen')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
      transitionProps={{ duration: 0 }}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') reopen.mutate()
        }}
      >
        <p className={styles['hint']}>{t('signed.reopenWords')}</p>
        <Textarea
          label={t('signed.reason')}
          value={reason}
          autosize
          minRows={3}
          maxLength={2000}
          required
          spellCheck
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={styles['end']}>
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''} loading={reopen.isPending}>
            {t('signed.reopen')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
