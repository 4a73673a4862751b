/** Which of the two languages a text is written in. */
import type { ActLanguage } from '../../../shared/archive/types.ts'

const KAZAKH = /[әғқңөұүһі]/giu
const RUSSIAN = /[ёщъэцьч]/giu
const SAMPLE = 20_000

/** Kazakh letters make up about a sixth of a Kazakh text and none of a Russian one, names and titles aside. */
export function guessLanguage(text: string): ActLanguage {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE / 2) + text.slice(-SAMPLE / 2) : text
  const kazakh = sample.match(KAZAKH)?.length ?? 0
  const russian = sample.match(RUSSIAN)?.length ?? 0
  // Files made on a machine without Kazakh letters carry Latin i for і: count it where it stands among Cyrillic.
  const slips = sample.match(/(?<=[а-я])i|i(?=[а-я])/giu)?.length ?? 0
  return kazakh + slips > russian ? 'kk' : 'ru'
}

/** Whether a word has a letter that only Kazakh has. */
export function hasKazakhLetter(word: string): boolean {
  return /[әғқңөұүһі]/u.test(word)
}
