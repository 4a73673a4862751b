/** A restore for a store that does not open, or for a new PC: from a backup's folder and a way in. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { toFault } from '../faults.ts'
import { foldersOf } from '../folders.ts'
import { AttemptKeeper } from '../keys/attempts.ts'
import type { Unlock } from '../keys/key-file.ts'
import { KeyFile } from '../keys/key-file.ts'
import { openDatabase } from '../open.ts'
import type { Session, Unlocked } from '../session.ts'
import { openWithKey } from '../session.ts'
import type { StoreOptions } from '../store.ts'
import { sessionOptions } from '../store.ts'
import { StoreFault } from '../types.ts'
import type { BackupManifest } from './manifest.ts'
import { readManifest } from './manifest.ts'
import { prepareRestore } from './restore.ts'
import { makeBackup } from './snapshot.ts'

/** The key file of the store where it can be read and is of the same store, else that of the backup. */
function keyFileFor(options: StoreOptions, backup: string, manifest: BackupManifest): KeyFile {
  try {
    const own = KeyFile.read(options.folders)
    if (own.storeId === manifest.storeId) return own
  } catch (error) {
    if (!(error instanceof StoreFault) || error.code !== 'keyLost') throw error
    return KeyFile.read(foldersOf(backup), options.folders)
  }
  throw new StoreFault('forbidden', 'this folder holds another store', options.folders.folder, 'storeExists')
}

/** The present state as a verified backup, or null where it cannot be read any more: its files are then set aside and stay. */
function savePresent(options: StoreOptions, keyFile: KeyFile, key: Buffer): string | null {
  const { folders, clock } = options
  if (!existsSync(folders.database)) return null
  try {
    const db = openDatabase(folders.database, key, { readonly: true })
    try {
      return makeBackup({
        db,
        key,
        storeId: keyFile.storeId,
        keys: keyFile.text(),
        attachments: folders.attachments,
        root: folders.backups,
        kind: 'beforeRestore',
        at: clock.now(),
        by: 'Ukim',
      }).id
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof StoreFault && (error.code === 'damaged' || error.code === 'newerFormat')) return null
    throw error
  }
}

/** Only a judge of the restored store may put it in place. */
function requireJudge(backup: string, key: Buffer, person: string): void {
  const db = openDatabase(join(backup, 'store.db'), key, { readonly: true })
  try {
    const role = db.prepare('SELECT role FROM people WHERE id = ? AND active = 1').pluck().get(person)
    if (role !== 'judge') throw new StoreFault('forbidden', 'only a judge restores a store', person, 'notYourRole')
  } finally {
    db.close()
  }
}

/**
 * Puts a backup in place of the store in `options.folders`, whatever state that is in.
 * @param backup folder of the backup
 * @returns the open session, and the id of the backup of the present state (null: its files lie in set-aside/)
 * @throws StoreFault `notFound`, `damaged` (the backup), `wrongPassphrase`, `tooManyAttempts`, `forbidden`, `diskFull`, `readOnly`
 */
export async function recoverFrom(
  options: StoreOptions,
  backup: string,
  unlock: Unlock,
): Promise<{ session: Session; savedAs: string | null }> {
  const { folders, clock, protector } = options
  const manifest = readManifest(backup)
  if (manifest === null) throw new StoreFault('notFound', 'this is not a backup', backup)
  const keyFile = keyFileFor(options, backup, manifest)
  const attempts = new AttemptKeeper(folders.attempts, clock)
  try {
    mkdirSync(folders.folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw toFault(error, folders.folder)
  }
  attempts.requireOpen()
  let unlocked: Unlocked
  try {
    const { key, person, slot } = await keyFile.unlock(unlock, protector)
    unlocked = { key, keyFile, person, way: slot }
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'wrongPassphrase') attempts.wrong(unlock.kind)
    throw error
  }
  requireJudge(backup, unlocked.key, unlocked.person)
  const savedAs = savePresent(options, keyFile, unlocked.key)
  prepareRestore(folders, backup, unlocked.key, clock.now(), savedAs)
  return { session: openWithKey(sessionOptions(options, false), unlocked), savedAs }
}
