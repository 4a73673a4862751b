/** The pledge of a surety: the maximum fine of the part (CC 69), in tenge of the day of the act. */
import { countGuidance, penaltyOf, punishmentOf, type Context, type Party } from './context.ts'

/** Whole tenge; null where there are several counts or the sanction names no fine in MCI: then the judge says. */
export function pledgeOf(context: Context, party: Party): number | null {
  const only = party.convicted.length === 1 ? party.convicted[0] : undefined
  if (!only) return null
  const fine = penaltyOf(countGuidance(party, only.count), 'fine')
  if (fine === null || fine.printedMax === null || fine.unit !== 'mci') return null
  return punishmentOf(context, party, only.count, { kind: 'fine', amount: fine.printedMax }, '').tenge
}
