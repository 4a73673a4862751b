/** Digests by their object identifier; `null` for one this program does not know. */
import { createHash } from 'node:crypto'
import { Oid } from '../asn1/oids.ts'
import { streebog512 } from './streebog.ts'

const nodeNames: Readonly<Record<string, string>> = {
  [Oid.sha1]: 'sha1',
  [Oid.sha224]: 'sha224',
  [Oid.sha256]: 'sha256',
  [Oid.sha384]: 'sha384',
  [Oid.sha512]: 'sha512',
}

/** Name of the digest in node:crypto, when OpenSSL has it. */
export const nodeDigestName = (oid: string): string | null => nodeNames[oid] ?? null

export function digest(oid: string, data: Uint8Array): Uint8Array | null {
  if (oid === Oid.streebog512) return streebog512(data)
  const name = nodeDigestName(oid)
  return name === null ? null : createHash(name).update(data).digest()
}

export const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
