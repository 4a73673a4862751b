/** Password-based encryption of PKCS#12 and PKCS#8: PBES2 (RFC 8018) and the old schemes of RFC 7292 appendix C. */
import { createDecipheriv, createHash, pbkdf2Sync, scryptSync } from 'node:crypto'
import { Asn1Error, children, expect, joinBytes, octets, smallInteger, Tag } from '../asn1/read.ts'
import type { Node } from '../asn1/read.ts'
import { readAlgorithm } from '../algorithms/verify.ts'
import type { Algorithm } from '../algorithms/verify.ts'
import { rc2CbcDecrypt } from './rc2.ts'

/** The scheme is not one this program knows (key files for GOST keys use their own). */
export class UnknownScheme extends Error {
  override readonly name = 'UnknownScheme'
}

/** More rounds than any real program asks for would only hang the screen. */
const maxIterations = 10_000_000

const prfDigests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}

const ciphers: Readonly<Record<string, { name: string; keyLength: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyLength: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyLength: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyLength: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyLength: 24 },
}

const oldSchemes: Readonly<Record<string, { keyLength: number; rc2Bits: number | null }>> = {
  '1.2.840.113549.1.12.1.3': { keyLength: 24, rc2Bits: null },
  '1.2.840.113549.1.12.1.4': { keyLength: 16, rc2Bits: null },
  '1.2.840.113549.1.12.1.5': { keyLength: 16, rc2Bits: 128 },
  '1.2.840.113549.1.12.1.6': { keyLength: 5, rc2Bits: 40 },
}

const pbes2 = '1.2.840.113549.1.5.13'
const pbkdf2 = '1.2.840.113549.1.5.12'
const scrypt = '1.3.6.1.4.1.11591.4.11'

/** Decrypts `data`. A wrong password mostly shows as an error of the padding; callers say so. */
export function passwordDecrypt(algorithm: Algorithm, password: string, data: Uint8Array): Uint8Array {
  const old = oldSchemes[algorithm.oid]
  if (old) {
    const [salt, iterations] = saltAndCount(algorithm.parameters)
    const secret = bmpPassword(password)
    let key = pkcs12Kdf('sha1', 1, secret, salt, iterations, old.keyLength)
    const iv = pkcs12Kdf('sha1', 2, secret, salt, iterations, 8)
    if (old.rc2Bits !== null) return rc2CbcDecrypt(key, old.rc2Bits, iv, data)
    if (key.length === 16) key = joinBytes([key, key.subarray(0, 8)])
    return decipher('des-ede3-cbc', key, iv, data)
  }
  if (algorithm.oid !== pbes2 || !algorithm.parameters) throw new UnknownScheme(algorithm.oid)
  const [kdfNode, cipherNode] = children(expect(algorithm.parameters, Tag.sequence))
  const cipher = readAlgorithm(cipherNode)
  const known = ciphers[cipher.oid]
  if (!known || !cipher.parameters) throw new UnknownScheme(cipher.oid)
  const key = deriveKey(readAlgorithm(kdfNode), password, known.keyLength)
  return decipher(known.name, key, octets(cipher.parameters), data)
}

/** PBKDF2 or scrypt, as PBES2 and PBMAC1 name them. The password goes in as UTF-8. */
export function deriveKey(kdf: Algorithm, password: string, keyLength: number): Uint8Array {
  const fields = kdf.parameters ? children(expect(kdf.parameters, Tag.sequence)) : []
  const salt = octets(fields[0])
  const secret = Buffer.from(password, 'utf8')
  if (kdf.oid === scrypt) {
    const [N, r, p] = [smallInteger(fields[1]), smallInteger(fields[2]), smallInteger(fields[3])]
    if (N * r * p > 2 ** 24) throw new UnknownScheme('scrypt beyond reason')
    return scryptSync(secret, salt, keyLength, { N, r, p, maxmem: 256 * N * r })
  }
  if (kdf.oid !== pbkdf2) throw new UnknownScheme(kdf.oid)
  const iterations = count(fields[1])
  const prfNode = fields.slice(2).find((node) => node.tag === Tag.sequence)
  const prf = prfNode ? prfDigests[readAlgorithm(prfNode).oid] : 'sha1'
  if (!prf) throw new UnknownScheme('PBKDF2 with an unknown digest')
  return pbkdf2Sync(secret, salt, iterations, keyLength, prf)
}

/** Digest of an HMAC identifier, for PBMAC1. */
export const hmacDigest = (oid: string): string | null => prfDigests[oid] ?? null

export function saltAndCount(parameters: Node | null): [Uint8Array, number] {
  const [salt, iterations] = children(expect(parameters ?? undefined, Tag.sequence))
  return [octets(salt), count(iterations)]
}

function count(node: Node | undefined): number {
  const iterations = smallInteger(node)
  if (iterations < 1 || iterations > maxIterations) throw new UnknownScheme(`${iterations} rounds`)
  return iterations
}

function decipher(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  try {
    const cipher = createDecipheriv(name, key, iv)
    return joinBytes([cipher.update(data), cipher.final()])
  } catch {
    throw new Asn1Error('cannot be decrypted')
  }
}

/** RFC 7292 B.1: the password in UTF-16 with its closing zero. */
export const bmpPassword = (password: string): Uint8Array => Buffer.from(`${password}\0`, 'utf16le').swap16()

/** RFC 7292 B.2: key derivation. `id`: 1 key, 2 initial vector, 3 key of the MAC. */
export function pkcs12Kdf(
  digestName: string,
  id: 1 | 2 | 3,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  const block = digestName === 'sha384' || digestName === 'sha512' ? 128 : 64
  const fillUp = (source: Uint8Array) => {
    const size = block * Math.ceil(source.length / block)
    return Uint8Array.from({ length: size }, (_, i) => source[i % source.length] ?? 0)
  }
  const diversifier = new Uint8Array(block).fill(id)
  const input = joinBytes([fillUp(salt), fillUp(password)])
  const out: Uint8Array[] = []
  let produced = 0
  while (produced < length) {
    let a: Uint8Array = createHash(digestName).update(diversifier).update(input).digest()
    for (let i = 1; i < iterations; i++) a = createHash(digestName).update(a).digest()
    out.push(a)
    produced += a.length
    // Each block of the input grows by the block made of A, plus one.
    for (let start = 0; start < input.length; start += block) {
      let carry = 1
      for (let i = block - 1; i >= 0; i--) {
        const sum = (input[start + i] ?? 0) + (a[i % a.length] ?? 0) + carry
        input[start + i] = sum & 0xff
        carry = sum >> 8
      }
    }
  }
  return joinBytes(out).subarray(0, length)
}
