/**
 * Which key file signs. In the window the path is chosen (or the file dropped) and remembered; a browser hands over the
 * file's bytes alone, and its path has to be typed in the settings to be remembered. Never a password.
 */
import { useState } from 'react'
import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { useSession } from '../../app/session.tsx'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import styles from './Export.module.css'

const KEY = /\.(?:p12|pfx)$/iu

export function KeyChoice(props: { file: File | null; disabled: boolean; onFile: (file: File | null) => void }) {
  const t = useText()
  const { info, settings, saveSettings } = useSession()
  const [over, setOver] = useState(false)
  const remember = (keyPath: string) => {
    props.onFile(null)
    saveSettings({ keyPath }).catch((error: unknown) => notifyFault(error, t))
  }
  const choose = useMutation({
    mutationFn: () => call('dialog.choose', { what: 'keyFile' }),
    onSuccess: ({ path }) => {
      if (path !== null) remember(path)
    },
    onError: (error) => notifyFault(error, t),
  })
  function take(file: File | null): void {
    if (file === null) return
    const path = window.ukim?.pathOf(file) ?? ''
    if (path === '') props.onFile(file)
    else remember(path)
  }
  return (
    // Dropping is the pointer's way; the button is everybody's.
    <div
      className={styles['key']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!props.disabled)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const dropped = [...event.dataTransfer.files].find((file) => KEY.test(file.name))
        if (!props.disabled && dropped) take(dropped)
      }}
    >
      {info.host === 'window' ? (
        <Button variant="default" disabled={props.disabled} loading={choose.isPending} onClick={() => choose.mutate()}>
          {t('sign.chooseKey')}
        </Button>
      ) : (
        <FileButton onChange={take} accept=".p12,.pfx" disabled={props.disabled}>
          {(button) => (
            <Button {...button} variant="default" disabled={props.disabled}>
              {t('sign.chooseKey')}
            </Button>
          )}
        </FileButton>
      )}
      <span>
        {props.file?.name ??
          (settings.keyPath === null ? t('sign.key') : t('sign.lastKey', { path: settings.keyPath }))}
      </span>
    </div>
  )
}
