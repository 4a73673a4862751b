/** Lines of a table, one at a time: CSV, JSON Lines, XLSX. */
import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { TextDecoderStream } from 'node:stream/web'
import { Readable } from 'node:stream'
import { DocumentFault } from '../../documents/faults.ts'
import { xlsxRows } from '../../documents/foreign/index.ts'
import { decodeText, repairKazakh1048 } from './encoding.ts'
import { IMPORT_LIMITS, ImportFault } from './faults.ts'
import type { Line } from './map.ts'
import { isCompound } from './read.ts'
import { SourceFile, sourceBytes, sourceStream } from './sealed-files.ts'

export interface TableLine {
  /** Number of the line (of its first one), counted from 1. */
  at: number
  /** Null for a line that could not be read; `fault` says why. */
  line: Line | null
  fault: ImportFault | null
}

const TABLES = new Set(['.csv', '.tsv', '.jsonl', '.ndjson', '.xlsx'])

export function isTable(path: string): boolean {
  return TABLES.has(extname(path).toLowerCase())
}

/** Encoding of a file by its first bytes, cut at a line end so that no letter is halved. */
function encodingOf(path: string): string {
  const file = new SourceFile(path)
  try {
    const head = file.read(0, 65_536)
    const { length } = head
    const end = length < 65_536 ? length : Math.max(head.lastIndexOf(10) & ~1, 2)
    return decodeText(head.subarray(0, end)).encoding
  } finally {
    file.close()
  }
}

async function* pieces(path: string): AsyncGenerator<string> {
  const bytes = Readable.toWeb(sourceStream(path))
  const encoding = encodingOf(path)
  const kazakh = encoding === 'kz-1048'
  const text = bytes.pipeThrough(new TextDecoderStream(kazakh ? 'windows-1251' : encoding))
  for await (const piece of text) yield kazakh ? repairKazakh1048(piece) : piece
}

/** Cells of a CSV file (RFC 4180), whatever its line ends; a quoted cell may hold line ends. */
async function* csvRecords(
  path: string,
  delimiter: string | undefined,
): AsyncGenerator<{ at: number; cells: string[] }> {
  let sign = delimiter ?? ''
  let cell = ''
  let cells: string[] = []
  let quoted = false
  let afterQuote = false
  let line = 1
  let began = 1
  let carriage = false
  let length = 0
  for await (const piece of pieces(path)) {
    if (sign === '') sign = guessDelimiter(piece)
    for (const letter of piece) {
      length += 1
      if (length > IMPORT_LIMITS.line) throw new ImportFault('tooLarge', `${began}`)
      if (carriage && letter === '\n') {
        carriage = false
        continue
      }
      carriage = false
      if (afterQuote && letter !== '"') {
        quoted = false
        afterQuote = false
      }
      if (quoted) {
        if (letter === '"') {
          if (afterQuote) cell += '"'
          afterQuote = !afterQuote
        } else {
          if (letter === '\n') line += 1
          cell += letter
        }
      } else if (letter === '"' && cell === '') {
        quoted = true
        afterQuote = false
      } else if (letter === sign) {
        cells.push(cell)
        cell = ''
      } else if (letter === '\n' || letter === '\r') {
        carriage = letter === '\r'
        cells.push(cell)
        if (cells.length > 1 || cells[0] !== '') yield { at: began, cells }
        cell = ''
        cells = []
        length = 0
        line += 1
        began = line
      } else cell += letter
    }
  }
  if (quoted && !afterQuote) throw new ImportFault('badLine', `${began}: "`)
  if (cell !== '' || cells.length > 0) yield { at: began, cells: [...cells, cell] }
}

function guessDelimiter(piece: string): string {
  const first = piece.split(/[\r\n]/u, 1)[0] ?? ''
  const count = (sign: string): number => first.split(sign).length
  return [',', ';', '\t', '|'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

async function* csvLines(path: string, delimiter?: string): AsyncGenerator<TableLine> {
  let names: string[] | null = null
  for await (const { at, cells } of csvRecords(path, delimiter)) {
    if (names === null) names = cells.map((name) => name.replace(/^\ufeff/u, '').trim())
    else if (cells.length !== names.length) {
      yield { at, line: null, fault: new ImportFault('badLine', `${cells.length} ≠ ${names.length}`) }
    } else {
      const known: string[] = names
      yield { at, line: new Map(cells.map((cell, index) => [known[index] ?? '', cell])), fault: null }
    }
  }
}

function flat(value: object, prefix: string, into: Map<string, string>): void {
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    const path = prefix === '' ? name : `${prefix}.${name}`
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) flat(inner, path, into)
    else if (Array.isArray(inner))
      into.set(path, inner.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'))
    else if (typeof inner === 'string') into.set(path, inner)
    else into.set(path, inner === null ? '' : JSON.stringify(inner))
  }
}

async function* jsonLines(path: string): AsyncGenerator<TableLine> {
  let rest = ''
  let at = 0
  const one = (text: string): TableLine | null => {
    at += 1
    if (text.trim() === '') return null
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object')
      const line = new Map<string, string>()
      flat(value, '', line)
      return { at, line, fault: null }
    } catch (error) {
      return { at, line: null, fault: new ImportFault('badLine', error instanceof Error ? error.message : null) }
    }
  }
  for await (const piece of pieces(path)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > IMPORT_LIMITS.line) throw new ImportFault('tooLarge', `${at + 1}`)
    for (const text of lines) {
      const read = one(at === 0 ? text.replace(/^\ufeff/u, '') : text)
      if (read !== null) yield read
    }
  }
  const last = one(rest)
  if (last !== null) yield last
}

function* xlsxLines(path: string): Generator<TableLine> {
  if (statSync(path).size > IMPORT_LIMITS.file) throw new ImportFault('tooLarge')
  const bytes = sourceBytes(path)
  if (isCompound(bytes)) throw new ImportFault('encrypted')
  let names: string[] | null = null
  for (const row of xlsxRows(bytes)) {
    if (names === null) names = row.cells.map((cell) => cell.trim())
    else {
      const line = new Map(names.map((name, index) => [name, row.cells[index] ?? '']))
      yield { at: row.line, line, fault: null }
    }
  }
}

/** @throws ImportFault where the file as a whole cannot be read */
export async function* tableLines(path: string, delimiter?: string): AsyncGenerator<TableLine> {
  const extension = extname(path).toLowerCase()
  try {
    if (extension === '.xlsx') yield* xlsxLines(path)
    else if (extension === '.csv' || extension === '.tsv') yield* csvLines(path, delimiter)
    else yield* jsonLines(path)
  } catch (error) {
    if (error instanceof ImportFault) throw error
    if (error instanceof DocumentFault) {
      throw new ImportFault(error.code === 'encrypted' ? 'encrypted' : error.code === 'tooLarge' ? 'bomb' : 'damaged')
    }
    throw new ImportFault('unreadable', error instanceof Error ? error.message : null, error)
  }
}
