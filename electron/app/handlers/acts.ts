/** Acts: preview, export, signature, verification. The act is always composed anew from the stored case. */
import type { CallReceived } from '../../../shared/contract/contract.ts'
import { draftsMadeSchema } from '../../../shared/contract/calls/drafts.ts'
import { composeStored } from '../compose.ts'
import { draftAll } from '../drafts.ts'
import { writeExport } from '../exports.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import { exportFolderOf, fileNameOf, paperOf } from '../paper.ts'
import type { Services, SignedKind } from '../services.ts'
import { keyAt, sha256, signAct } from '../sign-act.ts'
import type { Signing } from '../sign-act.ts'
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

    'files.openFolder': async ({ job }) => {
      if (!services.openFolder) throw deskFault('notAvailable')
      await services.openFolder(job === undefined ? folder() : services.jobs.result(job, draftsMadeSchema).folder)
      return {}
    },
  }

  /** Composes and signs; an act with gaps or against the law is refused. */
  function sign(choice: SignChoice, formats: readonly SignedKind[], signing: Signing) {
    return signAct(
      services,
      { ...composeStored(services, choice), id: choice.id, corrects: choice.corrects },
      formats,
      signing,
    )
  }
}
