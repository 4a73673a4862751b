/** Nothing is asked about yet: the cases on the desk, the last changed first. */
import { useQuery } from '@tanstack/react-query'
import { linkTo } from '../../../app/route.ts'
import { call } from '../../../bridge.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { Waiting } from '../../../components/Waiting.tsx'
import { useText } from '../../../text/text.tsx'
import styles from './Practice.module.css'

const SHOWN = 12

export function ChooseCase() {
  const t = useText()
  const cases = useQuery({
    queryKey: ['cases', 'practice'],
    queryFn: () => call('cases.list', { sort: 'changedAt', descending: true, limit: SHOWN }),
    staleTime: 0,
  })
  if (cases.isError) return <Trouble error={cases.error} onRetry={() => void cases.refetch()} />
  if (!cases.data) return <Waiting />
  return (
    <section className={styles['card']} aria-labelledby="practice-choose">
      <h2 id="practice-choose">{t('practice.chooseCase')}</h2>
      <p className={styles['soft']}>{t('practice.chooseCaseHint')}</p>
      {cases.data.cases.length === 0 ? (
        <p>{t('practice.noCases')}</p>
      ) : (
        <ul className={styles['choices']}>
          {cases.data.cases.map(({ id, number, defendants, articles }) => (
            <li key={id}>
              <a href={linkTo({ screen: 'archive', part: 'similar', caseId: id })}>
                <b>{number ?? t('practice.noNumber')}</b>
                <span>{defendants.join(', ')}</span>
                <span className={styles['soft']}>{articles.join(', ')}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
