/** Similar acts as they are found by lines and columns, against every act compared by itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare, FEATURES, matchOf, USUAL } from '../../../../electron/archive/analysis/compare.ts'
import type { Choice } from '../../../../electron/archive/analysis/compare.ts'
import { entryOf, Pool } from '../../../../electron/archive/analysis/index/entry.ts'
import type { Entry } from '../../../../electron/archive/analysis/index/entry.ts'
import { Packed } from '../../../../electron/archive/analysis/index/packed.ts'
import { indexOf } from '../../../../electron/archive/analysis/index/practice-index.ts'
import { BestMatches } from '../../../../electron/archive/analysis/similar-scan.ts'
import { findSimilar, matchedIds } from '../../../../electron/archive/analysis/similar.ts'
import type { Situation } from '../../../../electron/archive/analysis/situation.ts'
import { textsOf } from '../../../../electron/archive/analysis/texts.ts'
import { entriesFrom, fillEntries } from '../../../../electron/archive/entries.ts'
import { keepEntries } from '../../../../electron/archive/entry-blocks.ts'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { generatorOf } from '../../../../electron/archive/generate/index.ts'
import { openArchive } from '../../../../electron/archive/open.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'
import type { ActFacts } from '../../../../shared/archive/types.ts'
import { fact, factsOf } from '../facts.ts'

type Db = ReturnType<typeof openArchive>

const LAW = loadBuiltInLaw()
const NOW = '2026-11-22T00:00:00Z'
const ACTS = 1500

const all = (weighing: Choice['article']): Choice => {
  const choice = { ...USUAL }
  for (const feature of FEATURES) choice[feature] = weighing
  return choice
}
const CHOICES: Choice[] = [
  USUAL,
  { ...USUAL, text: 'ignored' },
  { ...all('relevant'), text: 'ignored' },
  { ...USUAL, damage: 'binding', recidivism: 'binding', text: 'ignored' },
  { ...USUAL, mitigating: 'binding', aggravating: 'binding', ageGroup: 'binding', claim: 'binding', text: 'binding' },
  { ...all('ignored'), damage: 'relevant' },
  { ...all('relevant'), article: 'ignored', part: 'ignored', reconciliation: 'binding', text: 'ignored' },
  all('ignored'),
]

function everything(db: Db): Entry[] {
  const pool = new Pool()
  const rows = db.prepare('SELECT id, facts, generated FROM acts ORDER BY id').all() as {
    id: number
    facts: string
    generated: number
  }[]
  return rows.map(({ id, facts, generated }) => entryOf(id, JSON.parse(facts) as ActFacts, generated === 1, LAW, pool))
}

/** One act after another. */
function plainly(db: Db, entries: readonly Entry[], situation: Situation, choice: Choice, except: number) {
  const open = situation.articles.length === 0 || (choice.article === 'ignored' && choice.part !== 'binding')
  const compared = entries.filter(
    (entry) =>
      !entry.review &&
      entry.id !== except &&
      (open || entry.situation.articles.some((article) => situation.articles.includes(article))),
  )
  const scored = compared.flatMap((entry) => {
    const match = matchOf(situation, entry.situation, choice)
    return match === null ? [] : [{ id: entry.id, match, entry }]
  })
  const ordered = scored.toSorted((a, b) => b.match - a.match || b.id - a.id)
  const texts = textsOf(db)
  const own = choice.text === 'ignored' ? null : texts.ofAct(except)
  const best =
    own === null
      ? ordered
      : ordered
          .slice(0, choice.text === 'binding' ? 400 : 60)
          .flatMap(({ id, entry }) => {
            const other = texts.ofAct(id)
            const overlap = other === null ? null : texts.overlap(own, other)
            if (choice.text === 'binding' && (overlap ?? 0) < 0.2) return []
            const { match } = compare(situation, entry.situation, choice, overlap)
            return match === null ? [] : [{ id, match, entry }]
          })
          .toSorted((a, b) => b.match - a.match || b.id - a.id)
  return {
    hits: best.slice(0, 20).map(({ id, match }) => ({ id, match })),
    compared: compared.length,
    leftOut: compared.length - scored.length,
    ids: ordered.filter(({ match }) => match >= 60).map(({ id }) => id),
  }
}

function expectSame(db: Db, asked: readonly number[]): void {
  const entries = everything(db)
  let hits = 0
  for (const id of asked) {
    const situation = entries.find((entry) => entry.id === id)?.situation
    if (situation === undefined) continue
    for (const choice of CHOICES) {
      const plain = plainly(db, entries, situation, choice, id)
      const found = findSimilar(db, LAW, situation, { choice, except: id })
      expect(found.hits.map(({ id: act, match }) => ({ id: act, match }))).toEqual(plain.hits)
      expect([found.compared, found.leftOut]).toEqual([plain.compared, plain.leftOut])
      expect(matchedIds(db, LAW, situation, { choice, except: id, atLeast: 60 })).toEqual(plain.ids)
      hits += plain.hits.length
    }
  }
  expect(hits).toBeGreaterThan(asked.length * 20)
}

describe('similar acts by lines and columns', () => {
  let db: Db
  let writer: ArchiveWriter
  const asked = [1, 2, 3, 77, 401, 402, 940, 1201, ACTS - 1]
  beforeAll(() => {
    db = openArchive(':memory:', null, { create: true })
    writer = new ArchiveWriter(db)
    const generator = generatorOf(LAW, 31)
    const acts = Array.from({ length: ACTS }, (_, i) => {
      const { text, name } = generator.act(i)
      return { text, source: name, facts: extractFacts(text), generated: true }
    })
    const [one] = acts
    if (!one) throw new Error('no act')
    const charges = ['188', '190', '106'].map((article) => fact({ article, part: '2', points: [] }))
    acts.push({ ...one, text: 'Үш бап', source: 'three', facts: factsOf('', { charges }) })
    acts.push({ ...one, text: 'Бапсыз', source: 'none', facts: factsOf('') })
    writer.addBatch(acts, NOW)
    asked.push(ACTS + 1, ACTS + 2)
  })
  afterAll(() => {
    db.close()
  })

  test('not packed yet', () => {
    expectSame(db, asked)
  })
  test('packed; packed and changed; packed again', () => {
    expect(keepEntries(db, 0)).toBe(1)
    expectSame(db, asked)
    for (const id of [5, 6, 7, 8]) writer.remove(id)
    const charges = [fact({ article: '188', part: '3', points: ['1'] })]
    for (const id of [9, 10, 402]) writer.setFacts(id, factsOf('', { charges, damageTenge: fact(900_000) }))
    expectSame(db, asked)
    keepEntries(db, 0, { worth: 1 })
    expect(db.prepare('SELECT count(*) FROM entry_rows').pluck().get()).toBe(0)
    expectSame(db, asked)
  })
  test('half of an archive of before', () => {
    db.exec('DELETE FROM entry_rows; DELETE FROM entry_blocks; DELETE FROM entry_lines')
    db.prepare("INSERT INTO meta (key, value) VALUES ('entriesLeft', ?)").run(ACTS + 2)
    expectSame(db, asked.slice(0, 3))
    let steps = 2
    fillEntries(db, () => (steps -= 1) >= 0, 300)
    expect(entriesFrom(db)).toBeGreaterThan(800)
    expectSame(db, asked.slice(0, 3))
    fillEntries(db, () => true)
    expectSame(db, asked)
  })
  test('nothing changes by reading ahead', () => {
    const index = indexOf(db, LAW)
    let pieces = 0
    for (const _ of index.warm()) pieces += 1
    expect(pieces).toBeGreaterThan(10)
    expectSame(db, asked.slice(0, 4))
  })
  test('with room for next to nothing', () => {
    const packed = new Packed(db, 1)
    const names = packed.names()
    expect(names).toContain('188')
    const count = (): number =>
      names.reduce((sum, name) => sum + [...packed.of(name)].reduce((acts, { columns }) => acts + columns.size, 0), 0)
    expect(count()).toBe(count())
    expect(count()).toBeGreaterThan(ACTS)
    expect(packed.roomy).toBe(false)
  })
})

describe('the best of many', () => {
  test('are those a full sorting puts first', () => {
    for (const most of [1, 2, 7, 50, 500]) {
      const best = new BestMatches(most)
      const list = Array.from({ length: 300 }, (_, i) => ({ id: (i * 73) % 300, match: (i * i) % 17 }))
      for (const { id, match } of list) best.offer(id, match)
      expect(best.list()).toEqual(list.toSorted((a, b) => b.match - a.match || b.id - a.id).slice(0, most))
    }
  })
})
