/**
 * The order of the queue: unclear first, then doubtful, then refusals, then the clear ones; within each by the end of the
 * term. The same order as that of shared/undisputed, which a test holds it to; kept here too, so that one changed material
 * does not mean sorting and asking all of them anew.
 */
import type { QueueItem } from '../../../shared/undisputed/index.ts'

const RANK = { ask: 0, refuse: 1, grant: 2 } as const

/** What a material is ordered by: digits and days only, compared letter by letter. */
export function orderKey({ assessment, notes, source }: QueueItem): string {
  const { outcome, questions, warnings, judgeTermEndsOn } = assessment
  const doubt = outcome === 'ask' ? 0 : questions.length + warnings.length + notes.length > 0 ? 1 : 2
  return `${doubt}${RANK[outcome]}${judgeTermEndsOn ?? '0000'} ${source}`
}
