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

/** From index, to index (exclusive): words that stay on one line. */
export type Stretch = readonly [number, number]

export interface Places {
  /** In order of the text, its end not among them. */
  places: Place[]
  /** Words glued together and words with a hyphen of their own. */
  held: Stretch[]
}

const HYPHEN_PENALTY = 70
/** A court does not like to see a name divided. */
const NAME_PENALTY = 900
const INITIALS = /\p{Lu}\.$/u
/** A stretch longer than this is let go, or it could stick out of the line. */
const LONGEST_HELD = 48

/**
 * @param endless width over which a "word" is no word of a language and may be cut anywhere
 * @param widthOf width between two indexes of the text
 */
export function placesOf(
  text: string,
  language: ActLanguage,
  hyphenate: boolean,
  endless: number,
  widthOf: (from: number, to: number) => number,
): Places {
  const places: Place[] = []
  const held: Stretch[] = []
  const tokens = text.split(' ')
  let start = 0
  let heldFrom = 0
  let holds = false
  tokens.forEach((token, index) => {
    const end = start + token.length
    const next = tokens[index + 1]
    if (token !== '' && widthOf(start, end) > endless) {
      for (let at = start + 2; at < end - 2; at++) places.push({ index: at, hyphen: true, penalty: HYPHEN_PENALTY })
    } else {
      const { at, name } = divisionsOf(token, language)
      const whole = !hyphenate || (name && INITIALS.test(tokens[index - 1] ?? ''))
      const penalty = name ? NAME_PENALTY : HYPHEN_PENALTY
      if (!whole) for (const inside of at) places.push({ index: start + inside, hyphen: true, penalty })
      if (token.includes('-')) holds = true
    }
    if (next !== undefined && token !== '' && isGlued(token, next)) holds = true
    else {
      if (holds && end - heldFrom <= LONGEST_HELD) held.push([heldFrom, end])
      holds = false
      heldFrom = end + 1
      if (next !== undefined && next !== '' && token !== '') places.push({ index: end, hyphen: false, penalty: 0 })
    }
    start = end + 1
  })
  return { places, held }
}
