/** One entry for every kind of signed file. */
import { cmsBytes, verifyCms } from './cms/verify.ts'
import { verifyDocx } from './docx/verify.ts'
import type { VerifyContext } from './judge.ts'
import { verifyPdf } from './pdf/verify.ts'
import { fileReport, finding } from './report.ts'
import type { VerificationReport } from './report.ts'
import { evidencePem, withIssuers } from './x509/evidence.ts'
import { readTrust } from './x509/trust.ts'
import type { TrustFile } from './x509/trust.ts'

export interface VerifyOptions {
  /** The signed file, when `bytes` is a detached signature. */
  readonly content?: Uint8Array | undefined
  /** Contents of the trust folder (certificates and revocation lists); absent: chains are "unknown". */
  readonly trust?: readonly TrustFile[] | undefined
  /**
   * What was kept with the act when it was signed ({@link gatherEvidence}): certificates between the signer and the
   * authority, and the revocation lists of that day. Nothing in it is trusted: chains must still end in `trust`, and lists
   * must bear the signature of their issuer.
   */
  readonly evidence?: readonly TrustFile[] | undefined
  /** Moment for signatures that state no time; now when absent. */
  readonly at?: Date | undefined
}

/** Larger files are reported, not read: no act comes near it, and a desk has 4 GB of memory. */
export const largestFile = 128 * 1024 * 1024

export type SignedKind = VerificationReport['kind']

/** What a file is, by its bytes. A CMS may carry any file inside, so it is asked first. */
export function kindOf(bytes: Uint8Array): SignedKind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'docx'
  if (cmsBytes(bytes)) return 'cms'
  // Foreign data before the beginning does not make it another kind of file.
  if (head.includes('%PDF-')) return 'pdf'
  return endsLikeZip(bytes) ? 'docx' : 'unknown'
}

/** A ZIP is found from its end, so data before it does not hide it. */
function endsLikeZip(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-70_000))
  return tail.includes('PK\u0005\u0006', 0, 'latin1')
}

/** Verifies a PDF, a DOCX or a CMS signature, ours or foreign. Never throws for what is in the file. */
export function verifyFile(bytes: Uint8Array, options: VerifyOptions = {}): VerificationReport {
  const kind = kindOf(bytes)
  if (bytes.length > largestFile || (options.content?.length ?? 0) > largestFile) {
    const size = String(Math.ceil(Math.max(bytes.length, options.content?.length ?? 0) / 1024 / 1024))
    return fileReport(kind, [], [finding('tooLarge', 'bad', { size })])
  }
  const { context, unreadable } = contextOf(options)
  const report = withoutOverflow(kind, () => verifyKind(kind, bytes, options.content ?? null, context))
  if (unreadable.length === 0) return report
  const notes = unreadable.map((name) => finding('trustUnreadable', 'warning', { name }))
  return { ...report, findings: [...report.findings, ...notes] }
}

function contextOf(options: VerifyOptions): { context: VerifyContext; unreadable: string[] } {
  const read = options.trust ? readTrust(options.trust) : null
  const kept = readTrust(options.evidence ?? [])
  const trust = read && { anchors: read.trust.anchors, crls: [...read.trust.crls, ...kept.trust.crls] }
  return {
    context: { trust, kept: kept.trust.anchors, at: options.at ?? new Date(), used: new Set() },
    unreadable: [...(read?.unreadable ?? []), ...kept.unreadable],
  }
}

/**
 * What the verification of a freshly signed file rests on, to be kept with it: the certificates from each signer and time
 * stamp up to the authority, and the revocation lists of their issuers that are current. With it the act is verified "as
 * at the signing time" years later, when certificates have run out and are no longer on any list. Public data, one PEM.
 * @returns `null` where nothing was found to keep
 */
export function gatherEvidence(bytes: Uint8Array, options: VerifyOptions): Uint8Array | null {
  const { context } = contextOf(options)
  const kind = kindOf(bytes)
  if (bytes.length > largestFile) return null
  withoutOverflow(kind, () => verifyKind(kind, bytes, options.content ?? null, context))
  const { anchors = [], crls = [] } = context.trust ?? {}
  return evidencePem(withIssuers([...(context.used ?? [])], anchors), crls, context.at)
}

/** Every reader limits its depth; should one be outwitted all the same, the answer is a report and not a crash. */
function withoutOverflow(kind: SignedKind, work: () => VerificationReport): VerificationReport {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fileReport(kind, [], [finding('unreadable', 'bad', {}, { code: 'container', name: error.message })])
  }
}

function verifyKind(
  kind: SignedKind,
  bytes: Uint8Array,
  content: Uint8Array | null,
  context: VerifyContext,
): VerificationReport {
  if (kind === 'pdf') return verifyPdf(bytes, context)
  if (kind === 'docx') return verifyDocx(bytes, context)
  const der = kind === 'cms' ? cmsBytes(bytes) : null
  return der ? verifyCms(der, content, context) : fileReport('unknown', [], [finding('unknownFormat', 'bad')])
}
