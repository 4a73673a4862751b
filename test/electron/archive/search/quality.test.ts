/** Judged queries: how far up the right acts come, with stems and without, with the other language and without. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../electron/archive/open.ts'
import { ArchiveSearch } from '../../../../electron/archive/search/search.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import { Glossary, readGlossary } from '../../../../electron/archive/text/glossary.ts'
import { tokens } from '../../../../electron/archive/text/tokens.ts'
import { parseQuery } from '../../../../shared/archive/query.ts'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

interface Topic {
  acts: string[]
  queries: string[]
}

const topics: Topic[] = []
for (const line of readFileSync(file('../../../fixtures/archive/quality.txt'), 'utf8').split('\n')) {
  if (line.startsWith('# ')) topics.push({ acts: [], queries: [] })
  const text = line.slice(3)
  if (/^[kr]: /u.test(line)) topics.at(-1)?.acts.push(text)
  if (line.startsWith('q: ')) topics.at(-1)?.queries.push(text)
}
const acts = topics.flatMap((topic, index) => topic.acts.map((text) => ({ text, topic: index })))

interface Figures {
  mrr: number
  recall: number
}

/** Mean reciprocal rank of the first right act, and how many of the right ones stand among the first ten. */
function judge(find: (query: string) => number[]): Figures {
  let mrr = 0
  let recall = 0
  let n = 0
  for (const [index, topic] of topics.entries()) {
    for (const query of topic.queries) {
      const found = find(query).map((id) => acts[id - 1]?.topic)
      const first = found.indexOf(index)
      mrr += first < 0 ? 0 : 1 / (first + 1)
      recall += found.slice(0, 10).filter((topicOfHit) => topicOfHit === index).length / topic.acts.length
      n += 1
    }
  }
  return { mrr: mrr / n, recall: recall / n }
}

function withStems(glossary: Glossary): (query: string) => number[] {
  const db = openArchive(':memory:', null, { create: true })
  new ArchiveWriter(db).addBatch(
    acts.map(({ text }, index) => ({ source: String(index), text, facts: null })),
    '2026-01-01T00:00:00Z',
  )
  const search = new ArchiveSearch(db, glossary)
  return (query) => {
    const parsed = parseQuery(query)
    // As on the screen: all words first, then some of them for the places that are left.
    if (!parsed.ok) throw new Error(query)
    const all = search.page(parsed.query, { limit: 10, snippets: false }).hits.map(({ id }) => id)
    const some = search.page(parsed.query, { limit: 10, snippets: false, anyWord: true }).hits.map(({ id }) => id)
    return [...new Set([...all, ...some])].slice(0, 10)
  }
}

/** The same with words as they are written, by FTS5 alone. */
function withoutStems(): (query: string) => number[] {
  const db = new Database(':memory:')
  db.exec("CREATE VIRTUAL TABLE words USING fts5 (body, tokenize = 'ascii')")
  const put = db.prepare('INSERT INTO words (body) VALUES (?)')
  const folded = (text: string): string[] => tokens(text).map(({ word }) => word)
  for (const { text } of acts) put.run(folded(text).join(' '))
  const find = db
    .prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 10')
    .pluck()
  return (query) => {
    const words = folded(query).map((word) => `"${word}"`)
    return [...new Set([...find.all(words.join(' AND ')), ...find.all(words.join(' OR '))])].slice(0, 10)
  }
}

test('two hundred judged queries: stems and the glossary bring the right acts up', () => {
  expect(topics.flatMap(({ queries }) => queries)).toHaveLength(200)
  const plain = judge(withoutStems())
  const stems = judge(withStems(new Glossary([])))
  const full = judge(withStems(readGlossary(file('../../../../resources'))))
  const show = (name: string, { mrr, recall }: Figures): string =>
    `${name.padEnd(22)} MRR ${mrr.toFixed(3)}  Recall@10 ${recall.toFixed(3)}\n`
  process.stdout.write(show('words as written', plain) + show('stems', stems) + show('stems and glossary', full))
  expect(stems.mrr).toBeGreaterThan(plain.mrr + 0.05)
  expect(stems.recall).toBeGreaterThan(plain.recall + 0.1)
  expect(full.recall).toBeGreaterThan(stems.recall + 0.05)
  expect(full.mrr).toBeGreaterThan(0.9)
})
