/** Shares with their uncertainty, and quantiles. */

/** Wilson's 95 % interval of a share; good for small numbers too. */
export function wilson(k: number, n: number, z = 1.959964): { share: number; from: number; to: number } {
  if (n === 0) return { share: 0, from: 0, to: 1 }
  const share = k / n
  const square = (z * z) / n
  const middle = (share + square / 2) / (1 + square)
  const half = (z * Math.sqrt((share * (1 - share)) / n + square / (4 * n))) / (1 + square)
  return { share, from: Math.max(0, middle - half), to: Math.min(1, middle + half) }
}

/** A quantile of weighted values: the least value with the asked share of weight at or below it. */
export function weightedQuantile(values: readonly { value: number; weight: number }[], share: number): number | null {
  const sorted = values.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value)
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  let before = 0
  for (const { value, weight } of sorted) {
    before += weight
    if (before >= share * total - 1e-12) return value
  }
  return sorted.at(-1)?.value ?? null
}

export function quantile(values: readonly number[], share: number): number | null {
  return weightedQuantile(
    values.map((value) => ({ value, weight: 1 })),
    share,
  )
}
