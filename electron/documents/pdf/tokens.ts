/** Tokens of a PDF content stream: operands and operators, as far as text needs them. */

export type Token =
  | { kind: 'number'; value: number }
  | { kind: 'name'; value: string }
  | { kind: 'bytes'; value: Buffer }
  | { kind: 'open' | 'close' }
  | { kind: 'dict'; value: Map<string, Token> }
  | { kind: 'operator'; value: string }

const SPACE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const DELIMITER = new Set(Buffer.from('()<>[]{}/%', 'latin1'))
const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** Walks the stream; never fails: what it cannot understand it passes over, as viewers do. */
export function* tokensOf(data: Buffer): Generator<Token> {
  let at = 0
  const plain = (): string => {
    const start = at
    for (;;) {
      const byte = data[at]
      if (byte === undefined || SPACE.has(byte) || DELIMITER.has(byte)) break
      at += 1
    }
    return data.toString('latin1', start, at)
  }
  const literal = (): Buffer => {
    const out: number[] = []
    let depth = 1
    for (; at < data.length; at++) {
      let byte = data[at] ?? 0
      if (byte === 0x5c) {
        at += 1
        const octal = /^[0-7]{1,3}/u.exec(data.toString('latin1', at, at + 3))?.[0]
        if (octal !== undefined) {
          byte = Number.parseInt(octal, 8) & 0xff
          at += octal.length - 1
        } else byte = ESCAPES[String.fromCharCode(data[at] ?? 0)] ?? data[at] ?? 0
      } else if (byte === 0x28) depth += 1
      else if (byte === 0x29) {
        depth -= 1
        if (depth === 0) break
      }
      out.push(byte)
    }
    at += 1
    return Buffer.from(out)
  }
  const dictionary = (depth: number): Token => {
    const value = new Map<string, Token>()
    for (;;) {
      const key = next(depth)
      if (key === null || key.kind !== 'name') break
      const found = next(depth)
      if (found === null) break
      value.set(key.value, found)
    }
    return { kind: 'dict', value }
  }
  /** The next token; null at the end and at `>>`. */
  const next = (depth: number): Token | null => {
    for (;;) {
      const byte = data[at]
      if (byte === undefined) return null
      if (SPACE.has(byte)) at += 1
      else if (byte === 0x25) while (at < data.length && data[at] !== 0x0a && data[at] !== 0x0d) at += 1
      else break
    }
    const letter = String.fromCharCode(data[at] ?? 0)
    at += 1
    if (letter === '/') return { kind: 'name', value: plain() }
    if (letter === '[') return { kind: 'open' }
    if (letter === ']') return { kind: 'close' }
    if (letter === '(') return { kind: 'bytes', value: literal() }
    if (letter === '<' && data[at] === 0x3c) {
      at += 1
      return depth > 8 ? null : dictionary(depth + 1)
    }
    if (letter === '>' && data[at] === 0x3e) {
      at += 1
      return depth > 0 ? null : { kind: 'operator', value: '>>' }
    }
    if (letter === '<') {
      const end = data.indexOf(0x3e, at)
      const hex = data.toString('latin1', at, end < 0 ? data.length : end).replace(/\s/gu, '')
      at = end < 0 ? data.length : end + 1
      return { kind: 'bytes', value: Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex') }
    }
    at -= 1
    const word = plain()
    if (word === '') {
      at += 1
      return { kind: 'operator', value: letter }
    }
    const value = Number(word)
    return Number.isNaN(value) ? { kind: 'operator', value: word } : { kind: 'number', value }
  }
  for (;;) {
    const token = next(0)
    if (token === null) return
    yield token
  }
}
