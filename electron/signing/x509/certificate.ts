/** X.509 certificates (RFC 5280) as far as signatures need them, with the subject fields of Kazakhstan's authority. */
import { createHash } from 'node:crypto'
import {
  Asn1Error,
  bitOctets,
  bits,
  children,
  content,
  context,
  contextPrimitive,
  expect,
  octets,
  oid,
  raw,
  readWhole,
  sameBytes,
  smallInteger,
  Tag,
  text,
  time,
} from '../asn1/read.ts'
import type { Node } from '../asn1/read.ts'
import { Oid } from '../asn1/oids.ts'
import { readAlgorithm, verifySignature } from '../algorithms/verify.ts'
import type { Algorithm, Integrity } from '../algorithms/verify.ts'

export interface Certificate {
  readonly der: Uint8Array
  /** Serial number, lower-case hexadecimal of the stored bytes. */
  readonly serial: string
  /** DER of the Name. */
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
  readonly spki: Uint8Array
  readonly tbs: Uint8Array
  readonly algorithm: Algorithm
  readonly signature: Uint8Array
  /** `null` when the extension is absent: then any use is allowed. */
  readonly keyUsage: ReadonlySet<number> | null
  readonly extendedKeyUsage: readonly string[] | null
  readonly isCa: boolean
  readonly pathLength: number | null
  readonly subjectKeyId: string | null
  readonly authorityKeyId: string | null
  /** Critical extensions that this program does not know. */
  readonly unknownCritical: readonly string[]
}

/** Bits of keyUsage, RFC 5280 4.2.1.3. */
export const KeyUsage = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, crlSign: 6 } as const

const knownExtensions: ReadonlySet<string> = new Set([
  Oid.subjectKeyId,
  Oid.keyUsage,
  Oid.subjectAltName,
  Oid.basicConstraints,
  Oid.certificatePolicies,
  Oid.authorityKeyId,
  Oid.extendedKeyUsage,
  Oid.crlDistributionPoints,
])

const cache = new Map<string, Certificate>()

/** Reads one DER certificate. Throws {@link Asn1Error} when it is none. */
export function readCertificate(der: Uint8Array): Certificate {
  const name = Buffer.from(der).toString('latin1')
  const known = cache.get(name)
  if (known) return known
  const certificate = parse(Uint8Array.from(der))
  if (cache.size > 500) cache.clear()
  cache.set(name, certificate)
  return certificate
}

function parse(der: Uint8Array): Certificate {
  const [tbs, algorithm, signature] = children(expect(readWhole(der), Tag.sequence))
  if (!tbs || !signature) throw new Asn1Error('not a certificate')
  const fields = children(expect(tbs, Tag.sequence))
  if (fields[0]?.tag === context(0)) fields.shift()
  const [serial, , issuer, validity, subject, spki, ...rest] = fields
  const [notBefore, notAfter] = children(expect(validity, Tag.sequence))
  const extensions = readExtensions(rest.find((node) => node.tag === context(3)))
  const basic = extensions.get(Oid.basicConstraints)
  const basicFields = basic ? children(expect(readWhole(basic.value), Tag.sequence)) : []
  const isCa = basicFields[0]?.tag === Tag.boolean && content(basicFields[0])[0] !== 0
  const pathNode = basicFields.find((node) => node.tag === Tag.integer)
  const [issuerName, subjectName] = [raw(expect(issuer, Tag.sequence)), raw(expect(subject, Tag.sequence))]
  // Names are read once here, so that a broken one is found while reading and not while a report is written.
  for (const name of [issuerName, subjectName]) nameAttributes(name)
  const usage = extensions.get(Oid.keyUsage)
  const extended = extensions.get(Oid.extendedKeyUsage)
  const subjectKey = extensions.get(Oid.subjectKeyId)
  const authorityKey = extensions.get(Oid.authorityKeyId)
  const authorityKeyNode = authorityKey
    ? children(expect(readWhole(authorityKey.value), Tag.sequence)).find((node) => node.tag === contextPrimitive(0))
    : undefined
  return {
    der,
    serial: Buffer.from(content(expect(serial, Tag.integer))).toString('hex'),
    issuer: issuerName,
    subject: subjectName,
    notBefore: time(notBefore),
    notAfter: time(notAfter),
    spki: raw(expect(spki, Tag.sequence)),
    tbs: raw(tbs),
    algorithm: readAlgorithm(algorithm),
    signature: bitOctets(signature),
    keyUsage: usage ? bits(readWhole(usage.value)) : null,
    extendedKeyUsage: extended
      ? children(expect(readWhole(extended.value), Tag.sequence)).map((node) => oid(node))
      : null,
    isCa,
    pathLength: pathNode ? smallInteger(pathNode) : null,
    subjectKeyId: subjectKey ? Buffer.from(octets(readWhole(subjectKey.value))).toString('hex') : null,
    authorityKeyId: authorityKeyNode ? Buffer.from(content(authorityKeyNode)).toString('hex') : null,
    unknownCritical: [...extensions]
      .filter(([id, { critical }]) => critical && !knownExtensions.has(id))
      .map(([id]) => id),
  }
}

/** Extensions by identifier (also those of lists and of their entries). A repeated one is refused. */
export function readExtensions(wrapper: Node | undefined): Map<string, { critical: boolean; value: Uint8Array }> {
  const found = new Map<string, { critical: boolean; value: Uint8Array }>()
  if (!wrapper) return found
  const list = wrapper.tag === Tag.sequence ? wrapper : children(wrapper)[0]
  for (const extension of children(expect(list, Tag.sequence))) {
    const [id, ...rest] = children(expect(extension, Tag.sequence))
    const critical = rest[0]?.tag === Tag.boolean && content(rest[0])[0] !== 0
    const name = oid(id)
    if (found.has(name)) throw new Asn1Error('repeated extension')
    found.set(name, { critical, value: octets(rest.at(-1)) })
  }
  return found
}

/** Attributes of a Name in their order: identifier and text. */
export function nameAttributes(name: Uint8Array): { oid: string; value: string }[] {
  const found: { oid: string; value: string }[] = []
  for (const part of children(expect(readWhole(name), Tag.sequence))) {
    for (const pair of children(expect(part, Tag.set))) {
      const [id, value] = children(expect(pair, Tag.sequence))
      if (value) found.push({ oid: oid(id), value: text(value) })
    }
  }
  return found
}

/** Who the subject is. Numbers without their prefix: IIN (person) and BIN (organisation) have 12 digits each. */
export interface Person {
  readonly name: string
  readonly iin: string | null
  readonly bin: string | null
  readonly organisation: string | null
}

/** The subject by the rules of Kazakhstan's authority: CN and patronymic (GN), serialNumber "IIN…", OU "BIN…". */
export function subjectPerson(certificate: Certificate): Person {
  const attributes = nameAttributes(certificate.subject)
  const first = (id: string) => attributes.find((attribute) => attribute.oid === id)?.value
  const commonName = first(Oid.commonName) ?? ''
  const patronymic = first(Oid.givenName)
  // The authority stores "SURNAME NAME" in CN and the patronymic in GN; other issuers put the first name there.
  const isLocal = /^IIN\d{12}$/.test(first(Oid.serialNumber) ?? '')
  const name = isLocal && patronymic && !commonName.includes(patronymic) ? `${commonName} ${patronymic}` : commonName
  const number = (prefix: string, id: string) =>
    attributes
      .filter((attribute) => attribute.oid === id)
      .map((attribute) => new RegExp(`^${prefix}(\\d{12})$`).exec(attribute.value)?.[1])
      .find((value) => value !== undefined) ?? null
  return {
    name: name || (first(Oid.organization) ?? ''),
    iin: number('IIN', Oid.serialNumber),
    bin: number('BIN', Oid.organizationalUnit),
    organisation: first(Oid.organization) ?? null,
  }
}

const shortNames: Readonly<Record<string, string>> = {
  [Oid.commonName]: 'CN',
  [Oid.surname]: 'SN',
  [Oid.givenName]: 'GN',
  [Oid.serialNumber]: 'SERIALNUMBER',
  [Oid.organization]: 'O',
  [Oid.organizationalUnit]: 'OU',
  [Oid.country]: 'C',
  [Oid.locality]: 'L',
  [Oid.state]: 'ST',
}

/** A Name as one line for people, most significant last as RFC 4514 writes it: "CN=…,O=…,C=KZ". */
export function nameText(name: Uint8Array): string {
  return nameAttributes(name)
    .toReversed()
    .map(({ oid: id, value }) => `${shortNames[id] ?? id}=${value.replace(/([,+"\\<>;])/g, '\\$1')}`)
    .join(',')
}

/** SHA-256 of the certificate, hexadecimal. */
export const fingerprint = (certificate: Certificate): string =>
  createHash('sha256').update(certificate.der).digest('hex')

export const isSelfIssued = (certificate: Certificate): boolean => sameBytes(certificate.issuer, certificate.subject)

/** Whether `issuer` signed `certificate`, by its key alone. */
export function isSignedBy(certificate: Certificate, issuer: Certificate): Integrity {
  return verifySignature(issuer.spki, certificate.algorithm, null, certificate.tbs, certificate.signature)
}

/**
 * Compares the signer's IIN with the judge's: true only when the certificate carries exactly this number.
 * @param certificate DER of the certificate, or a certificate already read.
 */
export function iinMatches(certificate: Uint8Array | Certificate, iin: string): boolean {
  const read = certificate instanceof Uint8Array ? readCertificate(certificate) : certificate
  return /^\d{12}$/.test(iin) && subjectPerson(read).iin === iin
}
