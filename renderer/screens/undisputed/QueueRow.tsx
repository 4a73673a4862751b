import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { MaterialRow } from '../../../shared/contract/calls/undisputed.ts'
import { procedureById } from '../../../shared/undisputed/index.ts'
import { CONDITION_WORDS, STATUS_WORDS } from '../../../shared/undisputed/words/conditions.ts'
import { go } from '../../app/route.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/text.tsx'
import { noteWords } from './noteWords.ts'
import { OutcomeMark, Status } from './Status.tsx'
import { Term } from './Term.tsx'
import styles from './Undisputed.module.css'

/** What is to be done with the material next. */
function stateWords(row: MaterialRow, t: Text): string {
  if (row.state !== 'open') return row.state === 'signed' ? t('undisputed.rowSigned') : t('undisputed.rowRemoved')
  if (row.blocker === null) return row.batch ? t('undisputed.rowReady') : t('undisputed.rowSingle')
  if (row.ticked === 0 && row.blocker !== 'duplicate') return t('undisputed.rowUnread')
  return t(`undisputed.blocker.${row.blocker}`)
}

/** The machine's reading, condition by condition; before the own one only how far that has come. */
function Conditions(props: { row: MaterialRow }) {
  const t = useText()
  const { verdict, ticked, of, state } = props.row
  if (state === 'removed') return null
  if (verdict === null) {
    return (
      <span className={styles['soft']}>
        {ticked === 0 ? t('undisputed.readFirst') : t('undisputed.tickedOf', { n: ticked, of })}
      </span>
    )
  }
  const title = verdict.conditions
    .map(
      ({ code, status }) =>
        `${t.of(CONDITION_WORDS[code] ?? { kk: code, ru: code, en: code })}: ${t.of(STATUS_WORDS[status])}`,
    )
    .join('\n')
  return (
    <span className={styles['verdict']} title={title}>
      <OutcomeMark outcome={verdict.outcome} />
      <span className={styles['marks']}>
        {verdict.conditions.map(({ code, status }) => (
          <Status key={code} status={status} short />
        ))}
      </span>
    </span>
  )
}

/** One line of the queue; a grey line stands for a row still on its way. */
export function QueueRow(props: {
  index: number
  top: number
  height: number
  row: MaterialRow | undefined
  active: boolean
  onPoint: () => void
}) {
  const t = useText()
  const { row } = props
  const procedure = row === undefined ? undefined : procedureById(row.procedure)
  // What is overdue is told in the column of the term already.
  const notes = (row?.notes ?? []).filter(({ code }) => code !== 'judgeTermOver' || (row?.daysLeft ?? 0) >= 0)
  return (
    // The list travels by keyboard as a whole (aria-activedescendant); a row answers the pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`material-${props.index}`}
      role="option"
      aria-selected={props.active}
      className={styles['row']}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      onMouseDown={props.onPoint}
      onClick={() => {
        if (row) go({ screen: 'undisputed', id: row.id })
      }}
    >
      {row ? (
        <>
          <span className={styles['two']}>
            <b>{row.person ?? t('undisputed.noPerson')}</b>
            <small>{row.iin ?? '—'}</small>
          </span>
          <span className={styles['two']}>
            <span>{row.document ?? '—'}</span>
            <small title={row.source}>
              {row.procedure === 'exitBan' || procedure === undefined ? row.source : t.of(procedure.title)}
              {row.source === '' && row.procedure === 'exitBan' && t('undisputed.handMade')}
            </small>
          </span>
          <span>
            <Term daysLeft={row.daysLeft} endsOn={row.termEndsOn} />
          </span>
          <span>
            <Conditions row={row} />
          </span>
          <span className={styles['notes']} title={notes.map((note) => noteWords(note, t)).join('\n')}>
            {notes[0] !== undefined && (
              <>
                <IconAlertTriangle size={15} aria-hidden /> {noteWords(notes[0], t)}
                {notes.length > 1 && ` +${notes.length - 1}`}
              </>
            )}
          </span>
          <span className={styles['state']} data-ready={row.state === 'open' && row.blocker === null}>
            {(row.blocker === null || row.state === 'signed') && <IconCircleCheck size={15} aria-hidden />}
            {stateWords(row, t)}
          </span>
        </>
      ) : (
        <span className={styles['ghost']} />
      )}
    </div>
  )
}
