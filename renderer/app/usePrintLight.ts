/** Paper is white: what is printed takes the light colours, whatever theme the screen has. */
import { useEffect } from 'react'

const SCHEME = 'data-mantine-color-scheme'

export function usePrintLight(): void {
  useEffect(() => {
    const root = document.documentElement
    let before: string | null = null
    const light = () => {
      before = root.getAttribute(SCHEME)
      root.setAttribute(SCHEME, 'light')
    }
    const back = () => {
      if (before !== null) root.setAttribute(SCHEME, before)
    }
    window.addEventListener('beforeprint', light)
    window.addEventListener('afterprint', back)
    return () => {
      window.removeEventListener('beforeprint', light)
      window.removeEventListener('afterprint', back)
    }
  }, [])
}
