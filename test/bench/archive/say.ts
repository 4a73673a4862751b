/** Lines of a measurement, and the figures in them. */

export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Milliseconds by the clock and of the processor: the second is the same whatever else the PC has to do. */
export class Times {
  readonly clock: number[] = []
  readonly processor: number[] = []

  of<T>(work: () => T): T {
    const cpu = process.threadCpuUsage()
    const began = performance.now()
    const result = work()
    this.clock.push(performance.now() - began)
    const { user, system } = process.threadCpuUsage(cpu)
    this.processor.push((user + system) / 1000)
    return result
  }

  toString(): string {
    const pair = (list: readonly number[]): string => `${at(list, 0.5).toFixed(1)}/${at(list, 0.95).toFixed(1)}`
    return `${pair(this.clock)} (${pair(this.processor)})`
  }
}

export function at(list: readonly number[], part: number): number {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
