/**
 * The list of a stem in one block of acts: how heavy it can be there, then for each act it stands in the distance from the one
 * before and, where it stands more than once, how often; seven bits a byte, as in vector.ts.
 */

/** Acts of a block: those whose numbers share all but the last 14 bits. */
export const BLOCK_BITS = 14
export const BLOCK = 1 << BLOCK_BITS
const HEAD = 4
/** Counts above this weigh no more. */
export const MOST_COUNT = 65_535

/** Key of a list in `postings`: all blocks of a stem lie side by side. */
export const BLOCKS = 65_536
export function postingKey(term: number, block: number): number {
  return term * BLOCKS + block
}

/** @param entries offset in the block × 65,536 + count, ascending @param heaviest greatest weight of the stem in the block */
export function encodePostings(entries: readonly number[], heaviest: number): Buffer {
  const bytes = Buffer.allocUnsafe(HEAD + entries.length * 6)
  bytes.writeFloatLE(heaviest, 0)
  let at = HEAD
  let before = -1
  const put = (value: number): void => {
    let rest = value
    while (rest > 127) {
      bytes[at] = (rest & 127) | 128
      at += 1
      rest >>>= 7
    }
    bytes[at] = rest
    at += 1
  }
  for (const entry of entries) {
    const offset = entry >>> 16
    const count = entry & 0xffff
    const distance = offset - before
    before = offset
    if (count > 1) {
      put(distance * 2 + 1)
      put(count - 2)
    } else put(distance * 2)
  }
  return Buffer.from(bytes.subarray(0, at))
}

export function heaviestOf(body: Buffer): number {
  return body.readFloatLE(0)
}

/** Reads a list into rows of offsets and counts. @returns how many there are */
export function decodePostings(body: Uint8Array, offsets: Uint16Array, counts: Uint16Array): number {
  const { length } = body
  let at = HEAD
  let offset = -1
  let size = 0
  while (at < length) {
    let value = body[at] ?? 0
    at += 1
    if (value > 127) {
      value &= 127
      for (let shift = 7; ; shift += 7) {
        const byte = body[at] ?? 0
        at += 1
        value |= (byte & 127) << shift
        if (byte < 128) break
      }
    }
    let count = 1
    if ((value & 1) === 1) {
      count = 0
      for (let shift = 0; ; shift += 7) {
        const byte = body[at] ?? 0
        at += 1
        count |= (byte & 127) << shift
        if (byte < 128) break
      }
      count += 2
    }
    offset += value >>> 1
    offsets[size] = offset
    counts[size] = count
    size += 1
  }
  return size
}
