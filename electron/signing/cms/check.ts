/** Checking one signer of a CMS over exact content: integrity alone. Who he is, is judged in judge.ts. */
import { Asn1Error, children, expect, octets, oid, raw, readWhole, sameBytes, Tag, time } from '../asn1/read.ts'
import type { Node } from '../asn1/read.ts'
import { Oid } from '../asn1/oids.ts'
import { retag } from '../asn1/write.ts'
import { digest } from '../algorithms/digest.ts'
import { algorithmName, readAlgorithm, signatureDigest, verifySignature } from '../algorithms/verify.ts'
import type { Integrity } from '../algorithms/verify.ts'
import { finding } from '../report.ts'
import type { Finding } from '../report.ts'
import { checkTimestamp } from './timestamp.ts'
import type { TimestampCheck } from './timestamp.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readAttributes } from './read.ts'
import type { Cms, SignerInfo } from './read.ts'

export interface SignerCheck {
  readonly certificate: Certificate | null
  readonly algorithm: string
  readonly integrity: Integrity
  /** Why it is not valid; `null` when it is. */
  readonly failure: Finding | null
  readonly weak: boolean
  readonly claimedTime: Date | null
  readonly timestamp: TimestampCheck | null
}

/** Checks one signer over `content` (the embedded content, or the bytes that a detached signature belongs to). */
export function checkSigner(cms: Cms, signer: SignerInfo, content: Uint8Array): SignerCheck {
  const certificate = findCertificate(cms, signer)
  const digestOid = signatureDigest(signer.signatureAlgorithm, signer.digestAlgorithm)
  const result = {
    certificate,
    algorithm: algorithmName(certificate?.spki ?? null, signer.signatureAlgorithm, digestOid),
    weak: digestOid === Oid.sha1 || signer.digestAlgorithm === Oid.sha1,
    claimedTime: null as Date | null,
    timestamp: null as TimestampCheck | null,
  }
  const bad = (failure: Finding, integrity: Integrity = 'invalid'): SignerCheck => ({ ...result, integrity, failure })
  const unsupported = () => finding('unsupportedAlgorithm', 'warning', { algorithm: result.algorithm })
  let signed = content
  try {
    if (signer.signedAttributes) {
      const attributes = readAttributes(signer.signedAttributes)
      result.claimedTime = optional(attributes.get(Oid.signingTime), (node) => time(node))
      const type = single(attributes.get(Oid.contentType))
      const stored = octets(single(attributes.get(Oid.messageDigest)))
      const actual = digest(signer.digestAlgorithm, content)
      if (actual === null) return bad(unsupported(), 'unsupportedAlgorithm')
      if (!sameBytes(stored, actual)) return bad(finding('contentChanged', 'bad'))
      if (oid(type) !== cms.contentType) return bad(finding('structureBroken', 'bad', {}, { code: 'attributes' }))
      if (certificate && !namesCertificate(attributes, certificate)) {
        return bad(finding('structureBroken', 'bad', {}, { code: 'signerCertificate' }))
      }
      signed = retag(raw(signer.signedAttributes), Tag.set)
    } else if (cms.contentType !== Oid.data || looksLikeAttributes(content)) {
      // Without attributes a signature over attributes could be passed off as one over content (RFC 5652 5.3).
      return bad(finding('structureBroken', 'bad', {}, { code: 'attributes' }))
    }
    if (certificate === null) return bad(finding('certificateMissing', 'bad'), 'unsupportedAlgorithm')
    const { spki } = certificate
    const integrity = verifySignature(spki, signer.signatureAlgorithm, signer.digestAlgorithm, signed, signer.signature)
    if (integrity === 'unsupportedAlgorithm') return bad(unsupported(), integrity)
    if (integrity === 'invalid') {
      return bad(finding(signer.signedAttributes ? 'signatureBroken' : 'contentChanged', 'bad'))
    }
    if (signer.unsignedAttributes) result.timestamp = checkTimestamp(signer.unsignedAttributes, signer.signature)
    return { ...result, integrity: 'valid', failure: null }
  } catch (error) {
    if (error instanceof Asn1Error) return bad(finding('structureBroken', 'bad', {}, { code: 'cms' }))
    throw error
  }
}

function findCertificate(cms: Cms, signer: SignerInfo): Certificate | null {
  const found = cms.certificates.find((certificate) =>
    signer.issuer
      ? certificate.serial === signer.serial && sameBytes(certificate.issuer, signer.issuer)
      : certificate.subjectKeyId !== null && certificate.subjectKeyId === signer.keyId,
  )
  return found ?? null
}

/** signing-certificate (RFC 2634) and -v2 (RFC 5035): when present the first entry must be the signer's certificate. */
function namesCertificate(attributes: Map<string, Node[]>, certificate: Certificate): boolean {
  for (const [id, defaultDigest] of [
    [Oid.signingCertificateV2, Oid.sha256],
    [Oid.signingCertificate, Oid.sha1],
  ] as const) {
    const values = attributes.get(id)
    if (!values) continue
    const [list] = children(expect(single(values), Tag.sequence))
    const [first] = children(expect(list, Tag.sequence))
    const fields = children(expect(first, Tag.sequence))
    let digestOid: string = defaultDigest
    if (fields[0]?.tag === Tag.sequence) digestOid = readAlgorithm(fields.shift()).oid
    const actual = digest(digestOid, certificate.der)
    // A digest this program does not know proves nothing either way; the signature itself is checked all the same.
    if (actual !== null && !sameBytes(octets(fields[0]), actual)) return false
  }
  return true
}

function single(values: Node[] | undefined): Node {
  if (values?.length !== 1 || !values[0]) throw new Asn1Error('attribute must have one value')
  return values[0]
}

function optional<T>(values: Node[] | undefined, read: (node: Node) => T): T | null {
  return values ? read(single(values)) : null
}

function looksLikeAttributes(content: Uint8Array): boolean {
  if (content[0] !== Tag.set) return false
  try {
    return children(readWhole(content)).every((node) => node.tag === Tag.sequence)
  } catch {
    return false
  }
}
