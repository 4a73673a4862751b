/** The readable guidance over every legal case of the tests, in three languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { readCaseValue } from '../../../shared/case/read.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { rangeOf } from '../../../shared/language/report/count.ts'
import { guidanceReport } from '../../../shared/language/report/report.ts'
import { phrase } from '../../../shared/language/report/words.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import type { Guidance } from '../../../shared/sentencing/guidance.ts'

const law = loadBuiltInLaw()
const ROOM = join(import.meta.dirname, '..', '..', 'cases')
const LANGUAGES = ['kk', 'ru', 'en'] as const

const all = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .flatMap((name): { name: string; file: CaseFile; guidance: Guidance[] }[] => {
    const { case: value } = JSON.parse(readFileSync(join(ROOM, name), 'utf8')) as { case?: unknown }
    const reading = readCaseValue(value)
    return reading.ok ? [{ name, file: reading.case, guidance: guide(reading.case, law, '2026-11-20') }] : []
  })

test('the cases are there', () => expect(all.length).toBeGreaterThan(400))

test.each(LANGUAGES)('every report is whole: no code, gap or missing value (%s)', (language) => {
  const spoiled = all.flatMap(({ name, file, guidance }) =>
    guidanceReport(file, guidance, law, { language, steps: true })
      .filter((line) => /undefined|\bnull\b|NaN|[{}]|\[object/.test(line))
      .map((line) => `${name}: ${line}`),
  )
  expect(spoiled).toEqual([])
})

test.each(LANGUAGES)('every defendant, count and available kind is told (%s)', (language) => {
  for (const { name, file, guidance } of all) {
    const lines = guidanceReport(file, guidance, law, { language })
    const kinds = guidance.flatMap((one) => one.counts.flatMap((count) => count.penalties ?? []))
    const closed = phrase('closed', language, { articles: '' }).trim()
    const told = lines.filter((line) => line.startsWith('    ')).length
    expect([name, told >= kinds.length]).toEqual([name, true])
    expect([name, lines.filter((line) => line.includes(closed)).length]).toEqual([
      name,
      kinds.filter((kind) => !kind.available).length +
        guidance
          .flatMap((one) => one.counts)
          .flatMap((count) => (count.today?.penalties ?? []).filter((kind) => !kind.available)).length,
    ])
  }
})

describe('bounds in words', () => {
  const words = (unit: 'months' | 'mci' | 'hours' | 'stolenMultiple', min: number | null, max: number | null) =>
    LANGUAGES.map((language) => rangeOf({ unit, min, max }, language)?.replaceAll('\u00a0', ' '))

  test.each([
    ['months', 6, 24, ['6 ай – 2 жыл', '6 месяцев – 2 года', '6 months – 2 years']],
    ['months', 36, 56, ['3 жыл – 4 жыл 8 ай', '3 года – 4 года 8 месяцев', '3 years – 4 years 8 months']],
    [
      'months',
      6,
      22.5,
      ['6 ай – 1 жыл 10 ай 15 күн', '6 месяцев – 1 год 10 месяцев 15 дней', '6 months – 1 year 10 months 15 days'],
    ],
    ['months', 12, 12, ['1 жыл', '1 год', '1 year']],
    ['months', null, 36, ['3 жылға дейін', 'до 3 лет', 'up to 3 years']],
    ['mci', 200, 1500, ['200 – 1 500 АЕК', '200 – 1 500 МРП', '200 – 1,500 MCI']],
    ['hours', 20, 21, ['20 – 21 сағат', '20 – 21 час', '20 – 21 hours']],
  ] as const)('%s %s to %s', (unit, min, max, expected) => expect(words(unit, min, max)).toEqual(expected))
  test('a kind without figures has no bounds', () =>
    expect(words('months', null, null)).toEqual([undefined, undefined, undefined]))
})
