/** Sounds of Kazakh as the endings hear them: rows of vowels, and the class of the sound an ending stands behind. */

const BACK = 'аоұыяё'
const FRONT = 'әөүіеэ'
const NEUTRAL = 'иую'

export type Row = 'back' | 'front'

/** What may stand before an ending: `v` vowel, `s` glide or liquid, `n` nasal, `z` voiced hiss, `h` voiceless. */
export type Sound = 'v' | 's' | 'n' | 'z' | 'h'

export function isVowel(letter: string): boolean {
  return BACK.includes(letter) || FRONT.includes(letter) || NEUTRAL.includes(letter)
}

/** Row of a word by its last telling vowel; null where only и, у, ю speak, which take either. */
export function rowOf(word: string): Row | null {
  // Written with ә, heard hard in many forms: куәлар, куәнің.
  if (word === 'куә' || word === 'кінә') return null
  for (let i = word.length - 1; i >= 0; i -= 1) {
    const letter = word.charAt(i)
    // A closed syllable with и is heard soft in borrowed words (лимиттің), hard in old ones (тарихты): both are taken.
    if (NEUTRAL.includes(letter)) {
      if (letter === 'и') return null
      continue
    }
    if (BACK.includes(letter)) return 'back'
    if (FRONT.includes(letter)) return 'front'
  }
  return null
}

/** Row of an ending; endings without a vowel and borrowed ones (-мен) go with both. */
export function rowOfEnding(ending: string): Row | null {
  for (const letter of ending) {
    if (BACK.includes(letter)) return 'back'
    if (FRONT.includes(letter)) return 'front'
  }
  return null
}

export function lastSound(word: string): Sound {
  const end = word.endsWith('ь') || word.endsWith('ъ') ? word.charAt(word.length - 2) : word.charAt(word.length - 1)
  if ('аәоөұүыіеэяё'.includes(end)) return 'v'
  if ('июуйрл'.includes(end)) return 's'
  if ('мнң'.includes(end)) return 'n'
  if ('жз'.includes(end)) return 'z'
  return 'h'
}

/** Undoes the softening before a vowel and gives every stem one spelling: айыб → айып, бөліг → бөлік, құқығ → құқық. */
export function repaired(stem: string): string {
  const last = stem.charAt(stem.length - 1)
  const hard = last === 'б' ? 'п' : last === 'г' ? 'к' : last === 'ғ' ? 'қ' : null
  return hard === null ? stem : stem.slice(0, -1) + hard
}

/** Ends of syllables that no Kazakh stem has: a narrow vowel fell out before the ending (мүлкі: мүлік, орны: орын). */
const FALLEN = /^(.*[аәеоөұүыі])(рн|лқ|лк|рқ|рк|йн|лп|рп|рд|лд|ғз|ңл|йл|ул|уз|йр|нб|рм)$/u

/** The stem with the vowel that fell out put back; the same word where nothing fell out. */
export function withFallenVowel(stem: string): string {
  const match = FALLEN.exec(stem)
  if (match === null) return stem
  const [, start = '', cluster = ''] = match
  const vowel = rowOf(start) === 'back' ? 'ы' : 'і'
  return start + cluster.charAt(0) + vowel + cluster.charAt(1)
}
