/** A minute before the desk locks itself: what will happen, and that any key keeps it open. */
import { IconLock } from '@tabler/icons-react'
import { useText } from '../text/text.tsx'
import { useIdleLock } from './useIdleLock.ts'
import styles from './Desk.module.css'

export function IdleWarning(props: { onLock: () => void }) {
  const t = useText()
  const left = useIdleLock(props.onLock)
  if (left === null) return null
  return (
    <div className={styles['idle']} role="alert">
      <IconLock size={18} aria-hidden />
      <span>{t('idle.warning')}</span>
      {/* Not read out each second: the sentence beside has been. */}
      <b aria-hidden>{left}</b>
    </div>
  )
}
