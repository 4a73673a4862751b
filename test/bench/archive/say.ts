/** Lines of a measurement, and the figures in them. */

export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function at(list: readonly number[], part: number): number {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

export const both = (list: readonly number[]): string => `${at(list, 0.5).toFixed(1)} / ${at(list, 0.95).toFixed(1)} ms`

export function timed<T>(into: number[], work: () => T): T {
  const began = performance.now()
  const result = work()
  into.push(performance.now() - began)
  return result
}
