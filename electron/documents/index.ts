/** Acts on paper: ActDocument → DOCX and PDF, and both read back. */
import { DocumentFault } from './faults.ts'
import { readDocx } from './docx/read.ts'
import { readPdf } from './pdf/read.ts'
import type { ReadAct } from './read-result.ts'

export { toDocx } from './docx/write.ts'
export type { DocxOptions } from './docx/write.ts'
export { readDocx } from './docx/read.ts'
export { toPdf } from './pdf/write.ts'
export type { PdfOptions } from './pdf/write.ts'
export { readPdf } from './pdf/read.ts'
export { layoutSchema, resolveLayout } from './layout.ts'
export type { Layout, LayoutInput } from './layout.ts'
export { DocumentFault } from './faults.ts'
export type { DocumentFaultCode } from './faults.ts'
export type { ReadAct, ReadBlock } from './read-result.ts'
export { letterheadFromDocx } from './letterhead/from-docx.ts'
export { letterheadFromImage } from './letterhead/letterhead.ts'
export type { Letterhead } from './letterhead/letterhead.ts'
export { actLines, normalized, textDigest } from './printed.ts'

/**
 * Reads an act by its first bytes, DOCX or PDF.
 * @throws DocumentFault unknownKind, notOurs, damaged, encrypted, tooLarge
 */
export async function readAct(bytes: Uint8Array): Promise<ReadAct> {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (start === '%PDF-') return readPdf(bytes)
  if (start.startsWith('PK') || start.startsWith('\u00d0\u00cf')) return readDocx(bytes)
  throw new DocumentFault('unknownKind')
}
