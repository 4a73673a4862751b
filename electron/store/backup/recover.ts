/** A restore for a store that does not open, or for a new PC: from a backup's folder and a way in. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
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
import { leaveNote, restoringSteps } from './restore.ts'
import { backupSteps } from './snapshot.ts'
import type { Steps, Watch } from './steps.ts'
import { atOnce, part, watched } from './steps.ts'

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
function* savePresent(options: StoreOptions, keyFile: KeyFile, key: Buffer): Steps<string | null> {
  const { folders, clock } = options
  if (!existsSync(folders.database)) return null
  try {
    const db = openDatabase(folders.database, key, { readonly: true })
    try {
      const making = backupSteps({
        db,
        key,
        storeId: keyFile.storeId,
        keys: keyFile.text(),
        attachments: folders.attachments,
        root: folders.backups,
        kind: 'beforeRestore',
        at: clock.now(),
        by: 'Ukim',
      })
      return (yield* making).id
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

/** @returns the id of the backup of the present state; null where it cannot be read */
function* preparing(
  options: StoreOptions,
  backup: string,
  { key, keyFile }: Unlocked,
): Steps<{ savedAs: string | null }> {
  let whole = false
  try {
    yield* part(restoringSteps(options.folders, backup, key), 0, 0.5)
    const savedAs = yield* part(savePresent(options, keyFile, key), 0.5, 0.95)
    yield { phase: 'putting', share: 0.95 }
    whole = true
    return { savedAs }
  } finally {
    if (!whole) rmSync(options.folders.restoring, { force: true })
  }
}

/**
 * Puts a backup in place of the store in `options.folders`, whatever state that is in.
 * @param backup folder of the backup
 * @param watch told of the steps; without one it runs to its end at once
 * @returns the open session, and the id of the backup of the present state (null: its files lie in set-aside/); null where it
 *   was stopped: everything is as it was
 * @throws StoreFault `notFound`, `damaged` (the backup), `wrongPassphrase`, `tooManyAttempts`, `forbidden`, `diskFull`, `readOnly`
 */
export async function recoverFrom(
  options: StoreOptions,
  backup: string,
  unlock: Unlock,
  watch?: Watch,
): Promise<{ session: Session; savedAs: string | null } | null> {
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
  let opened = false
  try {
    requireJudge(backup, unlocked.key, unlocked.person)
    const steps = preparing(options, backup, unlocked)
    const prepared = watch === undefined ? atOnce(steps) : await watched(steps, watch)
    if (prepared === null) return null
    leaveNote(folders, backup, clock.now(), prepared.savedAs)
    opened = true
    return { session: openWithKey(sessionOptions(options, false), unlocked), savedAs: prepared.savedAs }
  } finally {
    // `openWithKey` wipes the key itself where the store does not open.
    if (!opened) unlocked.key.fill(0)
  }
}
