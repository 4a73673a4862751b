/** From a composed act to signed, verified, kept and registered files. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ActDocument } from '../../shared/acts/document.ts'
import type { CaseFile } from '../../shared/case/schema.ts'
import { sayInAll } from '../../shared/language/messages/index.ts'
import type { Guidance } from '../../shared/sentencing/guidance.ts'
import { derBlocks, gatherEvidence } from '../signing/index.ts'
import type { NewEvidence } from '../store/index.ts'
import { writeExport } from './exports.ts'
import { deskFault } from './faults.ts'
import { recordGuidance } from './guidance-shown.ts'
import { exportFolderOf, fileNameOf, paperOf } from './paper.ts'
import type { Services, SignedKind } from './services.ts'
import { readTrustFolder } from './trust.ts'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** An act as it stands in the stored case, and the case it is of. */
export interface ActToSign {
  /** The case. */
  id: string
  version: number
  file: CaseFile
  act: ActDocument
  /** Blocks of the judge's own words whose facts changed since. */
  stale: readonly string[]
  guidance: readonly Guidance[]
  /** The earlier signed act that this one names. */
  corrects: string | null
}

/** How the files are signed: by a key file or through the national agent. */
export type Signing = (files: { kind: SignedKind; bytes: Uint8Array }[], now: Date) => Promise<Uint8Array[]>

/** @throws DeskFault notFound with the path */
export async function keyAt(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    throw deskFault('notFound', path)
  }
}

/**
 * Signs an act in the formats wanted.
 * @throws DeskFault actIncomplete, choiceViolates, badSignature, conflict; StoreFault forbidden for anyone but a judge
 */
export async function signAct(
  services: Services,
  { id, version, file: caseFile, act, stale, guidance, corrects }: ActToSign,
  formats: readonly SignedKind[],
  signing: Signing,
) {
  const { vault } = services
  const folder = exportFolderOf(services)
  // Asked before a file is made: an assistant must not leave a signed act in the folder that no register knows.
  vault.store().people.require(vault.actor(), 'sign')
  const gap = act.missing[0]
  if (gap) throw deskFault('actIncomplete', `${gap.article}: ${gap.says}`)
  if (stale.length > 0) throw deskFault('actIncomplete', stale.join(', '), sayInAll('fault.ownWordsStale'))
  const wrong = guidance.flatMap((g) => g.check).find((violation) => violation.severity === 'error')
  if (wrong) throw deskFault('choiceViolates', wrong.about, wrong.says)
  const paper = paperOf(services)(caseFile)
  const pdf = await services.documents.toPdf(act, paper)
  const unsigned = await Promise.all(
    formats.map(async (kind) => ({
      kind,
      bytes: kind === 'docx' ? await services.documents.toDocx(act, paper) : pdf,
    })),
  )
  const now = services.now()
  const signed = await signing(unsigned, now)
  const trust = await readTrustFolder(services.settings.read().trustFolder)
  // Verified before anything reaches the disk: a file that does not verify is never kept.
  const verified = await Promise.all(
    signed.map(async (bytes, i) => {
      const kind = unsigned[i]?.kind ?? 'pdf'
      const verification = await services.signatures.verify(bytes, now, kind === 'cms' ? pdf : undefined, trust)
      if (!verification.valid) throw deskFault('badSignature', kind)
      return { kind, bytes, verification }
    }),
  )
  if (vault.cases().get(id)?.version !== version) throw deskFault('conflict', id)
  const files = []
  const kept: (NewEvidence | null)[] = []
  for (const { kind, bytes, verification } of verified) {
    const file = await keep(folder, kind, act, bytes, pdf)
    files.push({ file, verification })
    const evidence =
      trust === undefined ? null : gatherEvidence(bytes, { content: kind === 'cms' ? pdf : undefined, trust, at: now })
    // In the store for the desk's own verification, and beside the file for whoever gets it.
    kept.push(evidence === null ? null : { file: sha256(bytes), parts: derBlocks(evidence) })
    if (evidence === null) continue
    await writeExport(folder, file.name, 'evidence.pem', evidence)
  }
  recordGuidance(services, id, version)
  vault.registerSigned(
    verified.map(({ kind, bytes, verification }) => ({
      caseId: id,
      caseVersion: version,
      kind: act.kind,
      title: act.title,
      language: act.language,
      format: kind,
      sha256: sha256(kind === 'cms' ? pdf : bytes),
      signer: verification.signers.at(-1)?.name || '—',
      signerIin: verification.signers.find((signer) => signer.iin !== null)?.iin ?? null,
      signedAt: now.toISOString(),
      corrects,
    })),
    kept,
  )
  // Practice of one's own comes in by itself; the signature stands whatever becomes of that.
  void services.archive.takeOwn(act)
  return { files }
}

async function keep(folder: string, kind: SignedKind, act: ActDocument, bytes: Uint8Array, pdf: Uint8Array) {
  if (kind !== 'cms') return writeExport(folder, fileNameOf(act), kind, bytes)
  // A detached signature is worth nothing without the exact bytes it signs: both are kept side by side.
  const content = await writeExport(folder, fileNameOf(act), 'pdf', pdf)
  return writeExport(folder, content.name, 'cms', bytes)
}
