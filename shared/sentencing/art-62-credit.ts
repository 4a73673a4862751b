/** Art. 62: credit of custody, house arrest and imprisonment abroad. */
import { INSTITUTIONS } from '../case/kinds.ts'
import type { Institution } from '../case/kinds.ts'
import type { Restraint } from '../case/schema.ts'
import { figureOn } from '../law/figures.ts'
import { dayNumber } from '../time/date.ts'
import type { PersonContext } from './facts.ts'
import type { Credit } from './guidance.ts'

type Interval = [number, number]

/** Periods as day numbers, both border days in, sorted and joined. */
function union(periods: readonly Restraint[]): Interval[] {
  const sorted = periods
    .filter((p) => p.from <= p.to)
    .map((p): Interval => [dayNumber(p.from), dayNumber(p.to)])
    .toSorted((a, b) => a[0] - b[0])
  const joined: Interval[] = []
  for (const [from, to] of sorted) {
    const last = joined.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** What is left of `periods` when the days of `taken` are removed. */
function without(periods: readonly Interval[], taken: readonly Interval[]): Interval[] {
  let rest: Interval[] = periods.map(([from, to]) => [from, to])
  for (const [from, to] of taken) {
    rest = rest.flatMap(([a, b]): Interval[] => {
      if (to < a || from > b) return [[a, b]]
      const pieces: Interval[] = []
      if (a < from) pieces.push([a, from - 1])
      if (to < b) pieces.push([to + 1, b])
      return pieces
    })
  }
  return rest
}

function days(periods: readonly Interval[]): number {
  return periods.reduce((sum, [from, to]) => sum + to - from + 1, 0)
}

/** A day of restraint counts once: custody, then foreign custody, then house arrest (point 30). */
export function restraintDays(restraints: readonly Restraint[]): { custody: number; foreign: number; house: number } {
  const of = (kind: Restraint['kind']): Interval[] => union(restraints.filter((r) => r.kind === kind))
  const custody = of('custody')
  const foreign = without(of('foreignCustody'), custody)
  const house = without(without(of('houseArrest'), custody), foreign)
  return { custody: days(custody), foreign: days(foreign), house: days(house) }
}

/** Credit against every kind; half days are kept (point 25). Rates are today's, being the milder (Art. 6). */
export function credit(person: PersonContext): Credit {
  const { defendant, law, path, trace, judgmentOn } = person
  for (const [index, restraint] of defendant.restraints.entries()) {
    if (restraint.from > restraint.to) {
      trace.warn({ code: 'restraintBackwards', articles: ['62'], paths: [`${path}/restraints/${index}`] })
    }
  }
  const { custody, foreign, house } = restraintDays(defendant.restraints)
  const rates = figureOn(law.figures, 'custodyCredit', judgmentOn)
  const rate = (name: string): number => rates[name] ?? 1
  const half = house * rate('houseArrestDay')
  const byInstitution = Object.fromEntries(
    INSTITUTIONS.map((code) => [code, custody * rate(code) + foreign + half]),
  ) as Record<Institution, number>
  if (custody + foreign + house > 0) {
    trace.step({
      rule: '62.credit',
      articles: ['62(3)', '62(4)', '62(5)'],
      facts: [`${path}/restraints`],
      after: custody,
      about: '/credit',
      args: { custody, house, foreign },
    })
  }
  return {
    custodyDays: custody,
    houseArrestDays: house,
    foreignDays: foreign,
    byInstitution,
    restrictionOfLiberty: custody * rate('restrictionOfLiberty') + half,
    arrest: custody * rate('arrest') + half,
    communityServiceHours: custody * rate('communityServiceHours') + house * rate('houseArrestHours'),
    mci: custody * rate('mci') + house * rate('houseArrestMci'),
  }
}
