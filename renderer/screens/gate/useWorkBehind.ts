import { useQuery } from '@tanstack/react-query'
import { call } from '../../bridge.ts'

const EVERY_MS = 1000
export const WORK_KEY = ['store', 'work']

/** How far long work behind the locked desk is; null where there is none. */
export function useWorkBehind(): { done: number; total: number | null } | null {
  const behind = useQuery({
    queryKey: WORK_KEY,
    queryFn: () => call('store.work', {}),
    refetchInterval: ({ state }) => (state.data?.work ? EVERY_MS : false),
    refetchIntervalInBackground: true,
    gcTime: 0,
  })
  return behind.data?.work ?? null
}
