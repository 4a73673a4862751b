/** The properties of a Word file (ECMA-376 part 2, 11): title, court, judge, our mark, times, language. */
import type { ActDocument } from '../../../shared/acts/document.ts'
import { FORMAT_MARK, LANGUAGE_TAG, printedText } from '../printed.ts'
import { escapeXml } from './xml.ts'

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** @param createdAt seconds since 1970 */
export function coreProperties(doc: ActDocument, draft: boolean, createdAt: number): string {
  const time = new Date(createdAt * 1000).toISOString().replace('.000Z', 'Z')
  const judge = escapeXml(printedText(doc.judge ?? doc.court))
  const keywords = [FORMAT_MARK, doc.kind, doc.language, ...(draft ? ['draft'] : [])].join(', ')
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>` +
    `<dc:title>${escapeXml(printedText(doc.title))}</dc:title><dc:subject>${escapeXml(printedText(doc.court))}</dc:subject>` +
    `<dc:creator>${judge}</dc:creator><cp:keywords>${keywords}</cp:keywords>` +
    `<cp:lastModifiedBy>${judge}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
    `<dc:language>${LANGUAGE_TAG[doc.language]}</dc:language></cp:coreProperties>`
  )
}
