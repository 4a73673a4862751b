/** From a folder and a way in to an open database: every check in its order, every failure with its cause. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database as Db } from 'better-sqlite3'
import { HeadFile } from './audit/head.ts'
import type { RestoreNote } from './backup/restore.ts'
import { restoreNote, swapIn } from './backup/restore.ts'
import { toFault } from './faults.ts'
import type { StoreFolders } from './folders.ts'
import { AttemptKeeper } from './keys/attempts.ts'
import type { Unlock } from './keys/key-file.ts'
import { KeyFile } from './keys/key-file.ts'
import type { OsProtector } from './keys/os-protector.ts'
import { LATEST, migrate, versionOf } from './migrations/index.ts'
import { openDatabase } from './open.ts'
import type { Clock } from './types.ts'
import { StoreFault } from './types.ts'

export interface SessionOptions {
  folders: StoreFolders
  clock: Clock
  protector: OsProtector | undefined
  /** Takes a store whose last changes are missing as it is; the audit trail will say so. */
  acceptLoss: boolean
  /** A verified backup before the first step of a migration. */
  beforeMigration(db: Db, key: Buffer, keyFile: KeyFile): void
}

export interface Session {
  db: Db
  key: Buffer
  keyFile: KeyFile
  head: HeadFile
  person: string
  way: 'passphrase' | 'recovery' | 'os'
  /** Entries that were missing at the end of the trail, when the loss was accepted. */
  lost: { from: number; to: number } | null
  /** True where there was no head file, or one with a foreign seal. */
  headRenewed: boolean
  /** A restore that was put in place with this opening; its note is removed once the trail says so. */
  restored: RestoreNote | null
}

/**
 * Unwraps the key; wrong attempts are counted on disk and slowed down.
 * @throws StoreFault `tooManyAttempts`, `wrongPassphrase`, `keyLost`, `invalid` (a recovery code with a typing error), `forbidden`
 */
export async function unlockKey(
  options: Pick<SessionOptions, 'folders' | 'clock' | 'protector'>,
  unlock: Unlock,
): Promise<Unlocked> {
  const attempts = new AttemptKeeper(options.folders.attempts, options.clock)
  const keyFile = KeyFile.read(options.folders)
  attempts.requireOpen()
  try {
    const { key, person, slot } = await keyFile.unlock(unlock, options.protector)
    return { key, keyFile, person, way: slot }
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'wrongPassphrase') {
      attempts.wrong(
        unlock.kind === 'passphrase' ? `passphrase of ${unlock.person ?? 'anyone'}`.slice(0, 200) : unlock.kind,
      )
    }
    throw error
  }
}

/** The last entry of the trail, straight from the database. */
function lastEntry(db: Db): { seq: number; hash: string } {
  const row = db
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
    .get()
  return row ?? { seq: 0, hash: '' }
}

/** @throws StoreFault `damaged`/`changesMissing` where the sealed head is ahead of the database, or on another branch of it */
function compareHead(db: Db, head: HeadFile, options: SessionOptions): Pick<Session, 'lost' | 'headRenewed'> {
  const sealed = head.read()
  if (sealed === null || sealed === 'foreign') return { lost: null, headRenewed: true }
  if (sealed.seq === 0) return { lost: null, headRenewed: false }
  const last = lastEntry(db)
  const there = db.prepare<[number], { hash: string }>('SELECT hash FROM audit WHERE seq = ?').get(sealed.seq)
  if (there?.hash === sealed.hash) return { lost: null, headRenewed: false }
  const lost = { from: there === undefined ? last.seq + 1 : sealed.seq, to: sealed.seq }
  if (options.acceptLoss) return { lost, headRenewed: true }
  throw new StoreFault(
    'damaged',
    `entries ${lost.from} to ${lost.to} were acknowledged and are not in the store`,
    options.folders.database,
    'changesMissing',
  )
}

/**
 * Opens the store's database for a person.
 * @throws StoreFault; the files stay as they are in every case
 */
export async function openSession(options: SessionOptions, unlock: Unlock): Promise<Session> {
  const { folders } = options
  if (!existsSync(folders.folder)) throw new StoreFault('notFound', 'there is no such folder', folders.folder)
  if (!existsSync(folders.database) && restoreNote(folders) === null) {
    throw new StoreFault('notFound', 'there is no store here', folders.database)
  }
  return openWithKey(options, await unlockKey(options, unlock))
}

export interface Unlocked {
  key: Buffer
  keyFile: KeyFile
  person: string
  way: Session['way']
}

/** Before a loss is accepted: the files as they are, for whoever can still read more out of them. */
function copyAside(folders: StoreFolders, now: Date): void {
  const aside = join(folders.setAside, now.toISOString().replaceAll(/[:.]/g, '-'))
  try {
    mkdirSync(aside, { recursive: true, mode: 0o700 })
    for (const name of ['store.db', 'store.db-wal', 'head']) {
      const path = join(folders.folder, name)
      if (existsSync(path)) copyFileSync(path, join(aside, name))
    }
  } catch (error) {
    throw toFault(error, aside)
  }
}

/** The part after the key is there. Ends a restore that was begun. The key is wiped when the store does not open. */
export function openWithKey(options: SessionOptions, { key, keyFile, person, way }: Unlocked): Session {
  const { folders } = options
  let db: Db | null = null
  try {
    const restored = restoreNote(folders)
    if (restored !== null) swapIn(folders, restored)
    // Looked at first through a handle that cannot write: closing one that can would fold what is left of a damaged WAL
    // into the database and delete it, and with it what somebody might still save.
    const looked = openDatabase(folders.database, key, { readonly: true })
    let state: Pick<Session, 'lost' | 'headRenewed'>
    const head = new HeadFile(folders.head, key)
    try {
      state = restored === null ? compareHead(looked, head, options) : { lost: null, headRenewed: true }
    } finally {
      looked.close()
    }
    if (state.lost !== null) copyAside(folders, options.clock.now())
    db = openDatabase(folders.database, key, { unchecked: true })
    const from = versionOf(db)
    if (from < LATEST) {
      if (from > 0) options.beforeMigration(db, key, keyFile)
      migrate(db, options.clock.now().toISOString())
    }
    return { db, key, keyFile, head, person, way, ...state, restored }
  } catch (error) {
    db?.close()
    key.fill(0)
    throw error
  }
}
