/** Canonical XML 1.0 (inclusive) and Exclusive XML Canonicalization 1.0 of one element, without comments. */
import { attributeOf, childrenOf, escapeAttribute, escapeText } from './xml.ts'
import type { XmlAttribute, XmlElement } from './xml.ts'

export const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
export const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'

/** A canonicalization method as XML signatures name it; `null` for one this program does not know. */
export interface Method {
  readonly isExclusive: boolean
  /** Prefixes that exclusive canonicalization treats as the inclusive one does ('' the default). */
  readonly prefixes: ReadonlySet<string>
}

/** Reads a CanonicalizationMethod or Transform element. */
export function methodOf(element: XmlElement): Method | null {
  const algorithm = attributeOf(element, 'Algorithm')?.replace(/#?WithComments$/, (end) =>
    end.startsWith('#') ? '#' : '',
  )
  if (algorithm === inclusive || algorithm === `${inclusive}#`) return { isExclusive: false, prefixes: new Set() }
  if (algorithm !== exclusive) return null
  const [list] = childrenOf(element, exclusive, 'InclusiveNamespaces')
  const names = (list ? (attributeOf(list, 'PrefixList') ?? '') : '').split(/\s+/).filter(Boolean)
  return { isExclusive: true, prefixes: new Set(names.map((name) => (name === '#default' ? '' : name))) }
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

/** The canonical bytes of an element in its document. */
export function canonical(apex: XmlElement, method: Method = { isExclusive: false, prefixes: new Set() }): Uint8Array {
  return Buffer.from(write(apex, scopeOf(apex), new Map(), method, true), 'utf8')
}

/** All namespaces in force at an element. */
function scopeOf(element: XmlElement): Map<string, string> {
  const above = element.parent ? scopeOf(element.parent) : new Map<string, string>()
  for (const [prefix, name] of element.declared) above.set(prefix, name)
  return above
}

function write(
  element: XmlElement,
  scope: ReadonlyMap<string, string>,
  rendered: ReadonlyMap<string, string>,
  method: Method,
  isApex: boolean,
): string {
  const used = new Set([
    element.prefix,
    ...element.attributes
      .map((attribute) => attribute.name.split(':'))
      .filter((parts) => parts.length > 1)
      .map(([prefix = '']) => prefix),
  ])
  const now = new Map(rendered)
  const shown: [string, string][] = []
  for (const [prefix, name] of new Map([['', scope.get('') ?? ''], ...scope])) {
    if (method.isExclusive && !used.has(prefix) && !method.prefixes.has(prefix)) continue
    // An absent default namespace is written only to undo one that stands above.
    if ((now.get(prefix) ?? '') === name) continue
    now.set(prefix, name)
    shown.push([prefix, name])
  }
  const attributes =
    isApex && !method.isExclusive ? [...element.attributes, ...inheritedXml(element)] : element.attributes
  const tags = [
    ...shown
      .toSorted(([a], [b]) => compare(a, b))
      .map(([prefix, name]) => ` xmlns${prefix ? `:${prefix}` : ''}="${escapeAttribute(name)}"`),
    ...attributes
      .toSorted((a, b) => compare(a.namespace, b.namespace) || compare(a.local, b.local))
      .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`),
  ]
  const inner = element.children.map((child) => {
    if (typeof child === 'string') return escapeText(child)
    const below = child.declared.size > 0 ? new Map([...scope, ...child.declared]) : scope
    return write(child, below, now, method, false)
  })
  return `<${element.name}${tags.join('')}>${inner.join('')}</${element.name}>`
}

/** Inclusive canonicalization takes xml:lang and its like over from the ancestors of the apex. */
function inheritedXml(element: XmlElement): XmlAttribute[] {
  const found = new Map<string, XmlAttribute>()
  for (let node = element.parent; node; node = node.parent) {
    for (const attribute of node.attributes) {
      const isOwn = element.attributes.some((own) => own.namespace === xmlNamespace && own.local === attribute.local)
      if (attribute.namespace === xmlNamespace && !isOwn && !found.has(attribute.local))
        found.set(attribute.local, attribute)
    }
  }
  return [...found.values()]
}

/** By code points, which UTF-16 order gets wrong only beyond the basic plane, where names do not go. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
