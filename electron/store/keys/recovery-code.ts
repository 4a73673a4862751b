/**
 * The printed recovery code: 160 random bits in Crockford's base 32 and a check group, nine groups of four.
 * Read leniently: case, blanks and dashes do not matter, look-alike letters (also Cyrillic ones) are taken for
 * what they look like, and a typing error is told apart from a wrong code.
 */
import { createHash, randomBytes } from 'node:crypto'
import { StoreFault } from '../types.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_BYTES = 20
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  О: '0',
  І: '1',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  З: '3',
}

function toBase32(bytes: Uint8Array): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return text
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of text) {
    held = (held << 5) | ALPHABET.indexOf(letter)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
      held &= (1 << bits) - 1
    }
  }
  return Buffer.from(bytes)
}

function checkGroup(secret: Uint8Array): string {
  return toBase32(createHash('sha256').update('ukim/recovery').update(secret).digest().subarray(0, 5)).slice(0, 4)
}

/** The code as printed and the secret it stands for. */
export function newRecoveryCode(): { code: string; secret: Buffer } {
  const secret = randomBytes(SECRET_BYTES)
  const letters = toBase32(secret) + checkGroup(secret)
  return { code: letters.match(/.{4}/g)?.join('-') ?? letters, secret }
}

function wrong(says: string): StoreFault {
  return new StoreFault('invalid', says, 'recovery code')
}

/** @throws StoreFault `invalid` where the code has a typing error */
export function readRecoveryCode(code: string): Buffer {
  const letters = Array.from(code.toUpperCase())
    .filter((letter) => !/[\s\-–—_.]/.test(letter))
    .map((letter) => LOOK_ALIKE[letter] ?? letter)
    .join('')
  if (letters.length !== 36) throw wrong(`the recovery code has 36 letters and digits, not ${letters.length}`)
  for (const letter of letters) if (!ALPHABET.includes(letter)) throw wrong(`"${letter}" does not occur in a code`)
  const secret = fromBase32(letters.slice(0, 32))
  if (checkGroup(secret) !== letters.slice(32)) throw wrong('the recovery code has a typing error')
  return secret
}
