/** Whether the page is being laid out for paper: charts are drawn anew at its width. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export function usePaper(): boolean {
  const [paper, setPaper] = useState(false)
  useEffect(() => {
    // The browser lays the page out as soon as the event returns: the charts must stand by then.
    const before = () => flushSync(() => setPaper(true))
    const after = () => setPaper(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return paper
}
