/** The calendar of working days and its arithmetic. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFromFiles, CalendarPackError, loadBuiltInCalendar } from '../../../electron/undisputed/calendar.ts'
import { buildCalendar, calendarSchema, isWeekend, unconfirmedDays } from '../../../shared/time/calendar.ts'
import { addDays, dayNumber, fromDayNumber } from '../../../shared/time/date.ts'
import {
  addWorkingDays,
  endOnWorkingDay,
  isWorkingDay,
  MissingYearError,
  workingDaysBetween,
} from '../../../shared/time/working-days.ts'

const calendar = loadBuiltInCalendar()

describe('the built-in calendar', () => {
  test('holds 2024 to 2027, every entry with a source', () => {
    expect([...calendar.years.keys()].toSorted((a, b) => a - b)).toEqual([2024, 2025, 2026, 2027])
    for (const { days } of calendar.years.values())
      for (const day of days) expect(`${day.date} ${day.source}`).toMatch(/^.{21,}$/)
  })

  test.each([
    ['2026-11-22', false, 'Sunday'],
    ['2026-11-23', true, 'Monday'],
    ['2024-05-04', true, 'Saturday that works for 8 May'],
    ['2024-05-08', false, 'free for 4 May'],
    ['2024-03-25', false, '23 March moved'],
    ['2024-06-17', true, 'Kurban Ait on a Sunday does not move'],
    ['2025-01-03', false, 'free for 5 January'],
    ['2025-01-05', true, 'Sunday that works'],
    ['2025-01-07', false, 'Christmas'],
    ['2025-03-10', false, '8 March moved'],
    ['2025-06-06', false, 'Kurban Ait'],
    ['2025-09-01', false, '30 August moved'],
    ['2026-03-24', false, '21 March moved'],
    ['2026-03-25', false, '22 March moved'],
    ['2026-03-26', true, 'after Nauryz'],
    ['2026-05-11', false, '9 May moved'],
    ['2026-08-31', true, '30 August is no holiday from 2026'],
    ['2026-10-26', false, '25 October moved'],
    ['2026-12-17', true, 'the 17th is no holiday any more'],
    ['2027-01-04', false, '2 January moved'],
    ['2027-03-15', false, 'Constitution Day from 2027'],
  ])('%s: working %s (%s)', (date, working) => expect(isWorkingDay(calendar, date)).toBe(working))

  test('the entries of 2027 are not confirmed, nor is 31 August 2026; all others of 2024 to 2026 are', () => {
    expect(unconfirmedDays(calendar, '2024-01-01', '2026-12-31').map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-08-31', 'ordinary'],
    ])
    expect(unconfirmedDays(calendar, '2027-01-01', '2027-01-31').map(({ date }) => date)).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-04',
      '2027-01-07',
    ])
    expect(calendar.years.get(2027)?.ordersKnown).toBe(false)
  })
})

describe('arithmetic', () => {
  test.each([
    ['2026-10-20', 5, '2026-10-28'],
    ['2026-11-10', 3, '2026-11-13'],
    ['2026-11-13', 1, '2026-11-16'],
    ['2026-11-14', 0, '2026-11-14'],
    ['2025-12-31', 5, '2026-01-12'],
  ])('%s and %i working days: %s', (from, days, end) => expect(addWorkingDays(calendar, from, days)).toBe(end))

  test('a last day that does not work moves to the next that does', () => {
    expect(endOnWorkingDay(calendar, '2026-03-21')).toBe('2026-03-26')
    expect(endOnWorkingDay(calendar, '2026-11-20')).toBe('2026-11-20')
    expect(endOnWorkingDay(calendar, '2026-12-31')).toBe('2026-12-31')
  })

  test('a year the calendar does not hold is refused', () => {
    expect(() => isWorkingDay(calendar, '2023-12-29')).toThrow(MissingYearError)
    expect(() => addWorkingDays(calendar, '2027-12-30', 3)).toThrow(/2028/)
    expect(() => endOnWorkingDay(calendar, '2028-01-02')).toThrow(MissingYearError)
    expect(() => addWorkingDays(calendar, '2026-11-10', -1)).toThrow(RangeError)
    expect(() => addWorkingDays(calendar, '2026-11-10', 1.5)).toThrow(RangeError)
  })

  const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-06-30') }).map(fromDayNumber)

  test('adding and counting agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const end = addWorkingDays(calendar, from, days)
        expect(isWorkingDay(calendar, end)).toBe(true)
        expect(workingDaysBetween(calendar, from, end)).toBe(days)
        expect(workingDaysBetween(calendar, end, from)).toBe(-days)
      }),
    )
  })

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const end = addWorkingDays(calendar, from, days)
        expect(addWorkingDays(calendar, addDays(from, 1), days) >= end).toBe(true)
      }),
    )
  })

  test('the week turns every seven days', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(isWeekend(addDays(date, 7))).toBe(isWeekend(date))
      }),
    )
  })
})

describe('a replaced calendar', () => {
  const name = { kk: 'к', ru: 'к', en: 'k' }
  const year = (days: object[]): object => ({ years: [{ year: 2028, ordersKnown: false, days }] })
  const entry = (date: string, kind: string, more: object = {}): object => ({
    date,
    kind,
    name,
    confirmed: false,
    source: 'test',
    ...more,
  })
  const pack = (days: string, sha?: string): ((file: string) => string) => {
    const sha256 = sha ?? createHash('sha256').update(days).digest('hex')
    const manifest = {
      format: 'ukim.calendar/1',
      id: 'kz-test',
      edition: '2027-12-01',
      source: 'test',
      files: [{ name: 'days.json', sha256 }],
    }
    return (file) => (file === 'manifest.json' ? JSON.stringify(manifest) : days)
  }

  test('a pack with another year is read, and only that year is known', () => {
    const loaded = calendarFromFiles(pack(JSON.stringify(year([entry('2028-01-03', 'holiday')]))))
    expect(isWorkingDay(loaded, '2028-01-03')).toBe(false)
    expect(() => isWorkingDay(loaded, '2026-01-03')).toThrow(MissingYearError)
  })

  test('a changed file, a foreign manifest and no JSON are refused', () => {
    const days = JSON.stringify(year([entry('2028-01-03', 'holiday')]))
    expect(() => calendarFromFiles(pack(days, '0'.repeat(64)))).toThrow(/SHA-256/)
    expect(() => calendarFromFiles(() => '{}')).toThrow(CalendarPackError)
    expect(() => calendarFromFiles(pack('not json'))).toThrow(/not JSON/)
  })

  test.each([
    ['a holiday on a weekend that moves nowhere', [entry('2028-01-01', 'holiday')]],
    ['a day twice', [entry('2028-01-03', 'holiday'), entry('2028-01-03', 'holiday')]],
    ['a day of another year', [entry('2027-01-04', 'holiday')]],
    ['a working day made working', [entry('2028-01-03', 'work')]],
    ['a moved day without its holiday', [entry('2028-01-03', 'moved')]],
    ['a holiday moved from a working day', [entry('2028-01-04', 'moved', { of: '2028-01-03' })]],
    ['a day that does not exist', [entry('2028-02-30', 'holiday')]],
  ])('refused: %s', (_, days) => expect(calendarSchema.safeParse(year(days)).success).toBe(false))

  test('buildCalendar takes what the schema gives', () => {
    const { years } = calendarSchema.parse(year([entry('2028-03-08', 'holiday')]))
    expect(isWorkingDay(buildCalendar('x', '2027-12-01', years), '2028-03-08')).toBe(false)
  })
})
