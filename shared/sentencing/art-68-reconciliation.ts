/** Art. 68: reconciliation. */
import { addMonths } from '../time/date.ts'
import { all, any, not, status } from './conditions.ts'
import type { Answer } from './conditions.ts'
import { categoryOf } from './art-11-categories.ts'
import { LAW_111_VIII, LAW_292_VI, LAW_72_VIII } from './editions.ts'
import { figure, inCriminalGroup, isMember, sexualMinorNotPeer } from './facts.ts'
import type { CountContext } from './facts.ts'
import { findRow } from '../law/law.ts'
import type { ReleaseStatus } from './guidance.ts'

/** The three grounds of the article. */
export interface ReconciliationRelease {
  '68(1)': ReleaseStatus
  '68(2)': ReleaseStatus
  '68(3)': ReleaseStatus
}

/** Months of the 71(1) term of the offence of an earlier release, and whether it was a crime; null: not in the table. */
function earlierOffence(
  context: CountContext,
  article: string | null,
  part: string | null,
): { months: number; crime: boolean } | null {
  const { law } = context.person
  const row = article === null ? undefined : findRow(law, article, part)
  if (!row) return null
  const terms = figure(context, 'limitationMonths')
  const gravity = categoryOf(
    row.offence,
    row.fault === 'negligent' ? 'negligent' : 'intentional',
    row.penalties,
    law.figures,
  )
  // The term goes by the category alone; the ten years of corruption crimes are no category.
  return { months: terms[gravity], crime: row.offence === 'crime' }
}

/** 68(4)8) and 9): a new offence within the term that began the day after an earlier release by reconciliation (point 28). */
function repeatedAfterRelease(context: CountContext): string | null {
  const { facts, person, rulesOn, trace } = context
  for (const [index, release] of person.defendant.priorReleases.entries()) {
    if (!release.ground.startsWith('68') || facts.on <= release.releasedOn) continue
    const earlier = earlierOffence(context, release.article, release.part)
    if (!earlier) {
      trace.ask({
        code: 'earlierReleaseOffence',
        count: facts.count.id,
        articles: ['68(4)'],
        path: `${person.path}/priorReleases/${index}/article`,
      })
      continue
    }
    if (facts.on > addMonths(release.releasedOn, earlier.months)) continue
    const newCrime = facts.row.offence === 'crime' && facts.fault === 'intentional'
    if (rulesOn >= LAW_292_VI && earlier.crime && newCrime) return '68(4)8)'
    if (rulesOn >= LAW_72_VIII && isMember(context, 'familyViolence')) return '68(4)9)'
  }
  return null
}

/** 68(4)3) with its exception: death by negligence, save of one's own family in a traffic accident. */
function negligentDeath({ facts }: CountContext): boolean {
  const { causedDeath, killedOwnFamilyInTraffic } = facts.count.features
  return (
    facts.row.offence === 'crime' &&
    facts.fault === 'negligent' &&
    causedDeath === true &&
    killedOwnFamilyInTraffic === false
  )
}

/** The point of 68(4) that closes the article to this count, or null. */
export function reconciliationBar(context: CountContext): string | null {
  const { rulesOn } = context
  if (isMember(context, 'torture')) return '68(4)1)'
  if (sexualMinorNotPeer(context)) return '68(4)2)'
  if (rulesOn >= LAW_72_VIII && !context.facts.minor && isMember(context, 'violenceAgainstMinor')) return '68(4)2-1)'
  if (negligentDeath(context)) return '68(4)3)'
  if (isMember(context, 'corruption')) return '68(4)4)'
  if (isMember(context, 'terrorist')) return '68(4)5)'
  if (isMember(context, 'extremist')) return '68(4)6)'
  if (inCriminalGroup(context)) return '68(4)7)'
  const repeated = repeatedAfterRelease(context)
  if (repeated !== null) return repeated
  return rulesOn >= LAW_111_VIII && isMember(context, 'trafficking') ? '68(4)10)' : null
}

/** "Not linked with causing death"; the traffic exception is treated as meeting it, with a question. */
function withoutDeath(context: CountContext): Answer {
  const { facts, trace } = context
  const { causedDeath, killedOwnFamilyInTraffic } = facts.count.features
  if (causedDeath === true && killedOwnFamilyInTraffic === true && facts.fault === 'negligent') {
    trace.ask({
      code: 'ownFamilyInTraffic',
      count: facts.count.id,
      articles: ['68(4)3)'],
      path: `${facts.path}/features/killedOwnFamilyInTraffic`,
    })
    return true
  }
  if (causedDeath === true && killedOwnFamilyInTraffic === null && facts.fault === 'negligent') {
    trace.ask({
      code: 'killedOwnFamilyInTraffic',
      count: facts.count.id,
      articles: ['68(4)3)'],
      path: `${facts.path}/features/killedOwnFamilyInTraffic`,
    })
    return null
  }
  return not(causedDeath)
}

/** Persons of 68(2): minors, pregnancy, young children, age. Disability is not in this list. */
function protectedPerson({ facts, person }: CountContext): boolean {
  const { status: s } = person
  return facts.minor || s.pregnant || s.youngChild || s.elder
}

/** Statuses of parts 1, 2 and 3. */
export function releaseByReconciliation(context: CountContext, first: boolean): ReconciliationRelease {
  const { facts, person, trace, about } = context
  const bar = reconciliationBar(context)
  if (bar !== null) {
    trace.step({
      rule: '68(4).bar',
      articles: [bar],
      count: facts.count.id,
      facts: [`${facts.path}/article`, `${facts.path}/features`],
      after: 'closed',
      about: `${about}/release/68(1)`,
    })
    return { '68(1)': 'closed', '68(2)': 'closed', '68(3)': 'closed' }
  }
  const { reconciliation, repentance } = person.defendant
  const hasPrivate = person.file.victims.some((victim) => victim.private)
  // "allVictims: false" is put to the judge (point 13), so it counts as open, not as failed.
  const allVictims: Answer = reconciliation.allVictims === true ? true : null
  const settled = all([hasPrivate, reconciliation.reached, reconciliation.harmMadeUp, allVictims])
  const light = facts.gravity === 'infraction' || facts.gravity === 'minor' || facts.gravity === 'medium'
  // "Not linked with causing death" speaks of crimes, as the words of 68(1) agree with them; an infraction passes.
  const firstPart = all([light, facts.gravity === 'infraction' ? true : withoutDeath(context)])
  const secondPart = all([
    facts.gravity === 'grave',
    first,
    protectedPerson(context),
    not(facts.count.features.causedDeath),
    not(facts.count.features.causedGraveHarm),
  ])
  const publicHarm = all([!hasPrivate, repentance.sincere, repentance.madeUpHarm, any([firstPart, secondPart])])
  const result: ReconciliationRelease = {
    '68(1)': status(all([firstPart, settled]), 'must'),
    '68(2)': status(all([secondPart, settled]), 'may'),
    '68(3)': status(publicHarm, 'may'),
  }
  if (
    hasPrivate &&
    reconciliation.reached === true &&
    reconciliation.allVictims !== true &&
    result['68(1)'] === 'ask'
  ) {
    trace.ask({
      code: 'allVictims',
      count: facts.count.id,
      articles: ['68'],
      path: `${person.path}/reconciliation/allVictims`,
    })
  }
  trace.step({
    rule: '68.reconciliation',
    articles: ['68(1)', '68(2)', '68(3)'],
    count: facts.count.id,
    facts: [`${person.path}/reconciliation`, '/victims', `${facts.path}/features/causedDeath`],
    after: result['68(1)'],
    about: `${about}/release/68(1)`,
    args: { part2: result['68(2)'], part3: result['68(3)'] },
  })
  return result
}
