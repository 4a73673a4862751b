/** Art. 98-1: the compulsory payment into the Victims' Compensation Fund. */
import { gravityRank } from './art-11-categories.ts'
import { figure } from './facts.ts'
import type { CountContext, PersonContext } from './facts.ts'

/** MCI of the gravest active count; 0 without one. Acts before 2018-07-01, when the payment began, bring none. */
export function compulsoryPayment(person: PersonContext, active: readonly CountContext[]): number {
  let gravest: CountContext | undefined
  for (const context of active) {
    if (figure(context, 'compulsoryPaymentMci') === null) continue
    if (!gravest || gravityRank(context.facts.gravity) > gravityRank(gravest.facts.gravity)) gravest = context
  }
  if (!gravest) return 0
  const table = figure(gravest, 'compulsoryPaymentMci')
  const mci = table?.[gravest.facts.gravity] ?? 0
  if (active.length > 1)
    person.trace.ask({ code: 'paymentPerCount', articles: ['98-1'], path: `${person.path}/counts` })
  person.trace.step({
    rule: '98-1.payment',
    articles: ['98-1'],
    count: gravest.facts.count.id,
    facts: [gravest.facts.path],
    after: mci,
    about: '/compulsoryPaymentMci',
    args: { gravity: gravest.facts.gravity },
  })
  return mci
}
