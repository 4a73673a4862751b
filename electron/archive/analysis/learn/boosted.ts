/** How many trees to add to a linear model, chosen on rows that were left out of them; and the trees. */
import { addTree, growTree } from './boost.ts'
import type { Binned, Shape, Tree } from './boost.ts'

export interface Boosted {
  /** Round by round, a tree for each score that moves. */
  rounds: { k: number; tree: Tree }[][]
}

export const NO_TREES: Boosted = { rounds: [] }

/** A loss with `width` scores a row: derivatives by each score, and its mean over some rows. */
export interface Loss {
  width: number
  /** Scores that move; of two classes one is enough. */
  moving: readonly number[]
  /** Penalty on the values of leaves. */
  lambda: number
  /** Writes first and second derivatives, laid out like the scores. */
  derivatives: (scores: Float64Array, rows: Int32Array, g: Float64Array, h: Float64Array) => void
  mean: (scores: Float64Array, rows: Int32Array) => number
}

const MOST_ROUNDS = 300
/** With fewer rounds each takes a longer step. */
const USUAL_ROUNDS = 100
/** Rounds without a better loss on left-out rows before the search ends. */
const PATIENCE = 12
/** Visits of a cell that all trees may cost: about ten seconds. */
const BUDGET = 0.9e9
/** Fewer rows than this teach trees nothing that lasts. */
const LEAST_ROWS = 200
/** A better loss than this share is worth trees. */
const LEAST_WIN = 0.002

function shapeOf(rows: number, lambda: number): Shape {
  return {
    depth: rows < 1500 ? 3 : 4,
    least: Math.max(10, Math.min(40, Math.floor(rows / 100))),
    lambda,
    rate: 0.1,
  }
}

function* grown(
  x: Binned,
  rows: Int32Array,
  loss: Loss,
  scores: Float64Array,
  shape: Shape,
): Generator<Boosted['rounds'][number]> {
  const { width } = loss
  const all = Int32Array.from({ length: x.rows }, (_, i) => i)
  const g = new Float64Array(x.rows * width)
  const h = new Float64Array(x.rows * width)
  const one = { g: new Float64Array(x.rows), h: new Float64Array(x.rows) }
  for (;;) {
    loss.derivatives(scores, rows, g, h)
    yield loss.moving.map((k) => {
      for (const row of rows) {
        one.g[row] = g[row * width + k] ?? 0
        one.h[row] = h[row * width + k] ?? 0
      }
      const tree = growTree(x, rows, one.g, one.h, shape)
      addTree(tree, x, all, scores, width, k)
      return { k, tree }
    })
  }
}

/**
 * @param start where the trees begin: the scores of the linear model for rows it was not fitted to, or those of the whole
 * @param fold number of the part each row is in; trees grown on all parts but one are tried on that one
 * @returns the trees; and the scores, by trees that had not seen them, of the rows of the first `tried` parts
 */
export function boost(
  x: Binned,
  start: Float64Array,
  loss: Loss,
  fold: Int32Array,
  folds: number,
): { boosted: Boosted; left: Float64Array; tried: number } {
  const all = Int32Array.from({ length: x.rows }, (_, i) => i)
  const none = { boosted: NO_TREES, left: start, tried: folds }
  const usual = shapeOf(x.rows, loss.lambda)
  const cost = x.rows * Math.max(1, x.columns.length) * loss.moving.length * usual.depth
  // Large tables try on two parts of five only, and on fewer rounds.
  const tried = cost * MOST_ROUNDS * (folds + 1) > BUDGET ? 2 : folds
  const most = Math.min(MOST_ROUNDS, Math.floor(BUDGET / (cost * (tried + 1))))
  if (x.rows < LEAST_ROWS || x.columns.length === 0 || most < 10) return none
  const shape = { ...usual, rate: usual.rate * Math.min(2.5, Math.max(1, USUAL_ROUNDS / most)) }
  const parts = Array.from({ length: tried }, (_, f) => {
    const scores = start.slice()
    return {
      held: all.filter((i) => fold[i] === f),
      scores,
      trees: grown(
        x,
        all.filter((i) => fold[i] !== f),
        loss,
        scores,
        shape,
      ),
    }
  })
  const meanOf = (): number => {
    let [sum, n] = [0, 0]
    for (const { held, scores } of parts) {
      sum += loss.mean(scores, held) * held.length
      n += held.length
    }
    return sum / Math.max(1, n)
  }
  const first = meanOf()
  const left = start.slice()
  let best = { round: 0, value: first }
  for (let round = 1; round <= most && round - best.round <= PATIENCE; round += 1) {
    for (const { trees } of parts) trees.next()
    const value = meanOf()
    if (value >= best.value) continue
    best = { round, value }
    for (const { held, scores } of parts)
      for (const row of held)
        for (let k = 0; k < loss.width; k += 1) left[row * loss.width + k] = scores[row * loss.width + k] ?? 0
  }
  if (best.round === 0 || best.value > first * (1 - LEAST_WIN)) return none
  const rounds: Boosted['rounds'] = []
  const trees = grown(x, all, loss, start.slice(), shape)
  for (let round = 0; round < best.round; round += 1) {
    const next = trees.next()
    if (next.done !== true) rounds.push(next.value)
  }
  return { boosted: { rounds }, left, tried }
}

/** Adds the trees to scores. */
export function withTrees({ rounds }: Boosted, x: Binned, scores: Float64Array, width: number): Float64Array {
  if (rounds.length === 0) return scores
  const out = scores.slice()
  const all = Int32Array.from({ length: x.rows }, (_, i) => i)
  for (const trees of rounds) for (const { k, tree } of trees) addTree(tree, x, all, out, width, k)
  return out
}
