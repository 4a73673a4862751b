/** Checking one XML signature of a package: references, digests, signature value. */
import { Asn1Error, sameBytes } from '../asn1/read.ts'
import { integer, sequence } from '../asn1/write.ts'
import { Oid } from '../asn1/oids.ts'
import { digest } from '../algorithms/digest.ts'
import { algorithmName, verifySignature } from '../algorithms/verify.ts'
import type { Integrity } from '../algorithms/verify.ts'
import { checkToken } from '../cms/timestamp.ts'
import type { TimestampCheck } from '../cms/timestamp.ts'
import { finding } from '../report.ts'
import type { Finding } from '../report.ts'
import type { DetailCode } from '../words/findings.ts'
import { readCertificate } from '../x509/certificate.ts'
import type { Certificate } from '../x509/certificate.ts'
import { canonical, methodOf } from './canonical.ts'
import { digestMethods, Ds, signatureMethods, signedPropertiesType, Xades } from './names.ts'
import { checkManifest } from './manifest.ts'
import { Namespace } from './package.ts'
import type { OoxmlPackage } from './package.ts'
import { attributeOf, base64Of, childrenOf, descend, onlyChild, textOf, XmlError } from './xml.ts'
import type { XmlElement } from './xml.ts'

export interface XmlCheck {
  readonly certificate: Certificate | null
  readonly carried: readonly Certificate[]
  readonly algorithm: string
  readonly integrity: Integrity
  readonly failure: Finding | null
  readonly weak: boolean
  readonly claimedTime: Date | null
  readonly timestamp: TimestampCheck | null
  /** What the signature covers in the package: parts, and relationships as "part#id". */
  readonly covered: ReadonlySet<string>
}

class Failure extends Error {
  readonly finding: Finding
  readonly integrity: Integrity
  constructor(problem: Finding, integrity: Integrity = 'invalid') {
    super(problem.code)
    this.finding = problem
    this.integrity = integrity
  }
}

const broken = (code: DetailCode, name = ''): Failure =>
  new Failure(finding('structureBroken', 'bad', {}, { code, name }))
const unsupported = (algorithm: string): Failure =>
  new Failure(finding('unsupportedAlgorithm', 'warning', { algorithm }), 'unsupportedAlgorithm')

export function checkXmlSignature(source: OoxmlPackage, root: XmlElement): XmlCheck {
  const state: { -readonly [K in keyof XmlCheck]: XmlCheck[K] } = {
    certificate: null,
    carried: [],
    algorithm: '?',
    integrity: 'invalid',
    failure: null,
    weak: false,
    claimedTime: null,
    timestamp: null,
    covered: new Set(),
  }
  try {
    examine(source, root, state)
    state.integrity = 'valid'
  } catch (error) {
    if (error instanceof Failure) {
      state.integrity = error.integrity
      state.failure = error.finding
    } else if (error instanceof XmlError || error instanceof Asn1Error) {
      state.failure = finding('structureBroken', 'bad', {}, { code: 'xml' })
    } else throw error
  }
  return state
}

function examine(
  source: OoxmlPackage,
  root: XmlElement,
  state: { -readonly [K in keyof XmlCheck]: XmlCheck[K] },
): void {
  if (root.namespace !== Ds || root.local !== 'Signature') throw new XmlError('no signature')
  const ids = identifiers(root)
  const signedInfo = onlyChild(root, Ds, 'SignedInfo')
  const value = onlyChild(root, Ds, 'SignatureValue')
  const methodName = attributeOf(onlyChild(signedInfo, Ds, 'SignatureMethod'), 'Algorithm') ?? ''
  const method = signatureMethods[methodName]
  state.algorithm = methodName
  state.carried = certificates(root)
  const references = childrenOf(signedInfo, Ds, 'Reference')
  const objects = new Set(references.map((reference) => checkReference(reference, ids, root)))
  const properties = qualifying(root, objects)
  state.claimedTime = signingTime(properties, objects)
  const certificate = signerCertificate(properties, state.carried)
  state.certificate = certificate
  const canonicalization = methodOf(onlyChild(signedInfo, Ds, 'CanonicalizationMethod'))
  if (!method || !canonicalization) throw unsupported(methodName)
  const algorithm = { oid: method.oid, parameters: null }
  state.algorithm = algorithmName(certificate.spki, algorithm, method.digest)
  const signature = method.fields ? fieldsToDer(base64Of(value)) : base64Of(value)
  const result = verifySignature(certificate.spki, algorithm, null, canonical(signedInfo, canonicalization), signature)
  if (result === 'unsupportedAlgorithm') throw unsupported(state.algorithm)
  if (result === 'invalid') throw new Failure(finding('signatureBroken', 'bad'))
  const manifests = [...objects].flatMap((object) => childrenOf(object, Ds, 'Manifest'))
  if (manifests.length === 0) throw broken('xml')
  const covered = new Set<string>()
  const weakReferences = references.some((reference) => digestOf(reference) === Oid.sha1)
  state.weak = method.digest === Oid.sha1 || weakReferences
  for (const manifest of manifests) {
    for (const reference of childrenOf(manifest, Ds, 'Reference')) {
      const outcome = checkManifest(source, reference, digestOf(reference))
      if (outcome.problem) throw new Failure(outcome.problem, outcome.integrity)
      if (outcome.digest === Oid.sha1) state.weak = true
      for (const item of outcome.covered) covered.add(item)
    }
  }
  state.covered = covered
  state.timestamp = timestampOf(root, value)
}

/** Identifiers of the signature. One that stands twice is how signatures are wrapped, so it ends the check. */
function identifiers(root: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>()
  for (const element of descend(root)) {
    const id = attributeOf(element, 'Id')
    if (id === null) continue
    if (found.has(id)) throw broken('reference', id)
    found.set(id, element)
  }
  return found
}

const digestOf = (reference: XmlElement): string | null =>
  digestMethods[attributeOf(onlyChild(reference, Ds, 'DigestMethod'), 'Algorithm') ?? ''] ?? null

/** A reference of SignedInfo: to an Object of this signature or to its signed properties, nowhere else. */
function checkReference(reference: XmlElement, ids: ReadonlyMap<string, XmlElement>, root: XmlElement): XmlElement {
  const uri = attributeOf(reference, 'URI') ?? ''
  const target = uri.startsWith('#') ? ids.get(uri.slice(1)) : undefined
  if (!target || !(isObject(target, root) || isProperties(target, root))) throw broken('reference', uri)
  const transforms = childrenOf(reference, Ds, 'Transforms').flatMap((list) => childrenOf(list, Ds, 'Transform'))
  if (transforms.length > 1) throw broken('reference', uri)
  const method = transforms[0] ? methodOf(transforms[0]) : undefined
  if (method === null) throw broken('reference', uri)
  const digestOid = digestOf(reference)
  const actual = digestOid === null ? null : digest(digestOid, canonical(target, method))
  if (actual === null) throw unsupported(attributeOf(onlyChild(reference, Ds, 'DigestMethod'), 'Algorithm') ?? '?')
  if (!sameBytes(base64Of(onlyChild(reference, Ds, 'DigestValue')), actual))
    throw new Failure(finding('contentChanged', 'bad'))
  return target
}

const isObject = (element: XmlElement, root: XmlElement): boolean =>
  element.namespace === Ds && element.local === 'Object' && element.parent === root

const isProperties = (element: XmlElement, root: XmlElement): boolean =>
  element.namespace === Xades &&
  element.local === 'SignedProperties' &&
  element.parent?.local === 'QualifyingProperties' &&
  element.parent.parent !== null &&
  isObject(element.parent.parent, root)

function certificates(root: XmlElement): Certificate[] {
  const [keyInfo] = childrenOf(root, Ds, 'KeyInfo')
  const data = keyInfo ? childrenOf(keyInfo, Ds, 'X509Data') : []
  const inKeyInfo = data.flatMap((item) => childrenOf(item, Ds, 'X509Certificate'))
  const extra = [...descend(root)].filter(
    (item) => item.namespace === Xades && item.local === 'EncapsulatedX509Certificate',
  )
  return [...inKeyInfo, ...extra].map((item) => readCertificate(base64Of(item)))
}

/** The signed properties, when a reference covers them. */
function qualifying(root: XmlElement, signed: ReadonlySet<XmlElement>): XmlElement | null {
  const all = [...descend(root)].filter((item) => item.namespace === Xades && item.local === 'SignedProperties')
  const covered = all.filter((item) => signed.has(item) || (item.parent?.parent && signed.has(item.parent.parent)))
  if (all.length > 1 || covered.length !== all.length) throw broken('reference', signedPropertiesType)
  return covered[0] ?? null
}

function signingTime(properties: XmlElement | null, objects: ReadonlySet<XmlElement>): Date | null {
  const stated = properties
    ? [...descend(properties)].find((item) => item.namespace === Xades && item.local === 'SigningTime')
    : [...objects]
        .flatMap((object) => [...descend(object)])
        .find((item) => item.namespace === Namespace.signature && item.local === 'Value')
  const at = stated ? new Date(textOf(stated).trim()) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}

/** The signer's certificate: the one XAdES names, else the first. An exchanged one is found by its digest. */
function signerCertificate(properties: XmlElement | null, carried: readonly Certificate[]): Certificate {
  const [first] = carried
  if (!first) throw new Failure(finding('certificateMissing', 'bad'), 'unsupportedAlgorithm')
  const named = properties
    ? [...descend(properties)].find((item) => item.namespace === Xades && item.local === 'CertDigest')
    : undefined
  if (!named) return first
  const digestOid = digestMethods[attributeOf(onlyChild(named, Ds, 'DigestMethod'), 'Algorithm') ?? '']
  const expected = base64Of(onlyChild(named, Ds, 'DigestValue'))
  if (digestOid === undefined) return first
  const found = carried.find((item) => sameBytes(digest(digestOid, item.der) ?? new Uint8Array(), expected))
  if (!found) throw broken('signerCertificate')
  return found
}

/** ECDSA from r and s side by side to DER. */
function fieldsToDer(value: Uint8Array): Uint8Array {
  const half = value.length / 2
  if (value.length === 0 || !Number.isInteger(half)) throw new XmlError('signature value')
  return sequence(integer(value.subarray(0, half)), integer(value.subarray(half)))
}

function timestampOf(root: XmlElement, value: XmlElement): TimestampCheck | null {
  const stamps = [...descend(root)].filter((item) => item.namespace === Xades && item.local === 'SignatureTimeStamp')
  const [stamp] = stamps
  if (!stamp) return null
  const invalid: TimestampCheck = { integrity: 'invalid', time: null, certificate: null, carried: [] }
  const [methodElement] = childrenOf(stamp, Ds, 'CanonicalizationMethod')
  const method = methodElement ? methodOf(methodElement) : undefined
  const [token] = childrenOf(stamp, Xades, 'EncapsulatedTimeStamp')
  if (method === null || !token) return invalid
  return checkToken(base64Of(token), canonical(value, method))
}
