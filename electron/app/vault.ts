/** The real store behind the desk's door: made, opened, recovered and locked by passphrase. */
import { existsSync } from 'node:fs'
import { createStore, openStore, StoreFault } from '../store/index.ts'
import type { Clock, Store } from '../store/index.ts'
import { foldersOf } from '../store/folders.ts'
import type { KdfCost } from '../store/keys/seal.ts'
import type { Vault } from './services.ts'

export interface VaultOptions {
  /** The folder of the store alone. */
  folder: string
  clock?: Clock
  /** Cost of new passphrases; tests take a small one. */
  kdfCost?: KdfCost
}

/** The vault over a store folder; nothing is opened before a passphrase is given. */
export function storeVault(options: VaultOptions): Vault {
  let store: Store | null = null

  function open(): Store {
    if (store === null || store.locked) throw new StoreFault('storeLocked', 'the store is locked', options.folder)
    return store
  }

  async function enter(unlock: Parameters<typeof openStore>[0]['unlock']): Promise<Store> {
    if (store === null) store = await openStore({ ...options, unlock })
    else await store.unlock(unlock)
    return store
  }

  return {
    state() {
      if (store !== null) return store.locked ? 'locked' : 'open'
      const { database, restoring } = foldersOf(options.folder)
      return existsSync(database) || existsSync(restoring) ? 'locked' : 'new'
    },
    async create(passphrase, person) {
      const made = await createStore({ ...options, judge: person, passphrase })
      store = made.store
      return { recoveryCode: made.recoveryCode }
    },
    async unlock(passphrase) {
      await enter({ kind: 'passphrase', passphrase })
    },
    async recover(recoveryCode, passphrase) {
      const opened = await enter({ kind: 'recovery', code: recoveryCode })
      await opened.people.changePassphrase(opened.actor.id, null, passphrase, opened.actor)
    },
    lock: () => store?.lock('key'),
    open: (id) => open().cases.open(id, open().actor),
    recordExport: (id, detail) => void open().audit.record(open().actor, 'exported', id, detail),
    registerSigned(acts) {
      const { acts: registry, actor } = open()
      for (const act of acts) registry.register(act, actor)
    },
    cases: () => open().cases,
    actor: () => open().actor,
  }
}
