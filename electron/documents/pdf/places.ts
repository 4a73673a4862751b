/** Where the lines of a text may end. */
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { areGlued } from './glue.ts'
import { TRAIT, wordOf } from './word.ts'

export interface Place {
  /** Of the space, or of the letter before which a word is divided. */
  index: number
  hyphen: boolean
  penalty: number
}

const HYPHEN_PENALTY = 70
/** In a word that has a hyphen of its own. */
const HYPHENED_PENALTY = 400
/** A court does not like to see a name divided. */
const NAME_PENALTY = 900
/** A surname beside its initials: only where the line would otherwise have holes that read like columns. */
const FULL_NAME_PENALTY = 3000
/** A hyphen used as a dash at the start of a line. */
const DASH_PENALTY = 500
/** A figure and what it counts, a code and its article: on one line, unless the line before would be full of holes. */
const COUNTED_PENALTY = 1000
/** A preposition of one letter and its word, a sum in words and its unit: better on one line. */
const LOOSE_PENALTY = 90
/** A surname and the initials after it. */
const INITIALS_PENALTY = 2000

/** How much a line end between two tokens is to be avoided. */
function spacePenalty(traits: number, next: number): number {
  if ((next & TRAIT.HYPHEN) !== 0) return DASH_PENALTY
  if ((next & TRAIT.INITIALS_AFTER_NAME) !== 0 && (traits & TRAIT.NAME) !== 0) return INITIALS_PENALTY
  if ((traits & TRAIT.ENDS_IN_FIGURE) !== 0 && (next & TRAIT.BEGINS_WITH_LETTER) !== 0) return COUNTED_PENALTY
  if ((traits & TRAIT.CODE) !== 0 && (next & TRAIT.NEXT_TO_CODE) !== 0) return COUNTED_PENALTY
  return (traits & (TRAIT.ONE_LETTER | TRAIT.IN_WORDS)) === 0 ? 0 : LOOSE_PENALTY
}

/**
 * Places in order of the text, its end not among them.
 * @param endless width over which a "word" is no word of a language and may be cut anywhere
 * @param widthOf width between two indexes of the text
 */
export function placesOf(
  text: string,
  language: ActLanguage,
  hyphenate: boolean,
  endless: number,
  widthOf: (from: number, to: number) => number,
): Place[] {
  const places: Place[] = []
  const tokens = text.split(' ')
  const words = tokens.map((token) => wordOf(token, language))
  let start = 0
  tokens.forEach((token, index) => {
    const word = words[index]
    const next = words[index + 1]
    const end = start + token.length
    if (word === undefined) return
    // Words held by no-break spaces may be longer together.
    const most = token.includes('\u00a0') ? endless * 1.5 : endless
    if (widthOf(start, end) > most) {
      for (let at = start + 2; at < end - 2; at++) places.push({ index: at, hyphen: true, penalty: HYPHEN_PENALTY })
    } else if (hyphenate && word.at.length > 0) {
      const { at, name, hyphened } = word
      const besideInitials =
        name &&
        (((words[index - 1]?.traits ?? 0) & TRAIT.ENDS_IN_INITIAL) !== 0 ||
          ((next?.traits ?? 0) & TRAIT.BEGINS_WITH_INITIAL) !== 0)
      const namePenalty = besideInitials ? FULL_NAME_PENALTY : NAME_PENALTY
      const penalty = name ? namePenalty : hyphened ? HYPHENED_PENALTY : HYPHEN_PENALTY
      for (const inside of at) places.push({ index: start + inside, hyphen: true, penalty })
    }
    if (next !== undefined && token !== '' && tokens[index + 1] !== '' && !areGlued(word.traits, next.traits))
      places.push({ index: end, hyphen: false, penalty: spacePenalty(word.traits, next.traits) })
    start = end + 1
  })
  return places
}
