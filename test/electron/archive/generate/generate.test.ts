import { describe, expect, test } from 'vitest'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { measure, precision, recall } from '../../../../electron/archive/extract/measure.ts'
import { sumOf } from '../../../../electron/archive/extract/measured-report.ts'
import { plainFacts } from '../../../../electron/archive/extract/plain.ts'
import { GENERATED_MARK, generatorOf } from '../../../../electron/archive/generate/index.ts'
import { randomOf } from '../../../../electron/archive/generate/random.ts'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'
import { findRow } from '../../../../shared/law/law.ts'

const LAW = loadBuiltInLaw()
const ACTS = Array.from({ length: 600 }, (_, i) => generatorOf(LAW, 3).act(i))

describe('generated acts', () => {
  test('the same seed gives the same act, in any order', () => {
    const again = generatorOf(LAW, 3)
    expect(again.act(417)).toEqual(ACTS[417])
    expect(again.act(2)).toEqual(ACTS[2])
    expect(generatorOf(LAW, 4).act(2).text).not.toBe(ACTS[2]?.text)
  })

  test('each is marked, in its text and beside it', () => {
    for (const { text, facts, generated } of ACTS) {
      expect(generated).toBe(true)
      expect(text.trimEnd().endsWith(GENERATED_MARK[facts.language])).toBe(true)
    }
  })

  test('punishments are kinds of the sanction and not above its maximum', () => {
    for (const { facts } of ACTS) {
      facts.charges.forEach(({ article, part }, i) => {
        const row = findRow(LAW, article, part)
        expect(row).toBeDefined()
        const punishment = facts.punishments[i]
        if (!punishment) return
        const penalty = row?.penalties.find(({ kind }) => kind === punishment.kind)
        expect(penalty).toBeDefined()
        expect(punishment.amount ?? 0).toBeLessThanOrEqual(penalty?.max ?? 0)
        expect(punishment.amount ?? 0).toBeGreaterThanOrEqual(penalty?.min ?? 0)
      })
    }
  })

  test('both languages, all kinds of acts, all results of review', () => {
    expect(new Set(ACTS.map(({ facts }) => facts.language))).toEqual(new Set(['kk', 'ru']))
    expect(new Set(ACTS.map(({ facts }) => facts.kind))).toEqual(
      new Set(['verdict', 'resolution', 'appealResolution', 'cassationResolution']),
    )
    expect(new Set(ACTS.map(({ facts }) => facts.reviewResult))).toEqual(
      new Set([null, 'upheld', 'changedMilder', 'changedStricter', 'annulled', 'returned']),
    )
  })

  test('every review is of an act generated before it, and ends in a way that act allows', () => {
    const reviews = ACTS.filter(({ facts }) => facts.reviews !== null)
    expect(reviews.length).toBeGreaterThan(ACTS.length / 8)
    const seen = new Set<string>()
    for (const { facts } of reviews) {
      const below = ACTS.find(
        (act) => act.facts.number === facts.reviews?.number && act.facts.date === facts.reviews?.date,
      )
      expect(below?.facts.outcome).toBe('conviction')
      expect(seen.has(below?.name ?? '')).toBe(false)
      seen.add(below?.name ?? '')
      expect(facts.date && below?.facts.date && facts.date > below.facts.date).toBe(true)
      expect(facts.charges).toEqual(below?.facts.charges)
      const [was, is] = [below?.facts.final, facts.final]
      if (facts.reviewResult === 'upheld') expect(is).toEqual(was)
      if (facts.reviewResult === 'changedMilder') expect(is?.amount ?? 0).toBeLessThan(was?.amount ?? 0)
      if (facts.reviewResult === 'changedStricter') {
        expect(is?.amount ?? 0).toBeGreaterThan(was?.amount ?? 0)
        const [charge] = facts.charges
        const row = findRow(LAW, charge?.article ?? '', charge?.part ?? null)
        expect(is?.amount ?? 0).toBeLessThanOrEqual(row?.penalties.find(({ kind }) => kind === is?.kind)?.max ?? 0)
      }
      if (facts.reviewResult === 'annulled' || facts.reviewResult === 'returned') expect(is).toBeNull()
    }
  })

  test('words come as words do: few often, most seldom, and new ones keep coming', () => {
    const seen = new Map<string, number>()
    let half = 0
    ACTS.forEach(({ text }, i) => {
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) seen.set(word, (seen.get(word) ?? 0) + 1)
      if (i === 299) half = seen.size
    })
    const counts = [...seen.values()].toSorted((a, b) => b - a)
    const all = counts.reduce((sum, n) => sum + n, 0)
    expect(counts.slice(0, 100).reduce((sum, n) => sum + n, 0) / all).toBeGreaterThan(0.3)
    expect(counts.filter((n) => n === 1).length / counts.length).toBeGreaterThan(0.3)
    expect(seen.size).toBeGreaterThan(half * 1.3)
  })

  test('the reader finds what the generator knows', () => {
    const total = sumOf(
      measure(ACTS.map(({ text, facts }) => ({ stated: facts, read: plainFacts(extractFacts(text)) }))),
    )
    expect(precision(total) ?? 0).toBeGreaterThan(0.98)
    expect(recall(total) ?? 0).toBeGreaterThan(0.98)
  })
})

test('chance by rank prefers the first entries', () => {
  const random = randomOf(1)
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < 4000; i += 1) {
    const at = random.zipf([0, 1, 2, 3])
    counts[at] = (counts[at] ?? 0) + 1
  }
  expect(counts.toSorted((a, b) => b - a)).toEqual(counts)
  expect(Math.min(...counts)).toBeGreaterThan(100)
})
