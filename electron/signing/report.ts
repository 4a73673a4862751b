/** The verification report: plain JSON, every result as a code and as a sentence in kk, ru and en. */
import type { Integrity } from './algorithms/verify.ts'
import { fingerprint, nameText } from './x509/certificate.ts'
import type { Certificate, Person } from './x509/certificate.ts'
import type { Revocation } from './x509/crl.ts'
import { detailSentences, findingSentences } from './words/findings.ts'
import type { DetailCode, FindingCode } from './words/findings.ts'
import { fill } from './words/sentence.ts'
import { structureSentence } from './words/structure.ts'
import type { Sentence } from './words/sentence.ts'

export interface Finding {
  readonly code: FindingCode
  /** What exactly, where the code leaves it open. */
  readonly detail: DetailCode | null
  readonly severity: 'good' | 'warning' | 'bad'
  readonly text: Sentence
}

/** One signature of one signer. */
export interface SignatureReport {
  /** 1 for the oldest signature of the file. */
  readonly number: number
  readonly format: 'PAdES' | 'CMS' | 'OOXML' | 'timestamp'
  readonly signer: Person | null
  readonly certificate: {
    readonly serial: string
    readonly issuer: string
    readonly subject: string
    readonly notBefore: string
    readonly notAfter: string
    readonly sha256: string
  } | null
  /** Signing time, ISO 8601 in UTC. */
  readonly time: string | null
  /** `timestamp`: proved by an authority. `claimed`: the signer's own word. */
  readonly timeSource: 'timestamp' | 'claimed' | 'none'
  readonly algorithm: string
  readonly integrity: Integrity
  /** The signature covers the file, or its own revision when only signatures follow. */
  readonly wholeFile: boolean
  readonly changesAfter: 'none' | 'signaturesOnly' | 'other'
  readonly chain: 'trusted' | 'untrusted' | 'unknown'
  readonly revocation: Revocation
  readonly ok: boolean
  readonly findings: readonly Finding[]
}

export interface VerificationReport {
  readonly kind: 'pdf' | 'docx' | 'cms' | 'unknown'
  /** True only when there is a signature and every one is valid and covers the whole file. */
  readonly ok: boolean
  readonly signatures: readonly SignatureReport[]
  /** What concerns the file rather than one signature. */
  readonly findings: readonly Finding[]
}

/** Makes a finding; `detail` fills `{detail}` in each language. */
export function finding(
  code: FindingCode,
  severity: Finding['severity'],
  values: Readonly<Record<string, string>> = {},
  detail: { code: DetailCode; name?: string } | null = null,
): Finding {
  const sentence = findingSentences[code]
  if (detail === null) return { code, detail: null, severity, text: fill(sentence, values) }
  const name = detail.name ?? ''
  const words = detail.code === 'container' ? structureSentence(name) : fill(detailSentences[detail.code], { name })
  const text = {
    kk: fill(sentence, { ...values, detail: words.kk }).kk,
    ru: fill(sentence, { ...values, detail: words.ru }).ru,
    en: fill(sentence, { ...values, detail: words.en }).en,
  }
  return { code, detail: detail.code, severity, text }
}

export function describeCertificate(certificate: Certificate): NonNullable<SignatureReport['certificate']> {
  return {
    serial: certificate.serial,
    issuer: nameText(certificate.issuer),
    subject: nameText(certificate.subject),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    sha256: fingerprint(certificate),
  }
}

/** The report of a file: `ok` needs at least one signature, all good, and nothing bad about the file itself. */
export function fileReport(
  kind: VerificationReport['kind'],
  signatures: readonly SignatureReport[],
  findings: readonly Finding[],
): VerificationReport {
  const all = signatures.length === 0 && findings.length === 0 ? [finding('noSignature', 'bad')] : findings
  const ok =
    // A time stamp of the document alone says when, and nobody who.
    signatures.some((signature) => signature.format !== 'timestamp') &&
    signatures.every((signature) => signature.ok) &&
    all.every((item) => item.severity !== 'bad')
  return { kind, ok, signatures, findings: all }
}
