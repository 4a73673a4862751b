/** Which of the two languages a text is written in. */
import type { ActLanguage } from '../../../shared/archive/types.ts'

const KAZAKH = /[әғқңөұүһі]/giu
const SAMPLE = 20_000
/** Share of Kazakh letters above which a text is Kazakh: about 0.16 in Kazakh prose, 0.02 in Russian with many names. */
const ENOUGH = 0.05

/** Tells by the letters that only Kazakh has. */
export function guessLanguage(text: string): ActLanguage {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE / 2) + text.slice(-SAMPLE / 2) : text
  const letters = sample.match(/[а-яәғқңөұүһі]/giu)?.length ?? 0
  const kazakh = sample.match(KAZAKH)?.length ?? 0
  // Files made on a machine without Kazakh letters carry Latin i for і: count it where it stands among Cyrillic.
  const slips = sample.match(/(?<=[а-я])i|i(?=[а-я])/giu)?.length ?? 0
  return kazakh + slips > letters * ENOUGH ? 'kk' : 'ru'
}

/** Whether a word has a letter that only Kazakh has. */
export function hasKazakhLetter(word: string): boolean {
  return /[әғқңөұүһі]/u.test(word)
}
