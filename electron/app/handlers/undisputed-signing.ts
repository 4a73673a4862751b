/** Signing of what was read, one by one or together, and the registry of what was signed. */
import { readFile } from 'node:fs/promises'
import { signedSchema } from '../../../shared/contract/calls/undisputed.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import { paperOf, signMaterials, writeSigned } from '../undisputed/signing.ts'
import { signSlip, slipRuling } from '../undisputed/slip.ts'
import type { SignFiles } from '../undisputed/signing.ts'
import type { UndisputedDesk } from './undisputed.ts'

/** Acts that the agent is asked for in one window: few enough that nobody waits long between two of them. */
const AGENT_AT_ONCE = 50

type Mine =
  | 'undisputed.sign'
  | 'undisputed.signByAgent'
  | 'undisputed.signed'
  | 'undisputed.acts'
  | 'undisputed.actFiles'
  | 'undisputed.slipPdf'
  | 'undisputed.slipSign'
  | 'undisputed.slipByAgent'

async function keyAt(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    throw deskFault('notFound', path)
  }
}

export function undisputedSigningHandlers({ services, queue, look }: UndisputedDesk): Pick<Handlers, Mine> {
  const { vault, jobs, signatures } = services
  const maySign = () => vault.store().people.require(vault.actor(), 'sign')

  return {
    'undisputed.sign': async ({ ids, format, key, keyPath, password }) => {
      maySign()
      if (key === undefined && keyPath === undefined) throw deskFault('badKey')
      const bytes = key === undefined ? await keyAt(keyPath ?? '') : new Uint8Array(Buffer.from(key, 'base64'))
      const sign: SignFiles = (files, now) => signatures.sign(files, bytes, password, now)
      const way = { format, together: ids.length > 1, atOnce: 1, sign }
      const job = jobs.start(async (tell, signal) => {
        try {
          return await signMaterials(services, queue, ids, way, tell, signal)
        } finally {
          bytes.fill(0)
        }
      })
      return { job }
    },

    'undisputed.signByAgent': ({ ids, format, locale }) => {
      maySign()
      const sign: SignFiles = (files, now) => signatures.signByAgent(files, locale, now)
      const way = { format, together: ids.length > 1, atOnce: AGENT_AT_ONCE, sign }
      return { job: jobs.start((tell, signal) => signMaterials(services, queue, ids, way, tell, signal)) }
    },

    'undisputed.signed': ({ job }) => {
      maySign()
      return jobs.result(job, signedSchema)
    },

    'undisputed.acts': ({ id, limit }) => {
      look()
      return { acts: vault.store().materials.acts.list(id, limit) }
    },

    'undisputed.slipPdf': async (asked) => {
      look()
      const { act } = slipRuling(services, queue, asked)
      const bytes = await services.documents.toPdf(act, paperOf(services, true))
      return { base64: Buffer.from(bytes).toString('base64') }
    },

    'undisputed.slipSign': async ({ format, key, keyPath, password, ...asked }) => {
      maySign()
      if (key === undefined && keyPath === undefined) throw deskFault('badKey')
      const bytes = key === undefined ? await keyAt(keyPath ?? '') : new Uint8Array(Buffer.from(key, 'base64'))
      try {
        return await signSlip(services, queue, asked, format, (files, now) =>
          signatures.sign(files, bytes, password, now),
        )
      } finally {
        bytes.fill(0)
      }
    },

    'undisputed.slipByAgent': ({ format, locale, ...asked }) =>
      signSlip(services, queue, asked, format, (files, now) => signatures.signByAgent(files, locale, now)),

    'undisputed.actFiles': async ({ act }) => {
      look()
      const found = vault.store().materials.acts.get(act)
      if (found === null) throw deskFault('notFound', act)
      const files = await writeSigned(services, found)
      vault.recordExport(found.material, { title: found.title, files: files.map(({ name }) => name) })
      return { files }
    },
  }
}
