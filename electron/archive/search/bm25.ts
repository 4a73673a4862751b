/** The weights of BM25 as FTS5 computes them (same constants), so that both orders can be compared. */

export const K1 = 1.2
export const B = 0.75

/** Weight of a stem by the number of acts it stands in; a stem in more than half of them weighs next to nothing. */
export function idf(acts: number, df: number): number {
  const value = Math.log((acts - df + 0.5) / (df + 0.5))
  return value <= 0 ? 1e-6 : value
}

/** How much a stem that stands `count` times says about an act of `words` words; below K1 + 1. */
export function impact(count: number, words: number, average: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * words) / average))
}

/** No count says more. */
export const MOST = K1 + 1
