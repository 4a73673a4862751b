/**
 * Signing a DOCX: a package signature (ECMA-376 part 2, chapter 12) with XAdES-BES properties, laid out as Word writes it, so
 * that Word and LibreOffice show it. Several signers sign one after another: each signature is a part of its own.
 */
import { requestTimestamp } from '../cms/timestamp.ts'
import type { TimestampTransport } from '../cms/timestamp.ts'
import { digest, sha256 } from '../algorithms/digest.ts'
import { SigningFault } from '../fault.ts'
import type { RawKey, Signer } from '../keys/signer.ts'
import { nameText } from '../x509/certificate.ts'
import type { Certificate } from '../x509/certificate.ts'
import { canonical, inclusive } from './canonical.ts'
import {
  digestMethods,
  Ds,
  objectType,
  officeSignature,
  relationshipTransform,
  signedPropertiesType,
  Xades,
} from './names.ts'
import {
  contentTypesName,
  isRelationshipsPart,
  mayStayUnsigned,
  Namespace,
  OoxmlPackage,
  propertyParts,
  Relation,
  relationshipsType,
  targetPart,
  transformRelationships,
} from './package.ts'
import { escapeAttribute, escapeText, parseXml, XmlError } from './xml.ts'
import { dosTimeOf, pack, writeZip, ZipError } from './zip.ts'
import type { ZipEntry } from './zip.ts'

export interface DocxSignOptions {
  readonly now: Date
  readonly reason?: string | undefined
  readonly timestamps?: TimestampTransport | undefined
}

const originPart = '_xmlsignatures/origin.sigs'
const originRelationships = '_xmlsignatures/_rels/origin.sigs.rels'
const originType = 'application/vnd.openxmlformats-package.digital-signature-origin'
const signatureType = 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml'

/** @throws {SigningFault} brokenDocx, formatNeedsKeyFile, and those of the signer */
export async function signDocx(bytes: Uint8Array, signer: Signer, options: DocxSignOptions): Promise<Uint8Array> {
  const { key } = signer
  if (!key?.xml) throw new SigningFault('formatNeedsKeyFile')
  try {
    const source = new OoxmlPackage(bytes)
    if (!source.relationships('_rels/.rels').some(({ type }) => type.endsWith('/officeDocument'))) {
      throw new XmlError('no document in the package')
    }
    const xml = await signatureXml(source, key, options)
    return assemble(source, xml, options.now)
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError)
      throw new SigningFault('brokenDocx', { detail: error.message })
    throw error
  }
}

async function signatureXml(source: OoxmlPackage, key: RawKey, options: DocxSignOptions): Promise<string> {
  if (!key.xml) throw new SigningFault('formatNeedsKeyFile')
  const method = key.xml.digest
  const time = `${options.now.toISOString().slice(0, 19)}Z`
  const objects = [packageObject(source, method, time), officeObject(options.reason ?? ''), propertiesObject(key, time)]
  const references = [
    reference('#idPackageObject', method, hash(method, element(objects[0])), objectType),
    reference('#idOfficeObject', method, hash(method, element(objects[1])), objectType),
    reference(
      '#idSignedProperties',
      method,
      hash(method, signedProperties(objects[2])),
      signedPropertiesType,
      canonicalTransform,
    ),
  ]
  const signedInfo =
    `<SignedInfo><CanonicalizationMethod Algorithm="${inclusive}"/>` +
    `<SignatureMethod Algorithm="${key.xml.signature}"/>${references.join('')}</SignedInfo>`
  const value = key.xml.encode(await key.sign(element(signedInfo)))
  const signatureValue = `<SignatureValue>${base64(value)}</SignatureValue>`
  const keyInfo = `<KeyInfo><X509Data><X509Certificate>${base64(key.certificate.der)}</X509Certificate></X509Data></KeyInfo>`
  const token = options.timestamps ? await requestTimestamp(element(signatureValue), options.timestamps) : null
  const unsigned = unsignedProperties(token, key.chain)
  objects[2] = objects[2]?.replace('</xd:QualifyingProperties>', `${unsigned}</xd:QualifyingProperties>`) ?? ''
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Signature xmlns="${Ds}" Id="idPackageSignature">${signedInfo}${signatureValue}${keyInfo}${objects.join('')}</Signature>`
  )
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Canonical bytes of a piece that will stand directly in the signature element. */
function element(xml: string | undefined): Uint8Array {
  const root = parseXml(Buffer.from(`<Signature xmlns="${Ds}">${xml ?? ''}</Signature>`, 'utf8'))
  const [child] = root.children
  if (child === undefined || typeof child === 'string') throw new XmlError('piece of a signature')
  return canonical(child)
}

/** Canonical bytes of the signed properties, which stand two levels deeper. */
function signedProperties(xml: string | undefined): Uint8Array {
  let node = parseXml(Buffer.from(`<Signature xmlns="${Ds}">${xml ?? ''}</Signature>`, 'utf8'))
  for (let i = 0; i < 3; i++) {
    const [child] = node.children
    if (child === undefined || typeof child === 'string') throw new XmlError('piece of a signature')
    node = child
  }
  return canonical(node)
}

function hash(method: string, bytes: Uint8Array): Uint8Array {
  const value = digest(digestMethods[method] ?? '', bytes)
  if (!value) throw new Error(`no digest for ${method}`)
  return value
}

const canonicalTransform = `<Transform Algorithm="${inclusive}"/>`

function reference(uri: string, method: string, value: Uint8Array, type?: string, transforms?: string): string {
  const kind = type === undefined ? '' : ` Type="${type}"`
  return (
    `<Reference${kind} URI="${escapeAttribute(uri)}">${transforms === undefined ? '' : `<Transforms>${transforms}</Transforms>`}` +
    `<DigestMethod Algorithm="${method}"/><DigestValue>${base64(value)}</DigestValue></Reference>`
  )
}

/** All parts but properties of the file, types of content and signatures; relationships through their transform. */
function packageObject(source: OoxmlPackage, method: string, time: string): string {
  const unsigned = propertyParts(source)
  const references = source.parts
    .filter((name) => !name.startsWith('_xmlsignatures/') && !unsigned.has(name))
    .toSorted()
    .map((name) =>
      isRelationshipsPart(name) ? relationshipsReference(source, name, method) : partReference(source, name, method),
    )
  return (
    `<Object Id="idPackageObject"><Manifest>${references.join('')}</Manifest><SignatureProperties>` +
    `<SignatureProperty Id="idSignatureTime" Target="#idPackageSignature">` +
    `<mdssi:SignatureTime xmlns:mdssi="${Namespace.signature}"><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>` +
    `<mdssi:Value>${time}</mdssi:Value></mdssi:SignatureTime></SignatureProperty></SignatureProperties></Object>`
  )
}

function partReference(source: OoxmlPackage, name: string, method: string): string {
  const type = source.contentType(name)
  if (type === null) throw new XmlError(`"${name}" has no type of content`)
  return reference(partUri(name, type), method, hash(method, source.data(name)))
}

function relationshipsReference(source: OoxmlPackage, name: string, method: string): string {
  const signed = source.relationships(name).filter((relationship) => !mayStayUnsigned(name, relationship))
  if (signed.length === 0) return ''
  const chosen = signed
    .map(
      ({ id }) =>
        `<mdssi:RelationshipReference xmlns:mdssi="${Namespace.signature}" SourceId="${escapeAttribute(id)}"/>`,
    )
    .join('')
  const transforms = `<Transform Algorithm="${relationshipTransform}">${chosen}</Transform>${canonicalTransform}`
  const value = hash(method, transformRelationships(signed))
  return reference(partUri(name, relationshipsType), method, value, undefined, transforms)
}

const partUri = (name: string, type: string): string =>
  `/${name.split('/').map(encodeURIComponent).join('/')}?ContentType=${type}`

/** What Word shows in its window of signature details. The numbers describe no machine. */
function officeObject(reason: string): string {
  const details = [
    ['SetupID', ''],
    ['SignatureText', ''],
    ['SignatureImage', ''],
    ['SignatureComments', escapeText(reason)],
    ['WindowsVersion', '10.0'],
    ['OfficeVersion', '16.0'],
    ['ApplicationVersion', '16.0'],
    ['Monitors', '1'],
    ['HorizontalResolution', '1366'],
    ['VerticalResolution', '768'],
    ['ColorDepth', '32'],
    ['SignatureProviderId', '{00000000-0000-0000-0000-000000000000}'],
    ['SignatureProviderUrl', ''],
    ['SignatureProviderDetails', '9'],
    ['SignatureType', '1'],
  ] as const
  return (
    `<Object Id="idOfficeObject"><SignatureProperties><SignatureProperty Id="idOfficeV1Details" Target="#idPackageSignature">` +
    `<SignatureInfoV1 xmlns="${officeSignature}">${details.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}` +
    `</SignatureInfoV1></SignatureProperty></SignatureProperties></Object>`
  )
}

function propertiesObject({ certificate }: RawKey, time: string): string {
  const serial = BigInt(`0x${certificate.serial}`).toString()
  return (
    `<Object><xd:QualifyingProperties xmlns:xd="${Xades}" Target="#idPackageSignature">` +
    `<xd:SignedProperties Id="idSignedProperties"><xd:SignedSignatureProperties><xd:SigningTime>${time}</xd:SigningTime>` +
    `<xd:SigningCertificate><xd:Cert><xd:CertDigest><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>` +
    `<DigestValue>${base64(sha256(certificate.der))}</DigestValue></xd:CertDigest><xd:IssuerSerial>` +
    `<X509IssuerName>${escapeText(nameText(certificate.issuer))}</X509IssuerName>` +
    `<X509SerialNumber>${serial}</X509SerialNumber></xd:IssuerSerial></xd:Cert></xd:SigningCertificate>` +
    `<xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied/></xd:SignaturePolicyIdentifier>` +
    `</xd:SignedSignatureProperties></xd:SignedProperties></xd:QualifyingProperties></Object>`
  )
}

/**
 * The time stamp of XAdES-T, over the canonical signature value, and the certificates between the signer and the authority:
 * the key information holds the signer's alone, as Word writes it.
 */
function unsignedProperties(token: Uint8Array | null, chain: readonly Certificate[]): string {
  const stamp =
    token === null
      ? ''
      : `<xd:SignatureTimeStamp Id="idSignatureTimeStamp"><CanonicalizationMethod Algorithm="${inclusive}"/>` +
        `<xd:EncapsulatedTimeStamp>${base64(token)}</xd:EncapsulatedTimeStamp></xd:SignatureTimeStamp>`
  const issuers = chain.map(
    ({ der }) => `<xd:EncapsulatedX509Certificate>${base64(der)}</xd:EncapsulatedX509Certificate>`,
  )
  const values = issuers.length === 0 ? '' : `<xd:CertificateValues>${issuers.join('')}</xd:CertificateValues>`
  if (stamp === '' && values === '') return ''
  return (
    `<xd:UnsignedProperties><xd:UnsignedSignatureProperties>${stamp}${values}` +
    `</xd:UnsignedSignatureProperties></xd:UnsignedProperties>`
  )
}

/** The package with the signature in it; every part that need not change keeps its stored bytes. */
function assemble(source: OoxmlPackage, xml: string, now: Date): Uint8Array {
  const time = dosTimeOf(now)
  const entries = new Map<string, ZipEntry>(source.entries)
  const put = (name: string, text: string) => entries.set(name, pack(name, Buffer.from(text, 'utf8'), time))
  const text = (name: string) => Buffer.from(source.data(name)).toString('utf8')

  const root = source.relationships('_rels/.rels')
  const known = root.find(({ type }) => type === Relation.origin)
  const origin = known ? targetPart('_rels/.rels', known.target) : originPart
  if (known ? origin !== originPart : source.has(originPart))
    throw new XmlError('origin of signatures in an unknown place')
  let types = text(contentTypesName)
  if (!known) {
    put(originPart, '')
    put('_rels/.rels', addRelationship(text('_rels/.rels'), unusedId(root), Relation.origin, originPart))
    if (source.contentType(originPart) !== originType) {
      types = addType(types, `<Override PartName="/${originPart}" ContentType="${originType}"/>`)
    }
  }
  let number = 1
  while (source.has(`_xmlsignatures/sig${number}.xml`)) number++
  const name = `_xmlsignatures/sig${number}.xml`
  put(name, xml)
  put(contentTypesName, addType(types, `<Override PartName="/${name}" ContentType="${signatureType}"/>`))
  const list = source.has(originRelationships)
    ? text(originRelationships)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${Namespace.relationships}"></Relationships>`
  const id = unusedId(source.relationships(originRelationships))
  put(originRelationships, addRelationship(list, id, Relation.signature, `sig${number}.xml`))
  return writeZip(entries.values())
}

function unusedId(relationships: readonly { id: string }[]): string {
  const used = new Set(relationships.map(({ id }) => id))
  let number = 1
  while (used.has(`rId${number}`)) number++
  return `rId${number}`
}

/** Adds one element before the end of a document element whose prefix is known from its end tag. */
function insertLast(xml: string, local: string, item: (prefix: string) => string): string {
  const opened = xml.replace(
    new RegExp(`<((?:[\\w.-]+:)?)${local}((?:\\s[^>]*)?)/>\\s*$`),
    `<$1${local}$2></$1${local}>`,
  )
  const end = new RegExp(`</((?:[\\w.-]+:)?)${local}\\s*>\\s*$`).exec(opened)
  if (!end) throw new XmlError(`no end of ${local}`)
  return opened.slice(0, end.index) + item(end[1] ?? '') + opened.slice(end.index)
}

const addType = (xml: string, item: string): string =>
  insertLast(xml, 'Types', (prefix) => item.replace('<', `<${prefix}`))

const addRelationship = (xml: string, id: string, type: string, target: string): string =>
  insertLast(xml, 'Relationships', (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
