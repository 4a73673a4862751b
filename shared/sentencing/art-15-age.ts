/** Art. 15: liability by age. */
import { figure, isMember } from './facts.ts'
import type { CountContext } from './facts.ts'

/**
 * From 16 for everything; from 14 for the listed crimes only, never for infractions.
 * Theft, 188(2)-(4), stands in the Russian list only: liable, with a warning (point 7).
 */
export function liableByAge(context: CountContext): boolean {
  const { facts, trace } = context
  const { age, count } = facts
  if (age === null) {
    trace.ask({ code: 'bornOn', articles: ['15'], path: `${context.person.path}/bornOn` })
    return true
  }
  if (age >= figure(context, 'ageOfLiability')) return true
  if (age < figure(context, 'lowerAgeOfLiability') || facts.row.offence === 'infraction') return false
  if (!isMember(context, 'liableFrom14')) return false
  if (count.article === '188') {
    trace.warn({ code: 'theftAt14', count: count.id, articles: ['15(2)'], paths: [`${facts.path}/article`] })
  }
  return true
}
