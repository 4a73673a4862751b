/**
 * The words of a text, the same as tokens.ts cuts. An import reads every letter of every act here, and a page of hits whole
 * acts, so letters are looked up in a table instead of being matched by a pattern.
 */
import { foldLower } from './fold.ts'
import { LONGEST_WORD, tokens } from './tokens.ts'

const OTHER = 0
const DIGIT = 1
const LETTER = 2
/** A letter that is folded, or that may be mixed with Cyrillic by a slip of the keyboard. */
const FOLDED = 3
/** Marks and soft hyphens: such words are left to the pattern. */
const STRANGE = 4

const TABLE = Uint8Array.from({ length: 0x530 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (/\d/u.test(letter)) return DIGIT
  if (/[\p{M}\u00ad]/u.test(letter)) return STRANGE
  if (!/\p{L}/u.test(letter)) return OTHER
  return code < 0x400 || letter === 'ё' ? FOLDED : LETTER
})

/** Dashes, quotes, signs and spaces that every act has; no letters among them. */
function punctuation(code: number): boolean {
  return code >= 0x2000 && code <= 0x206f ? true : code === 0x2116 || code === 0x20b8 || code === 0xfeff
}

/** Hands over the folded words of a text in order, with their places; the answer is the same as that of {@link tokens}. */
export function eachWord(text: string, visit: (word: string, from: number, to: number) => void): void {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) {
    for (const { word, from, to } of tokens(text)) visit(word, from, to)
    return
  }
  const { length } = lower
  let at = 0
  while (at < length) {
    const code = lower.charCodeAt(at)
    let sort = code < 0x530 ? TABLE[code] : punctuation(code) ? OTHER : STRANGE
    if (sort === OTHER) {
      at += 1
      continue
    }
    const from = at
    if (sort === DIGIT) {
      do at += 1
      while (at < length && isDigit(lower.charCodeAt(at)))
      if (at - from <= LONGEST_WORD) visit(lower.slice(from, at), from, at)
      continue
    }
    let folded = false
    let strange = false
    while (sort !== OTHER && sort !== DIGIT) {
      if (sort === FOLDED) folded = true
      else if (sort === STRANGE) strange = true
      at += 1
      if (at >= length) break
      const next = lower.charCodeAt(at)
      sort = next < 0x530 ? TABLE[next] : punctuation(next) ? OTHER : STRANGE
    }
    if (strange) {
      for (const token of tokens(lower.slice(from, at))) visit(token.word, from + token.from, from + token.to)
    } else if (at - from <= LONGEST_WORD) {
      visit(folded ? foldLower(lower.slice(from, at)) : lower.slice(from, at), from, at)
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
