/** Art. 50(2): bans for life that must follow. */
import { LAW_240_VI, LAW_262_VI } from './editions.ts'
import { isMember } from './facts.ts'
import type { CountContext } from './facts.ts'
import type { LifeBan } from './guidance.ts'

/** Articles that carried the ban from work with minors before it was widened in 2019. */
const EARLY_TEACHING: ReadonlySet<string> = new Set(['120', '121', '122', '124', '132', '133', '134', '312'])

/** A ban for life of a minor, by Art. 50(2) or by the row, is put to the judge (point 16). */
export function askOfMinorsBan({ facts, trace }: CountContext): void {
  if (!facts.minor) return
  trace.ask({ code: 'minorLifeBan', count: facts.count.id, articles: ['50(2)', '81(2)'], path: facts.path })
}

/** Bans that the court must impose; those of minors are shown with a question (point 16). */
export function lifeBans(context: CountContext): LifeBan[] {
  const { facts, rulesOn, trace, about } = context
  const bans: LifeBan[] = []
  const early = rulesOn < LAW_240_VI && !EARLY_TEACHING.has(facts.count.article)
  if (!early && (isMember(context, 'sexualMinor') || isMember(context, 'lifeBanMinors'))) bans.push('teachingAndMinors')
  if (isMember(context, 'corruption')) bans.push('stateService')
  if (rulesOn >= LAW_262_VI && isMember(context, 'lifeBanDriving')) bans.push('driving')
  if (bans.length > 0) {
    trace.step({
      rule: '50(2).lifeBan',
      articles: ['50(2)'],
      count: facts.count.id,
      facts: [`${facts.path}/article`, `${facts.path}/features/victimAge`],
      after: bans.join(', '),
      about: `${about}/mandatoryForLife`,
    })
    askOfMinorsBan(context)
  }
  return bans
}
