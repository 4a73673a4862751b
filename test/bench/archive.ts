/**
 * The archive on generated acts: import with extraction, size, and queries of three kinds, each beside plain `ORDER BY rank`.
 * `npm run bench:archive -- --n 1000000 --db FILE --queries 60 --beside 10`; 20,000 acts by default, and an archive that is
 * gone afterwards. Everything is encrypted, as in use.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { entriesFrom, fillEntries } from '../../electron/archive/entries.ts'
import { openArchive } from '../../electron/archive/open.ts'
import { fill, sizes } from './archive/fill.ts'
import { benchOptions } from './archive/options.ts'
import { measureQueries } from './archive/queries.ts'
import { say } from './archive/say.ts'
import { measureSimilar } from './archive/similar.ts'

/** Questions about similar acts. */
const SIMILAR = 200
const KEY = new Uint8Array(32).fill(7)

export async function run(args: readonly string[] = []): Promise<void> {
  const options = benchOptions(args)
  const folder = mkdtempSync(join(tmpdir(), 'ukim-bench-'))
  try {
    const path = options.db ?? join(folder, 'archive.db')
    const there = existsSync(path)
    const db = openArchive(path, KEY, { create: true })
    const broken = db.prepare('SELECT 1 FROM imports WHERE finished_at IS NULL').get() !== undefined
    if (!there || broken) await fill(db, { path, key: KEY }, join(folder, 'acts'), options)
    if (entriesFrom(db) > 0) {
      // The program does so in the background.
      const began = performance.now()
      fillEntries(db, () => true)
      say(`entries              of an archive of before, made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
    }
    sizes(db, path)
    say(
      `load                 ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')} of ${process.platform}`,
    )
    const other = openArchive(path, KEY, { readonly: true })
    measureQueries(db, other, options)
    other.close()
    measureSimilar(db, SIMILAR)
    db.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
