/** The table of the queue: only the rows in sight exist; arrows travel, Enter opens. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useQuery } from '@tanstack/react-query'
import { go } from '../../app/route.ts'
import { useMe } from '../../app/useMe.ts'
import { call } from '../../bridge.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { showNumber } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { QueueRow } from './QueueRow.tsx'
import { remember, remembered } from './queueMemory.ts'
import { useQueue } from './useQueue.ts'
import type { QueueQuery } from './useQueue.ts'
import styles from './Undisputed.module.css'

const COLUMNS = ['person', 'document', 'term', 'conditions', 'notes', 'state'] as const

export function QueueTable(props: { query: QueueQuery; filtered: boolean }) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActiveRow] = useState(() => remembered().active)
  const [range, setRange] = useState({ from: 0, to: 30 })
  const { first, total, rowAt } = useQueue(props.query, range.from, range.to)
  const at = Math.min(active, Math.max(0, total - 1))
  // The functions of the virtualizer are used in this component alone and passed on to nobody.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 46,
    getItemKey: (index) => rowAt(index)?.id ?? index,
    overscan: 12,
    onChange: (instance) => {
      const from = instance.range?.startIndex ?? 0
      const to = instance.range?.endIndex ?? 30
      setRange((now) => (now.from === from && now.to === to ? now : { from, to }))
    },
  })
  // Back from a material: the row one came from is in sight and has the keys.
  const back = useRef(remembered().active > 0)
  useEffect(() => {
    if (total === 0 || !back.current) return
    back.current = false
    virtual.scrollToIndex(at, { align: 'center' })
  }, [total, at, virtual])

  function setActive(index: number): void {
    setActiveRow(index)
    remember({ active: index })
  }

  if (first.isError) return <Trouble error={first.error} onRetry={() => void first.refetch()} />
  if (first.isPending) return <Waiting />
  if (total === 0) return <Empty filtered={props.filtered} />

  function travel(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -total, End: total }[event.code]
    if (step !== undefined) {
      event.preventDefault()
      const next = Math.min(total - 1, Math.max(0, at + step))
      setActive(next)
      virtual.scrollToIndex(next)
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const row = rowAt(at)
      if (row) go({ screen: 'undisputed', id: row.id })
    }
  }

  return (
    <div className={styles['frame']}>
      <div className={styles['head']}>
        {COLUMNS.map((key) => (
          <div key={key}>{t(`undisputed.col.${key}`)}</div>
        ))}
      </div>
      <div
        ref={scroller}
        className={styles['rows']}
        role="listbox"
        tabIndex={0}
        aria-label={t('nav.undisputed')}
        aria-activedescendant={`material-${at}`}
        onKeyDown={travel}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => (
            <QueueRow
              key={item.key}
              index={item.index}
              top={item.start}
              height={item.size}
              row={rowAt(item.index)}
              active={item.index === at}
              onPoint={() => setActive(item.index)}
            />
          ))}
        </div>
      </div>
      <div className={styles['total']}>
        <span role="status">{t('undisputed.total', { n: total })}</span>
        <Share />
        <span className={styles['keys']}>{t('undisputed.keys')}</span>
      </div>
    </div>
  )
}

/** How often this judge signed a draft as it came: for the judge alone, so an assistant is not even asked about it. */
function Share() {
  const t = useText()
  const isJudge = useMe()?.role === 'judge'
  const share = useQuery({
    queryKey: ['undisputed', 'share'],
    queryFn: () => call('undisputed.share', {}),
    enabled: isJudge,
  })
  if (!isJudge || !share.data || share.data.share === null) return null
  const percent = showNumber(Math.round(share.data.share * 100), t.language)
  return (
    <span title={t('undisputed.shareWords')} data-testid="share">
      {t('undisputed.share', { percent, n: share.data.signed })}
    </span>
  )
}

function Empty(props: { filtered: boolean }) {
  const t = useText()
  return (
    <div className={styles['empty']}>
      <h2>{props.filtered ? t('undisputed.nothing') : t('undisputed.empty')}</h2>
      {!props.filtered && (
        <>
          <p>{t('undisputed.emptyWords')}</p>
          <Button mt="sm" onClick={() => go({ screen: 'undisputed', id: 'intake' })}>
            {t('undisputed.add')}
          </Button>
        </>
      )}
    </div>
  )
}
