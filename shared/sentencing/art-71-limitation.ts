/** Art. 71 and 88: limitation of liability. */
import { addMonths } from '../time/date.ts'
import { hasLife } from './art-11-categories.ts'
import { LAW_23_VIII_ASSETS } from './editions.ts'
import { lifeBars } from './art-46-imprisonment.ts'
import { figure, isMember } from './facts.ts'
import type { CountContext, CountFacts } from './facts.ts'
import type { Limitation, ReleaseStatus } from './guidance.ts'

/** Chapters of Art. 71(6): the person; constitutional order and state security; public safety and order. */
const ESPECIALLY_GRAVE_CHAPTERS: ReadonlySet<number> = new Set([1, 5, 10])
/** Crimes against peace and security of mankind. */
const PEACE_CHAPTER = 4

/** 71(6): no limitation at all. The exception for peers does not act here. */
export function withoutLimitation(context: CountContext): boolean {
  const { row, gravity } = context.facts
  return (
    row.chapter === PEACE_CHAPTER ||
    isMember(context, 'terrorist') ||
    isMember(context, 'extremist') ||
    isMember(context, 'torture') ||
    isMember(context, 'sexualMinor') ||
    (gravity === 'especiallyGrave' && ESPECIALLY_GRAVE_CHAPTERS.has(row.chapter))
  )
}

/** Months of the ordinary term, halved for minors (88). */
function termMonths(context: CountContext): number {
  const terms = figure(context, 'limitationMonths')
  const { gravity, minor } = context.facts
  const corruption = (gravity === 'minor' || gravity === 'medium') && isMember(context, 'corruption')
  const months = corruption ? terms.corruption : terms[gravity]
  return minor ? months / 2 : months
}

/** Life is in the sanction and open to this person (71(5)). */
export function lifeAvailable(context: CountContext): boolean {
  return hasLife(context.facts.penalties) && lifeBars(context).length === 0
}

/** 71(3): a later grave or especially grave crime within the term breaks that of a grave or especially grave one. */
function interrupted(context: CountContext, others: readonly CountFacts[], expiresOn: string): boolean {
  const { facts, person } = context
  const grave = (gravity: string | null): boolean => gravity === 'grave' || gravity === 'especiallyGrave'
  if (!grave(facts.gravity)) return false
  const within = (on: string | null): boolean => on !== null && on > facts.on && on <= expiresOn
  return (
    others.some((other) => other !== facts && grave(other.gravity) && within(other.on)) ||
    person.records.some((record) => !record.prior.foreign && grave(record.gravity) && within(record.prior.committedOn))
  )
}

/** The term, its last day, and whether it has run out on the day of judgment (point 14). */
export function limitation(context: CountContext, liableCounts: readonly CountFacts[]): Limitation {
  const { facts, person, trace, about } = context
  if (withoutLimitation(context)) {
    trace.step({
      rule: '71(6).none',
      articles: ['71(6)'],
      count: facts.count.id,
      facts: [`${facts.path}/article`],
      after: true,
      about: `${about}/limitation/none`,
    })
    return { none: true, months: null, expiresOn: null, status: null }
  }
  const months = termMonths(context)
  const expiresOn = addMonths(facts.on, months)
  const status = statusOf(context, liableCounts, expiresOn)
  trace.step({
    rule: '71(1).term',
    articles: facts.minor ? ['71(1)', '88'] : ['71(1)'],
    count: facts.count.id,
    facts: [`${facts.path}/committedOn`, '/verdictOn'],
    before: facts.on,
    after: expiresOn,
    about: `${about}/limitation/expiresOn`,
    args: { months, status, judgmentOn: person.judgmentOn },
  })
  return { none: false, months, expiresOn, status }
}

function statusOf(
  context: CountContext,
  liableCounts: readonly CountFacts[],
  expiresOn: string,
): 'running' | 'expired' | 'ask' {
  const { facts, person, trace } = context
  if (person.judgmentOn <= expiresOn) return 'running'
  // Point 27: the term of an infraction never stops or breaks.
  if (facts.gravity === 'infraction') return 'expired'
  const { evadedCourt, procedure } = person.defendant
  const reasons: [boolean, string, string][] = [
    [evadedCourt !== false, 'evadedCourt', `${person.path}/evadedCourt`],
    [interrupted(context, liableCounts, expiresOn), 'limitationInterrupted', facts.path],
    [
      procedure === 'assetReturn' && context.rulesOn >= LAW_23_VIII_ASSETS,
      'limitationStopped',
      `${person.path}/procedure`,
    ],
    [lifeAvailable(context), 'limitationLife', facts.path],
  ]
  const open = reasons.filter(([is]) => is)
  for (const [, code, path] of open) trace.ask({ code, count: facts.count.id, articles: ['71'], path })
  return open.length > 0 ? 'ask' : 'expired'
}

/** Release by limitation: `must` when expired; the court decides where life is possible. */
export function releaseByLimitation(context: CountContext, limit: Limitation): ReleaseStatus {
  if (limit.none) return 'closed'
  if (limit.status === 'expired') return 'must'
  if (limit.status === 'ask') return lifeAvailable(context) ? 'may' : 'ask'
  return 'notMet'
}
