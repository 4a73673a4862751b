/** Pages of the queue, fetched as the list scrolls; and the order of the queue, for going on to the next material. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { MaterialRow } from '../../../shared/contract/calls/undisputed.ts'
import { call } from '../../bridge.ts'

export const PAGE = 100
export type QueueQuery = Omit<CallInput<'undisputed.queue'>, 'limit' | 'offset'>

export function useQueue(query: QueueQuery, from: number, to: number) {
  const first = useQuery({
    queryKey: ['undisputed', 'queue', query, 0],
    queryFn: () => call('undisputed.queue', { ...query, limit: PAGE, offset: 0 }),
    placeholderData: keepPreviousData,
  })
  const wanted: number[] = []
  for (let page = Math.max(1, Math.floor(from / PAGE)); page <= Math.floor(to / PAGE); page += 1) wanted.push(page)
  const pages = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ['undisputed', 'queue', query, page],
      queryFn: () => call('undisputed.queue', { ...query, limit: PAGE, offset: page * PAGE }),
      placeholderData: keepPreviousData,
    })),
  })
  const rowAt = (index: number): MaterialRow | undefined => {
    const page = Math.floor(index / PAGE)
    const data = page === 0 ? first.data : pages[wanted.indexOf(page)]?.data
    return data?.rows[index - page * PAGE]
  }
  return { first, total: first.data?.total ?? 0, rowAt }
}
