/** Cases from files, by dialog or by drop: each file answers for itself. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'

export function useImport() {
  const t = useText()
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['cases'] })
  const files = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      let done = 0
      for (const file of chosen) {
        try {
          await call('cases.import', { name: file.name, text: await file.text() })
          done += 1
        } catch (error) {
          notifyFault(error, t, t('cases.importFailed', { name: file.name }))
        }
      }
      return done
    },
    onSuccess: async (n) => {
      await refresh()
      if (n > 0) notifyDone(t('cases.imported', { n }))
    },
  })
  const examples = useMutation({
    mutationFn: () => call('cases.importExamples', {}),
    onSuccess: async ({ ids }) => {
      await refresh()
      notifyDone(t('cases.imported', { n: ids.length }))
    },
    onError: (error) => notifyFault(error, t),
  })
  return { files, examples }
}
