/** Opening and closing of the store, settings, the law, and what the desk says of itself. */
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import { dayOf } from '../clock.ts'

type Mine =
  | 'app.info'
  | 'settings.get'
  | 'settings.save'
  | 'store.create'
  | 'store.unlock'
  | 'store.recover'
  | 'store.lock'
  | 'law.get'

export function storeHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault, settings, law, jobs, archive } = services
  return {
    'app.info': () => ({
      version: services.version,
      host: services.host,
      store: vault.state(),
      today: dayOf(services.now()),
      lawEdition: law.edition,
      lawId: law.id,
      dataFolder: services.dataFolder,
      exportFolder: settings.read().exportFolder ?? services.exportFolder,
    }),
    'settings.get': () => settings.read(),
    'settings.save': (next) => settings.write(next),
    'store.create': ({ passphrase }) => {
      if (vault.state() !== 'new') throw deskFault('storeExists')
      return vault.create(passphrase, settings.read().judge)
    },
    'store.unlock': async ({ passphrase, acceptLoss }) => {
      await vault.unlock(passphrase, acceptLoss)
      return {}
    },
    'store.recover': async ({ recoveryCode, passphrase }) => {
      await vault.recover(recoveryCode, passphrase)
      return {}
    },
    'store.lock': async () => {
      // Work in hand ends at a safe place first: it would find the store locked under it.
      await jobs.stopAll()
      await archive.close()
      vault.lock()
      return {}
    },
    'law.get': () => ({
      id: law.id,
      edition: law.edition,
      rows: [...law.rows],
      mci: law.mci,
      thresholds: law.thresholds,
      lists: law.lists,
      figures: law.figures,
    }),
  }
}
