/** Looks for planted words in every file of a folder, however they may be written. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync, inflateSync } from 'node:zlib'

/** A word as it may lie on a disk: encodings of text, base64 at each of its three positions, hex. */
export function formsOf(word: string): { how: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(word, 'utf8')
  const utf16 = Buffer.from(word, 'utf16le')
  const forms: { how: string; bytes: Buffer }[] = [
    { how: 'utf-8', bytes: utf8 },
    { how: 'utf-16le', bytes: utf16 },
    { how: 'utf-16be', bytes: Buffer.from(utf16).swap16() },
    { how: 'hex', bytes: Buffer.from(utf8.toString('hex'), 'latin1') },
    { how: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase(), 'latin1') },
    { how: 'JSON escapes', bytes: Buffer.from(escaped(word), 'latin1') },
    { how: 'percent', bytes: Buffer.from(encodeURIComponent(word), 'latin1') },
  ]
  for (const shift of [0, 1, 2]) {
    // The letters of base64 that depend on the word alone, whatever stands before and behind it.
    const whole = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replaceAll('=', '')
    const sure = whole.slice(shift === 0 ? 0 : shift + 1, whole.length - ((shift + utf8.length) % 3 === 0 ? 0 : 1))
    forms.push({ how: `base64+${shift}`, bytes: Buffer.from(sure, 'latin1') })
    forms.push({
      how: `base64url+${shift}`,
      bytes: Buffer.from(sure.replaceAll('+', '-').replaceAll('/', '_'), 'latin1'),
    })
  }
  const cp1251 = toCp1251(word)
  if (cp1251 !== null) forms.push({ how: 'windows-1251', bytes: cp1251 })
  return forms
}

function escaped(word: string): string {
  return Array.from(word, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 128 ? letter : `\\u${code.toString(16).padStart(4, '0')}`
  }).join('')
}

/** Russian letters only; null for a word with others. */
function toCp1251(word: string): Buffer | null {
  const bytes: number[] = []
  for (const letter of word) {
    const code = letter.charCodeAt(0)
    if (code < 128) bytes.push(code)
    else if (code >= 0x410 && code <= 0x44f) bytes.push(code - 0x410 + 0xc0)
    else return null
  }
  return Buffer.from(bytes)
}

/** The content as it is, and unpacked where it is one deflated stream from its beginning. */
function views(bytes: Buffer): Buffer[] {
  const all = [bytes]
  for (const unpack of [inflateRawSync, inflateSync]) {
    try {
      all.push(unpack(bytes, { maxOutputLength: 100_000_000 }))
    } catch {
      // Not a deflated stream: the plain view is enough.
    }
  }
  return all
}

export interface Finding {
  file: string
  word: string
  how: string
}

/** Every place in the files under `root`, their names included, where one of the words stands. */
export function findWords(root: string, words: readonly string[]): { files: number; bytes: number; found: Finding[] } {
  const found: Finding[] = []
  let files = 0
  let bytes = 0
  const forms = words.map((word) => ({ word, forms: formsOf(word) }))
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    for (const { word } of forms) if (name.includes(word)) found.push({ file: name, word, how: 'name of the file' })
    const path = join(root, name)
    if (!statSync(path).isFile()) continue
    const content = readFileSync(path)
    files += 1
    bytes += content.length
    for (const view of views(content)) {
      for (const { word, forms: all } of forms) {
        for (const { how, bytes: form } of all) if (view.includes(form)) found.push({ file: name, word, how })
      }
    }
  }
  return { files, bytes, found }
}
