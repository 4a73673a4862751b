/**
 * Stemmer of Russian, written from the published description of the Snowball algorithm (regions RV and R2, the classes of
 * endings, four steps). Its answers are compared with those of another implementation in the tests.
 */

const VOWELS = 'аеиоуыэюя'

const listed = (words: string): string[] => words.trim().split(/\s+/u)

const PERFECTIVE_GERUND_1 = ['вшись', 'вши', 'в']
const PERFECTIVE_GERUND_2 = ['ывшись', 'ившись', 'ывши', 'ивши', 'ыв', 'ив']
const ADJECTIVE = listed(`
  ыми ими его ого ему ому ее ие ые ое ей ий ый
  ой ем им ым ом их ых ую юю ая яя ою ею
`)
const PARTICIPLE_1 = ['ем', 'нн', 'вш', 'ющ', 'щ']
const PARTICIPLE_2 = ['ивш', 'ывш', 'ующ']
const REFLEXIVE = ['ся', 'сь']
const VERB_1 = ['йте', 'нно', 'ете', 'ешь', 'ла', 'на', 'ли', 'ем', 'ло', 'но', 'ет', 'ют', 'ны', 'ть', 'й', 'л', 'н']
const VERB_2 = listed(`
  уйте ейте ила ыла ена ите или ыли ило ыло ено ует уют ены
  ить ыть ишь ей уй ил ыл им ым ен ят ит ыт ую ю
`)
const NOUN = listed(`
  иями иях ями ами иям ией ием ев ов ие ье еи ии ей ой ий ям ем
  ам ом ях ах ию ью ия ья а е и й о у ы ь ю я
`)

interface Ending {
  text: string
  /** The ending only counts behind а or я, which stay. */
  afterA: boolean
}

/** Longest first: of two endings that fit, the longer is meant. */
function endings(after: readonly string[], free: readonly string[]): Ending[] {
  return [...after.map((text) => ({ text, afterA: true })), ...free.map((text) => ({ text, afterA: false }))].toSorted(
    (a, b) => b.text.length - a.text.length,
  )
}

const GERUNDS = endings(PERFECTIVE_GERUND_1, PERFECTIVE_GERUND_2)
const ADJECTIVES = endings([], ADJECTIVE)
const PARTICIPLES = endings(PARTICIPLE_1, PARTICIPLE_2)
const REFLEXIVES = endings([], REFLEXIVE)
const VERBS = endings(VERB_1, VERB_2)
const NOUNS = endings([], NOUN)

/** Takes the longest ending that lies in the word behind `start`; null where none does. */
function without(word: string, list: readonly Ending[], start: number): string | null {
  for (const { text, afterA } of list) {
    if (!word.endsWith(text)) continue
    const at = word.length - text.length
    if (at < start) continue
    // The longest ending decides: where its condition fails, no shorter one of the class is tried.
    if (!afterA) return word.slice(0, at)
    const before = at - 1 >= start ? word.charAt(at - 1) : ''
    if (before === 'а' || before === 'я') return word.slice(0, at)
  }
  return null
}

/** Start of the part behind the first vowel-consonant pair, counted from `from`. */
function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i += 1) {
    if (!VOWELS.includes(word.charAt(i)) && VOWELS.includes(word.charAt(i - 1))) return i + 1
  }
  return word.length
}

/** The stem of a Russian word in small letters, ё written as е. */
export function stemRussian(word: string): string {
  let rv = 0
  while (rv < word.length && !VOWELS.includes(word.charAt(rv))) rv += 1
  rv += 1
  if (rv >= word.length) return word
  const r2 = regionAfter(word, regionAfter(word, 0))

  let stem = word
  const gerund = without(stem, GERUNDS, rv)
  if (gerund !== null) stem = gerund
  else {
    stem = without(stem, REFLEXIVES, rv) ?? stem
    const adjective = without(stem, ADJECTIVES, rv)
    if (adjective !== null) stem = without(adjective, PARTICIPLES, rv) ?? adjective
    else stem = without(stem, VERBS, rv) ?? without(stem, NOUNS, rv) ?? stem
  }
  if (stem.length > rv && stem.endsWith('и')) stem = stem.slice(0, -1)
  for (const ending of ['ость', 'ост']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= r2) {
      stem = stem.slice(0, -ending.length)
      break
    }
  }
  if (stem.endsWith('нн') && stem.length - 1 > rv) return stem.slice(0, -1)
  for (const superlative of ['ейше', 'ейш']) {
    if (stem.endsWith(superlative) && stem.length - superlative.length >= rv) {
      stem = stem.slice(0, -superlative.length)
      return stem.endsWith('нн') && stem.length - 1 > rv ? stem.slice(0, -1) : stem
    }
  }
  return stem.endsWith('ь') && stem.length > rv ? stem.slice(0, -1) : stem
}
