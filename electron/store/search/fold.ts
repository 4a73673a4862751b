/**
 * Folding of Kazakh and Russian words for search: any case, and a word is found whichever keyboard it was typed on.
 * SQLite knows case for ASCII only, so both the stored words and the query go through here.
 */

import { LOOK_ALIKES, NEIGHBOURS } from '../../../shared/language/look-alikes.ts'

/** Latin letters that stand in Cyrillic words by a slip of the keyboard. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { ...LOOK_ALIKES, h: 'х', i: 'и' }

const CYRILLIC = /[\u0400-\u04ff]/

/** One word in small letters, folded. */
export function foldWord(word: string): string {
  const cyrillic = CYRILLIC.test(word)
  let folded = ''
  for (const letter of word) folded += NEIGHBOURS[letter] ?? (cyrillic ? (LOOK_ALIKE[letter] ?? letter) : letter)
  return folded
}

/** Folded words of a text, without marks and signs: "1-123/2026" gives 1, 123, 2026. */
export function words(text: string): string[] {
  // NFKC would make "No" of the number sign.
  const plain = text.replaceAll('№', ' ').normalize('NFKC').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord)
}

export function fold(text: string): string {
  return words(text).join(' ')
}

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
const RANK = new Map(Array.from(ALPHABET, (letter, index) => [letter, String.fromCharCode(0x100 + index)]))

/** A key that sorts by the Kazakh alphabet, of which the Russian one is a part. */
export function orderKey(text: string): string {
  let key = ''
  for (const letter of text.normalize('NFKC').toLowerCase()) key += RANK.get(letter) ?? letter
  return key
}

/** A key under which 1-9/2026 comes before 1-10/2026. */
export function numberOrderKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, (digits) => digits.slice(0, 40).padStart(12, '0'))
}
