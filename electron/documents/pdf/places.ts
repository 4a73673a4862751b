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
/** A court does not like to see a name divided. */
const NAME_PENALTY = 900
/** A hyphen used as a dash at the start of a line. */
const DASH_PENALTY = 500
const INITIALS = /\p{Lu}\.$/u

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
    if (token !== '' && widthOf(start, end) > endless) {
      for (let at = start + 2; at < end - 2; at++) places.push({ index: at, hyphen: true, penalty: HYPHEN_PENALTY })
    } else if (hyphenate) {
      const { at, name } = divisionsOf(token, language)
      const penalty = name ? NAME_PENALTY : HYPHEN_PENALTY
      // "А.С. Нұрғалиев": a surname after initials is never divided.
      if (!name || !INITIALS.test(tokens[index - 1] ?? ''))
        for (const inside of at) places.push({ index: start + inside, hyphen: true, penalty })
    }
    if (next !== undefined && next !== '' && token !== '' && !isGlued(token, next))
      places.push({ index: end, hyphen: false, penalty: next === '-' ? DASH_PENALTY : 0 })
    start = end + 1
  })
  return places
}
