/** Backups nobody has to think of: a moment after somebody came in, then at intervals while the store is open. */
import type { Services } from './services.ts'
import { faultOf } from './faults.ts'

/** Handed in, so that a test can let the time pass. Each returns the function that stops it. */
export interface Timer {
  after(ms: number, run: () => void): () => void
  every(ms: number, run: () => void): () => void
}

/** The machine's timer; it does not keep a program alive that wants to end. */
export const systemTimer: Timer = {
  after(ms, run) {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
  every(ms, run) {
    const timer = setInterval(run, ms).unref()
    return () => clearInterval(timer)
  },
}

/** Late enough not to be in the way of the first screen. */
export const AFTER_OPENING_MS = 20_000
/** How often is asked whether a backup is due; the store itself says when (docs/store.md). */
export const ASKED_EVERY_MS = 10 * 60_000

/**
 * Runs the schedule of the backups. What goes wrong is logged without a word of a case: a full stick must not stop the
 * work, and the list in the settings shows when the last backup was made.
 * @returns the function that stops it
 */
export function keepBackups(services: Pick<Services, 'vault'>, timer: Timer, log: (line: string) => void): () => void {
  const { vault } = services
  function run(): void {
    if (vault.state() !== 'open') return
    try {
      const made = vault.store().backups.runSchedule(vault.actor())
      if (made?.second?.ok === false) log(`backup: second folder: ${made.second.fault.code}`)
    } catch (error) {
      log(`backup: ${faultOf(error).code}`)
    }
  }
  let stopFirst: (() => void) | null = null
  const stopOpened = vault.onOpened(() => {
    stopFirst?.()
    stopFirst = timer.after(AFTER_OPENING_MS, run)
  })
  const stopEvery = timer.every(ASKED_EVERY_MS, run)
  return () => {
    stopOpened()
    stopFirst?.()
    stopEvery()
  }
}
