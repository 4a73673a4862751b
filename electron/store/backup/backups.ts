/** Backups of the open store: made, listed, proved, rotated, copied to a second folder. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditTrail } from '../audit/audit.ts'
import type { Connection } from '../connection.ts'
import { toFault } from '../faults.ts'
import { renamePatiently, syncFolder } from '../files.ts'
import type { StoreFolders } from '../folders.ts'
import type { KeyHolder, People } from '../people/people.ts'
import type { Actor, Clock } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { BackupInfo, BackupKind } from './manifest.ts'
import { listBackups, PARTIAL } from './manifest.ts'
import { keep } from './rotation.ts'
import { restoringSteps } from './restore.ts'
import type { BackupCheck } from './snapshot.ts'
import { backupSteps, bringAttachments, checkSteps } from './snapshot.ts'
import type { Steps } from './steps.ts'
import { atOnce, copySteps, part } from './steps.ts'

export interface BackupsDependencies {
  connection: Connection
  audit: AuditTrail
  people: People
  clock: Clock
  keys: KeyHolder
  folders: StoreFolders
  /** The second folder, or null. */
  secondFolder(): string | null
  /** Puts what `restoringSteps` has prepared in place and opens it: the store does that, since it holds the database. */
  reopenFrom(backup: string, savedAs: string): void
}

export interface BackupResult {
  backup: BackupInfo
  /** The copy in the second folder: where it lies, why it could not be made, or null where none is set. */
  second: { ok: true; path: string } | { ok: false; fault: StoreFault } | null
}

const EVERY_MS = 2 * 3_600_000
/** Backups before a migration or a restore: the last of each. */
const KEPT_BEFORE = 5

export class Backups {
  readonly #d: BackupsDependencies
  /** Two at once would take each other's unfinished files for leftovers. */
  #working = false

  constructor(dependencies: BackupsDependencies) {
    this.#d = dependencies
  }

  /** All backups, those of the second folder too, newest first. */
  list(): BackupInfo[] {
    const second = this.#secondRoot()
    const there = second === null ? [] : listBackups(second, 'second')
    return [...listBackups(this.#d.folders.backups, 'store'), ...there].toSorted((a, b) => b.at.localeCompare(a.at))
  }

  /**
   * Makes a verified backup, and its copy in the second folder. A second folder that is not there (a stick pulled out)
   * does not undo the first.
   * @throws StoreFault `diskFull`, `readOnly`, `damaged`, `forbidden`, `busy` while another one is being made
   */
  create(actor: Actor, kind: BackupKind = 'manual'): BackupResult {
    return atOnce(this.createSteps(actor, kind))
  }

  /** The same in steps; ended before the backup has its name nothing is left, ended after it the copy is missing. */
  *createSteps(actor: Actor, kind: BackupKind = 'manual'): Steps<BackupResult> {
    return yield* this.#alone(this.#createSteps(actor, kind))
  }

  *#alone<T>(steps: Steps<T>): Steps<T> {
    if (this.#working) throw new StoreFault('busy', 'a backup is being made or put in place', this.#d.folders.backups)
    this.#working = true
    try {
      return yield* steps
    } finally {
      this.#working = false
    }
  }

  *#createSteps(actor: Actor, kind: BackupKind): Steps<BackupResult> {
    const by = this.#d.people.require(actor, 'serve')
    const { folders, keys, clock } = this.#d
    const making = backupSteps({
      db: this.#d.connection.db,
      key: keys.key(),
      storeId: keys.keyFile().storeId,
      keys: keys.keyFile().text(),
      attachments: folders.attachments,
      root: folders.backups,
      kind,
      at: clock.now(),
      by: by.name,
    })
    const backup = yield* part(making, 0, this.#secondRoot() === null ? 1 : 0.5)
    let second: BackupResult['second'] = null
    try {
      second = yield* part(this.#copyToSecond(backup), 0.5, 1)
    } finally {
      // Also where the copy was stopped: the backup itself is there, and the trail says so.
      this.#d.audit.record(by, 'backup', null, {
        id: backup.id,
        kind,
        sha256: backup.files['store.db'].sha256,
        second: second === null ? null : second.ok,
      })
      this.#rotate(folders.backups)
    }
    const root = this.#secondRoot()
    if (root !== null && second?.ok === true) this.#rotate(root)
    return { backup, second }
  }

  /** Whether the schedule asks for a backup: two hours since the last one, and something was done since. */
  due(): boolean {
    const [last] = listBackups(this.#d.folders.backups, 'store').filter((backup) => backup.kind === 'scheduled')
    if (last === undefined) return true
    const age = this.#d.clock.now().getTime() - Date.parse(last.at)
    // The entry of the backup itself and that of a lock are not worth another one.
    return (age >= EVERY_MS || age < 0) && this.#d.audit.last().seq > last.audit.seq + 1
  }

  /** For the shell's timer: makes the scheduled backup when it is due and nobody makes one by hand. */
  runSchedule(actor: Actor): BackupResult | null {
    return !this.#working && this.due() ? this.create(actor, 'scheduled') : null
  }

  /** Proves a backup page by page, chain of the trail included. @throws StoreFault `notFound` */
  verify(id: string): BackupCheck {
    return atOnce(this.verifySteps(id))
  }

  *verifySteps(id: string): Steps<BackupCheck> {
    return yield* this.#alone(checkSteps(this.require(id).path, this.#d.keys.key()))
  }

  /**
   * Puts a backup in place of the store. The present state is saved as a verified backup first; what is restored goes
   * on with an entry in its trail. The store stays open, on the restored data.
   * @returns the backup of the state before
   * @throws StoreFault `notFound`, `damaged`, `diskFull`, `forbidden` for anyone but a judge, `busy`
   */
  restore(id: string, actor: Actor): BackupInfo {
    return atOnce(this.restoreSteps(id, actor))
  }

  /** The same in steps; ended between two of them the store is as it was. */
  *restoreSteps(id: string, actor: Actor): Steps<BackupInfo> {
    return yield* this.#alone(this.#restoreSteps(id, actor))
  }

  *#restoreSteps(id: string, actor: Actor): Steps<BackupInfo> {
    this.#d.people.require(actor, 'manage')
    const backup = this.require(id)
    const { audit, folders } = this.#d
    let put = false
    try {
      yield* part(restoringSteps(folders, backup.path, this.#d.keys.key()), 0, 0.5)
      let { backup: saved } = yield* part(this.#createSteps(actor, 'beforeRestore'), 0.5, 0.95)
      const told = audit.last().seq
      yield { phase: 'putting', share: 0.95 }
      // Somebody worked on in the pause: that, too, must be in the backup of the state before. From here on no pause.
      if (audit.last().seq !== told) saved = atOnce(this.#createSteps(actor, 'beforeRestore')).backup
      put = true
      this.#d.reopenFrom(backup.path, saved.id)
      return saved
    } finally {
      if (!put) rmSync(folders.restoring, { force: true })
    }
  }

  /** @throws StoreFault `notFound` */
  require(id: string): BackupInfo {
    const found = this.list().find((backup) => backup.id === id)
    if (found === undefined) throw new StoreFault('notFound', 'no such backup', id)
    return found
  }

  /** A folder of our own in the second folder, so that two stores do not mix. */
  #secondRoot(): string | null {
    const second = this.#d.secondFolder()
    return second === null ? null : join(second, `ukim-${this.#d.keys.keyFile().storeId.slice(0, 8)}`)
  }

  *#copyToSecond(backup: BackupInfo): Steps<BackupResult['second']> {
    const root = this.#secondRoot()
    const second = this.#d.secondFolder()
    if (root === null || second === null) return null
    const [path, partial] = [join(root, backup.id), join(root, PARTIAL + backup.id)]
    let named = false
    try {
      if (!existsSync(second)) throw new StoreFault('notFound', 'the second folder is not there', second)
      mkdirSync(root, { recursive: true, mode: 0o700 })
      rmSync(partial, { recursive: true, force: true })
      mkdirSync(partial, { mode: 0o700 })
      for (const name of ['store.db', 'keys.json', 'manifest.json']) {
        yield* part(copySteps(join(backup.path, name), join(partial, name), 'second'), 0, 0.5)
      }
      yield* part(
        bringAttachments(this.#d.folders.attachments, join(root, 'attachments'), backup.attachments),
        0.5,
        0.8,
      )
      renamePatiently(partial, path)
      named = true
      syncFolder(root)
      const { ok, problems } = yield* part(checkSteps(path, null), 0.8, 1)
      if (!ok) throw new StoreFault('damaged', problems.join('; '), path, 'pageDamaged')
      return { ok: true, path }
    } catch (error) {
      const fault = toFault(error, second)
      if (fault instanceof StoreFault) return { ok: false, fault }
      throw fault
    } finally {
      if (!named) rmSync(partial, { recursive: true, force: true })
    }
  }

  /** Drops what the rotation does not keep. Backups made by hand stay until a person removes them. */
  #rotate(root: string): void {
    const all = listBackups(root, 'store')
    const kept = keep(
      all.filter((backup) => backup.kind === 'scheduled'),
      this.#d.clock.now(),
    )
    for (const kind of ['beforeMigration', 'beforeRestore'] as const) {
      for (const { id } of all.filter((backup) => backup.kind === kind).slice(0, KEPT_BEFORE)) kept.add(id)
    }
    const stays = all.filter((backup) => backup.kind === 'manual' || kept.has(backup.id))
    for (const backup of all) if (!stays.includes(backup)) rmSync(backup.path, { recursive: true, force: true })
    if (stays.length === all.length) return
    const needed = new Set(stays.flatMap((backup) => backup.attachments.map((id) => `${id}.bin`)))
    const folder = join(root, 'attachments')
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder)) if (!needed.has(name)) rmSync(join(folder, name), { force: true })
  }
}
