/**
 * Amounts of one kind among matched acts: the middle, and a range that eight of ten left-out acts lay in. How much nearer acts
 * count (down to not at all) and how wide the range must be are chosen on one half of the left-out acts and measured on the other.
 */
import type { MainKind } from '../../../shared/case/kinds.ts'
import { amountKindOf } from '../../../shared/archive/practice.ts'
import type { ResultKind } from '../../../shared/archive/practice.ts'
import type { Neighbour, Weighted } from './forecast.ts'
import { quantile, weightedQuantile } from './intervals.ts'

/** Fewer amounts give no range. */
export const LEAST_AMOUNTS = 10
/** Share left out at each end of the range, the narrowest first. */
const TAILS = [0.1, 0.075, 0.05, 0.025, 0.01, 0] as const
const PROMISED = 0.8
/** Powers of the match that an act weighs by; 0: all alike. */
const POWERS = [0, 2, 4, 8, 16, 32] as const
const MEASURED_ON = 120

export interface AmountForecast {
  result: ResultKind
  /** Tells the unit. */
  kind: MainKind
  n: number
  low: number
  median: number
  high: number
  /** On acts left out: mean and middle error of the middle, mean error of the plain middle of the kind, share inside the range. */
  measured: { n: number; mae: number; medianError: number; plainMae: number; coverage: number } | null
}

interface Value {
  value: number
  weight: number
}

/** @param weighted acts with their plain match */
function valuesOf(kind: ResultKind, weighted: readonly Weighted[]): Value[] {
  return weighted.flatMap(({ neighbour, weight }) => {
    const { amount } = neighbour.act
    return neighbour.result === kind && amount !== null ? [{ value: amount, weight }] : []
  })
}

interface Tested {
  truth: number
  values: Value[]
}

function sharpened(values: readonly Value[], power: number): Value[] {
  return values.map(({ value, weight }) => ({ value, weight: weight ** power }))
}

/** The power with the least mean error of the middle; the smaller one where they are alike. */
function powerFor(tested: readonly Tested[]): number {
  let best = { power: 0, error: Infinity }
  for (const power of POWERS) {
    const error = mean(
      tested.map(({ truth, values }) => Math.abs(truth - (weightedQuantile(sharpened(values, power), 0.5) ?? 0))),
    )
    // A gain that small is chance.
    if (error < best.error * 0.98) best = { power, error }
  }
  return best.power
}

function inside({ truth, values }: Tested, tail: number): boolean {
  const [low, high] = [weightedQuantile(values, tail), weightedQuantile(values, 1 - tail)]
  return low !== null && high !== null && truth >= low && truth <= high
}

const share = (list: readonly Tested[], tail: number): number =>
  list.filter((one) => inside(one, tail)).length / Math.max(1, list.length)

const mean = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0) / Math.max(1, list.length)

/**
 * @param weighted matched acts with their plain match, 0 to 1
 * @param others the same as seen from one of them, itself left out
 * @returns null for a kind without amounts, or with fewer than {@link LEAST_AMOUNTS}
 */
export function amountForecast(
  result: ResultKind,
  weighted: readonly Weighted[],
  all: readonly Neighbour[],
  others: (one: Neighbour) => Weighted[],
): AmountForecast | null {
  const kind = amountKindOf(result)
  const plainValues = valuesOf(result, weighted)
  if (kind === null || plainValues.length < LEAST_AMOUNTS) return null
  const same = all.filter((one) => one.result === result && one.act.amount !== null)
  const step = Math.max(1, Math.ceil(same.length / MEASURED_ON))
  const raw = same
    .filter((_, i) => i % step === 0)
    .map((one): Tested => ({ truth: one.act.amount ?? 0, values: valuesOf(result, others(one)) }))
    .filter((one) => one.values.length >= LEAST_AMOUNTS)
  const power = powerFor(raw.filter((_, i) => i % 2 === 0))
  const values = sharpened(plainValues, power)
  const tested = raw.map((one) => ({ truth: one.truth, values: sharpened(one.values, power) }))
  const [chosenOn, held] = [tested.filter((_, i) => i % 2 === 0), tested.filter((_, i) => i % 2 === 1)]
  const tail = TAILS.find((one) => share(chosenOn, one) >= PROMISED) ?? 0
  const at = (level: number): number => weightedQuantile(values, level) ?? 0
  const plain = quantile(
    same.map(({ act }) => act.amount ?? 0),
    0.5,
  )
  const errors = held.map((one) => Math.abs(one.truth - (weightedQuantile(one.values, 0.5) ?? 0)))
  const measured =
    held.length < LEAST_AMOUNTS
      ? null
      : {
          n: held.length,
          mae: mean(errors),
          medianError: quantile(errors, 0.5) ?? 0,
          plainMae: mean(held.map(({ truth }) => Math.abs(truth - (plain ?? 0)))),
          coverage: share(held, tail),
        }
  return { result, kind, n: values.length, low: at(tail), median: at(0.5), high: at(1 - tail), measured }
}
