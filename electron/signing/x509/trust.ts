/** Reading the contents of a trust folder: certificates and revocation lists, PEM or DER, whatever the files are called. */
import { Asn1Error } from '../asn1/read.ts'
import { readCertificate } from './certificate.ts'
import { readCrl } from './crl.ts'
import type { TrustStore } from './chain.ts'

export interface TrustFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** @returns the store, and the names of files that were neither (shown to the user, never silently passed over). */
export function readTrust(files: readonly TrustFile[]): { trust: TrustStore; unreadable: string[] } {
  const anchors = []
  const crls = []
  const unreadable: string[] = []
  for (const file of files) {
    let found = 0
    for (const der of derBlocks(file.bytes)) {
      const certificate = attempt(() => readCertificate(der))
      if (certificate) anchors.push(certificate)
      const crl = certificate ? null : attempt(() => readCrl(der))
      if (crl) crls.push(crl)
      if (certificate ?? crl) found++
    }
    if (found === 0) unreadable.push(file.name)
  }
  return { trust: { anchors, crls }, unreadable }
}

/** The DER values in a file: each PEM block, or the file itself. */
export function derBlocks(bytes: Uint8Array): Uint8Array[] {
  if (bytes[0] === 0x30) return [bytes]
  const text = Buffer.from(bytes).toString('latin1')
  return [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g)].map((match) =>
    Uint8Array.from(Buffer.from(match[2] ?? '', 'base64')),
  )
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Asn1Error) return null
    throw error
  }
}
