/** The archive of court practice as the desk has it: opened when it is first asked for, closed with the store. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { ActDocument } from '../../shared/acts/document.ts'
import { ArchiveClient } from '../archive/client.ts'
import { ownKindOf } from '../archive/own.ts'
import { actText } from './act-text.ts'
import { Incoming } from './incoming.ts'
import { OwnActs } from './own-acts.ts'
import type { Vault } from './services.ts'

export interface ArchiveService {
  /** Where the database lies. */
  readonly folder: string
  /** Files that came as bytes and wait for their import. */
  readonly incoming: Incoming
  /**
   * The open archive; made at the first call. Its file is encrypted with a key derived from the store's.
   * @throws StoreFault `storeLocked`, ArchiveFault where the file does not open
   */
  client(): ArchiveClient
  /**
   * Takes in an act that was signed here. Never throws: an act the archive cannot take now waits, sealed, beside it, and comes
   * in when the archive opens next. Resolves once it is in, or put down.
   */
  takeOwn(act: ActDocument): Promise<void>
  /** Signed acts that wait to be taken in. */
  readonly waiting: number
  /** Puts a file that does not open aside; the path it has then, or null where there was none. */
  setAside(now: Date): Promise<string | null>
  /** Stops what runs, ends the threads and closes the file; the next {@link client} opens it anew. */
  close(): Promise<void>
}

export interface ArchiveServiceOptions {
  folder: string
  /** The program's `resources`. */
  resources: string
  vault: Pick<Vault, 'store' | 'state' | 'onLocking' | 'onOpened'>
  log?: (line: string) => void
}

/** The archive beside a case store. */
export function archiveBeside({ folder, resources, vault, log = () => {} }: ArchiveServiceOptions): ArchiveService {
  let open: ArchiveClient | null = null
  let closing: Promise<void> = Promise.resolve()
  let absorbing: Promise<void> = Promise.resolve()
  const path = join(folder, 'archive.db')
  const key = () => vault.store().keyFor('archive')
  const own = new OwnActs(join(folder, 'own'), key)
  const incoming = new Incoming(join(folder, 'incoming'), key)

  function client(): ArchiveClient {
    if (open?.alive === true) return open
    const secret = key()
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      open = new ArchiveClient({ path, key: secret, resources })
    } finally {
      secret.fill(0)
    }
    if (own.waiting > 0) void absorb()
    return open
  }

  /** One after another: two at once would read the same waiting act twice. */
  function absorb(): Promise<void> {
    absorbing = absorbing.then(async () => {
      try {
        if (vault.state() === 'open' && own.waiting > 0) {
          await own.absorb(({ source, text, own: kind }) => client().addOwn(source, text, kind ?? null))
        }
      } catch (error) {
        // The acts wait on; the screen of the archive tells what is wrong with it.
        log(`archive: own acts wait: ${error instanceof Error ? error.name : 'unknown error'}`)
      }
    })
    return absorbing
  }

  /** What a page handed over and nobody imported goes; what an import broke off in the middle of waits for it to go on. */
  async function clearLeftOvers(): Promise<void> {
    try {
      if (!(await incoming.leftOver())) return
      const imports = await client().imports()
      await incoming.clearBut(imports.filter(({ finishedAt }) => finishedAt === null).flatMap(({ paths }) => paths))
    } catch (error) {
      // Of an archive that does not open nobody can say which import was broken off: everything stays, enciphered.
      log(`archive: files handed over stay: ${error instanceof Error ? error.name : 'unknown error'}`)
    }
  }

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
  vault.onOpened(() => void absorb())
  vault.onOpened(() => void clearLeftOvers())

  return {
    folder,
    incoming,
    client,
    async takeOwn(act) {
      try {
        own.keep({ source: act.title, text: actText(act), own: ownKindOf(act) })
      } catch (error) {
        log(`archive: an own act was not kept: ${error instanceof Error ? error.name : 'unknown error'}`)
      }
      await absorb()
    },
    get waiting() {
      return own.waiting
    },
    async setAside(now) {
      await close()
      if (!existsSync(path)) return null
      const aside = join(folder, `archive ${now.toISOString().slice(0, 19).replaceAll(':', '-')}.db`)
      for (const end of ['', '-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, aside + end)
      return aside
    },
    close,
  }
}
