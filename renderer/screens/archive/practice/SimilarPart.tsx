/** Acts like a case on the desk or like an act: by which features, the picture of them, and where a choice lies. */
import { useState } from 'react'
import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Choice } from '../../../../shared/archive/practice.ts'
import type { About } from '../../../../shared/contract/calls/practice.ts'
import { linkTo } from '../../../app/route.ts'
import { call } from '../../../bridge.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { Waiting } from '../../../components/Waiting.tsx'
import { useText } from '../../../text/text.tsx'
import { Features } from './Features.tsx'
import { ForecastPart } from './ForecastPart.tsx'
import { HitRow } from './HitRow.tsx'
import { MatchedPicture } from './MatchedPicture.tsx'
import { SituationLine } from './SituationLine.tsx'
import { useChoice } from './useChoice.ts'
import styles from './Practice.module.css'

const VIEWS = ['similar', 'picture', 'forecast'] as const
type View = (typeof VIEWS)[number]
const PAGE = 20
const MOST = 100

export function SimilarPart(props: { source: { caseId: string } | { act: number } }) {
  const t = useText()
  const { source } = props
  const [view, setView] = useState<View>('similar')
  const [defendant, setDefendant] = useState(0)
  const [limit, setLimit] = useState(PAGE)
  const [choice, setChoice] = useChoice()
  const about: About = 'caseId' in source ? { caseId: source.caseId, defendant } : source
  const answer = useQuery({
    queryKey: ['practice', 'similar', about, choice, limit],
    queryFn: () => call('practice.similar', { about, choice, limit }),
    // The list stays while the next one is compared: no empty moment after each change of a feature.
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  if (answer.isError) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting />
  const { title, defendants, situation, hits, compared, leftOut } = answer.data
  const name = title ?? t('practice.noNumber')
  return (
    <div className={styles['similar']}>
      <div className={styles['head']}>
        <h2>{'caseId' in source ? t('practice.ofCase', { number: name }) : t('practice.ofAct', { number: name })}</h2>
        {'caseId' in source ? (
          <a className="no-print" href={linkTo({ screen: 'case', id: source.caseId, tab: 'sentencing' })}>
            {t('practice.toCase')}
          </a>
        ) : (
          <a className="no-print" href={linkTo({ screen: 'archive', act: source.act })}>
            {t('practice.toAct')}
          </a>
        )}
        <SegmentedControl
          className={`${styles['views'] ?? ''} no-print`}
          aria-label={t('practice.views')}
          value={view}
          data={VIEWS.map((value) => ({ value, label: t(`practice.view.${value}`) }))}
          onChange={(value) => setView(VIEWS.find((known) => known === value) ?? 'similar')}
        />
      </div>
      {defendants.length > 1 && (
        <SegmentedControl
          className="no-print"
          aria-label={t('practice.defendant')}
          value={String(defendant)}
          data={defendants.map((label, i) => ({ value: String(i), label: label || String(i + 1) }))}
          onChange={(value) => setDefendant(Number(value))}
        />
      )}
      <SituationLine situation={situation} />
      <div className={styles['columns']}>
        <Features
          choice={choice}
          onChange={(next: Choice) => {
            setChoice(next)
            setLimit(PAGE)
          }}
        />
        <div className={styles['main']}>
          {view === 'picture' && <MatchedPicture about={about} choice={choice} />}
          {view === 'forecast' && <ForecastPart about={about} choice={choice} />}
          {view === 'similar' && (
            <section className={styles['card']} aria-labelledby="practice-hits" aria-busy={answer.isFetching}>
              <div className={styles['cardHead']}>
                <h3 id="practice-hits">{t('practice.hits')}</h3>
                <p className={styles['soft']} role="status">
                  {t('practice.compared', { n: compared, left: leftOut })}
                </p>
              </div>
              {hits.length === 0 ? (
                <div className={styles['empty']}>
                  <p>
                    <b>{t('practice.noHits')}</b>
                  </p>
                  <p className={styles['soft']}>{t('practice.noHitsHint')}</p>
                </div>
              ) : (
                <ol className={styles['hits']}>
                  {hits.map((hit) => (
                    <HitRow key={hit.id} hit={hit} />
                  ))}
                </ol>
              )}
              {hits.length === limit && limit < MOST && (
                <Button variant="default" size="xs" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
                  {t('practice.more')}
                </Button>
              )}
            </section>
          )}
        </div>
      </div>
    </div>
  )
}
