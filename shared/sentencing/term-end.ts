/** The last day of a punishment that is a length of time, less the credit of Art. 62. */
import type { Institution } from '../case/kinds.ts'
import type { MainPunishment, Restraint } from '../case/schema.ts'
import { termParts } from '../language/grammar/figures.ts'
import { addDays } from '../time/date.ts'
import type { IsoDate } from '../time/date.ts'
import { termEnd } from '../time/term.ts'
import type { Credit } from './guidance.ts'

export type TermEnd =
  /** `served`: the credit covers the whole term, so nothing is left to serve on the day it starts. */
  | { status: 'known'; start: IsoDate; endsOn: IsoDate; creditDays: number; served: boolean }
  /** `institution`: its credit depends on it; `overlap`: a day of the credit lies inside the term and would count twice. */
  | { status: 'open'; why: 'institution' | 'overlap' }

/** Days of credit against the kind; null where the institution decides and is not chosen (62(3)). */
function creditFor(kind: MainPunishment['kind'], credit: Credit, institution: Institution | null): number | null {
  if (kind === 'restrictionOfLiberty') return credit.restrictionOfLiberty
  if (kind === 'arrest') return credit.arrest
  if (institution !== null) return credit.byInstitution[institution]
  const all = Object.values(credit.byInstitution)
  return all.every((days) => days === all[0]) ? (all[0] ?? 0) : null
}

/**
 * End of a term that starts on `start`: calendar years, months and days (a half month is 15 days), less the credit,
 * half a day of which counts as a whole one. null for punishments that are no length of time, or have no amount yet.
 */
export function endOfTerm(
  main: MainPunishment | null,
  start: IsoDate,
  credit: Credit,
  restraints: readonly Restraint[],
  institution: Institution | null,
): TermEnd | null {
  if (main === null || main.amount === null) return null
  if (main.kind !== 'imprisonment' && main.kind !== 'restrictionOfLiberty' && main.kind !== 'arrest') return null
  if (restraints.some(({ to }) => to >= start)) return { status: 'open', why: 'overlap' }
  const creditDays = creditFor(main.kind, credit, institution)
  if (creditDays === null) return { status: 'open', why: 'institution' }
  const span = main.kind === 'arrest' ? { days: Math.floor(main.amount) } : termParts(main.amount)
  const endsOn = termEnd({ start, ...span, credit: creditDays })
  return { status: 'known', start, endsOn, creditDays, served: endsOn < start }
}

/**
 * Day to count from while the judge has named none: the day of the verdict, or the day after the last day of restraint
 * where that runs to the verdict and beyond. An assumption, to be shown as one.
 */
export function assumedStart(verdictOn: IsoDate, restraints: readonly Restraint[]): IsoDate {
  return restraints.reduce((start, { to }) => (to >= start ? addDays(to, 1) : start), verdictOn)
}
