/** JSON Lines, or one JSON array of objects, as a table: columns in the order they first come up. */
import { AnalysisFault } from './faults.ts'
import type { Table } from './table.ts'

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const scalar = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** Objects inside are columns of their own ("claim.sum"), lists are entries parted by semicolons. */
function flatten(value: Record<string, unknown>, prefix: string, into: Map<string, string>): void {
  for (const [name, inner] of Object.entries(value)) {
    const path = prefix === '' ? name.trim() : `${prefix}.${name.trim()}`
    if (isObject(inner)) flatten(inner, path, into)
    else into.set(path, Array.isArray(inner) ? inner.map(scalar).join('; ') : scalar(inner))
  }
}

interface Read {
  value: unknown
  line: number
}

function valuesOf(text: string, file: string): Read[] {
  const parse = (piece: string, line: number): unknown => {
    try {
      return JSON.parse(piece)
    } catch (error) {
      throw new AnalysisFault('badLine', { file, line, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  if (text.trimStart().startsWith('[')) {
    const list = parse(text, 1)
    return Array.isArray(list) ? list.map((value: unknown, i) => ({ value, line: i + 1 })) : []
  }
  return text
    .split(/\r?\n/u)
    .flatMap((line, i) => (line.trim() === '' ? [] : [{ value: parse(line, i + 1), line: i + 1 }]))
}

/** @throws AnalysisFault naming the file and the line */
export function jsonTable(text: string, file: string): Table {
  const columns = new Map<string, number>()
  const found = valuesOf(text, file).map(({ value, line }) => {
    if (!isObject(value)) throw new AnalysisFault('badLine', { file, line, reason: '{ … }' })
    const cells = new Map<string, string>()
    flatten(value, '', cells)
    for (const name of cells.keys()) if (!columns.has(name)) columns.set(name, columns.size)
    return { cells, line }
  })
  if (found.length === 0) throw new AnalysisFault('emptyTable', { file })
  const names = [...columns.keys()]
  return {
    file,
    columns: names,
    rows: found.map(({ cells }) => names.map((name) => cells.get(name) ?? '')),
    lines: found.map(({ line }) => line),
  }
}
