/**
 * A copy of the text for matching, letter for letter as long as the original, so that places found in it are places
 * of the original: lower case, ё as е, Latin look-alikes inside Cyrillic words as Cyrillic, one kind of space and dash.
 */
import { LOOK_ALIKES } from '../../../shared/language/look-alikes.ts'

const LATIN: Readonly<Record<string, string>> = { ...LOOK_ALIKES, b: 'в', h: 'һ', i: 'і', n: 'п', u: 'и' }
const SINGLE: Readonly<Record<string, string>> = {
  ё: 'е',
  ə: 'ә',
  ɵ: 'ө',
  ї: 'і',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\r': ' ',
  '\f': ' ',
  '\v': ' ',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '‒': '-',
}
const SINGLES = /[ёəɵї\u00a0\u2007\u2009\u202f\t\r\f\v–—‑−‒]/gu
/** "Ү К I М": a Latin letter alone among letters set apart. */
const APART = /(?<=(?:^|[^\p{L}])[а-яәіңғүұқөһ] {1,3})[ai](?=(?: {1,3}[а-яәіңғүұқөһ])?(?:[^\p{L}]|$))/gu
const MIXED = /(?<=[а-яәіңғүұқөһ])[abcehikmoptxy]+|[abcehikmoptxy]+(?=[а-яәіңғүұқөһ])/gu

/** Same length as `text`, always. */
export function foldForMatching(text: string): string {
  let lower = text.toLowerCase()
  if (lower.length !== text.length) {
    // A letter like İ grows in lower case: such letters stay as they are.
    lower = Array.from({ length: text.length }, (_, i) => {
      const unit = text.charAt(i)
      const small = unit.toLowerCase()
      return small.length === 1 ? small : unit
    }).join('')
  }
  return lower
    .replace(SINGLES, (c) => SINGLE[c] ?? c)
    .replace(APART, (c) => LATIN[c] ?? c)
    .replace(MIXED, (run) => run.replaceAll(/./gu, (c) => LATIN[c] ?? c))
}

/** Cyrillic letters of both languages, for the edges of words (`\b` knows only Latin). */
export const LETTER = '[а-яәіңғүұқөһ]'
export const START = `(?<!${LETTER})`
export const END = `(?!${LETTER})`

/** Matches a word also where its letters are spaced out: "п р и г о в о р". */
export function spacedOut(word: string): string {
  return Array.from(word)
    .map((letter) => (letter === ' ' ? ' +' : letter))
    .join(' ?')
}
