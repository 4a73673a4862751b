/** The forecast: chances of the results with their intervals, amounts, its measured error, its limits. */
import type { ForecastAnswer } from '../../../../shared/contract/calls/practice.ts'
import { FORECAST_LIMIT_WORDS, RESULT_NAMES } from '../../../../shared/language/practice/names.ts'
import { BarChart } from '../../../components/charts/BarChart.tsx'
import { ChartTable } from '../../../components/charts/ChartTable.tsx'
import { patternOf } from '../../../components/charts/patterns.ts'
import { showNumber } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { amountOf, percent } from './words.ts'
import styles from './Practice.module.css'

type Forecast = (ForecastAnswer & { state: 'shown' })['forecast']

export function ForecastShown(props: { forecast: Forecast }) {
  const t = useText()
  const { n, effective, kinds, amounts, measured, limits } = props.forecast
  const figure = (value: number): string => showNumber(Math.round(value * 1000) / 1000, t.language)
  return (
    <>
      <section className={styles['card']} aria-labelledby="forecast-kinds">
        <div className={styles['cardHead']}>
          <h3 id="forecast-kinds">{t('forecast.kinds')}</h3>
          <p className={styles['soft']}>{t('forecast.basis', { n, effective: Math.round(effective) })}</p>
        </div>
        {limits.length > 0 && (
          <div className={styles['unknown']} role="note">
            <h4>{t('forecast.limits')}</h4>
            <ul>
              {limits.map((limit) => (
                <li key={limit}>{t.of(FORECAST_LIMIT_WORDS[limit])}</li>
              ))}
            </ul>
          </div>
        )}
        <BarChart
          label={t('forecast.kinds')}
          bars={kinds.map(({ kind, probability, from, to }) => ({
            id: kind,
            name: t.of(RESULT_NAMES[kind]),
            share: probability,
            from,
            to,
            figure: percent(probability, t),
            says: t('forecast.chance', {
              name: t.of(RESULT_NAMES[kind]),
              share: percent(probability, t),
              from: percent(from, t),
              to: percent(to, t),
            }),
            pattern: patternOf(kind),
          }))}
        />
        <ChartTable
          caption={t('forecast.kinds')}
          head={[t('picture.kinds'), t('picture.share'), t('picture.interval')]}
          rows={kinds.map(({ kind, probability, from, to }) => [
            t.of(RESULT_NAMES[kind]),
            percent(probability, t),
            `${percent(from, t)} – ${percent(to, t)}`,
          ])}
        />
        {amounts.map((amount) => (
          <div key={amount.result} className={styles['amountLine']}>
            <p>
              {t('forecast.amount', {
                name: t.of(RESULT_NAMES[amount.result]),
                median: amountOf(amount.median, amount.kind, t),
                low: amountOf(amount.low, amount.kind, t),
                high: amountOf(amount.high, amount.kind, t),
                n: amount.n,
              })}
            </p>
            {amount.measured && (
              <p className={styles['soft']}>
                {t('forecast.amountMeasured', {
                  n: amount.measured.n,
                  coverage: percent(amount.measured.coverage, t),
                  mae: amountOf(Math.round(amount.measured.mae * 10) / 10, amount.kind, t),
                  plain: amountOf(Math.round(amount.measured.plainMae * 10) / 10, amount.kind, t),
                })}
              </p>
            )}
          </div>
        ))}
      </section>
      <section className={styles['card']} aria-labelledby="forecast-measured">
        <h3 id="forecast-measured">{t('forecast.measured')}</h3>
        <p>
          {t('forecast.measuredWords', {
            n: measured.n,
            accuracy: percent(measured.accuracy, t),
            common: percent(measured.mostCommonAccuracy, t),
            brier: figure(measured.brier),
            ece: figure(measured.ece),
          })}
        </p>
      </section>
    </>
  )
}
