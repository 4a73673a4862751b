/** Art. 98-3: special demands on conduct; police talks after reconciliation over family violence are mandatory. */
import { LAW_72_VIII } from './editions.ts'
import { isMember } from './facts.ts'
import type { CountContext } from './facts.ts'
import type { CountGuidance } from './guidance.ts'

/** Warns of 98-3(4) where reconciliation under 108-1(2) or 109-1(2) is open. */
export function specialDemands(context: CountContext, guidance: CountGuidance): void {
  const { count } = context.facts
  if (context.rulesOn < LAW_72_VIII || !isMember(context, 'familyViolence') || count.part !== '2') return
  if (guidance.release?.['68(1)'] !== 'must') return
  context.trace.warn({
    code: 'policeTalksMandatory',
    count: count.id,
    articles: ['98-3(4)'],
    paths: [`${context.person.path}/reconciliation`],
  })
}
