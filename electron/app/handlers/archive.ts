/** Answers for the archive of court practice: import, search, one act and its facts. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import { archiveActHandlers } from './archive-acts.ts'
import type { ArchiveActCalls } from './archive-acts.ts'
import { archiveImportHandlers } from './archive-import.ts'
import type { ArchiveImportCalls } from './archive-import.ts'
import { archiveSearchHandlers } from './archive-search.ts'
import type { ArchiveSearchCalls } from './archive-search.ts'

type Mine = ArchiveActCalls | ArchiveImportCalls | ArchiveSearchCalls

export function archiveHandlers(services: Services): Pick<Handlers, Mine> {
  return {
    ...archiveSearchHandlers(services),
    ...archiveActHandlers(services),
    ...archiveImportHandlers(services),
  }
}
