/**
 * A restore in steps that a power cut may interrupt anywhere: the restored file is prepared and verified beside the
 * store, a note says what is to be done, then files change their names. What was there is set aside, not deleted.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { toFault } from '../faults.ts'
import { readIfThere, renamePatiently, syncFile, syncFolder, writeWhole } from '../files.ts'
import type { StoreFolders } from '../folders.ts'
import { StoreFault } from '../types.ts'
import { readManifest } from './manifest.ts'
import { bringAttachments, checkBackup } from './snapshot.ts'

const noteSchema = z.strictObject({
  format: z.literal('ukim.restore/1'),
  backup: z.string(),
  at: z.iso.datetime(),
  /** Folder under set-aside/ that takes the present files. */
  setAside: z.string().regex(/^[\w-]{1,80}$/),
  /** The present state was saved as this backup, so the files set aside need not stay. */
  savedAs: z.string().nullable(),
})
export type RestoreNote = z.output<typeof noteSchema>

/**
 * Prepares a restore: verifies the backup, brings its attachments, copies its database beside the store and leaves the note.
 * @param savedAs id of the backup of the present state, or null where it could not be read
 * @throws StoreFault `damaged` where the backup does not hold, `diskFull`, `readOnly`
 */
export function prepareRestore(
  folders: StoreFolders,
  backup: string,
  key: Uint8Array,
  at: Date,
  savedAs: string | null,
): RestoreNote {
  const check = checkBackup(backup, key)
  const manifest = readManifest(backup)
  if (!check.ok || manifest === null) throw new StoreFault('damaged', check.problems.join('; '), backup, 'pageDamaged')
  try {
    bringAttachments(join(dirname(backup), 'attachments'), folders.attachments, manifest.attachments, false)
    rmSync(folders.restoring, { force: true })
    copyFileSync(join(backup, 'store.db'), folders.restoring)
    syncFile(folders.restoring)
    if (readIfThere(folders.keys) === null) copyFileSync(join(backup, 'keys.json'), folders.keys)
    const note: RestoreNote = {
      format: 'ukim.restore/1',
      backup: basename(backup),
      at: at.toISOString(),
      setAside: at.toISOString().replaceAll(/[:.]/g, '-'),
      savedAs,
    }
    writeWhole(folders.restore, JSON.stringify(note))
    return note
  } catch (error) {
    throw toFault(error, folders.folder)
  }
}

/** The note of a restore that was begun, or null. */
export function restoreNote(folders: StoreFolders): RestoreNote | null {
  const text = readIfThere(folders.restore)
  if (text === null) return null
  try {
    return noteSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new StoreFault('damaged', 'the note of a restore cannot be read', folders.restore, 'restoreUnfinished', error)
  }
}

/** Changes the names. Each step asks what is there, so it can be run again from wherever it stopped. */
export function swapIn(folders: StoreFolders, note: RestoreNote): void {
  if (!existsSync(folders.restoring)) return
  const aside = join(folders.setAside, note.setAside)
  try {
    mkdirSync(aside, { recursive: true, mode: 0o700 })
    // The WAL goes before the new database comes: a foreign WAL beside it would be read as its own.
    for (const name of ['store.db-wal', 'store.db-shm', 'head', 'store.db']) {
      const path = join(folders.folder, name)
      if (existsSync(path)) renamePatiently(path, join(aside, name))
    }
    syncFolder(aside)
    renamePatiently(folders.restoring, folders.database)
    syncFolder(folders.folder)
  } catch (error) {
    throw toFault(error, folders.folder)
  }
}

/** After the restored store was opened and the trail says so. */
export function endRestore(folders: StoreFolders, note: RestoreNote): void {
  rmSync(folders.restore, { force: true })
  // Set aside as a verified backup already; files that could not be read stay for whoever can.
  if (note.savedAs !== null) rmSync(join(folders.setAside, note.setAside), { recursive: true, force: true })
}
