/**
 * A folder or a file on this machine: typed, or chosen in the window's dialog. What stands at the path is told under it;
 * a path is never refused here, since a drive may be absent today and present tomorrow.
 */
import { useId, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { PathChoice, PathState } from '../../shared/contract/calls/dialogs.ts'
import { useSession } from '../app/session.tsx'
import { call } from '../bridge.ts'
import { useText } from '../text/text.tsx'
import type { Text } from '../text/text.tsx'
import { notifyFault } from './notify.ts'
import styles from './PathInput.module.css'

/** The words of a state, and whether they are a warning. The folder for exports is made by the first of them. */
function words(state: PathState, what: PathChoice, t: Text): { says: string; wrong: boolean } {
  if (state === 'good') return { says: t('path.good'), wrong: false }
  if (state !== 'missing') return { says: t(`path.${state}`), wrong: true }
  if (what === 'exportFolder') return { says: t('path.missing.made'), wrong: false }
  return { says: what === 'keyFile' ? t('path.missing.file') : t('path.missing.folder'), wrong: true }
}

export function PathInput(props: {
  what: PathChoice
  label: string
  description?: string
  value: string
  readOnly?: boolean
  onChange: (path: string) => void
  /** The field was left, or a path was chosen. */
  onDone?: (path: string) => void
}) {
  const t = useText()
  const { info } = useSession()
  const told = useId()
  const { what, value, readOnly = false } = props
  const [settled, setSettled] = useState(value)
  const as = what === 'keyFile' ? 'file' : 'folder'
  const path = settled.trim()
  const check = useQuery({
    queryKey: ['path', as, path],
    queryFn: () => call('files.checkPath', { path, as }),
    enabled: path !== '' && path === value.trim(),
    staleTime: 0,
    gcTime: 0,
  })
  const choose = useMutation({
    mutationFn: () => call('dialog.choose', { what }),
    onSuccess: ({ path: chosen }) => {
      if (chosen === null) return
      props.onChange(chosen)
      setSettled(chosen)
      props.onDone?.(chosen)
    },
    onError: (error) => notifyFault(error, t),
  })
  const state = path !== '' && path === value.trim() ? (check.data?.state ?? null) : null
  const says = state === null ? null : words(state, what, t)
  return (
    <div className={styles['path']}>
      <div className={styles['line']}>
        <TextInput
          className={styles['field']}
          label={props.label}
          description={props.description}
          value={value}
          maxLength={4000}
          readOnly={readOnly}
          spellCheck={false}
          aria-describedby={told}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onBlur={() => {
            setSettled(value)
            props.onDone?.(value)
          }}
        />
        {info.host === 'window' && !readOnly && (
          <Button
            variant="default"
            loading={choose.isPending}
            aria-label={t('dialog.chooseFor', { what: props.label })}
            onClick={() => choose.mutate()}
          >
            {t('dialog.choose')}
          </Button>
        )}
      </div>
      <p id={told} className={styles['told']} data-wrong={says?.wrong ?? false} role="status">
        {says?.says}
      </p>
    </div>
  )
}
