/** Art. 11: the category of a crime, by the maximum printed in the Code for the part. */
import type { Gravity } from '../case/kinds.ts'
import { figureOn } from '../law/figures.ts'
import type { Figures } from '../law/figures.ts'
import type { Penalty } from '../law/types.ts'

/** The thresholds of Art. 11 have never changed, so they are read at the Code's first day. */
const SINCE = '2015-01-01'

/** Months of the longest printed imprisonment; 0 where the sanction has none. */
export function printedImprisonment(penalties: readonly Penalty[]): number {
  let longest = 0
  for (const penalty of penalties) {
    if (penalty.kind === 'imprisonment') longest = Math.max(longest, penalty.max ?? 0)
  }
  return longest
}

/** True where the sanction names life imprisonment. */
export function hasLife(penalties: readonly Penalty[]): boolean {
  return penalties.some((penalty) => penalty.kind === 'lifeImprisonment')
}

/**
 * Category of a crime, or `infraction`. Not lowered by Art. 55, 56 or 81.
 * Negligent crimes are minor up to 5 years and medium above; intentional ones by 2, 5 and 12 years.
 */
export function categoryOf(
  offence: 'crime' | 'infraction',
  fault: 'intentional' | 'negligent',
  penalties: readonly Penalty[],
  figures: Figures,
): Gravity {
  if (offence === 'infraction') return 'infraction'
  const months = printedImprisonment(penalties)
  if (fault === 'negligent') {
    return months <= figureOn(figures, 'categoryNegligentMonths', SINCE).minor ? 'minor' : 'medium'
  }
  const limits = figureOn(figures, 'categoryIntentionalMonths', SINCE)
  if (hasLife(penalties) || months > limits.grave) return 'especiallyGrave'
  if (months > limits.medium) return 'grave'
  return months > limits.minor ? 'medium' : 'minor'
}

const ORDER: readonly Gravity[] = ['infraction', 'minor', 'medium', 'grave', 'especiallyGrave']

/** Rank for comparison: 0 for an infraction to 4 for an especially grave crime. */
export function gravityRank(gravity: Gravity): number {
  return ORDER.indexOf(gravity)
}
