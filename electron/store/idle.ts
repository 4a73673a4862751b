/** Locks the store when nobody has touched it for a while. The shell tells of keys and of the screen; the clock is handed in. */
import type { Store } from './store.ts'
import type { Clock } from './types.ts'

export class IdleLock {
  readonly #store: Pick<Store, 'lock' | 'locked' | 'settings'>
  readonly #clock: Clock
  #touchedAt: number

  constructor(store: Pick<Store, 'lock' | 'locked' | 'settings'>, clock: Clock) {
    this.#store = store
    this.#clock = clock
    this.#touchedAt = clock.now().getTime()
  }

  /** A key, a mouse, a call of the screen. */
  touch(): void {
    this.#touchedAt = this.#clock.now().getTime()
  }

  /** For the shell's timer (every 15 s is plenty). @returns whether the store is locked now */
  check(): boolean {
    if (this.#store.locked) return true
    const idle = this.#clock.now().getTime() - this.#touchedAt
    // A clock set back must not keep the store open for ever.
    if (idle < 0) this.touch()
    if (idle >= this.#store.settings.get('idleMinutes') * 60_000) this.#store.lock('idle')
    return this.#store.locked
  }

  /** Electron's powerMonitor: `lock-screen`, `suspend`. */
  screenLocked(): void {
    this.#store.lock('screen')
  }
}
