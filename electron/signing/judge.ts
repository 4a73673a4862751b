/** From what was checked about one signature to its report: time, certificate, chain, revocation, and the one word `ok`. */
import { isShortKey, signatureDigest } from './algorithms/verify.ts'
import type { Integrity } from './algorithms/verify.ts'
import { sameBytes } from './asn1/read.ts'
import type { TimestampCheck } from './cms/timestamp.ts'
import { Oid } from './asn1/oids.ts'
import { describeCertificate, finding } from './report.ts'
import type { Finding, SignatureReport } from './report.ts'
import { isInForce, judgeChain } from './x509/chain.ts'
import type { ChainResult, TrustStore } from './x509/chain.ts'
import { isSelfIssued, KeyUsage, nameText, subjectPerson } from './x509/certificate.ts'
import type { Certificate } from './x509/certificate.ts'
import { dayText, momentText } from './words/sentence.ts'

/** What verification is held against. */
export interface VerifyContext {
  readonly trust: TrustStore | null
  /** Moment for signatures that state none. */
  readonly at: Date
  /** Certificates kept with the act since it was signed: they help to build a chain, and are trusted by nobody. */
  readonly kept: readonly Certificate[]
  /** Every certificate a verdict rested on is put in here. */
  readonly used?: Set<Certificate>
}

export interface Checked {
  readonly number: number
  readonly format: SignatureReport['format']
  readonly certificate: Certificate | null
  readonly carried: readonly Certificate[]
  readonly algorithm: string
  readonly integrity: Integrity
  readonly failure: Finding | null
  readonly weak: boolean
  readonly claimedTime: Date | null
  readonly timestamp: TimestampCheck | null
  readonly wholeFile: boolean
  readonly changesAfter: SignatureReport['changesAfter']
  /** The sentence about coverage. */
  readonly coverage: Finding
}

export function judge(checked: Checked, context: VerifyContext): SignatureReport {
  const findings: Finding[] = []
  findings.push(checked.failure ?? finding('integrityValid', 'good'))
  if (checked.weak) findings.push(finding('weakHash', 'bad'))
  findings.push(checked.coverage)
  const { moment, source } = judgeTime(checked, context, findings)
  const { certificate } = checked
  const verdict = certificate ? judgeCertificate(certificate, checked, context, moment, source, findings) : null
  const good =
    checked.integrity === 'valid' && checked.wholeFile && checked.changesAfter !== 'other' && certificate !== null
  return {
    number: checked.number,
    format: checked.format,
    signer: certificate ? subjectPerson(certificate) : null,
    certificate: certificate ? describeCertificate(certificate) : null,
    time: source === 'none' ? null : moment.toISOString(),
    timeSource: source,
    algorithm: checked.algorithm,
    integrity: checked.integrity,
    wholeFile: checked.wholeFile,
    changesAfter: checked.changesAfter,
    chain: verdict?.chain ?? (context.trust ? 'untrusted' : 'unknown'),
    revocation: verdict?.revocation.status ?? 'unknown',
    ok: good && findings.every((item) => item.severity !== 'bad'),
    findings,
  }
}

function judgeTime(
  { claimedTime, timestamp }: Checked,
  context: VerifyContext,
  findings: Finding[],
): { moment: Date; source: SignatureReport['timeSource'] } {
  if (timestamp?.integrity === 'valid' && timestamp.time && timestamp.certificate) {
    const carried = [...timestamp.carried, ...context.kept]
    const authority = judgeChain(timestamp.certificate, carried, context.trust, timestamp.time, true)
    for (const used of [timestamp.certificate, ...authority.path]) context.used?.add(used)
    const inForce = isInForce(timestamp.certificate, timestamp.time)
    if (authority.chain !== 'untrusted' && authority.revocation.status !== 'revoked' && inForce) {
      findings.push(finding('timeStamped', 'good', { moment: momentText(timestamp.time) }))
      return { moment: timestamp.time, source: 'timestamp' }
    }
    findings.push(finding('timestampUntrusted', 'warning'))
  } else if (timestamp) {
    findings.push(
      finding(timestamp.integrity === 'unsupportedAlgorithm' ? 'timestampUnsupported' : 'timestampBroken', 'warning'),
    )
  }
  if (claimedTime) {
    findings.push(finding('timeClaimed', 'good', { moment: momentText(claimedTime) }))
    return { moment: claimedTime, source: 'claimed' }
  }
  findings.push(finding('timeUnknown', 'warning', { moment: momentText(context.at) }))
  return { moment: context.at, source: 'none' }
}

function judgeCertificate(
  certificate: Certificate,
  checked: Checked,
  context: VerifyContext,
  moment: Date,
  source: SignatureReport['timeSource'],
  findings: Finding[],
): ChainResult {
  if (moment > certificate.notAfter) {
    findings.push(finding('certificateExpired', 'bad', { date: dayText(certificate.notAfter) }))
  } else if (moment < certificate.notBefore) {
    findings.push(finding('certificateNotYetValid', 'bad', { date: dayText(certificate.notBefore) }))
  }
  if (checked.format !== 'timestamp' && !maySign(certificate)) findings.push(finding('notForSigning', 'bad'))
  const carried = [...checked.carried, ...context.kept]
  const verdict = judgeChain(certificate, carried, context.trust, moment, source === 'timestamp')
  for (const used of [certificate, ...verdict.path]) context.used?.add(used)
  if (verdict.chain === 'trusted') findings.push(finding('chainTrusted', 'good'))
  else if (verdict.chain === 'untrusted') findings.push(finding('chainUntrusted', 'bad'))
  else findings.push(finding('chainUnknown', 'warning', { issuer: nameText(certificate.issuer) }))
  const links = [certificate, ...verdict.path]
  if (links.some(({ spki }) => isShortKey(spki))) findings.push(finding('weakKey', 'bad'))
  // What stands at the end of the chain is the folder's decision, whatever it was signed with.
  const rests = links.filter((link) => !isSelfIssued(link) && !isAnchor(link, context))
  if (rests.some(({ algorithm }) => signatureDigest(algorithm, null) === Oid.sha1))
    findings.push(finding('weakCertificateHash', 'bad'))
  const { status, at } = verdict.revocation
  const when = { moment: at ? momentText(at) : '' }
  if (status === 'good') findings.push(finding('revocationGood', 'good'))
  else if (status === 'revoked') findings.push(finding('revocationRevoked', 'bad', when))
  else if (status === 'revokedLater') findings.push(finding('revocationLater', 'warning', when))
  else findings.push(finding('revocationUnknown', 'warning'))
  return verdict
}

const isAnchor = ({ der }: Certificate, { trust }: VerifyContext): boolean =>
  trust?.anchors.some((anchor) => sameBytes(anchor.der, der)) === true

/**
 * Whether a certificate may sign documents: its key usage allows signatures and its extended usage, where stated, is not only
 * logging in. Kazakhstan's authority gives each person two certificates, one to log in (clientAuth), one to sign
 * (emailProtection).
 */
export function maySign(certificate: Certificate): boolean {
  const { keyUsage, extendedKeyUsage } = certificate
  if (keyUsage && !keyUsage.has(KeyUsage.digitalSignature) && !keyUsage.has(KeyUsage.nonRepudiation)) return false
  if (!extendedKeyUsage) return true
  if (signingUses.some((use) => extendedKeyUsage.includes(use))) return true
  return !otherUses.some((use) => extendedKeyUsage.includes(use))
}

const signingUses: readonly string[] = [Oid.ekuEmailProtection, Oid.ekuDocumentSigning, Oid.ekuAny]
const otherUses: readonly string[] = [
  Oid.ekuClientAuth,
  Oid.ekuTimeStamping,
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.3',
  '1.3.6.1.5.5.7.3.9',
]
