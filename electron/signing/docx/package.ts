/** The parts of an OOXML package (ECMA-376 part 2): names, types of content, relationships. */
import { attributeOf, childrenOf, escapeAttribute, parseXml, XmlError } from './xml.ts'
import type { XmlElement } from './xml.ts'
import { readZip, unpack, ZipError } from './zip.ts'
import type { ZipEntry } from './zip.ts'

export const Namespace = {
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  signature: 'http://schemas.openxmlformats.org/package/2006/digital-signature',
} as const

const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const Relation = {
  origin: `${packageRelation}/digital-signature/origin`,
  signature: `${packageRelation}/digital-signature/signature`,
  certificate: `${packageRelation}/digital-signature/certificate`,
} as const

/** Relationships of the package that Word leaves out of its signatures: properties of the file, not of the document. */
const propertyRelations: ReadonlySet<string> = new Set([
  `${packageRelation}/metadata/core-properties`,
  `${packageRelation}/metadata/thumbnail`,
  `${officeRelation}/extended-properties`,
  `${officeRelation}/custom-properties`,
  'http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties',
])

export const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml'
export const contentTypesName = '[Content_Types].xml'

export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

export class OoxmlPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly #defaults = new Map<string, string>()
  readonly #overrides = new Map<string, string>()
  readonly #data = new Map<string, Uint8Array>()

  /** @throws {ZipError} @throws {XmlError} */
  constructor(bytes: Uint8Array) {
    this.entries = readZip(bytes)
    const types = this.xml(contentTypesName)
    if (types.namespace !== Namespace.contentTypes || types.local !== 'Types') throw new XmlError('content types')
    for (const [local, key, target] of [
      ['Default', 'Extension', this.#defaults],
      ['Override', 'PartName', this.#overrides],
    ] as const) {
      for (const item of childrenOf(types, Namespace.contentTypes, local)) {
        const name = attributeOf(item, key)?.toLowerCase()
        const type = attributeOf(item, 'ContentType')
        if (!name || type === null || target.has(name)) throw new XmlError(`content type of ${name ?? '?'}`)
        target.set(name, type)
      }
    }
  }

  /** Names of the parts, without the list of types and without folders. */
  get parts(): string[] {
    return [...this.entries.keys()].filter((name) => name !== contentTypesName && !name.endsWith('/'))
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  data(name: string): Uint8Array {
    const known = this.#data.get(name)
    if (known) return known
    const entry = this.entries.get(name)
    if (!entry) throw new ZipError(`"${name}" is missing`)
    const data = unpack(entry)
    this.#data.set(name, data)
    return data
  }

  xml(name: string): XmlElement {
    return parseXml(this.data(name))
  }

  contentType(name: string): string | null {
    const lowered = name.toLowerCase()
    const extension =
      lowered
        .slice(lowered.lastIndexOf('/') + 1)
        .split('.')
        .at(-1) ?? ''
    return this.#overrides.get(`/${lowered}`) ?? this.#defaults.get(extension) ?? null
  }

  /** Pieces of white space between the relationships of a part. */
  strayTexts(name: string): number {
    return this.xml(name).children.filter((child) => typeof child === 'string').length
  }

  /** Relationships in a part of relationships. @throws {XmlError} when an identifier stands twice. */
  relationships(name: string): Relationship[] {
    if (!this.has(name)) return []
    const seen = new Set<string>()
    const root = this.xml(name)
    const elements = childrenOf(root, Namespace.relationships, 'Relationship')
    // Anything else in there could be read as a relationship by some program and not by another.
    const others = root.children.some((child) => typeof child !== 'string' && !elements.includes(child))
    if (root.namespace !== Namespace.relationships || root.local !== 'Relationships' || others) throw new XmlError(name)
    return elements.map((element) => {
      const id = attributeOf(element, 'Id')
      const type = attributeOf(element, 'Type')
      const target = attributeOf(element, 'Target')
      const mode = attributeOf(element, 'TargetMode') ?? 'Internal'
      const isMode = mode === 'Internal' || mode === 'External'
      if (id === null || type === null || target === null || !isMode || seen.has(id))
        throw new XmlError(`relationship ${id ?? '?'}`)
      seen.add(id)
      return { id, type, target, isExternal: mode === 'External' }
    })
  }
}

/** True for relationships of the package that need no signature: properties of the file and the signatures themselves. */
export function mayStayUnsigned(part: string, relationship: Relationship): boolean {
  if (part === '_rels/.rels') return relationship.type === Relation.origin || propertyRelations.has(relationship.type)
  return relationship.type === Relation.signature || relationship.type === Relation.certificate
}

export const isRelationshipsPart = (name: string): boolean => /(^|\/)_rels\/[^/]*\.rels$/.test(name)

/** The folder in which the targets of a part of relationships are resolved. */
export const sourceFolder = (name: string): string => name.replace(/_rels\/[^/]*$/, '')

/** The part a relationship leads to: absolute from the root, or relative to its source. `null` when it leaves the package. */
export function targetPart(relationshipsPart: string, target: string): string | null {
  const path = target.startsWith('/') ? target.slice(1) : sourceFolder(relationshipsPart) + target
  const out: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (out.length === 0) return null
      out.pop()
    } else if (segment !== '.') out.push(segment)
  }
  try {
    return decodeURIComponent(out.join('/'))
  } catch {
    return null
  }
}

/** Parts that hold properties of the file (title, author, thumbnail), by the relationships that lead to them. */
export function propertyParts(source: OoxmlPackage): ReadonlySet<string> {
  const found = new Set<string>()
  for (const relationship of source.relationships('_rels/.rels')) {
    if (!propertyRelations.has(relationship.type) || relationship.isExternal) continue
    const part = targetPart('_rels/.rels', relationship.target)
    if (part !== null && !part.startsWith('word/') && !isRelationshipsPart(part)) found.add(part)
  }
  return found
}

/**
 * The transform of relationships (ECMA-376 part 2, 12.2.4.26): those chosen, sorted by identifier, with their mode written
 * out. The result is already canonical.
 * @param strayTexts xmlsec 1.2, and LibreOffice with it, writes an empty element where white space stands between the
 *   relationships; signatures of LibreOffice hash that. The relationships are the same.
 */
export function transformRelationships(chosen: readonly Relationship[], strayTexts = 0): Uint8Array {
  const rows = chosen
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id, target, isExternal, type }) => {
      const mode = isExternal ? 'External' : 'Internal'
      const attributes = [
        ['Id', id],
        ['Target', target],
        ['TargetMode', mode],
        ['Type', type],
      ] as const
      return `<Relationship${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}></Relationship>`
    })
  const body = `${'<text></text>'.repeat(strayTexts)}${rows.join('')}`
  return Buffer.from(`<Relationships xmlns="${Namespace.relationships}">${body}</Relationships>`, 'utf8')
}
