/** Where the choice of the case lies among matched acts, what goes with the distance, and what to look at again. */
import { amountKindOf } from '../../../../shared/archive/practice.ts'
import type { FactorValue, ForecastAnswer } from '../../../../shared/contract/calls/practice.ts'
import { LOOK_AGAIN_WORDS, RESULT_NAMES } from '../../../../shared/language/practice/names.ts'
import type { MainKind } from '../../../../shared/case/kinds.ts'
import { RangeStrip } from '../../../components/charts/RangeStrip.tsx'
import { useText } from '../../../text/text.tsx'
import type { Text } from '../../../text/text.tsx'
import { amountOf, circumstanceOf, percent } from './words.ts'
import styles from './Practice.module.css'

type Found = NonNullable<(ForecastAnswer & { state: 'shown' })['deviation']>
type Place = Found['places'][number]

function factorName({ what, code }: FactorValue, t: Text): string {
  if (what === 'mitigating' || what === 'aggravating') return circumstanceOf(what, code ?? '', t)
  return t(`forecast.what.${what}`)
}

/** Whole units, tenths only under one. */
function rounded(value: number): number {
  return value < 1 ? Math.round(value * 10) / 10 : Math.round(value)
}

/** A difference with its sign. */
function signed(value: number, kind: MainKind, t: Text): string {
  const shown = amountOf(rounded(Math.abs(value)), kind, t)
  return value < 0 ? t('forecast.milder', { n: shown }) : t('forecast.stricter', { n: shown })
}

function PlaceRow(props: { place: Place; kind: MainKind | null; amount: number | null; most: number }) {
  const t = useText()
  const { place, kind, amount, most } = props
  const small = t('forecast.tooSmall')
  const range = (share: Place['below']): string =>
    share === null ? small : `${percent(share.share, t)} [${percent(share.from, t)} – ${percent(share.to, t)}]`
  const { low, median, high } = place
  return (
    <tr>
      <th scope="row">{t(`forecast.scope.${place.scope}`)}</th>
      <td>{place.n}</td>
      <td>{range(place.kind)}</td>
      <td>{kind === null ? '—' : range(place.below)}</td>
      <td>{median === null || kind === null ? small : amountOf(median, kind, t)}</td>
      <td>
        {low === null || high === null || median === null || kind === null ? (
          small
        ) : (
          <RangeStrip
            low={low}
            median={median}
            high={high}
            mark={amount}
            most={most}
            label={`${amountOf(low, kind, t)} – ${amountOf(high, kind, t)}`}
          />
        )}
      </td>
    </tr>
  )
}

export function Deviation(props: { deviation: Found | null }) {
  const t = useText()
  const { deviation } = props
  if (deviation === null) {
    return (
      <section className={styles['card']} aria-labelledby="forecast-place">
        <h3 id="forecast-place">{t('forecast.place')}</h3>
        <p>{t('forecast.noChoice')}</p>
      </section>
    )
  }
  const { result, amount, places, distance, factors, lookAgain } = deviation
  const kind = amountKindOf(result)
  const choice = `${t.of(RESULT_NAMES[result])}${amount === null || kind === null ? '' : `, ${amountOf(amount, kind, t)}`}`
  const most = Math.max(amount ?? 0, ...places.map(({ high }) => high ?? 0)) * 1.05
  return (
    <>
      <section className={styles['card']} aria-labelledby="forecast-place">
        <div className={styles['cardHead']}>
          <h3 id="forecast-place">{t('forecast.place')}</h3>
          <p>
            <b>{t('forecast.choice', { choice })}</b>
            {distance !== null && kind !== null && (
              <span className={styles['soft']}>
                {' · '}
                {t('forecast.distance', {
                  distance: distance === 0 ? t('forecast.same') : signed(distance, kind, t),
                })}
              </span>
            )}
          </p>
        </div>
        <div className={styles['scroll']}>
          <table className={styles['places']}>
            <thead>
              <tr>
                <th scope="col">{t('forecast.scope')}</th>
                <th scope="col">{t('picture.number')}</th>
                <th scope="col">{t('forecast.kindShare')}</th>
                <th scope="col">{t('forecast.below')}</th>
                <th scope="col">{t('forecast.median')}</th>
                <th scope="col">{t('forecast.range')}</th>
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <PlaceRow key={place.scope} place={place} kind={kind} amount={amount} most={most} />
              ))}
            </tbody>
          </table>
        </div>
        {lookAgain.length > 0 && (
          <div className={styles['unknown']} role="note">
            <h4>{t('forecast.lookAgain')}</h4>
            <ul>
              {lookAgain.map((one) => (
                <li key={one}>{t.of(LOOK_AGAIN_WORDS[one])}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
      {factors.length > 0 && kind !== null && (
        <section className={styles['card']} aria-labelledby="forecast-factors">
          <h3 id="forecast-factors">{t('forecast.factors')}</h3>
          <p className={styles['soft']}>{t('forecast.factorsHint')}</p>
          <div className={styles['scroll']}>
            <table className={styles['places']}>
              <thead>
                <tr>
                  <th scope="col">{t('forecast.factor')}</th>
                  <th scope="col">{t('forecast.inCase')}</th>
                  <th scope="col">{t('forecast.with')}</th>
                  <th scope="col">{t('forecast.without')}</th>
                  <th scope="col">{t('forecast.shift')}</th>
                </tr>
              </thead>
              <tbody>
                {factors.map((factor) => (
                  <tr key={`${factor.what} ${factor.code ?? ''}`}>
                    <th scope="row">{factorName(factor, t)}</th>
                    <td>{factor.inCase ? t('common.yes') : t('common.no')}</td>
                    <td>
                      {amountOf(factor.with.median, kind, t)} <small>n = {factor.with.n}</small>
                    </td>
                    <td>
                      {amountOf(factor.without.median, kind, t)} <small>n = {factor.without.n}</small>
                    </td>
                    <td>{signed(factor.shift, kind, t)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  )
}
