/**
 * Multinomial logistic regression with an L2 penalty, fitted by L-BFGS on the whole of the data (minimise.ts). The problem is
 * convex and the method uses no chance: the same data give the same model.
 */
import { minimise } from './minimise.ts'
import type { Sparse } from './sparse.ts'

export interface Logistic {
  classes: number
  width: number
  /** Per class: a weight for each column, then the intercept. */
  weights: Float64Array
}

/** Scores before the exponential, row by row. */
export function scores(model: Logistic, x: Sparse): Float64Array {
  const { classes, width, weights } = model
  const out = new Float64Array(x.rows * classes)
  for (let i = 0; i < x.rows; i += 1) {
    const to = x.start[i + 1] ?? 0
    for (let k = 0; k < classes; k += 1) {
      const base = k * (width + 1)
      let sum = weights[base + width] ?? 0
      for (let at = x.start[i] ?? 0; at < to; at += 1)
        sum += (weights[base + (x.column[at] ?? 0)] ?? 0) * (x.value[at] ?? 0)
      out[i * classes + k] = sum
    }
  }
  return out
}

/** Turns scores into probabilities, divided by a temperature first. */
export function probabilities(raw: Float64Array, classes: number, temperature = 1): Float64Array {
  const out = new Float64Array(raw.length)
  for (let i = 0; i < raw.length; i += classes) {
    let most = -Infinity
    for (let k = 0; k < classes; k += 1) most = Math.max(most, raw[i + k] ?? 0)
    let sum = 0
    for (let k = 0; k < classes; k += 1) {
      const e = Math.exp(((raw[i + k] ?? 0) - most) / temperature)
      out[i + k] = e
      sum += e
    }
    for (let k = 0; k < classes; k += 1) out[i + k] = (out[i + k] ?? 0) / sum
  }
  return out
}

/** Mean log loss with the penalty; writes the gradient. The intercepts are not penalised. */
function loss(model: Logistic, x: Sparse, y: Int32Array, l2: number, gradient: Float64Array): number {
  const { classes, width, weights } = model
  const p = probabilities(scores(model, x), classes)
  gradient.fill(0)
  let total = 0
  const n = x.rows
  for (let i = 0; i < n; i += 1) {
    const label = y[i] ?? 0
    total -= Math.log(Math.max(1e-15, p[i * classes + label] ?? 0))
    const to = x.start[i + 1] ?? 0
    for (let k = 0; k < classes; k += 1) {
      const error = ((p[i * classes + k] ?? 0) - (k === label ? 1 : 0)) / n
      if (error === 0) continue
      const base = k * (width + 1)
      for (let at = x.start[i] ?? 0; at < to; at += 1) {
        const cell = base + (x.column[at] ?? 0)
        gradient[cell] = (gradient[cell] ?? 0) + error * (x.value[at] ?? 0)
      }
      gradient[base + width] = (gradient[base + width] ?? 0) + error
    }
  }
  let penalty = 0
  for (let k = 0; k < classes; k += 1) {
    const base = k * (width + 1)
    for (let c = 0; c < width; c += 1) {
      const w = weights[base + c] ?? 0
      penalty += w * w
      gradient[base + c] = (gradient[base + c] ?? 0) + (l2 / n) * w
    }
  }
  return total / n + (l2 / (2 * n)) * penalty
}

/**
 * @param l2 strength of the penalty in units of one observation: 1 is the usual choice
 * @param y class of each row, 0 to classes - 1
 */
export function fitLogistic(x: Sparse, y: Int32Array, classes: number, l2: number, iterations = 120): Logistic {
  const { width } = x
  const weights = minimise(
    (at, gradient) => loss({ classes, width, weights: at }, x, y, l2, gradient),
    classes * (width + 1),
    iterations,
  )
  return { classes, width, weights }
}
