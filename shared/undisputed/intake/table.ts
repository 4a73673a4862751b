/** A table of exit bans: a row is a material. A bad row is told with its place and does not stop the others. */
import type { Says } from '../../language/say.ts'
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import { columnOf, emptyExitBan, readCell, setAnswer } from './columns.ts'
import type { Column } from './columns.ts'
import { restoredIin } from './values.ts'

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

/** Reads rows under a heading row. */
export function readTable(rows: readonly TableRow[]): TableReading {
  const [head, ...body] = rows
  const headings = head?.cells.map((cell) => cell.trim()) ?? []
  const columns = headings.map(columnOf)
  const reading: TableReading = {
    rows: [],
    faults: [],
    unknownColumns: headings.filter((heading, i) => heading !== '' && columns[i] === undefined),
  }
  for (const { line, cells } of body) {
    const material = emptyExitBan()
    const places: Record<string, Place> = {}
    const faults: RowFault[] = []
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) faults.push(tooMany(line))
    for (const [i, column] of columns.entries()) {
      const text = cells[i]?.trim() ?? ''
      if (column === undefined) continue
      const value = readCell(column.kind, text)
      if (value === undefined) faults.push(unreadable(line, column, text))
      else if (value !== null) {
        const restored = column.path === '/debtor/iin' ? restoredIin(String(value)) : value
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
