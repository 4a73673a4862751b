/** Art. 54: aggravating circumstances; a closed list. */
import { LAW_210_VIII } from './editions.ts'
import type { CountContext, PersonContext } from './facts.ts'

/** What stands against the cap of Art. 55(2). */
export interface Aggravation {
  /** Pointers of the circumstances that count. */
  counted: string[]
  /** Pointers of those that are elements of the offence (they bar Art. 55(2) since 2025-09-16). */
  elements: string[]
  /** Recidivism found counts though the list omits it (point 11). */
  byRecidivism: boolean
}

/** Warns where recidivism is found and the list of circumstances omits it (point 11). */
export function warnOfUnlistedRecidivism({ recidivism, defendant, trace, path }: PersonContext): void {
  if (recidivism !== 'recidivism' && recidivism !== 'dangerousRecidivism') return
  if (defendant.aggravating.some((item) => item.code === 'repetitionOrRecidivism')) return
  trace.warn({ code: 'recidivismNotListed', articles: ['54(1)1)'], paths: [`${path}/aggravating`] })
}

/** Sorts the list of aggravating circumstances for one count. */
export function aggravation(context: CountContext): Aggravation {
  const { person, facts, trace } = context
  const result: Aggravation = { counted: [], elements: [], byRecidivism: false }
  for (const [index, item] of person.defendant.aggravating.entries()) {
    const path = `${person.path}/aggravating/${index}`
    if (item.isElement) result.elements.push(path)
    else if (item.counted) result.counted.push(path)
  }
  if (person.recidivism === 'recidivism' || person.recidivism === 'dangerousRecidivism') {
    result.byRecidivism = true
  }
  const { aggravatingIsElement } = facts.count.features
  if (aggravatingIsElement === null && context.rulesOn >= LAW_210_VIII) {
    trace.ask({
      code: 'aggravatingIsElement',
      count: facts.count.id,
      articles: ['55(2)'],
      path: `${facts.path}/features/aggravatingIsElement`,
    })
  }
  if (aggravatingIsElement === true) result.elements.push(`${facts.path}/features/aggravatingIsElement`)
  return result
}
