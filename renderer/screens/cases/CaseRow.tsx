import { IconCheck } from '@tabler/icons-react'
import { formatArticle } from '../../../shared/language/explain/index.ts'
import type { ListedCase } from '../../../shared/contract/values.ts'
import { go } from '../../app/route.ts'
import { useText } from '../../text/text.tsx'
import { showDate, showMoment } from '../../text/format.ts'
import styles from './Cases.module.css'

/** One line of the list; a grey line stands for a row still on its way. */
export function CaseRow(props: {
  index: number
  top: number
  height: number
  row: ListedCase | undefined
  active: boolean
  chosen: boolean
  onPoint: (inARow: boolean) => void
  /** The box was clicked, or the row with Ctrl; with Shift the row of cases up to this one. */
  onChoose: (inARow: boolean) => void
}) {
  const t = useText()
  const { row } = props
  const names = row?.defendants.map((name) => name.trim()).filter((name) => name !== '') ?? []
  return (
    // The list travels by keyboard as a whole (aria-activedescendant); a row answers the pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`case-${props.index}`}
      role="option"
      aria-selected={props.chosen}
      data-active={props.active}
      className={styles['row']}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      onMouseDown={(event) => props.onPoint(event.shiftKey)}
      onClick={(event) => {
        if (event.shiftKey) props.onChoose(true)
        else if (event.ctrlKey || event.metaKey) props.onChoose(false)
        else if (row) go({ screen: 'case', id: row.id, tab: 'sentencing' })
      }}
    >
      {row ? (
        <>
          {/* For the mouse; keys and screen readers have the row itself. */}
          {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
          <div
            className={styles['box']}
            onClick={(event) => {
              event.stopPropagation()
              props.onChoose(event.shiftKey)
            }}
          >
            <span className={styles['tick']}>
              <IconCheck size={12} stroke={3} aria-hidden />
            </span>
          </div>
          <span className={styles['number']}>{row.number ?? <i>{t('cases.noNumber')}</i>}</span>
          <span className={styles['defendants']}>
            {names.length > 0 ? names.join(', ') : <i>{t('cases.noName')}</i>}
          </span>
          <span className={styles['articles']}>{row.articles.join(', ') || '—'}</span>
          <span className={styles['stage']}>
            <span className={styles['badge']} data-stage={row.stage}>
              {t(`cases.stage.${row.stage}`)}
            </span>
          </span>
          <span className={styles['deadline']}>
            {row.deadline && (
              <span
                className={styles['due']}
                data-near={row.deadline.daysLeft <= 2}
                title={`${t(`cases.deadline.${row.deadline.kind}`)}, ${showDate(row.deadline.lastDay)}`}
              >
                {t('cases.deadline.left', { n: row.deadline.daysLeft })}{' '}
                <small>{formatArticle(row.deadline.article, t.language)}</small>
              </span>
            )}
          </span>
          <span className={styles['received']}>{showDate(row.receivedOn)}</span>
          <span className={styles['verdict']}>{showDate(row.verdictOn)}</span>
          <span className={styles['changed']}>{showMoment(row.changedAt)}</span>
        </>
      ) : (
        <span className={styles['ghost']} />
      )}
    </div>
  )
}
