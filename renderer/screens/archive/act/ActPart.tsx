/** One act: its text, what was read from it, who has looked at it, and the acts that belong to it. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconArrowLeft, IconGitCompare } from '@tabler/icons-react'
import type { ActReferenceValue } from '../../../../shared/contract/calls/archive.ts'
import { go, linkTo } from '../../../app/route.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { Waiting } from '../../../components/Waiting.tsx'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { GeneratedBadge } from '../GeneratedBadge.tsx'
import { showFact } from '../words.ts'
import { ActText } from './ActText.tsx'
import { FactList } from './FactList.tsx'
import type { Place } from './pieces.ts'
import { useAct } from './useAct.ts'
import styles from '../Archive.module.css'

export default function ActPart(props: { id: number; query: string | null }) {
  const t = useText()
  const { act, read, unread } = useAct(props.id, props.query)
  const [active, setActive] = useState<string | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  if (act.isError) return <Trouble error={act.error} onRetry={() => void act.refetch()} />
  if (act.isPending) return <Waiting />
  const view = act.data
  const value = (item: string) => view.items.find((one) => one.item === item)?.value ?? null
  const back = linkTo({ screen: 'archive', part: 'search', ...(props.query === null ? {} : { query: props.query }) })
  return (
    <div className={styles['act']}>
      <header className={styles['actHead']}>
        <a className={styles['back']} href={back}>
          <IconArrowLeft size={16} aria-hidden />
          {t('archive.search.toList')}
        </a>
        <h2>
          {showFact('kind', value('kind') ?? 'unknown', t)} {showFact('number', value('number'), t)}
        </h2>
        {view.generated && <GeneratedBadge />}
        {view.own && <span className={styles['ownBadge']}>{t('archive.own')}</span>}
        <span className={styles['source']} title={view.source}>
          {t('archive.act.source', { source: view.source })}
        </span>
        <Button
          variant="default"
          leftSection={<IconGitCompare size={16} aria-hidden />}
          onClick={() => go({ screen: 'archive', part: 'similar', act: view.id })}
        >
          {t('archive.act.similar')}
        </Button>
      </header>
      <ActText act={view} active={active} onItem={setActive} onSelect={setPlace} />
      <aside className={styles['side']}>
        <FactList
          items={view.items}
          active={active}
          place={place}
          busy={read.isPending || unread.isPending}
          onActive={setActive}
          onRead={async (reading) => {
            await read.mutateAsync(reading)
            setPlace(null)
          }}
          onUnread={(item) => unread.mutate(item)}
        />
        <Others title={t('archive.act.reviews')} acts={view.reviews} />
        <Others title={t('archive.act.reviewedBy')} acts={view.reviewedBy} />
        {view.reviews.length + view.reviewedBy.length === 0 && (
          <p className={styles['hint']}>{t('archive.act.noReviews')}</p>
        )}
      </aside>
    </div>
  )
}

function Others(props: { title: string; acts: readonly ActReferenceValue[] }) {
  const t = useText()
  if (props.acts.length === 0) return null
  return (
    <section className={styles['others']}>
      <h3>{props.title}</h3>
      <ul>
        {props.acts.map((act) => (
          <li key={act.id}>
            <a href={linkTo({ screen: 'archive', act: act.id })}>
              {t(`archive.kind.${act.kind}`)} {act.number ?? t('archive.noNumber')}
            </a>
            <span>
              {showDate(act.date)} · {act.court ?? '—'}
            </span>
            {act.result !== null && <b>{t(`archive.review.${act.result}`)}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}
