/** The text of the source, page by page; where the lot fell on the material every page is paged through. */
import { useEffect, useRef } from 'react'
import { Button } from '@mantine/core'
import { IconCheck, IconChevronLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useText } from '../../text/text.tsx'
import type { MaterialDesk } from './useMaterial.ts'
import styles from './Undisputed.module.css'

export interface SourcePlace {
  page: number
  line: number | null
}

export function SourceText(props: {
  desk: MaterialDesk
  at: SourcePlace
  onAt: (place: SourcePlace) => void
  onRead: () => void
}) {
  const t = useText()
  const { desk, at } = props
  const { view } = desk
  const { of, read, text } = view.pages
  const holder = useRef<HTMLDivElement>(null)
  const page = useQuery({
    queryKey: ['undisputed', 'text', view.id, at.page],
    queryFn: () => call('undisputed.text', { id: view.id, page: at.page }),
    staleTime: Infinity,
    enabled: text,
  })
  useEffect(() => {
    if (page.data === undefined || at.line === null) return
    holder.current?.querySelector('[data-at-line=true]')?.scrollIntoView({ block: 'center' })
  }, [page.data, at.line])
  if (page.isError) return <Trouble error={page.error} onRetry={() => void page.refetch()} />
  const isRead = read.includes(at.page)
  return (
    <div className={styles['source']}>
      {view.drawn === true && (
        <p className={styles['hint']} data-drawn={read.length < of}>
          {read.length < of ? t('undisputed.drawn') : t('undisputed.drawnDone')}
        </p>
      )}
      <div ref={holder} className={styles['sourcePage']} data-testid="source">
        {!text && <p>{t('undisputed.noText')}</p>}
        {text && page.isPending && <Waiting />}
        {page.data?.lines.map(({ line, text: words }) => (
          <p key={line} data-at-line={line === at.line}>
            {words}
          </p>
        ))}
      </div>
      <div className={styles['sourceBar']}>
        <Button
          variant="default"
          size="compact-md"
          disabled={at.page <= 1}
          leftSection={<IconChevronLeft size={15} aria-hidden />}
          onClick={() => props.onAt({ page: at.page - 1, line: null })}
        >
          {t('undisputed.previousPage')}
        </Button>
        <span role="status" className={styles['pageOf']}>
          {t('undisputed.pageOf', { page: at.page, of })}
          {isRead && <IconCheck size={15} aria-label={t('undisputed.confirmed')} />}
        </span>
        {view.mayDecide && view.state === 'open' ? (
          <Button size="compact-md" disabled={isRead && at.page >= of} onClick={props.onRead}>
            {isRead ? t('common.next') : t('undisputed.pageRead')}
          </Button>
        ) : (
          <Button
            variant="default"
            size="compact-md"
            disabled={at.page >= of}
            onClick={() => props.onAt({ page: at.page + 1, line: null })}
          >
            {t('common.next')}
          </Button>
        )}
      </div>
    </div>
  )
}
