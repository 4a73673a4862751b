/** Rows of the first sheet of an Excel workbook: words and numbers; dates come out as YYYY-MM-DD. Formulas by their stored result. */
import { openPackage } from '../docx/zip.ts'
import type { Package } from '../docx/zip.ts'
import { parseXml } from '../docx/xml.ts'
import type { XmlElement } from '../docx/xml.ts'
import { childrenOf, isElement, letters, local } from './xml.ts'
import { DocumentFault } from '../faults.ts'
import { addDays } from '../../../shared/time/date.ts'
import type { TableRow } from '../../../shared/undisputed/intake/table.ts'

function textOf(element: XmlElement): string {
  // Phonetic readings stand beside the words, they are not part of them.
  if (local(element.name) === 'rPh') return ''
  if (local(element.name) === 't') return letters(element)
  return element.children.filter(isElement).map(textOf).join('')
}

function part(file: Package, name: string): XmlElement | undefined {
  const bytes = file.read(name)
  return bytes === null ? undefined : parseXml(bytes.toString('utf8'))
}

/** Path of the first sheet, by the order of the workbook. */
function firstSheet(file: Package): string {
  const sheet = childrenOf(childrenOf(part(file, 'xl/workbook.xml'), 'sheets')[0], 'sheet')[0]
  const id = sheet?.attributes['r:id']
  const link = childrenOf(part(file, 'xl/_rels/workbook.xml.rels'), 'Relationship').find(
    ({ attributes }) => attributes['Id'] === id,
  )
  const target = link?.attributes['Target'] ?? 'worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Numbers of the built-in formats that show a date (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

/** For each cell style, whether it shows a date. */
function dateStyles(file: Package): boolean[] {
  const styles = part(file, 'xl/styles.xml')
  const own = new Set(
    childrenOf(childrenOf(styles, 'numFmts')[0], 'numFmt')
      // Words in quotes and colours in brackets are not the pattern; y and d are.
      .filter(({ attributes }) => /[yd]/i.test((attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
      .map(({ attributes }) => Number(attributes['numFmtId'])),
  )
  return childrenOf(childrenOf(styles, 'cellXfs')[0], 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0)
    return DATE_FORMATS.has(id) || own.has(id)
  })
}

/** "C7" → 2 */
function columnIndex(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Excel counts days from 30 December 1899 (its 1900 has a 29 February); 1904 workbooks from 1 January 1904. */
function dateOf(serial: number, from1904: boolean): string {
  return addDays(from1904 ? '1904-01-01' : '1899-12-30', Math.floor(serial))
}

const MOST_COLUMNS = 500
const MOST_ROWS = 100_000

/** @throws DocumentFault damaged, encrypted, tooLarge, unknownKind */
export function xlsxRows(bytes: Uint8Array): TableRow[] {
  const file = openPackage(bytes)
  const workbook = part(file, 'xl/workbook.xml')
  if (workbook === undefined) throw new DocumentFault('unknownKind')
  const from1904 = ['1', 'true'].includes(childrenOf(workbook, 'workbookPr')[0]?.attributes['date1904'] ?? '')
  const shared = childrenOf(part(file, 'xl/sharedStrings.xml'), 'si').map(textOf)
  const dates = dateStyles(file)
  const rows = childrenOf(childrenOf(part(file, firstSheet(file)), 'sheetData')[0], 'row')
  if (rows.length > MOST_ROWS) throw new DocumentFault('tooLarge', `${rows.length}`)

  const valueOf = (cell: XmlElement): string => {
    const kind = cell.attributes['t'] ?? 'n'
    if (kind === 'inlineStr') return textOf(cell)
    const raw = letters(childrenOf(cell, 'v')[0])
    if (kind === 's') return shared[Number(raw)] ?? ''
    if (kind === 'b') return raw === '1' ? 'true' : 'false'
    if (kind !== 'n' || raw === '') return raw
    return dates[Number(cell.attributes['s'] ?? 0)] ? dateOf(Number(raw), from1904) : String(Number(raw))
  }

  return rows
    .map((row, index): TableRow => {
      const cells: string[] = []
      for (const [position, cell] of childrenOf(row, 'c').entries()) {
        const reference = cell.attributes['r']
        const column = reference === undefined ? position : columnIndex(reference)
        if (column < 0 || column >= MOST_COLUMNS) throw new DocumentFault('tooLarge', reference ?? '')
        while (cells.length < column) cells.push('')
        cells[column] = valueOf(cell).trim()
      }
      return { line: Number(row.attributes['r'] ?? index + 1), cells }
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}
