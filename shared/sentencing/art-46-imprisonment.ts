/** Art. 46(3), (4), (4-1), 81(7), 55(9) and 56(4): imprisonment for a term and for life. */
import { hasLife } from './art-11-categories.ts'
import { lifeBarredByStage } from './art-56-unfinished.ts'
import { figure, isMember } from './facts.ts'
import type { CountContext } from './facts.ts'
import { of } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** General Part bounds in months, for an adult. */
export function imprisonmentBounds(context: CountContext): readonly [number, number] {
  const figures = figure(context, 'imprisonmentMonths')
  const { facts } = context
  if (facts.fault === 'negligent') return [figures.min, figures.negligent]
  return [figures.min, facts.gravity === 'especiallyGrave' ? figures.especiallyGrave : figures.max]
}

/** 81(7): the longest term of a minor for one count. */
export function minorImprisonmentMax(context: CountContext): number {
  const figures = figure(context, 'imprisonmentMonthsMinorPerson')
  return isMember(context, 'aggravatedMurderOrTerror') ? figures.aggravatedMurderOrTerror : figures.max
}

/** 55(1), and 81(7): never for a minor's minor crime, nor for a medium one without death. */
export function imprisonmentBars(context: CountContext, noImprisonment: boolean): string[] {
  const { facts, trace } = context
  const bars = noImprisonment ? ['55(1)'] : []
  if (!facts.minor) return bars
  const { causedDeath } = facts.count.features
  if (facts.gravity === 'medium' && causedDeath === null) {
    trace.ask({
      code: 'causedDeath',
      count: facts.count.id,
      articles: ['81(7)'],
      path: `${facts.path}/features/causedDeath`,
    })
  }
  if (facts.gravity === 'minor' || (facts.gravity === 'medium' && causedDeath !== true)) bars.push('81(7)')
  return bars
}

/** 46(4): persons who cannot get life; 56(4): unfinished crimes. */
export function lifeBars(context: CountContext): string[] {
  const bars: string[] = []
  const { gravity, minor } = context.facts
  // Life is for especially grave crimes only (46(4)), so never for a negligent one that shares its row.
  if (lifeBarredPerson(context) || gravity !== 'especiallyGrave') bars.push('46(4)')
  if (minor) bars.push('81(1)')
  if (lifeBarredByStage(context)) bars.push('56(4)')
  return bars
}

function protectedFromLife({ person }: CountContext): boolean {
  const { status } = person
  return status.female || status.disabled12 || (status.male && status.elder)
}

function lifeBarredPerson(context: CountContext): boolean {
  return context.facts.minor || protectedFromLife(context)
}

/** The term that takes the place of life, where the sanction has life alone. */
export interface LifeReplacement {
  min: number
  max: number
  articles: string[]
}

/**
 * Term in the place of life (point 19). null: life itself stands, or the law of that day is silent.
 * `fraction` is what Art. 55 and 56 leave of a maximum.
 */
export function lifeReplacement(
  context: CountContext,
  exceptional: boolean,
  part: Fraction | null,
  stage: Fraction | null,
): LifeReplacement | null {
  const { facts, trace } = context
  if (!hasLife(facts.penalties) || facts.penalties.some((p) => p.kind === 'imprisonment')) return null
  const rules = figure(context, 'lifeOnlyMonths')
  const person = facts.minor ? 'minor' : protectedFromLife(context) ? 'protected' : 'other'
  if (rules === null) {
    // Before 2025-09-16 only the minors' caps are printed; for others the Code was silent.
    if (person === 'minor') {
      const max = minorImprisonmentMax(context)
      const cut = of(stage ?? { n: 1, d: 1 }, of(part ?? { n: 1, d: 1 }, max))
      return bounded(figure(context, 'imprisonmentMonths').min, cut, ['81(7)'])
    }
    if (person === 'protected' || stage) {
      trace.ask({ code: 'lifeOnlySilent', count: facts.count.id, articles: ['46(4)', '56(4)'], path: facts.path })
    }
    return null
  }
  if (stage) {
    if (person === 'other') {
      const min = exceptional ? rules.exceptional[0] : rules.unfinished
      return bounded(min, of(part ?? { n: 1, d: 1 }, rules.unfinished), exceptional ? ['56(4)', '55(9)'] : ['56(4)'])
    }
    const [min, max] = rules[person]
    return bounded(min, of(part ?? { n: 1, d: 1 }, of(stage, max)), ['56(4)', person === 'minor' ? '81(7)' : '46(4-1)'])
  }
  if (exceptional) {
    const [min, max] =
      rules[person === 'minor' ? 'exceptionalMinor' : person === 'protected' ? 'exceptionalProtected' : 'exceptional']
    // 55(9) is itself the relief: nothing tells to multiply it by the fractions of parts 2 and 3.
    return bounded(min, max, ['55(9)'])
  }
  if (person === 'other') return null
  const [min, max] = rules[person]
  return bounded(min, of(part ?? { n: 1, d: 1 }, max), [person === 'minor' ? '81(7)' : '46(4-1)'])
}

function bounded(min: number, max: number, articles: string[]): LifeReplacement {
  return { min: Math.min(min, max), max, articles }
}
