/** Trains on one table, tests on another, beside the baselines, in one run. */
import { mix, randomOf } from '../../generate/random.ts'
import { binnerOf } from './binned.ts'
import { AnalysisFault } from './faults.ts'
import { encoderOf } from './features.ts'
import type { StemFunction } from './features.ts'
import { evaluateAmounts } from './evaluate-amounts.ts'
import type { AmountEvaluation, Prepared } from './evaluate-amounts.ts'
import { forbiddenName, forbiddenValues } from './forbidden.ts'
import { guessMap } from './map.ts'
import type { ColumnKind, FeatureMap } from './map.ts'
import { leaksOf } from './leaks.ts'
import { decide, metricsOf } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { numberReader } from './numbers.ts'
import { columnOf, placeOf, rowsWith } from './table.ts'
import type { Table } from './table.ts'
import { leanOf, predict, trainClassifier } from './train.ts'

/** More values than this are amounts or names, not results. */
const MOST_CLASSES = 60

/** A target of numbers with more different values than this is an amount, not a result. */
const AMOUNTS_FROM = 20

export interface Evaluation {
  kind: 'result'
  target: string
  /** `dropped`: rows without a result. */
  train: { file: string; rows: number; dropped: number }
  test: { file: string; rows: number; dropped: number }
  classes: { name: string; train: number; test: number }[]
  /** Values of the target that only the tested table has: always counted as errors. */
  unseen: string[]
  columns: string[]
  /** Columns named in the map that the program never reads. */
  refused: string[]
  /** Columns that only the training table has: not used. */
  missing: string[]
  /** Columns that tell the target by themselves: perhaps written down after the decision. */
  leaks: string[]
  model: Metrics
  settings: { l2: number; temperature: number; balance: number; features: number; trees: number; mix: number }
  baselines: { mostCommon: Metrics; table: Metrics | null; tableBy: string | null }
  /** Model against the better baseline on the same rows. */
  gain: {
    over: 'mostCommon' | 'table'
    accuracy: number
    from: number
    to: number
    macroF1: number
    brier: number
    better: boolean
  }
  predictions: { line: number; truth: string; predicted: string; probability: number }[]
}

export interface EvaluateOptions {
  target: string
  map: FeatureMap | null
  /** Column of the table baseline; without it, a column that looks like an article, else the first category. */
  by?: string | undefined
  /** What the target is; guessed where it is not said. */
  as?: 'result' | 'amount' | undefined
  stem: StemFunction
}

interface Labels {
  names: string[]
  train: Int32Array
  test: Int32Array
  unseen: string[]
}

function labelsOf(train: Table, test: Table, target: string): Labels {
  const trained = columnOf(train, target)
  const tested = columnOf(test, target)
  const names = [...new Set(trained)].toSorted()
  if (names.length > MOST_CLASSES)
    throw new AnalysisFault('manyClasses', {
      file: train.file,
      column: target,
      count: names.length,
      limit: MOST_CLASSES,
    })
  if (names.length < 2) throw new AnalysisFault('oneClass', { file: train.file, column: target })
  const unseen = [...new Set(tested)].filter((name) => !names.includes(name)).toSorted()
  const place = new Map([...names, ...unseen].map((name, i) => [name, i]))
  const numbered = (list: readonly string[]): Int32Array => Int32Array.from(list, (name) => place.get(name) ?? 0)
  return { names, train: numbered(trained), test: numbered(tested), unseen }
}

function repeat(row: Float64Array, times: number): Float64Array {
  const out = new Float64Array(row.length * times)
  for (let i = 0; i < times; i += 1) out.set(row, i * row.length)
  return out
}

function sharesOf(y: Int32Array, classes: number): Float64Array {
  const shares = new Float64Array(classes)
  for (const label of y) shares[label] = (shares[label] ?? 0) + 1 / Math.max(1, y.length)
  return shares
}

/** Probabilities by a table: the shares of each value of the column, drawn to the overall shares where it is rare. */
function tableBaseline(train: Table, test: Table, by: string, y: Int32Array, shares: Float64Array): Float64Array {
  const classes = shares.length
  const groups = new Map<string, Float64Array>()
  columnOf(train, by).forEach((value, i) => {
    const counts = groups.get(value) ?? new Float64Array(classes)
    const label = y[i] ?? 0
    counts[label] = (counts[label] ?? 0) + 1
    groups.set(value, counts)
  })
  const PRIOR = 2
  const out = new Float64Array(test.rows.length * classes)
  columnOf(test, by).forEach((value, i) => {
    const counts = groups.get(value)
    const n = counts?.reduce((sum, c) => sum + c, 0) ?? 0
    for (let k = 0; k < classes; k += 1)
      out[i * classes + k] = ((counts?.[k] ?? 0) + PRIOR * (shares[k] ?? 0)) / (n + PRIOR)
  })
  return out
}

function tableColumn(map: FeatureMap, by: string | undefined): string | null {
  if (by !== undefined) return by
  const categories = [...map].filter(([, kind]) => kind === 'category').map(([name]) => name)
  const named = (pattern: RegExp): string | undefined => categories.find((name) => pattern.test(name))
  return (
    named(/articl|статья|бап|^ст$|law|норма/iu) ?? named(/categ|катег|санат|kind|вид|түр/iu) ?? categories[0] ?? null
  )
}

/** 95 % interval of the difference in accuracy on the same rows, by a seeded bootstrap. */
function difference(truth: Int32Array, a: Int32Array, b: Int32Array): { mean: number; from: number; to: number } {
  const each = Array.from(truth, (t, i) => Number(a[i] === t) - Number(b[i] === t))
  const n = each.length
  const mean = each.reduce((sum, d) => sum + d, 0) / Math.max(1, n)
  const random = randomOf(mix(20_260, n))
  const means = Array.from({ length: 1000 }, () => {
    let sum = 0
    for (let i = 0; i < n; i += 1) sum += each[random.int(0, n - 1)] ?? 0
    return sum / Math.max(1, n)
  }).toSorted((x, y) => x - y)
  return { mean, from: means[25] ?? mean, to: means[974] ?? mean }
}

/** Whether the target is an amount: as the map says, else by the look of its cells. */
function isAmount(cells: readonly string[], said: ColumnKind | undefined): boolean {
  if (said === 'numeric') return true
  if (said !== undefined && said !== 'ignore') return false
  const read = numberReader(cells)
  const numbers = cells.map(read).filter((value) => value !== null)
  return numbers.length >= cells.length * 0.98 && new Set(numbers).size > AMOUNTS_FROM
}

/**
 * Trains on the first table and tests on the second: a result of a few kinds, or an amount.
 * @throws AnalysisFault for wrong columns, with file and line
 */
export function evaluateAny(train: Table, test: Table, options: EvaluateOptions): Evaluation | AmountEvaluation {
  const { target } = options
  const [trained, tested] = [rowsWith(train, target), rowsWith(test, target)]
  const own = train.columns[placeOf(train, target)] ?? target
  const guessed = options.map === null ? guessMap(trained.table, own) : null
  // A guessed column that the tested table does not have cannot be used; one that was asked for is a mistake to be told.
  const missing = [...(guessed ?? [])].filter(([name, kind]) => kind !== 'ignore' && placeOf(test, name) < 0)
  const asked: FeatureMap =
    guessed === null
      ? (options.map ?? new Map())
      : new Map([...guessed].filter(([name]) => !missing.some(([other]) => other === name)))
  const isTarget = (name: string): boolean =>
    placeOf(train, name) === placeOf(train, target) && placeOf(train, name) >= 0
  const hidden = (name: string): boolean =>
    forbiddenName(name) || (placeOf(train, name) >= 0 && forbiddenValues(columnOf(train, name)))
  const refused = [...asked]
    .filter(([name, kind]) => kind !== 'ignore' && !isTarget(name) && hidden(name))
    .map(([name]) => name)
  const map: FeatureMap = new Map([...asked].filter(([name]) => !isTarget(name) && !refused.includes(name)))
  for (const [name, kind] of map) {
    if (kind === 'ignore') continue
    columnOf(train, name)
    columnOf(test, name)
  }
  const said = [...asked].find(([name]) => isTarget(name))?.[1]
  const amount = options.as === undefined ? isAmount(columnOf(trained.table, target), said) : options.as === 'amount'
  // The judge of a case and the like are no table to compare with either.
  if (options.by !== undefined && hidden(options.by))
    throw new AnalysisFault('forbiddenColumn', { file: train.file, column: options.by })
  const prepared = {
    train: trained.table,
    test: tested.table,
    dropped: { train: trained.dropped, test: tested.dropped },
    target,
    map,
    refused,
    by: tableColumn(map, options.by),
    stem: options.stem,
    missing: missing.map(([name]) => name),
    leaks: leaksOf(trained.table, target, map, amount),
  }
  return amount ? evaluateAmounts(prepared) : evaluateResults(prepared)
}

/** The same for a result of a few kinds. */
export function evaluate(train: Table, test: Table, options: Omit<EvaluateOptions, 'as'>): Evaluation {
  const found = evaluateAny(train, test, { ...options, as: 'result' })
  if (found.kind !== 'result') throw new Error('a result was asked for')
  return found
}

function evaluateResults({
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
}: Prepared): Evaluation {
  const { names, train: y, test: truth, unseen } = labelsOf(train, test, target)
  const classes = names.length
  const encoder = encoderOf(train, map, stem)
  const binned = binnerOf(train, map)
  const classifier = trainClassifier(encoder.encode(train), y, classes, binned(train))
  const p = predict(classifier, encoder.encode(test), binned(test))
  const said = decide(p, classes, leanOf(classifier.priors, classifier.balance))
  const model = metricsOf(truth, said, p, classes)
  const shares = sharesOf(y, classes)
  const commonP = repeat(shares, test.rows.length)
  const common = decide(commonP, classes)
  const byP = by === null ? null : tableBaseline(train, test, by, y, shares)
  const bySaid = byP === null ? null : decide(byP, classes)
  const mostCommon = metricsOf(truth, common, commonP, classes)
  const table = byP && bySaid ? metricsOf(truth, bySaid, byP, classes) : null
  const over = table && table.accuracy >= mostCommon.accuracy ? 'table' : 'mostCommon'
  const rival = over === 'table' && table ? table : mostCommon
  const gain = difference(truth, said, over === 'table' && bySaid ? bySaid : common)
  const all = [...names, ...unseen]
  const tested = new Map<number, number>()
  for (const label of truth) tested.set(label, (tested.get(label) ?? 0) + 1)
  return {
    kind: 'result',
    target,
    train: { file: train.file, rows: train.rows.length, dropped: dropped.train },
    test: { file: test.file, rows: test.rows.length, dropped: dropped.test },
    classes: names.map((name, k) => ({
      name,
      train: Math.round((shares[k] ?? 0) * train.rows.length),
      test: tested.get(k) ?? 0,
    })),
    unseen,
    columns: encoder.columns,
    refused,
    missing,
    leaks,
    model,
    settings: {
      l2: classifier.l2,
      temperature: classifier.temperature,
      balance: classifier.balance,
      features: encoder.width,
      trees: classifier.trees.rounds.length + classifier.alone.rounds.length,
      mix: classifier.mix,
    },
    baselines: { mostCommon, table, tableBy: by },
    gain: {
      over,
      accuracy: gain.mean,
      from: gain.from,
      to: gain.to,
      macroF1: model.macroF1 - rival.macroF1,
      brier: rival.brier - model.brier,
      better: gain.from > 0,
    },
    predictions: Array.from(truth, (label, i) => ({
      line: test.lines[i] ?? 0,
      truth: all[label] ?? '',
      predicted: names[said[i] ?? 0] ?? '',
      probability: p[i * classes + (said[i] ?? 0)] ?? 0,
    })),
  }
}
