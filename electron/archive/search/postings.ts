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

/** Rows of numbers for one block, used again for the next: an entry for each act. */
export class Rows {
  readonly score = new Float64Array(BLOCK)
  /** How many groups of the query an act fulfils so far, in the order they are taken. */
  readonly stage = new Uint8Array(BLOCK)
  readonly flags = new Uint8Array(BLOCK)
  /** Acts that fulfil the first group, in the order they were met. */
  readonly candidates = new Uint16Array(BLOCK)
  found = 0
  /** For ways of several stems: in how many of the lists an act stands, and their sum. */
  readonly parts = new Uint8Array(BLOCK)
  readonly sum = new Float64Array(BLOCK)
  readonly offsets = new Uint16Array(BLOCK)

  clear(): void {
    this.score.fill(0)
    this.stage.fill(0)
    this.flags.fill(0)
    this.found = 0
  }
}

/** What a stem weighs: `most` × count / (count + `norm` + `slope` × words of the act). */
export interface Weight {
  most: number
  norm: number
  slope: number
}

/**
 * Takes the acts of a list from one stage to the next, and adds what the stem weighs in them. Acts that did not reach the
 * stage before are passed over; with `stage` 1 every act is a candidate.
 * @returns the greatest score of an act that was touched
 */
export function advance(body: Buffer, rows: Rows, stage: number, lengths: Uint16Array, weight: Weight): number {
  const { score, stage: stages, candidates } = rows
  const { most, norm, slope } = weight
  const before = stage - 1
  const { length } = body
  let { found } = rows
  let highest = 0
  let at = HEAD
  let offset = -1
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
    const now = stages[offset] ?? 0
    if (now === before) {
      stages[offset] = stage
      if (before === 0) {
        candidates[found] = offset
        found += 1
      }
    } else if (now !== stage) continue
    const next = (score[offset] ?? 0) + (most * count) / (count + norm + slope * (lengths[offset] ?? 0))
    score[offset] = next
    if (next > highest) highest = next
  }
  rows.found = found
  return highest
}

/** Reads the acts of a list into `offsets`, and adds their weights to `sum` and one to `parts`. @returns how many there are */
export function gather(body: Buffer, rows: Rows, lengths: Uint16Array, { most, norm, slope }: Weight): number {
  const { offsets, parts, sum } = rows
  const { length } = body
  let at = HEAD
  let offset = -1
  let size = 0
  while (at < length) {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = body[at] ?? 0
      at += 1
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    let count = 1
    if ((value & 1) === 1) {
      count = 2
      for (let shift = 0; ; shift += 7) {
        const byte = body[at] ?? 0
        at += 1
        count += (byte & 127) << shift
        if (byte < 128) break
      }
    }
    offset += value >>> 1
    offsets[size] = offset
    size += 1
    parts[offset] = (parts[offset] ?? 0) + 1
    sum[offset] = (sum[offset] ?? 0) + (most * count) / (count + norm + slope * (lengths[offset] ?? 0))
  }
  return size
}
