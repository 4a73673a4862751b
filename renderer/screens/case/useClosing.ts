import { useEffect } from 'react'
import type { Autosave } from '../../draft/autosave.ts'

/** Nothing is lost when the window closes mid-word: the last save leaves with the page. */
export function useClosing(autosave: Autosave): void {
  useEffect(() => {
    const save = () => {
      if (autosave.pending) void autosave.flush(true)
    }
    const hidden = () => {
      if (document.visibilityState === 'hidden') save()
    }
    window.addEventListener('pagehide', save)
    document.addEventListener('visibilitychange', hidden)
    window.ukim?.onClosing(() => autosave.flush())
    return () => {
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', hidden)
      window.ukim?.onClosing(() => Promise.resolve())
    }
  }, [autosave])
}
