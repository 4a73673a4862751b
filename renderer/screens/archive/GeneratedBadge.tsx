import { IconRobot } from '@tabler/icons-react'
import { useText } from '../../text/text.tsx'
import styles from './Archive.module.css'

/** Says wherever an act is shown that no court has written it. */
export function GeneratedBadge() {
  const t = useText()
  return (
    <span className={styles['generated']} title={t('archive.generatedHint')}>
      <IconRobot size={13} aria-hidden />
      {t('archive.generated')}
    </span>
  )
}
