/** The acts behind a bar, the newest first; each opens. */
import { useState } from 'react'
import { Button, Drawer } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BarValue } from '../../../../shared/contract/calls/practice.ts'
import { REVIEW_NAMES } from '../../../../shared/language/practice/names.ts'
import { linkTo } from '../../../app/route.ts'
import { call } from '../../../bridge.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { Waiting } from '../../../components/Waiting.tsx'
import { showArticle } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { PictureAsked } from './PictureView.tsx'
import { outcomeOf, sourceOf } from './words.ts'
import { GeneratedBadge } from '../GeneratedBadge.tsx'
import styles from './Practice.module.css'

const PAGE = 50
const MOST = 200

export function BarActs(props: { asked: PictureAsked; bar: BarValue; name: string; onClose: () => void }) {
  const t = useText()
  const { asked, bar } = props
  const [limit, setLimit] = useState(PAGE)
  const found = useQuery({
    queryKey: ['practice', 'acts', asked, bar, limit],
    queryFn: () => call('practice.acts', { ...asked, bar, offset: 0, limit }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return (
    <Drawer
      opened
      position="right"
      lockScroll={false}
      size="lg"
      title={props.name}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      onClose={props.onClose}
    >
      {found.isError && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {!found.data && !found.isError && <Waiting />}
      {found.data && (
        <>
          <p className={styles['soft']} role="status">
            {found.data.held ? t('picture.held') : t('picture.behindCount', { n: found.data.total })}
          </p>
          <ol className={styles['behindList']} aria-label={t('picture.behind')}>
            {found.data.acts.map((act) => (
              <li key={act.id}>
                <p className={styles['source']}>
                  <a href={linkTo({ screen: 'archive', act: act.id })}>{sourceOf(act, t)}</a>
                  {act.generated && <GeneratedBadge />}
                </p>
                <p className={styles['soft']}>
                  {[
                    act.reviewResult === null
                      ? outcomeOf(act.result, act.final, t)
                      : t.of(REVIEW_NAMES[act.reviewResult]),
                    ...new Set(act.charges.map(({ article, part }) => showArticle(article, part, t))),
                  ].join(' · ')}
                </p>
              </li>
            ))}
          </ol>
          {found.data.total > limit && limit < MOST && (
            <Button variant="default" size="xs" onClick={() => setLimit(MOST)}>
              {t('practice.more')}
            </Button>
          )}
        </>
      )}
    </Drawer>
  )
}
