/** Art. 55: milder punishment than provided. Parts 1, 2, 3, 4, 6, 7 and 8. */
import type { Cap } from './guidance.ts'
import { aggravation } from './art-54-aggravating.ts'
import { mitigatingCounted } from './art-53-mitigating.ts'
import { stageFraction } from './art-56-unfinished.ts'
import { LAW_210_VIII, LAW_23_VIII, LAW_292_VI, LAW_72_VIII } from './editions.ts'
import { againstLifeOrHealth, figure, isMember, sexualMinorNotPeer } from './facts.ts'
import type { CountContext } from './facts.ts'
import { formatFraction, isLess, multiply, ONE, parseFraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** Economic crimes stand in chapter 8. */
const ECONOMIC_CHAPTER = 8

/** Articles whose very act is a killing: an unanswered `intentionalDeath` is asked there. */
const KILLINGS: ReadonlySet<string> = new Set(['99', '100', '101', '102', '103'])

/** What Art. 55 says of one count. */
export interface Milder {
  /** Part 1: imprisonment is not imposed. */
  noImprisonment: boolean
  /** null in writ proceedings, which have bounds of their own. */
  cap: Cap | null
  /** The fraction of the maximum that remains; null where nothing lowers it. */
  fraction: Fraction | null
  /** Part 2 makes the cap, so that it is disputed for all kinds but the strictest (settled table). */
  disputed: boolean
  /** Part 6, or exceptional circumstances of part 4. */
  mayGoBelowMin: boolean
  /** Exceptional circumstances found and not closed by part 8. */
  exceptional: boolean
  /** Writ proceedings: bounds of the fine in MCI. */
  writ: readonly [number, number] | null
}

/** Part 8, first paragraph: the whole article is closed. */
function wholeArticleClosed(context: CountContext): boolean {
  const { facts, trace, rulesOn } = context
  if (rulesOn >= LAW_210_VIII) {
    const { features, article } = facts.count
    const couldBeKilling = KILLINGS.has(article) || (features.causedDeath === true && facts.fault === 'intentional')
    if (features.intentionalDeath === null && couldBeKilling) {
      trace.ask({
        code: 'intentionalDeath',
        count: facts.count.id,
        articles: ['55(8)'],
        path: `${facts.path}/features/intentionalDeath`,
      })
    }
    if (features.intentionalDeath === true) return true
  }
  return rulesOn >= LAW_292_VI && sexualMinorNotPeer(context)
}

/** Part 8, second paragraph: parts 2 and 3 are closed, unless the offender was a minor. */
function capsClosed(context: CountContext): boolean {
  return context.rulesOn >= LAW_72_VIII && !context.facts.minor && isMember(context, 'violenceAgainstMinor')
}

/** Part 1: the damage willingly paid and the other harm made up, so far as each arose (point 15). */
function harmMadeGood(context: CountContext): 'all' | 'damage' | 'none' {
  const { count, path } = context.facts
  const damage = (count.damageTenge ?? 0) > 0
  const harm = count.otherHarm === true
  if (!damage && !harm) return 'none'
  if (damage && count.damagePaid === null) {
    context.trace.ask({ code: 'damagePaid', count: count.id, articles: ['55(1)'], path: `${path}/damagePaid` })
  }
  if (harm && count.otherHarmMadeUp === null) {
    context.trace.ask({
      code: 'otherHarmMadeUp',
      count: count.id,
      articles: ['55(1)'],
      path: `${path}/otherHarmMadeUp`,
    })
  }
  const paid = !damage || count.damagePaid === 'full'
  const madeUp = !harm || count.otherHarmMadeUp === true
  if (paid && madeUp) return 'all'
  return damage && paid ? 'damage' : 'none'
}

function noImprisonment(context: CountContext, closed: boolean): boolean {
  const { facts, rulesOn, trace, about } = context
  const { gravity, row, count, penalties, path } = facts
  const milder = penalties.some((p) => p.kind !== 'imprisonment' && p.kind !== 'lifeImprisonment')
  if (closed || !milder || gravity === 'infraction') return false
  const harm = harmMadeGood(context)
  const first = (gravity === 'minor' || gravity === 'medium') && harm === 'all'
  // 218-1 is an exception only since the law 23-VIII.
  const excepted = isMember(context, 'economicExcepted') && !(count.article === '218-1' && rulesOn < LAW_23_VIII)
  const damagePaid = (count.damageTenge ?? 0) > 0 && count.damagePaid === 'full'
  const second = row.chapter === ECONOMIC_CHAPTER && !excepted && damagePaid
  const result = first || second
  if (result) {
    trace.step({
      rule: '55(1).noImprisonment',
      articles: [first ? '55(1)1)' : '55(1)2)'],
      count: count.id,
      facts: [`${path}/damageTenge`, `${path}/damagePaid`, `${path}/otherHarm`, `${path}/otherHarmMadeUp`],
      before: false,
      after: true,
      about: `${about}/noImprisonment`,
    })
  }
  return result
}

type FractionRow =
  'infraction' | 'minor' | 'medium' | 'grave' | 'graveLifeOrHealth' | 'especiallyGrave' | 'especiallyGraveLifeOrHealth'

/** The row of the table of Art. 55(2), (3) for this count. */
function fractionRow(context: CountContext): FractionRow {
  const { gravity } = context.facts
  const life = againstLifeOrHealth(context)
  if (context.rulesOn < LAW_210_VIII || !life) return gravity
  if (gravity === 'grave') return 'graveLifeOrHealth'
  return gravity === 'especiallyGrave' ? 'especiallyGraveLifeOrHealth' : gravity
}

/** Part 2: a mitigating circumstance that is no element, and nothing aggravating. */
function part2(context: CountContext, row: FractionRow): Fraction | null {
  const mitigating = mitigatingCounted(context)
  const against = aggravation(context)
  if (mitigating.length === 0) return null
  const barredByElement = context.rulesOn >= LAW_210_VIII && against.elements.length > 0
  if (against.counted.length > 0 || against.byRecidivism || barredByElement) return null
  const text = figure(context, 'milderFractions').part2[row]
  if (text === undefined) return null
  context.trace.step({
    rule: '55(2).cap',
    articles: ['55(2)'],
    count: context.facts.count.id,
    facts: mitigating,
    after: text,
    about: `${context.about}/cap/part2`,
  })
  return parseFraction(text)
}

/** Part 3: accelerated investigation, or every term of a plea or cooperation agreement met. */
function part3(context: CountContext, row: FractionRow): Fraction | null {
  const { procedure, agreementMet } = context.person.defendant
  const facts = [`${context.person.path}/procedure`, `${context.person.path}/agreementMet`]
  if (procedure === 'plea' || procedure === 'cooperation') {
    if (agreementMet === null) {
      context.trace.ask({ code: 'agreementMet', articles: ['55(3)'], path: `${context.person.path}/agreementMet` })
    }
    if (agreementMet !== true) return null
  } else if (procedure !== 'accelerated') return null
  const text = figure(context, 'milderFractions').part3[row]
  if (text === undefined) return null
  context.trace.step({
    rule: '55(3).cap',
    articles: ['55(3)'],
    count: context.facts.count.id,
    facts,
    after: text,
    about: `${context.about}/cap/part3`,
  })
  return parseFraction(text)
}

/** Part 3, writ proceedings: a fine alone, for infractions and minor crimes. */
function writBounds(context: CountContext, noParts: boolean): readonly [number, number] | null {
  const { gravity, count, penalties, minor } = context.facts
  if (context.person.defendant.procedure !== 'writ') return null
  const fine = penalties.some((penalty) => penalty.kind === 'fine')
  if ((gravity !== 'infraction' && gravity !== 'minor') || !fine || noParts) {
    context.trace.warn({
      code: 'writNotAllowed',
      count: count.id,
      articles: ['55(3)'],
      paths: [`${context.person.path}/procedure`],
    })
    return null
  }
  const [min, max] = figure(context, 'writFineMci')[gravity]
  return minor ? [min, Math.min(max, figure(context, 'fineMciMinorPerson')[1])] : [min, max]
}

/** Everything Art. 55 says of one count, by the rules of `context.rulesOn`. */
export function milderPunishment(context: CountContext): Milder {
  const { defendant } = context.person
  const row = fractionRow(context)
  const closed = wholeArticleClosed(context)
  const noParts = closed || capsClosed(context)
  const exceptional = !closed && defendant.exceptional !== null && defendant.exceptional.trim() !== ''
  const noPrison = noImprisonment(context, closed)
  const writ = writBounds(context, noParts)
  if (writ) {
    // Part 2 does not act in writ proceedings, but its questions are the same.
    return {
      noImprisonment: noPrison,
      cap: null,
      fraction: null,
      disputed: false,
      mayGoBelowMin: exceptional,
      exceptional,
      writ,
    }
  }
  const stage = stageFraction(context)
  const two = noParts ? null : part2(context, row)
  const three = noParts ? null : part3(context, row)
  const lower = two && three ? (isLess(two, three) ? two : three) : (two ?? three)
  const fraction = stage || lower ? multiply(stage ?? ONE, lower ?? ONE) : null
  const cap: Cap = {
    part2: two && formatFraction(two),
    part3: three && formatFraction(three),
    stage: stage && formatFraction(stage),
    applied: fraction && formatFraction(fraction),
  }
  if (fraction) {
    context.trace.step({
      rule: stage && lower ? '55(7).cap' : stage ? '56.cap' : '55.cap',
      articles: stage ? (lower ? ['56', '55(7)'] : ['56']) : ['55'],
      count: context.facts.count.id,
      facts: [`${context.facts.path}/stage`],
      after: cap.applied,
      about: `${context.about}/cap/applied`,
      args: { stage: cap.stage, part2: cap.part2, part3: cap.part3 },
    })
  }
  return {
    noImprisonment: noPrison,
    cap,
    fraction,
    disputed: two !== null && (three === null || isLess(two, three)),
    mayGoBelowMin: two !== null || three !== null || exceptional,
    exceptional,
    writ: null,
  }
}
