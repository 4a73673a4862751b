/**
 * The archive on generated acts: import with extraction, size, and three kinds of query, each beside plain `ORDER BY rank`.
 * `ACTS=100000 npm run bench -- archive` sets how many; 20,000 by default. Everything is encrypted, as in use.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database as Db } from 'better-sqlite3'
import { extractFacts } from '../../electron/archive/extract/index.ts'
import { generatorOf } from '../../electron/archive/generate/index.ts'
import { openArchive } from '../../electron/archive/open.ts'
import { keepLists } from '../../electron/archive/search/lists.ts'
import { matchExpression } from '../../electron/archive/search/plan.ts'
import { Ranker } from '../../electron/archive/search/rank.ts'
import { ArchiveSearch } from '../../electron/archive/search/search.ts'
import { ArchiveWriter } from '../../electron/archive/search/writer.ts'
import type { NewAct } from '../../electron/archive/search/writer.ts'
import { readGlossary } from '../../electron/archive/text/glossary.ts'
import { tokens } from '../../electron/archive/text/tokens.ts'
import { loadBuiltInLaw } from '../../electron/law/load.ts'
import { parseQuery } from '../../shared/archive/query.ts'
import { randomFrom } from './archive/texts.ts'

const ACTS = Number(process.env['ACTS'] ?? 20_000)
const QUERIES = Number(process.env['QUERIES'] ?? 60)
const BATCH = 250
const KEY = new Uint8Array(32).fill(7)
const resources = fileURLToPath(new URL('../../resources', import.meta.url))

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

function at(list: readonly number[], part: number): number {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

const both = (list: readonly number[]): string => `${at(list, 0.5).toFixed(1)} / ${at(list, 0.95).toFixed(1)} ms`

function timed<T>(into: number[], work: () => T): T {
  const began = performance.now()
  const result = work()
  into.push(performance.now() - began)
  return result
}

/** Fills the archive; tells apart what making the texts, reading their facts and writing them took. */
function fill(db: Db): void {
  const generator = generatorOf(loadBuiltInLaw(), 1)
  const writer = new ArchiveWriter(db)
  const spent = { texts: 0, facts: 0, write: 0 }
  let bytes = 0
  let memory = 0
  const cpu = process.cpuUsage()
  for (let from = 0; from < ACTS; from += BATCH) {
    let mark = performance.now()
    const texts = Array.from({ length: Math.min(BATCH, ACTS - from) }, (_, n) => generator.act(from + n))
    spent.texts += performance.now() - mark
    mark = performance.now()
    const acts = texts.map(({ name, text }): NewAct => ({
      source: name,
      text,
      facts: extractFacts(text),
      generated: true,
    }))
    spent.facts += performance.now() - mark
    mark = performance.now()
    writer.addBatch(acts, '2026-01-01T00:00:00Z')
    spent.write += performance.now() - mark
    bytes += texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
    memory = Math.max(memory, process.memoryUsage().rss)
  }
  const { user, system } = process.cpuUsage(cpu)
  const began = performance.now()
  const lists = keepLists(db)
  const wall = (spent.facts + spent.write) / 1000
  say(`acts                 ${ACTS}, ${Math.round(bytes / ACTS)} bytes of text each`)
  say(
    `import               ${Math.round(ACTS / wall)} acts/s by the clock (facts ${(spent.facts / ACTS).toFixed(2)} ms, index and text ${(spent.write / ACTS).toFixed(2)} ms an act)`,
  )
  say(
    `processor            ${((user + system) / 1000 / ACTS).toFixed(2)} ms an act, generator (${(spent.texts / ACTS).toFixed(2)} ms by the clock) included`,
  )
  say(
    `heads of lists       ${lists ?? 0} stems in ${((performance.now() - began) / 1000).toFixed(1)} s; memory at most ${Math.round(memory / 1e6)} MB`,
  )
}

function sizes(db: Db, path: string): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
  const acts = Number(db.prepare('SELECT count(*) FROM acts').pluck().get())
  const per = (like: string): number =>
    Math.round(Number(db.prepare('SELECT sum(pgsize) FROM dbstat WHERE name LIKE ?').pluck().get(like)) / acts)
  say(
    `size an act          ${Math.round(statSync(path).size / acts)} bytes: text ${per('act_texts')}, ` +
      `words ${per('act_words%')}, vectors ${per('vectors')}, lists ${per('champions')}, facts ${per('acts%')}`,
  )
}

interface Kind {
  name: string
  loose: boolean
  words(): string[]
}

/** Queries of stems that stand in the archive: rare, common (a fifth of the acts or more), and situations of ten words. */
function kinds(db: Db): Kind[] {
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
  const bodies = db.prepare<[number], number>('SELECT id FROM acts WHERE id = ?').pluck()
  const search = new ArchiveSearch(db)
  const situation = (): string[] => {
    const id = bodies.get(1 + Math.floor(random() * acts)) ?? 1
    const words = [...new Set(tokens(search.text(id)).map(({ word }) => word))].filter((word) => word.length > 4)
    const from = Math.floor(random() * Math.max(1, words.length - 10))
    return words.slice(from, from + 10)
  }
  return [
    { name: 'rare words', loose: false, words: () => [pick(rare)] },
    { name: 'common word', loose: false, words: () => [pick(common)] },
    { name: 'common words, two', loose: false, words: () => [pick(common), pick(common)] },
    { name: 'ten-word situation', loose: true, words: situation },
  ]
}

function measure(db: Db): void {
  const search = new ArchiveSearch(db, readGlossary(resources))
  const ranker = new Ranker(db)
  const plain = db.prepare<[string], { id: number; score: number }>(
    'SELECT rowid AS id, -rank AS score FROM act_words WHERE act_words MATCH ? ORDER BY rank LIMIT 10',
  )
  say(
    `${'p50 / p95'.padEnd(20)} ${'first page'.padEnd(20)} ${'ranked page'.padEnd(20)} ${'our rank'.padEnd(20)} ORDER BY rank`,
  )
  for (const kind of kinds(db)) {
    const first: number[] = []
    const page: number[] = []
    const ours: number[] = []
    const theirs: number[] = []
    let agreed = 0
    for (let n = 0; n < QUERIES; n += 1) {
      const parsed = parseQuery(kind.words().join(' '))
      if (!parsed.ok) continue
      // As a person meets it: glossary, snippets and all.
      timed(first, () => search.first(parsed.query, { anyWord: kind.loose }))
      timed(page, () => search.page(parsed.query, { anyWord: kind.loose }))
      // Rank beside rank: the same words, nothing else.
      const plan = search.plan(parsed.query, true)
      const match = matchExpression(plan, kind.loose) ?? ''
      const mine = timed(ours, () => ranker.rank(plan, 10, kind.loose))
      const reference = timed(theirs, () => plain.all(match))
      const least = reference.at(-1)?.score ?? 0
      const known = new Set(reference.map(({ id }) => id))
      // Acts of equal weight may change places.
      const good = mine.hits.filter(({ id, score }) => known.has(id) || score >= least - 1e-6 * Math.abs(least))
      if (good.length === reference.length) agreed += 1
    }
    say(
      `${kind.name.padEnd(20)} ${both(first).padEnd(20)} ${both(page).padEnd(20)} ${both(ours).padEnd(20)} ${both(theirs).padEnd(20)} ` +
        `${(at(theirs, 0.5) / at(ours, 0.5)).toFixed(1)}× at p50, ${(at(theirs, 0.95) / at(ours, 0.95)).toFixed(1)}× at p95; top 10 agrees in ${Math.round((100 * agreed) / QUERIES)} %`,
    )
  }
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-bench-'))
  try {
    const path = join(folder, 'archive.db')
    const db = openArchive(path, KEY, { create: true })
    fill(db)
    sizes(db, path)
    measure(db)
    db.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await Promise.resolve()
}
