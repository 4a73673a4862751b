/** Signed acts of a case and its attachments. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { say } from '../../../shared/language/messages/index.ts'
import { kindOf } from '../../signing/index.ts'
import { writeExport } from '../exports.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import { sha256 } from '../sign-act.ts'
import { readTrustFolder } from '../trust.ts'

type Mine =
  | 'signed.list'
  | 'signed.reopen'
  | 'attachments.list'
  | 'attachments.add'
  | 'attachments.addChosen'
  | 'attachments.save'
  | 'attachments.verify'
  | 'attachments.remove'

const ENDINGS = ['pdf', 'docx', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'cms', 'p7s', 'p7m', 'sig']

/** `a.pdf` as name and ending. */
function parts(name: string): { base: string; ending: string } {
  const at = name.lastIndexOf('.')
  return at > 0 ? { base: name.slice(0, at), ending: name.slice(at + 1) } : { base: name, ending: 'bin' }
}

export function registryHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services
  const folder = () => services.settings.read().exportFolder ?? services.exportFolder

  /** The attachment's line: the store asks for the case or the bytes, the desk knows only its id. */
  function nameOf(id: string): { name: string; caseId: string } {
    const found = vault.store().attachments.find(id)
    if (found === null) throw deskFault('notFound', id)
    return found
  }

  return {
    'signed.list': ({ id }) => ({
      acts: vault
        .store()
        .acts.list(id)
        .map(({ id: act, title, language, format, sha256, signer, signedAt, corrects }) => ({
          id: act,
          title,
          language,
          format,
          sha256,
          signer,
          signedAt,
          corrects,
        })),
    }),
    'signed.reopen': ({ id, reason }) => {
      vault.store().cases.reopen(id, reason, vault.actor())
      return {}
    },

    'attachments.list': ({ id }) => ({ attachments: vault.store().attachments.list(id) }),
    'attachments.add': ({ id, name, base64 }) =>
      vault.store().attachments.add(id, name, new Uint8Array(Buffer.from(base64, 'base64')), vault.actor()),
    'attachments.addChosen': async ({ id }) => {
      if (!services.dialogs) throw deskFault('notAvailable')
      const { language } = services.settings.read()
      const paths = await services.dialogs.files({
        title: say(language, 'attachments.choose'),
        start: null,
        filter: { name: say(language, 'attachments.kinds'), extensions: ENDINGS },
        many: true,
      })
      if (paths.length === 0) return { job: null }
      const actor = vault.actor()
      const job = services.jobs.start(async (tell, signal) => {
        const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
        const total = sizes.reduce((sum, size) => sum + size, 0)
        let done = 0
        for (const path of paths) {
          if (signal.aborted) break
          const pieces = async function* pieces(): AsyncGenerator<Uint8Array> {
            for await (const piece of createReadStream(path)) {
              // A half-read file is dropped by the store; those before it stay.
              if (signal.aborted) throw deskFault('busy', basename(path))
              if (!Buffer.isBuffer(piece)) continue
              done += piece.length
              tell({ done, total, at: basename(path) })
              yield piece
            }
          }
          try {
            // One after the other: the room that is left for a case is counted anew for each.
            // oxlint-disable-next-line no-await-in-loop
            await vault.store().attachments.add(id, basename(path), pieces(), actor)
          } catch (error) {
            if (!signal.aborted) throw error
          }
        }
        return null
      })
      return { job }
    },
    'attachments.save': async ({ attachment, open }) => {
      if (open && !services.openFolder) throw deskFault('notAvailable')
      const { name, caseId } = nameOf(attachment)
      const { base, ending } = parts(name)
      const bytes = await vault.store().attachments.readAll(attachment)
      const written = await writeExport(folder(), base, ending, bytes)
      // The file leaves the store in plain text: the trail keeps who took it out.
      vault.recordExport(caseId, { title: name, files: [written.name] })
      if (open) await services.openFolder?.(written.path)
      return written
    },
    'attachments.verify': async ({ attachment, content }) => {
      nameOf(attachment)
      const { attachments } = vault.store()
      const bytes = new Uint8Array(await attachments.readAll(attachment))
      // A picture carries no signature of its own.
      if (kindOf(bytes) === 'unknown') return { intact: true, verification: null }
      const signs = content === undefined ? undefined : new Uint8Array(await attachments.readAll(content))
      const trust = await readTrustFolder(services.settings.read().trustFolder)
      const evidence = services.evidence.get(sha256(bytes))
      const verification = await services.signatures.verify(bytes, services.now(), signs, trust, evidence)
      return { intact: true, verification }
    },
    'attachments.remove': ({ attachment }) => {
      vault.store().attachments.remove(attachment, vault.actor())
      return {}
    },
  }
}
