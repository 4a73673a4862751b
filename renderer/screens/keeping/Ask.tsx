import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Checkbox, Modal } from '@mantine/core'
import { useText } from '../../text/text.tsx'
import styles from './Keeping.module.css'

/** Asks before something large is done; with `sure` a second time, by a tick that has to be set. */
export function Ask(props: {
  title: string
  words: string
  sure?: string
  action: string
  busy: boolean
  /** How far it is, in place of the buttons: it is stopped there, not by closing the question. */
  progress?: ReactNode
  onYes: () => void
  onClose: () => void
}) {
  const t = useText()
  const [sure, setSure] = useState(false)
  return (
    <Modal
      opened
      onClose={props.busy ? () => undefined : props.onClose}
      withCloseButton={!props.busy}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
      transitionProps={{ duration: 0 }}
    >
      <p>{props.words}</p>
      {props.sure !== undefined && (
        <Checkbox
          mt="md"
          label={props.sure}
          checked={sure}
          disabled={props.busy}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
      )}
      {props.progress ? (
        <div className={styles['askJob']}>{props.progress}</div>
      ) : (
        <div className={styles['end']}>
          <Button variant="default" disabled={props.busy} onClick={props.onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button color="red" disabled={props.sure !== undefined && !sure} loading={props.busy} onClick={props.onYes}>
            {props.action}
          </Button>
        </div>
      )}
    </Modal>
  )
}
