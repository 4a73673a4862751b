/**
 * A small strict XML reader for parts of a Word package: elements, attributes, text. A document type (the door of
 * entity bombs) is refused, depth and number of elements are bounded.
 */
import { DocumentFault } from '../faults.ts'
import { LIMITS } from '../limits.ts'

export interface XmlElement {
  /** With prefix as written, e.g. `w:p`. */
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const MOST_ELEMENTS = 2_000_000
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu

/** Text as content or attribute of an element. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/u.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/gu,
    (all, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

/** End of a tag that starts at `from`: the first `>` outside of quotes. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const letter = xml[at]
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at
  }
  return -1
}

function skipTo(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from)
  if (at < 0) throw new DocumentFault('damaged', 'XML')
  return at + what.length
}

/**
 * The root element of an XML part.
 * @throws DocumentFault damaged, tooLarge
 */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [top]
  let count = 0
  let at = 0
  const current = (): XmlElement => {
    const last = open.at(-1)
    if (last === undefined) throw new DocumentFault('damaged', 'XML')
    return last
  }
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const text = xml.slice(at, next < 0 ? xml.length : next)
    if (text !== '') current().children.push(decoded(text))
    if (next < 0) break
    if (xml.startsWith('<?', next)) at = skipTo(xml, '?>', next)
    else if (xml.startsWith('<!--', next)) at = skipTo(xml, '-->', next)
    else if (xml.startsWith('<![CDATA[', next)) {
      at = skipTo(xml, ']]>', next)
      current().children.push(xml.slice(next + 9, at - 3))
    } else if (xml.startsWith('<!', next)) throw new DocumentFault('damaged', 'XML DOCTYPE')
    else {
      const end = tagEnd(xml, next)
      if (end < 0) throw new DocumentFault('damaged', 'XML')
      const tag = xml.slice(next + 1, end)
      at = end + 1
      if (tag.startsWith('/')) {
        const closed = open.pop()
        if (closed === undefined || closed === top || closed.name !== tag.slice(1).trim())
          throw new DocumentFault('damaged', 'XML')
        continue
      }
      count += 1
      if (count > MOST_ELEMENTS || open.length > LIMITS.depth) throw new DocumentFault('tooLarge', 'XML')
      const empty = tag.endsWith('/')
      const name = /^[^\s/]+/u.exec(tag)?.[0] ?? ''
      const attributes: Record<string, string> = {}
      for (const found of tag.slice(name.length).matchAll(ATTRIBUTE))
        if (found[1] !== undefined) attributes[found[1]] = decoded(found[2] ?? found[3] ?? '')
      const element: XmlElement = { name, attributes, children: [] }
      current().children.push(element)
      if (!empty) open.push(element)
    }
  }
  const root = top.children.find((child) => typeof child !== 'string')
  if (open.length !== 1 || root === undefined) throw new DocumentFault('damaged', 'XML')
  return root
}

export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

export function childElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : childElements(element, name)[0]
}

/** All text inside. */
export function textContent(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textContent(child))).join('')
}
