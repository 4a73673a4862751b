/**
 * The sentencing rules composed in the order of the General Part: facts, age and stage, limitation, release,
 * recidivism, bounds, cumulation, conditional conviction, institution, credit, payment. Pure: no clock, no disk.
 */
import type { CaseFile, Defendant } from '../case/schema.ts'
import { figureOn } from '../law/figures.ts'
import { rowKey } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import { ageOn } from './age.ts'
import { milderOf, warnOfTime } from './art-06-retroactivity.ts'
import { recidivism } from './art-14-recidivism.ts'
import { liableByAge } from './art-15-age.ts'
import { punishableStage } from './art-24-stage.ts'
import { warnOfUnlistedRecidivism } from './art-54-aggravating.ts'
import { institutionBands } from './art-46-institution.ts'
import { lifeBans } from './art-50-disqualification.ts'
import { milderPunishment } from './art-55-milder.ts'
import { cumulation } from './art-58-cumulation.ts'
import { cumulativeSentences } from './art-60-cumulative-sentences.ts'
import { credit } from './art-62-credit.ts'
import { conditional } from './art-63-conditional.ts'
import { limitation } from './art-71-limitation.ts'
import { deferralHint } from './art-74-deferral.ts'
import { recordLives } from './art-79-record.ts'
import { compulsoryPayment } from './art-98-1-payment.ts'
import { specialDemands } from './art-98-3-demands.ts'
import { checkChoice } from './check.ts'
import { LAW_210_VIII } from './editions.ts'
import { countFacts } from './facts.ts'
import type { CountContext, CountFacts, PersonContext } from './facts.ts'
import { GUIDANCE_FORMAT } from './guidance.ts'
import type { CountGuidance, Guidance } from './guidance.ts'
import { penaltiesOf } from './penalties.ts'
import { personStatus } from './person.ts'
import { releaseGrounds } from './release.ts'
import { warnOfContradictions } from './sense.ts'
import { Trace } from './trace.ts'

/** Persons of 18 to 20 at the act may exceptionally be treated as minors (Art. 90). */
const YOUNG_ADULT_UNTIL = 21

/** The answer for every defendant of a case. `today` (YYYY-MM-DD) stands in for a verdict day not yet set. */
export function guide(file: CaseFile, law: Law, today: string): Guidance[] {
  return file.defendants.map((defendant, index) => guideDefendant(file, law, today, defendant, index))
}

function guideDefendant(file: CaseFile, law: Law, today: string, defendant: Defendant, index: number): Guidance {
  const judgmentOn = file.verdictOn ?? today
  const path = `/defendants/${index}`
  const trace = new Trace()
  const person: PersonContext = {
    file,
    law,
    defendant,
    index,
    path,
    judgmentOn,
    status: personStatus(defendant, judgmentOn, figureOn(law.figures, 'communityServiceAges', judgmentOn)),
    records: recordLives(defendant, law),
    trace,
    recidivism: 'none',
  }
  warnOfContradictions(person)
  const slots = defendant.counts.map((_, i) => slotOf(person, i))
  // A count that ends in acquittal is no offence: it neither adds to a set nor interrupts a limitation (CPC 394).
  const acquitted = new Set(defendant.choice?.counts.flatMap((c) => (c.acquitted == null ? [] : [c.count])))
  const liable = slots.filter((slot) => slot.liable && slot.context !== null && !acquitted.has(slot.id))
  const liableFacts = liable.flatMap((slot) => (slot.context ? [slot.context.facts] : []))
  for (const slot of liable) {
    if (slot.context) slot.limit = limitation(slot.context, liableFacts)
  }
  // A count whose case is terminated is not sentenced, but its grounds of release are still answered and checked.
  const released = new Set(defendant.choice?.counts.flatMap((c) => (c.released == null ? [] : [c.count])))
  const active = liable.flatMap((slot) =>
    slot.context && slot.limit?.status !== 'expired' && !released.has(slot.id) ? [slot.context] : [],
  )
  person.recidivism = recidivism(
    person,
    active.map((context) => context.facts),
  )
  warnOfUnlistedRecidivism(person)
  const counts = slots.map((slot) => answerCount(slot, liableFacts))
  const withImprisonment = active.filter((context) =>
    counts.some(
      (count) =>
        count.count === context.facts.count.id &&
        count.penalties?.some((p) => p.kind === 'imprisonment' && p.available),
    ),
  )
  for (const context of active) {
    const guidance = counts.find((count) => count.count === context.facts.count.id)
    if (guidance) specialDemands(context, guidance)
  }
  deferralHint(person, withImprisonment)
  const ages = defendant.counts.map((count): [string, number | null] => [
    count.id,
    defendant.bornOn === null ? null : ageOn(defendant.bornOn, count.committedOn),
  ])
  const guidance: Guidance = {
    format: GUIDANCE_FORMAT,
    defendant: defendant.id,
    edition: law.edition,
    judgmentOn,
    ageAtOffence: Object.fromEntries(ages),
    recidivism: person.recidivism,
    counts,
    cumulation: cumulation(active, defendant.choice),
    cumulativeSentences: cumulativeSentences(person, active),
    conditional: conditional(person, active, counts),
    institution: institutionBands(withImprisonment),
    credit: credit(person),
    compulsoryPaymentMci: compulsoryPayment(person, active),
    questions: trace.questions,
    warnings: trace.warnings,
    check: [],
    steps: trace.steps,
  }
  guidance.check = checkChoice(person, guidance, active)
  return guidance
}

/** A count on its way through the rules. */
interface Slot {
  id: string
  key: string
  context: CountContext | null
  liable: boolean
  limit: ReturnType<typeof limitation> | null
}

function slotOf(person: PersonContext, index: number): Slot {
  const count = person.defendant.counts[index]
  if (!count) throw new RangeError('no such count')
  const slot: Slot = { id: count.id, key: rowKey(count.article, count.part), context: null, liable: false, limit: null }
  const facts = countFacts(person.law, person.defendant, person.path, index)
  if (!facts) {
    // The reader refuses such a case; a caller that skips it still gets an answer.
    person.trace.ask({
      code: 'rowUnknown',
      count: count.id,
      articles: [count.article],
      path: `${person.path}/counts/${index}/article`,
    })
    return slot
  }
  slot.context = { facts, person, rulesOn: facts.on, trace: person.trace, about: `/counts/${index}` }
  slot.liable = isLiable(slot.context)
  if (slot.liable) {
    warnOfTime(slot.context)
    askOfRow(slot.context)
  }
  return slot
}

/** Questions and warnings that hang on the row and the dates alone. */
function askOfRow(context: CountContext): void {
  const { facts, trace } = context
  const { count, row, path } = facts
  if (facts.age !== null && facts.age >= 18 && facts.age < YOUNG_ADULT_UNTIL) {
    trace.warn({ code: 'youngAdult', count: count.id, articles: ['90'], paths: [`${context.person.path}/bornOn`] })
  }
  if (row.conflict) {
    trace.ask({
      code: 'textsDiffer',
      count: count.id,
      articles: [facts.key],
      path: `${path}/part`,
      ...(row.note === undefined ? {} : { note: row.note }),
    })
  }
  if (row.fault === 'either' && count.fault === null) {
    trace.ask({ code: 'fault', count: count.id, articles: [facts.key], path: `${path}/fault` })
  }
  if (count.startedOn !== null) {
    trace.ask({ code: 'continuedOffence', count: count.id, articles: ['5', '12(3)'], path: `${path}/startedOn` })
  }
  if (facts.variantOpen) trace.ask({ code: 'variant', count: count.id, articles: [facts.key], path: `${path}/variant` })
}

function isLiable(context: CountContext): boolean {
  const { facts, trace, about, person } = context
  const byAge = liableByAge(context)
  const byStage = punishableStage(context)
  trace.step({
    rule: '11.category',
    articles: ['11'],
    count: facts.count.id,
    facts: [`${facts.path}/article`, `${facts.path}/part`, `${facts.path}/fault`],
    after: facts.gravity,
    about: `${about}/category`,
    args: { row: facts.key, fault: facts.fault },
  })
  if (!byAge || !byStage) {
    trace.step({
      rule: byAge ? '24.notPunishable' : '15.underAge',
      articles: [byAge ? '24' : '15'],
      count: facts.count.id,
      facts: byAge ? [`${facts.path}/stage`] : [`${person.path}/bornOn`, `${facts.path}/committedOn`],
      before: true,
      after: false,
      about: `${about}/liable`,
      args: { age: facts.age },
    })
  }
  return byAge && byStage
}

const NOTHING_BELOW = {
  limitation: null,
  release: null,
  noImprisonment: null,
  cap: null,
  mayGoBelowMin: null,
  penalties: null,
  mandatoryForLife: null,
} as const

function answerCount(slot: Slot, liableFacts: readonly CountFacts[]): CountGuidance {
  const { context } = slot
  if (!context) {
    return { count: slot.id, row: slot.key, offence: null, category: null, liable: null, ...NOTHING_BELOW }
  }
  const then = compute(context, slot.liable, slot.limit)
  const { facts, person } = context
  if (facts.on >= LAW_210_VIII || !slot.liable) return then
  const todays: CountContext = {
    ...context,
    rulesOn: laterDay(person.judgmentOn, LAW_210_VIII),
    about: `${context.about}/today`,
  }
  const now = compute(todays, true, limitation(todays, liableFacts))
  return { ...then, today: { ...now, milder: milderOf(then, now) } }
}

function laterDay(a: string, b: string): string {
  return a > b ? a : b
}

function compute(context: CountContext, liable: boolean, limit: ReturnType<typeof limitation> | null): CountGuidance {
  const { facts } = context
  const head = {
    count: facts.count.id,
    row: facts.key,
    offence: facts.row.offence,
    category: facts.gravity,
    liable,
  }
  if (!liable || !limit) return { ...head, ...NOTHING_BELOW }
  const milder = milderPunishment(context)
  const release = releaseGrounds(context, limit)
  return {
    ...head,
    limitation: limit,
    release,
    noImprisonment: milder.noImprisonment,
    cap: milder.cap,
    mayGoBelowMin: milder.mayGoBelowMin,
    penalties: penaltiesOf(context, milder),
    mandatoryForLife: lifeBans(context),
  }
}
