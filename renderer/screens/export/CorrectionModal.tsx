/** A correction of a signed act: what is wrong, how it reads, and the supplementary resolution made of it. */
import { useState } from 'react'
import { Button, Modal, PasswordInput, SegmentedControl, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SignedActLine } from '../../../shared/contract/calls/registry.ts'
import { useSession } from '../../app/session.tsx'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { DateField } from '../../fields/DateField.tsx'
import { useText } from '../../text/text.tsx'
import { KeyChoice } from './KeyChoice.tsx'
import { WrittenFiles } from './WrittenFiles.tsx'
import { toBase64 } from './base64.ts'
import styles from './Export.module.css'

const ANSWERS = { yes: true, no: false, unknown: null } as const
type Answer = keyof typeof ANSWERS
const ORDER: Answer[] = ['yes', 'no', 'unknown']

export function CorrectionModal(props: { id: string; act: SignedActLine; onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { info, settings } = useSession()
  const { id, act } = props
  const [entered, setEntered] = useState<Answer>('unknown')
  const [date, setDate] = useState<string | null>(info.today)
  const [slip, setSlip] = useState('')
  const [right, setRight] = useState('')
  const [key, setKey] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const asked = {
    id,
    corrects: act.id,
    language: act.language,
    date,
    entered: ANSWERS[entered],
    slip,
    correction: right,
  }
  const write = useMutation({
    mutationFn: () => call('corrections.export', { ...asked, formats: ['docx', 'pdf'] }),
    onError: (error) => notifyFault(error, t),
  })
  const sign = useMutation({
    mutationFn: async () =>
      call('corrections.sign', {
        ...asked,
        formats: ['cms'],
        password,
        ...(key ? { key: await toBase64(key) } : { keyPath: settings.keyPath ?? '' }),
      }),
    onError: (error) => notifyFault(error, t),
    onSettled: () => setPassword(''),
    onSuccess: () => client.invalidateQueries({ queryKey: ['signed', id] }),
  })
  const busy = write.isPending || sign.isPending
  const whole = slip.trim() !== '' && right.trim() !== '' && date !== null && entered !== 'unknown'
  const written = sign.data?.files.map(({ file }) => file) ?? write.data?.files
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={t('correction.makeNamed', { title: act.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (whole) sign.mutate()
        }}
      >
        <p className={styles['hint']}>{t('correction.words')}</p>
        <div>
          <p id="correction-entered">{t('correction.entered')}</p>
          <SegmentedControl
            aria-labelledby="correction-entered"
            value={entered}
            data={ORDER.map((value) => ({ value, label: t(`common.${value}`) }))}
            onChange={(value) => setEntered(ORDER.find((known) => known === value) ?? 'unknown')}
          />
        </div>
        <DateField label={t('correction.date')} value={date} near={info.today} onChange={setDate} />
        <Textarea
          label={t('correction.slip')}
          value={slip}
          lang={act.language}
          autosize
          minRows={2}
          maxLength={20_000}
          spellCheck
          onChange={(event) => setSlip(event.currentTarget.value)}
        />
        <Textarea
          label={t('correction.right')}
          value={right}
          lang={act.language}
          autosize
          minRows={2}
          maxLength={20_000}
          spellCheck
          onChange={(event) => setRight(event.currentTarget.value)}
        />
        <Button
          variant="default"
          style={{ justifySelf: 'start' }}
          disabled={busy}
          loading={write.isPending}
          onClick={() => write.mutate()}
        >
          {t('correction.export')}
        </Button>
        <KeyChoice file={key} disabled={busy} onFile={setKey} />
        <PasswordInput
          label={t('sign.password')}
          value={password}
          autoComplete="off"
          disabled={busy}
          visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button
          type="submit"
          style={{ justifySelf: 'start' }}
          disabled={!whole || busy || (key === null && settings.keyPath === null)}
          loading={sign.isPending}
        >
          {t('correction.sign')}
        </Button>
        {sign.data && (
          <p className={styles['done']} data-testid="correction-signed">
            {t('sign.done')}
          </p>
        )}
        {written && <WrittenFiles files={written} />}
      </form>
    </Modal>
  )
}
