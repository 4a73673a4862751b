import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../bridge.ts'
import { notifyFault } from '../components/notify.ts'
import { newCase } from '../screens/cases/newCase.ts'
import { useText } from '../text/text.tsx'
import { go } from './route.ts'
import { useSession } from './session.tsx'

/** Begins a case and opens it. */
export function useNewCase() {
  const t = useText()
  const client = useQueryClient()
  const { settings } = useSession()
  return useMutation({
    mutationFn: () => call('cases.create', { case: newCase(settings) }),
    onSuccess: async (stored) => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      go({ screen: 'case', id: stored.id, tab: 'file' })
    },
    onError: (error) => notifyFault(error, t),
  })
}
