/** Puts the services together behind the router. */
import { Cover } from './cover.ts'
import { createRouter } from './router.ts'
import type { Router } from './router.ts'
import type { Services } from './services.ts'
import { archiveHandlers } from './handlers/archive.ts'
import { jobHandlers } from './handlers/jobs.ts'
import { practiceHandlers } from './handlers/practice.ts'
import { undisputedHandlers } from './handlers/undisputed.ts'
import { actDeskHandlers } from './handlers/act-desk.ts'
import { actHandlers } from './handlers/acts.ts'
import { caseHandlers } from './handlers/cases.ts'
import { dialogHandlers } from './handlers/dialogs.ts'
import { backupHandlers } from './handlers/backups.ts'
import { historyHandlers } from './handlers/history.ts'
import { machineHandlers } from './handlers/machine.ts'
import { packageHandlers } from './handlers/packages.ts'
import { peopleHandlers } from './handlers/people.ts'
import { storeHandlers } from './handlers/store.ts'
import { correctionHandlers } from './handlers/corrections.ts'
import { registryHandlers } from './handlers/registry.ts'
import { trailHandlers } from './handlers/trail.ts'

/** A desk that answers every call of the contract with the given services. */
export function createDesk(services: Services, log?: (line: string) => void): Router {
  const cover = new Cover(services)
  return createRouter(
    {
      ...storeHandlers(services, cover),
      ...caseHandlers(services),
      ...actHandlers(services),
      ...actDeskHandlers(services),
      ...trailHandlers(services),
      ...backupHandlers(services),
      ...historyHandlers(services),
      ...peopleHandlers(services),
      ...machineHandlers(services),
      ...packageHandlers(services),
      ...jobHandlers(services),
      ...dialogHandlers(services),
      ...registryHandlers(services),
      ...correctionHandlers(services),
      ...archiveHandlers(services),
      ...practiceHandlers(services),
      ...undisputedHandlers(services),
    },
    log,
    (name) => cover.require(name),
  )
}
