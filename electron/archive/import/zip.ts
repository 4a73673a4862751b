/** Entries of a ZIP of any size, one at a time from the disk; the true size of an entry is watched while it inflates. */
import { crc32, inflateRawSync } from 'node:zlib'
import { IMPORT_LIMITS, ImportFault } from './faults.ts'
import { SourceFile } from './sealed-files.ts'

const END = 0x06054b50
const END_64_LOCATOR = 0x07064b50
const END_64 = 0x06064b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const WINDOW = 1 << 20

export interface ZipEntry {
  name: string
  encrypted: boolean
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

export class ZipFile {
  readonly #file: SourceFile
  readonly #length: number
  #claimed = 0

  /** @throws ImportFault `unreadable` */
  constructor(path: string) {
    try {
      this.#file = new SourceFile(path)
      this.#length = this.#file.size
    } catch (error) {
      throw new ImportFault('unreadable', null, error)
    }
  }

  close(): void {
    this.#file.close()
  }

  #read(at: number, length: number): Buffer {
    if (at < 0 || length < 0 || at + length > this.#length) throw new ImportFault('damaged', 'ZIP')
    const bytes = this.#file.read(at, length)
    if (bytes.length !== length) throw new ImportFault('damaged', 'ZIP')
    return bytes
  }

  #directory(): { at: number; count: number } {
    const tail = Math.min(this.#length, 65_557)
    const start = this.#length - tail
    const bytes = this.#read(start, tail)
    for (let at = tail - 22; at >= 0; at -= 1) {
      if (bytes.readUInt32LE(at) !== END) continue
      const count = bytes.readUInt16LE(at + 10)
      const offset = bytes.readUInt32LE(at + 16)
      if (count !== 0xffff && offset !== 0xffffffff) return { at: offset, count }
      // More entries or bytes than the old numbers hold: the larger record stands before.
      if (at < 20 || bytes.readUInt32LE(at - 20) !== END_64_LOCATOR) throw new ImportFault('damaged', 'ZIP')
      const record = this.#read(Number(bytes.readBigUInt64LE(at - 12)), 56)
      if (record.readUInt32LE(0) !== END_64) throw new ImportFault('damaged', 'ZIP')
      return { at: Number(record.readBigUInt64LE(48)), count: Number(record.readBigUInt64LE(32)) }
    }
    throw new ImportFault('damaged', 'ZIP')
  }

  /** The entries in the order of the directory. @throws ImportFault `damaged`, `bomb` */
  *entries(): Generator<ZipEntry> {
    const { at: start, count } = this.#directory()
    if (count > IMPORT_LIMITS.entries) throw new ImportFault('bomb', `${count}`)
    let at = start
    let window: Buffer = Buffer.alloc(0)
    let windowAt = 0
    const need = (length: number): Buffer => {
      if (at < windowAt || at + length > windowAt + window.length) {
        windowAt = at
        window = this.#read(at, Math.max(length, Math.min(WINDOW, this.#length - at)))
      }
      return window.subarray(at - windowAt, at - windowAt + length)
    }
    for (let index = 0; index < count; index += 1) {
      const head = need(46)
      if (head.readUInt32LE(0) !== DIRECTORY) throw new ImportFault('damaged', 'ZIP')
      const [nameLength, extra, comment] = [head.readUInt16LE(28), head.readUInt16LE(30), head.readUInt16LE(32)]
      const whole = need(46 + nameLength + extra)
      const flags = whole.readUInt16LE(8)
      const raw = whole.subarray(46, 46 + nameLength)
      const entry: ZipEntry = {
        name: nameOf(raw, (flags & 0x800) !== 0),
        encrypted: (flags & 1) !== 0,
        method: whole.readUInt16LE(10),
        crc: whole.readUInt32LE(16),
        packed: whole.readUInt32LE(20),
        size: whole.readUInt32LE(24),
        offset: whole.readUInt32LE(42),
      }
      large(entry, whole.subarray(46 + nameLength))
      at += 46 + nameLength + extra + comment
      if (!entry.name.endsWith('/')) yield entry
    }
  }

  /** The packed bytes of an entry, for {@link unpackEntry}. @throws ImportFault `encrypted`, `tooLarge`, `bomb`, `damaged` */
  packed(entry: ZipEntry): Buffer {
    if (entry.encrypted) throw new ImportFault('encrypted')
    if (entry.size > IMPORT_LIMITS.file) throw new ImportFault(ratio(entry) ? 'bomb' : 'tooLarge')
    if (ratio(entry)) throw new ImportFault('bomb')
    // What an entry claims is held against what comes out, so the claims may be summed.
    this.#claimed += entry.size
    if (this.#claimed > IMPORT_LIMITS.zip) throw new ImportFault('bomb')
    const local = this.#read(entry.offset, 30)
    if (local.readUInt32LE(0) !== LOCAL) throw new ImportFault('damaged', 'ZIP')
    const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
    return this.#read(start, entry.packed)
  }
}

/** Bytes of an entry. @throws ImportFault `bomb`, `damaged` */
export function unpackEntry(packed: Buffer, entry: ZipEntry): Buffer {
  const data = inflated(packed, entry)
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new ImportFault('damaged', 'CRC')
  return data
}

function ratio({ size, packed }: ZipEntry): boolean {
  return size > 1_048_576 && size > packed * IMPORT_LIMITS.ratio
}

function inflated(packed: Buffer, { method, size }: ZipEntry): Buffer {
  if (method === 0) return packed
  if (method !== 8) throw new ImportFault('damaged', `ZIP method ${method}`)
  try {
    // One byte more than the entry says: an entry that lies about its size shows itself.
    return inflateRawSync(packed, { maxOutputLength: size + 1 })
  } catch (error) {
    const long = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ImportFault(long ? 'bomb' : 'damaged', null, error)
  }
}

/** Sizes and place beyond 4 GB stand in an extra field. */
function large(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length;) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)]
    if (id === 1) {
      let from = at + 4
      for (const field of ['size', 'packed', 'offset'] as const) {
        if (entry[field] === 0xffffffff && from + 8 <= extra.length) {
          entry[field] = Number(extra.readBigUInt64LE(from))
          from += 8
        }
      }
    }
    at += 4 + length
  }
}

/** Names are UTF-8 where the flag says so or the bytes are; Windows wrote Russian ones in code page 866. */
function nameOf(raw: Buffer, utf8: boolean): string {
  if (utf8) return raw.toString('utf8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('ibm866').decode(raw)
  }
}
