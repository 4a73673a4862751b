import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KNOWN_NOUNS, KNOWN_VERBS } from '../../../../electron/archive/text/kazakh/lexicon.ts'
import { stemKazakh } from '../../../../electron/archive/text/kazakh/stem.ts'

const path = fileURLToPath(new URL('../../../fixtures/archive/kk-stems.tsv', import.meta.url))
const groups = new Map<string, string[]>()
for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
  const [form = '', group = ''] = line.split('\t')
  groups.set(group, [...(groups.get(group) ?? []), form])
}

/** Pairs of forms of one word with different stems, and all such pairs. */
function apart(wanted: (group: string) => boolean): { wrong: number; pairs: number } {
  let wrong = 0
  let pairs = 0
  for (const [group, forms] of groups) {
    if (!wanted(group)) continue
    const stems = forms.map(stemKazakh)
    for (let a = 0; a < stems.length; a += 1) {
      for (let b = a + 1; b < stems.length; b += 1) {
        pairs += 1
        if (stems[a] !== stems[b]) wrong += 1
      }
    }
  }
  return { wrong, pairs }
}

describe('Kazakh stemmer', () => {
  test('two thousand forms and more are tried', () => {
    expect([...groups.values()].flat().length).toBeGreaterThanOrEqual(2000)
  })

  test('forms of one word meet: words of acts nearly always, words it was never told of mostly', () => {
    const known = apart((group) => KNOWN_NOUNS.has(group) || KNOWN_VERBS.has(group))
    const strange = apart((group) => !KNOWN_NOUNS.has(group) && !KNOWN_VERBS.has(group))
    process.stdout.write(
      `kazakh stemmer: apart ${((100 * known.wrong) / known.pairs).toFixed(2)} % of pairs of known words, ` +
        `${((100 * strange.wrong) / strange.pairs).toFixed(2)} % of others\n`,
    )
    expect(known.pairs).toBeGreaterThan(3000)
    expect(strange.pairs).toBeGreaterThan(10_000)
    expect(known.wrong / known.pairs).toBeLessThan(0.01)
    expect(strange.wrong / strange.pairs).toBeLessThan(0.06)
  })

  test('forms of different words do not meet', () => {
    const owners = new Map<string, Set<string>>()
    for (const [group, forms] of groups) {
      for (const stem of forms.map(stemKazakh)) owners.set(stem, (owners.get(stem) ?? new Set()).add(group))
    }
    expect([...owners].filter(([, owner]) => owner.size > 1)).toEqual([])
  })

  test.each([
    ['айыбы', 'айып'],
    ['бөлігінде', 'бөлік'],
    ['құқығынан', 'құқық'],
    ['мүлкін', 'мүлік'],
    ['халқының', 'халық'],
    ['тағайындалсын', 'тағайында'],
    ['тәркіленсін', 'тәркіле'],
    ['мойындамай', 'мойында'],
    ['қылмысы', 'қылмыс'],
    ['сотталушыларға', 'сотталушы'],
    ['бостандығынан', 'бостандық'],
    ['прокурордың', 'прокурор'],
    ['сотта', 'сот'],
    ['пробациялық', 'пробация'],
    ['апелляциялық', 'апелляция'],
    ['қылмыстық', 'қылмыстық'],
  ])('%s → %s', (form, stem) => {
    expect(stemKazakh(form)).toBe(stem)
  })

  test('no stem is longer than its word by more than a vowel, none is empty, and any word is taken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіюя')), maxLength: 45 }),
        (word) => {
          const stem = stemKazakh(word)
          expect(stem.length).toBeLessThanOrEqual(word.length + 1)
          if (word.length > 0) expect(stem.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
