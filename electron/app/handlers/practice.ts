/** Answers over the acts of the archive: similar situations, the practice picture, where a choice lies, forecast. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

export function practiceHandlers(_services: Services): Pick<Handlers, never> {
  return {}
}
