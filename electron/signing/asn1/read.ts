/**
 * A reader for BER and DER (X.690) that keeps offsets: signatures are made over exact bytes, so nothing is decoded and
 * encoded again. Indefinite lengths and cut-up octet strings are understood because signing agents written in Java emit them.
 */

/** Broken ASN.1. Callers turn it into a finding or a fault; it never reaches a person as it is. */
export class Asn1Error extends Error {
  override readonly name = 'Asn1Error'
}

/** One value: where it lies in `bytes`. `tag` is the whole identifier octet (class, constructed bit, number). */
export interface Node {
  readonly bytes: Uint8Array
  readonly tag: number
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
}

export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  printable: 0x13,
  t61: 0x14,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universal: 0x1c,
  bmp: 0x1e,
} as const

/** Context-specific constructed tag [n]. */
export const context = (n: number): number => 0xa0 | n
/** Context-specific primitive tag [n]. */
export const contextPrimitive = (n: number): number => 0x80 | n

const maxDepth = 48

/** Reads the value that starts at `offset`; it must end at or before `limit`. */
export function readNode(bytes: Uint8Array, offset = 0, limit = bytes.length, depth = 0): Node {
  if (depth > maxDepth) throw new Asn1Error('nested too deeply')
  const tag = byteAt(bytes, offset, limit)
  if ((tag & 0x1f) === 0x1f) throw new Asn1Error('long tags are not used by any format read here')
  let position = offset + 1
  const first = byteAt(bytes, position++, limit)
  if (first === 0x80) {
    if ((tag & 0x20) === 0) throw new Asn1Error('indefinite length of a primitive value')
    const contentStart = position
    for (;;) {
      if (byteAt(bytes, position, limit) === 0 && byteAt(bytes, position + 1, limit) === 0) {
        return { bytes, tag, start: offset, contentStart, contentEnd: position, end: position + 2 }
      }
      position = readNode(bytes, position, limit, depth + 1).end
    }
  }
  let length = first
  if (first > 0x80) {
    const count = first & 0x7f
    if (count > 4) throw new Asn1Error('length out of range')
    length = 0
    for (let i = 0; i < count; i++) length = length * 256 + byteAt(bytes, position++, limit)
  }
  const end = position + length
  if (end > limit) throw new Asn1Error('value runs past its container')
  return { bytes, tag, start: offset, contentStart: position, contentEnd: end, end }
}

/** Reads one value that must fill `bytes` to the last byte. */
export function readWhole(bytes: Uint8Array): Node {
  const node = readNode(bytes)
  if (node.end !== bytes.length) throw new Asn1Error('data after the value')
  return node
}

/** The values inside a constructed value (or inside an octet string that wraps DER). */
export function children(node: Node): Node[] {
  const found: Node[] = []
  let position = node.contentStart
  while (position < node.contentEnd) {
    const child = readNode(node.bytes, position, node.contentEnd, 1)
    found.push(child)
    position = child.end
  }
  return found
}

/** The children of a value that must have the given tag. */
export function members(node: Node | undefined, tag: number): Node[] {
  return children(expect(node, tag))
}

/** `node` when it is there and has the tag, else an error. */
export function expect(node: Node | undefined, tag: number): Node {
  if (!node) throw new Asn1Error('value missing')
  if (node.tag !== tag) throw new Asn1Error(`tag ${node.tag.toString(16)} where ${tag.toString(16)} belongs`)
  return node
}

/** The whole encoding, identifier and length included. A view, not a copy. */
export const raw = (node: Node): Uint8Array => node.bytes.subarray(node.start, node.end)

/** The content octets. A view, not a copy. */
export const content = (node: Node): Uint8Array => node.bytes.subarray(node.contentStart, node.contentEnd)

/** Content of an octet string, also when it is cut into pieces (BER). `tag` allows an implicit context tag. */
export function octets(node: Node | undefined, tag: number = Tag.octetString, depth = 0): Uint8Array {
  if (depth > maxDepth) throw new Asn1Error('nested too deeply')
  if (!node) throw new Asn1Error('octet string missing')
  if (node.tag === tag) return content(node)
  if (node.tag === (tag | 0x20)) {
    const pieces = children(node).map((piece) => octets(piece, Tag.octetString, depth + 1))
    return joinBytes(pieces)
  }
  throw new Asn1Error('not an octet string')
}

/** Content of a bit string with whole bytes (unused bits must be 0 for keys and signatures). */
export function bitOctets(node: Node | undefined): Uint8Array {
  const bytes = content(expect(node, Tag.bitString))
  if (bytes.length === 0 || bytes[0] !== 0) throw new Asn1Error('bit string of broken length')
  return bytes.subarray(1)
}

/** A bit string as a set of bit numbers, 0 the first (key usage). */
export function bits(node: Node | undefined): Set<number> {
  const bytes = content(expect(node, Tag.bitString))
  const found = new Set<number>()
  for (let i = 1; i < bytes.length; i++) {
    for (let bit = 0; bit < 8; bit++) if (((bytes[i] ?? 0) & (0x80 >> bit)) !== 0) found.add((i - 1) * 8 + bit)
  }
  return found
}

/** Dotted text of an object identifier. */
export function oid(node: Node | undefined, tag: number = Tag.oid): string {
  const bytes = content(expect(node, tag))
  if (bytes.length === 0) throw new Asn1Error('empty object identifier')
  const parts: number[] = []
  let value = 0
  for (const [i, byte] of bytes.entries()) {
    value = value * 128 + (byte & 0x7f)
    if (value > Number.MAX_SAFE_INTEGER) throw new Asn1Error('object identifier out of range')
    if ((byte & 0x80) !== 0) {
      if (i === bytes.length - 1) throw new Asn1Error('object identifier cut off')
      continue
    }
    if (parts.length === 0) {
      const first = Math.min(2, Math.floor(value / 40))
      parts.push(first, value - first * 40)
    } else parts.push(value)
    value = 0
  }
  return parts.join('.')
}

/** A small non-negative integer (versions, iteration counts). */
export function smallInteger(node: Node | undefined, tag: number = Tag.integer): number {
  const bytes = content(expect(node, tag))
  if (bytes.length === 0 || bytes.length > 6 || ((bytes[0] ?? 0) & 0x80) !== 0)
    throw new Asn1Error('integer out of range')
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

/** Time of a UTCTime or GeneralizedTime, in milliseconds since 1970. Only the forms with seconds and Z (RFC 5280 4.1.2.5). */
export function time(node: Node | undefined): Date {
  if (!node) throw new Asn1Error('time missing')
  const text = Buffer.from(content(node)).toString('latin1')
  const found =
    node.tag === Tag.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/.exec(text)
      : node.tag === Tag.generalizedTime
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text)
        : null
  if (!found) throw new Asn1Error('time of unknown form')
  const [, y = '', month = '', day = '', hour = '', minute = '', second = '0'] = found
  // RFC 5280: two-digit years 50..99 belong to 19xx.
  const year = y.length === 4 ? Number(y) : Number(y) >= 50 ? 1900 + Number(y) : 2000 + Number(y)
  const value = new Date(Date.UTC(year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)))
  if (Number.isNaN(value.getTime()) || value.getUTCDate() !== Number(day)) throw new Asn1Error('no such time')
  return value
}

/** Text of any of the directory string types. */
export function text(node: Node): string {
  const bytes = Buffer.from(content(node))
  switch (node.tag) {
    case Tag.utf8:
      return bytes.toString('utf8')
    case Tag.bmp:
      return Buffer.from(bytes).swap16().toString('utf16le')
    default:
      return bytes.toString('latin1')
  }
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let position = 0
  for (const part of parts) {
    joined.set(part, position)
    position += part.length
  }
  return joined
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0
}

function byteAt(bytes: Uint8Array, offset: number, limit: number): number {
  const value = offset < limit ? bytes[offset] : undefined
  if (value === undefined) throw new Asn1Error('data ends too early')
  return value
}
