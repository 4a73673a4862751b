/** The lists of common stems against weighing every act that the index finds. */
import { expect, test } from 'vitest'
import { openArchive } from '../../../../electron/archive/open.ts'
import { Best } from '../../../../electron/archive/search/best.ts'
import { COMMON, keepLists, lastListed, listsAreOld } from '../../../../electron/archive/search/lists.ts'
import { matchExpression } from '../../../../electron/archive/search/plan.ts'
import { advance, BLOCK, encodePostings, gather, Rows } from '../../../../electron/archive/search/postings.ts'
import { Ranker, Stopped } from '../../../../electron/archive/search/rank.ts'
import { Scale } from '../../../../electron/archive/search/scale.ts'
import { ArchiveSearch } from '../../../../electron/archive/search/search.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import { parseQuery } from '../../../../shared/archive/query.ts'
import { fact, factsOf } from '../facts.ts'

const ACTS = 2600
/** Latin made-up words, which the stemmers leave alone; the first stand in most acts, the last in a few. */
const WORDS = Array.from({ length: 90 }, (_, n) => `q${String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))}z`)

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 4_294_967_296
  }
}

function filled() {
  const db = openArchive(':memory:', null, { create: true })
  const writer = new ArchiveWriter(db)
  const random = randomFrom(7)
  const act = (n: number) => {
    const words = Array.from({ length: 15 + Math.floor(random() * 60) }, () => WORDS[Math.floor(random() ** 3 * 90)])
    const text = `${words.join(' ')} ${n}`
    const year = 2019 + (n % 5)
    return { source: `${n}`, text, facts: factsOf(text, { date: fact(`${year}-01-01`) }) }
  }
  writer.addBatch(
    Array.from({ length: ACTS }, (_, n) => act(n)),
    'now',
  )
  keepLists(db)
  return { db, writer, act, search: new ArchiveSearch(db), ranker: new Ranker(db) }
}

type Archive = ReturnType<typeof filled>

/** Every act the index finds, weighed by itself. */
function reference({ db, search, ranker }: Archive, text: string, loose: boolean) {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(text)
  const plan = search.plan(parsed.query, true)
  const match = matchExpression(plan, loose)
  if (match === null) throw new Error(text)
  const scale = new Scale(db, plan, match)
  const best = new Best(10)
  const ids = ranker.collect(match, 1_000_000)
  for (const id of ids) best.offer(id, scale.score(id) ?? 0)
  return { plan, ids, hits: best.hits }
}

function compare(archive: Archive, text: string, loose: boolean): void {
  const { plan, ids, hits } = reference(archive, text, loose)
  const mine = archive.ranker.rank(plan, 10, loose)
  const scores = (list: readonly { score: number }[]): number[] => list.map(({ score }) => Number(score.toFixed(5)))
  expect([text, loose, scores(mine.hits)]).toEqual([text, loose, scores(hits)])
  for (const { id } of mine.hits) expect(ids).toContain(id)
  if (mine.exactTotal) expect([text, mine.total]).toEqual([text, ids.length])
  else expect(mine.total).toBeLessThanOrEqual(ids.length + 1)
  const newest = archive.ranker.newest(plan, 20, loose)
  expect([text, newest]).toEqual([text, ids.toReversed().slice(0, 20)])
}

function queries(random: () => number): string[] {
  const word = (): string => WORDS[Math.floor(random() ** 1.5 * 90)] ?? ''
  return Array.from({ length: 14 }, () => [
    word(),
    `${word()} ${word()}`,
    `${word()} ${word()} ${word()} ${word()} ${word()} ${word()} ${word()}`,
    `${word()} -${word()}`,
    `${word()} OR ${word()} ${word()}`,
    `"${word()} ${word()}"`,
    `"${word()} ${word()}" ${word()}`,
    `${word()} -"${word()} ${word()}"`,
    `${word().slice(0, 2)}* ${word()}`,
    `${word()} год:2020`,
    `${word()} ${word()} год:2019-2021 -год:2020`,
  ]).flat()
}

test('the answer is that of weighing every act: words, phrases, beginnings, fields, what is left out', () => {
  const archive = filled()
  const listed = Number(archive.db.prepare('SELECT count(*) FROM terms WHERE listed = 0').pluck().get())
  expect(listed).toBeGreaterThan(20)
  expect(archive.db.prepare('SELECT count(*) FROM terms WHERE df < ? AND listed IS NOT NULL').pluck().get(COMMON)).toBe(
    0,
  )
  for (const text of queries(randomFrom(3))) for (const loose of [false, true]) compare(archive, text, loose)
})

test('acts that come, change and go after the lists were made are found as they are', () => {
  const archive = filled()
  const { db, writer, act } = archive
  for (let n = 0; n < 40; n += 1) {
    const id = 1 + n * 31
    if (n % 3 === 0) writer.remove(id)
    else writer.setFacts(id, factsOf('', { date: fact('2020-05-05') }))
  }
  // The last act goes, and its number is given to the next one.
  writer.remove(ACTS)
  writer.addBatch(
    Array.from({ length: 60 }, (_, n) => act(ACTS + n)),
    'now',
  )
  for (const text of queries(randomFrom(5))) for (const loose of [false, true]) compare(archive, text, loose)
  // Then the lists are kept, and nothing is apart any more.
  for (let n = 0; n < 80; n += 1) writer.setFacts(2 + n * 31, factsOf('', { date: fact('2021-05-05') }))
  expect(listsAreOld(db)).toBe(true)
  keepLists(db)
  expect(listsAreOld(db)).toBe(false)
  expect(db.prepare('SELECT count(*) FROM stale_acts').pluck().get()).toBe(0)
  expect(lastListed(db)).toBe(ACTS + 59)
  for (const text of queries(randomFrom(9))) for (const loose of [false, true]) compare(archive, text, loose)
})

test('a search nobody waits for ends between two blocks', () => {
  const archive = filled()
  const { plan } = reference(archive, `${WORDS[0]} ${WORDS[1]}`, false)
  let asked = 0
  const stop = (): boolean => {
    asked += 1
    return asked > 1
  }
  expect(() => archive.ranker.rank(plan, 10, false, stop)).toThrow(Stopped)
})

test('a list gives back what was put in', () => {
  const entries: [number, number][] = [
    [0, 1],
    [1, 2],
    [2, 1],
    [130, 300],
    [9000, 1],
    [BLOCK - 1, 65_535],
  ]
  const body = encodePostings(
    entries.map(([offset, count]) => (offset << 16) | count),
    1.5,
  )
  const lengths = new Uint16Array(BLOCK).fill(10)
  const rows = new Rows()
  rows.clear()
  const weight = { most: 2, norm: 1, slope: 0.1 }
  const of = (count: number): number => (2 * count) / (count + 2)
  expect(advance(body, rows, 1, lengths, weight)).toBeCloseTo(of(65_535), 9)
  expect([...rows.candidates.subarray(0, rows.found)]).toEqual(entries.map(([offset]) => offset))
  for (const [offset, count] of entries) expect(rows.score[offset]).toBeCloseTo(of(count), 9)
  expect(gather(body, rows, lengths, weight)).toBe(entries.length)
  expect(rows.sum[130]).toBeCloseTo(of(300), 9)
})
