/** Amounts of one kind in a few even steps, in round figures of their unit. */
import type { MainKind } from '../../../shared/case/kinds.ts'
import { suppress } from './suppress.ts'

export interface Bin {
  /** Included. */
  from: number
  /** Not included. */
  to: number
  /** null: held back. */
  n: number | null
}

const MOST_BINS = 10
/** Steps a person reads at a glance: half years and years for months, round numbers for the rest. */
const MONTHS = [1, 2, 3, 6, 12, 24, 36, 60]
const ROUND = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 1_000_000]

function stepOf(span: number, kind: MainKind): number {
  const steps = kind === 'imprisonment' || kind === 'restrictionOfLiberty' ? MONTHS : ROUND
  return steps.find((step) => span / step <= MOST_BINS) ?? Math.ceil(span / MOST_BINS)
}

/** Bins that cover all values, with empty ones between; small ones are held back. */
export function binsOf(values: readonly number[], kind: MainKind): Bin[] {
  const [least, most] = values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity])
  if (!Number.isFinite(least)) return []
  const step = stepOf(most - least + 1, kind)
  const first = Math.floor(least / step) * step
  const counts = Array.from({ length: Math.floor((most - first) / step) + 1 }, () => 0)
  for (const value of values) {
    const at = Math.floor((value - first) / step)
    counts[at] = (counts[at] ?? 0) + 1
  }
  const shown = suppress(counts)
  return counts.map((_, i) => ({ from: first + i * step, to: first + (i + 1) * step, n: shown[i] ?? null }))
}
