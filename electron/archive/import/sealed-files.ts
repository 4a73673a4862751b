/**
 * Files that a page handed over lie on the disk only enciphered until they are imported: AES-256-CTR under a key derived from
 * the archive's, with a random counter block of its own for each file, so that any stretch can be read (a ZIP's directory
 * stands at its end). Nothing vouches for the bytes: a file that was changed reads as garbage, like any other damaged file.
 * Files of every other make are read as they are.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { appendFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import { derivedKey } from '../../store/keys/seal.ts'

const MAGIC = Buffer.from('UKIMSEAL', 'latin1')
const BLOCK = 16
const HEADER = 32
const CIPHER = 'aes-256-ctr'
/** The threads that a thread starts inherit what is kept under this name. */
const KEPT = 'ukim/archive/incoming'
const PIECE = 1 << 18

export function incomingKey(archiveKey: Uint8Array): Buffer {
  return derivedKey(archiveKey, 'archive/incoming')
}

/** Makes sealed files readable for this thread and those it starts. */
export function readSealedWith(archiveKey: Uint8Array): void {
  setEnvironmentData(KEPT, new Uint8Array(incomingKey(archiveKey)))
}

/** The counter block of the byte at an offset of the plain file. */
function counterAt(first: Uint8Array, at: number): Buffer {
  const counter = Buffer.from(first)
  let carry = BigInt(Math.floor(at / BLOCK))
  for (let i = BLOCK - 1; i >= 0 && carry > 0n; i -= 1) {
    const sum = BigInt(counter[i] ?? 0) + (carry & 0xffn)
    counter[i] = Number(sum & 0xffn)
    carry = (carry >> 8n) + (sum >> 8n)
  }
  return counter
}

/** Applies the key stream from an offset on: enciphers and deciphers alike. */
function applied(bytes: Uint8Array, key: Uint8Array, first: Uint8Array, at: number): Buffer {
  const skip = at % BLOCK
  const cipher = createCipheriv(CIPHER, key, counterAt(first, at))
  if (skip > 0) cipher.update(Buffer.alloc(skip))
  return cipher.update(bytes)
}

/** Adds a piece at the end of a sealed file; the first makes it. */
export async function appendSealed(path: string, piece: Uint8Array, key: Uint8Array): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size === 0) {
    const first = randomBytes(BLOCK)
    const head = Buffer.concat([MAGIC, first, Buffer.alloc(HEADER - MAGIC.length - BLOCK)])
    await appendFile(path, Buffer.concat([head, applied(piece, key, first, 0)]), { mode: 0o600 })
    return
  }
  const file = openSync(path, 'r')
  const first = Buffer.alloc(BLOCK)
  try {
    readSync(file, first, 0, BLOCK, MAGIC.length)
  } finally {
    closeSync(file)
  }
  await appendFile(path, applied(piece, key, first, size - HEADER), { mode: 0o600 })
}

/** A file of an import, sealed or plain, read in stretches. */
export class SourceFile {
  readonly #file: number
  readonly #seal: { key: Uint8Array; first: Buffer } | null
  readonly size: number

  /** @throws what the file system throws */
  constructor(path: string) {
    this.#file = openSync(path, 'r')
    try {
      const { size } = fstatSync(this.#file)
      const head = Buffer.alloc(HEADER)
      const read = size < HEADER ? 0 : readSync(this.#file, head, 0, HEADER, 0)
      const key: unknown = getEnvironmentData(KEPT)
      const sealed = read === HEADER && head.subarray(0, MAGIC.length).equals(MAGIC) && key instanceof Uint8Array
      this.#seal = sealed ? { key, first: head.subarray(MAGIC.length, MAGIC.length + BLOCK) } : null
      this.size = sealed ? size - HEADER : size
    } catch (error) {
      closeSync(this.#file)
      throw error
    }
  }

  /** At most so many bytes from an offset of the plain file. */
  read(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - at)))
    let done = 0
    while (done < bytes.length) {
      const read = readSync(this.#file, bytes, done, bytes.length - done, at + done + (this.#seal ? HEADER : 0))
      if (read === 0) break
      done += read
    }
    const found = bytes.subarray(0, done)
    if (this.#seal === null) return found
    const { key, first } = this.#seal
    const skip = at % BLOCK
    const cipher = createDecipheriv(CIPHER, key, counterAt(first, at))
    if (skip > 0) cipher.update(Buffer.alloc(skip))
    return cipher.update(found)
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** The bytes of a source, piece by piece. */
export function sourceStream(path: string): Readable {
  function* pieces(): Generator<Buffer> {
    const file = new SourceFile(path)
    try {
      for (let at = 0; at < file.size; at += PIECE) yield file.read(at, PIECE)
    } finally {
      file.close()
    }
  }
  return Readable.from(pieces(), { objectMode: false, highWaterMark: PIECE })
}

/** A source as a whole. */
export function sourceBytes(path: string): Buffer {
  const file = new SourceFile(path)
  try {
    return file.read(0, file.size)
  } finally {
    file.close()
  }
}
