/** The order of the queue as one word a material, so that a changed one does not mean sorting and asking all of them anew. */
import { urgencyOf } from '../../../shared/undisputed/queue.ts'
import type { QueueItem } from '../../../shared/undisputed/index.ts'

/** What a material is ordered by, compared letter by letter. */
export function orderKey(item: QueueItem): string {
  return `${urgencyOf(item)} ${item.source}`
}
