/** The court's letterhead: a picture with lines, or a Word template. Checked when it is chosen, kept beside the settings. */
import { useState } from 'react'
import { Button, FileButton, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { toBase64 } from '../export/base64.ts'
import { useText } from '../../text/text.tsx'
import styles from './Settings.module.css'

export function LetterheadSettings() {
  const t = useText()
  const client = useQueryClient()
  const [lines, setLines] = useState<string | null>(null)
  const kept = useQuery({ queryKey: ['letterhead'], queryFn: () => call('letterhead.get', {}) })
  const letterhead = kept.data?.letterhead ?? null
  const typed = lines ?? (letterhead?.kind === 'image' ? letterhead.lines.join('\n') : '')
  const refresh = () => client.invalidateQueries({ queryKey: ['letterhead'] })
  const save = useMutation({
    mutationFn: async ({ kind, file }: { kind: 'image' | 'template'; file: File }) =>
      call('letterhead.save', {
        kind,
        name: file.name,
        base64: await toBase64(file),
        lines: typed.split('\n').filter((line) => line.trim() !== ''),
      }),
    onError: (error) => notifyFault(error, t),
    onSuccess: () => {
      setLines(null)
      return refresh()
    },
  })
  const remove = useMutation({
    mutationFn: () => call('letterhead.remove', {}),
    onError: (error) => notifyFault(error, t),
    onSuccess: refresh,
  })
  return (
    <section className={styles['group']} aria-labelledby="set-letterhead">
      <h2 id="set-letterhead">{t('letterhead.title')}</h2>
      <p className={styles['hint']}>{t('letterhead.words')}</p>
      <p role="status" data-testid="letterhead">
        {letterhead === null ? t('letterhead.none') : t('letterhead.kept', { name: letterhead.name })}
        {letterhead !== null && letterhead.lines.length > 0 && <small> — {letterhead.lines.join(' · ')}</small>}
      </p>
      <Textarea
        label={t('letterhead.lines')}
        value={typed}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <div className={styles['buttons']}>
        <FileButton
          accept="image/png,image/jpeg"
          onChange={(file) => {
            if (file) save.mutate({ kind: 'image', file })
          }}
        >
          {(button) => (
            <Button {...button} variant="default" loading={save.isPending}>
              {t('letterhead.image')}
            </Button>
          )}
        </FileButton>
        <FileButton
          accept=".docx"
          onChange={(file) => {
            if (file) save.mutate({ kind: 'template', file })
          }}
        >
          {(button) => (
            <Button {...button} variant="default" loading={save.isPending}>
              {t('letterhead.template')}
            </Button>
          )}
        </FileButton>
        {letterhead !== null && (
          <Button variant="subtle" color="gray" onClick={() => remove.mutate()}>
            {t('letterhead.remove')}
          </Button>
        )}
      </div>
    </section>
  )
}
