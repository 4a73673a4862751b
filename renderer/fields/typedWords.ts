/** Words as people type them: without a Kazakh keyboard, with Latin letters that look the same, under the wrong layout. */
import { LOOK_ALIKES, NEIGHBOURS } from '../../shared/language/look-alikes.ts'

/** Letters in one case; ә ұ қ … count as their Russian neighbours. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[әіңғүұқөһё]/g, (letter) => NEIGHBOURS[letter] ?? letter)
}

/** As they look in capitals, for numbers of articles and their names. */
const LIKE: Readonly<Record<string, string>> = { ...LOOK_ALIKES, b: 'в', h: 'н', i: 'и' }

/** Latin letters of a word put down as the Cyrillic ones they look like. */
export function unlikened(text: string): string {
  return text.toLowerCase().replace(/[abcehikmoptxy]/g, (letter) => LIKE[letter] ?? letter)
}

/** The letter rows of the Cyrillic layout, by what the keys write under the Latin one. */
const LETTERS: Readonly<Record<string, string>> = {
  q: 'й',
  w: 'ц',
  e: 'у',
  r: 'к',
  t: 'е',
  y: 'н',
  u: 'г',
  i: 'ш',
  o: 'щ',
  p: 'з',
  '[': 'х',
  ']': 'ъ',
  a: 'ф',
  s: 'ы',
  d: 'в',
  f: 'а',
  g: 'п',
  h: 'р',
  j: 'о',
  k: 'л',
  l: 'д',
  ';': 'ж',
  "'": 'э',
  z: 'я',
  x: 'ч',
  c: 'с',
  v: 'м',
  b: 'и',
  n: 'т',
  m: 'ь',
  ',': 'б',
  '.': 'ю',
  '`': 'ё',
}
/** The row of digits of the Kazakh layout. */
const DIGITS: Readonly<Record<string, string>> = {
  '2': 'ә',
  '3': 'і',
  '4': 'ң',
  '5': 'ғ',
  '8': 'ү',
  '9': 'ұ',
  '0': 'қ',
  '-': 'ө',
  '=': 'һ',
}

/** What the same keys write under the Cyrillic layout; null where the text is no Latin typing. */
export function otherLayout(text: string): string | null {
  const typed = text.toLowerCase()
  if (!/[a-z]/.test(typed) || /\p{Script=Cyrillic}/u.test(typed)) return null
  return Array.from(typed, (key) => LETTERS[key] ?? DIGITS[key] ?? key).join('')
}

/** Whether `word` begins like `typed` with at most one letter wrong, missing or too many. */
export function nearly(word: string, typed: string): boolean {
  let same = 0
  while (same < typed.length && word[same] === typed[same]) same += 1
  if (same === typed.length) return true
  const rest = typed.slice(same + 1)
  return (
    word.startsWith(rest, same + 1) ||
    word.startsWith(rest, same) ||
    word.startsWith(typed.slice(same), same + 1) ||
    // Two neighbours changed places.
    (word[same] === typed[same + 1] &&
      word[same + 1] === typed[same] &&
      word.startsWith(typed.slice(same + 2), same + 2))
  )
}
