/** What the choice of line ends must know of one word, found once for each word of the language and remembered. */
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { divisionsOf } from '../hyphenation/words.ts'
import type { Divisions } from '../hyphenation/words.ts'

/** Marks of a token (what stands between two spaces), one bit each, so that a pair of tokens is judged without text. */
export const TRAIT = {
  /** `№`, `§`, `-`: belongs to what follows. */
  OPENER: 1 << 0,
  /** `ст.`, `п.`, `ул.` */
  ABBREVIATION: 1 << 1,
  /** `А.`, `А.С.` and nothing else. */
  INITIALS: 1 << 2,
  /** Ends in one to three figures: the thousands of a sum may follow. */
  THOUSANDS: 1 << 3,
  /** Three figures at the start. */
  NEXT_THOUSANDS: 1 << 4,
  CAPITAL: 1 << 5,
  /** `–`, `—` */
  DASH: 1 << 6,
  /** A hyphen used as a dash. */
  HYPHEN: 1 << 7,
  /** Initials with the comma or bracket that may follow. */
  INITIALS_AFTER_NAME: 1 << 8,
  /** A capital, and a small letter at the end. */
  NAME: 1 << 9,
  ENDS_IN_INITIAL: 1 << 10,
  BEGINS_WITH_INITIAL: 1 << 11,
  ENDS_IN_FIGURE: 1 << 12,
  BEGINS_WITH_LETTER: 1 << 13,
  /** `ҚК`, `УПК` */
  CODE: 1 << 14,
  /** What follows a code: its article, or the country's letters. */
  NEXT_TO_CODE: 1 << 15,
  ONE_LETTER: 1 << 16,
  /** A sum in words within brackets. */
  IN_WORDS: 1 << 17,
} as const

const TESTS: readonly [number, RegExp][] = [
  [TRAIT.OPENER, /^[№§-]$/u],
  [TRAIT.ABBREVIATION, /^\P{L}*(?:ст|ч|п|пп|чч|г|гл|т|стр|д|кв|ул)\.$/u],
  [TRAIT.INITIALS, /^\P{L}*(?:\p{Lu}\.){1,2}$/u],
  [TRAIT.THOUSANDS, /(?:^|\D)\d{1,3}$/u],
  [TRAIT.NEXT_THOUSANDS, /^\d{3}(?!\d)/u],
  [TRAIT.CAPITAL, /^\p{Lu}/u],
  [TRAIT.DASH, /^[–—]$/u],
  [TRAIT.HYPHEN, /^-$/u],
  [TRAIT.INITIALS_AFTER_NAME, /^(?:\p{Lu}\.){1,2}[^\p{L}]*$/u],
  [TRAIT.NAME, /^\P{L}*\p{Lu}\p{L}*\p{Ll}$/u],
  [TRAIT.ENDS_IN_INITIAL, /\p{Lu}\.$/u],
  [TRAIT.BEGINS_WITH_INITIAL, /^\p{Lu}\./u],
  [TRAIT.ENDS_IN_FIGURE, /\d\)?$/u],
  [TRAIT.BEGINS_WITH_LETTER, /^[\p{L}(]/u],
  [TRAIT.CODE, /^\p{Lu}{2,5}$/u],
  [TRAIT.NEXT_TO_CODE, /^(?:\d|\p{Lu}{2})/u],
  [TRAIT.ONE_LETTER, /^\p{L}$/u],
  [TRAIT.IN_WORDS, /^\(.*\)$/u],
]

export interface Word extends Divisions {
  /** Bits of {@link TRAIT}. */
  traits: number
}

/** {@link TRAIT} of a token. */
export function traitsOf(token: string): number {
  let traits = 0
  for (const [bit, test] of TESTS) if (test.test(token)) traits |= bit
  return traits
}

/** Words remembered per language; a verdict of 26 pages has some two thousand. */
const MOST_REMEMBERED = 20_000
/** A longer token is no word that comes again. */
const LONGEST_REMEMBERED = 60
const remembered = { kk: new Map<string, Word>(), ru: new Map<string, Word>() }

/** A token as a word of the language: its marks, and where it may be divided. */
export function wordOf(token: string, language: ActLanguage): Word {
  const known = remembered[language]
  const found = known.get(token)
  if (found !== undefined) return found
  const word: Word = { ...divisionsOf(token, language), traits: traitsOf(token) }
  if (token.length > LONGEST_REMEMBERED) return word
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(token, word)
  return word
}
