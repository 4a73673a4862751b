/** The one door to a database of ours: cipher, key, every pragma, and the proof that they hold. */
import { existsSync } from 'node:fs'
import type { Database as Db } from 'better-sqlite3'
import Database from 'better-sqlite3'
import { toFault } from './faults.ts'
import { APPLICATION_ID, LATEST, versionOf } from './migrations/index.ts'
import { StoreFault } from './types.ts'

/** ChaCha20-Poly1305 (RFC 8439): each page is authenticated, and it is fast on PCs without AES instructions. */
export const CIPHER = 'chacha20'
const BUSY_MS = 5_000
const PAGE_BYTES = 8192

/** Every pragma, with the value it must have when read back. */
const PRAGMAS: readonly { name: string; set: string; is: number | string }[] = [
  // A reader never waits for the writer, and a commit is one append.
  { name: 'journal_mode', set: 'WAL', is: 'wal' },
  // FULL: a commit that was acknowledged is on the disk, also after a power cut.
  { name: 'synchronous', set: 'FULL', is: 2 },
  { name: 'foreign_keys', set: 'ON', is: 1 },
  { name: 'busy_timeout', set: String(BUSY_MS), is: BUSY_MS },
  // Sorters and temporary tables stay in memory: nothing of a case goes to a temporary file.
  { name: 'temp_store', set: 'MEMORY', is: 2 },
  { name: 'secure_delete', set: 'ON', is: 1 },
  // A schema changed by a stranger must not call functions of ours.
  { name: 'trusted_schema', set: 'OFF', is: 0 },
  { name: 'cell_size_check', set: 'ON', is: 1 },
  { name: 'recursive_triggers', set: 'ON', is: 1 },
  // Memory maps would bypass the cipher.
  { name: 'mmap_size', set: '0', is: 0 },
  { name: 'cache_size', set: '-32000', is: -32000 },
  // The WAL is folded in when nothing is being saved (connection.ts); this is only the upper bound, 32 MB.
  { name: 'wal_autocheckpoint', set: '8000', is: 8000 },
  { name: 'journal_size_limit', set: '67108864', is: 67_108_864 },
]

export interface OpenOptions {
  /** Makes the file where there is none; otherwise a missing file is `notFound`. */
  create?: boolean
  /** For a backup that is only looked at. */
  readonly?: boolean
  /** The full check, for a backup. */
  whole?: boolean
  /** Skips the page check, for a file that was checked a moment ago. */
  unchecked?: boolean
  /** Without a cipher: only for measuring what encryption costs. */
  plain?: boolean
}

/** Gives the key as bytes that can be wiped; a string would stay in memory for as long as it likes. */
function giveKey(db: Db, key: Uint8Array): void {
  db.pragma(`cipher = '${CIPHER}'`)
  const words = Buffer.from(`raw:${Buffer.from(key).toString('hex')}`, 'latin1')
  try {
    // The types are those of plain better-sqlite3; `key` is what the build with ciphers adds.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    ;(db as Db & { key(words: Buffer): number }).key(words)
  } finally {
    words.fill(0)
  }
}

/** Pages that do not authenticate or do not hang together, in the words of SQLite; empty when all is well. */
export function quickCheck(db: Db): string[] {
  const lines = db.prepare<[], { quick_check: string }>('PRAGMA quick_check(20)').all()
  return lines.map((line) => line.quick_check).filter((line) => line !== 'ok')
}

/**
 * The check at each opening: every page of every table and index, that of the words included. What is left to the full
 * check (before each backup is named, and in `ukim store check`) are unused pages and the meaning of the index of words.
 */
function tablesCheck(db: Db): string[] {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    .all()
  for (const { name } of tables) {
    const lines = db.prepare<[], { quick_check: string }>(`PRAGMA quick_check("${name}")`).all()
    const wrong = lines.map((line) => line.quick_check).filter((line) => line !== 'ok')
    if (wrong.length > 0) return wrong
  }
  return []
}

/**
 * Opens a database of the store.
 * @throws StoreFault `notFound`, `damaged` (header, page), `newerFormat`, `readOnly`, `diskFull`, `busy`. The file is never changed
 *   before it is known to be ours, to open with the key and not to be newer than this program.
 */
export function openDatabase(path: string, key: Uint8Array, options: OpenOptions = {}): Db {
  const fresh = !existsSync(path)
  if (fresh && options.create !== true) throw new StoreFault('notFound', 'there is no store here', path)
  let db: Db | null = null
  try {
    db = new Database(path, { timeout: BUSY_MS, readonly: options.readonly === true, fileMustExist: !fresh })
    if (options.plain !== true) giveKey(db, key)
    // Three deflated cases to a page instead of one; a file keeps the size it was made with.
    if (fresh) db.pragma(`page_size = ${PAGE_BYTES}`)
    const tables = Number(db.prepare('SELECT count(*) FROM sqlite_master').pluck().get())
    if (tables === 0 && !fresh) throw new StoreFault('damaged', 'the store is empty', path, 'headerDamaged')
    if (tables > 0) requireOurs(db, path)
    if (options.readonly !== true) {
      for (const { name, set, is } of PRAGMAS) {
        db.pragma(`${name} = ${set}`)
        const now = db.pragma(name, { simple: true })
        // busy_timeout answers under the name `timeout`; `simple` reads the value all the same.
        if (now !== is) throw new StoreFault('damaged', `pragma ${name} is ${String(now)}, not ${is}`, path)
      }
      if (fresh) db.pragma(`application_id = ${APPLICATION_ID}`)
    }
    if (options.unchecked !== true) {
      const wrong = options.whole === true ? quickCheck(db) : tablesCheck(db)
      if (wrong.length > 0) throw new StoreFault('damaged', wrong.join('; ').slice(0, 2000), path, 'pageDamaged')
    }
    return db
  } catch (error) {
    db?.close()
    throw toFault(error, path)
  }
}

function requireOurs(db: Db, path: string): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new StoreFault('damaged', 'this is not a store of Ukim', path, 'headerDamaged')
  }
  const version = versionOf(db)
  if (version > LATEST) {
    throw new StoreFault('newerFormat', `the store has version ${version}; this program knows ${LATEST}`, path)
  }
}
