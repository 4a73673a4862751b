/** Figures with the words that must stand beside them: what becomes CSV, XLSX and PDF. Holds no markup. */

export type Cell = string | number | null

export interface Column {
  title: string
  /** `share` is 0 to 1; `bar` is a share too and is drawn on paper, and left out of tables for programs. */
  kind: 'text' | 'number' | 'share' | 'bar'
}

export interface ReportTable {
  title: string
  note: string | null
  columns: Column[]
  rows: Cell[][]
}

export interface Report {
  language: 'kk' | 'ru' | 'en'
  title: string
  /** Pairs of name and value above the tables. */
  facts: [name: string, value: string][]
  /** Warnings; no file leaves the desk without them. */
  warnings: { title: string; items: string[] }
  tables: ReportTable[]
  /** For screen readers and readers of the PDF: what the bars show. */
  barsAlt: string
  /** At the foot of each page. */
  source: string
  page: string
}

/** Columns that programs read. */
export function dataColumns({ columns }: ReportTable): number[] {
  return columns.flatMap(({ kind }, i) => (kind === 'bar' ? [] : [i]))
}
