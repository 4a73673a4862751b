import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entryOf, Pool } from '../../../../electron/archive/analysis/index/entry.ts'
import type { Entry } from '../../../../electron/archive/analysis/index/entry.ts'
import { PracticeIndex } from '../../../../electron/archive/analysis/index/practice-index.ts'
import { removeGenerated } from '../../../../electron/archive/demonstration.ts'
import { entriesFrom, fillEntries } from '../../../../electron/archive/entries.ts'
import { columnsOf, EntryTexts, keepEntries, rowAt } from '../../../../electron/archive/entry-blocks.ts'
import type { EntryRow } from '../../../../electron/archive/entry-blocks.ts'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { generatorOf } from '../../../../electron/archive/generate/index.ts'
import { decideHeld, holdAct } from '../../../../electron/archive/held.ts'
import { openArchive } from '../../../../electron/archive/open.ts'
import { STEPS } from '../../../../electron/archive/schema.ts'
import { putReadings } from '../../../../electron/archive/reading.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'
import type { ActFacts, Fact } from '../../../../shared/archive/types.ts'
import { fact, factsOf } from '../facts.ts'

type Db = ReturnType<typeof openArchive>

const LAW = loadBuiltInLaw()
const QUIETLY = { progress: () => {}, stopped: () => false }
const NOW = '2026-11-22T00:00:00Z'
const GENERATOR = generatorOf(LAW, 23)
const ACTS = Array.from({ length: 400 }, (_, i) => {
  const { text, name } = GENERATOR.act(i)
  return { text, source: name, facts: extractFacts(text), generated: i % 3 !== 0 }
})

/** What the facts themselves say, act by act. */
function fromFacts(db: Db): Map<number, Entry> {
  const pool = new Pool()
  const rows = db.prepare('SELECT id, facts, generated FROM acts ORDER BY id').all() as {
    id: number
    facts: string
    generated: number
  }[]
  return new Map(
    rows.map(({ id, facts, generated }) => [
      id,
      entryOf(id, JSON.parse(facts) as ActFacts, generated === 1, LAW, pool),
    ]),
  )
}

/** The index says of every article what the facts say, in the same order, and of no article more. */
function expectSame(db: Db): void {
  const truth = fromFacts(db)
  const articles = new Set([...truth.values()].flatMap(({ situation }) => situation.articles))
  const index = new PracticeIndex(db, LAW)
  for (const article of articles) {
    const expected = [...truth.values()].filter(({ situation }) => situation.articles.includes(article))
    expect(index.ofArticle(article)).toStrictEqual(expected)
  }
  const ids = [...truth.keys()].toReversed()
  expect(new PracticeIndex(db, LAW).byIds(ids)).toStrictEqual([...truth.values()].toReversed())
  expect(new PracticeIndex(db, LAW).all()).toStrictEqual([...truth.values()])
  const many = new PracticeIndex(db, LAW).fates()
  for (const act of truth.values()) expect(new PracticeIndex(db, LAW).fateOf(act)).toStrictEqual(many(act))
}

/** What the tables hold of each act, under what it is packed or not packed yet. */
function held(db: Db): { under: string | null; row: EntryRow }[] {
  const rows = db
    .prepare<[], EntryRow>(
      'SELECT act, state, charges, circumstances, final, court, date, number, damage, reviews FROM entry_rows',
    )
    .raw()
    .all()
  const gone = new Set(rows.map(([act]) => act))
  const blocks = db
    .prepare<[], { article: string; body: Buffer; texts: Buffer }>('SELECT article, body, texts FROM entry_blocks')
    .all()
  const packed = blocks.flatMap(({ article, body, texts }) => {
    const columns = columnsOf(body)
    const own = new EntryTexts(texts, columns.size)
    return Array.from({ length: columns.size }, (_, at) => ({ under: article, row: rowAt(columns, at, own) }))
  })
  return [
    ...rows.filter(([, state]) => state !== 0).map((row) => ({ under: null, row })),
    ...packed.filter(({ row: [act] }) => !gone.has(act)),
  ]
}

/** The same in words: numbers of lines may differ. */
function said(db: Db): unknown[] {
  const line = db.prepare<[number], string>('SELECT line FROM entry_lines WHERE id = ?').pluck()
  return held(db)
    .map(({ under, row }) => [row[0], under, ...row.slice(1, 7).map((id) => line.get(Number(id))), ...row.slice(7)])
    .toSorted((a, b) => Number(a[0]) - Number(b[0]) || String(a[1]).localeCompare(String(b[1])))
}

/** Every act has its entry, once, or once under each of its articles; and no act has one that is not there. */
function expectComplete(db: Db): void {
  expect(entriesFrom(db)).toBe(0)
  const found = held(db)
  const acts = db.prepare<[], number>('SELECT id FROM acts ORDER BY id').pluck().all()
  expect([...new Set(found.map(({ row: [act] }) => act))].toSorted((a, b) => a - b)).toEqual(acts)
  const loose = found.filter(({ under }) => under === null).map(({ row: [act] }) => act)
  expect(new Set(loose).size).toBe(loose.length)
  const packed = found.flatMap(({ under, row: [act] }) => (under === null ? [] : [`${act} ${under}`]))
  const charged = db
    .prepare<[], { act: number; article: string }>(
      "SELECT DISTINCT id AS act, coalesce(article, '') AS article FROM acts LEFT JOIN act_charges ON act = id",
    )
    .all()
    .filter(({ act }) => !loose.includes(act))
  expect(packed.toSorted()).toEqual(charged.map(({ act, article }) => `${act} ${article}`).toSorted())
}

/** Packs all there is. */
function pack(db: Db): void {
  keepEntries(db, 0, { worth: 1 })
  expect(db.prepare('SELECT count(*) FROM entry_rows').pluck().get()).toBe(0)
}

const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\n', '"', 'null', 'сот\nүкім', '\u0000', '\ud800'),
)
const marked = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.record({
    value,
    from: fc.constant(null),
    to: fc.constant(null),
    mark: fc.constantFrom('machine', 'confirmed', 'corrected'),
  })
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T> | null> => fc.option(marked(value))
const list = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>[]> => fc.array(marked(value), { maxLength: 3 })
const punishment = fc.record({
  kind: fc.constantFrom('imprisonment' as const, 'fine' as const, 'restrictionOfLiberty' as const),
  amount: fc.option(fc.double()),
  conditional: fc.boolean(),
})
const charge = fc.record({
  article: fc.oneof(fc.constantFrom('188', '190', '297', '99', ''), word),
  part: fc.option(fc.oneof(fc.constantFrom('1', '2', '3'), word)),
  points: fc.array(fc.oneof(fc.constantFrom('1', '3'), word), { maxLength: 2 }),
})
const date = fc.oneof(fc.constantFrom('2024-03-05', '2019-12-31'), word)
const anyFacts: fc.Arbitrary<ActFacts> = fc
  .record({
    kind: maybe(fc.constantFrom('verdict', 'resolution', 'appealResolution', 'cassationResolution', 'unknown')),
    court: maybe(word),
    date: maybe(date),
    number: maybe(fc.oneof(fc.constantFrom('1-1/2024', '6205-24-00-1/17'), word)),
    language: fc.constantFrom('kk', 'ru'),
    charges: list(charge),
    outcome: maybe(fc.constantFrom('conviction', 'acquittal', 'terminated', 'released', 'other')),
    punishments: list(punishment),
    final: maybe(punishment),
    recidivism: maybe(fc.constantFrom('none', 'recidivism', 'dangerousRecidivism')),
    mitigating: list(fc.oneof(fc.constantFrom('minorOffender', 'remorse'), word)),
    aggravating: list(word),
    reconciliation: maybe(fc.boolean()),
    claims: list(fc.record({ ruling: fc.constantFrom('granted', 'refused'), tenge: fc.option(fc.integer()) })),
    damageTenge: maybe(fc.oneof(fc.double(), fc.nat())),
    reviews: maybe(
      fc.record({
        number: fc.option(fc.constantFrom('1-1/2024', '6205-24-00-1/17')),
        date: fc.option(date),
        court: fc.option(word),
      }),
    ),
    reviewResult: maybe(fc.constantFrom('upheld', 'changedMilder', 'annulled')),
  } satisfies { [K in keyof ActFacts]?: fc.Arbitrary<ActFacts[K]> })
  .map((some) => factsOf('', some))

describe('entries say what the facts say', () => {
  test('whatever the facts are, and however they are corrected', () => {
    let n = 0
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 8 }), fc.array(anyFacts, { maxLength: 3 }), (acts, corrected) => {
        const db = openArchive(':memory:', null, { create: true })
        const writer = new ArchiveWriter(db)
        const batch = acts.map((facts) => {
          n += 1
          return { text: `акт ${n}`, source: `${n}`, facts, generated: n % 2 === 0, besides: true }
        })
        writer.addBatch(batch, NOW)
        expectSame(db)
        const loose = said(db).length
        pack(db)
        expectSame(db)
        expect(said(db).length).toBeGreaterThanOrEqual(loose)
        corrected.slice(0, acts.length).forEach((facts, i) => {
          writer.setFacts(i + 1, facts)
        })
        expectSame(db)
        expectComplete(db)
        if (acts.length > 0) writer.remove(acts.length)
        expectSame(db)
        pack(db)
        expectSame(db)
        expectComplete(db)
        db.close()
      }),
      { numRuns: 60 },
    )
  })

  test('after readings, decisions, removals and a batch that was rolled back', async () => {
    const db = openArchive(':memory:', null, { create: true })
    const writer = new ArchiveWriter(db)
    writer.addBatch(ACTS.slice(0, 200), NOW)
    expect(keepEntries(db, 0, { fullOnly: true })).toBe(0)
    expect(keepEntries(db, 0)).toBe(1)
    writer.addBatch(ACTS.slice(200, 300), NOW)
    expectSame(db)
    const reading = { reader: 'r', name: 'Reader', at: NOW, from: null, to: null }
    putReadings(db, writer, 5, [
      { ...reading, item: 'court', verdict: 'corrected', value: 'Сот' },
      { ...reading, item: 'date', verdict: 'confirmed', value: null },
    ])
    expect(new PracticeIndex(db, LAW).byIds([5])[0]?.marks.corrected).toBe(1)
    writer.setFacts(6, { ...factsOf(''), charges: [fact({ article: '99', part: '2', points: ['5'] })] })
    writer.setFacts(7, factsOf(''))
    writer.remove(8)
    db.prepare('DELETE FROM acts WHERE id = 9').run()
    expect(() =>
      writer.addBatch(ACTS.slice(300, 320), NOW, () => {
        throw new Error('no room')
      }),
    ).toThrow('no room')
    writer.addBatch(ACTS.slice(320, 360), NOW)
    const other = ACTS[10]
    if (!other) throw new Error('no act')
    holdAct(db, { ...other, text: 'Басқа мәтін' }, 11, NOW)
    expect(decideHeld(db, writer, 1, 'replaced', NOW)).not.toBeNull()
    expectSame(db)
    expectComplete(db)
    await removeGenerated(db, writer, QUIETLY)
    expect(fromFacts(db).size).toBeGreaterThan(50)
    expectSame(db)
    expectComplete(db)
    db.close()
  })

  test('no more is left of an archive of generated acts alone', async () => {
    const db = openArchive(':memory:', null, { create: true })
    const writer = new ArchiveWriter(db)
    writer.addBatch(
      ACTS.slice(0, 20).map((act) => ({ ...act, generated: true })),
      NOW,
    )
    pack(db)
    const last = Number(db.prepare('SELECT max(id) FROM entry_lines').pluck().get())
    await removeGenerated(db, writer, QUIETLY)
    expect(
      db
        .prepare(
          'SELECT (SELECT count(*) FROM entry_rows) + (SELECT count(*) FROM entry_blocks) + (SELECT count(*) FROM entry_lines)',
        )
        .pluck()
        .get(),
    ).toBe(0)
    new ArchiveWriter(db).addBatch(ACTS.slice(0, 20), NOW)
    // Numbers of lines are not given again: an open index may remember what they said.
    expect(db.prepare('SELECT min(id) FROM entry_lines').pluck().get()).toBeGreaterThan(last)
    expectSame(db)
    db.close()
  })
})

describe('an archive of before', () => {
  let folder: string
  let path: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ukim-entries-'))
    path = join(folder, 'archive.db')
    const db = openArchive(path, null, { create: true })
    new ArchiveWriter(db).addBatch(ACTS, NOW)
    db.exec(`DROP TRIGGER entry_rows_gone; DROP INDEX acts_reviewing; DROP TABLE entry_rows; DROP TABLE entry_blocks;
      DROP TABLE entry_lines`)
    db.pragma('user_version = 3')
    db.close()
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('is read as it is where nothing may be written', () => {
    const db = openArchive(path, null, { readonly: true })
    expect(db.pragma('user_version', { simple: true })).toBe(3)
    expectSame(db)
    const index = new PracticeIndex(db, LAW)
    expect(index.names()).toEqual(expect.arrayContaining(['', '188']))
    expect([...index.warm()]).toEqual([])
    const { whole, packed, rows } = index.pieces('188')
    expect([whole.length, packed.length, rows.length]).toEqual([index.ofArticle('188').length, 0, 0])
    db.close()
  })
  test('of version 4 is brought up, too', () => {
    const db = openArchive(':memory:', null, { create: true })
    new ArchiveWriter(db).addBatch(ACTS.slice(0, 50), NOW)
    db.exec(`DROP TRIGGER entry_rows_gone; DROP INDEX acts_reviewing; DROP TABLE entry_rows; DROP TABLE entry_blocks;
      DROP TABLE entry_lines`)
    db.exec(`${STEPS[4]}; ${STEPS[5]}`)
    expect(entriesFrom(db)).toBe(50)
    expectSame(db)
    fillEntries(db, () => true, 20)
    expectSame(db)
    expectComplete(db)
    db.close()
  })
  test('gets its entries when it is opened; broken off and changed half way, it is right all the time', () => {
    const db = openArchive(path, null)
    expectSame(db)
    expectComplete(db)
    expect(db.prepare('SELECT count(*) FROM entry_blocks').pluck().get()).toBeGreaterThan(10)

    db.exec('DELETE FROM entry_rows; DELETE FROM entry_blocks; DELETE FROM entry_lines')
    db.prepare("INSERT INTO meta (key, value) VALUES ('entriesLeft', ?)").run(ACTS.length)
    expectSame(db)
    let steps = 3
    fillEntries(db, () => (steps -= 1) >= 0, 50)
    expect(entriesFrom(db)).toBe(ACTS.length - 150)
    expectSame(db)
    const writer = new ArchiveWriter(db)
    const early = ACTS[2]
    if (!early) throw new Error('no act')
    writer.setFacts(3, { ...early.facts, charges: [fact({ article: '99', part: '2', points: ['5'] })] })
    writer.setFacts(398, { ...early.facts, charges: [fact({ article: '99', part: '2', points: [] })] })
    writer.remove(4)
    writer.remove(400)
    writer.addBatch([{ ...early, text: 'Жаңа акт', besides: true }], NOW)
    expectSame(db)
    fillEntries(db, () => true, 50)
    expectSame(db)
    expectComplete(db)
    db.close()
  })
  test('the same entries come of filling and of writing', () => {
    const db = openArchive(':memory:', null, { create: true })
    new ArchiveWriter(db).addBatch(ACTS, NOW)
    keepEntries(db, 0)
    const written = said(db)
    db.exec('DELETE FROM entry_rows; DELETE FROM entry_blocks; DELETE FROM entry_lines')
    db.prepare("INSERT INTO meta (key, value) VALUES ('entriesLeft', ?)").run(ACTS.length)
    fillEntries(db, () => true, 64)
    expect(said(db)).toEqual(written)
    expect(written.length).toBeGreaterThan(ACTS.length)
    db.close()
  })
})
