/**
 * Keeps the lists of the common stems (postings.ts). They are made block by block from the vectors of the acts: a block that
 * is full is made once, the last one again when acts have come since. With them a ranked page of common words costs some
 * milliseconds where the index itself would read and weigh every act that has the word "court" in it.
 */
import type { Database as Db } from 'better-sqlite3'
import { impact } from './bm25.ts'
import { BLOCK, BLOCK_BITS, encodePostings, MOST_COUNT, postingKey } from './postings.ts'
import { eachTerm } from './vector.ts'

/** Stems in at least this many acts are listed; the acts of rarer ones are asked of the index. */
export const COMMON = 256
/** Changed acts of a block that are weighed one by one before its lists are made again. */
const STALE = 64
/** New acts that may wait for their lists. */
const FEW_NEW = 512

interface Range {
  first: number
  last: number
}

function rangeOf(block: number): Range {
  return { first: block << BLOCK_BITS, last: (block << BLOCK_BITS) + BLOCK - 1 }
}

/** Number of the last act whose stems are listed; zero where none is. */
export function lastListed(db: Db): number {
  return Number(db.prepare('SELECT max(last) FROM posting_blocks').pluck().get() ?? 0)
}

function lastAct(db: Db): number {
  return Number(db.prepare('SELECT max(id) FROM vectors').pluck().get() ?? 0)
}

/** Whether so many acts are new or changed that the lists should be kept. */
export function listsAreOld(db: Db): boolean {
  return lastAct(db) - lastListed(db) > FEW_NEW || staleBlocks(db, STALE).length > 0
}

function staleBlocks(db: Db, least: number): number[] {
  return db
    .prepare<[number, number], number>(
      'SELECT (id >> ?) AS block FROM stale_acts GROUP BY block HAVING count(*) >= ? ORDER BY block',
    )
    .pluck()
    .all(BLOCK_BITS, least)
}

/**
 * Makes the lists that are missing or old; a second for every 50,000 acts that are new.
 * @param stopped asked before each block; what is made so far stays
 * @param fullOnly leaves the last block, which an import under way is still filling
 * @returns blocks made
 */
export function keepLists(db: Db, stopped: () => boolean = () => false, fullOnly = false): number {
  const last = lastAct(db)
  const listed = lastListed(db)
  const wanted = new Set(staleBlocks(db, STALE))
  if (last > listed) {
    for (let block = (listed + (listed === 0 ? 0 : 1)) >> BLOCK_BITS; block <= last >> BLOCK_BITS; block += 1) {
      if (!fullOnly || rangeOf(block).last < last) wanted.add(block)
    }
  }
  let made = 0
  for (const block of [...wanted].toSorted((a, b) => a - b)) {
    if (stopped()) return made
    db.transaction(() => makeBlock(db, block)).immediate()
    made += 1
  }
  return made
}

function makeBlock(db: Db, block: number): void {
  const { first, last } = rangeOf(block)
  const meta = (key: string): number => Number(db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? 0)
  const acts = meta('acts')
  const average = acts === 0 ? 1 : meta('words') / acts
  const newest = Number(db.prepare('SELECT max(id) FROM posting_blocks').pluck().get() ?? -1)
  // From this block on the stems that have become common are listed; in the blocks before, their acts are asked of the index.
  if (block >= newest) db.prepare('UPDATE terms SET listed = ? WHERE listed IS NULL AND df >= ?').run(block, COMMON)
  const listed = db.prepare<[number], number>('SELECT id FROM terms WHERE listed <= ?').pluck().all(block)
  const lists = new Map<number, { entries: number[]; heaviest: number }>()
  for (const term of listed) lists.set(term, { entries: [], heaviest: 0 })
  const lengths = new Uint16Array(BLOCK)
  let latest = first
  const rows = db.prepare<[number, number], { id: number; body: Uint8Array }>(
    'SELECT id, body FROM vectors WHERE id BETWEEN ? AND ? ORDER BY id',
  )
  for (const { id, body } of rows.iterate(first, last)) {
    const offset = id - first
    eachTerm(body, (term, count, words) => {
      if (lengths[offset] === 0) lengths[offset] = Math.min(words, 0xffff)
      const list = lists.get(term)
      if (list === undefined) return
      list.entries.push((offset << 16) | Math.min(count, MOST_COUNT))
      const weight = impact(count, words, average)
      if (weight > list.heaviest) list.heaviest = weight
    })
    latest = id
  }
  const put = db.prepare('INSERT OR REPLACE INTO postings (id, body) VALUES (?, ?)')
  const remove = db.prepare('DELETE FROM postings WHERE id = ?')
  for (const [term, { entries, heaviest }] of lists) {
    if (entries.length > 0) put.run(postingKey(term, block), encodePostings(entries, heaviest))
    else remove.run(postingKey(term, block))
  }
  db.prepare(
    `INSERT OR REPLACE INTO posting_blocks (id, last, average, made, lengths)
     VALUES (?, ?, ?, (SELECT coalesce(max(made), 0) + 1 FROM posting_blocks), ?)`,
  ).run(block, latest, average, Buffer.from(lengths.buffer))
  db.prepare('DELETE FROM stale_acts WHERE id BETWEEN ? AND ?').run(first, last)
}
