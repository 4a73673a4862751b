/**
 * Who reads the acts of an import: this thread, for a few, or some threads of their own, so that all processors read while
 * this one writes. Results come in the order of the jobs, whoever did them.
 */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Preparer } from '../search/preparer.ts'
import { Lexicon } from '../search/writer.ts'
import { runJob } from './job.ts'
import type { Job, JobResult, Reading } from './job.ts'
import { unpackParcel } from './parcel.ts'
import type { Parcel } from './parcel.ts'

export interface Read {
  results: JobResult[]
  /** What the stems of the acts are numbered by. */
  lexicon: Lexicon
}

export interface Readers {
  /** Jobs of one chunk at most, bytes of their sources at most, chunks under way at most. */
  readonly jobs: number
  readonly bytes: number
  readonly lanes: number
  read(jobs: Job[]): Promise<Read>
  close(): Promise<void>
}

/** Reads in the calling thread, one act at a time. */
export class ReadersHere implements Readers {
  readonly jobs = 1
  readonly bytes = 0
  readonly lanes = 1
  readonly #reading: Reading
  readonly #preparer = new Preparer()
  readonly #lexicon = new Lexicon()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  async read(jobs: Job[]): Promise<Read> {
    const results: JobResult[] = []
    // oxlint-disable-next-line no-await-in-loop -- one act at a time is what bounds the memory
    for (const job of jobs) results.push(await runJob(job, this.#preparer, this.#reading))
    this.#lexicon.take(this.#preparer.news())
    return { results, lexicon: this.#lexicon }
  }

  async close(): Promise<void> {}
}

/** Threads worth starting: each takes some 100 MB, and the writing needs a part of one processor. */
export function readerThreads(): number {
  const processors = availableParallelism()
  return processors === 1 ? 1 : Math.max(2, Math.min(4, processors - 1))
}

/** The script of a reading thread, or null where it does not lie beside this one (a bundle that left it out). */
export function readerScript(): URL | null {
  for (const name of ['./reader-thread.ts', './reader-thread.js', './reader-thread.mjs']) {
    const url = new URL(name, import.meta.url)
    if (existsSync(fileURLToPath(url))) return url
  }
  return null
}

/** A chunk that takes longer holds a file that cannot be read in any decent time. */
const PATIENCE_MS = 90_000
/** Beyond this a thread is ended by V8 before the PC has no memory left. */
const MEMORY_MB = 768

interface Task {
  jobs: Job[]
  readonly done: (read: Read) => void
}

export interface ThreadSettings {
  script: URL
  count: number
  /** Whether facts are read from the texts. */
  facts: boolean
  patience?: number
}

/**
 * Reads in threads. A file on which a thread breaks down or hangs becomes a fault of that file: the thread is ended, the jobs
 * of its chunk are done again one at a time, and the one that does it again is the culprit.
 */
export class ReaderThreads implements Readers {
  readonly jobs = 64
  readonly bytes = 6_000_000
  readonly lanes: number
  readonly #settings: ThreadSettings
  readonly #waiting: Task[] = []
  readonly #lanes: Lane[]

  constructor(settings: ThreadSettings) {
    this.#settings = settings
    this.lanes = settings.count * 2 + 1
    this.#lanes = Array.from({ length: settings.count }, () => new Lane(settings))
  }

  read(jobs: Job[]): Promise<Read> {
    return new Promise((done) => {
      this.#waiting.push({ jobs, done })
      this.#next()
    })
  }

  #next(): void {
    for (const lane of this.#lanes) {
      if (lane.busy) continue
      const task = this.#waiting.shift()
      if (task === undefined) return
      void this.#run(lane, task)
    }
  }

  async #run(lane: Lane, { jobs, done }: Task): Promise<void> {
    const read = await lane.run(jobs)
    if (read !== null) done(read)
    else if (jobs.length === 1) {
      const detail = `> ${Math.round((this.#settings.patience ?? PATIENCE_MS) / 1000)} s, ${MEMORY_MB} MB`
      done({ results: [{ act: null, fault: { code: 'damaged', detail } }], lexicon: new Lexicon() })
    } else done(await this.#singly(lane, jobs))
    this.#next()
  }

  /** One job after another; the acts are put under one lexicon again. */
  async #singly(lane: Lane, jobs: Job[]): Promise<Read> {
    const results: JobResult[] = []
    const whole = new Lexicon()
    for (const job of jobs) {
      // oxlint-disable-next-line no-await-in-loop -- to tell which of them it is
      const read = await lane.run([job])
      const [result] = read?.results ?? []
      if (read === null || result === undefined) {
        results.push({ act: null, fault: { code: 'damaged', detail: `> ${MEMORY_MB} MB` } })
      } else {
        if (result.act !== null) renumber(result.act.terms, read.lexicon, whole)
        results.push(result)
      }
    }
    return { results, lexicon: whole }
  }

  async close(): Promise<void> {
    this.#waiting.length = 0
    await Promise.all(this.#lanes.map((lane) => lane.close()))
  }
}

function renumber(terms: Int32Array, from: Lexicon, to: Lexicon): void {
  for (let at = 0; at < terms.length; at += 2) {
    to.take({ anew: false, stems: [from.stems[terms[at] ?? 0] ?? ''] })
    terms[at] = to.stems.length - 1
  }
}

/** One thread, begun when it is first needed and begun again after a breakdown. */
class Lane {
  readonly #settings: ThreadSettings
  #worker: Worker | null = null
  #lexicon = new Lexicon()
  #answer: ((parcel: Parcel | null) => void) | null = null
  busy = false

  constructor(settings: ThreadSettings) {
    this.#settings = settings
  }

  /** @returns null where the thread broke down or hung */
  async run(jobs: Job[]): Promise<Read | null> {
    this.busy = true
    try {
      return await this.#ask(jobs)
    } finally {
      this.busy = false
    }
  }

  #ask(jobs: Job[]): Promise<Read | null> {
    const worker = this.#begun()
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answer?.(null), this.#settings.patience ?? PATIENCE_MS)
      // An import that is over must not be kept alive by its patience.
      timer.unref()
      this.#answer = (parcel) => {
        clearTimeout(timer)
        this.#answer = null
        if (parcel === null) {
          this.#worker = null
          void worker.terminate()
          resolve(null)
          return
        }
        // Acts on their way keep the lexicon they were numbered by.
        if (parcel.news.anew) this.#lexicon = new Lexicon()
        this.#lexicon.take(parcel.news)
        resolve({ results: unpackParcel(parcel), lexicon: this.#lexicon })
      }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(jobs)
    })
  }

  #begun(): Worker {
    if (this.#worker !== null) return this.#worker
    const worker = new Worker(this.#settings.script, {
      workerData: { facts: this.#settings.facts },
      // A small nursery: acts are short-lived, and each thread would else keep some 100 MB for them.
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 24 },
    })
    // What a thread that was given up still says is for nobody.
    const hear = (parcel: Parcel | null): void => {
      if (this.#worker === worker) this.#answer?.(parcel)
    }
    worker.on('message', hear)
    worker.on('error', () => hear(null))
    worker.on('exit', () => hear(null))
    this.#worker = worker
    return worker
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}
