/** Answers of the search: the first page, the ranked one, further hits; what the archive holds. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SearchOutcome } from '../../archive/client.ts'
import type { AlsoSearched } from '../../archive/search/also.ts'
import type { SearchPage } from '../../archive/search/search.ts'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

export type ArchiveSearchCalls =
  'archive.search' | 'archive.ranked' | 'archive.page' | 'archive.stats' | 'archive.setAside'

/** An order that is there within this time is waited for: two pages in a glance would only flicker. */
const GLANCE_MS = 60
/** Searches whose order may still be asked for. */
const KEPT = 8

export function archiveSearchHandlers(services: Services): Pick<Handlers, ArchiveSearchCalls> {
  const { archive, vault } = services
  const open = new Map<string, Promise<SearchOutcome>>()
  const shown = <P extends Pick<SearchPage, 'hits'>>(page: P): P => ({
    ...page,
    hits: page.hits.map((hit) => ({ ...hit, source: archive.incoming.shown(hit.source) })),
  })

  function keep(outcome: Promise<SearchOutcome>): string {
    const id = randomUUID()
    open.set(id, outcome)
    for (const old of [...open.keys()].slice(0, -KEPT)) open.delete(old)
    return id
  }

  return {
    'archive.search': async ({ text, sort, oneLanguage, limit }) => {
      vault.store()
      let first: SearchPage | null = null
      let also: AlsoSearched[] = []
      let tell = (): void => {}
      const told = new Promise<void>((resolve) => {
        tell = resolve
      })
      const outcome = archive.client().search(text, { sort, oneLanguage, limit }, (page, words) => {
        first = page
        also = words
        tell()
      })
      await Promise.race([outcome, told])
      const ended = await Promise.race([outcome, pause(GLANCE_MS, null)])
      if (ended?.ok === true) return { search: null, page: shown(ended.page), faults: [], also }
      if (ended !== null) return { search: null, page: null, faults: 'stopped' in ended ? [] : ended.faults, also }
      // Somebody asks for it in a moment; a fault is told to whoever does.
      outcome.catch(() => {})
      return { search: keep(outcome), page: first === null ? null : shown(first), faults: [], also }
    },

    'archive.ranked': async ({ search }) => {
      vault.store()
      const outcome = await open.get(search)
      open.delete(search)
      return { page: outcome?.ok === true ? shown(outcome.page) : null }
    },

    'archive.page': async ({ text, sort, oneLanguage, offset, limit }) => {
      vault.store()
      const outcome = await archive.client().page(text, { sort, oneLanguage, offset, limit })
      return { hits: outcome.ok ? shown(outcome.page).hits : [] }
    },

    'archive.stats': async () => {
      vault.store()
      const client = archive.client()
      const [stats, held, imports] = await Promise.all([client.stats(), client.held(0, 1), client.imports()])
      const { acts, generated, own, first, last, bytes, byLanguage, byKind, byLevel, read } = stats
      return {
        acts,
        generated,
        own,
        first,
        last,
        bytes,
        byLanguage,
        byKind,
        byLevel,
        read,
        held: held.total,
        unfinished: imports.filter(({ finishedAt }) => finishedAt === null).length,
      }
    },

    'archive.setAside': async () => {
      vault.store().people.require(vault.actor(), 'draft')
      return { path: await archive.setAside(services.now()) }
    },
  }
}
