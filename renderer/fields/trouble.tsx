/** Violations at the place where they arise: fields look themselves up by JSON pointer. */
import { createContext, useContext } from 'react'
import type { Violation } from '../../shared/sentencing/guidance.ts'
import { useText } from '../text/text.tsx'

export const TroubleContext = createContext<readonly Violation[]>([])

/** Violations about exactly this place. */
export function useTroubleAt(pointer: string): readonly Violation[] {
  return useContext(TroubleContext).filter((violation) => violation.about === pointer)
}

/** The first error about this place in words, for an input's own error line. */
export function useTroubleWords(pointer: string): string | null {
  const t = useText()
  const found = useTroubleAt(pointer)
  return found.length === 0 ? null : found.map((violation) => t.of(violation.says)).join(' ')
}

/** Brings the field of a fact into sight and puts the cursor into it. */
export function focusFact(pointer: string): boolean {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = document.querySelector(`[data-at="${CSS.escape(path)}"]`)
    if (!place) continue
    place.closest('details')?.setAttribute('open', '')
    place.scrollIntoView({ block: 'center', behavior: 'smooth' })
    const input = place.matches('input,textarea,button,select')
      ? place
      : place.querySelector('input:not([type=hidden]),textarea,button,select')
    if (input instanceof HTMLElement) input.focus({ preventScroll: true })
    return true
  }
  return false
}
