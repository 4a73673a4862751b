/** Cuts a text into words, with the place of each in the original. */
import { foldLower } from './fold.ts'

export interface Token {
  /** Folded word: small letters, look-alikes repaired. */
  word: string
  /** Character offsets into the text, `to` behind the last letter. */
  from: number
  to: number
}

/** Letters and digits in runs; combining marks stay with their letter. A soft hyphen inside a word is part of it. */
const WORD = /\d+|[\p{L}\p{M}\u00ad]+/gu
/** Longer runs are no words but damage or coding; they would only swell the index. */
export const LONGEST_WORD = 64

/** Words of a text in order. Digits and letters are words of their own: "188-бабының" gives 188, бабының. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  // The whole text in small letters at once, where that leaves every letter in its place (it nearly always does).
  const lower = text.toLowerCase()
  const whole = lower.length === text.length
  for (const match of (whole ? lower : text).matchAll(WORD)) {
    const raw = match[0]
    if (raw.length > LONGEST_WORD) continue
    let word = whole ? raw : raw.toLowerCase()
    if (/[\p{M}\u00ad]/u.test(word)) word = word.replaceAll('\u00ad', '').normalize('NFC')
    word = foldLower(word)
    if (word !== '') found.push({ word, from: match.index, to: match.index + raw.length })
  }
  return found
}
