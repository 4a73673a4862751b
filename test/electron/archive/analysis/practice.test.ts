import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, FEATURES, matchOf, USUAL } from '../../../../electron/archive/analysis/compare.ts'
import type { Choice } from '../../../../electron/archive/analysis/compare.ts'
import { forecast, LEAST_FOR_FORECAST, neighboursOf } from '../../../../electron/archive/analysis/forecast.ts'
import { entryFrom, entryOf, marksOf, Pool } from '../../../../electron/archive/analysis/index/entry.ts'
import type { Entry } from '../../../../electron/archive/analysis/index/entry.ts'
import { indexOf } from '../../../../electron/archive/analysis/index/practice-index.ts'
import { weightedQuantile, wilson } from '../../../../electron/archive/analysis/intervals.ts'
import { AnalysisFault } from '../../../../electron/archive/analysis/learn/faults.ts'
import { behind, pictureOf, SMALLEST_CELL, suppress } from '../../../../electron/archive/analysis/picture.ts'
import type { Bar, PictureOptions } from '../../../../electron/archive/analysis/picture.ts'
import { deviationOf } from '../../../../electron/archive/analysis/place.ts'
import { regionOfCourt } from '../../../../electron/archive/analysis/regions.ts'
import { findSimilar } from '../../../../electron/archive/analysis/similar.ts'
import { situationOf, situationOfCase } from '../../../../electron/archive/analysis/situation.ts'
import { textsOf } from '../../../../electron/archive/analysis/texts.ts'
import { binsOf } from '../../../../electron/archive/analysis/bins.ts'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { plainFacts } from '../../../../electron/archive/extract/plain.ts'
import type { PlainFacts } from '../../../../electron/archive/extract/plain.ts'
import { analyses } from '../../../../electron/archive/analysis/calls.ts'
import { ArchiveSearch } from '../../../../electron/archive/search/search.ts'
import { Glossary } from '../../../../electron/archive/text/glossary.ts'
import { generatorOf } from '../../../../electron/archive/generate/index.ts'
import { openArchive } from '../../../../electron/archive/open.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import type { ActFacts } from '../../../../shared/archive/types.ts'
import { fact, factsOf } from '../facts.ts'
import { readCase } from '../../../../shared/case/read.ts'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'

const LAW = loadBuiltInLaw()
const GENERATOR = generatorOf(LAW, 11)
const MACHINE = { machine: 10, confirmed: 0, corrected: 0 }
const FACTS = Array.from({ length: 3000 }, (_, id) => GENERATOR.act(id).facts)
const ACTS: Entry[] = FACTS.map((facts, i) => entryFrom(i + 1, facts, { marks: MACHINE, generated: true }, LAW))
const THEFTS = ACTS.filter(({ situation }) => situation.articles.includes('188'))
const chosen = THEFTS.find(({ result }) => result === 'imprisonment')
if (!chosen) throw new Error('the generator gives no theft')
const first = {
  ...chosen,
  facts:
    FACTS[chosen.id - 1] ??
    (() => {
      throw new Error('no facts')
    })(),
}
const CASE = situationOf(first.facts, LAW)

/** Acts of other parts are compared too. */
const LOOSE: Choice = { ...USUAL, part: 'relevant' }

describe('comparison', () => {
  test('an act is wholly like itself; the parts add up to the percentage', () => {
    expect(compare(CASE, CASE, USUAL, 1).match).toBeCloseTo(100, 9)
    for (const { situation } of THEFTS.slice(0, 200)) {
      const { match, parts } = compare(CASE, situation, LOOSE, 0.5)
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(match ?? NaN, 9)
      expect(parts.reduce((sum, { of }) => sum + of, 0)).toBeCloseTo(100, 9)
      for (const { points, of } of parts) expect(points).toBeLessThanOrEqual(of + 1e-9)
    }
  })
  test('it does not matter which act is asked about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2999 }), fc.integer({ min: 0, max: 2999 }), (i, j) => {
        const [a, b] = [ACTS[i], ACTS[j]].map((act) => act?.situation ?? CASE)
        if (!a || !b) return
        expect(compare(a, b, LOOSE).match ?? -1).toBeCloseTo(compare(b, a, LOOSE).match ?? -1, 9)
        // The quick way gives the same figure.
        expect(matchOf(a, b, USUAL) ?? -1).toBeCloseTo(compare(a, b, USUAL).match ?? -1, 9)
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
})

/** An act of a theft that ended in two years of imprisonment. */
function noAct() {
  const facts = plainFacts(extractFacts(''))
  return {
    ...facts,
    kind: 'verdict' as const,
    outcome: 'conviction' as const,
    final: { kind: 'imprisonment' as const, amount: 24, conditional: false },
    date: '2024-03-05',
    charges: [{ article: '188', part: '1', points: [] as string[] }],
  }
}

/** The same facts as a machine would have read them. */
function machineFacts(plain: PlainFacts): ActFacts {
  const one = <T>(value: T | null) => (value === null ? null : fact(value))
  return factsOf('', {
    kind: one(plain.kind),
    date: one(plain.date),
    number: one(plain.number),
    outcome: one(plain.outcome),
    final: one(plain.final),
    charges: plain.charges.map((charge) => fact(charge)),
    reviews: one(plain.reviews),
    reviewResult: one(plain.reviewResult),
  })
}

let texts = 0

/** Puts acts with these facts into an archive. */
function addPlain(db: ReturnType<typeof openArchive>, list: PlainFacts[]): void {
  new ArchiveWriter(db).addBatch(
    list.map((facts) => {
      texts += 1
      return { text: `акт ${texts}`, facts: machineFacts(facts), source: `${texts}`, generated: true }
    }),
    '2026-11-22T00:00:00Z',
  )
}

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
    expect(answer.leftOut).toBeLessThanOrEqual(answer.compared)
  })
  test('the quick choice of the best gives the same acts as comparing them all', () => {
    const choice: Choice = { ...USUAL, text: 'ignored' }
    const all = indexOf(db, LAW)
      .firstInstance('188')
      .flatMap(({ id, situation }) => {
        const { match } = compare(CASE, situation, choice)
        return match === null ? [] : [{ id, match }]
      })
      .toSorted((a, b) => b.match - a.match || b.id - a.id)
    const { hits } = findSimilar(db, LAW, CASE, { choice, limit: 25 })
    expect(hits.map(({ id }) => id)).toEqual(all.slice(0, 25).map(({ id }) => id))
  })
  test('words of the situation move acts with the same words up; the same text overlaps wholly', () => {
    const texts = textsOf(db)
    const own = texts.ofAct(3)
    if (!own) throw new Error('no vector')
    expect(texts.overlap(own, own)).toBeCloseTo(1, 9)
    expect(texts.of('')).toBeNull()
    const { hits } = findSimilar(db, LAW, CASE, { choice: USUAL, text: acts[0]?.text ?? '' })
    expect(hits[0]?.parts.find(({ feature }) => feature === 'text')?.likeness).toBeGreaterThan(0)
  })
  test('a higher court’s act is known by number and day; the same number of another day is another case', () => {
    const other = openArchive(':memory:', null, { create: true })
    const verdict = { ...noAct(), number: '1-17/2024', date: '2024-03-05' }
    const review = {
      ...noAct(),
      kind: 'appealResolution' as const,
      number: '1а-9/2024',
      date: '2024-05-05',
      reviews: { number: '1-17/2024', date: '2024-03-05', court: null },
      reviewResult: 'changedMilder' as const,
    }
    addPlain(other, [verdict, { ...verdict, date: '2024-03-06' }, review])
    const index = indexOf(other, LAW)
    const fates = (date: string) => index.fateOf({ number: '1-17/2024', date }).map(({ id }) => id)
    expect(fates('2024-03-05')).toEqual([3])
    expect(fates('2024-03-06')).toEqual([])
  })
  test('acts that come in and facts that change are seen', () => {
    const other = openArchive(':memory:', null, { create: true })
    addPlain(other, [noAct()])
    expect(indexOf(other, LAW).ofArticle('188')).toHaveLength(1)
    addPlain(other, [noAct(), { ...noAct(), charges: [{ article: '190', part: null, points: [] }] }])
    expect(indexOf(other, LAW).ofArticle('188')).toHaveLength(2)
    expect(indexOf(other, LAW).all()).toHaveLength(3)
  })
})

test('marks of facts are counted', () => {
  const facts = extractFacts(GENERATOR.act(0).text)
  const { machine, confirmed } = marksOf(facts)
  expect(machine).toBeGreaterThan(3)
  expect(confirmed).toBe(0)
  const court = facts.court && { ...facts.court, mark: 'confirmed' as const }
  expect(marksOf({ ...facts, court })).toEqual({ machine: machine - 1, confirmed: 1, corrected: 0 })
  expect(entryOf(1, { ...facts, court }, false, LAW, new Pool()).marks.confirmed).toBe(1)
})

test.each([
  ['Павлодар қаласының № 3 соты', 'pavlodar'],
  ['Суд города Усть-Каменогорска Восточно-Казахстанской области', 'eastKazakhstan'],
  ['Жамбылский районный суд Алматинской области', 'almaty'],
  ['Абайский районный суд Карагандинской области', 'karaganda'],
  ['Абай облысы Семей қаласының № 2 соты', 'abai'],
  ['Солтүстік Қазақстан облысы Жамбыл аудандық соты', 'northKazakhstan'],
  ['Алматинский районный суд города Астаны', 'astana'],
  ['Алмалы аудандық соты, Алматы қаласы', 'almatyCity'],
  ['Қала соты', null],
])('the region of «%s» is %s', (name, region) => {
  expect(regionOfCourt(name)).toBe(region)
})

test('bins are even, cover every value and hold small cells back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 5, maxLength: 200 }), (values) => {
      const bins = binsOf(values, 'imprisonment')
      expect(bins.length).toBeLessThanOrEqual(12)
      for (const value of values) expect(bins.filter(({ from, to }) => value >= from && value < to)).toHaveLength(1)
      for (const { from, to, n } of bins) {
        const inside = values.filter((value) => value >= from && value < to).length
        if (n !== null) expect(n).toBe(inside)
        if (inside > 0 && inside < SMALLEST_CELL) expect(n).toBeNull()
      }
    }),
  )
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
  const options: PictureOptions = { charge: { article: '188', part: null }, fateOf: () => [] }
  const picture = pictureOf(THEFTS, LAW, options)
  test('everybody is counted once or left out with a reason', () => {
    const left = Object.values(picture.excluded).reduce((sum, n) => sum + n, 0)
    expect(picture.n + left).toBe(THEFTS.length)
    expect(picture.periods.reduce((sum, { n }) => sum + n, 0)).toBe(picture.n)
    expect(picture.generated).toBe(picture.n)
    expect(picture.marks).toEqual({ machine: 10 * picture.n, confirmed: 0, corrected: 0 })
    const single = pictureOf(THEFTS, LAW, { ...options, singleCharge: true })
    expect(single.excluded.severalCharges).toBeGreaterThan(0)
    expect(single.n).toBeLessThan(picture.n)
  })
  test('no cell under five is shown, and none can be worked out', () => {
    for (const period of picture.periods) {
      const hidden = period.kinds.filter(({ n }) => n === null)
      for (const { n, share } of period.kinds) {
        if (n === null) expect(share).toBeNull()
        else expect(n).toBeGreaterThanOrEqual(SMALLEST_CELL)
      }
      const shown = period.kinds.reduce((sum, { n }) => sum + (n ?? 0), 0)
      if (hidden.length > 0)
        expect(hidden.length === 1 && period.kinds.length > 1 ? period.n - shown >= SMALLEST_CELL : true).toBe(true)
      for (const amount of period.amounts) expect(amount.n).toBeGreaterThanOrEqual(SMALLEST_CELL)
    }
  })
  test('behind each bar lie just the acts it counts; nothing behind one that is held back', () => {
    for (const { from, kinds, amounts } of picture.periods) {
      for (const { kind, n } of kinds) {
        const found = behind(THEFTS, LAW, options, { of: 'kind', period: from, kind })
        expect(found?.length ?? null).toBe(n)
        for (const { result } of found ?? []) expect(result).toBe(kind)
      }
      for (const { result, bins } of amounts)
        for (const bin of bins) {
          const found = behind(THEFTS, LAW, options, { of: 'bin', period: from, kind: result, from: bin.from })
          expect(found?.length ?? null).toBe(bin.n)
        }
    }
    for (const { result, n } of picture.fate.results)
      expect(behind(THEFTS, LAW, options, { of: 'fate', result })?.length ?? null).toBe(n)
    for (const [why, n] of Object.entries(picture.excluded)) {
      const bar = { of: 'excluded', why } as Bar
      expect(behind(THEFTS, LAW, options, bar)).toHaveLength(n)
    }
  })
  test('it says what it does not know', () => {
    expect(picture.limits).toEqual(expect.arrayContaining(['onlyArchive', 'generatedActs', 'machineFacts', 'person']))
    const several = pictureOf(ACTS, LAW, { ...options, charge: null })
    expect(several.limits).toContain('severalArticles')
    expect(several.periods).toHaveLength(1)
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
})

describe('forecast', () => {
  const neighbours = neighboursOf(THEFTS.filter(({ id }) => id !== first.id))
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
      courts: [first.facts.court ?? ''],
    })
    expect(places.map(({ scope }) => scope)).toEqual(['court', 'region', 'country'])
    const country = places.at(-1)
    expect(country?.below?.from ?? 1).toBeLessThanOrEqual(country?.below?.share ?? 0)
    const nobody = deviationOf(
      { kind: 'imprisonment', amount: 48, conditional: false },
      CASE,
      neighbours.slice(0, 5),
      choice,
      { courts: [] },
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

test('each act of a higher court is counted once, and is that of an act of the selection', () => {
  const db = openArchive(':memory:', null, { create: true })
  const acts = Array.from({ length: 660 }, (_, i) => GENERATOR.act(i))
  new ArchiveWriter(db).addBatch(
    acts.map(({ name, text }) => ({ source: name, text, facts: extractFacts(text), generated: true })),
    '2026-01-01T00:00:00Z',
  )
  const context = { db, law: LAW, search: new ArchiveSearch(db, new Glossary([])), stopped: () => false }
  const asked = { by: 'article' as const, article: '188', part: null, from: null, to: null, court: null }
  const { fate } = analyses.picture(context, { selection: asked, singleCharge: false })
  const thefts = acts.filter(({ facts }) => facts.charges.some(({ article }) => article === '188'))
  const reviews = thefts.filter(({ facts }) => facts.reviews !== null)
  expect(reviews.length).toBeGreaterThan(10)
  expect(fate.n).toBe(reviews.length)
  expect(fate.linked).toBe(reviews.length)
  // And the first of them stands beside the act it is about, among similar ones.
  const below = acts.findIndex(({ facts }) => facts.number === reviews[0]?.facts.reviews?.number)
  expect(indexOf(db, LAW).fateOf(acts[below]?.facts ?? { number: null, date: null })).toHaveLength(1)
})
