/** Cases chosen for a batch: one by one, in a row, all listed. They stay chosen while the list is searched anew or left. */
import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { CaseQuery, ListedCase } from '../../../shared/contract/values.ts'
import { MOST_NAMED } from '../../../shared/contract/calls/drafts.ts'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'

const KEY = ['chosenCases']
const NONE: ReadonlySet<string> = new Set()

/** The most the list answers at once. */
const PAGE = 1000

async function idsFrom(query: CaseQuery, from: number, count: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) {
    const limit = Math.min(PAGE, count - ids.length)
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const { cases } = await call('cases.list', { ...query, limit, offset: from + ids.length })
    ids.push(...cases.map(({ id }) => id))
    if (cases.length < limit) break
  }
  return ids
}

export interface Selection {
  /** Ids in the order in which they were chosen. */
  chosen: ReadonlySet<string>
  toggle: (index: number) => void
  /** From where the choice began to this row, as Shift does it; a shorter row gives back what a longer one took. */
  extend: (from: number, to: number) => void
  /** False where there are more than one batch takes by name. */
  canTakeAll: boolean
  takeAll: () => void
  clear: () => void
}

export function useSelection(
  query: CaseQuery,
  total: number,
  rowAt: (index: number) => ListedCase | undefined,
): Selection {
  const t = useText()
  const client = useQueryClient()
  const [chosen, show] = useState(() => client.getQueryData<ReadonlySet<string>>(KEY) ?? NONE)
  function setChosen(ids: ReadonlySet<string>): void {
    show(ids)
    // Beside what was asked of the store: it outlives a look into a case, and goes with everything else at the lock.
    client.setQueryDefaults(KEY, { gcTime: Infinity })
    client.setQueryData(KEY, ids)
  }
  /** Where a row of cases begins, and what was chosen before it. */
  const row = useRef<{ anchor: number; before: ReadonlySet<string> } | null>(null)
  const asked = useRef(0)

  function put(before: ReadonlySet<string>, from: number, to: number): void {
    asked.current += 1
    const mine = asked.current
    const count = to - from + 1
    const known = Array.from({ length: count }, (_, i) => rowAt(from + i)?.id)
    const ids = known.filter((id) => id !== undefined)
    if (ids.length === count) {
      setChosen(new Set([...before, ...ids]))
      return
    }
    idsFrom(query, from, count).then(
      (all) => {
        // Another choice was made while the list was asked.
        if (mine === asked.current) setChosen(new Set([...before, ...all]))
      },
      (error: unknown) => notifyFault(error, t),
    )
  }

  return {
    chosen,
    toggle(index) {
      const id = rowAt(index)?.id
      if (id === undefined) return
      asked.current += 1
      const next = new Set(chosen)
      if (!next.delete(id)) next.add(id)
      row.current = { anchor: index, before: next }
      setChosen(next)
    },
    extend(from, to) {
      row.current ??= { anchor: from, before: chosen }
      const { anchor, before } = row.current
      put(before, Math.min(anchor, to), Math.max(anchor, to))
    },
    canTakeAll: total <= MOST_NAMED,
    takeAll() {
      row.current = null
      if (total <= MOST_NAMED) put(chosen, 0, total - 1)
    },
    clear() {
      asked.current += 1
      row.current = null
      setChosen(NONE)
    },
  }
}
