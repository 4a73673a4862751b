/** Results of a chunk on their way between threads: all bytes in one buffer that changes hands instead of being copied. */
import type { PreparedAct } from '../search/prepared.ts'
import type { NewStems } from '../search/preparer.ts'
import type { JobResult, PlainFault } from './job.ts'

type Packed = Omit<PreparedAct, 'hash' | 'body' | 'index' | 'terms'> & {
  /** Lengths of hash, text and index, and of the row of stems, in the order they lie in the buffers. */
  lengths: [number, number, number, number]
}

export interface Parcel {
  results: ({ act: Packed; fault: null } | { act: null; fault: PlainFault })[]
  bytes: Uint8Array<ArrayBuffer>
  terms: Int32Array<ArrayBuffer>
  news: NewStems
}

export function pack(results: readonly JobResult[], news: NewStems): Parcel {
  let size = 0
  let stems = 0
  for (const { act } of results) {
    if (act === null) continue
    size += act.hash.length + act.body.length + act.index.length
    stems += act.terms.length
  }
  const bytes = new Uint8Array(size)
  const terms = new Int32Array(stems)
  let at = 0
  let termAt = 0
  const packed = results.map((result) => {
    if (result.act === null) return result
    const { hash, body, index, terms: row, ...rest } = result.act
    for (const piece of [hash, body, index]) {
      bytes.set(piece, at)
      at += piece.length
    }
    terms.set(row, termAt)
    termAt += row.length
    const act: Packed = { ...rest, lengths: [hash.length, body.length, index.length, row.length] }
    return { act, fault: null }
  })
  return { results: packed, bytes, terms, news }
}

/** The acts of a parcel; their bytes are views of its buffers. */
export function unpackParcel({ results, bytes, terms }: Parcel): JobResult[] {
  let at = 0
  let termAt = 0
  const piece = (length: number): Uint8Array => {
    at += length
    return bytes.subarray(at - length, at)
  }
  return results.map((result): JobResult => {
    if (result.act === null) return result
    const { lengths, ...rest } = result.act
    const [hash, body, index, row] = lengths
    const act: PreparedAct = {
      ...rest,
      hash: piece(hash),
      body: piece(body),
      index: piece(index),
      terms: terms.subarray(termAt, termAt + row),
    }
    termAt += row
    return { act, fault: null }
  })
}
