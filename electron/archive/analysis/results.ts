/** The result of an act as one kind. */
import { EXCLUSIONS } from '../../../shared/archive/practice.ts'
import type { Exclusion, ResultKind } from '../../../shared/archive/practice.ts'
import type { PlainFacts } from '../extract/plain.ts'

/** The kind, or why the act has none. */
export function resultOf(facts: Pick<PlainFacts, 'outcome' | 'final'>): ResultKind | Exclusion {
  switch (facts.outcome) {
    case 'acquittal':
    case 'terminated':
    case 'released':
      return facts.outcome
    case 'conviction':
      if (!facts.final) return 'noAmountKind'
      return facts.final.kind === 'imprisonment' && facts.final.conditional
        ? 'conditionalImprisonment'
        : facts.final.kind
    case 'other':
      return 'otherOutcome'
    default:
      return 'noOutcome'
  }
}

export function isExclusion(value: ResultKind | Exclusion): value is Exclusion {
  return EXCLUSIONS.some((known) => known === value)
}
