/** Acts: preview, export, signature, verification. The act is always composed anew from the stored case. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ActDocument } from '../../../shared/acts/document.ts'
import type { CallReceived } from '../../../shared/contract/contract.ts'
import { sayInAll } from '../../../shared/language/messages/index.ts'
import { draftsMadeSchema } from '../../../shared/contract/calls/drafts.ts'
import { composeStored } from '../compose.ts'
import { draftAll } from '../drafts.ts'
import { writeExport } from '../exports.ts'
import { deskFault } from '../faults.ts'
import { recordGuidance } from '../guidance-shown.ts'
import type { Handlers } from '../router.ts'
import { exportFolderOf, fileNameOf, paperOf } from '../paper.ts'
import type { Services, SignedKind } from '../services.ts'
import { gatherEvidence } from '../../signing/index.ts'
import { readTrustFolder } from '../trust.ts'

type Mine =
  | 'acts.draftAll'
  | 'acts.drafts'
  | 'acts.pdf'
  | 'acts.export'
  | 'acts.sign'
  | 'acts.signByAgent'
  | 'files.verify'
  | 'files.openFolder'
type SignChoice = Omit<CallReceived<'acts.sign'>, 'formats' | 'key' | 'keyPath' | 'password'>

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

export function actHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services
  const folder = () => exportFolderOf(services)

  return {
    'acts.pdf': async (choice) => {
      const { act, stale, file } = composeStored(services, choice)
      const paper = { ...paperOf(services)(file), draft: stale.length > 0 }
      return { base64: Buffer.from(await services.documents.toPdf(act, paper)).toString('base64') }
    },

    'acts.export': async ({ formats, ...choice }) => {
      const { act, stale, file } = composeStored(services, choice)
      const draft = act.missing.length > 0 || stale.length > 0
      const paper = { ...paperOf(services)(file), draft }
      const files = []
      for (const format of formats) {
        const bytes =
          format === 'pdf' ? await services.documents.toPdf(act, paper) : await services.documents.toDocx(act, paper)
        files.push(await writeExport(folder(), fileNameOf(act), format, bytes))
      }
      vault.recordExport(choice.id, { title: act.title, files: files.map((written) => written.name) })
      return { draft, files }
    },

    'acts.draftAll': (choice) => {
      // Refused at once while the store is locked, not only within the job.
      vault.cases()
      return { job: services.jobs.start((tell, signal) => draftAll(services, choice, tell, signal)) }
    },
    'acts.drafts': ({ job }) => services.jobs.result(job, draftsMadeSchema),

    'acts.sign': async ({ formats, key, keyPath, password, ...choice }) => {
      if (key === undefined && keyPath === undefined) throw deskFault('badKey')
      const bytes = key === undefined ? await keyAt(keyPath ?? '') : bytesOf(key)
      return sign(choice, formats, (files, now) => services.signatures.sign(files, bytes, password, now))
    },

    'acts.signByAgent': ({ formats, locale, ...choice }) =>
      sign(choice, formats, (files, now) => services.signatures.signByAgent(files, locale, now)),

    'files.verify': async ({ base64, content }) => {
      const bytes = bytesOf(base64)
      return services.signatures.verify(
        bytes,
        services.now(),
        content === undefined ? undefined : bytesOf(content),
        await readTrustFolder(services.settings.read().trustFolder),
        services.evidence.get(sha256(bytes)),
      )
    },

    'files.openFolder': async () => {
      if (!services.openFolder) throw deskFault('notAvailable')
      await services.openFolder(folder())
      return {}
    },
  }

  /** Composes, signs, verifies, writes and registers; an act with gaps or against the law is refused. */
  async function sign(
    choice: SignChoice,
    formats: readonly SignedKind[],
    signing: (files: { kind: SignedKind; bytes: Uint8Array }[], now: Date) => Promise<Uint8Array[]>,
  ) {
    // Asked before a file is made: an assistant must not leave a signed act in the folder that no register knows.
    vault.store().people.require(vault.actor(), 'sign')
    const { act, stale, guidance, version, file } = composeStored(services, choice)
    const gap = act.missing[0]
    if (gap) throw deskFault('actIncomplete', `${gap.article}: ${gap.says}`)
    if (stale.length > 0) throw deskFault('actIncomplete', stale.join(', '), sayInAll('fault.ownWordsStale'))
    const wrong = guidance.flatMap((g) => g.check).find((violation) => violation.severity === 'error')
    if (wrong) throw deskFault('choiceViolates', wrong.about, wrong.says)
    const paper = paperOf(services)(file)
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
    if (vault.cases().get(choice.id)?.version !== version) throw deskFault('conflict', choice.id)
    const files = []
    for (const { kind, bytes, verification } of verified) {
      const file = await keep(kind, act, bytes, pdf)
      files.push({ file, verification })
      const evidence = gatherEvidence(bytes, { content: kind === 'cms' ? pdf : undefined, trust, at: now })
      if (evidence === null || trust === undefined) continue
      // Beside the file for whoever gets it, and on this machine for the desk's own verification.
      services.evidence.put(sha256(bytes), evidence)
      await writeExport(folder(), file.name, 'evidence.pem', evidence)
    }
    recordGuidance(services, choice.id, version)
    vault.registerSigned(
      verified.map(({ kind, bytes, verification }) => ({
        caseId: choice.id,
        caseVersion: version,
        kind: act.kind,
        title: act.title,
        language: act.language,
        format: kind,
        sha256: sha256(kind === 'cms' ? pdf : bytes),
        signer: verification.signers.at(-1)?.name || '—',
        signerIin: verification.signers.find((signer) => signer.iin !== null)?.iin ?? null,
        signedAt: now.toISOString(),
        corrects: choice.corrects,
      })),
    )
    return { files }
  }

  async function keyAt(path: string): Promise<Uint8Array> {
    try {
      return new Uint8Array(await readFile(path))
    } catch {
      throw deskFault('notFound', path)
    }
  }

  async function keep(kind: SignedKind, act: ActDocument, bytes: Uint8Array, pdf: Uint8Array) {
    if (kind !== 'cms') return writeExport(folder(), fileNameOf(act), kind, bytes)
    // A detached signature is worth nothing without the exact bytes it signs: both are kept side by side.
    const content = await writeExport(folder(), fileNameOf(act), 'pdf', pdf)
    return writeExport(folder(), content.name, 'cms', bytes)
  }
}
