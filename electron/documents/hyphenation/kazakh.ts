/**
 * Where a Kazakh word may be divided. The typesetter brings no patterns for Kazakh, so the places are found by the rule
 * of Kazakh orthography: a word is divided by syllables, a syllable has one vowel, a consonant before a vowel goes with
 * that vowel, and no single letter is left behind or carried over.
 */

const VOWELS = new Set('аәеёиіоөуұүыэюя')
const CONSONANTS = new Set('бвгғджзйкқлмнңпрстфхһцчшщ')
/** Signs that have no sound of their own and never begin a line. */
const SIGNS = new Set('ьъ')

const LEFT_MIN = 2
const RIGHT_MIN = 3

/** `у` after another vowel is the consonant of `ауыл` and `тауға`, else the vowel of `туу`. */
function isVowel(word: string, index: number): boolean {
  const letter = word[index]
  if (letter === undefined || !VOWELS.has(letter)) return false
  if (letter !== 'у' || index === 0) return true
  const before = word[index - 1]
  return before === undefined || before === 'у' || !VOWELS.has(before)
}

/**
 * Indexes inside a word of small letters where it may be divided, rising. Empty where a letter belongs to another
 * alphabet: such a word is better left whole.
 */
export function kazakhBreaks(word: string): number[] {
  const vowels: number[] = []
  for (let index = 0; index < word.length; index++) {
    const letter = word[index] ?? ''
    if (isVowel(word, index)) vowels.push(index)
    else if (!CONSONANTS.has(letter) && !SIGNS.has(letter) && letter !== 'у') return []
  }
  const breaks: number[] = []
  for (let n = 1; n < vowels.length; n++) {
    const vowel = vowels[n] ?? 0
    // Two vowels side by side (куә, қиын, партия) are not torn apart: allowed, but it reads badly.
    if (vowel - (vowels[n - 1] ?? 0) < 2) continue
    const at = vowel - 1
    if (SIGNS.has(word[at] ?? '')) continue
    if (at >= LEFT_MIN && word.length - at >= RIGHT_MIN) breaks.push(at)
  }
  return breaks
}
