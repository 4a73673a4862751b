/** What is kept with a signed act so that it can be verified as at its signing time: one PEM of public data. */
import { sameBytes } from '../asn1/read.ts'
import type { Certificate } from './certificate.ts'
import type { Crl } from './crl.ts'

function block(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

/** A chain ends where the folder trusts it; what stands above may be all that a later folder holds. */
export function withIssuers(used: readonly Certificate[], anchors: readonly Certificate[]): Certificate[] {
  const found = [...used]
  for (const certificate of found) {
    const issuers = anchors.filter(({ subject }) => sameBytes(subject, certificate.issuer))
    found.push(...issuers.filter((issuer) => !found.some(({ der }) => sameBytes(der, issuer.der))))
  }
  return found
}

/**
 * @param certificates those a verdict rested on: signers, time-stamp authorities and the issuers above them
 * @param at lists that ended before this moment say nothing about it and are left out
 */
export function evidencePem(certificates: readonly Certificate[], crls: readonly Crl[], at: Date): Uint8Array | null {
  if (certificates.length === 0) return null
  const unique = certificates.filter((one, i) => certificates.findIndex(({ der }) => sameBytes(der, one.der)) === i)
  const lists = crls.filter(
    (crl, i) =>
      (crl.nextUpdate ?? crl.thisUpdate) >= at &&
      unique.some(({ issuer }) => sameBytes(issuer, crl.issuer)) &&
      crls.findIndex(({ der }) => sameBytes(der, crl.der)) === i,
  )
  const text = [
    ...unique.map(({ der }) => block('CERTIFICATE', der)),
    ...lists.map(({ der }) => block('X509 CRL', der)),
  ]
  return Uint8Array.from(Buffer.from(text.join('')))
}
