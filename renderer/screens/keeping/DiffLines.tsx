import type { DiffLine } from '../../../shared/contract/calls/history.ts'
import { useText } from '../../text/text.tsx'
import { placeWords, valueWords } from './placeWords.ts'
import styles from './Keeping.module.css'

/** Differences place by place: what stood there, what stands there now. Told in words, not by colour alone. */
export function DiffLines(props: { lines: DiffLine[] }) {
  const t = useText()
  if (props.lines.length === 0) return <p className={styles['soft']}>{t('history.same')}</p>
  return (
    <dl className={styles['diff']}>
      {props.lines.map((line) => (
        <div key={`${line.change} ${line.path}`}>
          <dt>{placeWords(line.path, t)}</dt>
          {line.change !== 'added' && (
            <dd>
              <span className={styles['soft']}>{t('history.was')}:</span> {valueWords(line.before, t)}
            </dd>
          )}
          <dd>
            <span className={styles['soft']}>{t('history.now')}:</span> {valueWords(line.after, t)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
