/** Art. 58: joining the punishments of several offences. */
import type { Choice } from '../case/schema.ts'
import { hasLife, printedImprisonment } from './art-11-categories.ts'
import { figure, isMember } from './facts.ts'
import type { CountContext } from './facts.ts'
import type { Cumulation } from './guidance.ts'

/** An especially grave crime whose sanction reaches 20 years; life alone reaches it (point 22). */
export function reaches20Years(context: CountContext): boolean {
  const { facts } = context
  if (facts.gravity !== 'especiallyGrave') return false
  return hasLife(facts.penalties) || printedImprisonment(facts.penalties) >= figure(context, 'cumulationMonths').reaches
}

function chosenKind(choice: Choice | null, count: string): string | null {
  return choice?.counts.find((item) => item.count === count)?.main?.kind ?? null
}

function setOf(contexts: readonly CountContext[], choice: Choice | null): NonNullable<Cumulation['set']> {
  if (contexts.some(({ facts }) => chosenKind(choice, facts.count.id) === 'lifeImprisonment')) return 'F'
  if (contexts.some(reaches20Years)) {
    const finedInfraction = contexts.some(
      ({ facts }) => facts.gravity === 'infraction' && chosenKind(choice, facts.count.id) === 'fine',
    )
    return finedInfraction ? 'E' : 'D'
  }
  if (contexts.some(({ facts }) => facts.gravity === 'grave' || facts.gravity === 'especiallyGrave')) return 'C'
  return contexts.every(({ facts }) => facts.gravity === 'infraction') ? 'A' : 'B'
}

/** The months no cumulation may pass; minors have their own (81(7), point 16). */
function capOf(set: Cumulation['set'], contexts: readonly CountContext[]): number | null {
  const first = contexts[0]
  if (!first || (set !== 'C' && set !== 'D' && set !== 'E')) return null
  const caps = figure(first, 'cumulationMonths')
  if (contexts.every(({ facts }) => facts.minor)) {
    return contexts.some((c) => isMember(c, 'aggravatedMurderOrTerror'))
      ? caps.minorPersonMurderOrTerror
      : caps.minorPerson
  }
  return set === 'C' ? caps.grave : caps.reaching20
}

const METHODS: Record<NonNullable<Cumulation['set']>, Cumulation['methods']> = {
  A: ['absorption', 'fullAddition', 'partialAddition'],
  B: ['absorption'],
  C: ['absorption', 'fullAddition', 'partialAddition'],
  D: ['fullAddition', 'partialAddition'],
  E: ['absorption', 'fullAddition', 'partialAddition'],
  F: ['single'],
}

/** Set, open methods and cap for the active counts (liable, limitation not expired). */
export function cumulation(contexts: readonly CountContext[], choice: Choice | null): Cumulation {
  const first = contexts[0]
  if (!first) return { set: null, methods: [], capMonths: null }
  if (contexts.length === 1) return { set: null, methods: ['single'], capMonths: null }
  const set = setOf(contexts, choice)
  const capMonths = capOf(set, contexts)
  const methods = [...METHODS[set]]
  if (set === 'E')
    first.trace.ask({ code: 'absorbedWithFine', articles: ['58(4)'], path: `${first.person.path}/choice` })
  first.trace.step({
    rule: '58.set',
    articles: ['58'],
    facts: contexts.map(({ facts }) => facts.path),
    after: set,
    about: '/cumulation/set',
    args: { capMonths, methods: methods.join(', ') },
  })
  return { set, methods, capMonths }
}
