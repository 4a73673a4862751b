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
    // Files of the page come with a function that reads them, those of the window's dialog with their text.
    mutationFn: async (chosen: readonly { name: string; text: string | (() => Promise<string>) }[]) => {
      let done = 0
      for (const { name, text } of chosen) {
        try {
          await call('cases.import', { name, text: typeof text === 'string' ? text : await text() })
          done += 1
        } catch (error) {
          notifyFault(error, t, t('cases.importFailed', { name }))
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
  const dialog = useMutation({
    mutationFn: () => call('dialog.chooseCases', {}),
    onSuccess: ({ files: chosen }) => {
      if (chosen.length > 0) files.mutate(chosen)
    },
    onError: (error) => notifyFault(error, t),
  })
  /** Files of the page, dropped on it or chosen by its own input. */
  const pageFiles = (chosen: readonly File[]) =>
    files.mutate(chosen.map((file) => ({ name: file.name, text: () => file.text() })))
  return { files, pageFiles, dialog, examples }
}
