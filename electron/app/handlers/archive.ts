/** Answers for the archive of court practice: import, search, one act and its facts. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

export function archiveHandlers(_services: Services): Pick<Handlers, never> {
  return {}
}
