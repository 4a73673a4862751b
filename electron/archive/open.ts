/** The one door to the archive's database: cipher, key, every pragma, schema. It lies beside the case store, apart from it. */
import { existsSync } from 'node:fs'
import type { Database as Db } from 'better-sqlite3'
import Database from 'better-sqlite3'
import { fillEntries } from './entries.ts'
import { ArchiveFault } from './faults.ts'
import { APPLICATION_ID, SCHEMA, STEPS, VERSION } from './schema.ts'

/** As for the case store: pages are authenticated, and no AES instructions are needed. */
export const CIPHER = 'chacha20'
const BUSY_MS = 10_000
/** An archive of some hundred thousand acts is brought up to date at once, a larger one each time it is opened a bit more. */
const PATIENCE_MS = 4000

const PRAGMAS: readonly { name: string; set: string; is: number | string }[] = [
  // The searching thread reads while the importing one writes.
  { name: 'journal_mode', set: 'WAL', is: 'wal' },
  // In WAL mode NORMAL cannot damage the file; a power cut may only undo the last batches, and the import does them again.
  { name: 'synchronous', set: 'NORMAL', is: 1 },
  { name: 'foreign_keys', set: 'ON', is: 1 },
  { name: 'busy_timeout', set: String(BUSY_MS), is: BUSY_MS },
  { name: 'temp_store', set: 'MEMORY', is: 2 },
  { name: 'trusted_schema', set: 'OFF', is: 0 },
  { name: 'cell_size_check', set: 'ON', is: 1 },
  // Memory maps would bypass the cipher.
  { name: 'mmap_size', set: '0', is: 0 },
  // 64 MB: the index pages of common words and the vectors of the acts that are ranked.
  { name: 'cache_size', set: '-64000', is: -64_000 },
  { name: 'wal_autocheckpoint', set: '4000', is: 4000 },
  { name: 'journal_size_limit', set: '67108864', is: 67_108_864 },
]

/** 32 bytes of key, a passphrase, or null for acts that are public anyway. */
export type ArchiveKey = Uint8Array | string | null

export interface OpenArchiveOptions {
  create?: boolean
  readonly?: boolean
  /** False where the entries of an archive of before are written later (worker.ts). */
  fill?: boolean
}

function giveKey(db: Db, key: Uint8Array | string): void {
  db.pragma(`cipher = '${CIPHER}'`)
  const words =
    typeof key === 'string'
      ? Buffer.from(key, 'utf8')
      : Buffer.from(`raw:${Buffer.from(key).toString('hex')}`, 'latin1')
  try {
    // The types are those of plain better-sqlite3; `key` is what the build with ciphers adds.
    ;(db as Db & { key(words: Buffer): number }).key(words)
  } finally {
    words.fill(0)
  }
}

/**
 * Opens the archive.
 * @throws ArchiveFault `notFound`, `wrongKey` (also a file that is not ours), `newerFormat`
 */
export function openArchive(path: string, key: ArchiveKey, options: OpenArchiveOptions = {}): Db {
  const fresh = path === ':memory:' || !existsSync(path)
  if (fresh && options.create !== true) throw new ArchiveFault('notFound', path)
  const db = new Database(path, { timeout: BUSY_MS, readonly: options.readonly === true })
  try {
    if (key !== null) giveKey(db, key)
    const tables = readTables(db, path)
    if (tables > 0) requireOurs(db, path)
    for (const { name, set, is } of PRAGMAS) {
      if (options.readonly === true && name === 'journal_mode') continue
      // A database in memory has neither a log nor maps.
      if (path === ':memory:' && (name === 'journal_mode' || name === 'mmap_size')) continue
      const before = db.pragma(name, { simple: true })
      if (before !== is) db.pragma(`${name} = ${set}`)
      const now = db.pragma(name, { simple: true })
      if (now !== is) throw new Error(`pragma ${name} is ${String(now)}, not ${is}`)
    }
    if (tables === 0) {
      db.transaction(() => {
        db.exec(SCHEMA)
        db.pragma(`application_id = ${APPLICATION_ID}`)
        db.pragma('user_version = 1')
      })()
    }
    if (options.readonly !== true) {
      bringUp(db)
    }
    if (options.readonly !== true && options.fill !== false) {
      const until = performance.now() + PATIENCE_MS
      fillEntries(db, () => performance.now() < until)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Takes the tables to the newest version, each step whole or not at all. */
function bringUp(db: Db): void {
  for (;;) {
    const done = db
      .transaction(() => {
        const next = Number(db.pragma('user_version', { simple: true })) + 1
        const step = STEPS[next]
        if (step === undefined) return true
        db.exec(step)
        db.pragma(`user_version = ${next}`)
        return next >= VERSION
      })
      .immediate()
    if (done) return
  }
}

function readTables(db: Db, path: string): number {
  try {
    return Number(db.prepare('SELECT count(*) FROM sqlite_master').pluck().get())
  } catch (error) {
    throw new ArchiveFault('wrongKey', path, error)
  }
}

function requireOurs(db: Db, path: string): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new ArchiveFault('wrongKey', path)
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > VERSION) throw new ArchiveFault('newerFormat', path)
}
