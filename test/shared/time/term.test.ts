import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, fromDayNumber } from '../../../shared/time/date.ts'
import { spanEnd, termEnd } from '../../../shared/time/term.ts'
import type { Span, Term } from '../../../shared/time/term.ts'

interface Line extends Term {
  end: string
  why: string
}

/** A line of the file, its chain under the program's name. */
function readLine(text: string): Line {
  const { then: following, ...line } = JSON.parse(text) as Line & { then?: Span[] }
  return following === undefined ? line : { ...line, following }
}

const FILE = join(import.meta.dirname, '..', '..', 'cases', 'time', 'terms.jsonl')
const lines = readFileSync(FILE, 'utf8').trim().split('\n').map(readLine)

describe('terms reckoned by hand from the rule', () => {
  test('there are enough of them', () => expect(lines.length).toBeGreaterThan(80))
  test.each(lines.map((line, i) => [i + 1, line] as const))('line %i', (_, line) => {
    expect({ why: line.why, end: termEnd(line) }).toEqual({ why: line.why, end: line.end })
  })
})

describe('properties', () => {
  const day = fc.integer({ min: 693_902, max: 777_000 }).map(fromDayNumber)
  const span = fc.record({
    years: fc.integer({ min: 0, max: 25 }),
    months: fc.integer({ min: 0, max: 30 }),
    days: fc.integer({ min: 0, max: 60 }),
  })

  test('a term of days has as many days as it says', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 2000 }), (start, days) => {
        expect(daysBetween(start, spanEnd(start, { days })) + 1).toBe(days)
      }),
    )
  })
  test('twelve months are a year', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 25 }), (start, years) => {
        expect(spanEnd(start, { months: years * 12 })).toBe(spanEnd(start, { years }))
      }),
    )
  })
  test('a later start never ends sooner', () => {
    fc.assert(
      fc.property(day, span, (start, length) => {
        expect(spanEnd(addDays(start, 1), length) >= spanEnd(start, length)).toBe(true)
      }),
    )
  })
  test('more credit never ends later, and half a day counts as a whole one', () => {
    fc.assert(
      fc.property(day, span, fc.integer({ min: 0, max: 900 }), (start, length, credit) => {
        const end = termEnd({ start, ...length, credit })
        expect(termEnd({ start, ...length, credit: credit + 0.5 })).toBe(addDays(end, -1))
        expect(termEnd({ start, ...length, credit: credit + 1 })).toBe(addDays(end, -1))
      }),
    )
  })
  test('a chain is each term from the day after the one before', () => {
    fc.assert(
      fc.property(day, span, span, (start, first, second) => {
        const middle = spanEnd(start, first)
        expect(termEnd({ start, ...first, following: [second] })).toBe(spanEnd(addDays(middle, 1), second))
      }),
    )
  })
})
