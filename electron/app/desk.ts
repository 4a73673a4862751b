/** Puts the services together behind the router. */
import { createRouter } from './router.ts'
import type { Router } from './router.ts'
import type { Services } from './services.ts'
import { actHandlers } from './handlers/acts.ts'
import { caseHandlers } from './handlers/cases.ts'
import { storeHandlers } from './handlers/store.ts'

/** A desk that answers every call of the contract with the given services. */
export function createDesk(services: Services, log?: (line: string) => void): Router {
  return createRouter({ ...storeHandlers(services), ...caseHandlers(services), ...actHandlers(services) }, log)
}
