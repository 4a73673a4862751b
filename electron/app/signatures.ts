/** The signing room as the desk uses it: a key file in, signed bytes or a fault with its own sentence out. */
import { connectNcaLayer, openPkcs12, signFile, signTogether, SigningFault, verifyFile } from '../signing/index.ts'
import type { NcaLayerOptions, SignatureReport, Signer, SignOptions, VerificationReport } from '../signing/index.ts'
import type { Verification } from '../../shared/contract/values.ts'
import { deskFault } from './faults.ts'
import type { Signatures } from './services.ts'

const ORDER = { bad: 0, warning: 1, good: 2 } as const

/** Each result as a sentence, what is wrong first. */
function sentencesOf(report: Pick<SignatureReport, 'findings'>): NonNullable<Verification['findings']> {
  return report.findings
    .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
    .map(({ severity, text: { kk, ru, en } }) => ({ severity, says: { kk, ru, en } }))
}

/** The report of the signing room in the shape of the contract. */
export function toVerification(report: VerificationReport): Verification {
  const signers = report.signatures
    .filter((signature) => signature.format !== 'timestamp')
    .map((signature) => ({
      name: signature.signer?.name ?? signature.certificate?.subject ?? '—',
      iin: signature.signer?.iin ?? null,
      valid: signature.ok,
      time: signature.time,
      issuer: signature.certificate?.issuer ?? null,
      chain: signature.chain,
      findings: sentencesOf(signature),
    }))
  return { valid: report.ok, signers, findings: sentencesOf(report) }
}

/** Signs one file after the other, several of one kind together; the cause of a failure is told in its own sentence. */
async function signAll(
  files: Parameters<Signatures['sign']>[0],
  open: () => Signer | Promise<Signer>,
  options: SignOptions,
): Promise<Uint8Array[]> {
  let signer: Signer | null = null
  try {
    signer = await open()
    const [first] = files
    if (first !== undefined && first.kind !== 'docx' && files.every(({ kind }) => kind === first.kind))
      return await signTogether(
        files.map(({ bytes }) => bytes),
        first.kind,
        signer,
        options,
      )
    const signed: Uint8Array[] = []
    for (const { kind, bytes } of files) signed.push(await signFile(bytes, kind, signer, options))
    return signed
  } catch (error) {
    if (error instanceof SigningFault) throw deskFault('badKey', undefined, error.text)
    throw error
  } finally {
    signer?.close()
  }
}

/** Signing by PKCS#12 or by the national agent; `iin` is the judge's own, compared before a signature is accepted. */
export function deskSignatures(judgeIin: () => string | null, agent: NcaLayerOptions = {}): Signatures {
  const optionsAt = (now: Date): SignOptions => ({ now, iin: judgeIin() ?? undefined })
  return {
    sign: (files, key, password, now) => signAll(files, () => openPkcs12(key, password, now), optionsAt(now)),
    signByAgent: (files, locale, now) => signAll(files, () => connectNcaLayer({ ...agent, locale }), optionsAt(now)),
    verify: (bytes, now, content, trust, evidence) =>
      Promise.resolve(toVerification(verifyFile(bytes, { content, trust, evidence, at: now }))),
  }
}
