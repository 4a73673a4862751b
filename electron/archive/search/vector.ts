/**
 * The stems of an act as a row of numbers: the length of the act in words, then for each stem, in order of its number, the
 * distance from the one before and, where the stem stands more than once, how often. Numbers are written seven bits a byte.
 */

/** Room for a count beside a term's number in one double; more repetitions than that weigh no more. */
const COUNTS = 1_048_576
/** Most bytes of an entry. */
const ENTRY = 11

/** Codes the stems of one act after another; the bytes of an act hold until the next is begun. */
export class VectorCoder {
  #entries = new Float64Array(1024)
  #size = 0
  #words = 0
  #bytes = Buffer.alloc(4096)

  begin(words: number): this {
    this.#words = words
    this.#size = 0
    return this
  }

  add(term: number, count: number): void {
    if (this.#size === this.#entries.length) {
      const larger = new Float64Array(this.#size * 2)
      larger.set(this.#entries)
      this.#entries = larger
    }
    this.#entries[this.#size] = term * COUNTS + Math.min(count, COUNTS - 1)
    this.#size += 1
  }

  end(): Buffer {
    const entries = this.#entries.subarray(0, this.#size)
    // oxlint-disable-next-line unicorn/no-array-sort -- in place: a copy for each act would be waste
    entries.sort()
    if (this.#bytes.length < (this.#size + 1) * ENTRY) this.#bytes = Buffer.alloc((this.#size + 1) * ENTRY * 2)
    const bytes = this.#bytes
    let at = put(bytes, 0, this.#words)
    let before = 0
    for (const entry of entries) {
      const term = Math.floor(entry / COUNTS)
      const count = entry % COUNTS
      // The lowest bit says whether a count follows.
      const distance = term - before
      before = term
      if (count > 1) {
        at = put(bytes, at, distance * 2 + 1)
        at = put(bytes, at, count - 2)
      } else at = put(bytes, at, distance * 2)
    }
    return bytes.subarray(0, at)
  }
}

/** Codes term numbers with counts. */
export function encodeVector(words: number, entries: readonly { id: number; count: number }[]): Buffer {
  const coder = new VectorCoder().begin(words)
  for (const { id, count } of entries) coder.add(id, count)
  return coder.end()
}

function put(bytes: Buffer, at: number, value: number): number {
  let rest = value
  while (rest > 127) {
    bytes[at] = (rest % 128) | 128
    at += 1
    rest = Math.floor(rest / 128)
  }
  bytes[at] = rest
  return at + 1
}

/**
 * Reads the counts of some terms.
 * @param wanted term numbers, ascending; `counts` takes the count of each, zero where it is absent
 * @returns the length of the act in words
 */
export function countsOf(body: Uint8Array, wanted: Int32Array, counts: Int32Array): number {
  counts.fill(0)
  let at = 0
  let words = 0
  for (let shift = 1; ; shift *= 128) {
    const byte = body[at] ?? 0
    at += 1
    words += (byte & 127) * shift
    if (byte < 128) break
  }
  let term = 0
  let next = 0
  const { length } = wanted
  const end = body.length
  while (at < end && next < length) {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = body[at] ?? 0
      at += 1
      value += (byte & 127) * shift
      if (byte < 128) break
    }
    let count = 1
    if (value % 2 === 1) {
      count = 2
      for (let shift = 1; ; shift *= 128) {
        const byte = body[at] ?? 0
        at += 1
        count += (byte & 127) * shift
        if (byte < 128) break
      }
    }
    term += Math.floor(value / 2)
    while (next < length && (wanted[next] ?? 0) < term) next += 1
    if (next < length && wanted[next] === term) {
      counts[next] = count
      next += 1
    }
  }
  return words
}

/** All entries of an act, in order. */
export function eachTerm(body: Uint8Array, visit: (term: number, count: number, words: number) => void): void {
  let at = 0
  const read = (): number => {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = body[at] ?? 0
      at += 1
      value += (byte & 127) * shift
      if (byte < 128) return value
    }
  }
  const words = read()
  let term = 0
  while (at < body.length) {
    const value = read()
    const count = value % 2 === 1 ? read() + 2 : 1
    term += Math.floor(value / 2)
    visit(term, count, words)
  }
}
