/** Helpers and branches that no case of the built-in table reaches: rates of Art. 61, fractions, other tables. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { readCaseValue } from '../../../shared/case/read.ts'
import type { Law, Row } from '../../../shared/law/types.ts'
import { toDays } from '../../../shared/sentencing/art-61-conversion.ts'
import { formatFraction, isLess, multiply, of, parseFraction } from '../../../shared/sentencing/fraction.ts'
import { all, any, not, status } from '../../../shared/sentencing/conditions.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import type { Guidance } from '../../../shared/sentencing/guidance.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'

describe('Art. 61: a day of imprisonment is a day of restriction or arrest, 4 hours of service, 4 MCI', () => {
  test.each([
    ['imprisonment', 2, 60],
    ['restrictionOfLiberty', 3, 90],
    ['arrest', 45, 45],
    ['communityService', 120, 30],
    ['correctionalWorks', 240, 60],
    ['fine', 60, 15],
  ] as const)('%s %d', (kind, amount, days) => {
    expect(toDays(law.figures, kind, amount, TODAY)).toBe(days)
  })

  test.each(['lifeImprisonment', 'expulsion'] as const)('%s has no rate', (kind) => {
    expect(toDays(law.figures, kind, 1, TODAY)).toBeNull()
  })
})

describe('fractions are exact', () => {
  test('reading and writing', () => {
    expect(parseFraction('3/4')).toEqual({ n: 3, d: 4 })
    expect(formatFraction({ n: 6, d: 16 })).toBe('3/8')
    expect(formatFraction({ n: 2, d: 3 })).toBe('2/3')
  })
  test.each(['', '3', '3/0', '0/4', 'a/b'])('"%s" is refused', (text) => {
    expect(() => parseFraction(text)).toThrow(`not a fraction: ${text}`)
  })
  test('three quarters of two thirds of 15 years are 90 months', () => {
    expect(of(multiply({ n: 3, d: 4 }, { n: 2, d: 3 }), 180)).toBe(90)
  })
  test('which is the smaller', () => {
    expect(isLess({ n: 1, d: 2 }, { n: 2, d: 3 })).toBe(true)
    expect(isLess({ n: 2, d: 3 }, { n: 1, d: 2 })).toBe(false)
    expect(isLess({ n: 2, d: 4 }, { n: 1, d: 2 })).toBe(false)
  })
})

describe('conditions: one no decides, an open answer leaves it open', () => {
  test.each([
    [[true, true], true, true],
    [[true, null], null, true],
    [[false, null], false, null],
    [[false, true], false, true],
    [[false, false], false, false],
    [[], true, false],
  ] as const)('%j', (answers, every, some) => {
    expect(all(answers)).toBe(every)
    expect(any(answers)).toBe(some)
  })
  test('the opposite of an open answer is open', () => {
    expect([not(true), not(false), not(null)]).toEqual([false, true, null])
  })
  test('met, not met, asked', () => {
    expect([status(true, 'may'), status(true, 'must'), status(false, 'may'), status(null, 'must')]).toEqual([
      'may',
      'must',
      'notMet',
      'ask',
    ])
  })
})

/** The built-in law with one row changed. */
function withRow(key: string, change: (row: Row) => Row): Law {
  const row = law.byKey.get(key)
  if (!row) throw new Error(`no row ${key}`)
  const changed = change(row)
  return {
    ...law,
    rows: law.rows.map((other) => (other === row ? changed : other)),
    byKey: new Map(law.byKey).set(key, changed),
  }
}

function answer(defendant: object, count: object, table: Law): Guidance {
  const reading = readCaseValue({
    format: 'ukim.case/1',
    verdictOn: TODAY,
    victims: [{ id: 'v1', private: true }],
    defendants: [
      {
        id: 'd1',
        bornOn: '1990-05-01',
        sex: 'male',
        citizenship: 'KZ',
        counts: [{ id: 'c1', article: '188', part: '1', committedOn: '2026-03-10', ...count }],
        ...defendant,
      },
    ],
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  const [guidance] = guide(reading.case, table, TODAY)
  if (!guidance) throw new Error('no guidance')
  return guidance
}

describe('Art. 49, 81(1): a row that prints deprivation of rank', () => {
  const rank = (row: Row): Row => ({
    ...row,
    penalties: row.penalties.map((penalty) => ({
      ...penalty,
      with: [{ kind: 'deprivationOfRank', mode: 'optional' }],
    })),
  })
  const kinds = (guidance: Guidance): string[] => {
    const open = guidance.counts[0]?.penalties?.find((penalty) => penalty.available)
    if (!open) throw new Error('no kind is open')
    return open.additional.map((extra) => extra.kind)
  }

  test('an adult with intent may lose it', () => {
    expect(kinds(answer({}, {}, withRow('188/1', rank)))).toEqual(['deprivationOfRank'])
  })
  test('not for negligence', () => {
    const negligent = (row: Row): Row => ({ ...rank(row), fault: 'negligent' })
    expect(kinds(answer({}, {}, withRow('188/1', negligent)))).toEqual([])
  })
  test('not for minors', () => {
    expect(kinds(answer({ bornOn: '2009-06-01', person: { ownIncome: true } }, {}, withRow('188/1', rank)))).toEqual([])
  })
})

test('Art. 6: an amendment after the act, in a table newer than the law of 2025-09-16, is told with its day', () => {
  const newer = withRow('188/1', (row) => ({ ...row, amendedOn: [...row.amendedOn, '2026-06-01'] }))
  const warnings = (on: string) =>
    answer({}, { committedOn: on }, newer).warnings.filter((warning) => warning.code === 'amendedAfterOffence')
  expect(warnings('2026-06-01')).toEqual([])
  expect(warnings('2026-05-31')).toMatchObject([{ articles: ['188'], dates: ['2026-06-01'] }])
})

describe('a table without the row of a count still gets an answer', () => {
  const choice = { outcome: 'punish', counts: [{ count: 'c1', main: { kind: 'fine', amount: 200 } }] }
  const unknown = { article: '998', part: null }

  test('the row is asked for, nothing is computed', () => {
    const guidance = answer({}, unknown, law)
    expect(guidance.questions.map((question) => question.code)).toContain('rowUnknown')
    expect(guidance.counts).toMatchObject([{ row: '998', offence: null, liable: null, release: null, penalties: null }])
    expect(guidance.cumulation).toEqual({ set: null, methods: [], capMonths: null })
  })
  test('a punishment or a release chosen for it is not judged', () => {
    expect(answer({ choice }, unknown, law).check.filter((violation) => violation.severity === 'error')).toEqual([])
    const released = answer({ choice: { outcome: 'releaseLiability', ground: '65' } }, unknown, law)
    expect(released.check.filter((violation) => violation.severity === 'error')).toEqual([])
  })
})
