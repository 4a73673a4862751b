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
import { at, both, say, timed } from './say.ts'
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

export function measureQueries(db: Db, { queries, beside }: BenchOptions): void {
  const search = new ArchiveSearch(db, readGlossary(resources))
  const ranker = new Ranker(db)
  const plain = db.prepare<[string], Found>(
    `SELECT rowid AS id, -rank AS score FROM act_words WHERE act_words MATCH ? ORDER BY rank LIMIT ${TOP}`,
  )
  say(
    `${'p50 / p95'.padEnd(20)} ${['first page', 'ranked page', 'our rank'].map((n) => n.padEnd(18)).join(' ')} ORDER BY rank`,
  )
  for (const kind of kinds(db, search)) {
    const first: number[] = []
    const page: number[] = []
    const ours: number[] = []
    const oursBeside: number[] = []
    const theirs: number[] = []
    const ratios: number[] = []
    let whole = 0
    let places = 0
    let same = 0
    for (let n = 0; n < queries; n += 1) {
      const parsed = parseQuery(kind.words().join(' '))
      if (!parsed.ok) continue
      // As a person meets it: glossary, snippets and all.
      timed(first, () => search.first(parsed.query, { anyWord: kind.loose }))
      timed(page, () => search.page(parsed.query, { anyWord: kind.loose }))
      // Rank beside rank: the same words, nothing else.
      const plan = search.plan(parsed.query, true)
      const mine = timed(ours, () => ranker.rank(plan, TOP, kind.loose))
      if (n >= beside) continue
      const reference = timed(theirs, () => plain.all(matchExpression(plan, kind.loose) ?? ''))
      oursBeside.push(ours.at(-1) ?? 0)
      ratios.push((theirs.at(-1) ?? 0) / (ours.at(-1) ?? 1))
      const good = agreeing(mine.hits, reference)
      places += reference.length
      same += Math.min(good, reference.length)
      if (good >= reference.length) whole += 1
    }
    const times = (a: number, b: number): string => `${(a / b).toFixed(1)}×`
    say(
      `${kind.name.padEnd(20)} ${[first, page, ours, theirs].map((list) => both(list).padEnd(18)).join(' ')} ` +
        `faster ${times(at(theirs, 0.5), at(oursBeside, 0.5))} at p50, ${times(at(theirs, 0.95), at(oursBeside, 0.95))} at p95, ` +
        `median of ${theirs.length} pairs ${at(ratios, 0.5).toFixed(1)}×; top ${TOP} the same in ${whole} of ${theirs.length}, ${same} of ${places} places`,
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
  const whole: number[] = []
  timed(whole, () => search.page(parsed.query, { anyWord: true, snippets: false }))
  let asked = 0
  const began = performance.now()
  let stoppedAt = 0
  try {
    search.page(parsed.query, { anyWord: true, snippets: false }, () => {
      asked += 1
      if (performance.now() - began > (whole[0] ?? 0) / 2 && stoppedAt === 0) stoppedAt = performance.now()
      return stoppedAt > 0
    })
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
  const late =
    stoppedAt === 0 ? 'it was over before' : `${(performance.now() - stoppedAt).toFixed(1)} ms after it was told`
  say(
    `stopping             of ten commonest words (${(whole[0] ?? 0).toFixed(0)} ms whole): ${late}, asked ${asked} times`,
  )
}
