import { useEffect, useSyncExternalStore } from 'react'
import type { CaseTab } from '../../app/route.ts'
import { ask } from '../../bridge.ts'
import type { Autosave } from '../../draft/autosave.ts'

/** A version that stood on the screen for this long was seen; what is typed over at once was not. */
const SEEN_MS = 1500

/** Tells the audit trail which stored version's guidance stood on the screen. The main process keeps each once. */
export function useGuidanceShown(id: string, tab: CaseTab, autosave: Autosave): void {
  const version = useSyncExternalStore(autosave.subscribe, () => (autosave.pending ? null : autosave.version))
  useEffect(() => {
    if (tab !== 'sentencing' || version === null) return
    // What cannot be recorded now is recorded with the signature at the latest; it must not disturb the work.
    const timer = setTimeout(() => void ask('trail.guidanceShown', { id, version }), SEEN_MS)
    return () => clearTimeout(timer)
  }, [id, tab, version])
}
