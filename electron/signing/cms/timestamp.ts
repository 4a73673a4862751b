/** RFC 3161 time stamps: asking an authority for one, and checking the one in a signature. */
import { randomBytes } from 'node:crypto'
import {
  Asn1Error,
  children,
  content,
  expect,
  octets,
  raw,
  readWhole,
  sameBytes,
  smallInteger,
  Tag,
  time,
} from '../asn1/read.ts'
import type { Node } from '../asn1/read.ts'
import { booleanValue, integer, nullValue, objectId, octetString, sequence } from '../asn1/write.ts'
import { Oid } from '../asn1/oids.ts'
import { digest, sha256 } from '../algorithms/digest.ts'
import { readAlgorithm } from '../algorithms/verify.ts'
import type { Integrity } from '../algorithms/verify.ts'
import { SigningFault } from '../fault.ts'
import type { Certificate } from '../x509/certificate.ts'
import { checkSigner } from './check.ts'
import { readAttributes, readCms } from './read.ts'

export interface TimestampCheck {
  readonly integrity: Integrity
  readonly time: Date | null
  readonly certificate: Certificate | null
  readonly carried: readonly Certificate[]
}

/** Looks for a signature time stamp among the unsigned attributes. `null` when there is none. */
export function checkTimestamp(unsignedAttributes: Node, signature: Uint8Array): TimestampCheck | null {
  let token: Node | undefined
  try {
    token = readAttributes(unsignedAttributes).get(Oid.signatureTimeStampToken)?.[0]
  } catch (error) {
    // Unsigned attributes belong to nobody: broken ones cannot spoil the signature, and prove nothing.
    if (error instanceof Asn1Error) return { integrity: 'invalid', time: null, certificate: null, carried: [] }
    throw error
  }
  return token ? checkToken(raw(token), signature) : null
}

/** Checks a time-stamp token over `stamped` (for signatures: the signature value; for a document stamp: the bytes). */
export function checkToken(token: Uint8Array, stamped: Uint8Array): TimestampCheck {
  const invalid: TimestampCheck = { integrity: 'invalid', time: null, certificate: null, carried: [] }
  try {
    const cms = readCms(token)
    const signer = cms.signers[0]
    if (cms.contentType !== Oid.tstInfo || !cms.content || cms.signers.length !== 1 || !signer) return invalid
    const fields = children(expect(readWhole(cms.content), Tag.sequence))
    const [imprintAlgorithm, imprint] = children(expect(fields[2], Tag.sequence))
    const actual = digest(readAlgorithm(imprintAlgorithm).oid, stamped)
    if (actual === null) return { ...invalid, integrity: 'unsupportedAlgorithm' }
    if (!sameBytes(octets(imprint), actual)) return invalid
    const check = checkSigner(cms, signer, cms.content)
    if (check.integrity !== 'valid' || !check.certificate) return { ...invalid, integrity: check.integrity }
    // RFC 3161 2.3: the key of an authority stamps and does nothing else.
    const usage = check.certificate.extendedKeyUsage
    if (usage?.length !== 1 || usage[0] !== Oid.ekuTimeStamping) return invalid
    return { integrity: 'valid', time: time(fields[4]), certificate: check.certificate, carried: cms.certificates }
  } catch (error) {
    if (error instanceof Asn1Error) return invalid
    throw error
  }
}

/** Asks for a stamp: gets a TimeStampReq, gives the TimeStampResp. */
export type TimestampTransport = (request: Uint8Array) => Promise<Uint8Array>

/** The usual transport: HTTP POST (RFC 3161 3.4). */
export function httpTimestamps(url: string, timeoutMs = 15_000): TimestampTransport {
  return async (request) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Buffer.from(request),
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/**
 * A time-stamp token over `stamped`, checked before it is used.
 * Throws {@link SigningFault} `timestampFailed`.
 */
export async function requestTimestamp(stamped: Uint8Array, transport: TimestampTransport): Promise<Uint8Array> {
  const nonce = randomBytes(8)
  // A leading 01 keeps it positive and of one length, so tokens of one authority do not differ in size.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  const imprint = sequence(sequence(objectId(Oid.sha256), nullValue()), octetString(sha256(stamped)))
  const request = sequence(integer(1), imprint, integer(nonce), booleanValue(true))
  let reply: Uint8Array
  try {
    reply = await transport(request)
  } catch (error) {
    throw new SigningFault('timestampFailed', { detail: error instanceof Error ? error.message : String(error) })
  }
  try {
    const [status, token] = children(expect(readWhole(reply), Tag.sequence))
    const code = smallInteger(children(expect(status, Tag.sequence))[0])
    if (code > 1 || !token) throw new SigningFault('timestampFailed', { detail: `status ${code}` })
    const bytes = Uint8Array.from(raw(token))
    if (checkToken(bytes, stamped).integrity === 'invalid' || !sameNonce(bytes, nonce)) {
      throw new SigningFault('timestampFailed', { detail: 'the token does not belong to this signature' })
    }
    return bytes
  } catch (error) {
    if (error instanceof Asn1Error) throw new SigningFault('timestampFailed', { detail: error.message })
    throw error
  }
}

/** The answer repeats the number of the question, so an old answer cannot be passed off as a new one. */
function sameNonce(token: Uint8Array, nonce: Uint8Array): boolean {
  const info = readCms(token).content
  if (!info) return false
  const expected = content(readWhole(integer(nonce)))
  return children(readWhole(info))
    .slice(5)
    .some((node) => node.tag === Tag.integer && sameBytes(content(node), expected))
}
