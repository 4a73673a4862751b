/** The keyboard flow of a material, by physical key: figures tick, arrows travel, Enter goes on. */
import { useEffect, useRef } from 'react'
import { STATUSES } from '../../../shared/undisputed/types.ts'
import type { Status } from '../../../shared/undisputed/types.ts'

export interface MaterialKeys {
  onTick: (status: Status) => void
  onMove: (step: 1 | -1) => void
  onEnter: () => void
  onEscape: () => void
}

/** Where keys belong to the element itself. */
const OWN = 'input, textarea, select, [contenteditable=true], [role=listbox], [role=dialog] *, [role=menu] *'
/** Elements that Enter presses. */
const PRESSED = 'button, a, summary, label'

export function useMaterialKeys(keys: MaterialKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    // A window over the screen has the keys, wherever the focus is. Asked before the window itself hears the key: its own
    // Escape would have closed it by the time the key comes here.
    let covered = false
    const look = () => {
      covered = document.querySelector('[role=dialog]') !== null
    }
    const press = (event: KeyboardEvent) => {
      if (covered) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      if (target instanceof Element && target.matches(OWN)) return
      const figure = /^(?:Digit|Numpad)([123])$/.exec(event.code)?.[1]
      const status = figure === undefined ? undefined : STATUSES[Number(figure) - 1]
      if (status !== undefined) {
        event.preventDefault()
        if (!event.repeat) latest.current.onTick(status)
      } else if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
        event.preventDefault()
        latest.current.onMove(event.code === 'ArrowDown' ? 1 : -1)
      } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
        if (event.repeat || (target instanceof Element && target.closest(PRESSED) !== null)) return
        event.preventDefault()
        latest.current.onEnter()
      } else if (event.code === 'Escape') latest.current.onEscape()
    }
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', press)
    }
  }, [])
}
