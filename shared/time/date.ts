/**
 * Calendar dates as `YYYY-MM-DD` strings, computed without the machine's clock or time zone.
 * Strings of this form sort as dates, so plain comparison is enough.
 */

/** A date `YYYY-MM-DD`, checked where it enters the program. */
export type IsoDate = string

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Gregorian leap year. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)
}

/** True for a date that exists, in the years 1900 to 2199. */
export function isIsoDate(text: string): boolean {
  const m = PATTERN.exec(text)
  if (!m) return false
  const year = Number(m[1])
  const month = Number(m[2])
  const day = Number(m[3])
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A date taken apart. */
export interface DateParts {
  year: number
  month: number
  day: number
}

/** Year, month (1-12) and day of a valid date. */
export function parts(date: IsoDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Builds a date from its parts, which must exist. */
export function fromParts({ year, month, day }: DateParts): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Days since 0000-03-01 in the Gregorian calendar: only differences of it mean something. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = parts(date)
  const y = month > 2 ? year : year - 1
  const m = month > 2 ? month - 3 : month + 9
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  )
}

/** The date of a day number (inverse of {@link dayNumber}). */
export function fromDayNumber(n: number): IsoDate {
  let y = Math.floor((10000 * n + 14780) / 3652425)
  let rest = n - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400))
  if (rest < 0) {
    y -= 1
    rest = n - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400))
  }
  const m = Math.floor((5 * rest + 2) / 153)
  const day = rest - Math.floor((153 * m + 2) / 5) + 1
  return fromParts({ year: y + (m >= 10 ? 1 : 0), month: m < 10 ? m + 3 : m - 9, day })
}

/** Adds whole days (may be negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** Adds whole months (may be negative); a day that the target month lacks becomes its last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = parts(date)
  const index = year * 12 + (month - 1) + months
  const y = Math.floor(index / 12)
  const m = (index % 12) + 1
  return fromParts({ year: y, month: m, day: Math.min(day, daysInMonth(y, m)) })
}

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return dayNumber(b) - dayNumber(a)
}
