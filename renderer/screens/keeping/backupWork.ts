/** The work of the backups that is going on: it outlives the screen that began it, and there is one at a time. */
import { useSyncExternalStore } from 'react'
import type { BackupEnded } from '../../../shared/contract/calls/backups.ts'
import type { JobProgress } from '../../../shared/contract/calls/jobs.ts'
import { call } from '../../bridge.ts'

export type BackupDoing = 'make' | 'verify' | 'check' | 'restore'

export interface BackupWork {
  doing: BackupDoing
  /** Null until it has taken long enough to be worth a bar. */
  progress: JobProgress | null
}

/** Most work on a small store ends before: a bar that flashes tells nothing. */
const FIRST_LOOK_MS = 200
const EVERY_MS = 250

let current: BackupWork | null = null
const listeners = new Set<() => void>()

function set(work: BackupWork | null): void {
  current = work
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The work that is going on, or null. */
export function useBackupWork(): BackupWork | null {
  return useSyncExternalStore(subscribe, () => current)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Starts work and watches it to its end.
 * @returns what it did; `nothing` where it was stopped
 * @throws CallFault where it could not start or failed
 */
export async function runBackupWork(doing: BackupDoing, begin: () => Promise<{ job: string }>): Promise<BackupEnded> {
  set({ doing, progress: null })
  try {
    const { job } = await begin()
    await pause(FIRST_LOOK_MS)
    for (;;) {
      const progress = await call('jobs.get', { job })
      if (progress.state !== 'running') return await call('backups.ended', { job })
      set({ doing, progress })
      await pause(EVERY_MS)
    }
  } finally {
    set(null)
  }
}
