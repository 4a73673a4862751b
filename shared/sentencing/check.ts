/** Holds the judge's choice against the guidance. The judge decides: violations are shown, nothing is changed. */
import { checkAdditional } from './check/additional.ts'
import { checkFinal } from './check/final.ts'
import { checkMain } from './check/main.ts'
import { checkPunished, checkRelease, checkReleasedCounts } from './check/release.ts'
import { Report } from './check/report.ts'
import type { CheckContext } from './check/report.ts'
import { checkConditional, checkFullSecurity, checkInstitution } from './check/serving.ts'
import { checkCircumstances, checkDepartures, checkQuestions } from './check/warnings.ts'
import type { CountContext, PersonContext } from './facts.ts'
import type { Guidance, Violation } from './guidance.ts'

/** Violations of the choice, errors of law and warnings; empty while there is no choice. */
export function checkChoice(person: PersonContext, guidance: Guidance, active: readonly CountContext[]): Violation[] {
  const { choice } = person.defendant
  if (!choice) return []
  const context: CheckContext = { person, guidance, choice, active, report: new Report() }
  if (choice.outcome === 'releaseLiability' || choice.outcome === 'releasePunishment') checkRelease(context)
  checkReleasedCounts(context)
  if (choice.outcome === 'punish') {
    checkPunished(context)
    checkMain(context)
    checkAdditional(context)
    checkFinal(context)
    checkInstitution(context)
    checkFullSecurity(context)
    checkConditional(context)
    checkCircumstances(context)
  }
  if (choice.outcome !== 'acquit') checkQuestions(context)
  checkDepartures(context)
  return context.report.violations
}
