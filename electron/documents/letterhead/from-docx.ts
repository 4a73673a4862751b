/** A letterhead from a court's own Word template: header and footer of its first page, never anything of its body. */
import { DocumentFault } from '../faults.ts'
import { openPackage } from '../docx/zip.ts'
import type { Package } from '../docx/zip.ts'
import { childElement, childElements, parseXml, textContent } from '../docx/xml.ts'
import type { XmlElement } from '../docx/xml.ts'
import { printedText } from '../printed.ts'
import { readEmblem } from './image.ts'
import type { Letterhead, TemplatePart } from './letterhead.ts'

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
/** What may live in a header that we pass on: no objects, no controls, no foreign text. */
const REFUSED = /^(?:w:object|w:control|w:altChunk|o:OLEObject)$/u

interface Relationship {
  id: string
  type: string
  target: string
  external: boolean
}

function xmlPart(file: Package, name: string): XmlElement | null {
  const data = file.read(name)
  return data === null ? null : parseXml(data.toString('utf8').replace(/^\ufeff/u, ''))
}

function relationships(file: Package, part: string): Relationship[] {
  const slash = part.lastIndexOf('/')
  const root = xmlPart(file, `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`)
  return (root === null ? [] : childElements(root, 'Relationship')).map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: attributes['Target'] ?? '',
    external: attributes['TargetMode'] === 'External',
  }))
}

function all(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : all(child, name)))
}

function refuseObjects(element: XmlElement, where: string): void {
  for (const child of childElements(element)) {
    if (REFUSED.test(child.name)) throw new DocumentFault('badLetterhead', `${where}: ${child.name}`)
    refuseObjects(child, where)
  }
}

/** The part for the first page: the one of its own where the template has one, else the common one. */
function firstPagePart(file: Package, section: XmlElement, kind: 'header' | 'footer'): string | null {
  const references = childElements(section, `w:${kind}Reference`)
  const ofType = (type: string) => references.find((one) => one.attributes['w:type'] === type)
  const own = childElement(section, 'w:titlePg')
  const first = own !== undefined && own.attributes['w:val'] !== '0' && own.attributes['w:val'] !== 'false'
  const id = ((first ? ofType('first') : undefined) ?? ofType('default'))?.attributes['r:id']
  const target = relationships(file, 'word/document.xml').find((one) => one.id === id)?.target
  return target === undefined ? null : `word/${target.replace(/^\/word\//u, '')}`
}

function templatePart(file: Package, name: string | null): { part: TemplatePart; lines: string[] } | null {
  const data = name === null ? null : file.read(name)
  if (name === null || data === null) return null
  const xml = data.toString('utf8').replace(/^\ufeff/u, '')
  const root = parseXml(xml)
  refuseObjects(root, name)
  const pictures: TemplatePart['pictures'] = []
  for (const { id, type, target, external } of relationships(file, name)) {
    // A picture from the network would tell somebody when an act is opened.
    if (external || type !== IMAGE) throw new DocumentFault('badLetterhead', `${name}: ${target}`)
    const picture = file.read(`word/${target.replace(/^\/word\//u, '')}`)
    if (picture === null) throw new DocumentFault('badLetterhead', `${name}: ${target}`)
    pictures.push({ id, emblem: readEmblem(picture, target) })
  }
  const lines = all(root, 'w:p')
    .map((paragraph) => printedText(all(paragraph, 'w:t').map(textContent).join('')).trim())
    .filter((line) => line !== '')
  return { part: { xml, pictures }, lines }
}

/**
 * Reads a template DOCX.
 * @throws DocumentFault badLetterhead, damaged, encrypted, tooLarge
 */
export function letterheadFromDocx(template: Uint8Array): Letterhead {
  const file = openPackage(template)
  const body = childElement(xmlPart(file, 'word/document.xml') ?? undefined, 'w:body')
  const section = childElement(body, 'w:sectPr')
  if (section === undefined) throw new DocumentFault('badLetterhead', 'w:sectPr')
  const header = templatePart(file, firstPagePart(file, section, 'header'))
  const footer = templatePart(file, firstPagePart(file, section, 'footer'))
  if (header === null && footer === null) throw new DocumentFault('badLetterhead', 'w:headerReference')
  return {
    emblem: header?.part.pictures[0]?.emblem ?? null,
    lines: header?.lines ?? [],
    footerLines: footer?.lines ?? [],
    template: { header: header?.part ?? null, footer: footer?.part ?? null },
  }
}
