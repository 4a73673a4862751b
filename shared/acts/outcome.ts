/** What the judge decided of each person, and the kind of verdict that follows. */
import type { Outcome } from '../case/kinds.ts'
import type { Party } from './context.ts'
import type { ComposedKind } from './slots.ts'

export type VerdictKind = Extract<ComposedKind, 'conviction' | 'convictionWithoutPunishment' | 'acquittal'>

/**
 * What the judge decides of a person; punishment where nothing is chosen yet. Acquitted of every count, one by one, is
 * acquitted.
 */
export function outcomeOf(party: Party): Outcome {
  if (party.counts.length > 0 && party.convicted.length === 0)
    return party.acquitted.length > 0 ? 'acquit' : 'releaseLiability'
  return party.d.choice?.outcome ?? 'punish'
}

/** The kind of a verdict over these defendants: any punished makes it a conviction. */
export function verdictKind(parties: Party[]): VerdictKind {
  if (parties.some((p) => outcomeOf(p) === 'punish')) return 'conviction'
  return parties.some((p) => outcomeOf(p) === 'releasePunishment') ? 'convictionWithoutPunishment' : 'acquittal'
}
