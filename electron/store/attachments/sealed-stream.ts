/**
 * Encryption of a stream in pieces of 64 kB, for attachments and packages: AES-256-GCM with a counter as nonce and a
 * mark on the last piece (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár), so that pieces cannot be
 * swapped, left out or cut off at the end. A key serves one stream only.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { StoreFault } from '../types.ts'

const MAGIC = Buffer.from('UKIMSTR1', 'latin1')
export const PIECE = 64 * 1024
const TAG = 16

function nonce(counter: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(counter, 7)
  bytes[11] = last ? 1 : 0
  return bytes
}

/** Cuts a stream into pieces of one size; says of each whether it is the last. An empty stream has one empty piece. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Buffer[] = []
  let length = 0
  for await (const part of source) {
    held.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength))
    length += part.byteLength
    if (length <= size) continue
    let all = Buffer.concat(held)
    // One piece is held back until it is known whether anything follows.
    while (all.length > size) {
      yield { bytes: all.subarray(0, size), last: false }
      all = all.subarray(size)
    }
    held = [all]
    length = all.length
  }
  yield { bytes: Buffer.concat(held), last: true }
}

export async function* sealStream(source: AsyncIterable<Uint8Array>, key: Uint8Array): AsyncGenerator<Buffer> {
  yield MAGIC
  let counter = 0
  for await (const { bytes, last } of pieces(source, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(counter, last))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    counter += 1
  }
}

/** The opposite. @throws StoreFault `tampered` at the first piece that does not authenticate, or at a missing end */
export async function* openStream(
  source: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  where: string,
): AsyncGenerator<Buffer> {
  let counter = 0
  for await (const { bytes, last } of pieces(withoutMagic(source, where), PIECE + TAG)) {
    if (bytes.length < TAG) throw new StoreFault('tampered', 'an encrypted file is cut off', where)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(counter, last))
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
    let plain: Buffer
    try {
      plain = Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG)), decipher.final()])
    } catch (error) {
      throw new StoreFault('tampered', 'an encrypted file does not authenticate', where, null, error)
    }
    yield plain
    counter += 1
  }
}

async function* withoutMagic(source: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Uint8Array> {
  let start: Buffer | null = Buffer.alloc(0)
  for await (const part of source) {
    if (start === null) {
      yield part
      continue
    }
    start = Buffer.concat([start, part])
    if (start.length < MAGIC.length) continue
    if (!start.subarray(0, MAGIC.length).equals(MAGIC)) break
    if (start.length > MAGIC.length) yield start.subarray(MAGIC.length)
    start = null
  }
  if (start !== null) throw new StoreFault('tampered', 'this is not an encrypted file of Ukim', where)
}
