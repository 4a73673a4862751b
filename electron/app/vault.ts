/** The real store behind the desk's door: made, opened, recovered and locked by passphrase. */
import { existsSync } from 'node:fs'
import { backupsIn, createStore, openStore, restoreWatched, StoreFault } from '../store/index.ts'
import type { Clock, ManagedSettings, Store, Unlock } from '../store/index.ts'
import { foldersOf } from '../store/folders.ts'
import type { KdfCost } from '../store/keys/seal.ts'
import type { Vault } from './services.ts'

export interface VaultOptions {
  /** The folder of the store alone. */
  folder: string
  clock?: Clock
  /** Cost of new passphrases; tests take a small one. */
  kdfCost?: KdfCost
  /** What the court's IT has fixed. A mistake in its file is thrown here, and the store stays closed until it is mended. */
  managed?: () => ManagedSettings
}

/** The vault over a store folder; nothing is opened before a passphrase is given. */
export function storeVault(given: VaultOptions): Vault {
  const { managed, ...options } = given
  const opened = new Set<() => void>()
  const locking = new Set<() => void>()
  let store: Store | null = null
  /** A backup is being put in place of the closed store: until that has ended nobody opens what lies there. */
  let rescuing = false

  function requireQuiet(): void {
    if (rescuing) throw new StoreFault('busy', 'a backup is being put in place', options.folder)
  }

  function fixed(): { managed: ManagedSettings } {
    return { managed: managed?.() ?? {} }
  }

  function told(): void {
    for (const listener of opened) listener()
  }

  function open(): Store {
    if (store === null || store.locked) throw new StoreFault('storeLocked', 'the store is locked', options.folder)
    return store
  }

  async function enter(unlock: Unlock, acceptLoss = false): Promise<Store> {
    requireQuiet()
    if (store === null || (acceptLoss && store.locked)) {
      store = await openStore({ ...options, ...fixed(), unlock, acceptLoss })
    } else await store.unlock(unlock)
    told()
    return store
  }

  return {
    state() {
      if (store !== null) return store.locked ? 'locked' : 'open'
      const { database, restoring } = foldersOf(options.folder)
      return existsSync(database) || existsSync(restoring) ? 'locked' : 'new'
    },
    async create(passphrase, person) {
      requireQuiet()
      const made = await createStore({ ...options, ...fixed(), judge: person, passphrase })
      store = made.store
      told()
      return { recoveryCode: made.recoveryCode }
    },
    async unlock(passphrase, acceptLoss) {
      await enter({ kind: 'passphrase', passphrase }, acceptLoss)
    },
    async recover(recoveryCode, passphrase) {
      const opened = await enter({ kind: 'recovery', code: recoveryCode })
      await opened.people.changePassphrase(opened.actor.id, null, passphrase, opened.actor)
    },
    async rescue(backup, unlock, watch) {
      // An open store restores itself, under the name of the person who is in.
      if (store !== null && !store.locked) throw new StoreFault('busy', 'the store is open', options.folder)
      requireQuiet()
      const known = backupsIn(options.folder).find((info) => info.id === backup)
      rescuing = true
      try {
        const made = await restoreWatched({ ...options, ...fixed(), backup: known?.path ?? backup, unlock }, watch)
        if (made === null) return null
        store = made.store
        told()
        return { savedAs: made.savedAs }
      } finally {
        rescuing = false
      }
    },
    backups: () => (store === null || store.locked ? backupsIn(options.folder) : store.backups.list()),
    onOpened(listener) {
      opened.add(listener)
      return () => opened.delete(listener)
    },
    onLocking(listener) {
      locking.add(listener)
      return () => locking.delete(listener)
    },
    store: open,
    lock() {
      for (const listener of locking) listener()
      store?.lock('key')
    },
    open: (id) => open().cases.open(id, open().actor),
    recordExport: (id, detail) => void open().audit.record(open().actor, 'exported', id, detail),
    registerSigned(acts, evidence = []) {
      const { acts: registry, actor } = open()
      for (const [i, act] of acts.entries()) registry.register(act, actor, evidence[i] ?? null)
    },
    cases: () => open().cases,
    actor: () => open().actor,
  }
}
