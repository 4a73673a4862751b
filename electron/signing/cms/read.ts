/** CMS SignedData (RFC 5652), read without changing a byte. */
import {
  Asn1Error,
  children,
  content,
  context,
  contextPrimitive,
  expect,
  octets,
  oid,
  raw,
  readNode,
  Tag,
} from '../asn1/read.ts'
import type { Node } from '../asn1/read.ts'
import { Oid } from '../asn1/oids.ts'
import { readAlgorithm, signatureDigest } from '../algorithms/verify.ts'
import type { Algorithm } from '../algorithms/verify.ts'
import { readCertificate } from '../x509/certificate.ts'
import type { Certificate } from '../x509/certificate.ts'

export interface SignerInfo {
  /** Issuer name (DER) and serial number (hex), or the subject key identifier. */
  readonly issuer: Uint8Array | null
  readonly serial: string | null
  readonly keyId: string | null
  readonly digestAlgorithm: string
  readonly signatureAlgorithm: Algorithm
  readonly signature: Uint8Array
  /** The encoded [0] signed attributes, `null` when there are none. */
  readonly signedAttributes: Node | null
  readonly unsignedAttributes: Node | null
}

export interface Cms {
  readonly contentType: string
  /** The embedded content, `null` for a detached signature. */
  readonly content: Uint8Array | null
  readonly certificates: readonly Certificate[]
  readonly signers: readonly SignerInfo[]
  /** Length of the encoding: what follows in the given bytes is not part of it. */
  readonly length: number
}

/** Reads a ContentInfo with SignedData at the start of `bytes`. Throws {@link Asn1Error}. */
export function readCms(bytes: Uint8Array): Cms {
  const info = readNode(bytes)
  const [type, wrapper] = children(expect(info, Tag.sequence))
  if (oid(type) !== Oid.signedData) throw new Asn1Error('not SignedData')
  const [signedData] = children(expect(wrapper, context(0)))
  const fields = children(expect(signedData, Tag.sequence))
  const encapsulated = children(expect(fields[2], Tag.sequence))
  const [contentWrapper] = encapsulated.slice(1)
  const [embedded] = contentWrapper ? children(expect(contentWrapper, context(0))) : []
  const certificates: Certificate[] = []
  const certificateSet = fields.slice(3).find((node) => node.tag === context(0))
  // Other kinds of certificates (attribute certificates) carry a context tag and are passed over.
  for (const node of certificateSet ? children(certificateSet) : []) {
    if (node.tag === Tag.sequence) certificates.push(readCertificate(raw(node)))
  }
  return {
    contentType: oid(encapsulated[0]),
    content: embedded ? embeddedContent(embedded) : null,
    certificates,
    signers: children(expect(fields.at(-1), Tag.set)).map(readSigner),
    length: info.end,
  }
}

/** Old PKCS#7 files embed other values than octet strings; then the content octets are what is signed (RFC 5652 5.2.1). */
function embeddedContent(node: Node): Uint8Array {
  return node.tag === Tag.octetString || node.tag === (Tag.octetString | 0x20) ? octets(node) : content(node)
}

function readSigner(node: Node): SignerInfo {
  const fields = children(expect(node, Tag.sequence))
  const [, identifier, digestAlgorithm, ...rest] = fields
  const signedAttributes = rest[0]?.tag === context(0) ? (rest.shift() ?? null) : null
  const [signatureAlgorithm, signature, unsignedAttributes] = rest
  let issuer: Uint8Array | null = null
  let serial: string | null = null
  let keyId: string | null = null
  if (identifier?.tag === Tag.sequence) {
    const [name, number] = children(identifier)
    issuer = raw(expect(name, Tag.sequence))
    serial = Buffer.from(content(expect(number, Tag.integer))).toString('hex')
  } else keyId = Buffer.from(octets(identifier, contextPrimitive(0))).toString('hex')
  const method = readAlgorithm(signatureAlgorithm)
  // Reads its parameters too: broken ones are found here and not while a report is written.
  signatureDigest(method, null)
  return {
    issuer,
    serial,
    keyId,
    digestAlgorithm: readAlgorithm(digestAlgorithm).oid,
    signatureAlgorithm: method,
    signature: octets(signature),
    signedAttributes,
    unsignedAttributes: unsignedAttributes?.tag === context(1) ? unsignedAttributes : null,
  }
}

/** Attributes by identifier: the values of each. A repeated attribute is refused (RFC 5652 11). */
export function readAttributes(node: Node): Map<string, Node[]> {
  const found = new Map<string, Node[]>()
  for (const attribute of children(node)) {
    const [type, values] = children(expect(attribute, Tag.sequence))
    const name = oid(type)
    if (found.has(name)) throw new Asn1Error('repeated attribute')
    found.set(name, children(expect(values, Tag.set)))
  }
  return found
}
