/** Sums by small whole numbers; kept in a row of numbers, because an import adds to it for every stem of every act. */
export class Tally {
  #sums = new Int32Array(1 << 16)
  #touched: number[] = []
  /** 1 where a number stands in `#touched`. */
  #marks = new Uint8Array(1 << 16)

  add(at: number, by: number): void {
    if (at >= this.#sums.length) this.#grow(at)
    if (this.#marks[at] === 0) {
      this.#marks[at] = 1
      this.#touched.push(at)
    }
    this.#sums[at] = (this.#sums[at] ?? 0) + by
  }

  /** Every sum that is not zero, in order of its number. */
  each(visit: (at: number, sum: number) => void): void {
    for (const at of this.#touched.toSorted((a, b) => a - b)) {
      const sum = this.#sums[at] ?? 0
      if (sum !== 0) visit(at, sum)
    }
  }

  clear(): void {
    for (const at of this.#touched) {
      this.#sums[at] = 0
      this.#marks[at] = 0
    }
    this.#touched = []
  }

  #grow(at: number): void {
    const size = Math.max(at + 1, this.#sums.length * 2)
    const sums = new Int32Array(size)
    sums.set(this.#sums)
    this.#sums = sums
    const marks = new Uint8Array(size)
    marks.set(this.#marks)
    this.#marks = marks
  }
}
