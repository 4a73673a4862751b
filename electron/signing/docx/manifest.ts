/** References of a manifest: to parts of the package by name and type of content (ECMA-376 part 2, 12.2.4). */
import { sameBytes } from '../asn1/read.ts'
import { digest } from '../algorithms/digest.ts'
import type { Integrity } from '../algorithms/verify.ts'
import { finding } from '../report.ts'
import type { Finding } from '../report.ts'
import { canonical, methodOf } from './canonical.ts'
import { Ds, relationshipTransform } from './names.ts'
import { isRelationshipsPart, Namespace, transformRelationships } from './package.ts'
import type { OoxmlPackage } from './package.ts'
import { attributeOf, base64Of, childrenOf, onlyChild } from './xml.ts'
import type { XmlElement } from './xml.ts'

export interface ManifestCheck {
  readonly problem: Finding | null
  readonly integrity: Integrity
  readonly digest: string | null
  /** The part, or its relationships as "part#id". */
  readonly covered: readonly string[]
}

export function checkManifest(source: OoxmlPackage, reference: XmlElement, digestOid: string | null): ManifestCheck {
  const uri = attributeOf(reference, 'URI') ?? ''
  const bad = (problem: Finding, integrity: Integrity = 'invalid'): ManifestCheck => ({
    problem,
    integrity,
    digest: digestOid,
    covered: [],
  })
  const wrong = () => bad(finding('structureBroken', 'bad', {}, { code: 'reference', name: uri }))
  const parsed = /^\/([^?#]+)\?ContentType=(.+)$/.exec(uri)
  const name = parsed ? decoded(parsed[1] ?? '') : null
  if (!parsed || name === null) return wrong()
  if (!source.has(name)) return bad(finding('structureBroken', 'bad', {}, { code: 'partMissing', name }))
  const type = decoded(parsed[2] ?? '') ?? ''
  if (source.contentType(name)?.toLowerCase() !== type.toLowerCase()) {
    return bad(finding('structureBroken', 'bad', {}, { code: 'contentType', name }))
  }
  const transforms = childrenOf(reference, Ds, 'Transforms').flatMap((list) => childrenOf(list, Ds, 'Transform'))
  const result = transformed(source, name, transforms)
  if (!result) return wrong()
  const candidates = result.candidates.map((bytes) => (digestOid === null ? null : digest(digestOid, bytes)))
  if (candidates.includes(null)) {
    const algorithm = attributeOf(onlyChild(reference, Ds, 'DigestMethod'), 'Algorithm') ?? '?'
    return bad(finding('unsupportedAlgorithm', 'warning', { algorithm }), 'unsupportedAlgorithm')
  }
  const expected = base64Of(onlyChild(reference, Ds, 'DigestValue'))
  if (!candidates.some((actual) => actual !== null && sameBytes(expected, actual))) {
    return bad(finding('contentChanged', 'bad'))
  }
  return { problem: null, integrity: 'valid', digest: digestOid, covered: result.covered }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The bytes to hash, in the ways they may have been written: the part as stored, canonical XML, or the chosen relationships. `null` for any other transform. */
function transformed(
  source: OoxmlPackage,
  name: string,
  transforms: readonly XmlElement[],
): { candidates: Uint8Array[]; covered: string[] } | null {
  const [first, second, ...more] = transforms
  if (!first) return { candidates: [source.data(name)], covered: [name] }
  if (attributeOf(first, 'Algorithm') !== relationshipTransform) {
    const method = methodOf(first)
    return method && !second ? { candidates: [canonical(source.xml(name), method)], covered: [name] } : null
  }
  if (!isRelationshipsPart(name) || more.length > 0 || (second && !methodOf(second))) return null
  const values = (local: string, attribute: string) =>
    new Set(childrenOf(first, Namespace.signature, local).map((item) => attributeOf(item, attribute)))
  const ids = values('RelationshipReference', 'SourceId')
  const types = values('RelationshipsGroupReference', 'SourceType')
  const chosen = source.relationships(name).filter(({ id, type }) => ids.has(id) || types.has(type))
  const strayTexts = source.strayTexts(name)
  return {
    candidates: [
      transformRelationships(chosen),
      ...(strayTexts > 0 ? [transformRelationships(chosen, strayTexts)] : []),
    ],
    covered: chosen.map(({ id }) => `${name}#${id}`),
  }
}
