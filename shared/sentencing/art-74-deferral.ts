/** Art. 74: deferral for pregnancy and young children, shown as a hint beside the answer. */
import { LAW_210_VIII } from './editions.ts'
import { inCriminalGroup, isMember } from './facts.ts'
import type { CountContext, PersonContext } from './facts.ts'

const PERSON_CHAPTER = 1
const FIVE_YEARS = 60

/** Excluded with imprisonment over 5 years: grave against the person, terrorist, extremist, group, sexual against young children. */
function excluded(context: CountContext): boolean {
  const { facts } = context
  const grave = facts.gravity === 'grave' || facts.gravity === 'especiallyGrave'
  const youngVictim = (facts.count.features.victimAge ?? 18) < 14 && isMember(context, 'sexualMinor')
  return (
    (grave && facts.row.chapter === PERSON_CHAPTER) ||
    isMember(context, 'terrorist') ||
    isMember(context, 'extremist') ||
    inCriminalGroup(context) ||
    youngVictim
  )
}

/** Warns that the sentence may (pregnancy) or must (a young child, since 2025-09-16) be deferred. */
export function deferralHint(person: PersonContext, withImprisonment: readonly CountContext[]): void {
  const { status, trace, path } = person
  if (withImprisonment.length === 0 || (!status.pregnant && !status.youngChild)) return
  if (withImprisonment.some(excluded)) {
    trace.ask({ code: 'deferralExcluded', articles: ['74(1)'], path: `${path}/person` })
    trace.step({
      rule: '74.excluded',
      articles: ['74(1)'],
      facts: [`${path}/person`],
      after: FIVE_YEARS,
      about: '/questions',
    })
    return
  }
  const must = status.youngChild && withImprisonment.every((context) => context.rulesOn >= LAW_210_VIII)
  trace.warn({ code: must ? 'deferralMust' : 'deferralMay', articles: ['74(1)'], paths: [`${path}/person`] })
}
