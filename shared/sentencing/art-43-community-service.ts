/** Art. 43 and 81(5): community service. */
import { figure } from './facts.ts'
import type { CountContext } from './facts.ts'

/**
 * General Part bounds in hours. Before the law 180-VI the kind was for infractions only; the row of the edition
 * prints it for crimes and prevails, being the milder (Art. 6), so crimes keep the figures of that law.
 */
export function serviceBounds(context: CountContext): readonly [number, number] {
  if (context.facts.minor) return figure(context, 'serviceHoursMinorPerson')
  return figure(context, context.facts.row.offence === 'crime' ? 'serviceHoursCrime' : 'serviceHoursInfraction')
}

/** 43(3): pregnancy, a child under 3, age, disability, military service. */
export function serviceBars(context: CountContext): string[] {
  const { status } = context.person
  const barred = status.pregnant || status.childUnder3 || status.elder || status.disabled12 || status.serviceman
  return barred ? ['43(3)'] : []
}
