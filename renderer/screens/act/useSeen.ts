/** The act as this person last saw it: what facts have changed since then is marked, also after a restart. */
import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { actKeyOf, compareActs } from '../../../shared/acts/index.ts'
import type { ActBlock, BlockChange } from '../../../shared/acts/index.ts'
import type { Autosave } from '../../draft/autosave.ts'
import { ask, call } from '../../bridge.ts'
import type { DeskAct } from './useActs.ts'

export interface Seen {
  changes: BlockChange[]
  /** The new words were read: of the blocks named, or of all. */
  take: (blocks?: string[]) => void
}

export function useSeen(
  place: { id: string; act: number; language: 'kk' | 'ru' },
  desk: DeskAct | undefined,
  autosave: Autosave,
): Seen {
  const client = useQueryClient()
  const act = desk?.fresh
  const queryKey = ['seen', place.id, place.language, act === undefined ? null : actKeyOf(act)]
  const seen = useQuery({
    queryKey,
    enabled: act !== undefined,
    queryFn: async () => {
      await autosave.flush()
      const { blocks } = await call('acts.seen', place)
      return blocks
    },
    // Each opening of the act asks anew; while it is open the marks stay where they are.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  // What zod calls `| undefined` is never there after JSON.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- the compiler tells the two apart
  const blocks = seen.data as ActBlock[] | null | undefined

  // The first look sees everything.
  useEffect(() => {
    if (blocks !== null || act === undefined) return
    client.setQueryData(queryKey, act.blocks)
    void ask('acts.markSeen', place)
    // The key says which act this is; its words may change while the answer is under way.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [blocks])

  if (act === undefined || desk === undefined || !blocks) return { changes: [], take: () => {} }
  const own = new Set([...blocks, ...act.blocks].filter((block) => block.own).map((block) => block.id))
  return {
    changes: compareActs({ ...act, blocks }, act).changes.filter(
      (change) => !own.has(change.block) && desk.edits[change.block] === undefined,
    ),
    take: (taken) => {
      const now = new Map(act.blocks.map((block) => [block.id, block]))
      const wanted = taken === undefined ? null : new Set(taken)
      const kept = blocks.flatMap((block) => (wanted?.has(block.id) === false ? [block] : (now.get(block.id) ?? [])))
      const known = new Set(blocks.map((block) => block.id))
      const added = act.blocks.filter((block) => !known.has(block.id) && wanted?.has(block.id) !== false)
      client.setQueryData(queryKey, [...kept, ...added])
      void autosave
        .flush()
        .then(() => ask('acts.markSeen', { ...place, ...(taken === undefined ? {} : { blocks: taken }) }))
    },
  }
}
