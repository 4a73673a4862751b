/** Answers for undisputed matters: the queue, conditions, both drafts, signing of what was read. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

export function undisputedHandlers(_services: Services): Pick<Handlers, never> {
  return {}
}
