/** Dates as judges type them: 5.3.26, 05.03.2026, 05032026, 050326, 5/3/26, 2026-03-05; the dot's key under either layout. */
import { isIsoDate } from '../../shared/time/date.ts'

/** "ж." or "г." may stand behind the year. */
const SPACED = /^(\d{1,2})\s?[.,/\-юб ]\s?(\d{1,2})\s?[.,/\-юб ]\s?(\d{4}|\d{2})(?:\s?[жг]\.?)?$/u
const WHOLE = /^(\d{2})(\d{2})(\d{4}|\d{2})$/

/** The ISO date of typed text, or null where it is not a date that exists. Two-digit years are of 1940 to 2039. */
export function parseTyped(text: string): string | null {
  const clean = text.trim().toLowerCase()
  if (isIsoDate(clean)) return clean
  const m = SPACED.exec(clean) ?? WHOLE.exec(clean)
  if (!m) return null
  const [, day = '', month = '', written = ''] = m
  const year =
    written.length === 4 ? written : String(Number(written) < 40 ? 2000 + Number(written) : 1900 + Number(written))
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}

/** Whether nothing more can be meant by the text: its year has four digits, so it need not wait until the field is left. */
export function isWhole(text: string): boolean {
  return parseTyped(text) !== null && /\d{4}(?:\D|$)|^\d{8}$/u.test(text)
}
