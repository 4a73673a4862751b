/** Whether the page is being laid out for paper: charts are drawn anew at its width. */
import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

// One answer for all charts, those too that come while the page is being printed.
let paper = false
const listeners = new Set<() => void>()

function tell(now: boolean): void {
  paper = now
  for (const listener of listeners) listener()
}

// The browser lays the page out as soon as the event returns: the charts must stand by then.
window.addEventListener('beforeprint', () => flushSync(() => tell(true)))
window.addEventListener('afterprint', () => tell(false))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePaper(): boolean {
  return useSyncExternalStore(subscribe, () => paper)
}
