/**
 * Readers of files that other programs wrote (Word, Excel, PDF). They take text and nothing else: no macro, link, script
 * or font of the file is run or fetched. Our own acts are read back by `readAct`, which checks more.
 */
export { docxLines } from './docx-text.ts'
export { pdfLines } from './pdf-text.ts'
export type { PdfText } from './pdf-text.ts'
export { xlsxRows } from './xlsx-rows.ts'
