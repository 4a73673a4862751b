/**
 * Reads a ZIP package from outside. Written here because a reader of hostile files must know the true size of an entry
 * while it inflates, not believe what the entry says of itself.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { DocumentFault } from '../faults.ts'
import { LIMITS } from '../limits.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

interface Entry {
  name: string
  flags: number
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

export interface Package {
  names: string[]
  /** Bytes of an entry; null when there is none of that name. */
  read(name: string): Buffer | null
}

function endOfDirectory(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_SIZE - LONGEST_COMMENT)
  for (let at = file.length - END_SIZE; at >= lowest; at--) if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw new DocumentFault('damaged', 'ZIP')
}

function directory(file: Buffer): Map<string, Entry> {
  const end = endOfDirectory(file)
  const count = file.readUInt16LE(end + 10)
  if (count > LIMITS.entries) throw new DocumentFault('tooLarge', `${count}`)
  const entries = new Map<string, Entry>()
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new DocumentFault('damaged', 'ZIP')
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    // Two entries of one name: two programs could read two different acts from one signed file.
    if (entries.has(name)) throw new DocumentFault('damaged', name)
    entries.set(name, {
      name,
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function contents(file: Buffer, entry: Entry, room: number): Buffer {
  if ((entry.flags & ENCRYPTED) !== 0) throw new DocumentFault('encrypted', entry.name)
  const { offset } = entry
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL_ENTRY)
    throw new DocumentFault('damaged', entry.name)
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const packed = file.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new DocumentFault('damaged', entry.name)
  if (entry.size > room) throw new DocumentFault('tooLarge', entry.name)
  if (entry.method === STORED) return packed
  if (entry.method !== DEFLATED) throw new DocumentFault('damaged', entry.name)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(room, 1) })
  } catch (cause) {
    const tooLong = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw new DocumentFault(tooLong ? 'tooLarge' : 'damaged', entry.name, cause)
  }
}

/**
 * Opens a package; entries are inflated when asked for, each and all together within {@link LIMITS}.
 * @throws DocumentFault damaged, encrypted, tooLarge
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length > LIMITS.file) throw new DocumentFault('tooLarge')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = file.length < END_SIZE ? null : directory(file)
  if (entries === null) throw new DocumentFault('damaged', 'ZIP')
  let left: number = LIMITS.total
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return null
      const data = contents(file, entry, Math.min(left, LIMITS.part))
      left -= data.length
      if (data.length !== entry.size || crc32(data) !== entry.crc) throw new DocumentFault('damaged', name)
      return data
    },
  }
}
