/**
 * Amounts from features: a linear model of the middle (not the mean), with a smooth absolute loss and an L2 penalty. Penalty and
 * scale (plain, or logarithmic for sums with a long tail) are chosen on rows the model was not fitted to. The range comes from
 * errors on rows left out of the fit, apart for low and high predictions (split-conformal, Lei et al. 2018).
 */
import { quantile } from '../intervals.ts'
import { boost, NO_TREES, withTrees } from './boosted.ts'
import type { Boosted, Loss } from './boosted.ts'
import type { Binned } from './boost.ts'
import { minimise } from './minimise.ts'
import { foldsFor, foldsOf, scatter } from './train.ts'
import { takeRows } from './sparse.ts'
import type { Sparse } from './sparse.ts'

export interface Regression {
  weights: Float64Array
  width: number
  l2: number
  scale: 'plain' | 'logarithm'
  centre: number
  spread: number
  /** Errors on left-out rows by the size of the prediction: [upper bound of the group, low, high] on the model's scale. */
  groups: { upTo: number; low: number; high: number }[]
  /** Trees on top of the linear model, trees that begin at the middle, and their share in the mixed answer. */
  trees: Boosted
  alone: Boosted
  mix: number
}

export interface Predicted {
  value: number
  low: number
  high: number
}

/** Share of amounts that the range is to hold. */
export const RANGE = 0.8
const PENALTIES = [0.3, 1, 3, 10, 30, 100, 1000] as const
const TUNED_ON = 6000
/** Where the loss turns from square to straight, in spreads. */
const BEND = 0.1
/** Fewer left-out rows are one group. */
const LEAST_GROUP = 60

type Scale = Regression['scale']

const onto = (value: number, scale: Scale): number => (scale === 'plain' ? value : Math.log1p(value))
const back = (value: number, scale: Scale): number => (scale === 'plain' ? value : Math.expm1(value))

function lines(weights: Float64Array, x: Sparse): Float64Array {
  const out = new Float64Array(x.rows)
  for (let i = 0; i < x.rows; i += 1) {
    let sum = weights[x.width] ?? 0
    for (let at = x.start[i] ?? 0; at < (x.start[i + 1] ?? 0); at += 1)
      sum += (weights[x.column[at] ?? 0] ?? 0) * (x.value[at] ?? 0)
    out[i] = sum
  }
  return out
}

/** @param y amounts, standardised */
function fit(x: Sparse, y: Float64Array, l2: number, iterations: number): Float64Array {
  const { width, rows } = x
  const start = new Float64Array(width + 1)
  start[width] = quantile([...y], 0.5) ?? 0
  return minimise(
    (weights, gradient) => {
      gradient.fill(0)
      const found = lines(weights, x)
      let value = 0
      for (let i = 0; i < rows; i += 1) {
        const error = (found[i] ?? 0) - (y[i] ?? 0)
        const root = Math.sqrt(1 + (error / BEND) ** 2)
        value += BEND * BEND * (root - 1)
        const slope = error / root / rows
        for (let at = x.start[i] ?? 0; at < (x.start[i + 1] ?? 0); at += 1) {
          const column = x.column[at] ?? 0
          gradient[column] = (gradient[column] ?? 0) + slope * (x.value[at] ?? 0)
        }
        gradient[width] = (gradient[width] ?? 0) + slope
      }
      let penalty = 0
      const strength = (l2 * BEND) / rows
      for (let c = 0; c < width; c += 1) {
        const w = weights[c] ?? 0
        penalty += w * w
        gradient[c] = (gradient[c] ?? 0) + strength * w
      }
      return value / rows + (strength / 2) * penalty
    },
    width + 1,
    iterations,
    start,
  )
}

const pick = (y: Float64Array, rows: readonly number[]): Float64Array => Float64Array.from(rows, (i) => y[i] ?? 0)

interface Scaled {
  scale: Scale
  centre: number
  spread: number
  y: Float64Array
}

function scaled(amounts: Float64Array, scale: Scale): Scaled {
  const values = amounts.map((value) => onto(value, scale))
  const centre = quantile([...values], 0.5) ?? 0
  const deviations = [...values].map((value) => Math.abs(value - centre))
  const spread =
    (quantile(deviations, 0.5) ?? 0) * 1.4826 ||
    deviations.reduce((sum, d) => sum + d, 0) / Math.max(1, deviations.length) ||
    1
  return { scale, centre, spread, y: values.map((value) => (value - centre) / spread) }
}

const unscaled = (value: number, { scale, centre, spread }: Omit<Scaled, 'y'>): number =>
  back(value * spread + centre, scale)

/** Penalty and scale with the least mean error on held rows. */
function choose(x: Sparse, amounts: Float64Array, fold: Int32Array): { scale: Scale; l2: number } {
  const rows = Array.from(amounts.keys()).filter(
    (i) => scatter(i) % Math.max(1, Math.ceil(amounts.length / TUNED_ON)) === 0,
  )
  const fitted = rows.filter((i) => fold[i] !== 0)
  const held = rows.filter((i) => fold[i] === 0)
  const [fitX, heldX] = [takeRows(x, fitted), takeRows(x, held)]
  const scales: Scale[] = amounts.every((value) => value >= 0) ? ['plain', 'logarithm'] : ['plain']
  let best: { scale: Scale; l2: number; error: number } = { scale: 'plain', l2: PENALTIES[0], error: Infinity }
  for (const scale of scales) {
    const at = scaled(pick(amounts, fitted), scale)
    for (const l2 of PENALTIES) {
      const found = lines(fit(fitX, at.y, l2, 60), heldX)
      const error = held.reduce((sum, i, k) => sum + Math.abs(unscaled(found[k] ?? 0, at) - (amounts[i] ?? 0)), 0)
      if (error < best.error) best = { scale, l2, error }
    }
  }
  return best
}

/** Ranges of the errors, apart for groups of predictions of like size. */
function groupsOf(found: Float64Array, errors: Float64Array): Regression['groups'] {
  const order = Array.from(found.keys()).toSorted((a, b) => (found[a] ?? 0) - (found[b] ?? 0) || a - b)
  const count = Math.max(1, Math.min(4, Math.floor(order.length / LEAST_GROUP)))
  const tail = (1 - RANGE) / 2
  return Array.from({ length: count }, (_, g) => {
    const rows = order.slice(Math.floor((g * order.length) / count), Math.floor(((g + 1) * order.length) / count))
    const inside = rows.map((i) => errors[i] ?? 0)
    // One row more than a plain quantile: the promise is about a row not yet seen.
    const more = 1 / Math.max(1, rows.length)
    return {
      upTo: g === count - 1 ? Infinity : (found[rows.at(-1) ?? 0] ?? 0),
      low: quantile(inside, Math.max(0, tail - more)) ?? 0,
      high: quantile(inside, Math.min(1, 1 - tail + more)) ?? 0,
    }
  })
}

/** The smooth absolute loss of the linear model. */
function middleLoss(y: Float64Array): Loss {
  return {
    width: 1,
    moving: [0],
    lambda: 0.5,
    derivatives(scores, rows, g, h) {
      for (const row of rows) {
        const error = (scores[row] ?? 0) - (y[row] ?? 0)
        const root = Math.sqrt(1 + (error / BEND) ** 2)
        g[row] = error / root
        h[row] = 1 / root
      }
    },
    mean(scores, rows) {
      let sum = 0
      for (const row of rows) sum += Math.abs((scores[row] ?? 0) - (y[row] ?? 0))
      return sum / Math.max(1, rows.length)
    },
  }
}

const mixed = (a: Float64Array, b: Float64Array, share: number): Float64Array =>
  share === 0 ? a : a.map((value, i) => value * (1 - share) + (b[i] ?? 0) * share)

/** The share of trees alone with the least mean error on left-out rows. */
function mixOf(on: Float64Array, alone: Float64Array | null, y: Float64Array): { mix: number; told: Float64Array } {
  let best = { mix: 0, told: on, error: Infinity }
  for (const mix of alone ? [0, 0.2, 0.4, 0.6, 0.8, 1] : [0]) {
    const told = alone ? mixed(on, alone, mix) : on
    let error = 0
    told.forEach((value, i) => {
      error += Math.abs(value - (y[i] ?? 0))
    })
    if (error < best.error) best = { mix, told, error }
  }
  return best
}

/**
 * @param amounts what is to be told, in its own unit
 * @param binned the same rows in bins, for trees; without it the model stays linear
 */
export function trainRegression(x: Sparse, amounts: Float64Array, binned?: Binned): Regression {
  const folds = foldsFor(amounts.length)
  const fold = foldsOf(new Int32Array(amounts.length), folds)
  const { scale, l2 } = choose(x, amounts, fold)
  const all = scaled(amounts, scale)
  const found = new Float64Array(amounts.length)
  for (let f = 0; f < folds; f += 1) {
    const fitted = Array.from(amounts.keys()).filter((i) => fold[i] !== f)
    const held = Array.from(amounts.keys()).filter((i) => fold[i] === f)
    const out = lines(fit(takeRows(x, fitted), pick(all.y, fitted), l2, 80), takeRows(x, held))
    held.forEach((row, i) => {
      found[row] = out[i] ?? 0
    })
  }
  const loss = middleLoss(all.y)
  const nothing = { boosted: NO_TREES, left: found, tried: folds }
  const on = binned ? boost(binned, found, loss, fold, folds) : nothing
  const start = new Float64Array(amounts.length)
  const alone = binned ? boost(binned, start, loss, fold, folds) : nothing
  const tried = Math.min(on.tried, alone.tried)
  const judged = Array.from(amounts.keys()).filter((i) => (fold[i] ?? 0) < tried)
  const { mix, told } = mixOf(
    pick(on.left, judged),
    alone.boosted.rounds.length > 0 ? pick(alone.left, judged) : null,
    pick(all.y, judged),
  )
  const errors = told.map((value, i) => (all.y[judged[i] ?? 0] ?? 0) - value)
  const { centre, spread } = all
  return {
    weights: fit(x, all.y, l2, 120),
    width: x.width,
    l2,
    scale,
    centre,
    spread,
    groups: groupsOf(told, errors),
    trees: on.boosted,
    alone: alone.boosted,
    mix,
  }
}

/** The middle and the range of each row. */
export function predictAmounts(model: Regression, x: Sparse, binned?: Binned): Predicted[] {
  const { groups } = model
  const linear = lines(model.weights, x)
  const on = binned ? withTrees(model.trees, binned, linear, 1) : linear
  const alone = binned && model.mix > 0 ? withTrees(model.alone, binned, new Float64Array(x.rows), 1) : on
  return Array.from(mixed(on, alone, model.mix), (line) => {
    const group = groups.find(({ upTo }) => line <= upTo) ?? { low: 0, high: 0 }
    const [value, low, high] = [line, line + group.low, line + group.high].map((one) => unscaled(one, model))
    const least = model.scale === 'logarithm' ? 0 : -Infinity
    return { value: Math.max(least, value ?? 0), low: Math.max(least, low ?? 0), high: Math.max(least, high ?? 0) }
  })
}
