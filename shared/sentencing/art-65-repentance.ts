/** Art. 65: active repentance. */
import { inCriminalGroup, isMember, sexualMinorNotPeer } from './facts.ts'
import type { CountContext } from './facts.ts'
import type { ReleaseStatus } from './guidance.ts'

const PERSON_CHAPTER = 1

/** An infraction, or a first crime; closed to the groups of 65(3). */
export function releaseByRepentance(context: CountContext, first: boolean): ReleaseStatus {
  const { facts, person } = context
  const { gravity, row } = facts
  const graveAgainstPerson = row.chapter === PERSON_CHAPTER && (gravity === 'grave' || gravity === 'especiallyGrave')
  if (
    isMember(context, 'terrorist') ||
    isMember(context, 'extremist') ||
    isMember(context, 'torture') ||
    sexualMinorNotPeer(context) ||
    graveAgainstPerson ||
    inCriminalGroup(context)
  ) {
    return 'closed'
  }
  const { sincere, cameForward, helpedSolve, madeUpHarm } = person.defendant.repentance
  const acted = cameForward === true || helpedSolve === true || madeUpHarm === true
  // Point 12: what is not answered counts as not done here.
  return (gravity === 'infraction' || first) && sincere === true && acted ? 'may' : 'notMet'
}
