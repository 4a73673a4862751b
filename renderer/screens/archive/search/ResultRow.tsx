import type { ActHitValue } from '../../../../shared/contract/calls/archive.ts'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { GeneratedBadge } from '../GeneratedBadge.tsx'
import styles from '../Archive.module.css'

/** One find: what it is, and the place that shows why it was found. */
export function ResultRow(props: {
  index: number
  top: number
  height: number
  hit: ActHitValue | undefined
  active: boolean
  onPoint: () => void
  onOpen: () => void
}) {
  const t = useText()
  const { hit } = props
  return (
    // The list travels by keyboard as a whole (aria-activedescendant); a row answers the pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`hit-${props.index}`}
      role="option"
      aria-selected={props.active}
      className={styles['row']}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      onMouseDown={props.onPoint}
      onClick={props.onOpen}
    >
      {hit ? (
        <>
          <span className={styles['head']}>
            <b>{hit.number ?? t('archive.noNumber')}</b>
            <span>{t(`archive.kind.${hit.kind}`)}</span>
            <span className={styles['date']}>{showDate(hit.date)}</span>
            {hit.articles.length > 0 && <span className={styles['articles']}>{hit.articles.join(', ')}</span>}
            {hit.outcome !== null && <span>{t(`archive.outcome.${hit.outcome}`)}</span>}
            {hit.own && <span className={styles['ownBadge']}>{t('archive.own')}</span>}
            {hit.generated && <GeneratedBadge />}
          </span>
          <span className={styles['court']}>
            {hit.court ?? t(`archive.level.${hit.level}`)} · {t(`archive.language.${hit.language}`)}
          </span>
          {hit.snippet !== null && (
            <span className={styles['snippet']} lang={hit.language}>
              {hit.snippet.before && '… '}
              {hit.snippet.parts.map((part, at) =>
                // The pieces have no name of their own and never change places.
                // oxlint-disable-next-line react/no-array-index-key
                part.marked ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>,
              )}
              {hit.snippet.after && ' …'}
            </span>
          )}
        </>
      ) : (
        <span className={styles['ghost']} />
      )}
    </div>
  )
}
