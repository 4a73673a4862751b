/** Acts of a known number and another text: both are shown where they part, and a person decides. */
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { HELD_DECISIONS } from '../../../../shared/contract/calls/archive.ts'
import type { CallOutput } from '../../../../shared/contract/contract.ts'
import { linkTo } from '../../../app/route.ts'
import { call } from '../../../bridge.ts'
import { notifyFault } from '../../../components/notify.ts'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import styles from '../Archive.module.css'

type HeldAct = CallOutput<'archive.held'>['acts'][number]
type Decision = (typeof HELD_DECISIONS)[number]

export function Held(props: { total: number }) {
  const t = useText()
  const held = useQuery({
    queryKey: ['archive', 'held', props.total],
    queryFn: () => call('archive.held', { limit: 20 }),
    enabled: props.total > 0,
  })
  if (props.total === 0) return null
  return (
    <section className={styles['card']} aria-labelledby="archive-held">
      <h2 id="archive-held">{t('archive.held.title', { n: props.total })}</h2>
      <p className={styles['hint']}>{t('archive.held.words')}</p>
      <ul className={styles['imports']} data-testid="archive-held">
        {held.data?.acts.map((act) => (
          <Pair key={act.id} act={act} />
        ))}
      </ul>
    </section>
  )
}

function Pair(props: { act: HeldAct }) {
  const t = useText()
  const client = useQueryClient()
  const { act } = props
  const decide = useMutation({
    mutationFn: (decision: Decision) => call('archive.decide', { id: act.id, decision }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['archive'] }),
    onError: (error) => notifyFault(error, t),
  })
  return (
    <li>
      <p className={styles['importHead']}>
        <b>{act.number ?? t('archive.noNumber')}</b>
        <span className={styles['date']}>{showDate(act.date)}</span>
        <span>{act.court ?? ''}</span>
      </p>
      <dl className={styles['pair']}>
        <div>
          <dt>{t('archive.held.new')}</dt>
          <dd>{act.source}</dd>
          <dd className={styles['excerpt']}>{act.held}</dd>
        </div>
        <div>
          <dt>{t('archive.held.there')}</dt>
          {act.twin === null ? (
            <dd>{t('archive.held.gone')}</dd>
          ) : (
            <>
              <dd>
                <a href={linkTo({ screen: 'archive', act: act.twin.id })}>{act.twin.source}</a>
              </dd>
              <dd className={styles['excerpt']}>{act.there}</dd>
            </>
          )}
        </div>
      </dl>
      <div className={styles['buttons']}>
        <Button size="xs" disabled={decide.isPending} onClick={() => decide.mutate('taken')}>
          {t('archive.held.take')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={decide.isPending || act.twin === null}
          onClick={() => decide.mutate('replaced')}
        >
          {t('archive.held.replace')}
        </Button>
        <Button size="xs" variant="default" disabled={decide.isPending} onClick={() => decide.mutate('leftOut')}>
          {t('archive.held.leaveOut')}
        </Button>
      </div>
    </li>
  )
}
