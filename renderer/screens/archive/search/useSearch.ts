/** The search as it is typed: the first page at once, the order as soon as it is there, the older search given up. */
import { useEffect, useRef, useState } from 'react'
import { useQueries } from '@tanstack/react-query'
import { call } from '../../../bridge.ts'
import { DEEPEST_HIT } from '../../../../shared/contract/calls/archive.ts'
import type { ActHitValue, SearchPageValue, SORTS } from '../../../../shared/contract/calls/archive.ts'

export const PAGE = 50
/** Between two letters of a fast typist: a search a word, not a letter. */
const PAUSE_MS = 140

export interface SearchQuery {
  text: string
  sort: (typeof SORTS)[number]
  oneLanguage: boolean
}

export interface Found {
  /** The query these hits are of. */
  query: SearchQuery
  page: SearchPageValue
  also: { typed: string; words: string[] }[]
  /** The page in order, held back because the person is already in the list. */
  ordered: SearchPageValue | null
}

export interface Search {
  found: Found | null
  searching: boolean
  error: unknown
  /** Puts the ordered page in place of the first one. */
  showOrdered: () => void
  retry: () => void
}

interface State {
  found: Found | null
  error: unknown
  /** The run whose answer is complete. */
  done: string | null
}

/** @param moved whether the person has begun to go through the list: its order is then not changed under their hands */
export function useSearch(query: SearchQuery | null, moved: () => boolean): Search {
  const [state, setState] = useState<State>({ found: null, error: null, done: null })
  const [attempt, setAttempt] = useState(0)
  const latest = useRef(0)
  // The number of the attempt first: asking again is another run of the same query.
  const run = query === null ? null : `${attempt} ${JSON.stringify(query)}`
  const hasMoved = useRef(moved)
  useEffect(() => {
    hasMoved.current = moved
  })

  useEffect(() => {
    latest.current += 1
    const mine = latest.current
    const current = () => latest.current === mine
    if (run === null) return
    // Written above from a query.
    const asked = JSON.parse(run.slice(run.indexOf(' ') + 1)) as SearchQuery
    async function ask(): Promise<void> {
      try {
        const { page, also, search } = await call('archive.search', { ...asked, limit: PAGE })
        if (!current()) return
        const first = page === null ? null : { query: asked, page, also, ordered: null }
        if (first !== null) setState({ found: first, error: null, done: search === null ? run : null })
        if (search === null) {
          if (first === null) setState((now) => ({ ...now, error: null, done: run }))
          return
        }
        const { page: ranked } = await call('archive.ranked', { search })
        if (!current() || ranked === null) return
        const found: Found =
          hasMoved.current() && first !== null
            ? { ...first, ordered: ranked }
            : { query: asked, page: ranked, also, ordered: null }
        setState({ found, error: null, done: run })
      } catch (error) {
        if (current()) setState((now) => ({ ...now, error, done: run }))
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [run])

  return {
    found: state.found,
    searching: run !== null && state.done !== run,
    error: state.done === run ? state.error : null,
    showOrdered: () =>
      setState(({ found, ...now }) => ({
        ...now,
        found: found?.ordered ? { ...found, page: found.ordered, ordered: null } : found,
      })),
    retry: () => setAttempt((n) => n + 1),
  }
}

/** The hits by position: the first page is there, further ones are fetched as the list scrolls to them. */
export function useHits(found: Found, from: number, to: number) {
  const { page, query } = found
  const first = page.hits
  // The first page without its order has no second one: the next finds depend on the order.
  const total = page.ordered ? Math.min(Math.max(page.total, first.length), DEEPEST_HIT) : first.length
  const wanted: number[] = []
  if (page.ordered && total > PAGE) {
    for (let at = Math.max(1, Math.floor(from / PAGE)); at <= Math.floor(Math.min(to, total - 1) / PAGE); at += 1) {
      wanted.push(at)
    }
  }
  const pages = useQueries({
    queries: wanted.map((at) => ({
      queryKey: ['archive', 'page', query, at],
      queryFn: () => call('archive.page', { ...query, offset: at * PAGE, limit: PAGE }),
    })),
  })
  const rowAt = (index: number): ActHitValue | undefined => {
    const at = Math.floor(index / PAGE)
    return at === 0 ? first[index] : pages[wanted.indexOf(at)]?.data?.hits[index - at * PAGE]
  }
  // Of a date or a level the engine walks only so far: a page that is short ends the list.
  let end = total
  for (const [index, at] of wanted.entries()) {
    const hits = pages[index]?.data?.hits
    if (hits !== undefined && hits.length < PAGE) end = Math.min(end, at * PAGE + hits.length)
  }
  return { total: end, rowAt }
}
