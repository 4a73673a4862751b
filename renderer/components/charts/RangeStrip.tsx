import { scaleLinear } from '@visx/scale'
import { Line } from '@visx/shape'
import { remOf } from './measure.ts'
import styles from './Charts.module.css'

const WIDTH = 11
const HEIGHT = 1.25

/** A range with its middle, and a mark on the same scale; its figures stand beside it in words. */
export function RangeStrip(props: {
  low: number
  median: number
  high: number
  mark: number | null
  most: number
  label: string
}) {
  const rem = remOf()
  const [width, height] = [WIDTH * rem, HEIGHT * rem]
  const x = scaleLinear({ domain: [0, Math.max(props.most, 1)], range: [2, width - 6] })
  const middle = height / 2
  const at = props.mark === null ? null : x(props.mark)
  return (
    <span>
      {props.label}
      <svg width={width} height={height} aria-hidden className={styles['svg'] ?? ''}>
        <Line className={styles['axis'] ?? ''} from={{ x: 2, y: middle }} to={{ x: width - 2, y: middle }} />
        <Line
          className={styles['strip'] ?? ''}
          from={{ x: x(props.low), y: middle }}
          to={{ x: x(props.high), y: middle }}
        />
        <Line
          className={styles['tick'] ?? ''}
          from={{ x: x(props.median), y: middle - 5 }}
          to={{ x: x(props.median), y: middle + 5 }}
        />
        {at !== null && <path className={styles['diamond'] ?? ''} d={`M ${at} ${middle - 6} l 5 6 l -5 6 l -5 -6 z`} />}
      </svg>
    </span>
  )
}
