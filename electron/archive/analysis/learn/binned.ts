/** Columns of a table cut into bins for the trees, by what the training table shows alone. */
import type { Binned, BinnedColumn } from './boost.ts'
import type { FeatureMap } from './map.ts'
import { isMissing, numberReader } from './numbers.ts'
import { columnOf } from './table.ts'
import type { Table } from './table.ts'

const CUTS = 62
/** Categories with a bin of their own; the rest share one. */
const MOST_VALUES = 60
const LEAST_OF_VALUE = 5
/** Entries of a list column with a yes-or-no column of their own. */
const MOST_ENTRIES = 40

type Read = (cells: readonly string[]) => BinnedColumn

const folded = (cell: string): string => {
  const text = cell.trim().replaceAll(/\s+/gu, ' ').toLowerCase()
  return isMissing(text) ? '' : text
}

function ordered(values: readonly (number | null)[]): (values: readonly (number | null)[]) => BinnedColumn {
  const sorted = Float64Array.from(values.filter((v) => v !== null)).toSorted()
  const distinct = [...new Set(sorted)]
  // Few different numbers are cut between each two, many at equal shares of the rows.
  const cuts =
    distinct.length <= CUTS
      ? distinct.slice(1)
      : [
          ...new Set(
            Array.from({ length: CUTS }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / (CUTS + 1))] ?? 0),
          ),
        ]
  const binOf = (v: number | null): number => {
    if (v === null) return 0
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (v >= (cuts[middle] ?? Infinity)) low = middle + 1
      else high = middle
    }
    return low + 1
  }
  return (found) => ({ bins: Uint8Array.from(found, binOf), count: cuts.length + 2, ordered: true })
}

function numeric(cells: readonly string[]): Read {
  const numbers = (list: readonly string[]): (number | null)[] => {
    const read = numberReader(list)
    return list.map((cell) => read(cell))
  }
  const cut = ordered(numbers(cells))
  return (list) => cut(numbers(list))
}

function category(cells: readonly string[]): Read {
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(folded(cell), (counts.get(folded(cell)) ?? 0) + 1)
  const kept = [...counts]
    .filter(([, n]) => n >= LEAST_OF_VALUE)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VALUES)
  const places = new Map(kept.map(([value], i) => [value, i + 1]))
  return (list) => ({
    bins: Uint8Array.from(list, (cell) => places.get(folded(cell)) ?? 0),
    count: kept.length + 1,
    ordered: false,
  })
}

const entriesOf = (cell: string): string[] => cell.split(/[;|]|,\s/u).map(folded)

function entries(cells: readonly string[]): Read[] {
  const counts = new Map<string, number>()
  for (const cell of cells)
    for (const entry of new Set(entriesOf(cell))) if (entry !== '') counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return [...counts]
    .filter(([, n]) => n >= LEAST_OF_VALUE * 2)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ENTRIES)
    .map(([entry]): Read => (list) => ({
      bins: Uint8Array.from(list, (cell) => (entriesOf(cell).includes(entry) ? 1 : 0)),
      count: 2,
      ordered: false,
    }))
}

function dates(cells: readonly string[]): Read {
  const months = (list: readonly string[]): (number | null)[] =>
    list.map((cell) => {
      const found = /^(\d{4})-(\d{2})|^\d{1,2}\.(\d{1,2})\.(\d{4})/u.exec(cell)
      return found ? Number(found[1] ?? found[4]) * 12 + Number(found[2] ?? found[3]) : null
    })
  const cut = ordered(months(cells))
  return (list) => cut(months(list))
}

/** Learns the cuts; texts have none. */
export function binnerOf(train: Table, map: FeatureMap): (table: Table) => Binned {
  const columns: { name: string; read: Read }[] = []
  for (const [name, kind] of map) {
    if (kind === 'ignore' || kind === 'text') continue
    const cells = columnOf(train, name)
    if (kind === 'list') columns.push(...entries(cells).map((read) => ({ name, read })))
    else columns.push({ name, read: (kind === 'numeric' ? numeric : kind === 'date' ? dates : category)(cells) })
  }
  return (table) => ({
    rows: table.rows.length,
    columns: columns.map(({ name, read }) => read(columnOf(table, name))),
  })
}
