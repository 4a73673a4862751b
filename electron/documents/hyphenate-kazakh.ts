/**
 * Where a Kazakh word may be divided. Typst brings patterns for Russian but none for Kazakh, so the places are found
 * by the rule of Kazakh orthography: a word is divided by syllables, a syllable has one vowel, a consonant before a
 * vowel goes with that vowel, and no single letter is left behind or carried over.
 */

const VOWELS = new Set('аәеёиіоөуұүыэюя')
const CONSONANTS = new Set('бвгғджзйкқлмнңпрстфхһцчшщ')
/** Signs that have no sound of their own and never begin a line. */
const SIGNS = new Set('ьъ')

const LEFT_MIN = 2
const RIGHT_MIN = 3

/** `у` beside a vowel is the consonant of `ауыл` and `тауға`, else the vowel of `туу`. */
function isVowel(word: string, index: number): boolean {
  const letter = word[index]
  if (letter === undefined || !VOWELS.has(letter)) return false
  if (letter !== 'у' || index === 0) return true
  const before = word[index - 1]
  return before === undefined || before === 'у' || !VOWELS.has(before)
}

/**
 * Indexes inside `word` where it may be divided, rising. Empty for short words, abbreviations in capitals, words with
 * figures or with letters of another alphabet: those are better left whole.
 */
export function kazakhBreaks(word: string): number[] {
  if (word.length < LEFT_MIN + RIGHT_MIN) return []
  const lower = word.toLowerCase()
  if (word.slice(1) !== lower.slice(1) || lower.length !== word.length) return []
  const vowels: number[] = []
  for (let index = 0; index < lower.length; index++) {
    const letter = lower[index] ?? ''
    if (isVowel(lower, index)) vowels.push(index)
    else if (!CONSONANTS.has(letter) && !SIGNS.has(letter) && letter !== 'у') return []
  }
  const breaks: number[] = []
  for (let n = 1; n < vowels.length; n++) {
    const previous = vowels[n - 1] ?? 0
    const vowel = vowels[n] ?? 0
    // Two vowels side by side (куә, қиын, партия) are not torn apart: allowed, but it reads badly.
    if (vowel - previous < 2) continue
    const at = vowel - 1
    if (SIGNS.has(lower[at] ?? '')) continue
    if (at >= LEFT_MIN && lower.length - at >= RIGHT_MIN) breaks.push(at)
  }
  return breaks
}
