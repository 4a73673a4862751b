/**
 * Spaces at which a line of an act does not end: a court does not part "ст." from its number, nor initials from a
 * surname, nor the thousands of a sum; a dash does not begin a line, and a hyphen used as a dash does not end one,
 * because programs that copy text (pdftotext among them) drop a hyphen at the end of a line (so it may begin one, if the
 * line before would be unbearable).
 */
import { TRAIT, traitsOf } from './word.ts'

/** {@link isGlued} for the traits of two tokens. */
export function areGlued(traits: number, next: number): boolean {
  if ((traits & (TRAIT.OPENER | TRAIT.ABBREVIATION)) !== 0 || (next & TRAIT.DASH) !== 0) return true
  if ((traits & TRAIT.INITIALS) !== 0) return (next & TRAIT.CAPITAL) !== 0
  return (traits & TRAIT.THOUSANDS) !== 0 && (next & TRAIT.NEXT_THOUSANDS) !== 0
}

/**
 * True when the space between two tokens must not end a line.
 * @param token what stands before the space, from the space before it
 * @param next what stands after it
 */
export function isGlued(token: string, next: string): boolean {
  return areGlued(traitsOf(token), traitsOf(next))
}
