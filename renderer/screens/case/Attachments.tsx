/** Files kept with the case, encrypted: bring in, take out, check against the day they came, see who signed them. */
import { useState } from 'react'
import { ActionIcon, Button, FileButton } from '@mantine/core'
import { IconPaperclip, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AttachmentLine } from '../../../shared/contract/calls/registry.ts'
import { useSession } from '../../app/session.tsx'
import { call } from '../../bridge.ts'
import { JobBar } from '../../components/JobBar.tsx'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { useJob } from '../../components/useJob.ts'
import { showMoment, showNumber } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/text.tsx'
import { toBase64 } from '../export/base64.ts'
import { Verified } from '../export/Verified.tsx'
import { Ask } from '../keeping/Ask.tsx'
import styles from './Case.module.css'

/** What one call carries as base64; the window's dialog reads larger ones from the disk. */
const PAGE_LIMIT_MB = 36
const ACCEPTED = '.pdf,.docx,.png,.jpg,.jpeg,.tif,.tiff,.cms,.p7s,.p7m,.sig'

function showSize(bytes: number, t: Text): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024
    ? t('attachments.kilobytes', { n: showNumber(kilobytes, t.language) })
    : t('attachments.megabytes', { n: showNumber(Math.round(kilobytes / 102.4) / 10, t.language) })
}

export function Attachments(props: { id: string }) {
  const t = useText()
  const client = useQueryClient()
  const { info } = useSession()
  const { id } = props
  const [job, setJob] = useState<string | null>(null)
  const { progress } = useJob(job)
  const again = () => client.invalidateQueries({ queryKey: ['attachments', id] })
  const list = useQuery({
    // A job that ends has brought files in: the list is another one then.
    queryKey: ['attachments', id, progress?.state ?? null],
    queryFn: () => call('attachments.list', { id }),
    placeholderData: (before) => before,
    gcTime: 0,
  })
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        if (file.size > PAGE_LIMIT_MB * 1024 * 1024) {
          notifyFault(null, t, `${file.name}: ${t('attachments.tooLarge', { limit: PAGE_LIMIT_MB })}`)
          continue
        }
        try {
          // One after the other: the store counts the room that is left.
          // oxlint-disable-next-line no-await-in-loop
          await call('attachments.add', { id, name: file.name, base64: await toBase64(file) })
        } catch (error) {
          notifyFault(error, t, file.name)
        }
      }
    },
    onSettled: again,
  })
  const choose = useMutation({
    mutationFn: () => call('attachments.addChosen', { id }),
    onSuccess: ({ job: started }) => setJob(started),
    onError: (error) => notifyFault(error, t),
  })
  const files = list.data?.attachments ?? []
  const clip = <IconPaperclip size={15} aria-hidden />
  return (
    <section className={styles['group']} aria-labelledby="attachments-title">
      <h2 id="attachments-title">{t('attachments.title')}</h2>
      <p className={styles['hint']}>{t('attachments.words')}</p>
      {list.isError && <p role="alert">{t('fault.internal')}</p>}
      {list.data && files.length === 0 && <p className={styles['hint']}>{t('attachments.none')}</p>}
      <ul className={styles['attachments']} data-testid="attachments">
        {files.map((file) => (
          <Line key={file.id} file={file} onRemoved={again} />
        ))}
      </ul>
      {progress?.state === 'running' && <JobBar job={progress} label={t('attachments.adding')} />}
      {progress?.fault && <p role="alert">{t.of(progress.fault.says)}</p>}
      {info.host === 'window' ? (
        <Button
          variant="default"
          leftSection={clip}
          style={{ justifySelf: 'start' }}
          loading={choose.isPending}
          disabled={progress?.state === 'running'}
          onClick={() => choose.mutate()}
        >
          {t('attachments.add')}
        </Button>
      ) : (
        <FileButton onChange={(chosen) => add.mutate(chosen)} accept={ACCEPTED} multiple>
          {(button) => (
            <Button
              {...button}
              variant="default"
              leftSection={clip}
              style={{ justifySelf: 'start' }}
              loading={add.isPending}
            >
              {t('attachments.add')}
            </Button>
          )}
        </FileButton>
      )}
    </section>
  )
}

function Line(props: { file: AttachmentLine; onRemoved: () => Promise<void> }) {
  const t = useText()
  const { info } = useSession()
  const { file } = props
  const [asking, setAsking] = useState(false)
  const save = useMutation({
    mutationFn: (open: boolean) => call('attachments.save', { attachment: file.id, open }),
    onSuccess: ({ path }) => notifyDone(t('attachments.saved', { path })),
    onError: (error) => notifyFault(error, t),
  })
  const verify = useMutation({
    mutationFn: () => call('attachments.verify', { attachment: file.id }),
    onError: (error) => notifyFault(error, t),
  })
  const remove = useMutation({
    mutationFn: () => call('attachments.remove', { attachment: file.id }),
    onSuccess: async () => {
      setAsking(false)
      await props.onRemoved()
    },
    onError: (error) => {
      setAsking(false)
      notifyFault(error, t)
    },
  })
  const { name } = file
  const signed = verify.data?.verification
  return (
    <li>
      <div className={styles['attachment']}>
        <div>
          <span>{name}</span>
          <small>
            {t('attachments.line', { size: showSize(file.size, t), by: file.addedBy, at: showMoment(file.addedAt) })}
          </small>
        </div>
        <div className={styles['attachmentTools']}>
          {info.host === 'window' && (
            <Button
              variant="default"
              size="xs"
              aria-label={t('attachments.openNamed', { name })}
              loading={save.isPending && save.variables}
              onClick={() => save.mutate(true)}
            >
              {t('attachments.open')}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            aria-label={t('attachments.saveNamed', { name })}
            loading={save.isPending && !save.variables}
            onClick={() => save.mutate(false)}
          >
            {t('attachments.save')}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={t('attachments.verifyNamed', { name })}
            loading={verify.isPending}
            onClick={() => verify.mutate()}
          >
            {t('attachments.verify')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('common.removeNamed', { what: name })}
            onClick={() => setAsking(true)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      {verify.data && (
        <p className={styles['intact']} role="status">
          {t('attachments.intact')}
        </p>
      )}
      {signed && signed.signers.length > 0 && <Verified name={name} verification={signed} />}
      {asking && (
        <Ask
          title={t('attachments.removeAsk', { name })}
          words={t('attachments.removeWords')}
          action={t('attachments.remove')}
          busy={remove.isPending}
          onYes={() => remove.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
