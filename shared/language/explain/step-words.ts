/**
 * Sentences for the steps of the trace. Arguments: those of the step, its `before` and `after`, and `articles`, which
 * every step has; `row` stands for the row of the table. A shorter variant is said where an argument is missing.
 */
import { BOUND_STEPS } from './step-words/bounds.ts'
import { FRACTION_STEPS } from './step-words/fractions.ts'
import { OFFENCE_STEPS } from './step-words/offence.ts'
import { RELEASE_STEPS } from './step-words/release.ts'
import { TOGETHER_STEPS } from './step-words/together.ts'
import type { Message } from './template.ts'

export { LONGER_TERM } from './step-words/together.ts'

export const STEP_RULES = [
  '11.category',
  '14.recidivism',
  '15.underAge',
  '24.notPunishable',
  '71(1).term',
  '71(6).none',
  'release',
  '68.reconciliation',
  '68(4).bar',
  '55(1).noImprisonment',
  '55(2).cap',
  '55(3).cap',
  '55(3).writ',
  '55(7).cap',
  '55.cap',
  '56.cap',
  'sanction',
  'generalMinimum',
  '81.bound',
  'cap',
  'minimumGivesWay',
  'inPlaceOfLife',
  'bar',
  '50(2).lifeBan',
  '58.set',
  '60.rest',
  '63.conditional',
  '46(5).institution',
  '62.credit',
  '74.excluded',
  '98-1.payment',
] as const
export type StepRule = (typeof STEP_RULES)[number]

export const STEP_WORDS: Record<StepRule, Message> = {
  ...OFFENCE_STEPS,
  ...RELEASE_STEPS,
  ...FRACTION_STEPS,
  ...BOUND_STEPS,
  ...TOGETHER_STEPS,
}
