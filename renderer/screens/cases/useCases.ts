/** Pages of the list of cases, fetched as the list scrolls. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { CaseQuery, ListedCase } from '../../../shared/contract/values.ts'
import { call } from '../../bridge.ts'

export const PAGE = 100

/** The rows of the list by position: only the pages that `from`–`to` touches are asked for. */
export function useCases(query: CaseQuery, from: number, to: number) {
  const first = useQuery({
    queryKey: ['cases', query, 0],
    queryFn: () => call('cases.list', { ...query, limit: PAGE, offset: 0 }),
    placeholderData: keepPreviousData,
  })
  const wanted: number[] = []
  for (let page = Math.max(1, Math.floor(from / PAGE)); page <= Math.floor(to / PAGE); page += 1) wanted.push(page)
  const pages = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ['cases', query, page],
      queryFn: () => call('cases.list', { ...query, limit: PAGE, offset: page * PAGE }),
      placeholderData: keepPreviousData,
    })),
  })
  const rowAt = (index: number): ListedCase | undefined => {
    const page = Math.floor(index / PAGE)
    const data = page === 0 ? first.data : pages[wanted.indexOf(page)]?.data
    return data?.cases[index - page * PAGE]
  }
  return { first, total: first.data?.total ?? 0, rowAt }
}
