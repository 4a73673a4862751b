/** The JSON case file attached to an act (PDF/A-3 associated file). */
import { PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import type { PDFDocument } from 'pdf-lib'
import { streamBytes } from './font-text.ts'

/** Text of the first associated file of the document, or null without one. */
export function attachedJson(file: PDFDocument): string | null {
  const list = file.catalog.lookup(PDFName.of('AF'))
  const first = list instanceof PDFArray && list.size() > 0 ? list.lookup(0) : undefined
  const embedded = first instanceof PDFDict ? first.lookup(PDFName.of('EF')) : undefined
  const stream = embedded instanceof PDFDict ? embedded.lookup(PDFName.of('F')) : undefined
  return stream instanceof PDFRawStream ? streamBytes(stream).toString('utf8') : null
}
