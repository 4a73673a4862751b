/** Cross-reference tables and streams (ISO 32000-1 7.5.4, 7.5.8). */
import { integerOf, itemsOf, PdfError } from './syntax.ts'
import type { PdfDict, PdfReader } from './syntax.ts'

export const maxObjects = 2_000_000

export type Entry =
  | { readonly type: 'free' }
  | { readonly type: 'plain'; readonly offset: number; readonly generation: number }
  | { readonly type: 'packed'; readonly container: number; readonly index: number }

export interface Section {
  /** Where the table or the stream object starts, and where the trailer or object ends. */
  readonly start: number
  readonly end: number
  readonly isStream: boolean
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: PdfDict
  /** The cross-reference stream beside a table in hybrid files. */
  readonly hybrid?: Section
}

/** Reads a table; the reader stands behind the word `xref`. */
export function readTable(reader: PdfReader, start: number): Section {
  const found = new Map<number, Entry>()
  for (;;) {
    reader.skipSpace()
    if (reader.keyword('trailer')) break
    const first = reader.integer()
    const count = reader.integer()
    if (first + count > maxObjects) throw new PdfError('too many objects')
    for (let number = first; number < first + count; number++) {
      const offset = reader.integer()
      const generation = reader.integer()
      reader.skipSpace()
      if (found.has(number)) throw new PdfError(`object ${number} twice in one cross-reference`)
      if (reader.keyword('n')) found.set(number, { type: 'plain', offset, generation })
      else if (reader.keyword('f')) found.set(number, { type: 'free' })
      else throw new PdfError(`cross-reference of object ${number}`)
    }
  }
  reader.skipSpace()
  const trailer = reader.value()
  if (trailer.t !== 'dict') throw new PdfError('no trailer')
  return { start, end: reader.position, isStream: false, entries: found, trailer: trailer.v }
}

/** Reads the rows of a cross-reference stream. */
export function readRows(data: Uint8Array, dictionary: PdfDict): Map<number, Entry> {
  const widths = (itemsOf(dictionary.get('W')) ?? []).map((item) => integerOf(item) ?? 0)
  const [w0 = 0, w1 = 0, w2 = 0] = widths
  const row = w0 + w1 + w2
  if (widths.length !== 3 || row === 0 || w0 > 4 || w1 > 6 || w2 > 6)
    throw new PdfError('widths of the cross-reference')
  const size = integerOf(dictionary.get('Size')) ?? 0
  const index = itemsOf(dictionary.get('Index'))?.map((item) => integerOf(item) ?? -1) ?? [0, size]
  const found = new Map<number, Entry>()
  let position = 0
  const field = (width: number) => {
    let sum = 0
    for (let i = 0; i < width; i++) sum = sum * 256 + (data[position++] ?? 0)
    return sum
  }
  for (let i = 0; i + 1 < index.length; i += 2) {
    const first = index[i] ?? -1
    const count = index[i + 1] ?? -1
    if (first < 0 || count < 0 || position + count * row > data.length)
      throw new PdfError('index of the cross-reference')
    for (let n = first; n < first + count; n++) {
      const type = w0 === 0 ? 1 : field(w0)
      const second = field(w1)
      const third = field(w2)
      if (found.has(n)) throw new PdfError(`object ${n} twice in one cross-reference`)
      if (type === 1) found.set(n, { type: 'plain', offset: second, generation: third })
      else if (type === 2) found.set(n, { type: 'packed', container: second, index: third })
      else found.set(n, { type: 'free' })
    }
  }
  return found
}

/** The last `startxref` of the revision, which must be followed by nothing but its number, %%EOF and white space. */
export function lastStartxref(bytes: Uint8Array, limit: number): number {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + Math.max(0, limit - 2048), Math.min(2048, limit))
  const at = tail.lastIndexOf('startxref')
  if (at < 0) throw new PdfError('no startxref at the end')
  if (!/^startxref\s+\d{1,12}\s+%%EOF\s*$/.test(tail.subarray(at).toString('latin1'))) {
    throw new PdfError('data after the end of the document')
  }
  return limit - tail.length + at
}
