/** Columns that tell the target by themselves: often a code written down after the decision, which no forecast can have. */
import type { FeatureMap } from './map.ts'
import { numberReader } from './numbers.ts'
import { columnOf } from './table.ts'
import type { Table } from './table.ts'

/** Share of rows that one column alone gets right before it is named. */
const TOLD = 0.98
/** Rows a value must have on average: a column of names is not one that tells. */
const ROWS_PER_VALUE = 10
/** Correlation of two amounts that are one amount in two units. */
const SAME_AMOUNT = 0.9999

function shareTold(cells: readonly string[], truth: readonly string[]): number {
  const groups = new Map<string, Map<string, number>>()
  cells.forEach((cell, i) => {
    const counts = groups.get(cell) ?? new Map<string, number>()
    counts.set(truth[i] ?? '', (counts.get(truth[i] ?? '') ?? 0) + 1)
    groups.set(cell, counts)
  })
  if (groups.size * ROWS_PER_VALUE > cells.length) return 0
  let right = 0
  for (const counts of groups.values()) right += Math.max(...counts.values())
  return right / Math.max(1, cells.length)
}

function correlation(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  const pairs = a.flatMap((x, i) => {
    const y = b[i]
    return x === null || y === null || y === undefined ? [] : [[x, y] as const]
  })
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / Math.max(1, pairs.length)
  const [mx, my] = [mean(0), mean(1)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xy += (x - mx) * (y - my)
    xx += (x - mx) ** 2
    yy += (y - my) ** 2
  }
  return pairs.length < a.length / 2 || xx === 0 || yy === 0 ? 0 : Math.abs(xy / Math.sqrt(xx * yy))
}

/** @returns names of the read columns that alone give the target away in the training table */
export function leaksOf(train: Table, target: string, map: FeatureMap, amount: boolean): string[] {
  const truth = columnOf(train, target)
  const numbersOf = (cells: readonly string[]): (number | null)[] => {
    const read = numberReader(cells)
    return cells.map((cell) => read(cell))
  }
  const amounts = amount ? numbersOf(truth) : []
  const counts = new Map<string, number>()
  for (const cell of truth) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const common = Math.max(...counts.values()) / Math.max(1, truth.length)
  return [...map].flatMap(([name, kind]) => {
    if (kind === 'ignore' || kind === 'text' || kind === 'list') return []
    const cells = columnOf(train, name)
    const told = amount
      ? kind === 'numeric' && correlation(numbersOf(cells), amounts) >= SAME_AMOUNT
      : common < TOLD - 0.05 && shareTold(cells, truth) >= TOLD
    return told ? [name] : []
  })
}
