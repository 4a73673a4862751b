/** The filters and the place in the queue outlive a look at one material; the way on leads through the same list. */
import { call } from '../../bridge.ts'
import type { QueueQuery } from './useQueue.ts'

interface Memory {
  query: QueueQuery
  active: number
}

const START: Memory = { query: { show: 'open' }, active: 0 }
let memory: Memory = START

export function remembered(): Memory {
  return memory
}

export function remember(change: Partial<Memory>): void {
  memory = { ...memory, ...change }
}

/** How far around a material its neighbours are looked for. */
const AROUND = 1000

/**
 * The material after or before this one in the list as it is filtered now; null at the end of it. One that has left its
 * place meanwhile (it was read and stands among the read ones now, or was signed) is followed by the one that took it.
 */
export async function neighbourOf(id: string, step: 1 | -1): Promise<string | null> {
  const { query, active } = memory
  const offset = Math.max(0, active - AROUND / 2)
  const { rows } = await call('undisputed.queue', { ...query, limit: AROUND, offset })
  const at = rows.findIndex((row) => row.id === id)
  const place = active - offset
  const known = rows[at]
  const left = known === undefined || (at !== place && known.ticked === known.of)
  const next = left ? place + (step === 1 ? 0 : -1) : at + step
  const row = rows[next]
  if (row === undefined || row.id === id) return null
  remember({ active: offset + next })
  return row.id
}
