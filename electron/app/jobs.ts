/** Work that takes longer than a second: it runs on, tells how far it is, and stops when asked. */
import { randomUUID } from 'node:crypto'
import type { JobProgress } from '../../shared/contract/calls/jobs.ts'
import { deskFault, faultOf } from './faults.ts'

/** Told by the work as it goes on. */
export type Tell = (progress: { done: number; total?: number; at?: string }) => void

/** Finished jobs are kept for their screen to fetch the result; more than these would be a leak. */
const KEPT = 20

interface Job {
  progress: JobProgress
  stop: AbortController
  result?: unknown
  ended: Promise<void>
}

/** The jobs of one session. */
export class Jobs {
  readonly #jobs = new Map<string, Job>()

  /**
   * Starts work and answers the job's id at once. Work that sees `signal.aborted` ends at a safe place and returns
   * what it has; the job then counts as stopped.
   */
  start<T>(work: (tell: Tell, signal: AbortSignal) => Promise<T>): string {
    const id = randomUUID()
    const stop = new AbortController()
    const progress: JobProgress = { id, state: 'running', done: 0, total: null, at: null, fault: null }
    const job: Job = { progress, stop, ended: Promise.resolve() }
    this.#jobs.set(id, job)
    job.ended = this.#run(job, work)
    this.#forget()
    return id
  }

  async #run<T>(job: Job, work: (tell: Tell, signal: AbortSignal) => Promise<T>): Promise<void> {
    const { progress, stop } = job
    try {
      job.result = await work(({ done, total, at }) => {
        progress.done = done
        if (total !== undefined) progress.total = total
        if (at !== undefined) progress.at = at
      }, stop.signal)
      progress.state = stop.signal.aborted ? 'stopped' : 'done'
    } catch (error) {
      progress.state = 'failed'
      progress.fault = faultOf(error)
    }
  }

  #forget(): void {
    const ended = [...this.#jobs.values()].filter(({ progress }) => progress.state !== 'running')
    for (const { progress } of ended.slice(0, -KEPT)) this.#jobs.delete(progress.id)
  }

  #job(id: string): Job {
    const job = this.#jobs.get(id)
    if (job === undefined) throw deskFault('notFound', id)
    return job
  }

  get(id: string): JobProgress {
    return { ...this.#job(id).progress }
  }

  /** What ended work returned; throws `busy` while it runs and the work's own fault where it failed. */
  result<T>(id: string, shape: { parse(value: unknown): T }): T {
    const { progress, result } = this.#job(id)
    if (progress.state === 'running') throw deskFault('busy', id)
    if (progress.fault !== null) throw deskFault(progress.fault.code, progress.fault.where, progress.fault.says)
    return shape.parse(result)
  }

  stop(id: string): void {
    this.#job(id).stop.abort()
  }

  /** The jobs that have not ended. */
  running(): JobProgress[] {
    const all = [...this.#jobs.values()].map(({ progress }) => progress)
    return all.filter(({ state }) => state === 'running').map((progress) => ({ ...progress }))
  }

  /** Waits until one job has ended, however it does. */
  async ended(id: string): Promise<void> {
    await this.#job(id).ended
  }

  /** Waits until nothing runs. */
  async allEnded(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map(({ ended }) => ended))
  }

  /** Stops everything and waits for it: before the store is locked or the program ends. */
  async stopAll(): Promise<void> {
    for (const job of this.#jobs.values()) job.stop.abort()
    await this.allEnded()
  }
}
