import type { TrailEntry } from '../../../shared/contract/calls/trail.ts'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import styles from './Keeping.module.css'

/** Entries of the audit trail, newest first. */
export function TrailLines(props: { entries: TrailEntry[] }) {
  const t = useText()
  return (
    <ol className={styles['list']}>
      {props.entries.map((entry) => (
        <li key={entry.seq} className={styles['line']}>
          <span className={styles['what']}>
            <span>
              {t.of(entry.what)}
              {entry.number === null ? '' : ` · ${entry.number}`}
            </span>
            <span className={styles['soft']}>{entry.who}</span>
          </span>
          <span className={styles['soft']}>{showMoment(entry.at)}</span>
        </li>
      ))}
    </ol>
  )
}
