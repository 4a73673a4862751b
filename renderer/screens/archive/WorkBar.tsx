import { JobBar } from '../../components/JobBar.tsx'
import { useText } from '../../text/text.tsx'
import type { ArchiveWork } from './useArchiveWork.ts'
import styles from './Archive.module.css'

const WORDS = {
  import: 'archive.import.running',
  generate: 'archive.makingDemo',
  remove: 'archive.removingDemo',
} as const

/** What goes on in the archive, above every part of it. */
export function WorkBar(props: { work: ArchiveWork }) {
  const t = useText()
  const { what, progress } = props.work
  if (progress === null || what === null) return null
  return (
    <div className={styles['work']}>
      <JobBar job={progress} label={t(WORDS[what])} />
    </div>
  )
}
