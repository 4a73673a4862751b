/** How far long work is, and stopping it. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

export function jobHandlers({ jobs }: Services): Pick<Handlers, 'jobs.get' | 'jobs.stop'> {
  return {
    'jobs.get': ({ job }) => jobs.get(job),
    'jobs.stop': ({ job }) => {
      jobs.stop(job)
      return {}
    },
  }
}
