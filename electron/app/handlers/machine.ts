/** Law packs with their checks, and what the court's IT has fixed. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

export function machineHandlers({ machine }: Services): Pick<Handlers, 'law.packs' | 'machine.managed'> {
  return {
    'law.packs': () => ({ packs: machine.packs() }),
    'machine.managed': () => machine.managed(),
  }
}
