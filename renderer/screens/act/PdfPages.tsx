/** The act's PDF as it will be printed, page by page. */
import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import { call } from '../../bridge.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import type { Autosave } from '../../draft/autosave.ts'
import { useText } from '../../text/text.tsx'
import { drawPages } from './drawPages.ts'
import styles from './Act.module.css'

export function PdfPages(props: {
  id: string
  act: number
  language: ActLanguage
  stamp: ActDocument
  autosave: Autosave
}) {
  const t = useText()
  const holder = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const pdf = useQuery({
    // The composed act itself is the key: a changed fact asks for a new PDF, an unchanged one for none.
    queryKey: ['pdf', props.id, props.act, props.language, props.stamp],
    queryFn: async () => {
      // The PDF is made from the stored case: what was typed a moment ago goes there first.
      await props.autosave.flush()
      return call('acts.pdf', { id: props.id, act: props.act, language: props.language })
    },
    staleTime: Infinity,
    gcTime: 0,
  })
  useEffect(() => {
    const target = holder.current
    if (!target || !pdf.data) return
    let current = true
    drawPages(
      pdf.data.base64,
      target,
      (n) => t('act.page', { n }),
      () => current,
    ).catch((error: unknown) => {
      if (current) setFailed(error)
    })
    return () => {
      current = false
    }
  }, [pdf.data, t])
  if (pdf.isError || failed !== null) {
    return <Trouble error={pdf.error ?? failed} onRetry={() => void pdf.refetch()} />
  }
  return (
    <>
      {pdf.isPending && <Waiting />}
      <div ref={holder} className={styles['pages']} data-testid="pdf" />
    </>
  )
}
