/** The demonstration corpus: generated acts, each marked as such, put in and taken out again. */
import type { Database as Db } from 'better-sqlite3'
import type { Law } from '../../shared/law/types.ts'
import { entriesFrom } from './entries.ts'
import { keepEntries } from './entry-blocks.ts'
import { extractFacts } from './extract/index.ts'
import { generatorOf } from './generate/index.ts'
import { keepLists } from './search/lists.ts'
import type { ArchiveWriter } from './search/writer.ts'

const BATCH = 200

export interface Running {
  progress: (done: number, total: number) => void
  stopped: () => boolean
  now: string
}

/** Lets messages (a stop, a reading of facts) come in between two batches. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

/**
 * Writes and takes in generated acts; those of an earlier run that was stopped are passed over.
 * @returns how many were added
 */
export async function addGenerated(
  db: Db,
  writer: ArchiveWriter,
  law: Law,
  { n, seed }: { n: number; seed: number },
  { progress, stopped, now }: Running,
): Promise<number> {
  const generator = generatorOf(law, seed)
  let added = 0
  for (let from = 0; from < n && !stopped(); from += BATCH) {
    const acts = Array.from({ length: Math.min(BATCH, n - from) }, (_, index) => {
      const { name, text } = generator.act(from + index)
      return { text, facts: extractFacts(text), source: name, generated: true }
    })
    added += writer.addBatch(acts, now).filter((result) => result.added).length
    progress(Math.min(n, from + BATCH), n)
    // oxlint-disable-next-line no-await-in-loop
    await breath()
  }
  keepLists(db, stopped)
  keepEntries(db, entriesFrom(db), { stopped })
  return added
}

/**
 * Takes every generated act out. Where there is nothing else, the tables are emptied as a whole, and the writer must be made
 * anew: it remembers stems by numbers that are gone.
 * @returns how many went
 */
export async function removeGenerated(
  db: Db,
  writer: ArchiveWriter,
  { progress, stopped }: Pick<Running, 'progress' | 'stopped'>,
): Promise<number> {
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get())
  const total = count('SELECT count(*) FROM acts WHERE generated = 1')
  db.prepare('DELETE FROM held_acts WHERE generated = 1').run()
  if (total === count('SELECT count(*) FROM acts')) {
    empty(db)
    progress(total, total)
    return total
  }
  const next = db.prepare<[number], number>('SELECT id FROM acts WHERE generated = 1 ORDER BY id LIMIT ?').pluck()
  let gone = 0
  while (!stopped()) {
    const ids = next.all(BATCH)
    if (ids.length === 0) break
    db.transaction(() => {
      for (const id of ids) writer.remove(id)
    }).immediate()
    gone += ids.length
    progress(gone, total)
    // oxlint-disable-next-line no-await-in-loop
    await breath()
  }
  // The lists of common words still name acts that are gone.
  keepLists(db, stopped)
  keepEntries(db, entriesFrom(db), { stopped })
  return gone
}

function empty(db: Db): void {
  db.transaction(() => {
    db.exec(`
      INSERT INTO act_words (act_words) VALUES ('delete-all');
      DELETE FROM postings;
      DELETE FROM posting_blocks;
      DELETE FROM stale_acts;
      DELETE FROM vectors;
      DELETE FROM acts;
      DELETE FROM entry_rows;
      DELETE FROM entry_blocks;
      DELETE FROM entry_lines;
      DELETE FROM terms;
      DELETE FROM meta WHERE key IN ('acts', 'words', 'entriesLeft');
    `)
  }).immediate()
  db.exec('VACUUM')
}
