/** What was found: only the rows in sight exist; arrows travel, Enter opens. The order never changes under the hands. */
import { useImperativeHandle, useRef, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconSearchOff } from '@tabler/icons-react'
import { DEEPEST_HIT } from '../../../../shared/contract/calls/archive.ts'
import { go, linkTo } from '../../../app/route.ts'
import { showNumber } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { ResultRow } from './ResultRow.tsx'
import { useHits } from './useSearch.ts'
import type { Found } from './useSearch.ts'
import styles from '../Archive.module.css'

/** Height of a row in letters' height: it grows with the size of text a person has chosen. */
const ROW_REM = 6.75

export function Results(props: {
  ref: Ref<HTMLDivElement>
  found: Found
  searching: boolean
  onMoved: () => void
  onShowOrdered: () => void
  onLine: () => void
}) {
  const t = useText()
  const { found } = props
  const { page, also } = found
  const scroller = useRef<HTMLDivElement>(null)
  useImperativeHandle(props.ref, () => scroller.current as HTMLDivElement)
  const [active, setActive] = useState(0)
  const [range, setRange] = useState({ from: 0, to: 20 })
  const { total, rowAt } = useHits(found, range.from, range.to)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  // The functions of the virtualizer are used in this component alone and passed on to nobody.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rem,
    getItemKey: (index) => rowAt(index)?.id ?? `at-${index}`,
    overscan: 6,
    onChange: (instance) => {
      const from = instance.range?.startIndex ?? 0
      const to = instance.range?.endIndex ?? 20
      if (from > 0) props.onMoved()
      setRange((now) => (now.from === from && now.to === to ? now : { from, to }))
    },
  })

  function open(index: number): void {
    const row = rowAt(index)
    if (row) go({ screen: 'archive', act: row.id })
  }

  function travel(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 5,
      PageUp: -5,
      Home: -total,
      End: total,
    }
    const step = steps[event.code]
    if (step !== undefined) {
      event.preventDefault()
      if (step < 0 && active === 0) {
        props.onLine()
        return
      }
      props.onMoved()
      const next = Math.min(total - 1, Math.max(0, active + step))
      setActive(next)
      virtual.scrollToIndex(next)
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') open(active)
  }

  return (
    <>
      <div className={styles['status']}>
        <p role="status">
          {page.ordered
            ? t(page.exactTotal ? 'archive.search.count' : 'archive.search.atLeast', { n: page.total })
            : t('archive.search.ordering')}
          {page.ordered && page.total > DEEPEST_HIT && (
            <span> {t('archive.search.deepest', { n: showNumber(DEEPEST_HIT, t.language) })}</span>
          )}
        </p>
        {page.total > 0 && (
          <a href={linkTo({ screen: 'archive', part: 'picture', query: found.query.text })}>
            {t('practice.pictureOf')}
          </a>
        )}
        {found.ordered !== null && (
          <Button size="xs" variant="light" onClick={props.onShowOrdered}>
            {t('archive.search.showOrdered')}
          </Button>
        )}
        {page.loosened && <p className={styles['loosened']}>{t('archive.search.loosened')}</p>}
        {also.length > 0 && (
          <p className={styles['also']}>
            <b>{t('archive.search.also')}</b>{' '}
            {also.map(({ typed, words }) => (
              <span key={typed}>
                {typed} → {words.join(', ')}
              </span>
            ))}
          </p>
        )}
      </div>
      {total === 0 ? (
        <section className={styles['empty']}>
          <IconSearchOff size={40} stroke={1.2} aria-hidden />
          <h2>{t('archive.search.nothing')}</h2>
          <p>{t('archive.search.nothingWords')}</p>
        </section>
      ) : (
        <div
          ref={scroller}
          className={styles['rows']}
          data-stale={props.searching || undefined}
          role="listbox"
          tabIndex={0}
          aria-label={t('archive.search.results')}
          aria-activedescendant={`hit-${active}`}
          onKeyDown={travel}
        >
          <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => (
              <ResultRow
                key={item.key}
                index={item.index}
                top={item.start}
                height={item.size}
                hit={rowAt(item.index)}
                active={item.index === active}
                onPoint={() => setActive(item.index)}
                onOpen={() => open(item.index)}
              />
            ))}
          </div>
        </div>
      )}
    </>
  )
}
