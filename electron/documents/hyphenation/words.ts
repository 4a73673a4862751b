/** Which words of an act may be divided, and by the rules of which language. */
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { kazakhBreaks } from './kazakh.ts'
import { russianBreaks } from './russian.ts'

const SHORTEST = 6
const WORD = /\p{L}+/gu
const KAZAKH_LETTER = /[әғқңөұүһі]/u

/** What is between two spaces of a text, and where it may be divided. */
export interface Divisions {
  /** Indexes inside the token, rising. */
  at: readonly number[]
  /** It begins with a capital: perhaps a name, divided only where the line would be unbearable otherwise. */
  name: boolean
  /** It has a hyphen of its own (судебно-товароведческой): a second one is better avoided. */
  hyphened: boolean
}

const WHOLE: Divisions = { at: [], name: false, hyphened: false }
/** Tokens remembered per language; a verdict of 26 pages has some two thousand. */
const MOST_REMEMBERED = 20_000
const remembered = { kk: new Map<string, Divisions>(), ru: new Map<string, Divisions>() }

/** Beginnings that the rules would cut wrongly, with the right cuts; after them the rules go on. */
const BEGINNINGS = [
  'казах-стан',
  'қа-зақ-стан',
  'преду-смотр',
  'непреду-смотр',
  'авто-стоян',
  'про-возгла',
  'кон-трол',
].map((cut) => {
  const parts = cut.split('-')
  const letters = parts.join('')
  const at = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length)
  return { letters, at }
})

function ruleBreaks(small: string, language: ActLanguage): readonly number[] {
  return language === 'kk' || KAZAKH_LETTER.test(small) ? kazakhBreaks(small) : russianBreaks(small)
}

/** Indexes where a word of letters may be divided; none in abbreviations and in words with a capital inside. */
export function wordBreaks(word: string, language: ActLanguage): readonly number[] {
  const small = word.toLowerCase()
  if (word.length < SHORTEST || small.length !== word.length || small.slice(1) !== word.slice(1)) return []
  const known = BEGINNINGS.find(({ letters }) => small.startsWith(letters))
  const breaks = ruleBreaks(small, language)
  return known === undefined ? breaks : [...known.at, ...breaks.filter((at) => at >= known.letters.length)]
}

function divide(token: string, language: ActLanguage): Divisions {
  // Numbers with endings (188-бабының), addresses, initials: better left whole.
  if (token.length < SHORTEST || /[\d@/_]|\.\p{L}/u.test(token)) return WHOLE
  const at: number[] = []
  for (const word of token.matchAll(WORD))
    for (const index of wordBreaks(word[0], language)) at.push(word.index + index)
  if (token.includes('-')) {
    // Not close to the hyphen the word has already: қылмыстық-ат-қару reads like three words.
    const far = at.filter((index) => !token.slice(Math.max(0, index - 3), index + 3).includes('-'))
    return { at: far, name: /^\P{L}*\p{Lu}/u.test(token), hyphened: true }
  }
  return { at, name: /^\P{L}*\p{Lu}/u.test(token), hyphened: false }
}

/** {@link Divisions} of a token, remembered: the same words come again and again. */
export function divisionsOf(token: string, language: ActLanguage): Divisions {
  const known = remembered[language]
  const found = known.get(token)
  if (found !== undefined) return found
  const divisions = divide(token, language)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(token, divisions)
  return divisions
}
