/** Queries of words that stand in the archive: rare ones, common ones, situations of ten words; each beside `ORDER BY rank`. */
import { fileURLToPath } from 'node:url'
import type { Database as Db } from 'better-sqlite3'
import { matchExpression } from '../../../electron/archive/search/plan.ts'
import { Ranker } from '../../../electron/archive/search/rank.ts'
import { ArchiveSearch, Stopped } from '../../../electron/archive/search/search.ts'
import { readGlossary } from '../../../electron/archive/text/glossary.ts'
import { tokens } from '../../../electron/archive/text/tokens.ts'
import { parseQuery } from '../../../shared/archive/query.ts'
import type { BenchOptions } from './options.ts'
import { at, say, Times } from './say.ts'
import { randomFrom } from './texts.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
const TOP = 10

interface Kind {
  name: string
  loose: boolean
  words(this: void): string[]
}

/** Common is a word in a fifth of the acts or more, rare one in a thousandth or less. */
function kinds(db: Db, search: ArchiveSearch): Kind[] {
  const random = randomFrom(5)
  const acts = Number(db.prepare('SELECT count(*) FROM acts').pluck().get())
  const terms = db
    .prepare<[], { term: string; df: number }>(
      "SELECT term, df FROM terms WHERE df > 1 AND term NOT LIKE 'x0%' AND length(term) > 2 AND term GLOB '[а-яәғқңөұүһі]*'",
    )
    .all()
  const between = (low: number, high: number) => terms.filter(({ df }) => df >= low && df <= high)
  const pick = (list: readonly { term: string }[]): string => list[Math.floor(random() * list.length)]?.term ?? ''
  const rare = between(2, Math.max(20, acts * 0.001))
  const common = between(acts * 0.2, acts * 0.95)
  const situation = (): string[] => {
    const words = [...new Set(tokens(search.text(1 + Math.floor(random() * acts))).map(({ word }) => word))]
    const long = words.filter((word) => word.length > 4)
    const from = Math.floor(random() * Math.max(1, long.length - 10))
    return long.slice(from, from + 10)
  }
  return [
    { name: 'rare word', loose: false, words: () => [pick(rare)] },
    { name: 'common word', loose: false, words: () => [pick(common)] },
    { name: 'two common words', loose: false, words: () => [pick(common), pick(common)] },
    { name: 'ten-word situation', loose: true, words: situation },
  ]
}

interface Found {
  id: number
  score: number
}

/** How many of the reference's places are filled as well; acts of equal weight may change places. */
function agreeing(mine: readonly Found[], reference: readonly Found[]): number {
  const least = reference.at(-1)?.score ?? 0
  const known = new Set(reference.map(({ id }) => id))
  return mine.filter(({ id, score }) => known.has(id) || score >= least - 1e-6 * Math.abs(least)).length
}

/** The clock of the processor ticks every four milliseconds: below that it tells nothing. */
function ratio(theirs: number, ours: number): string {
  return ours === 0 ? '—' : `${(theirs / ours).toFixed(1)}×`
}

/** @param other a connection of its own for the reference: what that leaves behind in the cache must not slow ours */
export function measureQueries(db: Db, other: Db, { queries, beside }: BenchOptions): void {
  const search = new ArchiveSearch(db, readGlossary(resources))
  const ranker = new Ranker(db)
  const plain = other.prepare<[string], Found>(
    `SELECT rowid AS id, -rank AS score FROM act_words WHERE act_words MATCH ? ORDER BY rank LIMIT ${TOP}`,
  )
  // Sorting half a million rows frees as many small pieces of memory; the next larger one anybody takes pays for putting them
  // together, some sixty milliseconds. That is to be none of our queries.
  const tidy = other.prepare('SELECT length(randomblob(200000))')
  say('milliseconds, p50/p95 by the clock (of the processor)')
  say(['', 'first page', 'ranked page', 'our rank', 'ORDER BY rank'].map((name) => name.padEnd(28)).join(''))
  for (const kind of kinds(db, search)) {
    const [first, page, ours, pairs, theirs] = [new Times(), new Times(), new Times(), new Times(), new Times()]
    let whole = 0
    let places = 0
    let same = 0
    for (let n = 0; n < queries; n += 1) {
      const parsed = parseQuery(kind.words().join(' '))
      if (!parsed.ok) continue
      // As a person meets it: glossary, snippets and all.
      first.of(() => search.first(parsed.query, { anyWord: kind.loose }))
      page.of(() => search.page(parsed.query, { anyWord: kind.loose }))
      // Rank beside rank: the same words, nothing else.
      const plan = search.plan(parsed.query, true)
      const mine = ours.of(() => ranker.rank(plan, TOP, kind.loose))
      if (n >= beside) continue
      pairs.clock.push(ours.clock.at(-1) ?? 0)
      pairs.processor.push(ours.processor.at(-1) ?? 0)
      const reference = theirs.of(() => plain.all(matchExpression(plan, kind.loose) ?? ''))
      tidy.get()
      const good = Math.min(agreeing(mine.hits, reference), reference.length)
      places += reference.length
      same += good
      if (good === reference.length) whole += 1
    }
    say([kind.name, first, page, ours, theirs].map((one) => one.toString().padEnd(28)).join(''))
    const times = (of: 'clock' | 'processor', part: number): string => ratio(at(theirs[of], part), at(pairs[of], part))
    const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)
    say(
      `  faster than ORDER BY rank over ${theirs.clock.length} pairs: in sum ${ratio(sum(theirs.clock), sum(pairs.clock))} ` +
        `(${ratio(sum(theirs.processor), sum(pairs.processor))}), p50 ${times('clock', 0.5)} (${times('processor', 0.5)}), p95 ${times('clock', 0.95)} (${times('processor', 0.95)}); ` +
        `top ${TOP} the same in ${whole} of ${theirs.clock.length} queries, ${same} of ${places} places`,
    )
  }
  stopping(db, search)
}

/** How soon a search that nobody waits for ends: asked to stop from the start, and in the midst. */
function stopping(db: Db, search: ArchiveSearch): void {
  const words = db
    .prepare<[number], string>("SELECT term FROM terms WHERE term GLOB '[а-я]*' ORDER BY df DESC LIMIT ?")
    .pluck()
    .all(10)
  const parsed = parseQuery(words.join(' '))
  if (!parsed.ok) return
  const times = new Times()
  times.of(() => search.page(parsed.query, { anyWord: true, snippets: false }))
  const [whole = 0] = times.clock
  let asked = 0
  const began = performance.now()
  let stoppedAt = 0
  try {
    search.page(parsed.query, { anyWord: true, snippets: false }, () => {
      asked += 1
      if (performance.now() - began > whole / 2 && stoppedAt === 0) stoppedAt = performance.now()
      return stoppedAt > 0
    })
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
  const late =
    stoppedAt === 0 ? 'it was over before' : `${(performance.now() - stoppedAt).toFixed(1)} ms after it was told`
  say(`stopping             of ten commonest words (${whole.toFixed(0)} ms whole): ${late}, asked ${asked} times`)
}
