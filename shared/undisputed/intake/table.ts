/**
 * A table of exit bans: a row is a material. A bad row is told with its place and does not stop the others. Registers of
 * courts carry a title above their headings and often a line that numbers the columns under them: both are passed over.
 */
import type { Says } from '../../language/say.ts'
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import { columnOf, emptyExitBan, readCell, setAnswer } from './columns.ts'
import type { Column } from './columns.ts'
import { restoredIin } from './values.ts'
import { valueAt } from '../evaluate.ts'

/** Where an answer was read: file, and the cell or the words in it. */
export interface Place {
  /** "line 3", "page 1, paragraph 4": for people. */
  at: Says
  /** The words as they stand in the source. */
  text: string
  page?: number
  /** Line of a table, paragraph of a page, from 1. */
  line: number
}

export interface TableRow {
  line: number
  cells: readonly string[]
}

export interface RowMaterial {
  line: number
  material: ExitBanMaterial
  places: Record<string, Place>
}

export interface RowFault {
  line: number
  column: string
  says: Says
}

export interface TableReading {
  rows: RowMaterial[]
  faults: RowFault[]
  /** Headings that fit no answer: said, never silently dropped. */
  unknownColumns: string[]
  /** Headings that were known. */
  knownColumns: number
  /** Lines above the headings that were passed over. */
  above: number[]
}

const cellPlace = (line: number, column: Column, text: string): Place => ({
  at: {
    kk: `${line}-жол, «${column.name.kk}»`,
    ru: `строка ${line}, «${column.name.ru}»`,
    en: `line ${line}, "${column.name.en}"`,
  },
  text,
  line,
})

const unreadable = (line: number, column: Column, text: string): RowFault => ({
  line,
  column: column.name.ru,
  says: {
    kk: `${line}-жол, «${column.name.kk}»: «${text}» оқылмады.`,
    ru: `Строка ${line}, «${column.name.ru}»: «${text}» не читается.`,
    en: `Line ${line}, "${column.name.en}": "${text}" cannot be read.`,
  },
})

const tooMany = (line: number): RowFault => ({
  line,
  column: '',
  says: {
    kk: `${line}-жол: ұяшықтар бағандардан көп.`,
    ru: `Строка ${line}: ячеек больше, чем столбцов.`,
    en: `Line ${line}: there are more cells than columns.`,
  },
})

const twice = (line: number, column: Column): RowFault => ({
  line,
  column: column.name.ru,
  says: {
    kk: `${line}-жол: «${column.name.kk}» екі бағанда әртүрлі жазылған.`,
    ru: `Строка ${line}: «${column.name.ru}» стоит в двух столбцах с разными значениями.`,
    en: `Line ${line}: "${column.name.en}" stands in two columns with different values.`,
  },
})

/** A title may take so many lines above the headings. */
const LINES_OF_TITLE = 10

const known = ({ cells }: TableRow): number => cells.filter((cell) => columnOf(cell) !== undefined).length

/** The first line with the most known headings. */
function headingRow(rows: readonly TableRow[]): number {
  const counts = rows.slice(0, LINES_OF_TITLE).map(known)
  return counts.indexOf(Math.max(...counts))
}

/** "1; 2; 3 …": the line that numbers the columns. */
function numbersColumns({ cells }: TableRow): boolean {
  const filled = cells.map((cell) => cell.trim())
  return filled.length > 2 && filled.every((cell, i) => cell === '' || cell === String(i + 1)) && filled.includes('2')
}

/** Reads the rows under the headings. */
export function readTable(rows: readonly TableRow[]): TableReading {
  const at = rows.length === 0 ? 0 : headingRow(rows)
  const [head, ...body] = rows.slice(at)
  const headings = head?.cells.map((cell) => cell.trim()) ?? []
  const columns = headings.map(columnOf)
  const reading: TableReading = {
    rows: [],
    faults: [],
    unknownColumns: headings.filter((heading, i) => heading !== '' && columns[i] === undefined),
    knownColumns: columns.filter((column) => column !== undefined).length,
    above: rows.slice(0, at).map(({ line }) => line),
  }
  for (const [i, row] of body.entries()) {
    const { line, cells } = row
    if (i === 0 && numbersColumns(row)) continue
    const material = emptyExitBan()
    const places: Record<string, Place> = {}
    const faults: RowFault[] = []
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) faults.push(tooMany(line))
    for (const [at, column] of columns.entries()) {
      const text = cells[at]?.trim() ?? ''
      if (column === undefined) continue
      const value = readCell(column.kind, text)
      if (value === undefined) faults.push(unreadable(line, column, text))
      else if (value !== null) {
        const restored = column.path === '/debtor/iin' ? restoredIin(String(value)) : value
        // Which of two is meant nobody knows: the last one would win by accident.
        if (places[column.path] !== undefined && valueAt(material, column.path) !== restored)
          faults.push(twice(line, column))
        setAnswer(material, column.path, restored)
        places[column.path] = cellPlace(line, column, text)
      }
    }
    reading.faults.push(...faults)
    // A row read in part would be checked on answers that are not those of the sender.
    if (faults.length === 0) reading.rows.push({ line, material, places })
  }
  return reading
}
