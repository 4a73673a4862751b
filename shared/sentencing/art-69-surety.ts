/** Art. 69: release from punishment with surety. */
import { all, not, status } from './conditions.ts'
import { inCriminalGroup, isMember } from './facts.ts'
import type { CountContext } from './facts.ts'
import type { ReleaseStatus } from './guidance.ts'

/** First infraction, or first minor or medium crime without death or grave harm, where the sanction has a fine. */
export function releaseBySurety(context: CountContext, first: boolean): ReleaseStatus {
  const { facts, person } = context
  if (
    isMember(context, 'corruption') ||
    isMember(context, 'terrorist') ||
    isMember(context, 'extremist') ||
    // The exception for peers is not printed in this article.
    isMember(context, 'sexualMinor') ||
    inCriminalGroup(context)
  ) {
    return 'closed'
  }
  const fine = facts.penalties.some((penalty) => penalty.kind === 'fine')
  const { causedDeath, causedGraveHarm } = facts.count.features
  if (facts.gravity === 'infraction') {
    // Point 8: a first infraction is one of a person without any entry among the earlier convictions.
    return status(all([fine, person.defendant.priorConvictions.length === 0]), 'may')
  }
  const light = facts.gravity === 'minor' || facts.gravity === 'medium'
  return status(all([light, fine, first, not(causedDeath), not(causedGraveHarm)]), 'may')
}
