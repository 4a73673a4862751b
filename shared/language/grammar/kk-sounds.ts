/**
 * Sound harmony of Kazakh: which vowel and which consonant a suffix takes after a word.
 * Rules of the current orthography (Cyrillic letters), including words borrowed through Russian.
 */

const BACK = 'аоұыяё'
const FRONT = 'әөүіеэ'
/** Letters that say nothing of harmony by themselves: и, у, ю follow the vowel before them. */
const NEUTRAL = 'иую'
/** Borrowed final letters б, в, г, д take the suffixes of voiceless consonants: Ивановтың, клубқа, педагогке. */
const VOICELESS = 'пфкқтсшщчцхһбвгдғ'

/** A closed last syllable with и is heard soft in borrowed words and names: Ғазизге, лимиттің; a few old ones are hard. */
const SOFT_CLOSED = /и[бвгджзклмнпрстфхцчшщ]+$/u
const BACK_WORDS = /(тарих|мұхит|куә)$/u
/** Heard soft in the language of the law: банктің, банкке, паркінде. */
const FRONT_WORDS = /(?:банк|парк)$/u

/** Surnames in -аев, -яев are heard hard (Қонаевтың), those in -ин, -ий and patronymics in -ич soft (Пушкиннің, Петровичтің). */
const BACK_ENDINGS = /[аяоуұы]ев$/u
const FRONT_ENDINGS = /(ин|ий|ич)$/u

export type Harmony = 'back' | 'front'

/** What the last sound of a word does to the first sound of a suffix. */
export type FinalSound = 'vowel' | 'glide' | 'liquid' | 'nasal' | 'sibilant' | 'voiceless'

/** Letters of a word, lower case, without signs around it; of several words the last, which takes the ending. */
function letters(words: string): string {
  const word = words.trim().split(/\s+/u).at(-1) ?? ''
  return word.toLowerCase().replace(/[^a-zа-яёәіңғүұқөһ]/gu, '')
}

/** Back or front row of the word: its last telling vowel; a final soft sign makes the suffix soft (Игорьге). */
export function harmony(word: string): Harmony {
  const text = letters(word)
  if (text.endsWith('ь')) return 'front'
  if (FRONT_WORDS.test(text)) return 'front'
  if (BACK_ENDINGS.test(text) || BACK_WORDS.test(text)) return 'back'
  if (text.length > 3 && (FRONT_ENDINGS.test(text) || SOFT_CLOSED.test(text))) return 'front'
  let neutral: string | null = null
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const c = text.charAt(i)
    if (BACK.includes(c)) return 'back'
    if (FRONT.includes(c)) return 'front'
    if (NEUTRAL.includes(c)) neutral ??= c
  }
  // Only и, у, ю in the word (Дмитрий, Рудный aside): и sounds soft, у and ю hard.
  return neutral === 'и' ? 'front' : 'back'
}

/** The class of the last sound. */
export function finalSound(word: string): FinalSound {
  const text = letters(word).replace(/[ьъ]+$/u, '')
  const c = text.charAt(text.length - 1)
  if ('аәоөұүыіеэяё'.includes(c)) return 'vowel'
  if ('июуйр'.includes(c)) return 'glide'
  if (c === 'л') return 'liquid'
  if ('мнң'.includes(c)) return 'nasal'
  if ('жз'.includes(c)) return 'sibilant'
  return VOICELESS.includes(c) ? 'voiceless' : 'voiceless'
}

/** Picks the back or front shape of a suffix. */
export function shape(word: string, back: string, front: string): string {
  return harmony(word) === 'back' ? back : front
}
