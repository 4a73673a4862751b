/** Who works at this desk, and how each of them comes in. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

type Mine =
  'people.me' | 'people.list' | 'people.add' | 'people.deactivate' | 'people.passphrase' | 'people.recoveryCode'

export function peopleHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services
  return {
    'people.me': () => {
      const { id, name, role } = vault.actor()
      return { id, name, role }
    },
    'people.list': () => ({ people: vault.store().people.list() }),
    'people.add': async (person) => {
      await vault.store().people.add(person, vault.actor())
      return {}
    },
    'people.deactivate': ({ id }) => {
      vault.store().people.deactivate(id, vault.actor())
      return {}
    },
    'people.passphrase': async ({ old, passphrase }) => {
      const me = vault.actor()
      // Proved by the store's own way in: wrong attempts are counted and slowed down here as at the gate.
      await vault.store().unlock({ kind: 'passphrase', passphrase: old, person: me.id })
      await vault.store().people.changePassphrase(me.id, old, passphrase, me)
      return {}
    },
    'people.recoveryCode': async ({ passphrase }) => {
      const me = vault.actor()
      const store = vault.store()
      store.people.require(me, 'manage')
      await store.unlock({ kind: 'passphrase', passphrase, person: me.id })
      return { recoveryCode: store.people.newRecoveryCode(me) }
    },
  }
}
