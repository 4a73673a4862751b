/**
 * The calendar of working days as data: which days of a year are no ordinary working days or weekends, and where each
 * entry comes from. Official decisions change it, so it is dated and replaceable; a year it does not hold is not guessed.
 */
import { z } from 'zod'
import { addDays, dayNumber, isIsoDate } from './date.ts'
import type { IsoDate } from './date.ts'

export const CALENDAR_FORMAT = 'ukim.calendar/1'

const date = z.string().refine(isIsoDate, { error: 'date' })
const words = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) })

/**
 * `holiday`: national or state holiday, moves on when it falls on a weekend (Law on holidays, Art. 5);
 * `religious`: free day that does not move (7 January, first day of Kurban Ait; Labour Code, Art. 84(5));
 * `moved`: the free day a holiday on a weekend moved to; `rest`, `work`: a day made free or working by an order of the
 * labour ministry (Labour Code, Art. 85(3)); `ordinary`: a day of the plain week that some source says is free: it changes no
 * count, but a term that passes it rests on an open point.
 */
export const DAY_KINDS = ['holiday', 'religious', 'moved', 'rest', 'work', 'ordinary'] as const

export const specialDaySchema = z.strictObject({
  date,
  kind: z.enum(DAY_KINDS),
  name: words,
  /** The day it stands for: of a moved holiday, or the other half of an exchange of days. */
  of: date.optional(),
  confirmed: z.boolean(),
  source: z.string().min(1),
})
export type SpecialDay = z.output<typeof specialDaySchema>

const yearSchema = z.strictObject({
  year: z.int().min(1992).max(2199),
  /** False while orders that exchange days of rest may still come. */
  ordersKnown: z.boolean(),
  days: z.array(specialDaySchema).min(1),
})
export type CalendarYear = z.output<typeof yearSchema>

export const isWeekend = (day: IsoDate): boolean => {
  const weekday = (dayNumber(day) + 2) % 7
  return weekday === 5 || weekday === 6
}

/** What is wrong with a year, or null: an entry outside it, given twice, or a holiday on a weekend that moves nowhere. */
function yearFault({ year, days }: CalendarYear): string | null {
  const dates = new Map(days.map((day) => [day.date, day]))
  if (dates.size < days.length) return `${year}: a day stands twice`
  for (const day of days) {
    if (!day.date.startsWith(`${year}-`)) return `${day.date}: not a day of ${year}`
    const weekend = isWeekend(day.date)
    if (day.kind === 'work' && !weekend) return `${day.date}: a working day is no exception`
    if ((day.kind === 'rest' || day.kind === 'moved') && (weekend || day.of === undefined))
      return `${day.date}: a day moved here needs "of", and a working day to fall on`
    if (day.kind === 'moved' && !isWeekend(day.of ?? '')) return `${day.date}: only a holiday on a weekend moves`
    if (day.kind === 'holiday' && weekend && !days.some((other) => other.kind === 'moved' && other.of === day.date))
      return `${day.date}: a holiday on a weekend moves to the next working day`
  }
  return null
}

export const calendarSchema = z
  .strictObject({ years: z.array(yearSchema).min(1) })
  .superRefine(({ years }, context) => {
    for (const [index, year] of years.entries()) {
      const fault = yearFault(year)
      if (fault !== null) context.addIssue({ code: 'custom', message: fault, path: ['years', index] })
      if (years.findIndex((other) => other.year === year.year) !== index)
        context.addIssue({ code: 'custom', message: `${year.year} stands twice`, path: ['years', index] })
    }
  })

export const calendarManifestSchema = z.strictObject({
  format: z.literal(CALENDAR_FORMAT),
  id: z.string().regex(/^[a-z0-9.-]+$/),
  /** Day on which the pack was put together. */
  edition: date,
  source: z.string().min(1),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
})
export type CalendarManifest = z.output<typeof calendarManifestSchema>

/** A loaded calendar: what the arithmetic of working days reads. */
export interface WorkingCalendar {
  readonly id: string
  readonly edition: IsoDate
  readonly years: ReadonlyMap<number, CalendarYear>
  /** Days that differ from the plain week: true is a working day. */
  readonly exceptions: ReadonlyMap<IsoDate, boolean>
  readonly special: ReadonlyMap<IsoDate, SpecialDay>
}

/** Puts validated years together. */
export function buildCalendar(id: string, edition: IsoDate, years: readonly CalendarYear[]): WorkingCalendar {
  const days = years.flatMap((year) => year.days)
  return {
    id,
    edition,
    years: new Map(years.map((year) => [year.year, year])),
    exceptions: new Map(days.filter(({ kind }) => kind !== 'ordinary').map((day) => [day.date, day.kind === 'work'])),
    special: new Map(days.map((day) => [day.date, day])),
  }
}

/** The entries between two days, both included, that no source read confirms. */
export function unconfirmedDays(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): SpecialDay[] {
  const found: SpecialDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const special = calendar.special.get(day)
    if (special && !special.confirmed) found.push(special)
  }
  return found
}
