/** What lies where in the folder of a store (docs/store.md). */
import { join } from 'node:path'

export interface StoreFolders {
  folder: string
  database: string
  /** Wrapped keys, and a second copy in case the first is damaged. */
  keys: string
  keysCopy: string
  attempts: string
  head: string
  attachments: string
  backups: string
  /** Present states saved before a restore; never emptied by the program when the store was damaged. */
  setAside: string
  restore: string
  restoring: string
}

export function foldersOf(folder: string): StoreFolders {
  return {
    folder,
    database: join(folder, 'store.db'),
    keys: join(folder, 'keys.json'),
    keysCopy: join(folder, 'keys.copy.json'),
    attempts: join(folder, 'attempts.json'),
    head: join(folder, 'head'),
    attachments: join(folder, 'attachments'),
    backups: join(folder, 'backups'),
    setAside: join(folder, 'set-aside'),
    restore: join(folder, 'restore.json'),
    restoring: join(folder, 'store.db.restoring'),
  }
}
