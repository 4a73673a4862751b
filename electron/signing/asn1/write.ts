/** A writer for DER (X.690): each function returns a finished encoding, so structures are nested calls. */
import { joinBytes, Tag } from './read.ts'

export function tlv(tag: number, content: Uint8Array): Uint8Array {
  const length = content.length
  let head: number[]
  if (length < 0x80) head = [tag, length]
  else {
    const octets: number[] = []
    for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
    head = [tag, 0x80 | octets.length, ...octets]
  }
  return joinBytes([Uint8Array.from(head), content])
}

export const sequence = (...items: Uint8Array[]): Uint8Array => tlv(Tag.sequence, joinBytes(items))

/** SET OF: DER wants the encodings in ascending order. */
export const setOf = (...items: Uint8Array[]): Uint8Array =>
  tlv(Tag.set, joinBytes(items.toSorted((a, b) => Buffer.compare(a, b))))

export const octetString = (bytes: Uint8Array): Uint8Array => tlv(Tag.octetString, bytes)
export const bitString = (bytes: Uint8Array): Uint8Array => tlv(Tag.bitString, joinBytes([Uint8Array.of(0), bytes]))
export const nullValue = (): Uint8Array => Uint8Array.of(Tag.null, 0)
export const booleanValue = (value: boolean): Uint8Array => Uint8Array.of(Tag.boolean, 1, value ? 0xff : 0)
export const utf8String = (value: string): Uint8Array => tlv(Tag.utf8, Buffer.from(value, 'utf8'))
export const printableString = (value: string): Uint8Array => tlv(Tag.printable, Buffer.from(value, 'latin1'))

/** An integer from a number or from big-endian unsigned bytes. */
export function integer(value: number | Uint8Array): Uint8Array {
  let bytes: number[] = []
  if (typeof value === 'number') {
    for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  } else bytes = [...value]
  while (bytes.length > 1 && bytes[0] === 0) bytes.shift()
  if (bytes.length === 0) bytes = [0]
  if (((bytes[0] ?? 0) & 0x80) !== 0) bytes.unshift(0)
  return tlv(Tag.integer, Uint8Array.from(bytes))
}

export function objectId(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes: number[] = []
  for (const part of [first * 40 + second, ...rest]) {
    const group = [part % 128]
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) group.unshift(0x80 | (left % 128))
    bytes.push(...group)
  }
  return tlv(Tag.oid, Uint8Array.from(bytes))
}

/** UTCTime up to 2049, GeneralizedTime after it (RFC 5652 11.3, RFC 5280 4.1.2.5). */
export function timeValue(at: Date): Uint8Array {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  return at.getUTCFullYear() < 2050
    ? tlv(Tag.utcTime, Buffer.from(`${digits.slice(2)}Z`, 'latin1'))
    : tlv(Tag.generalizedTime, Buffer.from(`${digits}Z`, 'latin1'))
}

/** The same encoding under another outer tag (implicit tagging, or [0] → SET OF before hashing signed attributes). */
export function retag(encoding: Uint8Array, tag: number): Uint8Array {
  const copy = Uint8Array.from(encoding)
  copy[0] = tag
  return copy
}
