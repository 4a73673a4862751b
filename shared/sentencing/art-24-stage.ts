/** Art. 24: which preparations and attempts are punishable. */
import { isMember } from './facts.ts'
import type { CountContext } from './facts.ts'

/** Preparation: grave, especially grave, terrorist. Attempt: medium and graver, terrorist. Both need direct intent. */
export function punishableStage(context: CountContext): boolean {
  const { facts, trace } = context
  const { count, gravity, fault } = facts
  if (count.stage === 'completed') return true
  if (fault === 'negligent') {
    trace.warn({ code: 'negligentUnfinished', count: count.id, articles: ['24'], paths: [`${facts.path}/stage`] })
    return false
  }
  if (facts.row.offence === 'infraction') return false
  if (isMember(context, 'terrorist')) return true
  if (gravity === 'grave' || gravity === 'especiallyGrave') return true
  return count.stage === 'attempt' && gravity === 'medium'
}
