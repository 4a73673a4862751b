/** The text of an act with the places of its facts and of the searched words. */
import { memo, useEffect, useMemo, useRef } from 'react'
import type { ActViewValue } from '../../../../shared/contract/calls/archive.ts'
import { useText } from '../../../text/text.tsx'
import { paragraphsOf, selectedPlace } from './pieces.ts'
import type { Paragraph, Place } from './pieces.ts'
import styles from '../Archive.module.css'

export function ActText(props: {
  act: ActViewValue
  active: string | null
  onItem: (item: string) => void
  onSelect: (place: Place | null) => void
}) {
  const t = useText()
  const { act, active, onSelect } = props
  const root = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => {
    const facts = act.items.flatMap(({ item, from, to, value }) =>
      from === null || to === null || value === null ? [] : [{ item, from, to }],
    )
    return paragraphsOf(
      act.text,
      facts.toSorted((a, b) => a.from - b.from),
      act.marked,
    )
  }, [act.text, act.items, act.marked])

  // The place of the fact at hand: by attribute, so that a long act is not drawn anew for it.
  useEffect(() => {
    const places = [...(root.current?.querySelectorAll<HTMLElement>('mark[data-items]') ?? [])]
    const here = places.filter((place) => active !== null && (place.dataset['items'] ?? '').split(' ').includes(active))
    for (const place of places) place.toggleAttribute('data-active', here.includes(place))
    here[0]?.scrollIntoView({ block: 'center' })
    // The places are drawn anew with the paragraphs.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [active, paragraphs])

  useEffect(() => {
    const told = () => {
      if (root.current === null) return
      const place = selectedPlace(root.current)
      // Clicking into a form takes the selection away; the place that was chosen stays.
      if (place !== null) onSelect(place)
    }
    document.addEventListener('selectionchange', told)
    return () => document.removeEventListener('selectionchange', told)
  }, [onSelect])

  return (
    // The list of facts is the way by keyboard; in the text a fact answers the pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={root}
      className={styles['text']}
      lang={act.language}
      role="region"
      aria-label={t('archive.act.title')}
      tabIndex={0}
      onClick={(event) => {
        const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-items]') : null
        const item = mark?.dataset['items']?.split(' ')[0]
        if (item !== undefined) props.onItem(item)
      }}
    >
      {paragraphs.map((paragraph) => (
        <ParagraphLine key={paragraph.from} paragraph={paragraph} />
      ))}
    </div>
  )
}

const ParagraphLine = memo(function ParagraphLine(props: { paragraph: Paragraph }) {
  const { pieces } = props.paragraph
  return (
    <p>
      {pieces.map((piece) => {
        const words = piece.found ? <em>{piece.text}</em> : piece.text
        return piece.items.length > 0 ? (
          <mark key={piece.from} data-from={piece.from} data-items={piece.items.join(' ')}>
            {words}
          </mark>
        ) : (
          <span key={piece.from} data-from={piece.from}>
            {words}
          </span>
        )
      })}
    </p>
  )
})
