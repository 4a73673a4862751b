/**
 * Lines of somebody else's PDF, with their pages. Read by pdf.js, which knows every way a PDF may hold its letters; our
 * own reader is for our own files. Nothing is drawn or run: no fonts, no scripts, no network.
 */
import { DocumentFault } from '../faults.ts'
import { LIMITS } from '../limits.ts'
import type { TextLine } from '../../../shared/undisputed/intake/fields.ts'

/** More pages than a resolution with its papers has. */
const MOST_PAGES = 200

/** The part of pdf.js used here. */
interface TextItem {
  str: string
  transform: number[]
  width: number
  hasEOL: boolean
}

const isText = (item: object): item is TextItem => 'str' in item

interface Line {
  text: string
  /** Letters were drawn later into gaps of the line: their order cannot be told, so the line is not to be trusted. */
  mixed: boolean
}

/** Pieces of a page as lines: a new line where the height changes; a space where there is a gap. */
function linesOf(items: readonly object[]): Line[] {
  const lines: Line[] = []
  let line = ''
  let mixed = false
  let height: number | null = null
  let end = 0
  const finish = (): void => {
    const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim()
    if (text !== '') lines.push({ text, mixed })
    line = ''
    mixed = false
    height = null
    end = 0
  }
  for (const item of items) {
    if (!isText(item)) continue
    const [, , , size = 10, x = 0, y = 0] = item.transform
    const em = Math.abs(size)
    if (height !== null && Math.abs(y - height) > em * 0.5) finish()
    else if (height !== null && item.str.trim() !== '' && x < end - em * 0.5) mixed = true
    else if (line !== '' && x - end > em * 0.2 && !line.endsWith(' ')) line += ' '
    line += item.str
    height = y
    end = Math.max(end, x + item.width)
    if (item.hasEOL) finish()
  }
  finish()
  return lines
}

export interface PdfText {
  lines: TextLine[]
  /** Lines whose letters are drawn out of order: shown to a person, not read from. */
  mixed: TextLine[]
}

/** @throws DocumentFault damaged, encrypted, tooLarge */
export async function pdfLines(bytes: Uint8Array): Promise<PdfText> {
  if (bytes.length > LIMITS.file) throw new DocumentFault('tooLarge')
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // pdf.js takes the bytes it is given away from their owner.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const file = await task.promise
    if (file.numPages > MOST_PAGES) throw new DocumentFault('tooLarge', `${file.numPages}`)
    const text: PdfText = { lines: [], mixed: [] }
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      for (const [index, line] of linesOf(items).entries())
        (line.mixed ? text.mixed : text.lines).push({ text: line.text, page: number, line: index + 1 })
      page.cleanup()
    }
    return text
  } catch (error) {
    if (error instanceof DocumentFault) throw error
    const name = error instanceof Error ? error.name : ''
    throw new DocumentFault(name === 'PasswordException' ? 'encrypted' : 'damaged', null, error)
  } finally {
    await task.destroy()
  }
}
