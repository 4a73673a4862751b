/** Groups of results told by hatching, so that a chart reads without colour and on a black-and-white printer. */
import type { ResultKind } from '../../../shared/archive/practice.ts'

export const PATTERNS = {
  custody: 'ch-custody',
  conditional: 'ch-conditional',
  other: 'ch-other',
  none: 'ch-none',
} as const
export type Pattern = keyof typeof PATTERNS

/** The group of a result. */
export function patternOf(result: ResultKind): Pattern {
  switch (result) {
    case 'imprisonment':
    case 'lifeImprisonment':
    case 'arrest':
      return 'custody'
    case 'conditionalImprisonment':
      return 'conditional'
    case 'acquittal':
    case 'terminated':
    case 'released':
      return 'none'
    default:
      return 'other'
  }
}
