/** Statistical disclosure: small cells are not shown, and none can be worked out from the others. */
import { SMALLEST_CELL } from '../../../shared/archive/practice.ts'

/** Holds back counts under five, and the next smallest where one alone could be worked out from the total. */
export function suppress(counts: readonly number[]): (number | null)[] {
  const shown: (number | null)[] = counts.map((n) => (n > 0 && n < SMALLEST_CELL ? null : n))
  const hidden = counts.reduce((sum, n, i) => sum + (shown[i] === null ? n : 0), 0)
  const holes = shown.filter((n) => n === null).length
  if (holes > 0 && (holes === 1 || hidden < SMALLEST_CELL)) {
    const least = counts
      .map((n, i) => ({ n, i }))
      .filter(({ n, i }) => n > 0 && shown[i] !== null)
      .toSorted((a, b) => a.n - b.n)[0]
    if (least) shown[least.i] = null
  }
  return shown
}
