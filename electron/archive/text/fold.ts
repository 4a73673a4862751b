/**
 * Folding of the words of acts: small letters, one code for each letter, and Latin letters that stand in Cyrillic words by a
 * slip of the keyboard ("iс" with a Latin i) turned into the Cyrillic ones they look like.
 *
 * Unlike the search over cases, Kazakh letters stay what they are: the stemmer needs ә, ғ, қ, ң, ө, ұ, ү, һ, і for harmony.
 */
import { LOOK_ALIKES } from '../../../shared/language/look-alikes.ts'

/** Latin letters and the Cyrillic letters they look like in small or capital form. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  ...LOOK_ALIKES,
  b: 'в',
  h: 'һ',
  i: 'і',
  ə: 'ә',
  ɵ: 'ө',
  ү: 'ү',
  ñ: 'ң',
  ï: 'і',
  ı: 'і',
}

const CYRILLIC = /[\u0400-\u04ff]/
const LATIN = /[a-z\u00e0-\u024f\u0259\u0275]/

/** Folds one word that is already in small letters. A word without a Cyrillic letter stays Latin. */
export function foldLower(word: string): string {
  let text = word.includes('ё') ? word.replaceAll('ё', 'е') : word
  if (LATIN.test(text) && CYRILLIC.test(text)) {
    let folded = ''
    for (const letter of text) folded += LOOK_ALIKE[letter] ?? letter
    text = folded
  }
  return text
}

/** Folds one word in any case. */
export function foldWord(word: string): string {
  return foldLower(word.normalize('NFC').toLowerCase())
}
