import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../shared/archive/query.ts'
import type { ArchiveQuery } from '../../../shared/archive/query.ts'

function read(text: string): ArchiveQuery {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(parsed.faults[0]?.code)
  return parsed.query
}

describe('query of the archive', () => {
  test('words, phrases, beginnings, words left out, alternatives', () => {
    const { groups } = read('кража "ұялы телефон" ұрла* -автобус үкім НЕМЕСЕ қаулы')
    expect(groups.map(({ negated, items }) => [negated, items.map(({ kind, text }) => `${kind} ${text}`)])).toEqual([
      [false, ['word кража']],
      [false, ['phrase ұялы телефон']],
      [false, ['prefix ұрла']],
      [true, ['word автобус']],
      [false, ['word үкім', 'word қаулы']],
    ])
  })

  test('numbers and hyphenated words are words side by side', () => {
    const { groups } = read('1-123/2025 ата-ана')
    expect(groups.map(({ items }) => items[0]?.kind)).toEqual(['phrase', 'phrase'])
  })

  test.each([
    ['бап:188(2)', { field: 'article', article: '188', part: '2' }],
    ['ст:217-1', { field: 'article', article: '217-1', part: null }],
    ['article:188.3', { field: 'article', article: '188', part: '3' }],
    ['жыл:2020-2024', { field: 'year', first: 2020, last: 2024 }],
    ['год:2024', { field: 'year', first: 2024, last: 2024 }],
    ['тіл:қаз', { field: 'language', value: 'kk' }],
    ['язык:рус', { field: 'language', value: 'ru' }],
    ['исход:оправдание', { field: 'outcome', value: 'acquittal' }],
    ['нәтиже:ақтау', { field: 'outcome', value: 'acquittal' }],
    ['вид:Приговор', { field: 'kind', value: 'verdict' }],
    ['деңгей:облыс', { field: 'level', value: 'region' }],
    ['суд:"город Алматы"', { field: 'court', text: 'город Алматы' }],
    ['номер:1-12/2025', { field: 'number', text: '1-12/2025' }],
    ['-тіл:орыс', { field: 'language', value: 'ru', negated: true }],
  ])('%s', (text, filter) => {
    expect(read(`үкім ${text}`).filters[0]).toMatchObject(filter)
  })

  test.each([
    ['кража "без конца', 'openQuote', 6, 16],
    ['год:двадцать', 'badYear', 4, 12],
    ['год:2024-2020', 'badYear', 4, 13],
    ['ст:1888', 'badArticle', 3, 7],
    ['цвет:красный', 'unknownField', 0, 5],
    ['вор ст:', 'emptyField', 4, 7],
    ['кр*жа', 'strayStar', 2, 3],
    ['к*', 'shortPrefix', 0, 2],
    ['кража - ', 'strayMinus', 6, 7],
    ['ИЛИ кража', 'strayOr', 0, 3],
    ['кража ИЛИ', 'strayOr', 6, 9],
    ['-кража', 'onlyMinus', 0, 6],
    ['   ', 'empty', 0, 3],
    ['""', 'emptyPhrase', 0, 2],
    ['язык:фр', 'badValue', 5, 7],
  ])('%s is refused as %s at its place', (text, code, from, to) => {
    const parsed = parseQuery(text)
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    const [fault] = parsed.faults
    expect([fault?.code, fault?.from, fault?.to]).toEqual([code, from, to])
    for (const sentence of Object.values(fault?.says ?? {})) expect(sentence).not.toMatch(/[{}]/u)
  })

  test('whatever is typed is read or refused with a place inside it', () => {
    const unit = fc.constantFrom(...'абвіқ "«»-*:|1()ИЛИст\t/'.split(''))
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const parsed = parseQuery(text)
        if (parsed.ok) {
          for (const { items } of parsed.query.groups) {
            for (const { from, to } of items) expect(from >= 0 && to <= text.length && from < to).toBe(true)
          }
        } else for (const { from, to } of parsed.faults) expect(from >= 0 && to <= text.length && from <= to).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
