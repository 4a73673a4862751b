/** Both drafts of a material: on the screen, as PDF, in the export folder. Each says that a program wrote it. */
import type { WrittenFile } from '../../../shared/contract/values.ts'
import type { CallReceived } from '../../../shared/contract/contract.ts'
import { writeExport } from '../exports.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import { courtFactsOf, digestOf, draftOf } from '../undisputed/drafts.ts'
import { seenKey } from '../undisputed/readiness.ts'
import { exportFolderOf, paperOf } from '../undisputed/signing.ts'
import { isRevealed } from '../undisputed/view.ts'
import type { UndisputedDesk } from './undisputed.ts'

type Mine = 'undisputed.draft' | 'undisputed.pdf' | 'undisputed.export'
type Choice = CallReceived<'undisputed.draft'>

export function undisputedDraftHandlers({ services, queue, look }: UndisputedDesk): Pick<Handlers, Mine> {
  const { vault, documents } = services

  /** @throws DeskFault notAvailable before the own reading stands */
  function drafted({ id, act, language }: Choice) {
    const looker = look()
    const material = queue.get(id)
    const reading = vault.store().materials.readings.get(id, looker.actor.id)
    if (!isRevealed(material, reading, looker)) throw deskFault('notAvailable', material.head.source)
    const court = courtFactsOf(looker.settings, looker.rules, material.record)
    const draft = draftOf(material, act, language, court, reading)
    return { ...draft, material, reading, looker }
  }

  return {
    'undisputed.draft': (choice) => {
      const { fresh, act, stale, material, reading, looker } = drafted(choice)
      if (
        reading !== null &&
        looker.actor.role === 'judge' &&
        material.head.signedOn === null &&
        !material.head.removed
      ) {
        const key = seenKey(choice.act, choice.language)
        vault.store().materials.readings.saw(choice.id, key, digestOf(act), vault.actor())
      }
      return { fresh, act, stale }
    },

    'undisputed.pdf': async (choice) => {
      const { act } = drafted(choice)
      const bytes = await documents.toPdf(act, paperOf(services, true))
      return { base64: Buffer.from(bytes).toString('base64') }
    },

    'undisputed.export': async ({ formats, ...choice }) => {
      const { act } = drafted(choice)
      const paper = paperOf(services, true)
      const files: WrittenFile[] = []
      for (const format of formats) {
        const bytes = format === 'pdf' ? await documents.toPdf(act, paper) : await documents.toDocx(act, paper)
        files.push(await writeExport(exportFolderOf(services), act.title, format, bytes))
      }
      vault.recordExport(choice.id, { title: act.title, files: files.map(({ name }) => name) })
      return { files }
    },
  }
}
