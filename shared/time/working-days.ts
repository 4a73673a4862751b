/** Arithmetic of working days. A day in a year the calendar does not hold is refused, never taken for a plain week. */
import { isWeekend } from './calendar.ts'
import type { WorkingCalendar } from './calendar.ts'
import { addDays } from './date.ts'
import type { IsoDate } from './date.ts'

/** The calendar has no such year: the question is for a person. */
export class MissingYearError extends RangeError {
  override readonly name = 'MissingYearError'
  readonly year: number
  constructor(year: number) {
    super(`the calendar of working days has no year ${year}`)
    this.year = year
  }
}

/** @throws MissingYearError */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  const year = Number(date.slice(0, 4))
  if (!calendar.years.has(year)) throw new MissingYearError(year)
  return calendar.exceptions.get(date) ?? !isWeekend(date)
}

/**
 * The n-th working day after a day; the day itself is not counted, working or not.
 * @param days whole, not negative; 0 gives the day itself
 * @throws MissingYearError where the count reaches a year the calendar does not hold
 */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, days: number): IsoDate {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`)
  let day = date
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/**
 * The last day of a term as the procedure counts it: where it is not a working day, the next one (CPC 49).
 * Not for custody and the like, which end on their day.
 * @throws MissingYearError
 */
export function endOnWorkingDay(calendar: WorkingCalendar, lastDay: IsoDate): IsoDate {
  let day = lastDay
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1)
  return day
}

/**
 * Working days after `from` up to and with `to`; negative counts are given as minus the days after `to` up to `from`.
 * @throws MissingYearError
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from) || 0
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1
  return count
}
