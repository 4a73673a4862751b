/** Bounds of a ban on office or occupation in the General Part (Art. 50(1), of a minor 81(2)), for those who show them. */
import type { CaseFile } from '../case/schema.ts'
import { figureOn } from '../law/figures.ts'
import type { Law } from '../law/types.ts'
import { countFacts } from './facts.ts'

/** Months, for one count; null where the count is of no row that is known. */
export function banBounds(
  file: CaseFile,
  law: Law,
  defendantIndex: number,
  countIndex: number,
): readonly [number, number] | null {
  const defendant = file.defendants[defendantIndex]
  const facts = defendant ? countFacts(law, defendant, `/defendants/${defendantIndex}`, countIndex) : null
  if (!facts) return null
  const { min, max, minorPersonMin, minorPersonMax } = figureOn(law.figures, 'disqualificationMonths', facts.on)
  return facts.minor ? [minorPersonMin, minorPersonMax] : [min, max]
}
