import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../bridge.ts'
import { notifyFault } from '../components/notify.ts'
import { useText } from '../text/text.tsx'
import { go } from './route.ts'
import { useSession } from './session.tsx'

/** What holds nothing of the store: the rest goes at the lock, who was in included. */
const KEPT = new Set(['info', 'settings', 'law'])

/** Locks the desk and takes every case out of the page's memory. Long work goes on, and the store closes after it. */
export function useLock() {
  const t = useText()
  const client = useQueryClient()
  const { refresh } = useSession()
  return useMutation({
    mutationFn: async () => {
      // Leaving the case first lets its last words be saved while the store is still open.
      go({ screen: 'cases' })
      await new Promise((resolve) => setTimeout(resolve, 50))
      return call('store.lock', { afterWork: true })
    },
    onSuccess: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => !KEPT.has(String(queryKey[0])) })
      await refresh()
    },
    onError: (error) => notifyFault(error, t),
  })
}
