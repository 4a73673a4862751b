import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chosenValue,
  conditionsOf,
  VALUE_WORD,
  withCondition,
  without,
  withWords,
} from '../../../shared/archive/query-build.ts'
import type { ListField } from '../../../shared/archive/query-build.ts'
import { parseQuery } from '../../../shared/archive/query.ts'

const LANGUAGES = ['kk', 'ru', 'en'] as const

describe('conditions written for somebody', () => {
  test('every value of every list is read back in every language', () => {
    for (const field of Object.keys(VALUE_WORD) as ListField[]) {
      for (const [value, words] of Object.entries(VALUE_WORD[field])) {
        for (const language of LANGUAGES) {
          const text = withCondition('кража', field, words[language], language)
          expect({ text, value: chosenValue(text, field) }).toEqual({ text, value })
        }
      }
    }
  })

  test('a condition replaces the one of its field, whatever language that was written in; nothing takes it away', () => {
    const first = withCondition('кража', 'language', 'қазақша', 'kk')
    expect(first).toBe('кража тіл:қазақша')
    const second = withCondition(first, 'language', 'русский', 'ru')
    expect(second).toBe('кража язык:русский')
    expect(withCondition(second, 'language', '', 'ru')).toBe('кража')
    expect(withCondition('-суд:"Алматы" кража', 'court', 'город Астана', 'ru')).toBe(
      '-суд:"Алматы" кража суд:"город Астана"',
    )
    // A fault elsewhere in the line does not keep a condition from being replaced.
    expect(withCondition('кража год:вчера', 'year', '2024', 'ru')).toBe('кража год:2024')
  })

  test('conditions are told with their places and taken out by them', () => {
    const text = 'кража ст:188(2) -исход:оправдание год:2020-2024'
    const found = conditionsOf(text)
    expect(found.map((one) => [one.field, one.negated, text.slice(one.from, one.to)])).toEqual([
      ['article', false, 'ст:188(2)'],
      ['outcome', true, '-исход:оправдание'],
      ['year', false, 'год:2020-2024'],
    ])
    const [article] = found
    expect(article && without(text, article)).toBe('кража -исход:оправдание год:2020-2024')
    expect(conditionsOf('«не закрыто')).toEqual([])
  })

  test('words: a phrase, a beginning, a word to leave out', () => {
    expect(withWords('кража', 'phrase', 'стороны «примирились»')).toBe('кража "стороны примирились"')
    expect(withWords('', 'prefix', 'мошенн* много')).toBe('мошенн*')
    expect(withWords('кража', 'without', 'скот')).toBe('кража -скот')
    expect(withWords('кража', 'without', 'мелкий рогатый скот')).toBe('кража -"мелкий рогатый скот"')
    expect(withWords('кража', 'phrase', ' " ')).toBe('кража')
  })

  test('whatever is typed for a court makes a query that is read, or an empty one', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...LANGUAGES), (court, language) => {
        const text = withCondition('кража', 'court', `Алматы ${court}`, language)
        const parsed = parseQuery(text)
        expect(parsed.ok).toBe(true)
      }),
    )
  })
})
