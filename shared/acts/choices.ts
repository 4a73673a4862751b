/** What the judge's choice comes to: final punishment, institution, bans. Reads the guidance, computes no law. */
import type { Institution } from '../case/kinds.ts'
import type { MainPunishment } from '../case/schema.ts'
import type { LifeBan } from '../sentencing/guidance.ts'
import { choiceFor, type Party } from './context.ts'

/** The main punishment the person will serve: the final one, or that of the only count. */
export function finalMain(party: Party): MainPunishment | null {
  const { choice } = party.d
  if (choice?.final?.main) return choice.final.main
  const only = party.convicted.length === 1 ? party.convicted[0] : undefined
  return only ? (choiceFor(party, only.count).choice?.main ?? null) : null
}

/** The institution chosen, else the one the guidance gives for the term; null where it asks. */
export function institutionFor(party: Party): Institution | null {
  const { choice } = party.d
  if (choice?.institution) return choice.institution
  const main = finalMain(party)
  if (main?.kind === 'lifeImprisonment') return 'extraordinary'
  if (main?.kind !== 'imprisonment' || main.amount === null) return null
  const amount = main.amount
  const band = party.guidance?.institution.find((b) => b.upToMonths === null || amount <= b.upToMonths)
  return band === undefined || band.code === 'ask' ? null : band.code
}

/** Life bans of Art. 50 that the choice does not already impose. */
export function lifeBans(party: Party): LifeBan[] {
  const { choice } = party.d
  const chosen = [...(choice?.counts.flatMap((c) => c.additional) ?? []), ...(choice?.final?.additional ?? [])]
  if (chosen.some((a) => a.kind === 'disqualification' && a.life)) return []
  const bans = party.guidance?.counts.flatMap((c) => c.mandatoryForLife ?? []) ?? []
  return [...new Set(bans)]
}
