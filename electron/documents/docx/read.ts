/** DOCX → blocks. Reads the files of this program, also after a judge edited and saved them in Word. */
import { DocumentFault } from '../faults.ts'
import { LIMITS } from '../limits.ts'
import { FORMAT_MARK, normalized } from '../printed.ts'
import { digestOf } from '../read-result.ts'
import type { ReadAct, ReadBlock } from '../read-result.ts'
import { BOOKMARK } from './body.ts'
import { openPackage } from './zip.ts'
import type { Package } from './zip.ts'
import { childElement, childElements, parseXml, textContent } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** First bytes of the OLE container in which Office keeps an encrypted document. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

function part(file: Package, name: string): XmlElement {
  const data = file.read(name)
  if (data === null) throw new DocumentFault('notOurs', name)
  return parseXml(data.toString('utf8').replace(/^\ufeff/u, ''))
}

/** Text of a paragraph as Word shows it: deleted revisions and field codes are not text. */
function paragraphText(element: XmlElement): string {
  let text = ''
  for (const child of childElements(element)) {
    if (child.name === 'w:t') text += textContent(child)
    else if (child.name === 'w:tab') text += '\t'
    else if (child.name === 'w:br' || child.name === 'w:cr') text += ' '
    else if (child.name === 'w:noBreakHyphen') text += '-'
    else if (child.name !== 'w:del' && child.name !== 'w:instrText' && child.name !== 'w:pPr' && child.name !== 'w:rPr')
      text += paragraphText(child)
  }
  return text
}

/** Counts the items of lists as Word does, one counter a list. */
function numbering(file: Package): (paragraph: XmlElement) => string {
  const data = file.read('word/numbering.xml')
  const root = data === null ? null : parseXml(data.toString('utf8'))
  const formats = new Map<string, string>()
  for (const abstract of root === null ? [] : childElements(root, 'w:abstractNum')) {
    const level = childElements(abstract, 'w:lvl').find((one) => one.attributes['w:ilvl'] === '0')
    const text = childElement(level, 'w:lvlText')?.attributes['w:val']
    const format = childElement(level, 'w:numFmt')?.attributes['w:val']
    const id = abstract.attributes['w:abstractNumId']
    if (id !== undefined && text !== undefined && format === 'decimal') formats.set(id, text)
  }
  const lists = new Map<string, string>()
  for (const list of root === null ? [] : childElements(root, 'w:num')) {
    const id = list.attributes['w:numId']
    const format = formats.get(childElement(list, 'w:abstractNumId')?.attributes['w:val'] ?? '')
    if (id !== undefined && format !== undefined) lists.set(id, format)
  }
  const counted = new Map<string, number>()
  return (paragraph) => {
    const properties = childElement(childElement(paragraph, 'w:pPr'), 'w:numPr')
    const id = childElement(properties, 'w:numId')?.attributes['w:val']
    const format = id === undefined ? undefined : lists.get(id)
    if (id === undefined || format === undefined) return ''
    const count = (counted.get(id) ?? 0) + 1
    counted.set(id, count)
    return `${format.replace('%1', String(count))} `
  }
}

function slotOf(paragraph: XmlElement): string | undefined {
  for (const mark of childElements(paragraph, 'w:bookmarkStart')) {
    const found = BOOKMARK.exec(mark.attributes['w:name'] ?? '')
    if (found?.[2] !== undefined && found[2] !== '') return found[2]
  }
  return undefined
}

/**
 * Reads an act written by toDocx.
 * @throws DocumentFault notOurs, damaged, encrypted, tooLarge
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadAct> {
  if (bytes.length > LIMITS.file) throw new DocumentFault('tooLarge')
  if (OLE.equals(bytes.subarray(0, OLE.length))) throw new DocumentFault('encrypted')
  const file = openPackage(bytes)
  const core = part(file, 'docProps/core.xml')
  const keywords = (childElement(core, 'cp:keywords') === undefined ? '' : textOf(core, 'cp:keywords')).split(
    /[,;]\s*/u,
  )
  if (!keywords.includes(FORMAT_MARK)) throw new DocumentFault('notOurs')
  const body = childElement(part(file, 'word/document.xml'), 'w:body')
  if (body === undefined) throw new DocumentFault('damaged', 'w:body')
  const number = numbering(file)
  const blocks: ReadBlock[] = []
  for (const paragraph of childElements(body, 'w:p')) {
    const text = normalized(number(paragraph) + paragraphText(paragraph))
    const slot = slotOf(paragraph)
    if (text !== '') blocks.push(slot === undefined ? { text } : { text, slot })
    if (blocks.length > LIMITS.blocks) throw new DocumentFault('tooLarge')
  }
  return {
    format: 'docx',
    blocks,
    title: textOf(core, 'dc:title'),
    language: textOf(core, 'dc:language'),
    kind: keywords[1] ?? null,
    draft: keywords.includes('draft'),
    createdAt: textOf(core, 'dcterms:created') || null,
    digest: digestOf(blocks),
    caseFile: null,
    pages: null,
  }
}

function textOf(core: XmlElement, name: string): string {
  const element = childElement(core, name)
  return element === undefined ? '' : textContent(element)
}
