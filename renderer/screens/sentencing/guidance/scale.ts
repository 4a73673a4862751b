/** Geometry of a bar. Its figures come from the rules. */

/** Where a value stands on a bar that ends at `end`, in percent. A square root keeps small sanctions readable. */
export function place(value: number, end: number): number {
  if (end <= 0) return 0
  return Math.min(100, Math.max(0, Math.sqrt(value / end) * 100))
}
