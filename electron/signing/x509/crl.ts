/** Certificate revocation lists (RFC 5280 5), read from bytes that nobody changes afterwards. */
import {
  Asn1Error,
  bitOctets,
  children,
  content,
  context,
  contextPrimitive,
  expect,
  raw,
  readNode,
  readWhole,
  sameBytes,
  Tag,
  time,
} from '../asn1/read.ts'
import type { Node } from '../asn1/read.ts'
import { Oid } from '../asn1/oids.ts'
import { readAlgorithm, verifySignature } from '../algorithms/verify.ts'
import type { Algorithm } from '../algorithms/verify.ts'
import { KeyUsage, readExtensions } from './certificate.ts'
import type { Certificate } from './certificate.ts'

/** One withdrawn certificate: when, and why (RFC 5280 5.3.1, `null` when not given). */
export interface CrlEntry {
  readonly at: Date
  readonly reason: number | null
}

export interface Crl {
  /** The whole list as it was read. */
  readonly der: Uint8Array
  readonly issuer: Uint8Array
  readonly thisUpdate: Date
  readonly nextUpdate: Date | null
  readonly tbs: Uint8Array
  readonly algorithm: Algorithm
  readonly signature: Uint8Array
  /** Looks a serial number (hexadecimal) up. Lists of an authority have hundreds of thousands of entries, so none is kept. */
  readonly find: (serial: string) => CrlEntry | null
  /** Which certificates a missing entry says something about; `none` for lists this program does not fully understand. */
  readonly scope: 'all' | 'users' | 'none'
}

const understood: ReadonlySet<string> = new Set([Oid.crlNumber, Oid.authorityKeyId, Oid.issuingDistributionPoint])

const isTime = (tag: number | undefined): boolean => tag === Tag.utcTime || tag === Tag.generalizedTime

const cache = new WeakMap<Uint8Array, Crl>()

/** Reads one DER list; the same array is read once. Throws {@link Asn1Error} when it is none. */
export function readCrl(der: Uint8Array): Crl {
  const known = cache.get(der)
  if (known) return known
  const [tbs, algorithm, signature] = children(expect(readWhole(der), Tag.sequence))
  if (!tbs || !signature) throw new Asn1Error('not a revocation list')
  const fields = children(expect(tbs, Tag.sequence))
  if (fields[0]?.tag === Tag.integer) fields.shift()
  const [, issuer, thisUpdate, ...rest] = fields
  const nextUpdate = isTime(rest[0]?.tag) ? rest.shift() : undefined
  const list = rest[0]?.tag === Tag.sequence ? rest.shift() : undefined
  const crl: Crl = {
    der,
    issuer: raw(expect(issuer, Tag.sequence)),
    thisUpdate: time(thisUpdate),
    nextUpdate: nextUpdate ? time(nextUpdate) : null,
    tbs: raw(tbs),
    algorithm: readAlgorithm(algorithm),
    signature: bitOctets(signature),
    find: (serial) => (list ? findEntry(list, Buffer.from(serial, 'hex')) : null),
    scope: scopeOf(readExtensions(rest.find((node) => node.tag === context(0)))),
  }
  cache.set(der, crl)
  return crl
}

function scopeOf(extensions: ReturnType<typeof readExtensions>): Crl['scope'] {
  if ([...extensions].some(([id, { critical }]) => critical && !understood.has(id))) return 'none'
  if (extensions.has(Oid.deltaCrlIndicator)) return 'none'
  const point = extensions.get(Oid.issuingDistributionPoint)
  if (!point) return 'all'
  // RFC 5280 5.2.5: [0] is the place, [1] "users only"; all other fields narrow the list in ways not handled here.
  const narrowing = children(expect(readWhole(point.value), Tag.sequence)).filter(({ tag }) => tag !== context(0))
  if (narrowing.some(({ tag }) => tag !== contextPrimitive(1))) return 'none'
  return narrowing.length > 0 ? 'users' : 'all'
}

/** Walks the list entry by entry. */
function findEntry(list: Node, serial: Uint8Array): CrlEntry | null {
  for (let at = list.contentStart; at < list.contentEnd;) {
    const entry = expect(readNode(list.bytes, at, list.contentEnd), Tag.sequence)
    at = entry.end
    const number = readNode(entry.bytes, entry.contentStart, entry.contentEnd)
    if (!sameBytes(content(number), serial)) continue
    const [, moment, extra] = children(entry)
    const details = readExtensions(extra)
    const reason = details.get(Oid.reasonCode)
    return {
      at: time(moment),
      reason: reason ? (content(expect(readWhole(reason.value), Tag.enumerated))[0] ?? null) : null,
    }
  }
  return null
}

/** Whether the list bears the signature of the issuer. Hashing a large list takes a second with GOST, so answers are kept. */
function isSignedBy(crl: Crl, issuer: Certificate): boolean {
  const known = signedBy.get(crl) ?? new Map<string, boolean>()
  signedBy.set(crl, known)
  const name = Buffer.from(issuer.spki).toString('latin1')
  const answer =
    known.get(name) ?? verifySignature(issuer.spki, crl.algorithm, null, crl.tbs, crl.signature) === 'valid'
  known.set(name, answer)
  return answer
}

/** `undefined` for a list that is broken inside, which then says nothing at all. */
function lookUp(crl: Crl, serial: string): CrlEntry | null | undefined {
  try {
    return crl.find(serial)
  } catch (error) {
    if (error instanceof Asn1Error) return undefined
    throw error
  }
}

const signedBy = new WeakMap<Crl, Map<string, boolean>>()

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

/** certificateHold: a suspension, which may be lifted. */
const ON_HOLD = 6

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
  let lifted = false
  // The newest list first: a suspension that a newer list no longer names was lifted.
  for (const crl of crls.toSorted((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime())) {
    if (!sameBytes(crl.issuer, certificate.issuer)) continue
    if (issuer.keyUsage !== null && !issuer.keyUsage.has(KeyUsage.crlSign)) continue
    if (!isSignedBy(crl, issuer)) continue
    const entry = lookUp(crl, certificate.serial)
    if (entry === undefined) continue
    if (entry && entry.reason !== 8 && !(entry.reason === ON_HOLD && lifted)) {
      const revoked = entry.at <= moment || (!proved && distrusted.has(entry.reason))
      return { status: revoked ? 'revoked' : 'revokedLater', at: entry.at }
    }
    // An authority drops certificates from its lists once they have run out: silence says nothing any more (RFC 5280 3.3).
    if (crl.thisUpdate > certificate.notAfter) continue
    const isAsked = crl.scope === 'all' || (crl.scope === 'users' && !certificate.isCa)
    if (!isAsked) continue
    lifted = true
    // A list that ended before the moment says nothing about it.
    if ((crl.nextUpdate ?? crl.thisUpdate) >= moment) status = 'good'
  }
  return { status, at: null }
}
