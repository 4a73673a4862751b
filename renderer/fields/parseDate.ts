/** Dates as judges type them: 5.3.26, 05.03.2026, 05032026, 2026-03-05. */
import { isIsoDate } from '../../shared/time/date.ts'

/** The ISO date of typed text, or null where it is not a date that exists. Two-digit years are of 1940 to 2039. */
export function parseTyped(text: string): string | null {
  const clean = text.trim()
  if (isIsoDate(clean)) return clean
  const m = /^(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{4}|\d{2})$/.exec(clean) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(clean)
  if (!m) return null
  const [, day = '', month = '', written = ''] = m
  const year =
    written.length === 4 ? written : String(Number(written) < 40 ? 2000 + Number(written) : 1900 + Number(written))
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}
