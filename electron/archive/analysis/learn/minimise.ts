/**
 * L-BFGS on the whole of the data, with backtracking to a sufficient decrease. No chance: the same function gives the same
 * answer. (Nocedal and Wright, Numerical Optimization, 7.2.)
 */

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

const MEMORY = 8

/** Gives the value at the weights and writes the gradient. */
export type Objective = (weights: Float64Array, gradient: Float64Array) => number

/** The weights with the least value, begun at zero or at `start`. */
export function minimise(
  objective: Objective,
  size: number,
  iterations: number,
  start: Float64Array = new Float64Array(size),
): Float64Array {
  let weights = start
  let gradient = new Float64Array(size)
  let value = objective(weights, gradient)
  const steps: { s: Float64Array; d: Float64Array; rho: number }[] = []
  for (let round = 0; round < iterations; round += 1) {
    const norm = Math.sqrt(dot(gradient, gradient))
    if (norm < 1e-5) break
    const direction = gradient.map((g) => -g)
    const alphas: number[] = []
    for (let i = steps.length - 1; i >= 0; i -= 1) {
      const step = steps[i]
      if (!step) continue
      const alpha = step.rho * dot(step.s, direction)
      alphas[i] = alpha
      for (let j = 0; j < size; j += 1) direction[j] = (direction[j] ?? 0) - alpha * (step.d[j] ?? 0)
    }
    const last = steps.at(-1)
    const scale = last ? 1 / (last.rho * dot(last.d, last.d)) : 1 / Math.max(1, norm)
    for (let j = 0; j < size; j += 1) direction[j] = (direction[j] ?? 0) * scale
    steps.forEach((step, i) => {
      const beta = step.rho * dot(step.d, direction)
      const add = (alphas[i] ?? 0) - beta
      for (let j = 0; j < size; j += 1) direction[j] = (direction[j] ?? 0) + add * (step.s[j] ?? 0)
    })
    const slope = dot(gradient, direction)
    if (slope >= 0) break
    const before = weights
    const next = new Float64Array(size)
    let length = 1
    let found = value
    let moved = false
    for (let tries = 0; tries < 25; tries += 1) {
      weights = before.map((w, j) => w + length * (direction[j] ?? 0))
      found = objective(weights, next)
      if (found <= value + 1e-4 * length * slope) {
        moved = true
        break
      }
      length /= 2
    }
    if (!moved) {
      weights = before
      break
    }
    const s = weights.map((w, j) => w - (before[j] ?? 0))
    const d = next.map((g, j) => g - (gradient[j] ?? 0))
    const curvature = dot(s, d)
    if (curvature > 1e-12) {
      steps.push({ s, d, rho: 1 / curvature })
      if (steps.length > MEMORY) steps.shift()
    }
    const gain = value - found
    value = found
    gradient = next
    if (gain < 1e-7 * Math.max(1, Math.abs(value))) break
  }
  return weights
}
