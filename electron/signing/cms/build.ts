/** Building CMS signatures: CAdES baseline B-B, and B-T when a time-stamp authority is configured (ETSI EN 319 122-1). */
import { joinBytes, Tag } from '../asn1/read.ts'
import { integer, nullValue, objectId, octetString, sequence, setOf, timeValue, tlv } from '../asn1/write.ts'
import { Oid } from '../asn1/oids.ts'
import { digest, sha256 } from '../algorithms/digest.ts'
import type { RawKey } from '../keys/signer.ts'
import { requestTimestamp } from './timestamp.ts'
import type { TimestampTransport } from './timestamp.ts'

export interface CmsOptions {
  /** True: the content stays outside (the form courts exchange). */
  readonly detached: boolean
  /** The claimed signing time; `null` for PAdES, where the dictionary of the PDF states it (ETSI EN 319 142-1 6.3). */
  readonly signingTime: Date | null
  readonly timestamps?: TimestampTransport | undefined
}

const attribute = (id: string, value: Uint8Array): Uint8Array => sequence(objectId(id), setOf(value))

/** Signs `content` with a key this program holds. @returns DER of the ContentInfo. */
export async function buildCms(content: Uint8Array, key: RawKey, options: CmsOptions): Promise<Uint8Array> {
  const { certificate } = key
  const messageDigest = digest(key.digestOid, content)
  if (!messageDigest) throw new Error(`no digest for ${key.digestOid}`)
  const issuerAndSerial = sequence(certificate.issuer, tlv(Tag.integer, Buffer.from(certificate.serial, 'hex')))
  const issuerSerial = sequence(
    sequence(tlv(0xa4, certificate.issuer)),
    tlv(Tag.integer, Buffer.from(certificate.serial, 'hex')),
  )
  // ESSCertIDv2 with its default digest SHA-256 (RFC 5035 4).
  const certificateId = sequence(octetString(sha256(certificate.der)), issuerSerial)
  const attributes = [
    attribute(Oid.contentType, objectId(Oid.data)),
    attribute(Oid.messageDigest, octetString(messageDigest)),
    attribute(Oid.signingCertificateV2, sequence(sequence(certificateId))),
  ]
  if (options.signingTime) attributes.push(attribute(Oid.signingTime, timeValue(options.signingTime)))
  const signedAttributes = setOf(...attributes)
  const signature = await key.sign(signedAttributes)
  const unsigned: Uint8Array[] = []
  if (options.timestamps) {
    const token = await requestTimestamp(signature, options.timestamps)
    unsigned.push(tlv(0xa1, attribute(Oid.signatureTimeStampToken, token)))
  }
  const digestAlgorithm = sequence(objectId(key.digestOid), ...(key.digestOid === Oid.streebog512 ? [nullValue()] : []))
  const signerInfo = sequence(
    integer(1),
    issuerAndSerial,
    digestAlgorithm,
    implicit(0xa0, signedAttributes),
    key.signatureAlgorithm,
    octetString(signature),
    ...unsigned,
  )
  const certificates = tlv(0xa0, joinBytes([certificate, ...key.chain].map(({ der }) => der)))
  const encapsulated = options.detached
    ? sequence(objectId(Oid.data))
    : sequence(objectId(Oid.data), tlv(0xa0, octetString(content)))
  const signedData = sequence(integer(1), setOf(digestAlgorithm), encapsulated, certificates, setOf(signerInfo))
  return sequence(objectId(Oid.signedData), tlv(0xa0, signedData))
}

/** The same content under a context tag instead of the SET tag (IMPLICIT tagging). */
function implicit(tag: number, encoding: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(encoding)
  copy[0] = tag
  return copy
}
