/** The kinds of punishment of a count with their bounds: sanction, Art. 41-46, 81, then 56 and 55. */
import { figureOn } from '../law/figures.ts'
import type { Law, Penalty } from '../law/types.ts'
import type { CaseFile } from '../case/schema.ts'
import type { MainKind } from '../case/kinds.ts'
import { MAIN_KINDS } from '../case/kinds.ts'
import { additionalOf } from './additional.ts'
import { fineBars, fineBounds } from './art-41-fine.ts'
import { worksBars, worksBounds } from './art-42-correctional-works.ts'
import { serviceBars, serviceBounds } from './art-43-community-service.ts'
import { restrictionBounds } from './art-44-restriction.ts'
import { arrestBars, arrestBounds } from './art-45-arrest.ts'
import {
  imprisonmentBars,
  imprisonmentBounds,
  lifeBars,
  lifeReplacement,
  minorImprisonmentMax,
} from './art-46-imprisonment.ts'
import { askOfMinorsBan } from './art-50-disqualification.ts'
import type { Milder } from './art-55-milder.ts'
import { stageFraction } from './art-56-unfinished.ts'
import { countFacts, figure } from './facts.ts'
import type { CountContext } from './facts.ts'
import { of, parseFraction } from './fraction.ts'
import type { AdditionalGuidance, PenaltyGuidance } from './guidance.ts'
import { personStatus } from './person.ts'
import { Trace } from './trace.ts'

/** Article whose part gives the General Part bounds of a kind. */
export const ARTICLE_OF_KIND: Record<MainKind, string> = {
  fine: '41(2)',
  correctionalWorks: '42(2)',
  communityService: '43(2)',
  arrest: '45(2)',
  expulsion: '51',
  restrictionOfLiberty: '44(1)',
  imprisonment: '46(3)',
  lifeImprisonment: '46(4)',
}

/** A kind as a line of a sanction or of the answer measures it. */
interface KindInUnit {
  kind: MainKind
  unit?: string | null | undefined
}

/** Bounds of the General Part for this kind and this person; null where there are none (multiples, life). */
function generalBounds(penalty: KindInUnit, context: CountContext): readonly [number, number] | null {
  switch (penalty.kind) {
    case 'fine':
      // A minor's fine has its own bounds in MCI, also where the row prints a multiple (81(3)).
      return penalty.unit === 'mci' || context.facts.minor ? fineBounds(context) : null
    case 'correctionalWorks':
      return worksBounds(context)
    case 'communityService':
      return serviceBounds(context)
    case 'arrest':
      return arrestBounds(context)
    case 'restrictionOfLiberty':
      return restrictionBounds(context)
    case 'imprisonment':
      return context.facts.minor
        ? [imprisonmentBounds(context)[0], minorImprisonmentMax(context)]
        : imprisonmentBounds(context)
    default:
      return null
  }
}

function barsOf(penalty: Penalty, context: CountContext, milder: Milder): string[] {
  const own = (() => {
    switch (penalty.kind) {
      case 'fine':
        return fineBars(context)
      case 'correctionalWorks':
        return worksBars(context)
      case 'communityService':
        return serviceBars(context)
      case 'arrest':
        return arrestBars(context)
      case 'imprisonment':
        return imprisonmentBars(context, milder.noImprisonment)
      case 'lifeImprisonment':
        return lifeBars(context)
      default:
        return []
    }
  })()
  return milder.writ && penalty.kind !== 'fine' ? [...own, '55(3)'] : own
}

/** The strictest kind of the row; life does not count where a term stands beside it (point 17). */
function strictest(penalties: readonly Penalty[]): MainKind | undefined {
  const term = penalties.some((p) => p.kind === 'imprisonment')
  let result: MainKind | undefined
  for (const { kind } of penalties) {
    if (kind === 'lifeImprisonment' && term) continue
    if (result === undefined || MAIN_KINDS.indexOf(kind) > MAIN_KINDS.indexOf(result)) result = kind
  }
  return result
}

/** Unit of the figures: as printed for fines and works, else the kind's own. */
function unitOf(penalty: Penalty): PenaltyGuidance['unit'] {
  switch (penalty.kind) {
    case 'communityService':
      return 'hours'
    case 'arrest':
      return 'days'
    case 'restrictionOfLiberty':
    case 'imprisonment':
      return 'months'
    default:
      return penalty.unit ?? null
  }
}

function closed(penalty: Penalty, bars: string[], minor: boolean): PenaltyGuidance {
  return {
    kind: penalty.kind,
    unit: minor && penalty.kind === 'fine' ? 'mci' : unitOf(penalty),
    min: null,
    max: null,
    printedMax: null,
    available: false,
    disputed: false,
    bars,
    additional: [],
  }
}

function openPenalty(
  penalty: Penalty,
  context: CountContext,
  milder: Milder,
  disputed: boolean,
  additional: AdditionalGuidance[],
): PenaltyGuidance {
  const { facts, trace, about } = context
  const open: PenaltyGuidance = {
    kind: penalty.kind,
    unit: unitOf(penalty),
    min: null,
    max: null,
    printedMax: penalty.max ?? null,
    available: true,
    disputed,
    bars: [],
    additional,
  }
  if (penalty.kind === 'lifeImprisonment') return { ...open, disputed: false }
  const path = `${about}/penalties/${penalty.kind}`
  const minorsMultiple = facts.minor && penalty.kind === 'fine' && penalty.unit !== 'mci'
  if (minorsMultiple) open.unit = 'mci'
  if (milder.writ && penalty.kind === 'fine') {
    const [min, max] = milder.writ
    trace.step({
      rule: '55(3).writ',
      articles: ['55(3)'],
      count: facts.count.id,
      facts: [`${context.person.path}/procedure`],
      before: penalty.max ?? null,
      after: max,
      about: `${path}/max`,
      args: { kind: penalty.kind, min, max },
    })
    return { ...open, unit: 'mci', min, max, disputed: false }
  }
  const general = generalBounds(penalty, context)
  const printedMin = minorsMultiple ? null : (penalty.min ?? null)
  let min = printedMin ?? general?.[0] ?? null
  let max = minorsMultiple ? (general?.[1] ?? null) : (penalty.max ?? general?.[1] ?? null)
  trace.step({
    rule: 'sanction',
    articles: [facts.key],
    count: facts.count.id,
    facts: [`${facts.path}/article`, `${facts.path}/part`],
    after: max,
    about: `${path}/max`,
    args: { kind: penalty.kind, unit: open.unit },
  })
  if (printedMin === null && min !== null) {
    trace.step({
      rule: 'generalMinimum',
      articles: [facts.minor ? '81' : ARTICLE_OF_KIND[penalty.kind]],
      count: facts.count.id,
      facts: [],
      after: min,
      about: `${path}/min`,
      args: { kind: penalty.kind },
    })
  }
  if (general && max !== null) {
    if (facts.minor && max > general[1]) {
      trace.step({
        rule: '81.bound',
        articles: ['81'],
        count: facts.count.id,
        facts: [`${context.person.path}/bornOn`],
        before: max,
        after: general[1],
        about: `${path}/max`,
        args: { kind: penalty.kind },
      })
      max = general[1]
    }
  }
  if (milder.fraction && max !== null) {
    const before = max
    max = of(milder.fraction, max)
    if (penalty.kind === 'imprisonment') max = Math.max(max, figure(context, 'imprisonmentMonths').min)
    trace.step({
      rule: 'cap',
      articles: ['55', '56'],
      count: facts.count.id,
      facts: [],
      before,
      after: max,
      about: `${path}/max`,
      args: { kind: penalty.kind, unit: open.unit, fraction: milder.cap?.applied ?? null },
    })
  }
  if (min !== null && max !== null && min > max) {
    trace.step({
      rule: 'minimumGivesWay',
      articles: facts.minor ? ['81', '55(6)'] : ['55(6)'],
      count: facts.count.id,
      facts: [],
      before: min,
      after: max,
      about: `${path}/min`,
      args: { kind: penalty.kind, unit: open.unit },
    })
    min = max
  }
  return { ...open, min, max }
}

/** The imprisonment that stands in the place of life alone (46(4-1), 55(9), 56(4), 81(7)). */
function inPlaceOfLife(context: CountContext, milder: Milder): PenaltyGuidance | null {
  const part = [milder.cap?.part2, milder.cap?.part3]
    .filter((text): text is string => typeof text === 'string')
    .map(parseFraction)
    .toSorted((a, b) => a.n * b.d - b.n * a.d)
  const term = lifeReplacement(context, milder.exceptional, part[0] ?? null, stageFraction(context))
  const life = context.facts.penalties.find((p) => p.kind === 'lifeImprisonment')
  if (!term || !life) return null
  context.trace.step({
    rule: 'inPlaceOfLife',
    articles: term.articles,
    count: context.facts.count.id,
    facts: [`${context.person.path}/sex`, `${context.person.path}/bornOn`, `${context.facts.path}/stage`],
    after: term.max,
    about: `${context.about}/penalties/imprisonment/max`,
    args: { min: term.min, max: term.max },
  })
  return {
    kind: 'imprisonment',
    unit: 'months',
    min: term.min,
    max: term.max,
    printedMax: null,
    available: true,
    disputed: false,
    bars: [],
    additional: additionalOf(life, context),
  }
}

/**
 * The most the sanction and Art. 81 allow before Art. 55 and 56 cut it: what tells a cap that was passed from a
 * sanction that was passed. null: no figure.
 */
export function uncappedMax(context: CountContext, penalty: PenaltyGuidance): number | null {
  const printed = context.facts.penalties.find((other) => other.kind === penalty.kind)
  if (!printed) return penalty.max
  const general = generalBounds(printed, context)
  const max = printed.max ?? general?.[1] ?? null
  return context.facts.minor && general && max !== null ? Math.min(max, general[1]) : max
}

/**
 * How far the General Part lets each kind go for this person and this count, under the rules of the day of the act: an
 * adult by Art. 41 to 46, a minor by Art. 81. The scale of a bar; null where it names no figure in the unit asked for,
 * or where the count or its row is not there.
 */
export function generalPartBounds(
  file: CaseFile,
  law: Law,
  defendantIndex: number,
  countIndex: number,
): (penalty: KindInUnit) => readonly [number, number] | null {
  const defendant = file.defendants[defendantIndex]
  const path = `/defendants/${defendantIndex}`
  const facts = defendant ? countFacts(law, defendant, path, countIndex) : null
  if (!defendant || !facts) return () => null
  const on = facts.on
  // What is asked on the way was asked by the answer itself already: this trace is dropped.
  const trace = new Trace()
  const context: CountContext = {
    facts,
    rulesOn: on,
    trace,
    about: `/counts/${countIndex}`,
    person: {
      file,
      law,
      defendant,
      index: defendantIndex,
      path,
      judgmentOn: on,
      status: personStatus(defendant, on, figureOn(law.figures, 'communityServiceAges', on)),
      records: [],
      trace,
      recidivism: 'none',
    },
  }
  return (penalty) => generalBounds(penalty, context)
}

/** Point 19: a row above the General Part's bound for adults prevails, with a warning; so does service for a grave crime. */
function warnOfRowOverBounds(context: CountContext): void {
  const { facts, trace } = context
  const adult: CountContext = { ...context, facts: { ...facts, minor: false } }
  const over = facts.penalties.filter((penalty) => {
    const bounds = generalBounds(penalty, adult)
    const grave = facts.gravity === 'grave' || facts.gravity === 'especiallyGrave'
    if (penalty.kind === 'communityService' && grave) return true
    return bounds !== null && (penalty.max ?? 0) > bounds[1]
  })
  if (over.length === 0) return
  trace.warn({
    code: 'overGeneralPart',
    count: facts.count.id,
    articles: over.map((penalty) => ARTICLE_OF_KIND[penalty.kind]),
    paths: [`${facts.path}/article`],
  })
}

/** Every alternative of the sanction for this person, in the order of the text. */
export function penaltiesOf(context: CountContext, milder: Milder): PenaltyGuidance[] {
  const { facts, trace, about } = context
  const { penalties } = facts
  const top = strictest(penalties)
  const result = penalties.map((penalty) => {
    const bars = barsOf(penalty, context, milder)
    if (bars.length > 0) {
      trace.step({
        rule: 'bar',
        articles: bars,
        count: facts.count.id,
        facts: [`${context.person.path}/person`, `${context.person.path}/bornOn`],
        before: true,
        after: false,
        about: `${about}/penalties/${penalty.kind}/available`,
        args: { kind: penalty.kind },
      })
      return closed(penalty, bars, facts.minor)
    }
    const disputed = milder.disputed && penalty.kind !== top
    return openPenalty(penalty, context, milder, disputed, additionalOf(penalty, context))
  })
  const replacement = inPlaceOfLife(context, milder)
  if (replacement) result.push(replacement)
  if (facts.minor && result.some((p) => p.available && p.additional.some((a) => a.kind === 'confiscation'))) {
    trace.ask({ code: 'minorConfiscation', count: facts.count.id, articles: ['48', '81(1)'], path: facts.path })
  }
  if (result.some((p) => p.available && p.additional.some((a) => a.life))) askOfMinorsBan(context)
  warnOfRowOverBounds(context)
  return result
}
