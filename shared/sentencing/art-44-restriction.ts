/** Art. 44 and 81(6): restriction of liberty. No person is barred from it. */
import { figure } from './facts.ts'
import type { CountContext } from './facts.ts'

/** General Part bounds in months. */
export function restrictionBounds(context: CountContext): readonly [number, number] {
  return figure(context, context.facts.minor ? 'restrictionMonthsMinorPerson' : 'restrictionMonths')
}
