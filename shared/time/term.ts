/**
 * Ends of terms by the calendar. The rule (docs/guidance-format.md): take one day off the first day, add years and
 * months (to the end of a shorter month), then days; credit then moves the end back by whole days, half a day counting
 * as a whole one in the convict's favour.
 */
import { addDays, addMonths } from './date.ts'
import type { IsoDate } from './date.ts'

/** A length of time in calendar units; whole numbers, none negative. */
export interface Span {
  years?: number
  months?: number
  days?: number
}

/** Terms served one after another: each starts the day after the one before it ended. */
export interface Term extends Span {
  /** First day of the first term. */
  start: IsoDate
  /** The terms after the first; `then` in files of terms. */
  following?: readonly Span[]
  /** Days of custody and the like to take off the end; halves are allowed. */
  credit?: number
}

/** Last day of a single term that begins on `start`, before any credit. A term of no length ends the day before. */
export function spanEnd(start: IsoDate, span: Span): IsoDate {
  const months = (span.years ?? 0) * 12 + (span.months ?? 0)
  return addDays(addMonths(addDays(start, -1), months), span.days ?? 0)
}

/** Last day of a term or a chain of terms. Where credit exceeds the term the day lies before `start`. */
export function termEnd(term: Term): IsoDate {
  const end = (term.following ?? []).reduce((last, span) => spanEnd(addDays(last, 1), span), spanEnd(term.start, term))
  return addDays(end, -Math.ceil(term.credit ?? 0))
}
