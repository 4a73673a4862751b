/** Art. 60: a new sentence joined with the rest of an earlier one. */
import { figureOn } from '../law/figures.ts'
import { reaches20Years } from './art-58-cumulation.ts'
import type { CountContext, PersonContext } from './facts.ts'
import type { Guidance } from './guidance.ts'

/**
 * The final punishment must exceed the unserved rest and may not pass 25 years, or 30 with an especially grave
 * crime whose sanction reaches 20. null: nothing unserved, or no active count.
 */
export function cumulativeSentences(
  person: PersonContext,
  active: readonly CountContext[],
): Guidance['cumulativeSentences'] {
  const { defendant, law, path, trace, judgmentOn } = person
  if (defendant.unserved.length === 0 || active.length === 0) return null
  let minMonthsOver = 0
  // Only a sentence pronounced before an act of this case leaves a rest to join; a later one falls under Art. 58(6).
  const rests = defendant.unserved.filter((rest) => active.some(({ facts }) => rest.sentencedOn < facts.on))
  for (const [index, rest] of defendant.unserved.entries()) {
    if (!rests.includes(rest)) {
      trace.warn({
        code: 'sentencedAfterOffence',
        articles: ['58(6)', '60'],
        paths: [`${path}/unserved/${index}/sentencedOn`],
      })
      continue
    }
    if (rest.amount === null && rest.kind !== 'lifeImprisonment') {
      trace.ask({ code: 'unservedAmount', articles: ['60'], path: `${path}/unserved/${index}/amount` })
      continue
    }
    if (rest.kind === 'imprisonment' || rest.kind === 'restrictionOfLiberty') minMonthsOver += rest.amount ?? 0
    // The Code gives no number of days in a month, so a rest in other units is compared by hand.
    else trace.warn({ code: 'restInOtherUnits', articles: ['61'], paths: [`${path}/unserved/${index}`] })
  }
  if (rests.length === 0) return null
  const caps = figureOn(law.figures, 'cumulativeSentencesMonths', judgmentOn)
  const graver = rests.some((rest) => rest.especiallyGrave20) || active.some(reaches20Years)
  const capMonths = graver ? caps.especiallyGrave20 : caps.usual
  trace.step({
    rule: '60.rest',
    articles: ['60', '61'],
    facts: [`${path}/unserved`],
    after: minMonthsOver,
    about: '/cumulativeSentences/minMonthsOver',
    args: { capMonths },
  })
  return { minMonthsOver, capMonths }
}
