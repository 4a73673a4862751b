/** Art. 41 and 81(3): bounds of a fine in MCI, and when a minor cannot be fined. */
import { figure } from './facts.ts'
import type { CountContext } from './facts.ts'

/** General Part bounds for a fine in MCI; multiples have none. */
export function fineBounds(context: CountContext): readonly [number, number] {
  if (context.facts.minor) return figure(context, 'fineMciMinorPerson')
  return figure(context, context.facts.row.offence === 'crime' ? 'fineMciCrime' : 'fineMciInfraction')
}

/** A minor without earnings or property of his own is not fined (81(3)). */
export function fineBars(context: CountContext): string[] {
  return minorWithoutIncome(context, '81(3)')
}

/** Shared by fine and correctional works: own earnings, property or steady income of a minor. */
export function minorWithoutIncome(context: CountContext, article: string): string[] {
  if (!context.facts.minor) return []
  const { ownIncome } = context.person.defendant.person
  if (ownIncome === null) {
    context.trace.ask({ code: 'ownIncome', articles: ['81'], path: `${context.person.path}/person/ownIncome` })
  }
  return ownIncome === false ? [article] : []
}
