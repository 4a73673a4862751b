/** Opening and closing of the store, settings, the law, and what the desk says of itself. */
import type { Cover } from '../cover.ts'
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
  | 'store.work'
  | 'law.get'

export function storeHandlers(services: Services, cover: Cover): Pick<Handlers, Mine> {
  const { vault, settings, law } = services
  return {
    'app.info': () => ({
      version: services.version,
      host: services.host,
      store: cover.state(),
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
      await cover.knock('passphrase', () => vault.unlock(passphrase, acceptLoss))
      return {}
    },
    'store.recover': async ({ recoveryCode, passphrase }) => {
      await cover.knock('recovery', () => vault.recover(recoveryCode, passphrase))
      return {}
    },
    'store.lock': async ({ afterWork }) => {
      // Work in hand ends at a safe place first: it would find the store locked under it.
      await (afterWork ? cover.lockAfterWork() : cover.lock())
      return {}
    },
    'store.work': () => ({ work: cover.work() }),
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
