import { useText } from '../text/text.tsx'
import styles from './States.module.css'

/** A quiet loading state that keeps the place of what comes. */
export function Waiting() {
  const t = useText()
  return (
    <div className={styles['waiting']} role="status">
      <span className={styles['pulse']} aria-hidden />
      {t('common.loading')}
    </div>
  )
}
