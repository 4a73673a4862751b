import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { stemRussian } from '../../../../electron/archive/text/russian.ts'

const path = fileURLToPath(new URL('../../../fixtures/archive/ru-stems.tsv', import.meta.url))

test('the Russian stemmer answers as another implementation of the algorithm does', () => {
  // Words of the program's own texts, with the answers of snowball-stemmers 0.6.0.
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  expect(lines.length).toBeGreaterThan(800)
  const wrong = lines.filter((line) => {
    const [word = '', stem = ''] = line.split('\t')
    return stemRussian(word) !== stem
  })
  expect(wrong).toEqual([])
})

test.each([
  ['приговора', 'приговор'],
  ['осужденного', 'осужден'],
  ['похитил', 'похит'],
  ['важнейший', 'важн'],
  ['и', 'и'],
])('%s → %s', (word, stem) => {
  expect(stemRussian(word)).toBe(stem)
})
