/** A PDF file: cross-reference sections from the newest back (ISO 32000-1 7.5), objects by number. Nothing is repaired. */
import { inflateSync } from 'node:zlib'
import { entries, integerOf, itemsOf, nameOf, nothing, PdfError, PdfReader } from './syntax.ts'
import type { PdfDict, PdfValue } from './syntax.ts'
import { unpredict } from './predictor.ts'
import { lastStartxref, maxObjects, readRows, readTable } from './xref.ts'
import type { Entry, Section } from './xref.ts'

export type { Entry, Section } from './xref.ts'

export interface Located {
  readonly value: PdfValue
  /** Place of the whole object from its number to endobj; of the container for packed objects. */
  readonly start: number
  readonly end: number
}

const maxStream = 64 * 1024 * 1024
const maxSections = 1000
const maxDepth = 50

export class PdfFile {
  readonly bytes: Uint8Array
  /** End of what belongs to this revision. */
  readonly limit: number
  /** Newest first. */
  readonly sections: readonly Section[]
  readonly xref: ReadonlyMap<number, Entry>
  readonly trailer: PdfDict
  /** Where `startxref` of the newest section stands. */
  readonly startxrefAt: number
  readonly #objects = new Map<number, Located>()
  readonly #containers = new Map<number, ReadonlyMap<number, PdfValue>>()
  readonly #loading = new Set<number>()

  /** Reads the revision that ends at `limit`. @throws {PdfError} */
  constructor(bytes: Uint8Array, limit = bytes.length) {
    this.bytes = bytes
    this.limit = limit
    this.startxrefAt = lastStartxref(bytes, limit)
    const reader = new PdfReader(bytes, this.startxrefAt, limit)
    reader.expectKeyword('startxref')
    this.sections = this.#readSections(reader.integer())
    const merged = new Map<number, Entry>()
    for (const section of this.sections) {
      for (const [number, entry] of section.entries) if (!merged.has(number)) merged.set(number, entry)
    }
    this.xref = merged
    this.trailer = this.sections[0]?.trailer ?? new Map()
  }

  get isEncrypted(): boolean {
    return this.sections.some((section) => section.trailer.has('Encrypt'))
  }

  /** An object with its place; `null` when there is none of that number. */
  located(number: number): Located | null {
    const known = this.#objects.get(number)
    if (known) return known
    const entry = this.xref.get(number)
    if (!entry || entry.type === 'free') return null
    if (this.#loading.has(number)) throw new PdfError(`object ${number} contains itself`)
    if (this.#loading.size > maxDepth) throw new PdfError('objects lead to one another too long')
    this.#loading.add(number)
    try {
      const found =
        entry.type === 'plain' ? this.readObject(entry.offset, number, entry.generation) : this.#unpack(number, entry)
      this.#objects.set(number, found)
      return found
    } finally {
      this.#loading.delete(number)
    }
  }

  /** The value itself, references followed. */
  resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? nothing
    for (let i = 0; i < 32; i++) {
      if (current.t !== 'ref') return current
      const entry = this.xref.get(current.n)
      if (entry?.type === 'plain' && entry.generation !== current.g) return nothing
      current = this.located(current.n)?.value ?? nothing
    }
    throw new PdfError('references go round in a circle')
  }

  dict(value: PdfValue | undefined): PdfDict | null {
    return entries(this.resolve(value))
  }

  get catalog(): PdfDict {
    const catalog = this.dict(this.trailer.get('Root'))
    if (!catalog) throw new PdfError('no document catalogue')
    return catalog
  }

  /** Page objects in order: their numbers. */
  pages(): number[] {
    const found: number[] = []
    const seen = new Set<number>()
    const visit = (value: PdfValue | undefined, depth: number): void => {
      if (value?.t !== 'ref' || seen.has(value.n) || depth > 50) throw new PdfError('broken page tree')
      seen.add(value.n)
      const node = this.dict(value)
      const kids = node ? itemsOf(this.resolve(node.get('Kids'))) : null
      if (kids) for (const kid of kids) visit(kid, depth + 1)
      else if (node) found.push(value.n)
    }
    visit(this.catalog.get('Pages'), 0)
    return found
  }

  /** The object that must stand at `offset`. */
  readObject(offset: number, number: number, generation: number): Located {
    const reader = new PdfReader(this.bytes, offset, this.limit)
    if (reader.integer() !== number || reader.integer() !== generation)
      throw new PdfError(`object ${number} is not at ${offset}`)
    reader.expectKeyword('obj')
    let value = reader.value()
    reader.skipSpace()
    if (value.t === 'dict' && reader.keyword('stream')) {
      // ISO 32000-1 7.3.8.1: a line feed, or a carriage return and a line feed.
      if (reader.peek() === 13) reader.position++
      if (reader.peek() !== 10) throw new PdfError(`stream of object ${number} starts wrongly`)
      const start = reader.position + 1
      const length = integerOf(this.resolve(value.v.get('Length')))
      if (length === null || start + length > this.limit) throw new PdfError(`length of stream ${number}`)
      reader.position = start + length
      reader.expectKeyword('endstream')
      value = { t: 'stream', v: value.v, start, length }
    }
    reader.expectKeyword('endobj')
    return { value, start: offset, end: reader.position }
  }

  /** The decoded bytes of a stream (only Flate and no filter at all: structure uses nothing else). */
  decode(stream: PdfValue): Uint8Array {
    if (stream.t !== 'stream') throw new PdfError('not a stream')
    const data = this.bytes.subarray(stream.start, stream.start + stream.length)
    const filter = this.resolve(stream.v.get('Filter'))
    const names =
      filter.t === 'arr' ? filter.v.map((item) => nameOf(item)) : filter.t === 'null' ? [] : [nameOf(filter)]
    if (names.length === 0) return data
    if (names.length > 1 || names[0] !== 'FlateDecode') throw new PdfError(`filter ${names.join(' ')}`)
    const parameters = this.resolve(stream.v.get('DecodeParms'))
    try {
      const plain = inflateSync(data, { maxOutputLength: maxStream })
      return unpredict(plain, this.dict(parameters.t === 'arr' ? parameters.v[0] : parameters))
    } catch (error) {
      if (error instanceof PdfError) throw error
      throw new PdfError('compressed data is broken')
    }
  }

  #unpack(number: number, entry: { container: number; index: number }): Located {
    const holder = this.located(entry.container)
    if (!holder || holder.value.t !== 'stream') throw new PdfError(`object stream ${entry.container} is missing`)
    let packed = this.#containers.get(entry.container)
    if (!packed) {
      packed = this.#readContainer(holder.value)
      this.#containers.set(entry.container, packed)
    }
    const value = packed.get(number)
    if (!value) throw new PdfError(`object ${number} is not in stream ${entry.container}`)
    return { value, start: holder.start, end: holder.end }
  }

  #readContainer(stream: PdfValue & { t: 'stream' }): Map<number, PdfValue> {
    const data = this.decode(stream)
    const count = integerOf(stream.v.get('N')) ?? 0
    const first = integerOf(stream.v.get('First')) ?? 0
    if (count > maxObjects) throw new PdfError('too many objects')
    const head = new PdfReader(data)
    const found = new Map<number, PdfValue>()
    for (let i = 0; i < count; i++) {
      const number = head.integer()
      const offset = head.integer()
      if (found.has(number)) throw new PdfError(`object ${number} twice in one stream`)
      found.set(number, new PdfReader(data, first + offset).value())
    }
    return found
  }

  #readSections(newest: number): Section[] {
    const found: Section[] = []
    const seen = new Set<number>()
    let count = 0
    let offset: number | null = newest
    while (offset !== null) {
      if (seen.has(offset)) throw new PdfError('cross-reference sections go round in a circle')
      seen.add(offset)
      if (found.length >= maxSections) throw new PdfError('too many cross-reference sections')
      const section = this.#withHybrid(this.#readSection(offset))
      found.push(section)
      count += section.entries.size
      if (count > maxObjects) throw new PdfError('too many objects')
      offset = integerOf(section.trailer.get('Prev'))
    }
    return found
  }

  /** Hybrid files (7.5.8.4): the stream beside a table names the objects that the table calls free. */
  #withHybrid(section: Section): Section {
    const offset = section.isStream ? null : integerOf(section.trailer.get('XRefStm'))
    if (offset === null) return section
    const hidden = this.#readXrefStream(offset)
    const merged = new Map(section.entries)
    for (const [number, entry] of hidden.entries) {
      if ((merged.get(number)?.type ?? 'free') === 'free') merged.set(number, entry)
    }
    return { ...section, entries: merged, hybrid: hidden }
  }

  #readSection(offset: number): Section {
    if (offset >= this.limit) throw new PdfError('cross-reference beyond the end')
    const reader = new PdfReader(this.bytes, offset, this.limit)
    reader.skipSpace()
    return reader.keyword('xref') ? readTable(reader, offset) : this.#readXrefStream(offset)
  }

  #readXrefStream(offset: number): Section {
    const reader = new PdfReader(this.bytes, offset, this.limit)
    const number = reader.integer()
    const generation = reader.integer()
    const { value, end } = this.readObject(offset, number, generation)
    if (value.t !== 'stream' || nameOf(value.v.get('Type')) !== 'XRef') throw new PdfError('no cross-reference')
    const found = readRows(this.decode(value), value.v)
    return { start: offset, end, isStream: true, entries: found, trailer: value.v }
  }
}
