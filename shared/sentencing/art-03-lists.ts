/** Art. 3: membership of a count in the defined lists of crimes, read from the law pack. */
import type { ListMember } from '../law/types.ts'
import type { CountFacts } from './facts.ts'

/** `unknown`: membership hangs on a fact that the judge has not answered (point 18: computed as "no", with a question). */
export type Membership = 'yes' | 'no' | 'unknown'

/** Where a count stands to one member of a list. */
function standsTo(member: ListMember, facts: CountFacts): Membership {
  const { count } = facts
  if (member.article !== count.article) return 'no'
  if (member.parts && (count.part === null || !member.parts.includes(count.part))) return 'no'
  if (member.points && !member.points.some((point) => chargedUnder(facts, point))) {
    return pointCouldApply(facts, member.points) ? 'unknown' : 'no'
  }
  let result: Membership = 'yes'
  for (const condition of member.when ?? []) {
    const met = holds(condition, facts)
    if (met === 'no') return 'no'
    if (met === 'unknown') result = 'unknown'
  }
  return result
}

/** A point counts as charged when the count names it, or when the chosen variant of the sanction is that point's. */
function chargedUnder(facts: CountFacts, point: string): boolean {
  if (facts.count.points.includes(point)) return true
  return facts.variant !== null && facts.variantPoints[facts.variant] === point
}

/** The point has a variant of its own and the judge has not said which sanction applies. */
function pointCouldApply(facts: CountFacts, points: readonly string[]): boolean {
  return facts.variantOpen && facts.variantPoints.some((point) => point !== null && points.includes(point))
}

function holds(condition: 'minorVictim' | 'violence' | 'officialFeature', facts: CountFacts): Membership {
  const { features } = facts.count
  switch (condition) {
    case 'minorVictim':
      return features.victimAge === null ? 'unknown' : features.victimAge < 18 ? 'yes' : 'no'
    case 'violence':
      return features.violent === null ? 'unknown' : features.violent ? 'yes' : 'no'
    case 'officialFeature':
      // The feature is described by the row's only variant: "public official using the office" (189(4), 190(4)).
      return facts.variantOpen ? 'unknown' : facts.variant === null ? 'no' : 'yes'
  }
}

/** Membership of a count in a list; `yes` wins over `unknown`. */
export function membership(members: readonly ListMember[], facts: CountFacts): Membership {
  let result: Membership = 'no'
  for (const member of members) {
    const one = standsTo(member, facts)
    if (one === 'yes') return 'yes'
    if (one === 'unknown') result = 'unknown'
  }
  return result
}
