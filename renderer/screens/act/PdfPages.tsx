/** The act's PDF as it will be printed, page by page. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import { call } from '../../bridge.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import type { Autosave } from '../../draft/autosave.ts'
import { PdfSheets } from './PdfSheets.tsx'

/** So long a paragraph rests before its pages are made anew. */
const QUIET_MS = 700

export function PdfPages(props: {
  id: string
  act: number
  language: ActLanguage
  stamp: ActDocument
  autosave: Autosave
}) {
  const [stamp] = useDebouncedValue(props.stamp, QUIET_MS)
  const pdf = useQuery({
    // The composed act itself is the key: a changed fact asks for a new PDF, an unchanged one for none.
    queryKey: ['pdf', props.id, props.act, props.language, stamp],
    queryFn: async () => {
      // The PDF is made from the stored case: what was typed a moment ago goes there first.
      await props.autosave.flush()
      return call('acts.pdf', { id: props.id, act: props.act, language: props.language })
    },
    staleTime: Infinity,
    gcTime: 0,
    // The old pages stay until the new ones are there.
    placeholderData: keepPreviousData,
  })
  if (pdf.isError) return <Trouble error={pdf.error} onRetry={() => void pdf.refetch()} />
  return (
    <>
      {pdf.isPending && <Waiting />}
      <PdfSheets base64={pdf.data?.base64} onRetry={() => void pdf.refetch()} />
    </>
  )
}
