/**
 * Turns the columns of a table into numbers, by what the training table shows alone: nothing of the tested table is looked at.
 * - numeric: standardised, with a mark for empty cells and for the eighth of the range it lies in (so that a step shows);
 * - category: one column a value, values seen fewer than `RARE` times together; pairs of categories where there are few columns;
 * - list: like category, for each entry parted by ; or |;
 * - date: year and month;
 * - text: stems and pairs of stems, weighted by tf-idf.
 */
import type { ActLanguage } from '../../../../shared/archive/types.ts'
import { AnalysisFault } from './faults.ts'
import { forbiddenWord } from './forbidden.ts'
import type { ColumnKind, FeatureMap } from './map.ts'
import { isMissing, numberOf, numberReader } from './numbers.ts'
import { sparseOf } from './sparse.ts'
import type { Entry, Sparse } from './sparse.ts'
import { columnOf } from './table.ts'
import type { Table } from './table.ts'

/** Gives the stem of a folded word. Injected, so that the learning knows no language. */
export type StemFunction = (word: string, language: ActLanguage) => string

const RARE = 5
const BINS = 8
const MOST_TERMS = 15_000
const MOST_PAIRS = 1500
/** Pairs of columns are formed up to this many categories and binned numbers. */
const MOST_CROSSED = 10

type Encode = (cell: string, push: (column: number, value: number) => void) => void
interface Column {
  name: string
  encode: Encode
  /** A coarse value of the cell for pairs; null for columns that form none. */
  coarse: ((cell: string) => string) | null
}

interface Space {
  names: string[]
}

function claim(space: Space, name: string): number {
  space.names.push(name)
  return space.names.length - 1
}

function numericColumn(space: Space, name: string, cells: readonly string[]): Column {
  const values = cells.map(numberOf).filter((v): v is number => v !== null)
  const sorted = Float64Array.from(values).toSorted()
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  // A long tail (sums of money) is read on the scale of its logarithm.
  const skewed = sorted.length > 0 && (sorted[0] ?? 0) >= 0 && at(0.5) > 0 && at(0.99) > at(0.5) * 10
  const scale = (v: number): number => (skewed ? Math.log1p(Math.max(0, v)) : v)
  const scaled = values.map(scale)
  const mean = scaled.reduce((sum, v) => sum + v, 0) / Math.max(1, scaled.length)
  const deviation = Math.sqrt(scaled.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, scaled.length)) || 1
  const edges = [...new Set(Array.from({ length: BINS - 1 }, (_, i) => at((i + 1) / BINS)))]
  const linear = claim(space, name)
  const missing = claim(space, `${name}=∅`)
  const binned = Array.from({ length: edges.length + 1 }, (_, i) => claim(space, `${name}[${i}]`))
  const binOf = (v: number): number => edges.filter((edge) => v >= edge).length
  return {
    name,
    encode(cell, push) {
      const v = numberOf(cell)
      if (v === null) {
        push(missing, 1)
        return
      }
      push(linear, Math.max(-4, Math.min(4, (scale(v) - mean) / deviation)))
      push(binned[binOf(v)] ?? missing, 1)
    },
    coarse: (cell) => {
      const v = numberOf(cell)
      return v === null ? '∅' : String(Math.floor(binOf(v) / 2))
    },
  }
}

function known(cells: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return counts
}

/** Spelling does not part values: case and spaces. */
function folded(cell: string): string {
  const text = cell.trim().replaceAll(/\s+/gu, ' ').toLowerCase()
  return isMissing(text) ? '' : text
}

function categoryColumn(space: Space, name: string, cells: readonly string[]): Column {
  const counts = known(cells.map(folded))
  const places = new Map<string, number>()
  for (const [value, n] of counts) if (n >= RARE) places.set(value, claim(space, `${name}=${value}`))
  const rare = claim(space, `${name}=…`)
  return {
    name,
    encode: (cell, push) => push(places.get(folded(cell)) ?? rare, 1),
    coarse: places.size > 200 ? null : (cell) => (places.has(folded(cell)) ? folded(cell) : '…'),
  }
}

const entriesOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;|]|,\s/u)
      .map(folded)
      .filter((entry) => entry !== '' && !forbiddenWord(entry)),
  ),
]

function listColumn(space: Space, name: string, cells: readonly string[]): Column {
  const counts = known(cells.flatMap(entriesOf))
  const places = new Map<string, number>()
  for (const [value, n] of counts) if (n >= RARE) places.set(value, claim(space, `${name}∋${value}`))
  const size = claim(space, `#${name}`)
  return {
    name,
    encode(cell, push) {
      const entries = entriesOf(cell)
      push(size, Math.min(3, entries.length) / 3)
      for (const entry of entries) {
        const place = places.get(entry)
        if (place !== undefined) push(place, 1)
      }
    },
    coarse: null,
  }
}

function dateColumn(space: Space, name: string, cells: readonly string[]): Column {
  const year = (cell: string): string => /\d{4}/u.exec(cell)?.[0] ?? ''
  const month = (cell: string): string =>
    /^\d{4}-(\d{2})|^\d{1,2}\.(\d{1,2})\./u.exec(cell)?.slice(1).find(Boolean) ?? ''
  const years = numericColumn(space, `${name}.year`, cells.map(year))
  const months = categoryColumn(space, `${name}.month`, cells.map(month))
  return {
    name,
    encode(cell, push) {
      years.encode(year(cell), push)
      months.encode(month(cell), push)
    },
    coarse: null,
  }
}

/** Terms of a text: stems and neighbouring pairs of them. */
function termsOf(text: string, stem: StemFunction): Map<string, number> {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}]{2,}|\d+/gu) ?? []
  const language: ActLanguage = /[әіңғүұқөһ]/u.test(text.toLowerCase()) ? 'kk' : 'ru'
  const stems = words
    .filter((word) => !forbiddenWord(word))
    .slice(0, 4000)
    .map((word) => stem(word, language))
  const counts = new Map<string, number>()
  stems.forEach((term, i) => {
    counts.set(term, (counts.get(term) ?? 0) + 1)
    const next = stems[i + 1]
    if (next !== undefined) counts.set(`${term} ${next}`, (counts.get(`${term} ${next}`) ?? 0) + 1)
  })
  return counts
}

function textColumn(space: Space, name: string, cells: readonly string[], stem: StemFunction): Column {
  const documents = new Map<string, number>()
  for (const cell of cells)
    for (const term of termsOf(cell, stem).keys()) documents.set(term, (documents.get(term) ?? 0) + 1)
  const kept = [...documents]
    .filter(([, n]) => n >= 3 && n <= cells.length * 0.9)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TERMS)
  const places = new Map(
    kept.map(([term, n]) => [
      term,
      { at: claim(space, `${name}~${term}`), idf: Math.log((1 + cells.length) / (1 + n)) + 1 },
    ]),
  )
  return {
    name,
    encode(cell, push) {
      const found: { at: number; weight: number }[] = []
      let square = 0
      for (const [term, n] of termsOf(cell, stem)) {
        const place = places.get(term)
        if (!place) continue
        const weight = (1 + Math.log(n)) * place.idf
        square += weight * weight
        found.push({ at: place.at, weight })
      }
      // Rows of text weigh together about as much as a few categories.
      const norm = Math.sqrt(square) / 3
      for (const { at, weight } of found) push(at, weight / norm)
    },
    coarse: null,
  }
}

function build(
  space: Space,
  name: string,
  kind: ColumnKind,
  cells: readonly string[],
  stem: StemFunction,
): Column | null {
  if (kind === 'numeric') return numericColumn(space, name, cells)
  if (kind === 'category') return categoryColumn(space, name, cells)
  if (kind === 'list') return listColumn(space, name, cells)
  if (kind === 'date') return dateColumn(space, name, cells)
  return kind === 'text' ? textColumn(space, name, cells, stem) : null
}

/** Numbers as programs write them: each table may have its own way. */
function plainCells(kind: ColumnKind | undefined, cells: string[]): string[] {
  if (kind !== 'numeric') return cells
  const read = numberReader(cells)
  return cells.map((cell) => String(read(cell) ?? ''))
}

export interface Encoder {
  width: number
  names: string[]
  /** Columns of the table that are read. */
  columns: string[]
  encode(table: Table): Sparse
}

/** Learns the encoding from the training table. @throws AnalysisFault for columns that are not there, or none left */
export function encoderOf(train: Table, map: FeatureMap, stem: StemFunction): Encoder {
  const space: Space = { names: [] }
  const columns: Column[] = []
  for (const [name, kind] of map) {
    if (kind === 'ignore') continue
    const column = build(space, name, kind, plainCells(kind, columnOf(train, name)), stem)
    if (column) columns.push(column)
  }
  if (columns.length === 0) throw new AnalysisFault('noFeatures', { file: train.file })
  const crossed = columns.filter((column) => column.coarse !== null)
  const pairs =
    crossed.length <= MOST_CROSSED ? crossed.flatMap((a, i) => crossed.slice(i + 1).map((b) => [a, b] as const)) : []
  const pairKey = (a: Column, b: Column, left: string, right: string): string =>
    `${a.name}=${a.coarse?.(left)} × ${b.name}=${b.coarse?.(right)}`
  const cellsOf = (table: Table): Map<string, string[]> =>
    new Map(columns.map(({ name }) => [name, plainCells(map.get(name), columnOf(table, name))]))
  const trainCells = cellsOf(train)
  const counts = new Map<string, number>()
  for (const [a, b] of pairs) {
    for (let i = 0; i < train.rows.length; i += 1) {
      const key = pairKey(a, b, trainCells.get(a.name)?.[i] ?? '', trainCells.get(b.name)?.[i] ?? '')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const places = new Map<string, number>()
  const frequent = [...counts]
    .filter(([, n]) => n >= RARE * 2)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  for (const [key] of frequent.slice(0, MOST_PAIRS)) places.set(key, claim(space, key))
  return {
    width: space.names.length,
    names: space.names,
    columns: columns.map(({ name }) => name),
    encode(table) {
      const cells = cellsOf(table)
      const rows = table.rows.map((_, i) => {
        const row: Entry[] = []
        const push = (column: number, value: number): void => {
          row.push([column, value])
        }
        for (const column of columns) column.encode(cells.get(column.name)?.[i] ?? '', push)
        for (const [a, b] of pairs) {
          const place = places.get(pairKey(a, b, cells.get(a.name)?.[i] ?? '', cells.get(b.name)?.[i] ?? ''))
          // Pairs are shrunk: they speak where the single values do not.
          if (place !== undefined) push(place, 0.5)
        }
        return row
      })
      return sparseOf(rows, space.names.length)
    },
  }
}
