/** Calendar dates against the machine's own calendar, and the ages of the rules. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, dayNumber, daysBetween, fromDayNumber, isIsoDate } from '../../../shared/time/date.ts'
import { ageOn } from '../../../shared/sentencing/age.ts'

const DAY = 86_400_000
const days = fc
  .integer({ min: 0, max: 100_000 })
  .map((n) => new Date(Date.UTC(1900, 0, 1) + n * DAY).toISOString().slice(0, 10))

test('day numbers agree with the calendar of the machine', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(fromDayNumber(dayNumber(a))).toBe(a)
      expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / DAY)
      expect(addDays(a, daysBetween(a, b))).toBe(b)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-1-01', false],
  ['1899-12-31', false],
  ['', false],
])('isIsoDate %s', (text, is) => {
  expect(isIsoDate(text)).toBe(is)
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2020-02-29', 12, '2021-02-28'],
  ['2026-08-31', -6, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

test.each([
  ['2010-05-12', '2026-05-12', 15],
  ['2010-05-12', '2026-05-13', 16],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2024-02-29', 15],
  ['2008-12-31', '2027-01-01', 18],
])('born %s, on %s: %i whole years', (born, on, age) => {
  expect(ageOn(born, on)).toBe(age)
})
