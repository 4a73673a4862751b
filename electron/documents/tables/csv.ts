/** Report → CSV for spreadsheets: UTF-8 with a mark, parted by semicolons, as the region's office programs read it. */
import { dataColumns } from './report.ts'
import type { Cell, Report } from './report.ts'

/** A leading sign would be read as a formula by a spreadsheet. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
}

function quoted(cell: Cell): string {
  if (cell === null) return ''
  // A decimal comma: what Kazakh and Russian office programs take for a number.
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : harmless(cell)
  return /[";\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Warnings first, then each table under its title. */
export function toCsv(report: Report): Uint8Array {
  const lines: Cell[][] = [
    [report.title],
    ...report.facts,
    [],
    [report.warnings.title],
    ...report.warnings.items.map((item): Cell[] => [item]),
  ]
  for (const table of report.tables) {
    const columns = dataColumns(table)
    lines.push([], [table.title])
    if (table.note !== null) lines.push([table.note])
    lines.push(columns.map((i) => table.columns[i]?.title ?? ''))
    for (const row of table.rows) lines.push(columns.map((i) => row[i] ?? null))
  }
  return new TextEncoder().encode(`\ufeff${lines.map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`)
}
