/**
 * A desk that is locked while long work goes on: nothing of the store is answered any more and the way back is the
 * passphrase, but the store itself is closed only once the work has ended.
 */
import type { CallName } from '../../shared/contract/contract.ts'
import { StoreFault } from '../store/index.ts'
import type { Jobs } from './jobs.ts'
import type { Services, Vault } from './services.ts'

/** What a covered desk still answers: how to come in, and what holds nothing of a case. */
const ANSWERED: ReadonlySet<CallName> = new Set([
  'app.info',
  'settings.get',
  'settings.save',
  'store.unlock',
  'store.recover',
  'store.lock',
  'store.work',
])

/** Work that has not ended by then hangs: the key does not stay in memory for it. */
export const LONGEST_MS = 8 * 3_600_000

export class Cover {
  readonly #jobs: Jobs
  readonly #vault: Vault
  readonly #archive: Services['archive']
  #on = false
  #knocking = 0
  #longest: NodeJS.Timeout | null = null

  constructor({ jobs, vault, archive }: Pick<Services, 'jobs' | 'vault' | 'archive'>) {
    this.#jobs = jobs
    this.#vault = vault
    this.#archive = archive
  }

  /** As the desk shows it: a covered store is a locked one. */
  state(): ReturnType<Vault['state']> {
    return this.#on ? 'locked' : this.#vault.state()
  }

  /** @throws StoreFault `storeLocked` for what a covered desk does not answer */
  require(name: CallName): void {
    if (this.#on && !ANSWERED.has(name)) throw new StoreFault('storeLocked', 'the desk is locked', null)
  }

  /** Stops what runs and locks at once. */
  async lock(): Promise<void> {
    await this.#jobs.stopAll()
    await this.#archive.close()
    this.#vault.lock()
    this.#lift()
  }

  /** Locks at once where nothing runs, else covers the desk and locks after the work. */
  async lockAfterWork(): Promise<void> {
    if (this.#jobs.running().length === 0 || this.#vault.state() !== 'open') return this.lock()
    if (this.#on) return
    this.#tell('lockedStore', { reason: 'afterWork' })
    this.#on = true
    this.#longest = setTimeout(() => void this.lock(), LONGEST_MS).unref()
    void this.#afterWork()
  }

  async #afterWork(): Promise<void> {
    while (this.#on && this.#jobs.running().length > 0) {
      // oxlint-disable-next-line no-await-in-loop -- work may start other work
      await this.#jobs.allEnded()
    }
    if (this.#on && this.#knocking === 0) await this.lock()
  }

  /** Somebody shows the passphrase: while it is looked at the store stays as it is. */
  async knock(way: 'passphrase' | 'recovery', enter: () => Promise<void>): Promise<void> {
    this.#knocking += 1
    try {
      await enter()
      // The store itself writes down who opens it; one that was only covered has to be told of.
      if (this.#on) this.#tell('unlocked', { way })
      this.#lift()
    } finally {
      this.#knocking -= 1
      if (this.#on && this.#knocking === 0 && this.#jobs.running().length === 0) await this.lock()
    }
  }

  /** How far the work behind the cover is, without a word of what it is about; null where there is none. */
  work(): { done: number; total: number | null } | null {
    const running = this.#on ? this.#jobs.running() : []
    if (running.length === 0) return null
    const totals = running.map(({ total }) => total)
    return {
      done: running.reduce((sum, { done }) => sum + done, 0),
      total: totals.includes(null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
    }
  }

  #tell(action: 'lockedStore' | 'unlocked', detail: Record<string, string>): void {
    try {
      this.#vault.store().audit.record(this.#vault.actor(), action, null, detail)
    } catch (error) {
      // A full disk must not keep the desk open, nor shut out who has shown the passphrase.
      if (!(error instanceof StoreFault)) throw error
    }
  }

  #lift(): void {
    this.#on = false
    if (this.#longest !== null) clearTimeout(this.#longest)
    this.#longest = null
  }
}
