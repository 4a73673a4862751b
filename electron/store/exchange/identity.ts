/** Key pairs of a store: X25519 (RFC 7748) to receive packages, Ed25519 (RFC 8032) to sign those it sends. */
import { createHash, generateKeyPairSync } from 'node:crypto'

export interface Identity {
  receivePrivate: Buffer
  receivePublic: Buffer
  signPrivate: Buffer
  signPublic: Buffer
}

/** Private keys as PKCS#8, public ones as SubjectPublicKeyInfo, both DER. */
export function newIdentity(): Identity {
  const receive = generateKeyPairSync('x25519')
  const sign = generateKeyPairSync('ed25519')
  return {
    receivePrivate: receive.privateKey.export({ type: 'pkcs8', format: 'der' }),
    receivePublic: receive.publicKey.export({ type: 'spki', format: 'der' }),
    signPrivate: sign.privateKey.export({ type: 'pkcs8', format: 'der' }),
    signPublic: sign.publicKey.export({ type: 'spki', format: 'der' }),
  }
}

/** Sixteen digits two people can compare over the telephone. */
export function fingerprint(publicKey: Uint8Array): string {
  const hash = createHash('sha256').update(publicKey).digest()
  const digits = Array.from({ length: 4 }, (_, i) => String(hash.readUInt32BE(i * 4) % 10_000).padStart(4, '0'))
  return digits.join(' ')
}
