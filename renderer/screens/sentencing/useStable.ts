import { useRef } from 'react'

/** The earlier value while the new one says the same (plain JSON): readers of a context are then left in peace. */
export function useStable<T>(value: T): T {
  const held = useRef({ value, words: JSON.stringify(value) })
  const words = JSON.stringify(value)
  // Written while drawing on purpose: the value only depends on what is drawn, never on when.
  // oxlint-disable-next-line react/refs
  if (held.current.words !== words) held.current = { value, words }
  // oxlint-disable-next-line react/refs
  return held.current.value
}
