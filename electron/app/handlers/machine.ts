/** Law packs with their checks, the idle lock, and what the court's IT has fixed. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

type Mine = 'law.packs' | 'machine.idle' | 'machine.setIdle' | 'machine.managed'

export function machineHandlers({ machine, vault }: Services): Pick<Handlers, Mine> {
  return {
    'law.packs': () => ({ packs: machine.packs() }),
    'machine.idle': () => {
      const { settings } = vault.store()
      return { minutes: settings.get('idleMinutes'), fixed: settings.managed().includes('idleMinutes') }
    },
    'machine.setIdle': ({ minutes }) => {
      vault.store().settings.set('idleMinutes', minutes, vault.actor())
      return {}
    },
    'machine.managed': () => machine.managed(),
  }
}
