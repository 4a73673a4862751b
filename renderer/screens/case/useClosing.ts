import { useEffect } from 'react'
import type { Autosave } from '../../draft/autosave.ts'

/** A field that takes its text when it is left (a date with a short year) is left now. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Nothing is lost when the window closes mid-word: the last save leaves with the page. */
export function useClosing(autosave: Autosave): void {
  useEffect(() => {
    const save = () => {
      if (autosave.pending) void autosave.flush(true)
    }
    const hidden = () => {
      if (document.visibilityState === 'hidden') save()
    }
    const closing = () => {
      leaveField()
      save()
    }
    window.addEventListener('pagehide', closing)
    document.addEventListener('visibilitychange', hidden)
    window.ukim?.onClosing(() => {
      leaveField()
      return autosave.flush()
    })
    return () => {
      window.removeEventListener('pagehide', closing)
      document.removeEventListener('visibilitychange', hidden)
      window.ukim?.onClosing(() => Promise.resolve())
    }
  }, [autosave])
}
