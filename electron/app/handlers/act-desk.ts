/** What was last seen of an act, and the letterhead it is printed on. */
import { actKeyOf } from '../../../shared/acts/index.ts'
import type { ActBlock, ActDocument } from '../../../shared/acts/document.ts'
import { DocumentFault } from '../../documents/index.ts'
import { StoreFault } from '../../store/types.ts'
import { composedActs, composeStored } from '../compose.ts'
import type { ActChoice } from '../compose.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import type { SeenEntry } from '../seen.ts'
import type { Services } from '../services.ts'

type Mine = 'acts.seen' | 'acts.markSeen' | 'letterhead.get' | 'letterhead.save' | 'letterhead.remove'

export function actDeskHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault, seen, letterhead } = services

  function keyOf(choice: ActChoice, act: ActDocument): string {
    return [vault.actor().id, choice.id, actKeyOf(act), choice.language].join('/')
  }

  /** The same act as it was composed from an earlier version; null where that version or the act in it is no more. */
  function blocksAt(choice: ActChoice, now: ActDocument, version: number): ActBlock[] | null {
    try {
      const file = vault.store().cases.at(choice.id, version)
      const key = actKeyOf(now)
      return composedActs(services, file, choice.language).acts.find((act) => actKeyOf(act) === key)?.blocks ?? null
    } catch (error) {
      if (error instanceof StoreFault && error.code === 'notFound') return null
      throw error
    }
  }

  /** The act of the version seen; paragraphs looked at later stand as they were then. */
  function seenBlocks(choice: ActChoice, now: ActDocument, entry: SeenEntry): ActBlock[] | null {
    const base = blocksAt(choice, now, entry.version)
    if (base === null) return null
    const blocks = new Map(base.map((block) => [block.id, block]))
    const later = Object.entries(entry.blocks)
    for (const version of new Set(later.map(([, at]) => at))) {
      const then = new Map(blocksAt(choice, now, version)?.map((block) => [block.id, block]))
      for (const [id] of later.filter(([, at]) => at === version)) {
        const block = then.get(id)
        if (block) blocks.set(id, block)
        else blocks.delete(id)
      }
    }
    return [...blocks.values()]
  }

  return {
    'acts.seen': (choice) => {
      const { fresh } = composeStored(services, choice)
      const entry = seen.get(keyOf(choice, fresh))
      return { blocks: entry === null ? null : seenBlocks(choice, fresh, entry) }
    },
    'acts.markSeen': ({ blocks, ...choice }) => {
      const { fresh, version } = composeStored(services, choice)
      const key = keyOf(choice, fresh)
      const before = seen.get(key)
      if (blocks === undefined || before === null) seen.put(key, { version, blocks: {} })
      else {
        const now = Object.fromEntries(blocks.map((block) => [block, version]))
        seen.put(key, { version: before.version, blocks: { ...before.blocks, ...now } })
      }
      return {}
    },
    'letterhead.get': () => ({ letterhead: letterhead.info() }),
    'letterhead.save': ({ kind, name, base64, lines }) => {
      try {
        return { letterhead: letterhead.save(kind, name, new Uint8Array(Buffer.from(base64, 'base64')), lines) }
      } catch (error) {
        // A file that is no letterhead is the chooser's mistake, told in the documents room's own sentence.
        if (error instanceof DocumentFault) throw deskFault('badInput', name, error.sentences)
        throw error
      }
    },
    'letterhead.remove': () => {
      letterhead.remove()
      return {}
    },
  }
}
