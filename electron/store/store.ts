/** The store as the rest of the main process has it: one object that can be locked and opened again. */
import type { Database as Db } from 'better-sqlite3'
import { SignedActs } from './acts/acts.ts'
import { Attachments } from './attachments/attachments.ts'
import { AuditTrail } from './audit/audit.ts'
import { auditPdf } from './audit/export.ts'
import type { AuditLanguage } from './audit/words.ts'
import { Backups } from './backup/backups.ts'
import { endRestore, leaveNote } from './backup/restore.ts'
import { backupSteps } from './backup/snapshot.ts'
import { atOnce } from './backup/steps.ts'
import { Cases } from './cases/cases.ts'
import { Connection } from './connection.ts'
import { Exchange } from './exchange/exchange.ts'
import type { StoreFolders } from './folders.ts'
import { AttemptKeeper } from './keys/attempts.ts'
import type { KeyFile, Unlock } from './keys/key-file.ts'
import type { OsProtector } from './keys/os-protector.ts'
import { derivedKey } from './keys/seal.ts'
import type { KdfCost } from './keys/seal.ts'
import { People } from './people/people.ts'
import type { ManagedSettings } from './people/settings.ts'
import { StoreSettings } from './people/settings.ts'
import { CaseSearch } from './search/search.ts'
import type { Session } from './session.ts'
import { openSession, openWithKey, unlockKey } from './session.ts'
import type { Actor, Clock } from './types.ts'
import { StoreFault } from './types.ts'
import { Materials } from './undisputed/materials.ts'

export interface StoreOptions {
  folders: StoreFolders
  clock: Clock
  protector: OsProtector | undefined
  /** Cost of new passphrases; tests take a small one. */
  cost: KdfCost | undefined
  managed: ManagedSettings
}

export type LockReason = 'idle' | 'screen' | 'key' | 'closed'

export class Store {
  readonly cases: Cases
  readonly audit: AuditTrail
  readonly people: People
  readonly settings: StoreSettings
  readonly attachments: Attachments
  readonly acts: SignedActs
  readonly search: CaseSearch
  readonly backups: Backups
  readonly exchange: Exchange
  readonly materials: Materials
  readonly #options: StoreOptions
  /** The database itself: for the check and for measuring, inside this room only. */
  readonly connection: Connection
  #session: Session | null
  #actor: Actor

  /** Use {@link import('./index.ts').openStore} or `createStore`. */
  constructor(options: StoreOptions, session: Session) {
    this.#options = options
    this.#session = session
    this.connection = new Connection(options.folders.database, session.db)
    this.audit = new AuditTrail(this.connection, options.clock, session.head)
    const { folders, clock } = options
    const connection = this.connection
    const keys = {
      key: () => this.#open().key,
      keyFile: () => this.#open().keyFile,
      way: () => this.#open().way,
      cost: options.cost,
      protector: options.protector,
    }
    const { audit } = this
    const people = new People(connection, audit, clock, keys)
    this.people = people
    this.settings = new StoreSettings(connection, audit, people, options.managed)
    this.cases = new Cases({
      connection,
      audit,
      people,
      clock,
      binDays: () => this.settings.get('binDays'),
      dropFiles: (ids) => this.attachments.dropFiles(ids),
    })
    const { rows } = this.cases
    this.attachments = new Attachments({ connection, audit, people, clock, rows, folder: folders.attachments })
    this.acts = new SignedActs({ connection, audit, people, clock, rows })
    this.search = new CaseSearch(connection, rows)
    this.materials = new Materials({ connection, audit, people, clock })
    this.exchange = new Exchange({
      connection,
      audit,
      people,
      clock,
      keys,
      rows,
      versions: this.cases.history,
      attachments: this.attachments,
      acts: this.acts,
    })
    this.backups = new Backups({
      connection,
      audit,
      people,
      clock,
      keys,
      folders,
      secondFolder: () => this.settings.get('backupFolder'),
      reopenFrom: (backup, savedAs) => this.#reopenFrom(backup, savedAs),
    })
    this.#actor = this.#enter(session)
  }

  /** Who opened the store: the name that goes with every change. @throws StoreFault `storeLocked` */
  get actor(): Actor {
    this.#open()
    return this.#actor
  }

  get locked(): boolean {
    return this.#session === null
  }

  get folder(): string {
    return this.#options.folders.folder
  }

  /** Puts the key away and closes the file. Every call but `unlock` is then answered with the fault `storeLocked`. */
  lock(reason: LockReason = 'key'): void {
    const session = this.#session
    if (session === null) return
    try {
      if (reason !== 'closed') this.audit.record(this.#actor, 'lockedStore', null, { reason })
    } catch (error) {
      // A full disk must not keep the store open; the lock itself needs no disk.
      if (!(error instanceof StoreFault)) throw error
    } finally {
      this.#session = null
      this.connection.close()
      session.head.close()
      session.key.fill(0)
    }
  }

  /**
   * Opens a locked store again, for the same person or another one. A store that is open already proves the way in all
   * the same: nobody gets past this call with a wrong passphrase or code.
   * @throws StoreFault as `openStore`
   */
  async unlock(unlock: Unlock): Promise<void> {
    if (this.#session !== null) {
      const { key, way, person } = await unlockKey(this.#options, unlock)
      key.fill(0)
      if (person !== this.#actor.id)
        throw new StoreFault('forbidden', 'somebody else is in; lock the store first', person)
      this.#session.way = way
      return
    }
    const session = await openSession(sessionOptions(this.#options, false), unlock)
    this.#session = session
    this.connection.replace(session.db)
    this.audit.useHead(session.head)
    this.#actor = this.#enter(session)
  }

  close(): void {
    this.lock('closed')
  }

  get storeId(): string {
    return this.#open().keyFile.storeId
  }

  /**
   * A key of its own for a file that lies beside the store, derived from the store's key (HKDF): the file opens for whoever
   * may open the store and for nobody else, and its key tells nothing of the store's. The caller wipes it after use.
   * @throws StoreFault `storeLocked`
   */
  keyFor(purpose: 'archive'): Buffer {
    return derivedKey(this.#open().key, `beside/${purpose}`)
  }

  /** The audit trail as a PDF for people; of one case or of all. @throws StoreFault */
  auditPdf(language: AuditLanguage, caseId?: string): Promise<Uint8Array> {
    const numberOf = (id: string): string | null => this.cases.rows.findAnywhere(id)?.number ?? null
    return auditPdf(this.audit, { language, storeId: this.storeId, at: this.#options.clock.now(), caseId, numberOf })
  }

  /** Puts a backup in place and goes on with it, for the person who is in. */
  #reopenFrom(backup: string, savedAs: string): void {
    const session = this.#open()
    const { folders, clock } = this.#options
    leaveNote(folders, backup, clock.now(), savedAs)
    this.connection.close()
    session.head.close()
    this.#session = null
    const next = openWithKey(sessionOptions(this.#options, false), session)
    this.#session = next
    this.connection.replace(next.db)
    this.audit.useHead(next.head)
    this.#actor = this.#enter(next)
  }

  #open(): Session {
    if (this.#session === null) throw new StoreFault('storeLocked', 'the store is locked', this.folder)
    return this.#session
  }

  /** What has waited its term in the bin goes; what an interrupted reception left goes. */
  #tidy(actor: Actor): void {
    try {
      this.cases.bin.purge(actor)
      this.attachments.sweep()
    } catch (error) {
      // No room or no right to tidy up is no reason to stay outside: the next opening tries again.
      if (!(error instanceof StoreFault)) throw error
    }
  }

  /** Who comes in, and into the trail with it: failed attempts first, then this one. */
  #enter(session: Session): Actor {
    try {
      const actor = this.people.find(session.person)
      if (actor === null) throw new StoreFault('forbidden', 'unknown person', session.person, 'unknownPerson')
      const attempts = new AttemptKeeper(this.#options.folders.attempts, this.#options.clock)
      const { count, failures } = attempts.read()
      this.connection.write(() => {
        for (const failure of failures) this.audit.record(actor, 'failedUnlock', null, failure)
        if (session.restored !== null) {
          this.audit.record(actor, 'restored', null, {
            backup: session.restored.backup,
            before: session.restored.savedAs,
          })
        }
        if (session.lost !== null) this.audit.record(actor, 'recovered', null, { missing: session.lost })
        this.audit.record(actor, 'unlocked', null, {
          way: session.way,
          ...(count === 0 ? {} : { failedBefore: count }),
          ...(session.headRenewed ? { headRenewed: true } : {}),
        })
      })
      if (count > 0) attempts.clear()
      if (session.restored !== null) endRestore(this.#options.folders, session.restored)
      session.keyFile.repair()
      this.#tidy(actor)
      return actor
    } catch (error) {
      this.#session = null
      this.connection.close()
      session.head.close()
      session.key.fill(0)
      throw error
    }
  }
}

export function sessionOptions(
  options: StoreOptions,
  acceptLoss: boolean,
): Parameters<typeof openSession>[0] & { beforeMigration(db: Db, key: Buffer, keyFile: KeyFile): void } {
  const { folders, clock, protector } = options
  return {
    folders,
    clock,
    protector,
    acceptLoss,
    beforeMigration(db, key, keyFile) {
      const { storeId } = keyFile
      const { attachments, backups: root } = folders
      const making = backupSteps({
        db,
        key,
        storeId,
        keys: keyFile.text(),
        attachments,
        root,
        kind: 'beforeMigration',
        at: clock.now(),
        by: 'Ukim',
      })
      atOnce(making)
    },
  }
}
