/** Paragraphs of somebody else's Word document, in order; tables give one paragraph a row. */
import { openPackage } from '../docx/zip.ts'
import { parseXml } from '../docx/xml.ts'
import type { XmlElement } from '../docx/xml.ts'
import { isElement, letters } from './xml.ts'
import { DocumentFault } from '../faults.ts'
import type { TextLine } from '../../../shared/undisputed/intake/fields.ts'

/** Text of a run: letters, tabs and breaks; deleted and field-code text is not the document's. */
function textOf(element: XmlElement): string {
  if (element.name === 'w:t') return letters(element)
  if (element.name === 'w:tab' || element.name === 'w:br' || element.name === 'w:cr') return ' '
  if (element.name === 'w:noBreakHyphen') return '-'
  if (element.name === 'w:del' || element.name === 'w:instrText' || element.name === 'w:pPr') return ''
  return element.children.filter(isElement).map(textOf).join('')
}

function paragraphs(element: XmlElement): string[] {
  if (element.name === 'w:p') return [textOf(element)]
  if (element.name === 'w:tr')
    return [
      element.children
        .filter(isElement)
        .map((cell) => paragraphs(cell).join(' '))
        .join(' ')
        .trim(),
    ]
  return element.children.filter(isElement).flatMap(paragraphs)
}

/** @throws DocumentFault damaged, encrypted, tooLarge, unknownKind */
export function docxLines(bytes: Uint8Array): TextLine[] {
  const part = openPackage(bytes).read('word/document.xml')
  if (part === null) throw new DocumentFault('unknownKind')
  return paragraphs(parseXml(part.toString('utf8')))
    .map((text, index) => ({ text: text.normalize('NFC').trim(), line: index + 1 }))
    .filter(({ text }) => text !== '')
}
