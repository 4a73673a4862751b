import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredAct } from '../../../../electron/archive/analysis/acts.ts'
import { compare, FEATURES, USUAL } from '../../../../electron/archive/analysis/compare.ts'
import type { Choice } from '../../../../electron/archive/analysis/compare.ts'
import {
  deviationOf,
  forecast,
  LEAST_FOR_FORECAST,
  neighboursOf,
} from '../../../../electron/archive/analysis/forecast.ts'
import { weightedQuantile, wilson } from '../../../../electron/archive/analysis/intervals.ts'
import { AnalysisFault } from '../../../../electron/archive/analysis/learn/faults.ts'
import { pictureCsv, pictureOf, SMALLEST_CELL, suppress } from '../../../../electron/archive/analysis/picture.ts'
import { fates, findSimilar, stemOverlap } from '../../../../electron/archive/analysis/similar.ts'
import { situationOf, situationOfCase } from '../../../../electron/archive/analysis/situation.ts'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { generatorOf } from '../../../../electron/archive/generate/index.ts'
import { openArchive } from '../../../../electron/archive/open.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import { readCase } from '../../../../shared/case/read.ts'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'

const LAW = loadBuiltInLaw()
const GENERATOR = generatorOf(LAW, 11)
const ACTS: StoredAct[] = Array.from({ length: 3000 }, (_, id) => ({
  id: id + 1,
  facts: GENERATOR.act(id).facts,
  generated: true,
  confirmed: false,
}))
const THEFTS = ACTS.filter(({ facts }) => facts.charges.some(({ article }) => article === '188'))
const first = THEFTS.find(({ facts }) => facts.outcome === 'conviction' && facts.kind === 'verdict')
if (!first) throw new Error('the generator gives no theft')
const CASE = situationOf(first.facts, LAW)

describe('comparison', () => {
  test('an act is wholly like itself; the parts add up to the percentage', () => {
    expect(compare(CASE, CASE, USUAL, 1).match).toBeCloseTo(100, 9)
    for (const { facts } of THEFTS.slice(0, 200)) {
      const { match, parts } = compare(CASE, situationOf(facts, LAW), USUAL, 0.5)
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(match ?? NaN, 9)
      expect(parts.reduce((sum, { of }) => sum + of, 0)).toBeCloseTo(100, 9)
      for (const { points, of } of parts) expect(points).toBeLessThanOrEqual(of + 1e-9)
    }
  })
  test('it does not matter which act is asked about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2999 }), fc.integer({ min: 0, max: 2999 }), (i, j) => {
        const [a, b] = [ACTS[i], ACTS[j]].map((act) => situationOf(act?.facts ?? first.facts, LAW))
        if (!a || !b) return
        expect(compare(a, b, USUAL).match ?? -1).toBeCloseTo(compare(b, a, USUAL).match ?? -1, 9)
      }),
    )
  })
  test('a binding feature that differs leaves an act out; an ignored one has no part', () => {
    const other = { ...CASE, recidivism: CASE.recidivism === 'recidivism' ? null : ('recidivism' as const) }
    expect(compare(CASE, other, USUAL).match).toBeGreaterThan(50)
    expect(compare(CASE, other, { ...USUAL, recidivism: 'binding' }).match).toBeNull()
    const ignored = compare(CASE, other, { ...USUAL, recidivism: 'ignored' })
    expect(ignored.parts.map(({ feature }) => feature)).not.toContain('recidivism')
  })
  test('what one of the two does not tell weighs nothing', () => {
    const part = compare(CASE, { ...CASE, damageMci: null }, USUAL).parts.find(({ feature }) => feature === 'damage')
    expect(part).toMatchObject({ likeness: null, points: 0, of: 0 })
  })
  test('overlap of texts lies between nothing and everything', () => {
    expect(stemOverlap(new Set(['ұрлық', 'үй']), new Set(['ұрлық', 'үй']))).toBe(1)
    expect(stemOverlap(new Set(['ұрлық']), new Set(['краж']))).toBe(0)
    expect(stemOverlap(new Set(), new Set(['краж']))).toBeNull()
  })
})

describe('similar acts in an archive', () => {
  const db = openArchive(':memory:', null, { create: true })
  const acts = Array.from({ length: 1200 }, (_, i) => GENERATOR.act(i))
  new ArchiveWriter(db).addBatch(
    acts.map(({ text, name }) => ({ text, facts: extractFacts(text), source: name, generated: true })),
    '2026-11-22T00:00:00Z',
  )

  test('hits are in order, of the article, and tell what higher courts did', () => {
    const answer = findSimilar(db, LAW, CASE, { choice: USUAL, limit: 50 })
    expect(answer.hits).toHaveLength(50)
    expect(answer.hits.map(({ match }) => match)).toEqual(
      answer.hits.map(({ match }) => match).toSorted((a, b) => b - a),
    )
    for (const { facts, generated } of answer.hits) {
      expect(facts.charges.some(({ article }) => CASE.articles.includes(article))).toBe(true)
      expect(['appealResolution', 'cassationResolution']).not.toContain(facts.kind)
      expect(generated).toBe(true)
    }
    expect(answer.compared + answer.leftOut).toBeLessThanOrEqual(answer.total * 2)
  })
  test('the fate of an act is found by its number', () => {
    const review = ACTS.find(({ facts }) => facts.reviews?.number)
    const found = fates(ACTS).get(review?.facts.reviews?.number ?? '')
    expect(found?.map(({ act }) => act)).toContain(review?.id)
  })
})

test('a case on the desk is compared like an act', () => {
  const text = readFileSync(
    join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'examples', '02-robbery-recidivism.json'),
    'utf8',
  )
  const reading = readCase(text)
  if (!reading.ok) throw new Error('the example is no case')
  const situation = situationOfCase(reading.case, LAW, '2026-11-22')
  expect(situation?.articles).toEqual(reading.case.defendants[0]?.counts.map(({ article }) => article))
  expect(situation?.recidivism).toMatch(/recidivism/iu)
  expect(situation?.gravity).not.toBeNull()
  expect(situation ? compare(situation, situation, USUAL).match : 0).toBeCloseTo(100, 9)
  expect(situationOfCase({ ...reading.case, defendants: [] }, LAW, '2026-11-22')).toBeNull()
})

describe('picture of practice', () => {
  const picture = pictureOf(THEFTS, LAW, { charges: [{ article: '188', part: null }] })
  test('everybody is counted once or left out with a reason', () => {
    const left = Object.values(picture.excluded).reduce((sum, n) => sum + n, 0)
    expect(picture.n + left).toBe(THEFTS.length)
    expect(picture.periods.reduce((sum, { n }) => sum + n, 0)).toBe(picture.n)
    expect(picture.generated).toBe(picture.n)
  })
  test('no cell under five is shown, and none can be worked out', () => {
    for (const period of picture.periods) {
      const hidden = period.kinds.filter(({ n }) => n === null)
      for (const { n, ids } of period.kinds) {
        if (n === null) expect(ids).toEqual([])
        else expect(n).toBeGreaterThanOrEqual(SMALLEST_CELL)
      }
      const shown = period.kinds.reduce((sum, { n }) => sum + (n ?? 0), 0)
      if (hidden.length > 0)
        expect(hidden.length === 1 && period.kinds.length > 1 ? period.n - shown >= SMALLEST_CELL : true).toBe(true)
      for (const amount of period.amounts) expect(amount.n).toBeGreaterThanOrEqual(SMALLEST_CELL)
    }
  })
  test('suppression of any counts: none under five, never one hole alone among others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }), (counts) => {
        const shown = suppress(counts)
        shown.forEach((n, i) => {
          if (n !== null) expect(n).toBe(counts[i])
          if ((counts[i] ?? 0) < SMALLEST_CELL) expect(n).toBeNull()
        })
        const holes = shown.filter((n) => n === null).length
        if (counts.length > 1) expect(holes).not.toBe(1)
      }),
    )
  })
  test('non-custodial kinds stand beside imprisonment; editions apart', () => {
    const kinds = new Set(picture.periods.flatMap((period) => period.kinds.map(({ kind }) => kind)))
    for (const kind of ['imprisonment', 'fine', 'terminated'] as const) expect(kinds).toContain(kind)
    for (const { from, to, first: a, last: b } of picture.periods) {
      if (from !== null && a !== null) expect(a >= from).toBe(true)
      if (to !== null && b !== null) expect(b < to).toBe(true)
    }
  })
  test('the table for spreadsheets holds no small cell and no formula', () => {
    const csv = pictureCsv(picture)
    expect(csv.startsWith('\ufeffeditionFrom;')).toBe(true)
    for (const line of csv.slice(1).trim().split('\r\n').slice(1)) {
      const count = line.split(';')[4] ?? ''
      if (!line.includes('excluded.')) expect(count === '<5' || Number(count) >= SMALLEST_CELL).toBe(true)
    }
  })
})

describe('forecast', () => {
  const neighbours = neighboursOf(
    THEFTS.filter(({ id }) => id !== first.id),
    LAW,
  )
  const answer = forecast(CASE, neighbours, USUAL)
  test('the same acts give the same answer', () => {
    expect(forecast(CASE, neighbours, USUAL)).toEqual(answer)
  })
  test('probabilities add up and lie in their intervals', () => {
    expect(answer.kinds.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9)
    for (const { probability, from, to } of answer.kinds) {
      expect(from).toBeLessThanOrEqual(probability + 1e-9)
      expect(to).toBeGreaterThanOrEqual(probability - 1e-9)
    }
    for (const { low, median, high } of answer.amounts)
      expect([low, median, high]).toEqual([low, median, high].toSorted((a, b) => a - b))
  })
  test('its error is measured on acts that took no part, and it beats the most common kind', () => {
    expect(answer.measured.n).toBeGreaterThan(100)
    expect(answer.measured.accuracy).toBeGreaterThan(answer.measured.mostCommonAccuracy)
    expect(answer.measured.ece).toBeLessThan(0.15)
    expect(answer.limits).toContain('generatedActs')
  })
  test('under thirty matched acts it is refused', () => {
    const few = neighbours.slice(0, LEAST_FOR_FORECAST - 1)
    expect(() => forecast(CASE, few, USUAL)).toThrow(AnalysisFault)
  })
  test('sex, nationality, religion, address and judge are no features', () => {
    for (const feature of FEATURES) expect(feature).not.toMatch(/sex|gender|nation|relig|address|judge/iu)
    expect(Object.keys(CASE).filter((key) => /sex|gender|nation|relig|address|judge|name/iu.test(key))).toEqual([])
  })
  test('the place of a choice has an interval, and none is given under ten acts', () => {
    const choice: Choice = { ...USUAL, text: 'ignored' }
    const { places } = deviationOf({ kind: 'imprisonment', amount: 48, conditional: false }, CASE, neighbours, choice, {
      court: first.facts.court,
      number: first.facts.number,
    })
    expect(places.map(({ scope }) => scope)).toEqual(['court', 'region', 'country'])
    const country = places.at(-1)
    expect(country?.below?.from ?? 1).toBeLessThanOrEqual(country?.below?.share ?? 0)
    const nobody = deviationOf(
      { kind: 'imprisonment', amount: 48, conditional: false },
      CASE,
      neighbours.slice(0, 5),
      choice,
      { court: null, number: null },
    )
    for (const { below } of nobody.places) expect(below).toBeNull()
  })
})

test('intervals and quantiles by hand', () => {
  const { from, to } = wilson(5, 10)
  expect(from).toBeCloseTo(0.2366, 3)
  expect(to).toBeCloseTo(0.7634, 3)
  expect(
    weightedQuantile(
      [
        { value: 1, weight: 1 },
        { value: 2, weight: 3 },
      ],
      0.5,
    ),
  ).toBe(2)
  expect(weightedQuantile([], 0.5)).toBeNull()
})
