/** The archive of court practice as the desk has it: opened when it is first asked for, closed with the store. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ArchiveClient } from '../archive/client.ts'
import type { Vault } from './services.ts'

export interface ArchiveService {
  /** Where the database lies. */
  readonly folder: string
  /**
   * The open archive; made at the first call. Its file is encrypted with a key derived from the store's.
   * @throws StoreFault `storeLocked`, ArchiveFault where the file does not open
   */
  client(): ArchiveClient
  /** Stops what runs, ends the threads and closes the file; the next {@link client} opens it anew. */
  close(): Promise<void>
}

export interface ArchiveServiceOptions {
  folder: string
  /** The program's `resources`. */
  resources: string
  vault: Pick<Vault, 'store' | 'onLocking'>
}

/** The archive beside a case store. */
export function archiveBeside({ folder, resources, vault }: ArchiveServiceOptions): ArchiveService {
  let open: ArchiveClient | null = null
  let closing: Promise<void> = Promise.resolve()

  function close(): Promise<void> {
    if (open !== null) {
      const going = open
      open = null
      closing = Promise.all([closing, going.close()]).then(() => {})
    }
    return closing
  }

  // Nobody waits for it there: the threads finish the call in hand, close their handles and end by themselves.
  vault.onLocking(() => void close())

  return {
    folder,
    client() {
      if (open?.alive === true) return open
      const key = vault.store().keyFor('archive')
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        open = new ArchiveClient({ path: join(folder, 'archive.db'), key, resources })
        return open
      } finally {
        key.fill(0)
      }
    },
    close,
  }
}
