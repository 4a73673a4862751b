/** A slip in a signed act: what is wrong, how it reads, and the ruling of its own that says so. */
import { Suspense, lazy, useState } from 'react'
import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { MaterialAct } from '../../../shared/contract/calls/undisputed.ts'
import { useSession } from '../../app/session.tsx'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { DateField } from '../../fields/DateField.tsx'
import { useText } from '../../text/text.tsx'
import { SignWays } from '../export/SignWays.tsx'
import type { Order, Secret } from '../export/SignWays.tsx'
import { WrittenFiles } from '../export/WrittenFiles.tsx'
import exported from '../export/Export.module.css'

const PdfSheets = lazy(async () => ({ default: (await import('../act/PdfSheets.tsx')).PdfSheets }))

type Words = Pick<CallInput<'undisputed.slipPdf'>, 'date' | 'slip' | 'correction' | 'law' | 'appeal'>

export function SlipDialog(props: { act: MaterialAct; onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { info } = useSession()
  const { act } = props
  const [words, setWords] = useState<Words>({
    date: info.today,
    slip: '',
    correction: '',
    law: '',
    appeal: '',
  })
  const asked = { act: act.id, ...words }
  const onError = (error: unknown) => notifyFault(error, t)
  const look = useMutation({ mutationFn: () => call('undisputed.slipPdf', asked), onError })
  const sign = useMutation({
    mutationFn: ({ order, secret }: { order: Order; secret: Secret }) => {
      const format = order.format === 'pdf' ? 'pdf' : 'cms'
      return order.by === 'agent'
        ? call('undisputed.slipByAgent', { ...asked, format, locale: t.language })
        : call('undisputed.slipSign', { ...asked, ...secret, format })
    },
    onError,
    onSuccess: () => client.invalidateQueries({ queryKey: ['undisputed', 'acts', act.material] }),
  })
  const { date, slip, correction, law, appeal } = words
  const whole = date !== null && [slip, correction, law, appeal].every((text) => text.trim() !== '')
  // The pages show what was asked when they were drawn; another word takes them away.
  const change = (next: Partial<Words>) => {
    look.reset()
    setWords((now) => ({ ...now, ...next }))
  }
  const field = { lang: act.language, maxLength: 2000, spellCheck: true, disabled: sign.isPending }
  return (
    <Modal
      opened
      size={look.data === undefined || sign.data ? 'lg' : '60rem'}
      title={t('correction.makeNamed', { title: act.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      onClose={() => {
        if (!sign.isPending) props.onClose()
      }}
    >
      {!sign.data && (
        <div className={exported['form']}>
          <p className={exported['hint']}>{t('undisputed.slipWords')}</p>
          <DateField
            label={t('undisputed.slipDate')}
            value={date}
            near={info.today}
            onChange={(next) => change({ date: next })}
          />
          <Textarea
            {...field}
            label={t('correction.slip')}
            value={slip}
            data-autofocus
            autosize
            minRows={2}
            maxLength={20_000}
            onChange={(event) => change({ slip: event.currentTarget.value })}
          />
          <Textarea
            {...field}
            label={t('correction.right')}
            value={correction}
            autosize
            minRows={2}
            maxLength={20_000}
            onChange={(event) => change({ correction: event.currentTarget.value })}
          />
          <TextInput
            {...field}
            label={t('undisputed.slipLaw')}
            value={law}
            onChange={(event) => change({ law: event.currentTarget.value })}
          />
          <Textarea
            {...field}
            label={t('undisputed.slipAppeal')}
            value={appeal}
            autosize
            minRows={2}
            maxLength={5000}
            onChange={(event) => change({ appeal: event.currentTarget.value })}
          />
          <div className={exported['buttons']}>
            <Button variant="default" disabled={sign.isPending} loading={look.isPending} onClick={() => look.mutate()}>
              {t('act.preview')}
            </Button>
          </div>
        </div>
      )}
      {look.data && !sign.data && (
        // A region that scrolls is reached by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={exported['preview']} role="region" aria-label={t('act.preview')} tabIndex={0}>
          <Suspense fallback={<Waiting />}>
            <PdfSheets base64={look.data.base64} onRetry={() => look.mutate()} />
          </Suspense>
        </div>
      )}
      {!sign.data && (
        <div className={exported['ways']}>
          {!whole && <p id="slip-open">{t('correction.open')}</p>}
          <SignWays
            off={!whole || sign.isPending}
            what={t('correction.makeNamed', { title: act.title })}
            describedBy={whole ? undefined : 'slip-open'}
            running={sign.isPending ? sign.variables.order : null}
            docx={false}
            onSign={(order, secret) => sign.mutateAsync({ order, secret })}
          />
        </div>
      )}
      {sign.data && (
        <>
          <p className={exported['done']} data-testid="slip-signed">
            {t('sign.done')}
          </p>
          <WrittenFiles files={sign.data.files} />
        </>
      )}
    </Modal>
  )
}
