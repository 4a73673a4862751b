import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readGlossary } from '../../../../electron/archive/text/glossary.ts'
import { queryStems } from '../../../../electron/archive/text/stems.ts'

const resources = fileURLToPath(new URL('../../../../resources', import.meta.url))

test('the glossary holds three hundred terms and more, each in both languages, none twice', () => {
  const file = JSON.parse(readFileSync(`${resources}/archive/glossary.json`, 'utf8')) as {
    terms: { kk: string[]; ru: string[] }[]
  }
  expect(file.terms.length).toBeGreaterThanOrEqual(300)
  for (const { kk, ru } of file.terms) {
    for (const term of ru) expect(term).toMatch(/^[а-яА-ЯёЁ -]+$/u)
    for (const term of kk) expect(term).toMatch(/^[а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ -]+$/u)
  }
  const pairs = file.terms.flatMap(({ kk, ru }) => kk.flatMap((one) => ru.map((other) => `${one} = ${other}`)))
  expect(new Set(pairs).size).toBe(pairs.length)
})

test('a term is found in any of its forms, the longest first', () => {
  const glossary = readGlossary(resources)
  const words = ['бас', 'бостандығынан', 'айырылсын'].map(queryStems)
  expect(glossary.at(words, 0)?.length).toBe(3)
  expect(glossary.at(words, 0)?.translations).toContainEqual(['лишен', 'свобод'])
  expect(glossary.at([queryStems('кражи')], 0)?.translations).toContainEqual(queryStems('ұрлық').slice(-1))
  expect(glossary.at([queryStems('жәбірленушіге')], 0)?.translations).toContainEqual(['потерпевш'])
  expect(glossary.at([queryStems('велосипед')], 0)).toBeNull()
})
