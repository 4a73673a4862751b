/** Reads a table of foreign make: JSON Lines, the first sheet of an XLSX file, or CSV with commas, semicolons or tabs, quotes, a byte order mark, UTF-8, UTF-16 or windows-1251. */
import { DocumentFault } from '../../../documents/faults.ts'
import { xlsxRows } from '../../../documents/foreign/index.ts'
import { decodeText } from '../../import/encoding.ts'
import { AnalysisFault } from './faults.ts'
import { jsonTable } from './json-table.ts'
import { isMissing } from './numbers.ts'

export interface Table {
  file: string
  columns: string[]
  rows: string[][]
  /** Line of the file where each row begins, from 1. */
  lines: number[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The delimiter that stands most often outside quotes in the first line. */
function sniff(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((mark) => [mark, 0]))
  let quoted = false
  for (const c of text) {
    if (c === '"') quoted = !quoted
    else if (!quoted && (c === '\n' || c === '\r')) break
    else if (!quoted) counts.set(c, (counts.get(c) ?? -1) + 1)
  }
  let best: string = ','
  for (const mark of DELIMITERS) if ((counts.get(mark) ?? 0) > (counts.get(best) ?? 0)) best = mark
  return best
}

interface Records {
  records: string[][]
  lines: number[]
}

function split(text: string, delimiter: string, file: string): Records {
  const records: string[][] = []
  const lines: number[] = []
  let record: string[] = []
  let cell = ''
  let line = 1
  let began = 1
  let opened = 0
  let quoted = false
  const endCell = (): void => {
    record.push(cell)
    cell = ''
  }
  const endRecord = (): void => {
    endCell()
    // An empty line is no row.
    if (record.length > 1 || record[0] !== '') {
      records.push(record)
      lines.push(began)
    }
    record = []
  }
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i)
    if (quoted) {
      if (c === '"' && text.charAt(i + 1) === '"') {
        cell += '"'
        i += 1
      } else if (c === '"') quoted = false
      else {
        if (c === '\n') line += 1
        cell += c
      }
    } else if (c === '"' && cell === '') {
      quoted = true
      opened = line
    } else if (c === delimiter) endCell()
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && text.charAt(i + 1) === '\n') i += 1
      endRecord()
      line += 1
      began = line
    } else cell += c
  }
  if (quoted) throw new AnalysisFault('openQuote', { file, line: opened })
  if (cell !== '' || record.length > 0) endRecord()
  return { records, lines }
}

function sheetRecords(bytes: Uint8Array, file: string): Records {
  try {
    const rows = [...xlsxRows(Buffer.from(bytes))]
    const width = rows[0]?.cells.findLastIndex((cell) => cell.trim() !== '') ?? -1
    const kept = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    return {
      // A sheet leaves out empty cells at the end of a row.
      records: kept.map(({ cells }) =>
        Array.from(
          { length: Math.max(width + 1, cells.findLastIndex((cell) => cell !== '') + 1) },
          (_, i) => cells[i] ?? '',
        ),
      ),
      lines: kept.map(({ line }) => line),
    }
  } catch (error) {
    if (error instanceof DocumentFault) throw new AnalysisFault('damagedTable', { file })
    throw error
  }
}

/** @throws AnalysisFault naming the file and the line */
export function readTable(bytes: Uint8Array, file: string): Table {
  // "PK": a ZIP, which is what an XLSX file is; the other mark is of a file closed with a password.
  const magic = [...bytes.subarray(0, 4)].join()
  if (magic === '80,75,3,4') return tableOf(sheetRecords(bytes, file), file, 0)
  if (magic === '208,207,17,224') throw new AnalysisFault('damagedTable', { file })
  const text = decodeText(bytes).text.replace(/^\ufeff/u, '')
  if (/^\s*(?:\{\s*"|\[\s*\{)/u.test(text)) return jsonTable(text, file)
  // "sep=;" is what a spreadsheet writes before the heading.
  const said = /^sep=(.)\r?\n/u.exec(text)
  const delimiter = said?.[1] ?? sniff(text)
  return tableOf(split(said ? text.slice(said[0].length) : text, delimiter, file), file, said ? 1 : 0)
}

/** The first record is the heading. @param shift lines that stand before it */
function tableOf({ records, lines }: Records, file: string, shift: number): Table {
  const columns = (records[0] ?? []).map((name) => name.trim())
  const rows = records.slice(1)
  if (rows.length === 0) throw new AnalysisFault('emptyTable', { file })
  columns.forEach((column, i) => {
    if (column !== '' && columns.indexOf(column) !== i) throw new AnalysisFault('sameColumn', { file, column })
  })
  rows.forEach((row, i) => {
    if (row.length !== columns.length)
      throw new AnalysisFault('raggedRow', {
        file,
        line: (lines[i + 1] ?? 0) + shift,
        found: row.length,
        wanted: columns.length,
      })
  })
  return { file, columns, rows, lines: lines.slice(1).map((line) => line + shift) }
}

/** Spelling that does not part column names: case, spaces, marks of no-break. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f\ufeff]+/gu, ' ')
    .trim()
}

/** Where a column stands: by its name, else by the one name that differs in spelling only; -1 where there is none. */
export function placeOf({ columns }: Table, column: string): number {
  const exact = columns.indexOf(column)
  if (exact >= 0) return exact
  const alike = columns.flatMap((name, i) => (folded(name) === folded(column) ? [i] : []))
  return alike.length === 1 ? (alike[0] ?? -1) : -1
}

/** Values of a column. @throws AnalysisFault where the table has none of the name */
export function columnOf(table: Table, column: string): string[] {
  const at = placeOf(table, column)
  if (at < 0) throw new AnalysisFault('noColumn', { file: table.file, column, columns: table.columns.join(', ') })
  return table.rows.map((row) => (row[at] ?? '').trim())
}

/** The rows that hold something in a column, and how many do not. */
export function rowsWith(table: Table, column: string): { table: Table; dropped: number } {
  const cells = columnOf(table, column)
  const kept = cells.flatMap((cell, i) => (isMissing(cell) ? [] : [i]))
  if (kept.length === 0) throw new AnalysisFault('noTarget', { file: table.file, line: table.lines[0] ?? 0, column })
  return {
    table: {
      ...table,
      rows: kept.map((i) => table.rows[i] ?? []),
      lines: kept.map((i) => table.lines[i] ?? 0),
    },
    dropped: cells.length - kept.length,
  }
}
