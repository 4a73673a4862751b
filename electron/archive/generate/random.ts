/** Seeded chance: the same seed and number always give the same act, in any order and on any machine. */

export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(p: number): boolean
  pick<T>(list: readonly T[]): T
  /** Like `pick`, but earlier entries come more often: rank r with weight 1 / (r + 1). */
  zipf<T>(list: readonly T[]): T
  /** `n` different entries in the order of the list; all of them where the list is shorter. */
  some<T>(list: readonly T[], n: number): T[]
  /** Standard normal. */
  normal(): number
}

/** Mixes two whole numbers into one of 32 bits. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return (h ^ (h >>> 15)) >>> 0
}

/** A generator of its own (mulberry32) for one seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[Math.min(list.length - 1, index)]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (p) => next() < p,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    // The inverse of the logarithmic sum of 1/r, close enough for words and cheap.
    zipf: (list) => at(list, Math.floor((list.length + 1) ** next()) - 1),
    some(list, n) {
      const left = list.length
      let need = Math.min(n, left)
      const taken: (typeof list)[number][] = []
      for (let i = 0; i < left && need > 0; i += 1) {
        if (next() * (left - i) < need) {
          taken.push(at(list, i))
          need -= 1
        }
      }
      return taken
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
