/** Off by default, for a judge and her own case only: what courts did in matched cases, and where the choice lies among them. */
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Choice } from '../../../../shared/archive/practice.ts'
import type { About } from '../../../../shared/contract/calls/practice.ts'
import { useSession } from '../../../app/session.tsx'
import { useMe } from '../../../app/useMe.ts'
import { call } from '../../../bridge.ts'
import { notifyFault } from '../../../components/notify.ts'
import { useText } from '../../../text/text.tsx'
import { Deviation } from './Deviation.tsx'
import { ForecastShown } from './ForecastShown.tsx'
import styles from './Practice.module.css'

export function ForecastPart(props: { about: About; choice: Choice }) {
  const t = useText()
  const { settings } = useSession()
  const me = useMe()
  const { about, choice } = props
  if (!('caseId' in about)) return <p className={styles['begin']}>{t('forecast.caseOnly')}</p>
  if (me !== null && me.role !== 'judge') return <p className={styles['begin']}>{t('forecast.judgeOnly')}</p>
  if (!settings.forecast) return <TurnedOff />
  // Another choice of features is another question: what was shown for the last one does not stay.
  return <Asked key={JSON.stringify([about, choice])} about={about} choice={choice} />
}

function TurnedOff() {
  const t = useText()
  const { saveSettings } = useSession()
  return (
    <section className={styles['card']} aria-labelledby="forecast-off">
      <h3 id="forecast-off">{t('practice.view.forecast')}</h3>
      <p>{t('forecast.off')}</p>
      <p className={styles['soft']}>{t('forecast.offMore')}</p>
      <div className={styles['buttons']}>
        <Button
          onClick={() => {
            saveSettings({ forecast: true }).catch((error: unknown) => notifyFault(error, t))
          }}
        >
          {t('forecast.turnOn')}
        </Button>
      </div>
    </section>
  )
}

function Asked(props: { about: Extract<About, { caseId: string }>; choice: Choice }) {
  const t = useText()
  const client = useQueryClient()
  const { saveSettings } = useSession()
  const show = useMutation({
    mutationFn: () => call('practice.forecast', { ...props.about, choice: props.choice }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['trail'] }),
    onError: (error) => notifyFault(error, t),
  })
  const answer = show.data
  return (
    <>
      <section className={styles['card']} aria-labelledby="forecast-head">
        <div className={styles['cardHead']}>
          <h3 id="forecast-head">{t('practice.view.forecast')}</h3>
          <div className={`${styles['buttons'] ?? ''} no-print`}>
            <Button
              variant="subtle"
              size="xs"
              onClick={() => {
                saveSettings({ forecast: false }).catch((error: unknown) => notifyFault(error, t))
              }}
            >
              {t('forecast.turnOff')}
            </Button>
          </div>
        </div>
        <p>{t('forecast.offMore')}</p>
        {answer === undefined && (
          <div className={styles['buttons']}>
            <Button loading={show.isPending} onClick={() => show.mutate()}>
              {t('forecast.show')}
            </Button>
            <span className={styles['soft']}>{t('forecast.showHint')}</span>
          </div>
        )}
        {answer?.state === 'shown' && (
          <p className={styles['soft']} role="status">
            {t('forecast.recorded')}
          </p>
        )}
        {answer?.state === 'off' && <p role="status">{t('forecast.off')}</p>}
        {answer?.state === 'tooFew' && (
          <p className={styles['refused']} role="alert">
            {t('forecast.tooFew', { found: answer.found, wanted: answer.wanted })}
          </p>
        )}
      </section>
      {answer?.state === 'shown' && (
        <>
          <ForecastShown forecast={answer.forecast} />
          <Deviation deviation={answer.deviation} />
        </>
      )}
    </>
  )
}
