/** The door of the room: `createStore`, `openStore`, and the types a caller needs. */
import { foldersOf } from './folders.ts'
import type { Unlock } from './keys/key-file.ts'
import { KeyFile } from './keys/key-file.ts'
import type { OsProtector } from './keys/os-protector.ts'
import type { KdfCost } from './keys/seal.ts'
import type { BackupInfo } from './backup/manifest.ts'
import { listBackups } from './backup/manifest.ts'
import { recoverFrom } from './backup/recover.ts'
import type { Watch } from './backup/steps.ts'
import { makeStore } from './create.ts'
import type { ManagedSettings } from './people/settings.ts'
import { openSession } from './session.ts'
import type { StoreOptions } from './store.ts'
import { sessionOptions, Store } from './store.ts'
import type { Clock } from './types.ts'

export { Store } from './store.ts'
export type { LockReason } from './store.ts'
export { StoreFault } from './types.ts'
export type { Actor, CaseQuery, CaseRepository, CaseSummary, Clock, StoredCase, StoreFaultCode } from './types.ts'
export type { BackupInfo } from './backup/manifest.ts'
export { watched } from './backup/steps.ts'
export type { Step, Steps, Watch } from './backup/steps.ts'
export type { Attachment } from './attachments/attachments.ts'
export type { SignedAct, NewSignedAct } from './acts/acts.ts'
export type { NewEvidence } from './acts/evidence.ts'
export type { Decision, ImportLine, ImportOutcome, ImportPlan } from './exchange/compare.ts'
export type { SearchHit, SearchResult } from './search/search.ts'
export type { AuditEntry, AuditAction } from './audit/chain.ts'
export { checkStore } from './check.ts'
export type { StoreCheck } from './check.ts'
export type { Unlock } from './keys/key-file.ts'
export type { OsProtector } from './keys/os-protector.ts'
export type { Settings, ManagedSettings } from './people/settings.ts'
export { managedSettingsPath, readManagedSettings } from './people/settings.ts'

export const systemClock: Clock = { now: () => new Date() }

interface Common {
  /** The folder that holds the store, and nothing else. */
  folder: string
  clock?: Clock | undefined
  /** Electron's safeStorage, handed in by the shell; absent in the terminal. */
  osProtector?: OsProtector | undefined
  /** What the court's IT has fixed. */
  managed?: ManagedSettings | undefined
  /** Cost of scrypt for new passphrases; the default is meant for people, a small one for tests. */
  kdfCost?: KdfCost | undefined
}

function optionsOf(common: Common): StoreOptions {
  return {
    folders: foldersOf(common.folder),
    clock: common.clock ?? systemClock,
    protector: common.osProtector,
    cost: common.kdfCost,
    managed: common.managed ?? {},
  }
}

/**
 * Makes a store for a judge and opens it. The recovery code is to be printed: it is shown once and kept nowhere.
 * @throws StoreFault `forbidden`/`storeExists`, `invalid`/`weakPassphrase`, `readOnly`, `diskFull`
 */
export async function createStore(
  options: Common & { judge: string; passphrase: string },
): Promise<{ store: Store; recoveryCode: string }> {
  const inner = optionsOf(options)
  const { session, recoveryCode } = await makeStore(inner, options.judge, options.passphrase)
  return { store: new Store(inner, session), recoveryCode }
}

/**
 * Opens a store. Nothing is changed before the key is proved and the file found whole and not newer than this program.
 * @param options.acceptLoss opens although acknowledged changes are missing (fault `damaged`/`changesMissing`); the trail says so
 * @throws StoreFault `notFound`, `wrongPassphrase`, `tooManyAttempts`, `keyLost`, `damaged`, `newerFormat`, `readOnly`, `diskFull`,
 *   `busy`, `forbidden`, `invalid`; see `explainFault` for the words
 */
export async function openStore(options: Common & { unlock: Unlock; acceptLoss?: boolean }): Promise<Store> {
  const inner = optionsOf(options)
  return new Store(inner, await openSession(sessionOptions(inner, options.acceptLoss === true), options.unlock))
}

/**
 * Puts a backup in place of a store that does not open any more, or on a new PC. The present state is saved first: as
 * a backup where it can be read (`savedAs`), else its files are set aside.
 * @param options.backup folder of the backup
 * @param watch told of the steps
 * @returns null where `watch` stopped it: everything is as it was
 * @throws StoreFault `notFound`, `damaged` (the backup itself), `wrongPassphrase`, `forbidden` for anyone but a judge, …
 */
export async function restoreWatched(
  options: Common & { backup: string; unlock: Unlock },
  watch?: Watch,
): Promise<{ store: Store; savedAs: string | null } | null> {
  const inner = optionsOf(options)
  const recovered = await recoverFrom(inner, options.backup, options.unlock, watch)
  return recovered === null ? null : { store: new Store(inner, recovered.session), savedAs: recovered.savedAs }
}

/** The same to its end, with nobody who could stop it. */
export async function restoreStore(
  options: Common & { backup: string; unlock: Unlock },
): Promise<{ store: Store; savedAs: string | null }> {
  const restored = await restoreWatched(options)
  if (restored === null) throw new Error('a restore that nobody watches was stopped')
  return restored
}

/** Backups in the folder of a store, newest first; no key needed. */
export function backupsIn(folder: string): BackupInfo[] {
  return listBackups(foldersOf(folder).backups, 'store')
}

/** Who can come in and how, for the screen that asks for the passphrase. @throws StoreFault `keyLost`, `newerFormat` */
export function waysIn(folder: string): KeyFile['slots'] {
  return KeyFile.read(foldersOf(folder)).slots
}
export { explainFault } from './fault-words.ts'
export type { FaultLanguage, FaultWords } from './fault-words.ts'
export { IdleLock } from './idle.ts'
export { auditLines } from './audit/export.ts'
export type { AuditLanguage } from './audit/words.ts'
