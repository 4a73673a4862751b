/** One edition of the law: its results, and the amounts of each in steps. */
import type { BarValue, PictureValue } from '../../../../shared/contract/calls/practice.ts'
import { RESULT_NAMES } from '../../../../shared/language/practice/names.ts'
import { editionText } from '../../../../shared/language/practice/asked.ts'
import { BarChart } from '../../../components/charts/BarChart.tsx'
import { ChartTable } from '../../../components/charts/ChartTable.tsx'
import { patternOf } from '../../../components/charts/patterns.ts'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { amountOf, percent } from './words.ts'
import styles from './Practice.module.css'

type Period = PictureValue['periods'][number]

export function PeriodView(props: { period: Period; charged: boolean; onOpen: (bar: BarValue, name: string) => void }) {
  const t = useText()
  const { period, onOpen } = props
  const edition = t('picture.edition', { edition: editionText(period, props.charged, t.language) })
  const held = t('picture.held')
  const id = `period-${period.from ?? 'first'}`
  const kinds = period.kinds.map((cell) => ({ ...cell, name: t.of(RESULT_NAMES[cell.kind]) }))
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['cardHead']}>
        <h2 id={id}>{edition}</h2>
        <p className={styles['soft']}>
          {t('picture.period', { n: period.n, first: showDate(period.first), last: showDate(period.last) })}
        </p>
      </div>
      <h3>{t('picture.kinds')}</h3>
      <BarChart
        label={`${t('picture.kinds')}. ${edition}`}
        bars={kinds.map(({ kind, name, n, share, from, to }) => ({
          id: kind,
          name,
          share,
          from,
          to,
          figure: n === null || share === null ? held : `${n} · ${percent(share, t)}`,
          says: n === null ? `${name}: ${held}` : t('picture.bar', { name, n }),
          pattern: patternOf(kind),
        }))}
        onOpen={({ id: kind, name }) => {
          const found = kinds.find((cell) => cell.kind === kind)
          if (found) onOpen({ of: 'kind', period: period.from, kind: found.kind }, name)
        }}
      />
      <ChartTable
        caption={`${t('picture.kinds')}. ${edition}`}
        head={[t('picture.kinds'), t('picture.number'), t('picture.share'), t('picture.interval')]}
        rows={kinds.map(({ name, n, share, from, to }) =>
          n === null || share === null || from === null || to === null
            ? [name, held, '—', '—']
            : [name, String(n), percent(share, t), `${percent(from, t)} – ${percent(to, t)}`],
        )}
      />
      <div className={styles['amounts']}>
        {period.amounts.map(({ result, kind, n, q25, median, q75, bins }) => {
          const name = t.of(RESULT_NAMES[result])
          const title = t('picture.amounts', { kind: name })
          const steps = bins
            .filter((bin) => bin.n !== 0)
            .map((bin) => ({ ...bin, name: `${amountOf(bin.from, kind, t)} – ${amountOf(bin.to, kind, t)}` }))
          return (
            <div key={result} className={styles['amount']}>
              <h3>{title}</h3>
              <p className={styles['soft']}>
                {t('picture.quarters', {
                  q25: amountOf(q25, kind, t),
                  median: amountOf(median, kind, t),
                  q75: amountOf(q75, kind, t),
                  n,
                })}
              </p>
              <BarChart
                label={`${title}. ${edition}`}
                bars={steps.map((bin) => ({
                  id: String(bin.from),
                  name: bin.name,
                  share: bin.n === null ? null : bin.n / n,
                  figure: bin.n === null ? held : String(bin.n),
                  says: bin.n === null ? `${bin.name}: ${held}` : t('picture.bar', { name: bin.name, n: bin.n }),
                  pattern: patternOf(result),
                }))}
                onOpen={(bar) =>
                  onOpen({ of: 'bin', period: period.from, kind: result, from: Number(bar.id) }, `${name}, ${bar.name}`)
                }
              />
              <ChartTable
                caption={`${title}. ${edition}`}
                head={[title, t('picture.number')]}
                rows={steps.map((bin) => [bin.name, bin.n === null ? held : String(bin.n)])}
              />
            </div>
          )
        })}
      </div>
    </section>
  )
}
