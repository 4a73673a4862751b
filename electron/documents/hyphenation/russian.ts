/**
 * Where a Russian word may be divided, by the school rules: by syllables, a vowel in each part, nothing torn from ь, ъ
 * and й, two like consonants parted. Where a rule alone would cut a prefix or the start of a root (прес-тупление,
 * по-дсудимый) the place is given up: an act has enough other places, and a wrong division is seen at once.
 */

const VOWELS = new Set('аеёиоуыэюя')
const CONSONANTS = new Set('бвгджзклмнпрстфхцчшщ')
/** They close a syllable: the cut comes after them. */
const CLOSERS = new Set('ьъй')

const LEFT_MIN = 3
const RIGHT_MIN = 3

/** A prefix in a vowel before a group of consonants: nobody can tell пре-ступление from прес-са by letters. */
const OPEN_PREFIX = /^(?:не|по)?(?:пре|при|про|пере|по|на|за|до|вы|со|не|у|о)(?=[бвгджзклмнпрстфхцчшщ]{2})/u
/** A prefix in a consonant before a vowel: its consonant must not be carried over (под-отчётный). */
const CLOSED_PREFIX = /^(?:не)?(?:раз|роз|без|из|воз|под|над|от|об|пред|меж)(?=[аеёиоуыэюя])/u
/** The same prefixes before a consonant: the cut is right after them (рас-следование, об-стоятельство). */
const PREFIX_AND_ROOT =
  /^(?:не)?(?:раз|рас|роз|рос|без|бес|из|ис|воз|вос|под|над|от|об|пред|меж)(?=[бвгджзклмнпрстфхцчшщ])/u
/** Groups that begin a suffix and stay together after another consonant or a vowel: государ-ство, граждан-ский. */
const SUFFIX_START = /(?:ств|ск)$/u

/** The cut between two vowels of a word, or -1. */
function cutBetween(word: string, left: number, right: number): number {
  if (right - left < 2) return -1
  for (let at = right - 1; at > left; at--) if (CLOSERS.has(word[at] ?? '')) return at + 1 < right ? at + 1 : -1
  const group = word.slice(left + 1, right)
  const twins = /(.)\1/u.exec(group)
  if (twins !== null) return left + 2 + twins.index
  const suffix = SUFFIX_START.exec(group)?.[0]
  if (suffix === 'ств' || (suffix !== undefined && group.length > suffix.length)) return right - suffix.length
  return right - 1
}

/** Letters where a cut would hurt a prefix or root, as a range of indexes, ends included. */
function forbidden(word: string, boundary: number): [number, number] {
  if (boundary > 0) {
    let vowel = boundary
    while (CONSONANTS.has(word[vowel] ?? '')) vowel += 1
    return [0, vowel]
  }
  const open = OPEN_PREFIX.exec(word)?.[0]
  if (open !== undefined) {
    let end = open.length
    while (CONSONANTS.has(word[end] ?? '')) end += 1
    return [open.length + 1, end]
  }
  const closed = CLOSED_PREFIX.exec(word)?.[0]
  return closed === undefined ? [-1, -1] : [closed.length - 1, closed.length - 1]
}

/** Indexes inside a word of small letters where it may be divided, rising; empty for a word with foreign letters. */
export function russianBreaks(word: string): number[] {
  const vowels: number[] = []
  for (let index = 0; index < word.length; index++) {
    const letter = word[index] ?? ''
    if (VOWELS.has(letter)) vowels.push(index)
    else if (!CONSONANTS.has(letter) && !CLOSERS.has(letter)) return []
  }
  const boundary = PREFIX_AND_ROOT.exec(word)?.[0].length ?? 0
  const [from, to] = forbidden(word, boundary)
  const breaks: number[] = boundary >= LEFT_MIN && word.length - boundary > RIGHT_MIN ? [boundary] : []
  for (let n = 1; n < vowels.length; n++) {
    const at = cutBetween(word, vowels[n - 1] ?? 0, vowels[n] ?? 0)
    if (at < LEFT_MIN || word.length - at < RIGHT_MIN || (at >= from && at <= to)) continue
    breaks.push(at)
  }
  return breaks
}
