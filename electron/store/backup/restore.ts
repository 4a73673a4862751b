/**
 * A restore in steps that a power cut may interrupt anywhere: the restored file is prepared and verified beside the
 * store, a note says what is to be done, then files change their names. What was there is set aside, not deleted.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { toFault } from '../faults.ts'
import { readIfThere, renamePatiently, syncFolder, writeWhole } from '../files.ts'
import type { StoreFolders } from '../folders.ts'
import { StoreFault } from '../types.ts'
import { readManifest } from './manifest.ts'
import { bringAttachments, checkSteps } from './snapshot.ts'
import type { Steps } from './steps.ts'
import { copySteps, part } from './steps.ts'

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
 * Verifies the backup, brings its attachments and copies its database beside the store. The store itself is not touched;
 * ended between two steps nothing is left that would be put in place.
 * @throws StoreFault `damaged` where the backup does not hold, `diskFull`, `readOnly`
 */
export function* restoringSteps(folders: StoreFolders, backup: string, key: Uint8Array): Steps<void> {
  const check = yield* part(checkSteps(backup, key), 0, 0.6)
  const manifest = readManifest(backup)
  if (!check.ok || manifest === null) throw new StoreFault('damaged', check.problems.join('; '), backup, 'pageDamaged')
  let whole = false
  try {
    const attachments = join(dirname(backup), 'attachments')
    yield* part(bringAttachments(attachments, folders.attachments, manifest.attachments), 0.6, 0.8)
    rmSync(folders.restoring, { force: true })
    yield* part(copySteps(join(backup, 'store.db'), folders.restoring, 'copying'), 0.8, 1)
    whole = true
  } catch (error) {
    throw toFault(error, folders.folder)
  } finally {
    if (!whole) rmSync(folders.restoring, { force: true })
  }
}

/**
 * Leaves the note after which what {@link restoringSteps} has prepared is put in place, by us or by the next opening.
 * @param savedAs id of the backup of the present state, or null where it could not be read
 */
export function leaveNote(folders: StoreFolders, backup: string, at: Date, savedAs: string | null): void {
  try {
    if (readIfThere(folders.keys) === null) copyFileSync(join(backup, 'keys.json'), folders.keys)
    const note: RestoreNote = {
      format: 'ukim.restore/1',
      backup: basename(backup),
      at: at.toISOString(),
      setAside: at.toISOString().replaceAll(/[:.]/g, '-'),
      savedAs,
    }
    writeWhole(folders.restore, JSON.stringify(note))
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
