/**
 * Horizontal bars that read without colour and on paper: each has its name, its number and, where told, its interval; patterns
 * mark groups. A bar with acts behind it is a button. A table of the same figures stands beside each chart (ChartTable).
 */
import { Group } from '@visx/group'
import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, Line } from '@visx/shape'
import { useElementSize } from '@mantine/hooks'
import { PATTERNS } from './patterns.ts'
import type { Pattern } from './patterns.ts'
import { ChartPatterns } from './ChartPatterns.tsx'
import { remOf, wrapped } from './measure.ts'
import { usePaper } from './usePaper.ts'
import styles from './Charts.module.css'

export interface ChartBar {
  id: string
  name: string
  /** 0 to 1; null where it is held back. */
  share: number | null
  from?: number | null
  to?: number | null
  /** What stands at the end of the bar. */
  figure: string
  /** What a screen reader says. */
  says: string
  pattern: Pattern
}

/** Widths and heights in rem, so that the chart grows with the text. */
const NAME = 15
const FIGURE = 11
const ROW = 1.875
const LEAST = 36
/** What fits between the margins of A4. */
const PAPER = 38

export function BarChart(props: { label: string; bars: ChartBar[]; onOpen?: (bar: ChartBar) => void }) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const { bars, onOpen } = props
  const rem = remOf()
  const paper = usePaper()
  const width = paper ? PAPER * rem : Math.max(measured, LEAST * rem)
  const height = bars.length * ROW * rem
  const most = Math.max(0.01, ...bars.map(({ share, to }) => Math.max(share ?? 0, to ?? 0)))
  const x = scaleLinear({ domain: [0, most], range: [NAME * rem, width - FIGURE * rem] })
  const y = scaleBand({ domain: bars.map(({ id }) => id), range: [0, height], padding: 0.25 })
  const key = props.label.replaceAll(/\W/g, '') + String(bars.length)
  return (
    <div ref={ref} className={styles['chart'] ?? ''}>
      {measured > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={props.label}
          className={styles['svg'] ?? ''}
        >
          <ChartPatterns id={key} />
          {bars.map((bar) => {
            const top = y(bar.id) ?? 0
            const thick = y.bandwidth()
            const middle = top + thick / 2
            const opens = onOpen !== undefined && bar.share !== null && bar.share > 0
            const open = () => opens && onOpen(bar)
            const end = bar.share === null ? x(0) : x(Math.max(bar.share, bar.to ?? 0))
            return (
              <Group
                key={bar.id}
                className={opens ? (styles['open'] ?? '') : ''}
                {...(opens
                  ? {
                      role: 'button',
                      tabIndex: 0,
                      'aria-label': bar.says,
                      onClick: open,
                      onKeyDown: (event: React.KeyboardEvent) => {
                        if (event.code !== 'Enter' && event.code !== 'Space') return
                        event.preventDefault()
                        open()
                      },
                    }
                  : { role: 'img', 'aria-label': bar.says })}
              >
                <rect className={styles['hit'] ?? ''} x={0} y={top - thick * 0.15} width={width} height={thick * 1.3} />
                <text className={styles['name'] ?? ''} textAnchor="end" x={x(0) - 0.5 * rem} y={middle} aria-hidden>
                  {wrapped(bar.name).map((line, i, all) => (
                    <tspan key={line} x={x(0) - 0.5 * rem} dy={i === 0 ? `${0.35 - (all.length - 1) * 0.5}em` : '1em'}>
                      {line}
                    </tspan>
                  ))}
                </text>
                {bar.share !== null && (
                  <Bar
                    className={styles['bar'] ?? ''}
                    x={x(0)}
                    y={top}
                    width={Math.max(1, x(bar.share) - x(0))}
                    height={thick}
                    fill={`url(#${PATTERNS[bar.pattern]}-${key})`}
                  />
                )}
                {bar.from != null && bar.to != null && (
                  <>
                    <Line
                      className={styles['whisker'] ?? ''}
                      from={{ x: x(bar.from), y: middle }}
                      to={{ x: x(bar.to), y: middle }}
                    />
                    {[bar.from, bar.to].map((edge, i) => (
                      <Line
                        key={i === 0 ? 'from' : 'to'}
                        className={styles['whisker'] ?? ''}
                        from={{ x: x(edge), y: middle - thick * 0.2 }}
                        to={{ x: x(edge), y: middle + thick * 0.2 }}
                      />
                    ))}
                  </>
                )}
                <text className={styles['figure'] ?? ''} x={end + 0.5 * rem} y={middle} dy="0.35em" aria-hidden>
                  {bar.figure}
                </text>
              </Group>
            )
          })}
          <Line className={styles['axis'] ?? ''} from={{ x: x(0), y: 0 }} to={{ x: x(0), y: height }} />
        </svg>
      )}
    </div>
  )
}
