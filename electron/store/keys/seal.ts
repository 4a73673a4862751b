/** Wrapping of the database key: AES-256-GCM under a key from scrypt (RFC 7914) or from HKDF (RFC 5869). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { StoreFault } from '../types.ts'

export const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** Upper bounds keep a forged key file from asking for all the memory of the PC. */
export const kdfSchema = z.strictObject({
  name: z.literal('scrypt'),
  salt: z.string().regex(/^[A-Za-z0-9_-]{22,86}$/),
  N: z
    .int()
    .min(1024)
    .max(2 ** 20)
    .refine((n) => (n & (n - 1)) === 0, { error: 'powerOfTwo' }),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
})
export type KdfParameters = z.output<typeof kdfSchema>
export type KdfCost = Pick<KdfParameters, 'N' | 'r' | 'p'>

/** 128 MB and about half a second on a court's PC: what OWASP recommends for scrypt. */
export const DEFAULT_COST: KdfCost = { N: 2 ** 17, r: 8, p: 1 }

export function newKdf(cost: KdfCost = DEFAULT_COST): KdfParameters {
  return { name: 'scrypt', salt: randomBytes(16).toString('base64url'), ...cost }
}

/** One passphrase typed on two keyboards is one passphrase: NFKC, without blanks around it. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim()
}

/** @throws StoreFault `invalid` for a passphrase under ten characters or of fewer than four different ones */
export function requireStrong(passphrase: string): void {
  const words = normalisePassphrase(passphrase)
  if (Array.from(words).length < 10 || new Set(words).size < 4 || words.length > 1000) {
    throw new StoreFault('invalid', 'a passphrase has ten to a thousand characters', 'passphrase', 'weakPassphrase')
  }
}

export function passphraseKey(passphrase: string, kdf: KdfParameters): Promise<Buffer> {
  const { N, r, p } = kdf
  return new Promise((resolve, reject) => {
    scrypt(
      normalisePassphrase(passphrase),
      Buffer.from(kdf.salt, 'base64url'),
      KEY_BYTES,
      { N, r, p, maxmem: 128 * N * r + 16 * 1024 * 1024 },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })
}

/** A key derived from a secret that is random already (recovery code, database key). */
export function derivedKey(secret: Uint8Array, purpose: string, salt: Uint8Array = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`ukim/${purpose}`), KEY_BYTES))
}

/** iv ‖ tag ‖ ciphertext, base64url. `bound` is what the seal is tied to: it cannot be moved to another slot. */
export function seal(plain: Uint8Array, key: Uint8Array, bound: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(bound, 'utf8'))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** The opposite of {@link seal}; null when the key or the binding is another one. */
export function unseal(sealed: string, key: Uint8Array, bound: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
  decipher.setAAD(Buffer.from(bound, 'utf8'))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    // GCM says only "does not authenticate"; a wrong key and a changed byte look the same.
    return null
  }
}
