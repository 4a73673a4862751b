/**
 * No-break spaces for Word where the PDF does not end a line either: initials and surname, a figure and what it counts, an
 * abbreviation and its number. Only in words of ours: the judge's own keep the spaces he typed.
 */
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { areGlued } from '../pdf/glue.ts'
import { TRAIT, wordOf } from '../pdf/word.ts'

function isHeld(traits: number, next: number): boolean {
  // Word does not stretch these spaces with the others of a line, so a dash and a chain of "ч. 2 ст. 188" stay loose.
  if ((next & (TRAIT.DASH | TRAIT.ABBREVIATION)) !== 0) return false
  if (areGlued(traits, next)) return true
  if ((traits & TRAIT.NAME) !== 0 && (next & TRAIT.INITIALS_AFTER_NAME) !== 0) return true
  return (traits & TRAIT.ENDS_IN_FIGURE) !== 0 && (next & TRAIT.BEGINS_WITH_LETTER) !== 0
}

/** The text with no-break spaces where a line must not end; spaces stay spaces for whoever reads it back. */
export function held(text: string, language: ActLanguage): string {
  const tokens = text.split(' ')
  let out = tokens[0] ?? ''
  let before = wordOf(out, language).traits
  for (const token of tokens.slice(1)) {
    const { traits } = wordOf(token, language)
    out += `${isHeld(before, traits) ? '\u00a0' : ' '}${token}`
    before = traits
  }
  return out
}
