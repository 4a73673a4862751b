/** The signing room as the desk uses it: a key file in, signed bytes or a fault with its own sentence out. */
import { openPkcs12, signFile, SigningFault, verifyFile } from '../signing/index.ts'
import type { SignatureReport, VerificationReport } from '../signing/index.ts'
import type { Verification } from '../../shared/contract/values.ts'
import type { Says } from '../../shared/language/messages/icu.ts'
import { deskFault } from './faults.ts'
import type { Signatures } from './services.ts'

const LANGUAGES = ['kk', 'ru', 'en'] as const

/** What is wrong comes first; a good signature says what is good. */
function wordsOf(report: Pick<SignatureReport, 'findings'>): Says {
  const bad = report.findings.filter((finding) => finding.severity !== 'good')
  const told = bad.length > 0 ? bad : report.findings
  const [kk, ru, en] = LANGUAGES.map((language) => told.map((finding) => finding.text[language]).join(' '))
  return { kk: kk ?? '', ru: ru ?? '', en: en ?? '' }
}

/** The report of the signing room in the shape of the contract. */
export function toVerification(report: VerificationReport): Verification {
  const signers = report.signatures
    .filter((signature) => signature.format !== 'timestamp')
    .map((signature) => ({
      name: signature.signer?.name ?? signature.certificate?.subject ?? '—',
      iin: signature.signer?.iin ?? null,
      valid: signature.ok,
      says: wordsOf(signature),
    }))
  if (report.findings.length === 0) return { valid: report.ok, signers }
  // What concerns the file as a whole stands beside the signers, so that it is read with them.
  return { valid: report.ok, signers: [...signers, { name: '', iin: null, valid: report.ok, says: wordsOf(report) }] }
}

/** Signing by PKCS#12; `iin` is the judge's own, compared before a signature is accepted. */
export function deskSignatures(judgeIin: () => string | null): Signatures {
  return {
    async sign(files, key, password, now) {
      try {
        const signer = openPkcs12(key, password, now)
        const iin = judgeIin() ?? undefined
        const signed: Uint8Array[] = []
        for (const { kind, bytes } of files) signed.push(await signFile(bytes, kind, signer, { now, iin }))
        return signed
      } catch (error) {
        if (error instanceof SigningFault) throw deskFault('badKey', undefined, error.text)
        throw error
      }
    },
    verify: (bytes, now, content) => Promise.resolve(toVerification(verifyFile(bytes, { content, at: now }))),
  }
}
