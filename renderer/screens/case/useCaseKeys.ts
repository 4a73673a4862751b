/** Shortcuts of a case, by physical key: Ctrl+Z is the same key under a Cyrillic layout. */
import { useEffect } from 'react'
import { CASE_TABS, go } from '../../app/route.ts'
import type { Autosave } from '../../draft/autosave.ts'
import type { CaseDraft } from '../../draft/draft.ts'

/** Rich text keeps its own undo. */
function inEditor(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

export function useCaseKeys(id: string, draft: CaseDraft, autosave: Autosave): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey
      if (control && event.code === 'KeyZ' && !inEditor(event.target)) {
        event.preventDefault()
        if (event.shiftKey) draft.redo()
        else draft.undo()
      } else if (control && event.code === 'KeyY' && !inEditor(event.target)) {
        event.preventDefault()
        draft.redo()
      } else if (control && event.code === 'KeyS') {
        event.preventDefault()
        void autosave.flush()
      } else if (event.altKey && !control && /^Digit[1-4]$/.test(event.code)) {
        event.preventDefault()
        const tab = CASE_TABS[Number(event.code.slice(5)) - 1]
        if (tab) go({ screen: 'case', id, tab })
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [id, draft, autosave])
}
