/** Our ranking beside FTS5's own over the same archive. */
import { expect, test } from 'vitest'
import { openArchive } from '../../../../electron/archive/open.ts'
import { keepLists, listsAreOld } from '../../../../electron/archive/search/lists.ts'
import { matchExpression } from '../../../../electron/archive/search/plan.ts'
import { Ranker } from '../../../../electron/archive/search/rank.ts'
import { ArchiveSearch } from '../../../../electron/archive/search/search.ts'
import { countsOf, eachTerm, encodeVector } from '../../../../electron/archive/search/vector.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import { parseQuery } from '../../../../shared/archive/query.ts'

/** Words w0 … w59 of falling frequency, as letters the stemmers leave alone. */
const WORDS = Array.from({ length: 60 }, (_, n) => `qx${String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))}z`)

function filled(acts: number) {
  const db = openArchive(':memory:', null, { create: true })
  const writer = new ArchiveWriter(db)
  let state = 7
  const random = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 4_294_967_296
  }
  const batch = Array.from({ length: acts }, (_, n) => {
    const length = 20 + Math.floor(random() * 80)
    const words = Array.from({ length }, () => WORDS[Math.floor(random() ** 3 * WORDS.length)])
    return { source: `${n}`, text: `${words.join(' ')} ${n}`, facts: null }
  })
  writer.addBatch(batch, 'now')
  return { db, search: new ArchiveSearch(db), ranker: new Ranker(db) }
}

test('the ten best are FTS5’s ten best in nine of ten queries of common words and more', () => {
  const { db, search, ranker } = filled(6000)
  expect(listsAreOld(db)).toBe(true)
  expect(keepLists(db)).toBe(1)
  expect(listsAreOld(db)).toBe(false)
  const plain = db.prepare<[string], { id: number; score: number }>(
    'SELECT rowid AS id, -rank AS score FROM act_words WHERE act_words MATCH ? ORDER BY rank LIMIT 10',
  )
  let agreed = 0
  let queries = 0
  for (let a = 0; a < 40; a += 2) {
    for (const words of [[a], [a, a + 7], [a, a + 3, a + 11]]) {
      for (const loose of [false, true]) {
        const parsed = parseQuery(words.map((n) => WORDS[n] ?? '').join(' '))
        if (!parsed.ok) throw new Error('query')
        const plan = search.plan(parsed.query, true)
        const reference = plain.all(matchExpression(plan, loose) ?? '')
        const mine = ranker.rank(plan, 10, loose)
        const least = reference.at(-1)?.score ?? 0
        const known = new Map(reference.map(({ id, score }) => [id, score]))
        for (const { id, score } of mine.hits) {
          const theirs = known.get(id)
          if (theirs !== undefined) expect(score).toBeCloseTo(theirs, 6)
        }
        const good = mine.hits.filter(({ id, score }) => known.has(id) || score >= least - 1e-9)
        queries += 1
        if (good.length === reference.length) agreed += 1
      }
    }
  }
  process.stdout.write(`top ten agrees with ORDER BY rank in ${agreed} of ${queries} queries\n`)
  expect(agreed / queries).toBeGreaterThanOrEqual(0.9)
})

test('vectors give back what was put in', () => {
  const entries: [number, number][] = [
    [1, 1],
    [2, 300],
    [130, 2],
    [70_000, 1],
    [9_000_000, 5],
  ]
  const body = encodeVector(
    123_456,
    entries.map(([id, count]) => ({ id, count })),
  )
  const wanted = Int32Array.from([2, 3, 70_000, 9_000_000])
  const counts = new Int32Array(4)
  expect(countsOf(body, wanted, counts)).toBe(123_456)
  expect([...counts]).toEqual([300, 0, 1, 5])
  const seen: [number, number][] = []
  eachTerm(body, (term, count) => seen.push([term, count]))
  expect(seen).toEqual(entries)
})
