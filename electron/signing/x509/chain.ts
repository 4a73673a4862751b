/** From a signer's certificate to the trust folder: chain (RFC 5280 6, the parts Kazakhstan's hierarchy uses) and revocation. */
import { sameBytes } from '../asn1/read.ts'
import { isSelfIssued, isSignedBy, KeyUsage } from './certificate.ts'
import type { Certificate } from './certificate.ts'
import { revocationOf } from './crl.ts'
import type { Crl, RevocationResult } from './crl.ts'

/** What the trust folder holds. Every certificate in it is an anchor: the folder is the administrator's decision. */
export interface TrustStore {
  readonly anchors: readonly Certificate[]
  readonly crls: readonly Crl[]
}

export interface ChainResult {
  /** `unknown`: there is no trust folder to compare with. */
  readonly chain: 'trusted' | 'untrusted' | 'unknown'
  /** From the signer's issuer upwards, as far as found. */
  readonly path: readonly Certificate[]
  readonly revocation: RevocationResult
}

/** Whether a certificate was in its days at the moment. */
export const isInForce = (certificate: Certificate, moment: Date): boolean =>
  certificate.notBefore <= moment && moment <= certificate.notAfter

/**
 * Judges a signer's certificate as at `moment`.
 * @param carried certificates that travelled with the signature.
 * @param trust `null` when no trust folder is configured.
 */
export function judgeChain(
  signer: Certificate,
  carried: readonly Certificate[],
  trust: TrustStore | null,
  moment: Date,
  proved: boolean,
): ChainResult {
  const anchors = trust?.anchors ?? []
  const path = findPath(signer, [...anchors, ...carried], anchors, moment)
  const isAnchor = anchors.some((anchor) => sameBytes(anchor.der, signer.der))
  const issuer = path.issuers[0] ?? (isSelfIssued(signer) ? signer : null)
  let revocation: RevocationResult = { status: 'unknown', at: null }
  if (trust && issuer) revocation = revocationOf(signer, issuer, trust.crls, moment, proved)
  // A withdrawn authority above the signer takes the chain with it.
  const authorityRevoked =
    trust !== null &&
    path.issuers.some((authority, i) => {
      const above = path.issuers[i + 1]
      return above !== undefined && revocationOf(authority, above, trust.crls, moment, proved).status === 'revoked'
    })
  const trusted = (path.anchored || isAnchor) && !authorityRevoked && signer.unknownCritical.length === 0
  return { chain: trust === null ? 'unknown' : trusted ? 'trusted' : 'untrusted', path: path.issuers, revocation }
}

interface Path {
  readonly issuers: readonly Certificate[]
  readonly anchored: boolean
}

/** Depth-first search; the longest unanchored attempt is kept for the report. */
function findPath(
  certificate: Certificate,
  pool: readonly Certificate[],
  anchors: readonly Certificate[],
  moment: Date,
  depth = 0,
): Path {
  let best: Path = { issuers: [], anchored: false }
  if (depth > 6) return best
  for (const candidate of pool) {
    if (!sameBytes(candidate.subject, certificate.issuer) || sameBytes(candidate.der, certificate.der)) continue
    const keyIds = [certificate.authorityKeyId, candidate.subjectKeyId]
    if (keyIds[0] !== null && keyIds[1] !== null && keyIds[0] !== keyIds[1]) continue
    const anchor = anchors.some((item) => sameBytes(item.der, candidate.der))
    if (!mayIssue(candidate, depth, moment)) continue
    if (isSignedBy(certificate, candidate) !== 'valid') continue
    if (anchor) return { issuers: [candidate], anchored: true }
    const above = findPath(candidate, pool, anchors, moment, depth + 1)
    const path = { issuers: [candidate, ...above.issuers], anchored: above.anchored }
    if (path.anchored) return path
    if (path.issuers.length > best.issuers.length) best = path
  }
  return best
}

/** An issuer must be an authority in force whose key may sign certificates; `depth` authorities already stand below it. */
function mayIssue(candidate: Certificate, depth: number, moment: Date): boolean {
  if (!candidate.isCa || candidate.unknownCritical.length > 0) return false
  if (candidate.keyUsage !== null && !candidate.keyUsage.has(KeyUsage.keyCertSign)) return false
  if (candidate.pathLength !== null && depth > candidate.pathLength) return false
  return isInForce(candidate, moment)
}
