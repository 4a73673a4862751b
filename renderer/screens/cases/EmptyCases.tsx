import { Button } from '@mantine/core'
import { IconFolderOpen, IconSearchOff } from '@tabler/icons-react'
import { useText } from '../../text/text.tsx'
import styles from './Cases.module.css'

/** The empty list teaches: what will stand here and the three ways to begin. */
export function EmptyCases(props: { onNew: () => void; onExamples: () => void; loading: boolean }) {
  const t = useText()
  return (
    <section className={styles['empty']}>
      <IconFolderOpen size={40} stroke={1.2} aria-hidden />
      <h2>{t('cases.emptyTitle')}</h2>
      <p>{t('cases.emptyWords')}</p>
      <div className={styles['emptyActions']}>
        <Button onClick={props.onNew}>{t('cases.new')}</Button>
        <Button variant="default" onClick={props.onExamples} loading={props.loading}>
          {t('cases.importExamples')}
        </Button>
      </div>
    </section>
  )
}

export function NothingFound(props: { onClear: () => void }) {
  const t = useText()
  return (
    <section className={styles['empty']}>
      <IconSearchOff size={40} stroke={1.2} aria-hidden />
      <h2>{t('cases.nothingFound')}</h2>
      <p>{t('cases.nothingWords')}</p>
      <div className={styles['emptyActions']}>
        <Button variant="default" onClick={props.onClear}>
          {t('common.clear')}
        </Button>
      </div>
    </section>
  )
}
