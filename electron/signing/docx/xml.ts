/**
 * A strict reader for the XML of signatures and packages: namespaces, no document types, no entities but the five of XML, no
 * processing instructions. What it does not know it refuses, so nothing can be read in two ways.
 */

/** Not well-formed, or beyond what signatures use. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

export interface XmlAttribute {
  readonly name: string
  readonly local: string
  readonly namespace: string
  readonly value: string
}

export interface XmlElement {
  readonly name: string
  readonly prefix: string
  readonly local: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  /** Namespaces declared on this element: prefix ('' the default) → name. */
  readonly declared: ReadonlyMap<string, string>
  readonly parent: XmlElement | null
  readonly children: (XmlElement | string)[]
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const nameText = String.raw`[A-Za-z_\u00c0-\ufffd][\w.\-\u00b7\u00c0-\ufffd]*`
const qualified = new RegExp(String.raw`(?:(${nameText}):)?(${nameText})`, 'y')
const maxDepth = 100

/** Reads a document. @throws {XmlError} */
export function parseXml(bytes: Uint8Array): XmlElement {
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new XmlError('not UTF-8')
  }
  return new Parser(source.replace(/\r\n?/g, '\n')).document()
}

class Parser {
  readonly #text: string
  #at = 0
  constructor(text: string) {
    this.#text = text
  }

  document(): XmlElement {
    const declaration =
      /^<\?xml\s+version\s*=\s*["']1\.0["'](\s+encoding\s*=\s*["']utf-8["'])?(\s+standalone\s*=\s*["'](yes|no)["'])?\s*\?>/i
    this.#at = declaration.exec(this.#text)?.[0].length ?? 0
    this.#skipMisc()
    const root = this.#element(null, new Map([['xml', xmlNamespace]]), 0)
    this.#skipMisc()
    if (this.#at !== this.#text.length) throw new XmlError('text after the document')
    return root
  }

  #skipMisc(): void {
    for (;;) {
      while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
      if (!this.#text.startsWith('<!--', this.#at)) return
      this.#skipComment()
    }
  }

  #skipComment(): void {
    const end = this.#text.indexOf('--', this.#at + 4)
    if (end < 0 || this.#text[end + 2] !== '>') throw new XmlError('comment')
    this.#at = end + 3
  }

  #name(): { prefix: string; local: string } {
    qualified.lastIndex = this.#at
    const found = qualified.exec(this.#text)
    if (!found) throw new XmlError(`name at ${this.#at}`)
    this.#at = qualified.lastIndex
    return { prefix: found[1] ?? '', local: found[2] ?? '' }
  }

  #element(parent: XmlElement | null, scope: ReadonlyMap<string, string>, depth: number): XmlElement {
    if (depth > maxDepth) throw new XmlError('nested too deeply')
    if (this.#text[this.#at] !== '<') throw new XmlError(`element at ${this.#at}`)
    this.#at++
    const { prefix, local } = this.#name()
    const raw: { prefix: string; local: string; value: string }[] = []
    const declared = new Map<string, string>()
    for (;;) {
      const hadSpace = this.#space()
      const c = this.#text[this.#at]
      if (c === '>' || c === '/') break
      if (!hadSpace) throw new XmlError(`attribute at ${this.#at}`)
      const attribute = { ...this.#name(), value: this.#attributeValue() }
      const isDefault = attribute.prefix === '' && attribute.local === 'xmlns'
      if (isDefault || attribute.prefix === 'xmlns') {
        const key = isDefault ? '' : attribute.local
        if (declared.has(key) || key === 'xmlns' || key === 'xml' || (key !== '' && attribute.value === '')) {
          throw new XmlError('namespace')
        }
        declared.set(key, attribute.value)
      } else raw.push(attribute)
    }
    const inner = declared.size > 0 ? new Map([...scope, ...declared]) : scope
    const element: XmlElement = {
      name: prefix ? `${prefix}:${local}` : local,
      prefix,
      local,
      namespace: resolve(inner, prefix, prefix === ''),
      attributes: resolveAttributes(raw, inner),
      declared,
      parent,
      children: [],
    }
    if (this.#text.startsWith('/>', this.#at)) {
      this.#at += 2
      return element
    }
    this.#at++
    this.#content(element, inner, depth)
    const closing = this.#name()
    this.#space()
    if (closing.prefix !== prefix || closing.local !== local || this.#text[this.#at] !== '>')
      throw new XmlError('end tag')
    this.#at++
    return element
  }

  /** Up to and over the `</` of the end tag. */
  #content(element: XmlElement, scope: ReadonlyMap<string, string>, depth: number): void {
    let text = ''
    const flush = () => {
      if (text !== '') element.children.push(text)
      text = ''
    }
    for (;;) {
      const next = this.#text.indexOf('<', this.#at)
      if (next < 0) throw new XmlError('element without end')
      const literal = this.#text.slice(this.#at, next)
      if (literal.includes(']]>')) throw new XmlError('end of a section in text')
      text += decode(literal)
      this.#at = next
      if (this.#text.startsWith('</', next)) {
        flush()
        this.#at += 2
        return
      }
      if (this.#text.startsWith('<!--', next)) this.#skipComment()
      else if (this.#text.startsWith('<![CDATA[', next)) {
        const end = this.#text.indexOf(']]>', next)
        if (end < 0) throw new XmlError('section without end')
        text += this.#text.slice(next + 9, end)
        this.#at = end + 3
      } else {
        flush()
        element.children.push(this.#element(element, scope, depth + 1))
      }
    }
  }

  #space(): boolean {
    const start = this.#at
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
    return this.#at > start
  }

  #attributeValue(): string {
    this.#space()
    if (this.#text[this.#at++] !== '=') throw new XmlError(`"=" at ${this.#at}`)
    this.#space()
    const quote = this.#text[this.#at++]
    if (quote !== '"' && quote !== "'") throw new XmlError(`quote at ${this.#at}`)
    const end = this.#text.indexOf(quote, this.#at)
    const literal = end < 0 ? '<' : this.#text.slice(this.#at, end)
    if (literal.includes('<')) throw new XmlError('attribute value')
    this.#at = end + 1
    return decode(literal.replace(/[\t\n]/g, ' '))
  }
}

function resolve(scope: ReadonlyMap<string, string>, prefix: string, mayBeAbsent: boolean): string {
  const found = scope.get(prefix)
  if (found === undefined && !mayBeAbsent) throw new XmlError(`prefix ${prefix}`)
  return found ?? ''
}

function resolveAttributes(
  raw: readonly { prefix: string; local: string; value: string }[],
  scope: ReadonlyMap<string, string>,
): XmlAttribute[] {
  const seen = new Set<string>()
  return raw.map(({ prefix, local, value }) => {
    const namespace = prefix === '' ? '' : resolve(scope, prefix, false)
    const key = `${namespace} ${local}`
    if (seen.has(key)) throw new XmlError(`attribute ${local} twice`)
    seen.add(key)
    return { name: prefix ? `${prefix}:${local}` : local, local, namespace, value }
  })
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decode(text: string): string {
  if (/[^\t\n\r\u0020-\ufffd]/.test(text)) throw new XmlError('forbidden character')
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, body: string, end: string) => {
    const number = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(body)
    const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : Number.NaN
    const character = number ? (isCharacter(code) ? String.fromCodePoint(code) : undefined) : named[body]
    if (end !== ';' || character === undefined) throw new XmlError(`entity ${body}`)
    return character
  })
}

/** XML 1.0, production 2. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

/** Child elements of a name; `null` for any namespace is not offered on purpose. */
export function childrenOf(element: XmlElement, namespace: string, local: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.namespace === namespace && child.local === local,
  )
}

/** The only child element of a name. @throws {XmlError} when there is none or more than one. */
export function onlyChild(element: XmlElement, namespace: string, local: string): XmlElement {
  const [found, ...more] = childrenOf(element, namespace, local)
  if (!found || more.length > 0) throw new XmlError(`exactly one ${local} expected`)
  return found
}

export const attributeOf = (element: XmlElement, name: string): string | null =>
  element.attributes.find((attribute) => attribute.namespace === '' && attribute.local === name)?.value ?? null

/** All text inside, joined. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** The element and all below it, in document order. */
export function* descend(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* descend(child)
}

/** Base64 content of an element. */
export function base64Of(element: XmlElement): Uint8Array {
  const compact = textOf(element).replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) throw new XmlError('Base64')
  return Uint8Array.from(Buffer.from(compact, 'base64'))
}

export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' })[c] ?? c)

export const escapeAttribute = (text: string): string =>
  text.replace(
    /[&<"\t\n\r]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' })[c] ?? c,
  )
