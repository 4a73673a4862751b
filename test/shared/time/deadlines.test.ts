import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadBuiltInCalendar } from '../../../electron/undisputed/calendar.ts'
import { addDays, fromDayNumber, dayNumber } from '../../../shared/time/date.ts'
import { DEADLINE_KINDS, DEADLINE_RULES, lastDayOf, nextDeadline, startsDue } from '../../../shared/time/deadlines.ts'
import { isWorkingDay } from '../../../shared/time/working-days.ts'

const calendar = loadBuiltInCalendar()
const open = (receivedOn: string | null) => ({ receivedOn, verdictOn: null, decided: false })
const decided = (verdictOn: string | null) => ({ receivedOn: '2026-10-01', verdictOn, decided: true })

describe('terms of a case in the list', () => {
  test('the first day is not counted: five days of 2 November end on the 7th, a Saturday, so on the 9th', () => {
    expect(lastDayOf('decide', '2026-11-02', calendar)).toBe('2026-11-09')
    expect(lastDayOf('decide', '2026-11-04', calendar)).toBe('2026-11-09')
    expect(lastDayOf('decide', '2026-11-05', calendar)).toBe('2026-11-10')
  })
  test('a holiday moves the end on as a weekend does', () => {
    // 16 December is a holiday.
    expect(lastDayOf('decide', '2026-12-11', calendar)).toBe('2026-12-17')
  })
  test('fifteen days for the appeal, five for the copies, each with its article', () => {
    expect(nextDeadline(decided('2026-11-18'), '2026-11-20', calendar)).toEqual({
      kind: 'copies',
      article: 'CPC 404',
      lastDay: '2026-11-23',
    })
    expect(nextDeadline(decided('2026-11-10'), '2026-11-20', calendar)).toEqual({
      kind: 'appeal',
      article: 'CPC 418(1)',
      lastDay: '2026-11-25',
    })
    expect(nextDeadline(open('2026-11-18'), '2026-11-20', calendar)).toEqual({
      kind: 'decide',
      article: 'CPC 319(4)',
      lastDay: '2026-11-23',
    })
  })
  test('the last day still counts; afterwards nothing is told', () => {
    expect(nextDeadline(open('2026-11-13'), '2026-11-19', calendar)).toBeNull()
    expect(nextDeadline(open('2026-11-18'), '2026-11-23', calendar)?.lastDay).toBe('2026-11-23')
    expect(nextDeadline(decided('2026-10-10'), '2026-11-20', calendar)).toBeNull()
  })
  test('unknown and future days give nothing', () => {
    expect(nextDeadline(open(null), '2026-11-20', calendar)).toBeNull()
    expect(nextDeadline(decided(null), '2026-11-20', calendar)).toBeNull()
    expect(nextDeadline(open('2026-11-21'), '2026-11-20', calendar)).toBeNull()
    expect(nextDeadline(decided('2026-11-21'), '2026-11-20', calendar)).toBeNull()
  })
  test('a year without a calendar is not guessed', () => {
    expect(lastDayOf('decide', '2031-01-10', calendar)).toBeNull()
    expect(nextDeadline(open('2031-01-10'), '2031-01-11', calendar)).toBeNull()
  })
  test('the span of a filter holds exactly the days whose term still runs and ends in time', () => {
    const from = dayNumber('2025-02-01')
    fc.assert(
      fc.property(
        fc.constantFrom(...DEADLINE_KINDS),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 40 }),
        (kind, at, within, back) => {
          const today = fromDayNumber(from + at)
          const start = addDays(today, -back)
          const end = lastDayOf(kind, start, calendar)
          const span = startsDue(kind, today, within, calendar)
          const inside = span !== null && start >= span.from && start <= span.to
          expect(inside).toBe(end !== null && end >= today && end <= addDays(today, within))
          if (end !== null) {
            expect(isWorkingDay(calendar, end)).toBe(true)
            expect(end >= addDays(start, DEADLINE_RULES[kind].days)).toBe(true)
          }
        },
      ),
    )
  })
})
