/** Certificate revocation lists (RFC 5280 5). */
import {
  Asn1Error,
  bitOctets,
  children,
  content,
  context,
  expect,
  raw,
  readWhole,
  sameBytes,
  Tag,
  time,
} from '../asn1/read.ts'
import { Oid } from '../asn1/oids.ts'
import { readAlgorithm, verifySignature } from '../algorithms/verify.ts'
import type { Algorithm } from '../algorithms/verify.ts'
import { KeyUsage, readExtensions } from './certificate.ts'
import type { Certificate } from './certificate.ts'

export interface Crl {
  readonly der: Uint8Array
  readonly issuer: Uint8Array
  readonly thisUpdate: Date
  readonly nextUpdate: Date | null
  readonly tbs: Uint8Array
  readonly algorithm: Algorithm
  readonly signature: Uint8Array
  /** Serial number (hexadecimal) → moment and reason (RFC 5280 5.3.1, `null` when not given). */
  readonly entries: ReadonlyMap<string, { at: Date; reason: number | null }>
  /** False for lists this program does not fully understand (delta lists, indirect lists, unknown critical extensions). */
  readonly complete: boolean
}

const understood: ReadonlySet<string> = new Set([Oid.crlNumber, Oid.authorityKeyId])

const isTime = (tag: number | undefined): boolean => tag === Tag.utcTime || tag === Tag.generalizedTime

export function readCrl(der: Uint8Array): Crl {
  const bytes = Uint8Array.from(der)
  const [tbs, algorithm, signature] = children(expect(readWhole(bytes), Tag.sequence))
  if (!tbs || !signature) throw new Asn1Error('not a revocation list')
  const fields = children(expect(tbs, Tag.sequence))
  if (fields[0]?.tag === Tag.integer) fields.shift()
  const [, issuer, thisUpdate, ...rest] = fields
  const nextUpdate = isTime(rest[0]?.tag) ? rest.shift() : undefined
  const list = rest[0]?.tag === Tag.sequence ? rest.shift() : undefined
  const extensions = readExtensions(rest.find((node) => node.tag === context(0)))
  const entries = new Map<string, { at: Date; reason: number | null }>()
  let complete = [...extensions].every(([id, { critical }]) => !critical || understood.has(id))
  if (extensions.has(Oid.deltaCrlIndicator) || extensions.has(Oid.issuingDistributionPoint)) complete = false
  for (const entry of list ? children(list) : []) {
    const [serial, at, extra] = children(expect(entry, Tag.sequence))
    const details = readExtensions(extra)
    const reasonNode = details.get(Oid.reasonCode)
    const reason = reasonNode ? (content(expect(readWhole(reasonNode.value), Tag.enumerated))[0] ?? null) : null
    if ([...details].some(([id, { critical }]) => critical && id !== Oid.reasonCode)) complete = false
    entries.set(Buffer.from(content(expect(serial, Tag.integer))).toString('hex'), { at: time(at), reason })
  }
  return {
    der: bytes,
    issuer: raw(expect(issuer, Tag.sequence)),
    thisUpdate: time(thisUpdate),
    nextUpdate: nextUpdate ? time(nextUpdate) : null,
    tbs: raw(tbs),
    algorithm: readAlgorithm(algorithm),
    signature: bitOctets(signature),
    entries,
    complete,
  }
}

/**
 * - `good`: a list of the issuer that was current at the moment, or newer, does not name the certificate.
 * - `revoked`: withdrawn at or before the moment, or withdrawn later because the key was stolen while no time stamp proves
 *   that the signature is older.
 * - `revokedLater`: withdrawn after the moment.
 * - `unknown`: no usable list.
 */
export type Revocation = 'good' | 'revoked' | 'revokedLater' | 'unknown'

export interface RevocationResult {
  readonly status: Revocation
  readonly at: Date | null
}

/** Reasons after which an unproved signing time cannot be believed: keyCompromise, cACompromise, aACompromise. */
const distrusted: ReadonlySet<number | null> = new Set([1, 2, 10])

/**
 * Looks one certificate up in the lists.
 * @param proved whether `moment` comes from a time stamp rather than from the signer's own word.
 */
export function revocationOf(
  certificate: Certificate,
  issuer: Certificate,
  crls: readonly Crl[],
  moment: Date,
  proved: boolean,
): RevocationResult {
  let status: Revocation = 'unknown'
  for (const crl of crls) {
    if (!sameBytes(crl.issuer, certificate.issuer)) continue
    if (issuer.keyUsage !== null && !issuer.keyUsage.has(KeyUsage.crlSign)) continue
    if (verifySignature(issuer.spki, crl.algorithm, null, crl.tbs, crl.signature) !== 'valid') continue
    const entry = crl.entries.get(certificate.serial)
    if (entry && entry.reason !== 8) {
      const revoked = entry.at <= moment || (!proved && distrusted.has(entry.reason))
      return { status: revoked ? 'revoked' : 'revokedLater', at: entry.at }
    }
    // A list that ended before the moment says nothing about it.
    if (crl.complete && (crl.nextUpdate === null ? crl.thisUpdate >= moment : crl.nextUpdate >= moment)) status = 'good'
  }
  return { status, at: null }
}
