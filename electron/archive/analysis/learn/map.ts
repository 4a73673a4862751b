/** Which columns of a table are read, and as what: features.json of `ukim archive eval`. */
import { AnalysisFault } from './faults.ts'
import { isMissing, numberReader } from './numbers.ts'
import type { Table } from './table.ts'

export type ColumnKind = 'numeric' | 'category' | 'list' | 'text' | 'date' | 'ignore'
export type FeatureMap = Map<string, ColumnKind>

const KINDS: Readonly<Record<string, ColumnKind>> = {
  numeric: 'numeric',
  number: 'numeric',
  num: 'numeric',
  int: 'numeric',
  integer: 'numeric',
  float: 'numeric',
  ordinal: 'numeric',
  category: 'category',
  categorical: 'category',
  cat: 'category',
  string: 'category',
  boolean: 'category',
  bool: 'category',
  binary: 'category',
  nominal: 'category',
  list: 'list',
  set: 'list',
  multi: 'list',
  multilabel: 'list',
  tags: 'list',
  text: 'text',
  freetext: 'text',
  date: 'date',
  datetime: 'date',
  ignore: 'ignore',
  id: 'ignore',
  skip: 'ignore',
  drop: 'ignore',
  none: 'ignore',
  target: 'ignore',
}
const ALLOWED = 'numeric, category, list, text, date, ignore'

function kindOf(value: unknown, file: string, path: string): ColumnKind {
  const said = typeof value === 'object' && value !== null && 'type' in value ? value.type : value
  const kind = typeof said === 'string' ? KINDS[said.trim().toLowerCase()] : undefined
  if (!kind)
    throw new AnalysisFault('badMap', { file, path, reason: `${JSON.stringify(said) ?? 'undefined'} ≠ ${ALLOWED}` })
  return kind
}

/**
 * Two forms: { "age": "numeric", "article": "category" } and { "numeric": ["age"], "category": ["article"] }; both may lie under
 * "features" or "columns".
 * @throws AnalysisFault with the JSON path
 */
export function readFeatureMap(value: unknown, file: string): FeatureMap {
  const isObject = (v: unknown): v is Record<string, unknown> =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
  if (!isObject(value)) throw new AnalysisFault('badMap', { file, path: '/', reason: '{ … }' })
  const inner = value['features'] ?? value['columns']
  const map: FeatureMap = new Map()
  const [body, root] =
    isObject(inner) || Array.isArray(inner)
      ? [inner, value['features'] === undefined ? '/columns' : '/features']
      : [value, '']
  if (Array.isArray(body)) {
    body.forEach((entry: unknown, i) => {
      const name = isObject(entry) ? (entry['name'] ?? entry['column']) : entry
      if (typeof name !== 'string') throw new AnalysisFault('badMap', { file, path: `${root}/${i}`, reason: '"name"' })
      map.set(
        name,
        isObject(entry) ? kindOf(entry['type'] ?? entry['kind'] ?? 'category', file, `${root}/${i}/type`) : 'category',
      )
    })
    return map
  }
  for (const [name, entry] of Object.entries(body)) {
    if (Array.isArray(entry)) {
      const kind = kindOf(name, file, `${root}/${name}`)
      entry.forEach((column: unknown, i) => {
        if (typeof column !== 'string')
          throw new AnalysisFault('badMap', { file, path: `${root}/${name}/${i}`, reason: '"…"' })
        map.set(column, kind)
      })
    } else map.set(name, kindOf(entry, file, `${root}/${name}`))
  }
  return map
}

/** A map by the look of the columns, where none was given. */
export function guessMap(table: Table, target: string): FeatureMap {
  const map: FeatureMap = new Map()
  table.columns.forEach((column, at) => {
    if (column === target || column === '') return
    const cells = table.rows.map((row) => (row[at] ?? '').trim()).filter((cell) => !isMissing(cell))
    const distinct = new Set(cells).size
    const words =
      cells.slice(0, 500).reduce((sum, cell) => sum + cell.split(/\s+/u).length, 0) /
      Math.max(1, Math.min(500, cells.length))
    const read = numberReader(cells)
    const numbers = cells.filter((cell) => read(cell) !== null).length
    const dates = cells.filter((cell) => /^\d{4}-\d{2}-\d{2}|^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(cell)).length
    if (cells.length === 0) map.set(column, 'ignore')
    else if (dates >= cells.length * 0.95) map.set(column, 'date')
    else if (words >= 6) map.set(column, 'text')
    else if (numbers >= cells.length * 0.95 && distinct > 12)
      map.set(column, distinct === cells.length && /id$|^№|номер|number/iu.test(column) ? 'ignore' : 'numeric')
    else map.set(column, distinct > Math.max(50, cells.length * 0.5) ? 'ignore' : 'category')
  })
  return map
}
