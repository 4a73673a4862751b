/**
 * The terms of a criminal case in the first instance that run from days the list of cases knows. Counted by CPC 48-49:
 * the first day is not counted, days off are, and a term whose last day is no working day ends on the next one.
 */
import type { WorkingCalendar } from './calendar.ts'
import { addDays } from './date.ts'
import type { IsoDate } from './date.ts'
import { endOnWorkingDay, MissingYearError } from './working-days.ts'

/**
 * `decide`: what becomes of a received case, 319(4). `copies`: the copy of the verdict to its parties, 404.
 * `appeal`: complaint and petition against the verdict, 418(1); for a convict in custody it starts only with his copy.
 */
export const DEADLINE_KINDS = ['decide', 'copies', 'appeal'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

interface Rule {
  article: string
  days: number
  from: 'receivedOn' | 'verdictOn'
}

export const DEADLINE_RULES: Readonly<Record<DeadlineKind, Rule>> = {
  decide: { article: 'CPC 319(4)', days: 5, from: 'receivedOn' },
  copies: { article: 'CPC 404', days: 5, from: 'verdictOn' },
  appeal: { article: 'CPC 418(1)', days: 15, from: 'verdictOn' },
}

export interface Deadline {
  kind: DeadlineKind
  article: string
  /** The last day, up to its midnight. */
  lastDay: IsoDate
}

/** What the list knows of a case. `decided`: a decision stands in it, or an act is signed. */
export interface CaseDays {
  receivedOn: IsoDate | null
  verdictOn: IsoDate | null
  decided: boolean
}

/** Last day of a term that runs from a day; null where the calendar does not hold the year it ends in. */
export function lastDayOf(kind: DeadlineKind, from: IsoDate, calendar: WorkingCalendar): IsoDate | null {
  try {
    return endOnWorkingDay(calendar, addDays(from, DEADLINE_RULES[kind].days))
  } catch (error) {
    if (error instanceof MissingYearError) return null
    throw error
  }
}

/**
 * The term that ends first of those still running on `today`; null where none runs or its days are not known. A term
 * that has passed is not told: whether it was kept stands nowhere in the case.
 */
export function nextDeadline(days: CaseDays, today: IsoDate, calendar: WorkingCalendar): Deadline | null {
  for (const kind of DEADLINE_KINDS) {
    const from = days[DEADLINE_RULES[kind].from]
    if (from === null || from > today || days.decided === (kind === 'decide')) continue
    const lastDay = lastDayOf(kind, from, calendar)
    if (lastDay !== null && lastDay >= today) return { kind, article: DEADLINE_RULES[kind].article, lastDay }
  }
  return null
}

/** Last days of the terms of a kind that run on `today`, by the day each runs from. */
export function endsRunning(kind: DeadlineKind, today: IsoDate, calendar: WorkingCalendar): Record<IsoDate, IsoDate> {
  const ends: Record<IsoDate, IsoDate> = {}
  // Days off move an end by less than two weeks, so no earlier start can still run.
  for (let day = addDays(today, -DEADLINE_RULES[kind].days - 14); day <= today; day = addDays(day, 1)) {
    const lastDay = lastDayOf(kind, day, calendar)
    if (lastDay !== null && lastDay >= today) ends[day] = lastDay
  }
  return ends
}

/** Days from which a term of this kind still runs on `today` and ends within `within` days; null where there is none. */
export function startsDue(
  kind: DeadlineKind,
  today: IsoDate,
  within: number,
  calendar: WorkingCalendar,
): { from: IsoDate; to: IsoDate } | null {
  const until = addDays(today, within)
  const due = Object.entries(endsRunning(kind, today, calendar)).flatMap(([day, lastDay]) =>
    lastDay <= until ? [day] : [],
  )
  const from = due[0]
  const to = due.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
