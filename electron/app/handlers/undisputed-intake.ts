/** Intake: files dropped on the desk, or a folder, as a job. */
import { intakeReportSchema } from '../../../shared/contract/calls/undisputed.ts'
import type { Handlers } from '../router.ts'
import { filesOfFolder, takeFiles } from '../undisputed/intake.ts'
import type { UndisputedDesk } from './undisputed.ts'

type Mine = 'undisputed.stage' | 'undisputed.take' | 'undisputed.taken' | 'undisputed.intakes'

export function undisputedIntakeHandlers({ services, queue, staging }: UndisputedDesk): Pick<Handlers, Mine> {
  const { vault, jobs } = services
  const mayTake = () => vault.store().people.require(vault.actor(), 'draft')
  return {
    'undisputed.stage': ({ batch, name, base64 }) => {
      mayTake()
      return { batch: staging.put(batch, name.toWellFormed(), new Uint8Array(Buffer.from(base64, 'base64'))) }
    },

    'undisputed.take': async ({ from, receivedOn, language }) => {
      mayTake()
      const { files, others } =
        'folder' in from ? await filesOfFolder(from.folder) : { files: staging.take(from.batch), others: [] }
      const job = jobs.start((tell, signal) =>
        takeFiles(files, others, { receivedOn, language }, services, queue, tell, signal),
      )
      return { job }
    },

    'undisputed.taken': ({ job }) => {
      mayTake()
      return jobs.result(job, intakeReportSchema)
    },

    'undisputed.intakes': () => ({ reports: vault.store().materials.intakes.list(vault.actor()) }),
  }
}
