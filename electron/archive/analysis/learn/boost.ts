/**
 * Gradient boosting of small trees on columns cut into bins: finds steps and combinations of columns that a linear model does
 * not. Where there is nothing to find no tree is kept. No chance: the same rows give the same trees. (Friedman 2001; second-order gain and subsets of
 * categories as in Chen and Guestrin 2016 and Ke et al. 2017.)
 */

export interface BinnedColumn {
  bins: Uint8Array
  /** Bins are numbered from 0; in an ordered column bin 0 is "empty". */
  count: number
  /** A number, cut between two bins; otherwise a category, cut into two sets of bins. */
  ordered: boolean
}

export interface Binned {
  rows: number
  columns: BinnedColumn[]
}

interface Split {
  column: number
  /** For each bin, whether it goes left. */
  left: Uint8Array
  below: [number, number]
}
interface Node {
  split: Split | null
  value: number
}
export type Tree = Node[]

export interface Shape {
  depth: number
  /** Least rows on either side of a cut. */
  least: number
  /** Penalty on the values of leaves, in the unit of the second derivative. */
  lambda: number
  rate: number
}

/** Categories rarer than this in a node say too little to be ordered by. */
const CATEGORY_SMOOTHING = 10
const LEAST_GAIN = 1e-4

interface Sums {
  g: Float64Array
  h: Float64Array
  n: Int32Array
}

/** What is left of a node's sums without those of one of its sides. */
function without(all: Sums, side: Sums): Sums {
  return {
    g: all.g.map((value, bin) => value - (side.g[bin] ?? 0)),
    h: all.h.map((value, bin) => value - (side.h[bin] ?? 0)),
    n: all.n.map((value, bin) => value - (side.n[bin] ?? 0)),
  }
}

function sumsOf({ bins, count }: BinnedColumn, rows: Int32Array, g: Float64Array, h: Float64Array): Sums {
  const sums: Sums = { g: new Float64Array(count), h: new Float64Array(count), n: new Int32Array(count) }
  for (const row of rows) {
    const bin = bins[row] ?? 0
    sums.g[bin] = (sums.g[bin] ?? 0) + (g[row] ?? 0)
    sums.h[bin] = (sums.h[bin] ?? 0) + (h[row] ?? 0)
    sums.n[bin] = (sums.n[bin] ?? 0) + 1
  }
  return sums
}

interface Found {
  gain: number
  left: Uint8Array
}

/** The best cut of one column: along the order of its numbers, or along the order of what its categories pull to. */
function cutOf(column: BinnedColumn, sums: Sums, rows: number, { lambda, least }: Shape): Found | null {
  const { count, ordered } = column
  const order = Array.from({ length: count }, (_, bin) => bin)
  if (!ordered) {
    const pull = (bin: number): number => (sums.g[bin] ?? 0) / ((sums.h[bin] ?? 0) + CATEGORY_SMOOTHING)
    order.sort((a, b) => pull(a) - pull(b) || a - b)
  }
  let [allG, allH] = [0, 0]
  for (let bin = 0; bin < count; bin += 1) {
    allG += sums.g[bin] ?? 0
    allH += sums.h[bin] ?? 0
  }
  const whole = (allG * allG) / (allH + lambda)
  let [g, h, n] = [0, 0, 0]
  let best = { gain: LEAST_GAIN, upTo: -1 }
  for (let i = 0; i < count - 1; i += 1) {
    const bin = order[i] ?? 0
    if ((sums.n[bin] ?? 0) === 0) continue
    g += sums.g[bin] ?? 0
    h += sums.h[bin] ?? 0
    n += sums.n[bin] ?? 0
    if (n < least) continue
    if (rows - n < least) break
    const gain = (g * g) / (h + lambda) + (allG - g) ** 2 / (allH - h + lambda) - whole
    if (gain > best.gain) best = { gain, upTo: i }
  }
  if (best.upTo < 0) return null
  const left = new Uint8Array(count)
  for (let i = 0; i <= best.upTo; i += 1) left[order[i] ?? 0] = 1
  return { gain: best.gain, left }
}

/** @param g first and @param h second derivatives of the loss by the score of each row */
export function growTree(x: Binned, rows: Int32Array, g: Float64Array, h: Float64Array, shape: Shape): Tree {
  const tree: Tree = []
  const sumsOfAll = (inside: Int32Array): Sums[] => x.columns.map((column) => sumsOf(column, inside, g, h))
  const grow = (inside: Int32Array, depth: number, sums: readonly Sums[] | null): number => {
    let [sumG, sumH] = [0, 0]
    for (const row of inside) {
      sumG += g[row] ?? 0
      sumH += h[row] ?? 0
    }
    const at = tree.length
    const node: Node = { split: null, value: (-sumG / (sumH + shape.lambda)) * shape.rate }
    tree.push(node)
    if (depth === 0 || sums === null) return at
    let best: { column: number; found: Found } | null = null
    x.columns.forEach((column, i) => {
      const own = sums[i]
      const found = own ? cutOf(column, own, inside.length, shape) : null
      if (found && (best === null || found.gain > best.found.gain)) best = { column: i, found }
    })
    // The closure hides the assignment from the compiler.
    const chosen = best as { column: number; found: Found } | null
    if (chosen === null) return at
    const bins = x.columns[chosen.column]?.bins ?? new Uint8Array(0)
    const { left } = chosen.found
    const one = inside.filter((row) => left[bins[row] ?? 0] === 1)
    const other = inside.filter((row) => left[bins[row] ?? 0] !== 1)
    // The rows of the smaller side are counted; those of the larger are what is left.
    const smaller = depth > 1 ? sumsOfAll(one.length < other.length ? one : other) : []
    const larger = smaller.map((side, i) => without(sums[i] ?? side, side))
    const sumsFor = (rowsInside: Int32Array, own: Sums[]): Sums[] | null =>
      depth > 1 && rowsInside.length >= shape.least * 2 ? own : null
    const below: [number, number] = [
      grow(one, depth - 1, sumsFor(one, one.length < other.length ? smaller : larger)),
      grow(other, depth - 1, sumsFor(other, one.length < other.length ? larger : smaller)),
    ]
    node.split = { column: chosen.column, left, below }
    return at
  }
  grow(rows, shape.depth, rows.length >= shape.least * 2 ? sumsOfAll(rows) : null)
  return tree
}

/** Adds the values of a tree to the scores of some rows; `stride` and `offset` place them among those of other classes. */
export function addTree(
  tree: Tree,
  x: Binned,
  rows: Iterable<number>,
  scores: Float64Array,
  stride = 1,
  offset = 0,
): void {
  for (const row of rows) {
    let node = tree[0]
    while (node?.split) {
      const { column, left, below } = node.split
      const bin = x.columns[column]?.bins[row] ?? 0
      node = tree[left[bin] === 1 ? below[0] : below[1]]
    }
    const at = row * stride + offset
    scores[at] = (scores[at] ?? 0) + (node?.value ?? 0)
  }
}
