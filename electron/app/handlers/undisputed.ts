/** Answers for undisputed matters: the queue, conditions, both drafts, signing of what was read. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import { MaterialList } from '../undisputed/list.ts'
import { MatterQueue } from '../undisputed/queue.ts'
import { Staging } from '../undisputed/staging.ts'
import type { Looker } from '../undisputed/view.ts'
import { undisputedDraftHandlers } from './undisputed-drafts.ts'
import { undisputedIntakeHandlers } from './undisputed-intake.ts'
import { undisputedMaterialHandlers } from './undisputed-material.ts'
import { undisputedSigningHandlers } from './undisputed-signing.ts'

/** What the handlers of undisputed matters share. */
export interface UndisputedDesk {
  services: Services
  queue: MatterQueue
  list: MaterialList
  staging: Staging
  /** Who looks, and by which rules. @throws StoreFault storeLocked, forbidden */
  look: () => Looker
}

type Mine = Extract<keyof Handlers, `undisputed.${string}`>

export function undisputedHandlers(services: Services): Pick<Handlers, Mine> {
  const queue = new MatterQueue(services)
  const staging = new Staging()
  // What was remembered is a person's data: it goes when the store is locked.
  services.vault.onLocking(() => {
    queue.forget()
    staging.forget()
  })
  const desk: UndisputedDesk = {
    services,
    queue,
    list: new MaterialList(queue),
    staging,
    look() {
      const { vault, settings } = services
      const { materials, people } = vault.store()
      return {
        actor: people.require(vault.actor(), 'read'),
        settings: settings.read(),
        rules: materials.rules.get(),
      }
    },
  }
  return {
    ...undisputedMaterialHandlers(desk),
    ...undisputedDraftHandlers(desk),
    ...undisputedIntakeHandlers(desk),
    ...undisputedSigningHandlers(desk),
  }
}
