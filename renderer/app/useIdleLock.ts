/** Locks a desk that nobody touches, after the minutes that this store or the court's IT has set. */
import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { call } from '../bridge.ts'

/** So long before the lock it is told; of a very short time the last half. */
const WARNED_MS = 60_000
/** Until the store has told its own: the store's default. */
const DEFAULT_MINUTES = 10
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

export function useIdleMinutes() {
  return useQuery({ queryKey: ['idle'], queryFn: () => call('machine.idle', {}), staleTime: Infinity, gcTime: 0 })
}

/** Seconds left while the lock is near, else null. The wall clock counts: a machine that slept through the time locks at once. */
export function useIdleLock(lock: () => void): number | null {
  const minutes = useIdleMinutes().data?.minutes ?? DEFAULT_MINUTES
  const [left, setLeft] = useState<number | null>(null)
  const touchedAt = useRef<number>(null)
  useEffect(() => {
    const whole = minutes * 60_000
    const warned = Math.min(WARNED_MS, whole / 2)
    // Other minutes are no touch: the silence so far counts under them too.
    touchedAt.current ??= Date.now()
    const touch = () => {
      touchedAt.current = Date.now()
      setLeft(null)
    }
    const timer = setInterval(() => {
      const rest = whole - (Date.now() - (touchedAt.current ?? 0))
      if (rest > whole) touchedAt.current = Date.now()
      else if (rest <= 0) {
        clearInterval(timer)
        lock()
      } else setLeft(rest <= warned ? Math.ceil(rest / 1000) : null)
    }, 1000)
    for (const name of TOUCHES) window.addEventListener(name, touch, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true })
    }
  }, [minutes, lock])
  return left
}
