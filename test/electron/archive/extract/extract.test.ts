import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { foldForMatching } from '../../../../electron/archive/extract/fold.ts'
import { plainFacts } from '../../../../electron/archive/extract/plain.ts'
import { measure, precision, recall } from '../../../../electron/archive/extract/measure.ts'
import { currentReport, handWritten } from '../../../../scripts/measure-extraction.ts'
import type { ActFacts, FactMark } from '../../../../shared/archive/types.ts'

const ACTS = handWritten()

/** Least precision and recall a field may have on the acts written by hand. */
const LEAST: Readonly<Record<string, [precision: number, recall: number]>> = {
  court: [0.97, 0.97],
  final: [0.96, 0.96],
  punishments: [0.97, 0.97],
  mitigating: [0.96, 0.96],
  aggravating: [0.95, 0.95],
  claims: [0.96, 0.96],
  damageTenge: [0.96, 0.96],
  'reviews.court': [0.9, 0.9],
}

/** Every fact of an act with its place. */
function marks(facts: ActFacts): FactMark[] {
  return Object.values(facts).flatMap((value: unknown) => {
    const list: unknown[] = Array.isArray(value) ? value : [value]
    return list.filter((entry): entry is FactMark => typeof entry === 'object' && entry !== null && 'mark' in entry)
  })
}

describe('acts written by hand', () => {
  test('there are 140, half of them Kazakh', () => {
    expect(ACTS).toHaveLength(140)
    expect(ACTS.filter(({ stated }) => stated.language === 'kk')).toHaveLength(69)
  })

  test.each(measure(ACTS))('$field is read well enough', (score) => {
    const [least, found] = LEAST[score.field] ?? [0.98, 0.98]
    expect(precision(score) ?? 1).toBeGreaterThanOrEqual(least)
    expect(recall(score) ?? 1).toBeGreaterThanOrEqual(found)
    expect(score.right).toBeGreaterThan(0)
  })

  test('docs/extraction.md tells what is measured now', () => {
    const written = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'extraction.md'), 'utf8')
    // The formatter of the repository pads tables: only the words and figures are compared.
    const plain = (text: string): string => text.replaceAll(/[\s|:-]+/gu, ' ')
    expect(plain(written)).toBe(plain(currentReport()))
  })

  test('every place points into the text, and says the fact', () => {
    for (const { text } of ACTS) {
      const facts = extractFacts(text)
      for (const { from, to, mark } of marks(facts)) {
        expect(mark).toBe('machine')
        expect(from).not.toBeNull()
        expect(from ?? -1).toBeGreaterThanOrEqual(0)
        expect(to ?? 0).toBeGreaterThan(from ?? 0)
        expect(to ?? 0).toBeLessThanOrEqual(text.length)
      }
      for (const { value, from, to } of facts.charges) expect(text.slice(from ?? 0, to ?? 0)).toContain(value.article)
      if (facts.number)
        expect(text.slice(facts.number.from ?? 0, facts.number.to ?? 0).replaceAll(' ', '')).toBe(facts.number.value)
      if (facts.court)
        expect(text.slice(facts.court.from ?? 0, facts.court.to ?? 0).replaceAll(/\s+/gu, ' ')).toBe(facts.court.value)
    }
  })
})

describe('nothing is invented', () => {
  test('random text has no facts but a language', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }), (text) => {
        expect(
          marks(extractFacts(text)).filter(({ from, to }) => from === null || to === null || to > text.length),
        ).toEqual([])
        expect(extractFacts(text).charges).toEqual([])
        expect(extractFacts(text).punishments).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('a tale with court words in it is no verdict', () => {
    const tale =
      'Суд людской суров. Он признал, что штраф в 20 МРП велик, а лишение свободы на 3 года страшно. Статья 188 газеты об этом молчит.'
    const { kind, charges, outcome, punishments } = extractFacts(tale)
    expect({ kind, charges, outcome, punishments }).toEqual({ kind: null, charges: [], outcome: null, punishments: [] })
  })

  test('shuffled sentences of acts never give places outside the text', () => {
    const sentences = ACTS.flatMap(({ text }) => text.split(/(?<=\.)\s/u)).slice(0, 400)
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { maxLength: 25 }), (some) => {
        const text = some.join(' ')
        for (const { from, to } of marks(extractFacts(text))) {
          expect(from ?? -1).toBeGreaterThanOrEqual(0)
          expect(to ?? Infinity).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 100 },
    )
  })
})

test('folding keeps the length of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldForMatching(text).length === text.length))
})

/** Acts that the program itself writes, by another hand than the reader: each in both languages, of the same case. */
function ownActs(): { name: string; kk: string; ru: string }[] {
  const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'acts')
  const acts = (file: string): string[] =>
    readFileSync(join(folder, file), 'utf8')
      .split(/-- missing/u, 1)
      .join('')
      .split(/^== .*$/mu)
      .filter((text) => text.trim() !== '')
      .map((text) => text.replaceAll(/^\[[\w.]+\].*\n/gmu, ''))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ru.txt'))
    .flatMap((file) => {
      const kk = acts(file.replace('.ru.', '.kk.'))
      return acts(file).map((ru, i) => ({ name: `${file} ${i}`, ru, kk: kk[i] ?? '' }))
    })
}

describe('acts that the program itself writes', () => {
  test.each(ownActs())('$name says the same in both languages', ({ name, kk, ru }) => {
    const facts = (text: string) => {
      const { language, court, reviews, mitigating, aggravating, ...rest } = plainFacts(extractFacts(text))
      return {
        ...rest,
        mitigating: mitigating.toSorted(),
        aggravating: aggravating.toSorted(),
        seen: [court !== null, reviews === null],
        language,
      }
    }
    const { language: first, ...inKazakh } = facts(kk)
    const { language: second, ...inRussian } = facts(ru)
    expect([first, second]).toEqual(['kk', 'ru'])
    expect(inKazakh).toEqual(inRussian)
    expect(inRussian.kind).not.toBeNull()
    expect(inRussian.outcome).not.toBeNull()
    // One act is written from a case in which nothing is known yet: it has no date.
    expect(inRussian.date === null).toBe(name.startsWith('nothing-known'))
  })
})

test('a broken act of a million letters does not stop the reader', () => {
  const started = performance.now()
  const facts = extractFacts(`ПРИГОВОР\nУСТАНОВИЛ:\n${'ст. ч. п. 188 1 2 3 лишения свободы на срок '.repeat(25_000)}`)
  expect(facts.kind?.value).toBe('verdict')
  expect(performance.now() - started).toBeLessThan(20_000)
})
