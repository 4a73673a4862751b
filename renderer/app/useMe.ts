import { useQuery } from '@tanstack/react-query'
import { call } from '../bridge.ts'

/** Who is in: the name and the role the store knows. Null until it has answered. */
export function useMe() {
  const me = useQuery({
    queryKey: ['people', 'me'],
    queryFn: () => call('people.me', {}),
    staleTime: Infinity,
    // Forgotten with the last screen that asked: after a lock somebody else may come in.
    gcTime: 0,
  })
  return me.data ?? null
}
