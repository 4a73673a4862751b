/** Art. 63: conditional conviction. */
import { LAW_292_VI } from './editions.ts'
import { inCriminalGroup, isMember, sexualMinorNotPeer } from './facts.ts'
import type { CountContext, PersonContext } from './facts.ts'
import type { CountGuidance, Guidance } from './guidance.ts'

/** 63(6): why a count cannot be conditional; null where nothing bars it. */
function barOf(context: CountContext): string | null {
  const { facts, rulesOn } = context
  const barred =
    facts.gravity === 'especiallyGrave' ||
    isMember(context, 'corruption') ||
    isMember(context, 'terrorist') ||
    isMember(context, 'extremist') ||
    // Torture was added by 292-VI or 212-VII: before the first of them it was no bar.
    (rulesOn >= LAW_292_VI && isMember(context, 'torture')) ||
    inCriminalGroup(context) ||
    sexualMinorNotPeer(context)
  return barred ? '63(6)' : null
}

/** `barred` first, then `notApplicable` without open imprisonment, then `ask`, `open` (point 23). */
export function conditional(
  person: PersonContext,
  active: readonly CountContext[],
  counts: readonly CountGuidance[],
): Guidance['conditional'] {
  const result = decide(person, active, counts)
  person.trace.step({
    rule: '63.conditional',
    articles: ['63'],
    facts: active.map(({ facts }) => facts.path).concat(`${person.path}/priorConvictions`),
    after: result.status,
    about: '/conditional/status',
    args: { because: result.because.join(', ') },
  })
  return result
}

function decide(
  person: PersonContext,
  active: readonly CountContext[],
  counts: readonly CountGuidance[],
): Guidance['conditional'] {
  if (active.length === 0) return { status: 'notApplicable', because: [] }
  const bars = active.map(barOf)
  const found = person.recidivism === 'recidivism' || person.recidivism === 'dangerousRecidivism'
  if (found || bars.some((bar) => bar !== null)) return { status: 'barred', because: ['63(6)'] }
  const terms = active.flatMap(({ facts }) => {
    const guidance = counts.find((count) => count.count === facts.count.id)
    return (guidance?.penalties ?? []).filter((penalty) => penalty.kind === 'imprisonment')
  })
  if (!terms.some((term) => term.available)) {
    return { status: 'notApplicable', because: [...new Set(terms.flatMap((term) => term.bars))] }
  }
  return person.recidivism === 'ask' ? { status: 'ask', because: ['63(6)', '14'] } : { status: 'open', because: [] }
}
