/**
 * The objects of a PDF (ISO 32000-1 7.3), read strictly and with their places in the file. Libraries that repair what they
 * read are of no use for signatures: what a repairing reader shows need not be what was signed.
 */

/** The file breaks the syntax. `message` is for logs and details. */
export class PdfError extends Error {
  override readonly name = 'PdfError'
}

export type PdfDict = ReadonlyMap<string, PdfValue>

export type PdfValue =
  | { readonly t: 'null' }
  | { readonly t: 'bool'; readonly v: boolean }
  /** `raw` keeps the digits as they stand. */
  | { readonly t: 'num'; readonly v: number; readonly raw: string }
  | { readonly t: 'name'; readonly v: string }
  /** `start`..`end` include the delimiters. */
  | { readonly t: 'str'; readonly v: Uint8Array; readonly hex: boolean; readonly start: number; readonly end: number }
  | { readonly t: 'arr'; readonly v: readonly PdfValue[] }
  | { readonly t: 'dict'; readonly v: PdfDict }
  | { readonly t: 'ref'; readonly n: number; readonly g: number }
  | { readonly t: 'stream'; readonly v: PdfDict; readonly start: number; readonly length: number }

export const nothing: PdfValue = { t: 'null' }

const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 13 || c === 9 || c === 0 || c === 12
const delimiters = new Set(Buffer.from('()<>[]{}/%', 'latin1'))
const isRegular = (c: number): boolean => !isSpace(c) && !delimiters.has(c)
const isDigit = (c: number): boolean => c >= 48 && c <= 57

/** Reads values at a moving position. `limit` is the end of what may be read. */
export class PdfReader {
  readonly bytes: Uint8Array
  position: number
  readonly limit: number
  constructor(bytes: Uint8Array, position = 0, limit = bytes.length) {
    this.bytes = bytes
    this.position = position
    this.limit = limit
  }

  peek(offset = 0): number {
    const at = this.position + offset
    return at < this.limit ? (this.bytes[at] ?? 0) : -1
  }

  /** Skips white space and comments. */
  skipSpace(): void {
    for (;;) {
      const c = this.peek()
      if (c === 37) while (this.peek() !== -1 && this.peek() !== 10 && this.peek() !== 13) this.position++
      else if (isSpace(c)) this.position++
      else return
    }
  }

  /** True, and moved past it, when the keyword stands here. */
  keyword(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.peek(i) !== word.charCodeAt(i)) return false
    const after = this.peek(word.length)
    if (after !== -1 && isRegular(after)) return false
    this.position += word.length
    return true
  }

  expectKeyword(word: string): void {
    this.skipSpace()
    if (!this.keyword(word)) throw new PdfError(`"${word}" expected at ${this.position}`)
  }

  integer(): number {
    this.skipSpace()
    const start = this.position
    while (isDigit(this.peek())) this.position++
    if (this.position === start || this.position - start > 12) throw new PdfError(`number expected at ${start}`)
    return Number(this.ascii(start, this.position))
  }

  ascii(start: number, end: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString('latin1')
  }

  value(depth = 0): PdfValue {
    if (depth > 60) throw new PdfError('nested too deeply')
    this.skipSpace()
    const c = this.peek()
    if (c === 47) return { t: 'name', v: this.name() }
    if (c === 40) return this.literalString()
    if (c === 91) return this.array(depth)
    if (c === 60) return this.peek(1) === 60 ? { t: 'dict', v: this.dictionary(depth) } : this.hexString()
    if (isDigit(c)) return this.reference() ?? this.number()
    if (c === 43 || c === 45 || c === 46) return this.number()
    if (this.keyword('true')) return { t: 'bool', v: true }
    if (this.keyword('false')) return { t: 'bool', v: false }
    if (this.keyword('null')) return nothing
    throw new PdfError(`no value at ${this.position}`)
  }

  private number(): PdfValue {
    const start = this.position
    while (isRegular(this.peek())) this.position++
    const raw = this.ascii(start, this.position)
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(raw)) throw new PdfError(`no number at ${start}`)
    return { t: 'num', v: Number(raw), raw }
  }

  private reference(): PdfValue | null {
    const start = this.position
    const first = this.digits(10)
    if (first !== null && isSpace(this.peek())) {
      while (isSpace(this.peek())) this.position++
      const second = this.digits(5)
      if (second !== null && isSpace(this.peek())) {
        while (isSpace(this.peek())) this.position++
        if (this.keyword('R')) return { t: 'ref', n: first, g: second }
      }
    }
    this.position = start
    return null
  }

  private digits(most: number): number | null {
    const start = this.position
    while (isDigit(this.peek())) this.position++
    const length = this.position - start
    return length === 0 || length > most ? null : Number(this.ascii(start, this.position))
  }

  private name(): string {
    this.position++
    const start = this.position
    while (isRegular(this.peek())) this.position++
    const text = this.ascii(start, this.position)
    return text.includes('#')
      ? text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text
  }

  private array(depth: number): PdfValue {
    this.position++
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.peek() === 93) {
        this.position++
        return { t: 'arr', v: items }
      }
      items.push(this.value(depth + 1))
    }
  }

  dictionary(depth = 0): PdfDict {
    this.position += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.peek() === 62 && this.peek(1) === 62) {
        this.position += 2
        return entries
      }
      if (this.peek() !== 47) throw new PdfError(`key expected at ${this.position}`)
      const key = this.name()
      // Readers disagree which of two equal keys counts: a favourite of forgers.
      if (entries.has(key)) throw new PdfError(`key /${key} twice in one dictionary`)
      entries.set(key, this.value(depth + 1))
    }
  }

  private hexString(): PdfValue {
    const start = this.position++
    const digits: number[] = []
    for (;;) {
      const c = this.peek()
      if (c === -1) throw new PdfError('string without end')
      this.position++
      if (c === 62) break
      if (isSpace(c)) continue
      const digit = hexValue(c)
      if (digit < 0) throw new PdfError(`no hexadecimal digit at ${this.position - 1}`)
      digits.push(digit)
    }
    const v = new Uint8Array(Math.ceil(digits.length / 2))
    for (let i = 0; i < v.length; i++) v[i] = ((digits[2 * i] ?? 0) << 4) | (digits[2 * i + 1] ?? 0)
    return { t: 'str', v, hex: true, start, end: this.position }
  }

  private literalString(): PdfValue {
    const start = this.position++
    const out: number[] = []
    let open = 1
    for (;;) {
      let c = this.peek()
      if (c === -1) throw new PdfError('string without end')
      this.position++
      if (c === 40) open++
      else if (c === 41 && --open === 0) break
      else if (c === 92) {
        const escaped = this.escape()
        if (escaped >= 0) out.push(escaped)
        continue
      } else if (c === 13) {
        if (this.peek() === 10) this.position++
        c = 10
      }
      out.push(c)
    }
    return { t: 'str', v: Uint8Array.from(out), hex: false, start, end: this.position }
  }

  /** After a backslash: the byte meant, or -1 for a line that goes on. */
  private escape(): number {
    const c = this.peek()
    this.position++
    const simple = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }[c]
    if (simple !== undefined) return simple
    if (c === 13) {
      if (this.peek() === 10) this.position++
      return -1
    }
    if (c === 10) return -1
    if (c >= 48 && c <= 55) {
      let value = c - 48
      for (let i = 0; i < 2 && this.peek() >= 48 && this.peek() <= 55; i++)
        value = value * 8 + (this.bytes[this.position++] ?? 0) - 48
      return value & 0xff
    }
    return c
  }
}

function hexValue(c: number): number {
  if (c >= 48 && c <= 57) return c - 48
  if (c >= 97 && c <= 102) return c - 87
  if (c >= 65 && c <= 70) return c - 55
  return -1
}

/** Entries of a dictionary or of the dictionary of a stream. */
export function entries(value: PdfValue | undefined): PdfDict | null {
  return value?.t === 'dict' || value?.t === 'stream' ? value.v : null
}

export const nameOf = (value: PdfValue | undefined): string | null => (value?.t === 'name' ? value.v : null)
export const numberOf = (value: PdfValue | undefined): number | null => (value?.t === 'num' ? value.v : null)
export const integerOf = (value: PdfValue | undefined): number | null =>
  value?.t === 'num' && /^\d+$/.test(value.raw) && Number.isSafeInteger(value.v) ? value.v : null
export const itemsOf = (value: PdfValue | undefined): readonly PdfValue[] | null =>
  value?.t === 'arr' ? value.v : null

/** Text of a string: UTF-16 with its mark, UTF-8 with its mark, else Latin letters (PDFDocEncoding's common part). */
export function textOf(value: PdfValue | undefined): string | null {
  if (value?.t !== 'str') return null
  const bytes = Buffer.from(value.v)
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0)
    return bytes.subarray(2).swap16().toString('utf16le')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8')
  return bytes.toString('latin1')
}

/** Equality of two values as written (places in the file do not count; streams compare by dictionary and bytes elsewhere). */
export function sameValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.t !== b.t) return false
  switch (a.t) {
    case 'null':
      return true
    case 'ref':
      return b.t === 'ref' && a.n === b.n && a.g === b.g
    case 'str':
      return b.t === 'str' && Buffer.compare(a.v, b.v) === 0
    case 'arr':
      return b.t === 'arr' && a.v.length === b.v.length && a.v.every((item, i) => sameValue(item, b.v[i]))
    case 'dict':
      return b.t === 'dict' && sameEntries(a.v, b.v)
    case 'stream':
      return b.t === 'stream' && a.start === b.start && a.length === b.length && sameEntries(a.v, b.v)
    default:
      return 'v' in b && a.v === b.v
  }
}

export function sameEntries(a: PdfDict, b: PdfDict, except: readonly string[] = []): boolean {
  const keys = new Set([...a.keys(), ...b.keys()])
  for (const key of except) keys.delete(key)
  return [...keys].every((key) => sameValue(a.get(key), b.get(key)))
}
