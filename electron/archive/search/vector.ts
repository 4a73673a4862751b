/**
 * The stems of an act as a row of numbers: the length of the act in words, then for each stem, in order of its number, the
 * distance from the one before and, where the stem stands more than once, how often. Numbers are written seven bits a byte.
 */

/** Codes term numbers (ascending) with counts. */
export function encodeVector(words: number, entries: readonly { id: number; count: number }[]): Buffer {
  const bytes = Buffer.allocUnsafe(5 + entries.length * 10)
  let at = put(bytes, 0, words)
  let before = 0
  for (const { id: term, count } of entries) {
    // The lowest bit says whether a count follows.
    const distance = term - before
    before = term
    if (count > 1) {
      at = put(bytes, at, distance * 2 + 1)
      at = put(bytes, at, count - 2)
    } else at = put(bytes, at, distance * 2)
  }
  return Buffer.from(bytes.subarray(0, at))
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
