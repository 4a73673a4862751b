/** Report → XLSX: the warnings on the first sheet with the facts, then a sheet for each table. Numbers stay numbers. */
import writeXlsxFile from 'write-excel-file/node'
import type { Cell as SheetCell, Row, Sheet } from 'write-excel-file/node'
import { dataColumns } from './report.ts'
import type { Cell, Column, Report, ReportTable } from './report.ts'

/** Excel allows 31 characters and none of these; names must differ. */
function sheetNames(tables: readonly ReportTable[], first: string): string[] {
  const clean = (title: string): string =>
    title
      .replaceAll(/[\\/?*:[\]]/gu, ' ')
      .trim()
      .slice(0, 31) || '1'
  const names: string[] = []
  for (const title of [first, ...tables.map((table) => table.title)]) {
    const name = clean(title)
    let found = name
    for (let n = 2; names.some((known) => known.toLowerCase() === found.toLowerCase()); n += 1)
      found = `${name.slice(0, 27)} ${n}`
    names.push(found)
  }
  return names
}

const bold = (value: string): SheetCell => ({ value, type: String, fontWeight: 'bold', wrap: true })
const plain = (value: string): SheetCell => ({ value, type: String, wrap: true })

function cellOf(cell: Cell, { kind }: Column): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true }
  return kind === 'share'
    ? { value: cell, type: Number, format: '0.0%' }
    : { value: cell, type: Number, format: Number.isInteger(cell) ? '0' : '0.00' }
}

function sheetOf(table: ReportTable): { data: Row[]; widths: number[] } {
  const columns = dataColumns(table)
  const heads = columns.map((i) => table.columns[i]).filter((column): column is Column => column !== undefined)
  return {
    data: [
      [bold(table.title)],
      ...(table.note === null ? [] : [[plain(table.note)]]),
      heads.map(({ title }) => bold(title)),
      ...table.rows.map((row) =>
        columns.map((i, at) => cellOf(row[i] ?? null, heads[at] ?? { title: '', kind: 'text' })),
      ),
    ],
    widths: heads.map(({ kind, title }, i) => (i === 0 ? 44 : kind === 'text' ? 22 : Math.max(12, title.length + 2))),
  }
}

/** The report as the bytes of a workbook. */
export async function toXlsx(report: Report): Promise<Uint8Array> {
  const [first = '1', ...names] = sheetNames(report.tables, report.title)
  const sheets: Sheet<Buffer>[] = [
    {
      sheet: first,
      columns: [{ width: 34 }, { width: 90 }],
      data: [
        [bold(report.title)],
        ...report.facts.map(([name, value]) => [plain(name), plain(value)]),
        [],
        [bold(report.warnings.title)],
        ...report.warnings.items.map((item) => [null, plain(item)]),
        [],
        [null, plain(report.source)],
      ],
    },
    ...report.tables.map((table, i) => {
      const { data, widths } = sheetOf(table)
      return { sheet: names[i] ?? String(i + 2), columns: widths.map((width) => ({ width })), data }
    }),
  ]
  const bytes = await writeXlsxFile(sheets).toBuffer()
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
