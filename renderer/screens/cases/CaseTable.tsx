/** The table itself: only the rows in sight exist; arrows travel, Enter opens, Space and Shift choose for a batch. */
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Checkbox } from '@mantine/core'
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
import { useSelection } from './useSelection.ts'
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
  /** Drafts of the cases chosen, or of every case the list shows where none is. */
  onDrafts: (total: number, chosen: readonly string[]) => void
  onNew: () => void
  onExamples: () => void
  loadingExamples: boolean
}) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [range, setRange] = useState({ from: 0, to: 30 })
  const { first, total, rowAt } = useCases(props.query, range.from, range.to)
  const { chosen, toggle, extend, canTakeAll, takeAll, clear } = useSelection(props.query, total, rowAt)
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
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -total, End: total }[event.code]
    if (step !== undefined) {
      event.preventDefault()
      const next = Math.min(total - 1, Math.max(0, active + step))
      if (event.shiftKey) extend(active, next)
      setActive(next)
      virtual.scrollToIndex(next)
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const row = rowAt(active)
      if (row) go({ screen: 'case', id: row.id, tab: 'sentencing' })
    } else if (event.code === 'Space') {
      event.preventDefault()
      toggle(active)
    } else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      takeAll()
    } else if (event.code === 'Escape' && chosen.size > 0) {
      event.preventDefault()
      clear()
    }
  }

  return (
    <div className={styles['frame']}>
      <div className={styles['head']} role="group" aria-label={t('cases.sorting')}>
        <Checkbox
          size="xs"
          aria-label={t('cases.chooseAll')}
          title={t('cases.chooseAll')}
          disabled={!canTakeAll}
          checked={chosen.size > 0}
          indeterminate={chosen.size > 0 && chosen.size < total}
          onChange={() => (chosen.size > 0 ? clear() : takeAll())}
        />
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
        aria-multiselectable
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
              chosen={chosen.has(rowAt(item.index)?.id ?? '')}
              onChoose={(inARow) => (inARow ? extend(active, item.index) : toggle(item.index))}
              onPoint={(inARow) => {
                // A row of cases begins where the keys are: they stay there until the click is told as one.
                if (!inARow) setActive(item.index)
              }}
            />
          ))}
        </div>
      </div>
      <div className={styles['total']}>
        <span role="status">
          {chosen.size === 0 ? t('cases.count', { n: total }) : t('cases.chosen', { n: chosen.size, total })}
        </span>
        {chosen.size > 0 && (
          <button
            type="button"
            className={styles['clear']}
            onClick={() => {
              clear()
              scroller.current?.focus()
            }}
          >
            {t('cases.chooseNone')}
          </button>
        )}
        <span className={styles['keys']}>{t('cases.keys')}</span>
        <button
          type="button"
          className={styles['drafts']}
          onClick={() => props.onDrafts(chosen.size === 0 ? total : chosen.size, [...chosen])}
        >
          <IconFiles size={15} aria-hidden />
          {t('drafts.open')}
        </button>
      </div>
    </div>
  )
}
