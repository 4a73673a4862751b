/** Facts of a count and of a person, derived once and read by every rule. */
import type { CaseFile, Count, Defendant } from '../case/schema.ts'
import type { Gravity } from '../case/kinds.ts'
import { figureOn } from '../law/figures.ts'
import type { FigureName, FigureValue } from '../law/figures.ts'
import { findRow, rowKey } from '../law/law.ts'
import type { Law, ListMember, Penalty, Row } from '../law/types.ts'
import { ageOn } from './age.ts'
import { categoryOf } from './art-11-categories.ts'
import { membership } from './art-03-lists.ts'
import type { Membership } from './art-03-lists.ts'
import type { PersonStatus } from './person.ts'
import type { Recidivism } from './guidance.ts'
import type { RecordLife } from './art-79-record.ts'
import type { Trace } from './trace.ts'

export type ListName =
  | 'trafficking'
  | 'violenceAgainstMinor'
  | 'corruption'
  | 'terrorist'
  | 'extremist'
  | 'sexualMinor'
  | 'torture'
  | 'liableFrom14'
  | 'bribery'
  | 'lifeBanMinors'
  | 'lifeBanDriving'
  | 'aggravatedMurderOrTerror'
  | 'economicExcepted'
  | 'familyViolence'

/** A count with what the table and the calendar say of it. */
export interface CountFacts {
  readonly index: number
  /** JSON pointer of the count in the case file. */
  readonly path: string
  readonly count: Count
  readonly key: string
  /** Day of the act (the last act of a continued offence, point 6). */
  readonly on: string
  readonly row: Row
  /** Index of the sanction's variant that applies, or null for the general sanction. */
  readonly variant: number | null
  /** The point each variant belongs to, where it is a point of this very part. */
  readonly variantPoints: readonly (string | null)[]
  /** The row has variants and neither `variant` nor `points` says which applies. */
  readonly variantOpen: boolean
  readonly penalties: readonly Penalty[]
  readonly fault: 'intentional' | 'negligent'
  readonly gravity: Gravity
  /** Whole years at the act; null where the birthday is not known. */
  readonly age: number | null
  /** Under 18 at the act (point 7). */
  readonly minor: boolean
}

/** What the rules of one count work with: the count, the person, the law of a day. */
export interface CountContext {
  readonly facts: CountFacts
  readonly person: PersonContext
  /** The day whose rules apply: the day of the act, or the day of judgment for the second column (Art. 6). */
  readonly rulesOn: string
  readonly trace: Trace
  /** Prefix of JSON pointers into the guidance: `/counts/0` or `/counts/0/today`. */
  readonly about: string
}

/** One defendant with everything the rules need. */
export interface PersonContext {
  readonly file: CaseFile
  readonly law: Law
  readonly defendant: Defendant
  readonly index: number
  readonly path: string
  readonly judgmentOn: string
  readonly status: PersonStatus
  readonly records: readonly RecordLife[]
  readonly trace: Trace
  /** Filled by Art. 14 before the bounds are computed. */
  recidivism: Recidivism
}

const OWN_POINT = /^(?!.*part \d).*point (\d+(?:-\d+)?)\)/

/** Facts of a count; null where the table has no such row (the caller reports it). */
export function countFacts(law: Law, defendant: Defendant, defendantPath: string, index: number): CountFacts | null {
  const count = defendant.counts[index]
  if (!count) return null
  const row = findRow(law, count.article, count.part)
  if (!row) return null
  const variants = row.variants ?? []
  const variantPoints = variants.map((v) => OWN_POINT.exec(v.when.en)?.[1] ?? null)
  let variant: number | null = null
  if (count.variant !== null && count.variant < variants.length) variant = count.variant
  else {
    const byPoint = variantPoints.findIndex((point) => point !== null && count.points.includes(point))
    if (byPoint >= 0) variant = byPoint
  }
  const pointsSettle = count.points.length > 0 && variantPoints.every((point) => point !== null)
  const penalties = variant === null ? row.penalties : (variants[variant]?.penalties ?? row.penalties)
  const fault = row.fault === 'either' ? (count.fault ?? 'intentional') : row.fault
  const age = defendant.bornOn === null ? null : ageOn(defendant.bornOn, count.committedOn)
  return {
    index,
    path: `${defendantPath}/counts/${index}`,
    count,
    key: rowKey(count.article, count.part),
    on: count.committedOn,
    row,
    variant,
    variantPoints,
    variantOpen: variants.length > 0 && variant === null && !pointsSettle,
    penalties,
    fault,
    gravity: categoryOf(row.offence, fault, penalties, law.figures),
    age,
    minor: age !== null && age < figureOn(law.figures, 'ageOfMajority', count.committedOn),
  }
}

/** Members of a defined list. */
export function listOf(law: Law, name: ListName): readonly ListMember[] {
  return law.lists[name] ?? []
}

const QUESTION_OF_LIST: Partial<Record<ListName, { code: string; field: string }>> = {
  sexualMinor: { code: 'victimAge', field: 'features/victimAge' },
  violenceAgainstMinor: { code: 'victimAge', field: 'features/victimAge' },
  corruption: { code: 'variant', field: 'variant' },
}

/** True for a member of a list; an unanswered fact gives "no" and a question (point 18). */
export function isMember(context: CountContext, name: ListName): boolean {
  const result: Membership = membership(listOf(context.person.law, name), context.facts)
  if (result === 'unknown') {
    const violence = name === 'violenceAgainstMinor' && context.facts.count.article === '133'
    const ask = violence ? { code: 'violent', field: 'features/violent' } : QUESTION_OF_LIST[name]
    if (ask) {
      context.trace.ask({
        code: ask.code,
        count: context.facts.count.id,
        articles: ['3'],
        path: `${context.facts.path}/${ask.field}`,
      })
    }
  }
  return result === 'yes'
}

/** A figure of the law on the day whose rules apply. */
export function figure<K extends FigureName>(context: CountContext, name: K): FigureValue<K> {
  return figureOn(context.person.law.figures, name, context.rulesOn)
}

/** A crime in a criminal group (Art. 31); unanswered counts as "no" and is asked. */
export function inCriminalGroup(context: CountContext): boolean {
  const { count, path } = context.facts
  if (count.features.inCriminalGroup === null) {
    context.trace.ask({
      code: 'inCriminalGroup',
      count: count.id,
      articles: ['31'],
      path: `${path}/features/inCriminalGroup`,
    })
  }
  return count.features.inCriminalGroup === true
}

/** The usual exception for minors: offender under 18 and victim of 14 to 17. */
export function minorPeer({ facts }: CountContext): boolean {
  const age = facts.count.features.victimAge
  return facts.minor && age !== null && age >= 14 && age < 18
}

/** `sexualMinor` with the exception of MINOR-PEER. */
export function sexualMinorNotPeer(context: CountContext): boolean {
  return isMember(context, 'sexualMinor') && !minorPeer(context)
}

/** Articles 99 to 119: computed as against life or health where the judge has not answered. */
function inLifeAndHealthArticles(article: string): boolean {
  const [head, tail] = article.split('-')
  const number = Number(head)
  return number >= 99 && (number < 119 || (number === 119 && tail === undefined))
}

/** Whether an article alone makes the offence one against life or health (settled table of open points). */
export function lifeOrHealthByArticle(article: string | null): boolean {
  return article !== null && inLifeAndHealthArticles(article)
}

/** The flag `againstLifeOrHealth` of the judge, or its computed value with a question. */
export function againstLifeOrHealth(context: CountContext): boolean {
  const { count, path } = context.facts
  if (count.features.againstLifeOrHealth !== null) return count.features.againstLifeOrHealth
  context.trace.ask({
    code: 'againstLifeOrHealth',
    count: count.id,
    articles: ['55(2)'],
    path: `${path}/features/againstLifeOrHealth`,
  })
  return lifeOrHealthByArticle(count.article)
}
