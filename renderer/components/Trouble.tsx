import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useText } from '../text/text.tsx'
import { CallFault } from '../bridge.ts'
import styles from './States.module.css'

/** An error state: what happened, where, and the button that helps. */
export function Trouble(props: { message?: string; error?: unknown; onRetry?: () => void }) {
  const t = useText()
  const fault = props.error instanceof CallFault ? props.error.fault : null
  return (
    <div className={styles['trouble']} role="alert">
      <IconAlertTriangle size={22} aria-hidden />
      <div>
        <p>{props.message ?? (fault ? t.of(fault.says) : t('fault.internal'))}</p>
        {fault?.where && <p className={styles['where']}>{fault.where}</p>}
        {props.onRetry && (
          <Button variant="default" mt="sm" onClick={props.onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}
