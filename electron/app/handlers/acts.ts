/** Acts: preview, export, signature, verification. The act is always composed anew from the stored case. */
import { createHash } from 'node:crypto'
import type { ActDocument } from '../../../shared/acts/document.ts'
import { fillsOf } from '../../../shared/contract/fills.ts'
import type { CallReceived } from '../../../shared/contract/contract.ts'
import { dayOf } from '../clock.ts'
import { writeExport } from '../exports.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import type { Services, SignedKind } from '../services.ts'

type Mine = 'acts.pdf' | 'acts.export' | 'acts.sign' | 'files.verify' | 'files.openFolder'

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

/** `Үкім 1-123-2026`: what a person looks for in the folder. */
function fileName(act: ActDocument): string {
  return act.title
}

export function actHandlers(services: Services): Pick<Handlers, Mine> {
  const { rules, law, vault } = services

  function compose(choice: CallReceived<'acts.pdf'>) {
    const stored = vault.cases().get(choice.id)
    if (!stored) throw deskFault('notFound', choice.id)
    const today = dayOf(services.now())
    const guidance = rules.guide(stored.case, law, today)
    const act = rules.composeActs(stored.case, guidance, law, {
      language: choice.language,
      today,
      fills: fillsOf(stored.case)[choice.language],
    })[choice.act]
    if (!act) throw deskFault('notFound', `${choice.id}/${choice.act}`)
    return { act, guidance, version: stored.version }
  }

  return {
    'acts.pdf': async (choice) => ({
      base64: Buffer.from(await services.documents.toPdf(compose(choice).act)).toString('base64'),
    }),

    'acts.export': async ({ formats, ...choice }) => {
      const { act } = compose(choice)
      const files = []
      for (const format of formats) {
        const bytes = format === 'pdf' ? await services.documents.toPdf(act) : await services.documents.toDocx(act)
        files.push(await writeExport(services.exportFolder, fileName(act), format, bytes))
      }
      vault.recordExport(choice.id, { title: act.title, files: files.map((file) => file.name) })
      return { draft: act.missing.length > 0, files }
    },

    'acts.sign': async ({ formats, key, password, ...choice }) => {
      const { act, guidance, version } = compose(choice)
      const gap = act.missing[0]
      if (gap) throw deskFault('actIncomplete', `${gap.article}: ${gap.says}`)
      const wrong = guidance.flatMap((g) => g.check).find((violation) => violation.severity === 'error')
      if (wrong) throw deskFault('choiceViolates', wrong.about, wrong.says)
      const pdf = await services.documents.toPdf(act)
      const unsigned = await Promise.all(
        formats.map(async (kind) => ({ kind, bytes: kind === 'docx' ? await services.documents.toDocx(act) : pdf })),
      )
      const now = services.now()
      const signed = await services.signatures.sign(unsigned, bytesOf(key), password, now)
      // Verified before anything reaches the disk: a file that does not verify is never kept.
      const verified = await Promise.all(
        signed.map(async (bytes, i) => {
          const kind = unsigned[i]?.kind ?? 'pdf'
          const verification = await services.signatures.verify(bytes, now, kind === 'cms' ? pdf : undefined)
          if (!verification.valid) throw deskFault('badSignature', kind)
          return { kind, bytes, verification }
        }),
      )
      if (vault.cases().get(choice.id)?.version !== version) throw deskFault('conflict', choice.id)
      const files = []
      for (const { kind, bytes, verification } of verified) {
        files.push({ file: await keep(kind, act, bytes, pdf), verification })
      }
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
        })),
      )
      return { files }
    },

    'files.verify': ({ base64 }) => services.signatures.verify(bytesOf(base64), services.now()),

    'files.openFolder': async () => {
      if (!services.openFolder) throw deskFault('notAvailable')
      await services.openFolder(services.exportFolder)
      return {}
    },
  }

  async function keep(kind: SignedKind, act: ActDocument, bytes: Uint8Array, pdf: Uint8Array) {
    if (kind !== 'cms') return writeExport(services.exportFolder, fileName(act), kind, bytes)
    // A detached signature is worth nothing without the exact bytes it signs: both are kept side by side.
    const content = await writeExport(services.exportFolder, fileName(act), 'pdf', pdf)
    return writeExport(services.exportFolder, content.name, 'cms', bytes)
  }
}
