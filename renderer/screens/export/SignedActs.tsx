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
import { useCorrectionDrafts, useDiscard } from './correctionDrafts.ts'
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
  const [discarding, setDiscarding] = useState<string | null>(null)
  const drafts = useCorrectionDrafts(props.id)
  const wrong = acts.find(({ id }) => id === correcting)
  if (acts.length === 0) return null
  return (
    <section className={styles['panel']} aria-labelledby="signed-title">
      <h2 id="signed-title">{t('signed.title')}</h2>
      <ul className={styles['signed']} data-testid="signed-acts">
        {acts.map((act) => {
          const old = acts.find(({ id }) => id === act.corrects)
          const draft = drafts?.find(({ corrects }) => corrects === act.id)
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
              {draft && (
                <p className={styles['unsigned']}>
                  {t('correction.unsigned')}
                  {draft.changedAt !== '' && ` ${showMoment(draft.changedAt)}, ${draft.changedBy}`}
                </p>
              )}
              {judge && (
                <div className={styles['lineButtons']}>
                  <Button
                    variant={draft ? 'filled' : 'default'}
                    size="xs"
                    // What was written earlier is put into the form when it opens.
                    disabled={drafts === undefined}
                    aria-label={t(draft ? 'correction.goOnNamed' : 'correction.makeNamed', { title: act.title })}
                    onClick={() => setCorrecting(act.id)}
                  >
                    {t(draft ? 'correction.goOn' : 'correction.make')}
                  </Button>
                  {draft && (
                    <Button variant="default" size="xs" onClick={() => setDiscarding(act.id)}>
                      {t('correction.discard')}
                    </Button>
                  )}
                </div>
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
      {wrong && (
        <CorrectionModal
          id={props.id}
          act={wrong}
          kept={drafts?.find(({ corrects }) => corrects === wrong.id)}
          onClose={() => setCorrecting(null)}
        />
      )}
      {discarding !== null && <Discard id={props.id} act={discarding} onClose={() => setDiscarding(null)} />}
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

function Discard(props: { id: string; act: string; onClose: () => void }) {
  const t = useText()
  const discard = useDiscard(props.id, props.onClose)
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('correction.discardAsk')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
      transitionProps={{ duration: 0 }}
    >
      <p className={styles['hint']}>{t('correction.discardWords')}</p>
      <div className={styles['end']}>
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button color="red" loading={discard.isPending} onClick={() => discard.mutate(props.act)}>
          {t('correction.discard')}
        </Button>
      </div>
    </Modal>
  )
}
