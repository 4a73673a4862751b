import { describe, expect, test } from 'vitest'
import { plainText } from '../../../electron/store/search/columns.ts'
import { fold, numberOrderKey, orderKey } from '../../../electron/store/search/fold.ts'
import { matchQuery, snippetOf } from '../../../electron/store/search/search.ts'
import { freshStore, someCase } from './help.ts'

describe('folding', () => {
  test.each([
    ['ӘБДІҚАЙЫМҰЛЫ', 'абдикайымулы'],
    ['Ёлкин-Петров', 'елкин петров'],
    ['Һүкім', 'хуким'],
    ['№ 1-123/2026', '1 123 2026'],
    // Latin i and a among Cyrillic letters, as texts are full of.
    ['Сeрiкбaй', 'серикбай'],
    ['Smith', 'smith'],
    ['й й', 'й й'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('order is that of the Kazakh alphabet, numbers count', () => {
    const names = [
      'Яковлев',
      'Ғабитов',
      'Гаврилов',
      'Әлиев',
      'Аманов',
      'Боранов',
      'Ермеков',
      'Ёлкин',
      'Һасенов',
      'Хамитов',
    ]
    expect(names.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))).toEqual([
      'Аманов',
      'Әлиев',
      'Боранов',
      'Гаврилов',
      'Ғабитов',
      'Ермеков',
      'Ёлкин',
      'Хамитов',
      'Һасенов',
      'Яковлев',
    ])
    expect(['1-10', '1-9', '1-100'].toSorted((a, b) => (numberOrderKey(a) < numberOrderKey(b) ? -1 : 1))).toEqual([
      '1-9',
      '1-10',
      '1-100',
    ])
  })
})

describe('search', () => {
  test('finds words of names and of the narrative by their beginning, in both languages', async () => {
    const { store } = await freshStore()
    const one = store.cases.create(
      someCase({ narrative: { facts: 'Сотталушы ұялы телефонды ұрлап кетті.' } }, 'Қасымов'),
      store.actor,
    )
    const two = store.cases.create(
      someCase(
        {
          language: 'ru',
          narrative: {
            facts: {
              type: 'doc',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Подсудимый похитил теле' },
                    { type: 'text', text: 'визор.' },
                  ],
                },
              ],
            },
          },
        },
        'Касымова',
      ),
      store.actor,
    )
    const ids = (text: string): string[] =>
      store.search
        .find(text)
        .hits.map((hit) => hit.case.id)
        .toSorted()
    expect(ids('касымов')).toEqual([one.id, two.id].toSorted())
    expect(ids('ТЕЛЕФОН')).toEqual([one.id])
    expect(ids('телевизор')).toEqual([two.id])
    expect(ids('уялы телефон касымов')).toEqual([one.id])
    expect(ids('жоқ сөз')).toEqual([])
    expect(store.search.find('похитил').hits[0]?.snippet).toEqual({
      before: 'Подсудимый ',
      match: 'похитил',
      after: ' телевизор.',
    })
    // A changed narrative is found by its new words only; a deleted case is not found.
    store.cases.save(
      one.id,
      someCase({ narrative: { facts: 'Сотталушы велосипед ұрлады.' } }, 'Қасымов'),
      1,
      store.actor,
    )
    expect(ids('телефон')).toEqual([])
    expect(ids('велосипед')).toEqual([one.id])
    store.cases.remove(one.id, store.actor)
    expect(ids('велосипед')).toEqual([])
    store.cases.bin.restore(one.id, store.actor)
    expect(ids('велосипед')).toEqual([one.id])
  })

  test('takes no query language from outside', async () => {
    const { store } = await freshStore()
    store.cases.create(someCase(), store.actor)
    for (const text of [
      '"',
      '* OR 1',
      'names:қ NOT x',
      'a" OR "b',
      ')(',
      'NEAR(a b)',
      '-',
      '\u0000',
      '\uD800',
      "'; DROP TABLE cases",
    ]) {
      expect(store.search.find(text).total).toBe(0)
    }
    expect(matchQuery('"Қасым" OR * 1-2')).toBe('"касым"* "or"* "1"* "2"*')
  })

  test('a deeply nested document is walked without a stack', () => {
    let node: Record<string, unknown> = { type: 'text', text: 'түбі' }
    for (let i = 0; i < 50_000; i += 1) node = { type: 'p', content: [node] }
    expect(plainText({ type: 'doc', content: [node] })).toContain('түбі')
    expect(snippetOf('алма', 'жоқ')).toBeNull()
  })
})
