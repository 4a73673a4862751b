/** Trains on the amounts of one table and tests on another, beside the overall median and the median of a column's values. */
import { mix, randomOf } from '../../generate/random.ts'
import { quantile } from '../intervals.ts'
import { binnerOf } from './binned.ts'
import { AnalysisFault } from './faults.ts'
import { encoderOf } from './features.ts'
import type { StemFunction } from './features.ts'
import type { FeatureMap } from './map.ts'
import { numberReader } from './numbers.ts'
import { predictAmounts, RANGE, trainRegression } from './regress.ts'
import type { Predicted } from './regress.ts'
import { columnOf } from './table.ts'
import type { Table } from './table.ts'

export interface AmountMetrics {
  n: number
  /** Mean and middle absolute error, in the unit of the target. */
  mae: number
  medianError: number
  rmse: number
  /** Share of true amounts inside the range, what was promised, and the mean width of the range. */
  coverage: number
  promised: number
  width: number
}

export interface AmountEvaluation {
  kind: 'amount'
  target: string
  train: { file: string; rows: number; dropped: number }
  test: { file: string; rows: number; dropped: number }
  columns: string[]
  refused: string[]
  missing: string[]
  leaks: string[]
  model: AmountMetrics
  settings: { l2: number; scale: 'plain' | 'logarithm'; features: number; trees: number; mix: number }
  baselines: { median: AmountMetrics; table: AmountMetrics | null; tableBy: string | null }
  /** How much less the mean error is than that of the better baseline, with its 95 % interval. */
  gain: { over: 'median' | 'table'; mae: number; from: number; to: number; better: boolean }
  predictions: { line: number; truth: number; predicted: number; low: number; high: number }[]
}

export interface Prepared {
  train: Table
  test: Table
  dropped: { train: number; test: number }
  target: string
  map: FeatureMap
  refused: string[]
  missing: string[]
  leaks: string[]
  by: string | null
  stem: StemFunction
}

/** Values under this number share the overall median. */
const LEAST_OF_VALUE = 5
const LEAST_RANGE = 20

function amountsOf(table: Table, target: string): Float64Array {
  const cells = columnOf(table, target)
  const read = numberReader(cells)
  return Float64Array.from(cells, (cell, i) => {
    const value = read(cell)
    if (value === null)
      throw new AnalysisFault('noNumber', {
        file: table.file,
        line: table.lines[i] ?? 0,
        column: target,
        value: cell.slice(0, 40),
      })
    return value
  })
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)

function metrics(truth: Float64Array, predicted: readonly Predicted[]): AmountMetrics {
  const errors = predicted.map(({ value }, i) => Math.abs(value - (truth[i] ?? 0)))
  // Two figures that differ by rounding only are the same amount.
  const inside = predicted.filter(({ low, high }, i) => {
    const value = truth[i] ?? 0
    const slack = 1e-9 * Math.max(1, Math.abs(value))
    return value >= low - slack && value <= high + slack
  })
  return {
    n: truth.length,
    mae: mean(errors),
    medianError: quantile(errors, 0.5) ?? 0,
    rmse: Math.sqrt(mean(errors.map((error) => error * error))),
    coverage: inside.length / Math.max(1, truth.length),
    promised: RANGE,
    width: mean(predicted.map(({ low, high }) => high - low)),
  }
}

function middleOf(values: readonly number[]): Predicted {
  const tail = (1 - RANGE) / 2
  const at = (share: number): number => quantile(values, share) ?? 0
  return { value: at(0.5), low: at(tail), high: at(1 - tail) }
}

function byValue(train: Table, test: Table, by: string, y: Float64Array, overall: Predicted): Predicted[] {
  const groups = new Map<string, number[]>()
  columnOf(train, by).forEach((value, i) => {
    const list = groups.get(value)
    if (list) list.push(y[i] ?? 0)
    else groups.set(value, [y[i] ?? 0])
  })
  const found = new Map(
    [...groups].map(([value, list]): [string, Predicted] => {
      if (list.length < LEAST_OF_VALUE) return [value, overall]
      const own = middleOf(list)
      return [value, list.length < LEAST_RANGE ? { ...overall, value: own.value } : own]
    }),
  )
  return columnOf(test, by).map((value) => found.get(value) ?? overall)
}

/** 95 % interval of the difference in mean error on the same rows, by a seeded bootstrap. */
function difference(truth: Float64Array, rival: readonly Predicted[], model: readonly Predicted[]) {
  const each = Array.from(
    truth,
    (value, i) => Math.abs((rival[i]?.value ?? 0) - value) - Math.abs((model[i]?.value ?? 0) - value),
  )
  const random = randomOf(mix(20_261, each.length))
  const means = Array.from({ length: 1000 }, () => {
    let sum = 0
    for (let i = 0; i < each.length; i += 1) sum += each[random.int(0, each.length - 1)] ?? 0
    return sum / Math.max(1, each.length)
  }).toSorted((a, b) => a - b)
  const middle = mean(each)
  return { mae: middle, from: means[25] ?? middle, to: means[974] ?? middle }
}

/** @throws AnalysisFault `noNumber` with file and line */
export function evaluateAmounts({
  train,
  test,
  dropped,
  target,
  map,
  refused,
  missing,
  leaks,
  by,
  stem,
}: Prepared): AmountEvaluation {
  const y = amountsOf(train, target)
  const truth = amountsOf(test, target)
  const encoder = encoderOf(train, map, stem)
  const binned = binnerOf(train, map)
  const model = trainRegression(encoder.encode(train), y, binned(train))
  const predicted = predictAmounts(model, encoder.encode(test), binned(test))
  const overall = middleOf([...y])
  const plain = Array.from(truth, () => overall)
  const table = by === null ? null : byValue(train, test, by, y, overall)
  const baselines = { median: metrics(truth, plain), table: table && metrics(truth, table), tableBy: by }
  const over = table && baselines.table && baselines.table.mae <= baselines.median.mae ? 'table' : 'median'
  const gain = difference(truth, over === 'table' && table ? table : plain, predicted)
  return {
    kind: 'amount',
    target,
    train: { file: train.file, rows: train.rows.length, dropped: dropped.train },
    test: { file: test.file, rows: test.rows.length, dropped: dropped.test },
    columns: encoder.columns,
    refused,
    missing,
    leaks,
    model: metrics(truth, predicted),
    settings: {
      l2: model.l2,
      scale: model.scale,
      features: encoder.width,
      trees: model.trees.rounds.length + model.alone.rounds.length,
      mix: model.mix,
    },
    baselines,
    gain: { over, ...gain, better: gain.from > 0 },
    predictions: predicted.map(({ value, low, high }, i) => ({
      line: test.lines[i] ?? 0,
      truth: truth[i] ?? 0,
      predicted: value,
      low,
      high,
    })),
  }
}
