/** A calibrated classifier: logistic regression and, where they find more, small trees on top of it; its penalty and its temperature chosen on rows it was not fitted to. */
import { fitLogistic, probabilities, scores } from './logistic.ts'
import type { Logistic } from './logistic.ts'
import { boost, NO_TREES, withTrees } from './boosted.ts'
import type { Boosted, Loss } from './boosted.ts'
import type { Binned } from './boost.ts'
import { decide, macroF1 } from './metrics.ts'
import { takeRows } from './sparse.ts'
import type { Sparse } from './sparse.ts'

export interface Classifier {
  model: Logistic
  l2: number
  /** Scores are divided by it before they become probabilities: the calibration. */
  temperature: number
  /** Exponent of the prior that a decision is divided by, 0 to 0.6: what rare classes are helped with. */
  balance: number
  priors: Float64Array
  /** Trees on top of the linear model, and trees that begin at the shares of the whole; their scores are mixed. */
  trees: Boosted
  alone: Boosted
  /** Share of the trees alone in the mixed score. */
  mix: number
}

const PENALTIES = [0.3, 1, 3, 10, 30, 100, 1000] as const
const FOLDS = 5
/** Large tables are left out in fewer parts: each is large enough. */
const LARGE = 20_000
export const foldsFor = (rows: number): number => (rows > LARGE ? 3 : FOLDS)
/** Rows that the penalty is chosen on; more only cost time. */
const TUNED_ON = 6000

/** Rows in folds, each class spread evenly; the order of the table does not matter. */
export function foldsOf(y: Int32Array, folds: number): Int32Array {
  const seen = new Map<number, number>()
  const fold = new Int32Array(y.length)
  // A fixed scatter instead of the order of the file: tables are often sorted by date or by result.
  const order = Array.from(y.keys()).toSorted((a, b) => scatter(a) - scatter(b) || a - b)
  for (const i of order) {
    const label = y[i] ?? 0
    const n = seen.get(label) ?? 0
    fold[i] = n % folds
    seen.set(label, n + 1)
  }
  return fold
}

/** A fixed scatter of row numbers. */
export function scatter(i: number): number {
  let h = Math.imul(i + 1, 0x9e3779b1) >>> 0
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) >>> 0
  return (h ^ (h >>> 13)) >>> 0
}

function logLossOf(p: Float64Array, y: Int32Array, classes: number): number {
  let sum = 0
  for (let i = 0; i < y.length; i += 1) sum -= Math.log(Math.max(1e-15, p[i * classes + (y[i] ?? 0)] ?? 0))
  return sum / Math.max(1, y.length)
}

const take = (y: Int32Array, indices: readonly number[]): Int32Array => Int32Array.from(indices, (i) => y[i] ?? 0)

function choosePenalty(x: Sparse, y: Int32Array, classes: number, fold: Int32Array): number {
  const rows = Array.from(y.keys()).filter((i) => scatter(i) % Math.max(1, Math.ceil(y.length / TUNED_ON)) === 0)
  const fit = rows.filter((i) => fold[i] !== 0)
  const held = rows.filter((i) => fold[i] === 0)
  const [fitX, heldX] = [takeRows(x, fit), takeRows(x, held)]
  const [fitY, heldY] = [take(y, fit), take(y, held)]
  let best: number = PENALTIES[0]
  let least = Infinity
  for (const l2 of PENALTIES) {
    const model = fitLogistic(fitX, fitY, classes, l2, 60)
    const found = logLossOf(probabilities(scores(model, heldX), classes), heldY, classes)
    if (found < least) {
      least = found
      best = l2
    }
  }
  return best
}

/** The temperature with the least log loss, by a search over a falling range. */
function temperatureOf(raw: Float64Array, y: Int32Array, classes: number): number {
  let low = Math.log(0.3)
  let high = Math.log(6)
  const at = (t: number): number => logLossOf(probabilities(raw, classes, Math.exp(t)), y, classes)
  for (let i = 0; i < 30; i += 1) {
    const a = low + (high - low) * 0.382
    const b = low + (high - low) * 0.618
    if (at(a) < at(b)) high = b
    else low = a
  }
  return Math.exp((low + high) / 2)
}

/** What is added to the logarithm of each class's probability when a decision is taken. */
export function leanOf(priors: Float64Array, balance: number): Float64Array {
  return priors.map((prior) => -balance * Math.log(Math.max(1e-9, prior)))
}

function balanceOf(p: Float64Array, y: Int32Array, classes: number, priors: Float64Array): number {
  let best = 0
  let most = -Infinity
  let plain = 0
  for (const balance of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]) {
    const said = decide(p, classes, leanOf(priors, balance))
    let right = 0
    said.forEach((k, i) => {
      if (k === y[i]) right += 1
    })
    // Accuracy and macro-F1 count alike: helping rare classes must pay for what it costs.
    const accuracy = right / Math.max(1, y.length)
    if (balance === 0) plain = accuracy
    // … and may cost half a point in a hundred, no more.
    if (accuracy < plain - 0.005) continue
    const value = accuracy + macroF1(y, said, classes) - balance * 0.005
    if (value > most) {
      most = value
      best = balance
    }
  }
  return best
}

function softmaxLoss(y: Int32Array, classes: number): Loss {
  const p = new Float64Array(classes)
  const at = (scores: Float64Array, row: number): Float64Array => {
    let most = -Infinity
    for (let k = 0; k < classes; k += 1) most = Math.max(most, scores[row * classes + k] ?? 0)
    let sum = 0
    for (let k = 0; k < classes; k += 1) {
      p[k] = Math.exp((scores[row * classes + k] ?? 0) - most)
      sum += p[k] ?? 0
    }
    for (let k = 0; k < classes; k += 1) p[k] = (p[k] ?? 0) / sum
    return p
  }
  return {
    width: classes,
    moving: classes === 2 ? [1] : Array.from({ length: classes }, (_, k) => k),
    lambda: 2,
    derivatives(scores, rows, g, h) {
      for (const row of rows) {
        const found = at(scores, row)
        for (let k = 0; k < classes; k += 1) {
          const share = found[k] ?? 0
          g[row * classes + k] = share - (y[row] === k ? 1 : 0)
          // Twice the diagonal where the scores of the other classes move as well.
          h[row * classes + k] = Math.max(1e-6, (classes === 2 ? 1 : 2) * share * (1 - share))
        }
      }
    },
    mean(scores, rows) {
      let sum = 0
      for (const row of rows) sum -= Math.log(Math.max(1e-15, at(scores, row)[y[row] ?? 0] ?? 0))
      return sum / Math.max(1, rows.length)
    },
  }
}

/** The logarithms of the shares of the whole, for each row. */
function startOf(priors: Float64Array, rows: number): Float64Array {
  const one = priors.map((prior) => Math.log(Math.max(1e-6, prior)))
  const out = new Float64Array(rows * one.length)
  for (let i = 0; i < rows; i += 1) out.set(one, i * one.length)
  return out
}

const mixed = (a: Float64Array, b: Float64Array, share: number): Float64Array =>
  share === 0 ? a : a.map((value, i) => value * (1 - share) + (b[i] ?? 0) * share)

/** The share of trees alone with the least log loss on left-out rows; scores are held against each other at their best temperature. */
function mixOf(
  on: Float64Array,
  alone: Float64Array | null,
  y: Int32Array,
  classes: number,
): { mix: number; raw: Float64Array } {
  let best = { mix: 0, raw: on, value: Infinity }
  for (const mix of alone ? [0, 0.2, 0.4, 0.6, 0.8, 1] : [0]) {
    const raw = alone ? mixed(on, alone, mix) : on
    const value = logLossOf(probabilities(raw, classes, temperatureOf(raw, y, classes)), y, classes)
    if (value < best.value) best = { mix, raw, value }
  }
  return best
}

/**
 * Fits, then calibrates on predictions for rows that were left out of the fit.
 * @param binned the same rows in bins, for trees; without it the model stays linear
 */
export function trainClassifier(x: Sparse, y: Int32Array, classes: number, binned?: Binned): Classifier {
  const priors = new Float64Array(classes)
  for (const label of y) priors[label] = (priors[label] ?? 0) + 1 / Math.max(1, y.length)
  const folds = foldsFor(y.length)
  const fold = foldsOf(y, folds)
  const l2 = choosePenalty(x, y, classes, fold)
  const out = new Float64Array(y.length * classes)
  for (let f = 0; f < folds; f += 1) {
    const fit = Array.from(y.keys()).filter((i) => fold[i] !== f)
    const held = Array.from(y.keys()).filter((i) => fold[i] === f)
    const raw = scores(fitLogistic(takeRows(x, fit), take(y, fit), classes, l2, 80), takeRows(x, held))
    held.forEach((row, i) => out.set(raw.subarray(i * classes, (i + 1) * classes), row * classes))
  }
  const loss = softmaxLoss(y, classes)
  const nothing = { boosted: NO_TREES, left: out, tried: folds }
  const on = binned ? boost(binned, out, loss, fold, folds) : nothing
  const alone = binned ? boost(binned, startOf(priors, y.length), loss, fold, folds) : nothing
  const tried = Math.min(on.tried, alone.tried)
  const judged = Array.from(y.keys()).filter((i) => (fold[i] ?? 0) < tried)
  const known = take(y, judged)
  const from = (left: Float64Array): Float64Array => {
    const some = new Float64Array(judged.length * classes)
    judged.forEach((row, i) => some.set(left.subarray(row * classes, (row + 1) * classes), i * classes))
    return some
  }
  const { mix, raw } = mixOf(from(on.left), alone.boosted.rounds.length > 0 ? from(alone.left) : null, known, classes)
  const temperature = temperatureOf(raw, known, classes)
  const balance = balanceOf(probabilities(raw, classes, temperature), known, classes, priors)
  return {
    model: fitLogistic(x, y, classes, l2),
    l2,
    temperature,
    balance,
    priors,
    trees: on.boosted,
    alone: alone.boosted,
    mix,
  }
}

/** Calibrated probabilities, row by row. */
export function predict(classifier: Classifier, x: Sparse, binned?: Binned): Float64Array {
  const { classes } = classifier.model
  const linear = scores(classifier.model, x)
  if (!binned) return probabilities(linear, classes, classifier.temperature)
  const on = withTrees(classifier.trees, binned, linear, classes)
  const alone = withTrees(classifier.alone, binned, startOf(classifier.priors, x.rows), classes)
  const raw = mixed(on, alone, classifier.mix)
  return probabilities(raw, classes, classifier.temperature)
}
