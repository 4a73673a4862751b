/** What the judge decided of each person, and the kind of verdict that follows. */
import type { Party } from './context.ts'
import type { ComposedKind } from './slots.ts'

export type VerdictKind = Extract<ComposedKind, 'conviction' | 'convictionWithoutPunishment' | 'acquittal'>

/** What the judge decides of a person; punishment where nothing is chosen yet. */
export const outcomeOf = (party: Party) => party.d.choice?.outcome ?? 'punish'

/** The kind of a verdict over these defendants: any punished makes it a conviction. */
export function verdictKind(parties: Party[]): VerdictKind {
  if (parties.some((p) => outcomeOf(p) === 'punish')) return 'conviction'
  return parties.some((p) => outcomeOf(p) === 'releasePunishment') ? 'convictionWithoutPunishment' : 'acquittal'
}
