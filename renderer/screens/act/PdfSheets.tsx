/** Pages of a PDF, drawn one under the other. */
import { useEffect, useRef, useState } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { useText } from '../../text/text.tsx'
import { drawPages } from './drawPages.ts'
import styles from './Act.module.css'

export function PdfSheets(props: { base64: string | undefined; onRetry: () => void }) {
  const t = useText()
  const { base64 } = props
  const holder = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    const target = holder.current
    if (!target || base64 === undefined) return
    let current = true
    drawPages(
      base64,
      target,
      (n) => t('act.page', { n }),
      () => current,
    ).catch((error: unknown) => {
      if (current) setFailed(error)
    })
    return () => {
      current = false
    }
  }, [base64, t])
  if (failed !== null) return <Trouble error={failed} onRetry={props.onRetry} />
  return <div ref={holder} className={styles['pages']} data-testid="pdf" />
}
