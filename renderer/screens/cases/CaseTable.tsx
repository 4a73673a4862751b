/** The table itself: only the rows in sight exist; arrows travel, Enter opens. */
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconChevronDown, IconChevronUp, IconFiles } from '@tabler/icons-react'
import type { CaseQuery } from '../../../shared/contract/values.ts'
import { go } from '../../app/route.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useText } from '../../text/text.tsx'
import { EmptyCases, NothingFound } from './EmptyCases.tsx'
import { CaseRow } from './CaseRow.tsx'
import { useCases } from './useCases.ts'
import styles from './Cases.module.css'

type Sort = { by: NonNullable<CaseQuery['sort']>; descending: boolean }

const COLUMNS = [
  { key: 'number', sort: 'number' },
  { key: 'defendants', sort: 'name' },
  { key: 'articles', sort: null },
  { key: 'stage', sort: 'stage' },
  { key: 'deadline', sort: 'deadline' },
  { key: 'received', sort: 'receivedOn' },
  { key: 'verdict', sort: 'verdictOn' },
  { key: 'changed', sort: 'changedAt' },
] as const

export function CaseTable(props: {
  query: CaseQuery
  filtered: boolean
  sort: Sort
  onSort: (sort: Sort) => void
  onClear: () => void
  /** Drafts of every case the list shows. */
  onDrafts: (total: number) => void
  onNew: () => void
  onExamples: () => void
  loadingExamples: boolean
}) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [range, setRange] = useState({ from: 0, to: 30 })
  const { first, total, rowAt } = useCases(props.query, range.from, range.to)
  // The functions of the virtualizer are used in this component alone and passed on to nobody.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 42,
    // A row keeps its element when the order changes: a click that began on one case never ends on another.
    getItemKey: (index) => rowAt(index)?.id ?? index,
    overscan: 12,
    onChange: (instance) => {
      const from = instance.range?.startIndex ?? 0
      const to = instance.range?.endIndex ?? 30
      setRange((now) => (now.from === from && now.to === to ? now : { from, to }))
    },
  })

  if (first.isError) return <Trouble error={first.error} onRetry={() => void first.refetch()} />
  if (first.isPending) return <Waiting />
  if (total === 0) {
    return props.filtered ? (
      <NothingFound onClear={props.onClear} />
    ) : (
      <EmptyCases onNew={props.onNew} onExamples={props.onExamples} loading={props.loadingExamples} />
    )
  }

  function travel(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -total, End: total }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = Math.min(total - 1, Math.max(0, active + step))
      setActive(next)
      virtual.scrollToIndex(next)
    } else if (event.key === 'Enter') {
      const row = rowAt(active)
      if (row) go({ screen: 'case', id: row.id, tab: 'sentencing' })
    }
  }

  return (
    <div className={styles['frame']}>
      <div className={styles['head']} role="group" aria-label={t('cases.sorting')}>
        {COLUMNS.map(({ key, sort }) => (
          <div key={key} className={styles[key]}>
            {sort === null ? (
              t(`cases.${key}`)
            ) : (
              <button
                type="button"
                className={styles['sort']}
                aria-pressed={props.sort.by === sort}
                onClick={() =>
                  props.onSort({ by: sort, descending: props.sort.by === sort ? !props.sort.descending : false })
                }
              >
                {t(`cases.${key}`)}
                {props.sort.by === sort &&
                  (props.sort.descending ? (
                    <IconChevronDown size={14} aria-hidden />
                  ) : (
                    <IconChevronUp size={14} aria-hidden />
                  ))}
              </button>
            )}
          </div>
        ))}
      </div>
      <div
        ref={scroller}
        className={styles['rows']}
        role="listbox"
        tabIndex={0}
        aria-label={t('cases.title')}
        aria-activedescendant={`case-${active}`}
        onKeyDown={travel}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => (
            <CaseRow
              key={item.key}
              index={item.index}
              top={item.start}
              height={item.size}
              row={rowAt(item.index)}
              active={item.index === active}
              onPoint={() => setActive(item.index)}
            />
          ))}
        </div>
      </div>
      <div className={styles['total']}>
        <span role="status">{t('cases.count', { n: total })}</span>
        <button type="button" className={styles['drafts']} onClick={() => props.onDrafts(total)}>
          <IconFiles size={15} aria-hidden />
          {t('drafts.open')}
        </button>
      </div>
    </div>
  )
}
