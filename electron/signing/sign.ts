/** One entry for every way of signing. What comes out has been verified before it is handed over. */
import { readCms } from './cms/read.ts'
import { httpTimestamps } from './cms/timestamp.ts'
import type { TimestampTransport } from './cms/timestamp.ts'
import { signDocx } from './docx/sign.ts'
import { SigningFault } from './fault.ts'
import type { Signer } from './keys/signer.ts'
import { signPdf } from './pdf/sign.ts'
import type { VisibleBlock } from './pdf/sign.ts'
import { fingerprint } from './x509/certificate.ts'
import { largestFile, verifyFile } from './verify.ts'

/**
 * - `cms`: a detached CAdES signature, the form courts and portals exchange; the file itself stays as it is.
 * - `attached`: the same with the file inside.
 * - `pdf`: PAdES inside the PDF.
 * - `docx`: XAdES inside the DOCX.
 */
export type SignatureKind = 'cms' | 'attached' | 'pdf' | 'docx'

export interface SignOptions {
  readonly now: Date
  /** The judge's IIN; the signature is refused when the certificate carries another. */
  readonly iin?: string | undefined
  readonly reason?: string | undefined
  readonly location?: string | undefined
  /** Bytes kept free in a PDF. */
  readonly room?: number | undefined
  readonly visible?: VisibleBlock | undefined
  /** Address of a time-stamp authority, or the transport itself. Absent: no stamp, nothing leaves the machine. */
  readonly timestamps?: string | TimestampTransport | undefined
}

const megabytes = (size: number): string => String(Math.ceil(size / 1024 / 1024))

/**
 * Signs a file.
 * @returns the signed file (`pdf`, `docx`) or the signature (`cms`, `attached`).
 * @throws {SigningFault}
 */
export async function signFile(
  bytes: Uint8Array,
  kind: SignatureKind,
  signer: Signer,
  options: SignOptions,
): Promise<Uint8Array> {
  if (bytes.length > largestFile) {
    throw new SigningFault('tooLarge', { size: megabytes(bytes.length), limit: megabytes(largestFile) })
  }
  // A key file is known before signing. The agent asks the person anew each time, so its last answer says nothing.
  if (signer.key && signer.person) compareIin(signer.person.iin, options.iin)
  const timestamps = typeof options.timestamps === 'string' ? httpTimestamps(options.timestamps) : options.timestamps
  const signed = await make(bytes, kind, signer, options, timestamps)
  const own = newSignature(bytes, signed, kind, signer, options.now)
  if (!own || own.integrity === 'invalid') throw new SigningFault('agentAnswer')
  compareIin(own.iin, options.iin)
  return signed
}

function make(
  bytes: Uint8Array,
  kind: SignatureKind,
  signer: Signer,
  options: SignOptions,
  timestamps: TimestampTransport | undefined,
): Promise<Uint8Array> {
  if (kind === 'pdf') return signPdf(bytes, signer, { ...options, timestamps })
  if (kind === 'docx') return signDocx(bytes, signer, { ...options, timestamps })
  return signer.signCms(bytes, { detached: kind === 'cms', signingTime: options.now, timestamps })
}

/** The signature just made, read back from the result. */
function newSignature(content: Uint8Array, signed: Uint8Array, kind: SignatureKind, signer: Signer, at: Date) {
  if (kind === 'cms' || kind === 'attached') {
    const cms = readCms(signed)
    // An agent that embeds what should stay outside, or the other way round, has not done what was asked.
    if ((cms.content === null) !== (kind === 'cms')) return null
  }
  const report = verifyFile(signed, kind === 'cms' ? { content, at } : { at })
  // Signatures in a DOCX are told in the order of the times they claim, so the newest need not be the last one.
  const expected = signer.certificate ? fingerprint(signer.certificate) : null
  const own = report.signatures.findLast(({ certificate }) => expected === null || certificate?.sha256 === expected)
  return own ? { integrity: own.integrity, iin: own.signer?.iin ?? null } : null
}

function compareIin(found: string | null, expected: string | undefined): void {
  if (expected === undefined || found === expected) return
  throw new SigningFault('iinMismatch', { found: found ?? '—', expected })
}
