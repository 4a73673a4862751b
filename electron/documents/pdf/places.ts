/** Where the lines of a text may end. */
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { divisionsOf } from '../hyphenation/words.ts'
import { isGlued } from './glue.ts'

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
/** A hyphen used as a dash at the start of a line. */
const DASH_PENALTY = 500
/** A figure and what it counts, a code and its article, a preposition of one letter: better on one line. */
const LOOSE_PENALTY = 90
/** A surname and the initials after it. */
const INITIALS_PENALTY = 400
/** With the comma or bracket that may follow. */
const NEXT_INITIALS = /^(?:\p{Lu}\.){1,2}[^\p{L}]*$/u
const NAME = /^\P{L}*\p{Lu}\p{L}*\p{Ll}$/u
const INITIALS = /\p{Lu}\.$/u
const BEGINS_WITH_INITIALS = /^\p{Lu}\./u
const ENDS_IN_FIGURE = /\d\)?$/u
const BEGINS_WITH_LETTER = /^[\p{L}(]/u
const CODE = /^\p{Lu}{2,5}$/u
/** `ҚК 188-бабы`, `УК РК`. */
const NEXT_TO_CODE = /^(?:\d|\p{Lu}{2})/u
const ONE_LETTER = /^\p{L}$/u
const IN_WORDS = /^\(.*\)$/u

/** How much a line end between two tokens is to be avoided. */
function spacePenalty(token: string, next: string): number {
  if (next === '-') return DASH_PENALTY
  if (next.charCodeAt(1) === 0x2e && NEXT_INITIALS.test(next) && NAME.test(token)) return INITIALS_PENALTY
  if (ENDS_IN_FIGURE.test(token) && BEGINS_WITH_LETTER.test(next)) return LOOSE_PENALTY
  if (CODE.test(token) && NEXT_TO_CODE.test(next)) return LOOSE_PENALTY
  return ONE_LETTER.test(token) || IN_WORDS.test(token) ? LOOSE_PENALTY : 0
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
  let start = 0
  tokens.forEach((token, index) => {
    const end = start + token.length
    const next = tokens[index + 1]
    // Words held by no-break spaces may be longer together.
    const most = token.includes('\u00a0') ? endless * 1.5 : endless
    if (token !== '' && widthOf(start, end) > most) {
      for (let at = start + 2; at < end - 2; at++) places.push({ index: at, hyphen: true, penalty: HYPHEN_PENALTY })
    } else if (hyphenate) {
      const { at, name, hyphened } = divisionsOf(token, language)
      const penalty = name ? NAME_PENALTY : hyphened ? HYPHENED_PENALTY : HYPHEN_PENALTY
      // "А.С. Нұрғалиев", "Нұрғалиев А.С.": a surname beside its initials is never divided.
      if (!name || (!INITIALS.test(tokens[index - 1] ?? '') && !BEGINS_WITH_INITIALS.test(next ?? '')))
        for (const inside of at) places.push({ index: start + inside, hyphen: true, penalty })
    }
    if (next !== undefined && next !== '' && token !== '' && !isGlued(token, next))
      places.push({ index: end, hyphen: false, penalty: spacePenalty(token, next) })
    start = end + 1
  })
  return places
}
