/** A correction of a signed act: what is wrong, how it reads, and the supplementary resolution made of it. */
import { Suspense, lazy } from 'react'
import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CorrectionWords } from '../../../shared/contract/calls/corrections.ts'
import type { SignedActLine } from '../../../shared/contract/calls/registry.ts'
import { useSession } from '../../app/session.tsx'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { DateField } from '../../fields/DateField.tsx'
import { useText } from '../../text/text.tsx'
import { useKeptWords } from './correctionDrafts.ts'
import { SignWays } from './SignWays.tsx'
import type { Order, Secret } from './SignWays.tsx'
import { Verified } from './Verified.tsx'
import { WrittenFiles } from './WrittenFiles.tsx'
import styles from './Export.module.css'

// The drawing of PDF pages is large, and most corrections are not looked at before they are written.
const PdfSheets = lazy(async () => ({ default: (await import('../act/PdfSheets.tsx')).PdfSheets }))

const ANSWERS = { yes: true, no: false, unknown: null } as const
type Answer = keyof typeof ANSWERS
const ORDER: Answer[] = ['yes', 'no', 'unknown']

/** @param props.kept what was written earlier and not signed */
export function CorrectionModal(props: {
  id: string
  act: SignedActLine
  kept: CorrectionWords | undefined
  onClose: () => void
}) {
  const t = useText()
  const client = useQueryClient()
  const { info } = useSession()
  const { id, act } = props
  const { words, state, type, flush, forget } = useKeptWords(
    id,
    act.id,
    props.kept ?? { date: info.today, entered: null, slip: '', correction: '' },
  )
  const { entered, date, slip, correction } = words
  const asked = { id, corrects: act.id, language: act.language, date, entered, slip, correction }
  const onError = (error: unknown) => notifyFault(error, t)
  const look = useMutation({ mutationFn: () => call('corrections.pdf', asked), onError })
  const write = useMutation({
    mutationFn: () => call('corrections.export', { ...asked, formats: ['docx', 'pdf'] }),
    onError,
  })
  const sign = useMutation({
    mutationFn: ({ order, secret }: { order: Order; secret: Secret }) =>
      order.by === 'agent'
        ? call('corrections.signByAgent', { ...asked, formats: [order.format], locale: t.language })
        : call('corrections.sign', { ...asked, ...secret, formats: [order.format] }),
    onError,
    onSuccess: () => {
      forget()
      return client.invalidateQueries({ queryKey: ['signed', id] })
    },
  })
  const busy = write.isPending || sign.isPending
  const whole = slip.trim() !== '' && correction.trim() !== '' && date !== null && entered !== null
  const written = sign.data?.files.map(({ file }) => file) ?? write.data?.files
  // The pages show what was asked when they were drawn; another word takes them away.
  const change = (next: Partial<CorrectionWords>) => {
    look.reset()
    type(next)
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={look.data === undefined || sign.data ? 'lg' : '60rem'}
      title={t('correction.makeNamed', { title: act.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      {!sign.data && (
        // A field that is left saves what was typed in it: the window may be about to close.
        <div className={styles['form']} onBlur={() => void flush()}>
          <p className={styles['hint']}>{t('correction.words')}</p>
          <div>
            <p id="correction-entered">{t('correction.entered')}</p>
            <SegmentedControl
              aria-labelledby="correction-entered"
              value={ORDER.find((answer) => ANSWERS[answer] === entered) ?? 'unknown'}
              data={ORDER.map((value) => ({ value, label: t(`common.${value}`) }))}
              onChange={(value) => change({ entered: ANSWERS[ORDER.find((known) => known === value) ?? 'unknown'] })}
            />
          </div>
          <DateField
            label={t('correction.date')}
            value={date}
            near={info.today}
            onChange={(next) => change({ date: next })}
          />
          <Textarea
            label={t('correction.slip')}
            value={slip}
            data-autofocus
            lang={act.language}
            autosize
            minRows={2}
            maxLength={20_000}
            spellCheck
            onChange={(event) => change({ slip: event.currentTarget.value })}
          />
          <Textarea
            label={t('correction.right')}
            value={correction}
            lang={act.language}
            autosize
            minRows={2}
            maxLength={20_000}
            spellCheck
            onChange={(event) => change({ correction: event.currentTarget.value })}
          />
          <div className={styles['buttons']}>
            <Button variant="default" disabled={busy} loading={look.isPending} onClick={() => look.mutate()}>
              {t('act.preview')}
            </Button>
            <Button variant="default" disabled={busy} loading={write.isPending} onClick={() => write.mutate()}>
              {t('correction.export')}
            </Button>
            <span className={styles['kept']} role="status" data-state={state} data-testid="correction-state">
              {props.kept === undefined && state === 'saved' ? '' : t(`save.${state}`)}
            </span>
          </div>
        </div>
      )}
      {look.data && !sign.data && (
        // A region that scrolls is reached by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles['preview']} role="region" aria-label={t('act.preview')} tabIndex={0}>
          <Suspense fallback={<Waiting />}>
            <PdfSheets base64={look.data.base64} onRetry={() => look.mutate()} />
          </Suspense>
        </div>
      )}
      {!sign.data && (
        <div className={styles['ways']}>
          {!whole && <p id="correction-open">{t('correction.open')}</p>}
          <SignWays
            off={!whole || busy}
            what={t('correction.makeNamed', { title: act.title })}
            describedBy={whole ? undefined : 'correction-open'}
            running={sign.isPending ? sign.variables.order : null}
            onSign={(order, secret) => sign.mutateAsync({ order, secret })}
          />
        </div>
      )}
      {sign.data && (
        <p className={styles['done']} data-testid="correction-signed">
          {t('sign.done')}
        </p>
      )}
      {written && <WrittenFiles files={written} />}
      {sign.data?.files.map(({ file, verification }) => (
        <Verified key={file.path} name={file.name} verification={verification} />
      ))}
    </Modal>
  )
}
