/**
 * Spaces at which a line of an act does not end: a court does not part "ст." from its number, nor initials from a
 * surname, nor the thousands of a sum; a dash does not begin a line, and a hyphen used as a dash does not end one,
 * because programs that copy text (pdftotext among them) drop a hyphen at the end of a line (so it may begin one, if the
 * line before would be unbearable).
 */
const ABBREVIATION = /^\P{L}*(?:ст|ч|п|пп|чч|г|гл|т|стр|д|кв|ул)\.$/u
const INITIALS = /^\P{L}*(?:\p{Lu}\.){1,2}$/u
const CAPITAL = /^\p{Lu}/u
const THOUSANDS = /(?:^|\D)\d{1,3}$/u
const NEXT_THOUSANDS = /^\d{3}(?!\d)/u

/**
 * True when the space between two tokens must not end a line.
 * @param token what stands before the space, from the space before it
 * @param next what stands after it
 */
export function isGlued(token: string, next: string): boolean {
  if (token === '№' || token === '§' || token === '-') return true
  if (next === '–' || next === '—') return true
  const last = token.charCodeAt(token.length - 1)
  if (last === 0x2e) return ABBREVIATION.test(token) || (INITIALS.test(token) && CAPITAL.test(next))
  return last >= 0x30 && last <= 0x39 && THOUSANDS.test(token) && NEXT_THOUSANDS.test(next)
}
