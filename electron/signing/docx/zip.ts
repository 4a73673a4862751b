/**
 * ZIP packages, read strictly and written without touching what stays (APPNOTE 6.3). Two programs that read one ZIP
 * differently see two documents under one signature, so everything ambiguous is refused: repeated names, names that differ
 * between the two directories, bytes that belong to no entry.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { joinBytes } from '../asn1/read.ts'

/** The package is broken or ambiguous. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
}

export interface ZipEntry {
  readonly name: string
  readonly method: 0 | 8
  readonly crc: number
  readonly size: number
  /** The stored (compressed) bytes. */
  readonly stored: Uint8Array
  /** DOS date and time as stored. */
  readonly dosTime: number
}

const maxEntries = 5_000
const maxTotal = 256 * 1024 * 1024

/** Entries by name, in the order of the central directory. @throws {ZipError} */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50 || view.getUint16(end + 20, true) !== 0) {
    throw new ZipError('data after the end of the package, or no package')
  }
  const count = view.getUint16(end + 10, true)
  const directorySize = view.getUint32(end + 12, true)
  const directory = view.getUint32(end + 16, true)
  const disks = view.getUint32(end + 4, true)
  if (
    disks !== 0 ||
    view.getUint16(end + 8, true) !== count ||
    directory + directorySize !== end ||
    count > maxEntries
  ) {
    throw new ZipError('directory of the package')
  }
  const entries = new Map<string, ZipEntry>()
  const lowered = new Set<string>()
  const ranges: { start: number; end: number }[] = []
  let total = 0
  let position = directory
  for (let i = 0; i < count; i++) {
    if (position + 46 > end || view.getUint32(position, true) !== 0x02014b50)
      throw new ZipError('directory of the package')
    const nameLength = view.getUint16(position + 28, true)
    const next = position + 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true)
    if (next > end) throw new ZipError('directory of the package')
    const name = partName(bytes.subarray(position + 46, position + 46 + nameLength), view.getUint16(position + 8, true))
    checkExtra(view, position + 46 + nameLength, view.getUint16(position + 30, true))
    if (lowered.has(name.toLowerCase())) throw new ZipError(`"${name}" stands twice in the package`)
    lowered.add(name.toLowerCase())
    const { entry, range } = readLocal(bytes, view, position, name, directory)
    total += entry.size
    if (total > maxTotal) throw new ZipError('the package unpacks to more than 256 MB')
    entries.set(name, entry)
    ranges.push(range)
    position = next
  }
  if (position !== end) throw new ZipError('directory of the package')
  checkTiles(ranges, directory)
  return entries
}

/** Extra fields must not bring another name or other sizes (Info-ZIP Unicode path, ZIP64). */
function checkExtra(view: DataView, start: number, length: number): void {
  let at = start
  while (at + 4 <= start + length) {
    const id = view.getUint16(at, true)
    if (id === 0x7075 || id === 0x0001) throw new ZipError('a second name or size of a part')
    at += 4 + view.getUint16(at + 2, true)
  }
}

function partName(bytes: Uint8Array, flags: number): string {
  // Without the mark of UTF-8 programs guess the alphabet, each its own.
  if ((flags & 0x0800) === 0 && bytes.some((byte) => byte > 0x7e)) throw new ZipError('a name of unknown alphabet')
  let name: string
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ZipError('a name that is not UTF-8')
  }
  // OPC: names of parts have neither of these; a reader that resolves them would read another part.
  if (name === '' || name.startsWith('/') || /\\|\p{Cc}|(^|\/)\.{1,2}(\/|$)|\/\//u.test(name))
    throw new ZipError(`name "${name}"`)
  return name
}

function readLocal(
  bytes: Uint8Array,
  view: DataView,
  central: number,
  name: string,
  directory: number,
): { entry: ZipEntry; range: { start: number; end: number } } {
  const flags = view.getUint16(central + 8, true)
  const method = view.getUint16(central + 10, true)
  const crc = view.getUint32(central + 16, true)
  const packed = view.getUint32(central + 20, true)
  const size = view.getUint32(central + 24, true)
  const start = view.getUint32(central + 42, true)
  if ((flags & 1) !== 0) throw new ZipError(`"${name}" is encrypted`)
  if (method !== 0 && method !== 8) throw new ZipError(`"${name}" is packed in an unknown way`)
  if (start + 30 > directory || view.getUint32(start, true) !== 0x04034b50)
    throw new ZipError(`"${name}" has no header`)
  const nameLength = view.getUint16(start + 26, true)
  const dataStart = start + 30 + nameLength + view.getUint16(start + 28, true)
  const dataEnd = dataStart + packed
  if (dataEnd > directory) throw new ZipError(`"${name}" runs past its place`)
  const localFlags = view.getUint16(start + 6, true)
  checkExtra(view, start + 30 + nameLength, view.getUint16(start + 28, true))
  if (partName(bytes.subarray(start + 30, start + 30 + nameLength), localFlags) !== name)
    throw new ZipError(`"${name}" has two names`)
  if (view.getUint16(start + 8, true) !== method) throw new ZipError(`"${name}" is packed in two ways`)
  const hasDescriptor = (flags & 8) !== 0
  if (hasDescriptor !== ((localFlags & 8) !== 0)) throw new ZipError(`header of "${name}"`)
  const numbersAgree =
    view.getUint32(start + 14, true) === crc &&
    view.getUint32(start + 18, true) === packed &&
    view.getUint32(start + 22, true) === size
  if (!hasDescriptor && !numbersAgree) throw new ZipError(`"${name}" has two sizes`)
  const end = hasDescriptor ? descriptorEnd(view, dataEnd, crc, packed, size, directory) : dataEnd
  return {
    entry: {
      name,
      method,
      crc,
      size,
      stored: bytes.subarray(dataStart, dataEnd),
      dosTime: view.getUint32(central + 12, true),
    },
    range: { start, end },
  }
}

/** The numbers may follow the data (APPNOTE 4.3.9), with or without their mark. */
function descriptorEnd(view: DataView, at: number, crc: number, packed: number, size: number, limit: number): number {
  const marked = at + 16 <= limit && view.getUint32(at, true) === 0x08074b50
  const first = marked ? at + 4 : at
  const fits = first + 12 <= limit
  if (
    !fits ||
    view.getUint32(first, true) !== crc ||
    view.getUint32(first + 4, true) !== packed ||
    view.getUint32(first + 8, true) !== size
  ) {
    throw new ZipError('sizes after the data')
  }
  return first + 12
}

function checkTiles(ranges: readonly { start: number; end: number }[], directory: number): void {
  let position = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start !== position) throw new ZipError(position === 0 ? 'data before the package' : 'data between the parts')
    position = end
  }
  if (position !== directory) throw new ZipError('data between the parts')
}

/** The unpacked bytes, checked against their length and CRC. @throws {ZipError} */
export function unpack(entry: ZipEntry): Uint8Array {
  const data = entry.method === 0 ? entry.stored : inflate(entry)
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new ZipError(`"${entry.name}" is damaged`)
  return data
}

/** What zlib returns when asked how much it has read. */
const isInflated = (value: unknown): value is { buffer: Uint8Array; engine: { bytesWritten: number } } =>
  typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value

function inflate(entry: ZipEntry): Uint8Array {
  let result: unknown
  try {
    result = inflateRawSync(entry.stored, { maxOutputLength: Math.max(entry.size, 1), info: true })
  } catch {
    throw new ZipError(`"${entry.name}" cannot be unpacked`)
  }
  if (!isInflated(result) || result.engine.bytesWritten !== entry.stored.length) {
    throw new ZipError(`"${entry.name}" hides data behind its end`)
  }
  return result.buffer
}

/** A packed entry of new content. */
export function pack(name: string, data: Uint8Array, dosTime: number): ZipEntry {
  return { name, method: 8, crc: crc32(data), size: data.length, stored: deflateRawSync(data), dosTime }
}

/** Date and time as DOS has them, in UTC: even seconds, years from 1980. */
export function dosTimeOf(at: Date): number {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return date * 65_536 + time
}

/** Writes a package; stored bytes go in as they are. */
export function writeZip(entries: Iterable<ZipEntry>): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let position = 0
  let count = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(entry.method, 4)
    common.writeUInt32LE(entry.dosTime, 6)
    common.writeUInt32LE(entry.crc, 10)
    common.writeUInt32LE(entry.stored.length, 14)
    common.writeUInt32LE(entry.size, 18)
    common.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(position, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, name)
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, entry.stored)
    position += 30 + name.length + entry.stored.length
    count++
  }
  const list = joinBytes(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(position, 16)
  return joinBytes([...parts, list, end])
}
