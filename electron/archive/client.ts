/** The archive as the rest of the main process sees it: promises in front, three threads behind. */
import { Worker } from 'node:worker_threads'
import type { QueryFault } from '../../shared/archive/query.ts'
import type { FactReading } from '../../shared/archive/reading.ts'
import type { ActFacts, ArchiveAct } from '../../shared/archive/types.ts'
import type { Says } from '../../shared/language/say.ts'
import type { ActView } from './act-view.ts'
import type { AnalysisInput, AnalysisName, AnalysisOutput } from './analysis/calls.ts'
import type { HeldAct, HeldDecision } from './held.ts'
import type { TableMap } from './import/map.ts'
import type { ImportProgress, ImportReport } from './import/report.ts'
import type { ImportEntry, ImportFailureLine } from './imports.ts'
import { openArchive } from './open.ts'
import type { OwnKind } from './own.ts'
import type { AlsoSearched } from './search/also.ts'
import type { SearchOptions, SearchPage } from './search/search.ts'
import type { ArchiveStats } from './stats.ts'
import type { PathsPreview } from './table-preview.ts'
import { STOPS } from './worker-messages.ts'
import type { Answer, AnswerMessage, ArchiveCall, Results, WorkerSettings } from './worker-messages.ts'

/** A call that failed in the thread; `says` is for people, `code` is null where nobody foresaw it. */
export class ArchiveCallFault extends Error {
  override readonly name = 'ArchiveCallFault'
  readonly code: string | null
  readonly where: string | null
  readonly says: Says
  constructor({ code, where, says, message }: Answer & { kind: 'failed' }) {
    super(message)
    this.code = code
    this.where = where
    this.says = says
  }
}

/** Nobody waited for the answer any more. */
export class ArchiveCallStopped extends Error {
  override readonly name = 'ArchiveCallStopped'
}

export type SearchOutcome =
  { ok: true; page: SearchPage } | { ok: false; faults: QueryFault[] } | { ok: false; stopped: true; faults: [] }

/**
 * Room for values that are soon forgotten. Left to itself V8 takes more and more of it while acts stream through the thread that
 * writes (some 100 MB), without being any quicker.
 */
const NURSERY_MB: Record<WorkerSettings['role'], number> = { reads: 48, counts: 48, writes: 16 }

interface Open {
  on(answer: Answer): void
  fail(error: Error): void
}

class Thread {
  readonly #worker: Worker
  readonly #stops: Int32Array
  readonly #open = new Map<number, Open>()
  #next = 1
  /** False once the thread has ended, however that came. */
  alive = true

  constructor(settings: Omit<WorkerSettings, 'stops'>, script: URL) {
    const stops = new SharedArrayBuffer(STOPS * 4)
    this.#stops = new Int32Array(stops)
    this.#worker = new Worker(script, {
      workerData: { ...settings, stops } satisfies WorkerSettings,
      resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB[settings.role] },
    })
    this.#worker.on('message', ({ call, answer }: AnswerMessage) => {
      const open = this.#open.get(call)
      if (answer.kind !== 'first' && answer.kind !== 'progress') this.#open.delete(call)
      open?.on(answer)
    })
    const broken = (error: Error): void => {
      this.alive = false
      for (const open of this.#open.values()) open.fail(error)
      this.#open.clear()
    }
    this.#worker.on('error', broken)
    this.#worker.on('exit', () => broken(new Error('the archive’s thread has ended')))
  }

  call(body: ArchiveCall, open: Open): number {
    const call = this.#next
    this.#next += 1
    Atomics.store(this.#stops, call % STOPS, 0)
    if (!this.alive) {
      open.fail(new Error('the archive’s thread has ended'))
      return call
    }
    this.#open.set(call, open)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage({ call, body })
    return call
  }

  /** Asks a call to end; it answers `stopped` or, for an import, with its report. */
  stop(call: number): void {
    if (this.#open.has(call)) Atomics.store(this.#stops, call % STOPS, 1)
  }

  ask<K extends keyof Results>(
    body: ArchiveCall & { what: K },
    on: (answer: Answer) => void = () => {},
  ): {
    call: number
    result: Promise<Results[K]>
  } {
    let call = 0
    const result = new Promise<Results[K]>((resolve, reject) => {
      call = this.call(body, {
        on(answer) {
          // The thread answers each call with the value of its kind (Results).
          if (answer.kind === 'done') resolve(answer.value as Results[K])
          else if (answer.kind === 'failed') reject(new ArchiveCallFault(answer))
          else on(answer)
        },
        fail: reject,
      })
    })
    return { call, result }
  }
}

/** A call that ends when its signal says so. @throws ArchiveCallStopped */
function stoppable<T>(
  thread: Thread,
  ask: (on: (answer: Answer) => void) => { call: number; result: Promise<T> },
  signal?: AbortSignal,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) {
      reject(new ArchiveCallStopped())
      return
    }
    const { call, result } = ask((answer) => {
      if (answer.kind === 'stopped') reject(new ArchiveCallStopped())
    })
    const stop = (): void => thread.stop(call)
    signal?.addEventListener('abort', stop, { once: true })
    result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop))
  })
}

export interface ArchiveClientOptions {
  path: string
  key: Uint8Array | string | null
  resources: string
  /** The thread's script, where it lies elsewhere than {@link threadScript} says. */
  script?: URL
}

/**
 * The thread's script: beside this file in the sources; in a bundle (electron.vite.config.ts) an entry of its own in the
 * bundle's folder, while this module may have been put into a chunk one folder below.
 */
export function threadScript(here = import.meta.url): URL {
  if (here.endsWith('.ts')) return new URL('worker.ts', here)
  return new URL(/\/chunks\/[^/]+$/u.test(here) ? '../archive-thread.js' : 'archive-thread.js', here)
}

export class ArchiveClient {
  readonly #reader: Thread
  readonly #writer: Thread
  readonly #counter: Thread
  #forecast: AbortController | null = null
  #search: number | null = null
  #import: number | null = null

  /** @throws ArchiveFault where the archive does not open */
  constructor({ path, key, resources, script = threadScript() }: ArchiveClientOptions) {
    // Opened here once, so that a wrong key is a fault of this call and the tables are there for both threads.
    openArchive(path, key, { create: true, fill: false }).close()
    this.#reader = new Thread({ role: 'reads', path, key, resources }, script)
    this.#writer = new Thread({ role: 'writes', path, key, resources }, script)
    this.#counter = new Thread({ role: 'counts', path, key, resources }, script)
  }

  /**
   * Searches; `first` gets the page that can be shown at once. A new search stops the one before it: nobody waits for that
   * any more.
   */
  search(
    text: string,
    options: SearchOptions = {},
    first: (page: SearchPage, also: AlsoSearched[]) => void = () => {},
  ): Promise<SearchOutcome> {
    if (this.#search !== null) this.#reader.stop(this.#search)
    return new Promise((resolve, reject) => {
      const { call, result } = this.#reader.ask({ what: 'search', text, options }, (answer) => {
        if (answer.kind === 'first') first(answer.page, answer.also)
        else if (answer.kind === 'refused') resolve({ ok: false, faults: answer.faults })
        else if (answer.kind === 'stopped') resolve({ ok: false, stopped: true, faults: [] })
      })
      this.#search = call
      result.then((page) => resolve({ ok: true, page }), reject)
    })
  }

  /** Further hits of a query; no search is ended by it. */
  page(text: string, options: SearchOptions, signal?: AbortSignal): Promise<SearchOutcome> {
    return new Promise((resolve, reject) => {
      const { call, result } = this.#reader.ask({ what: 'search', text, options }, (answer) => {
        if (answer.kind === 'refused') resolve({ ok: false, faults: answer.faults })
        else if (answer.kind === 'stopped') resolve({ ok: false, stopped: true, faults: [] })
      })
      signal?.addEventListener('abort', () => this.#reader.stop(call), { once: true })
      result.then((page) => resolve({ ok: true, page }), reject)
    })
  }

  /** Imports files, folders, ZIPs and tables; `maps` holds maps of single tables by their paths, null for one to leave out. */
  import(
    paths: string[],
    map?: TableMap,
    progress: (progress: ImportProgress) => void = () => {},
    maps?: Record<string, TableMap | null>,
  ): Promise<ImportReport> {
    return this.#long((on) => this.#writer.ask({ what: 'import', paths, map, maps }, on), progress)
  }

  /** Puts generated acts in; those of an earlier run are passed over. @returns how many were added */
  generate(n: number, seed: number, progress: (progress: ImportProgress) => void = () => {}): Promise<number> {
    return this.#long((on) => this.#writer.ask({ what: 'generate', n, seed }, on), progress)
  }

  /** Takes every generated act out. @returns how many went */
  removeGenerated(progress: (progress: ImportProgress) => void = () => {}): Promise<number> {
    return this.#long((on) => this.#writer.ask({ what: 'removeGenerated' }, on), progress)
  }

  /** @throws ArchiveCallStopped where the thread gave up without a result */
  async #long<T>(
    ask: (on: (answer: Answer) => void) => { call: number; result: Promise<T> },
    progress: (progress: ImportProgress) => void,
  ): Promise<T> {
    let mine: number | null = null
    try {
      return await new Promise<T>((resolve, reject) => {
        const { call, result } = ask((answer) => {
          if (answer.kind === 'progress') progress(answer.progress)
          else if (answer.kind === 'stopped') reject(new ArchiveCallStopped())
        })
        mine = call
        this.#import = call
        result.then(resolve, reject)
      })
    } finally {
      if (this.#import === mine) this.#import = null
    }
  }

  /** Ends the import (or what else runs long) after its present act; what is in stays, and the same call goes on later. */
  stopImport(): void {
    if (this.#import !== null) this.#writer.stop(this.#import)
  }

  /** What there is to import under some paths. @throws ArchiveCallStopped after `signal` */
  preview(paths: string[], signal?: AbortSignal): Promise<PathsPreview> {
    return stoppable(this.#reader, (on) => this.#reader.ask({ what: 'preview', paths }, on), signal)
  }

  rememberMap(columns: string[], map: TableMap): Promise<null> {
    return this.#writer.ask({ what: 'rememberMap', columns, map }).result
  }

  imports(): Promise<ImportEntry[]> {
    return this.#reader.ask({ what: 'imports' }).result
  }

  failures(id: number, offset: number, limit: number): Promise<ImportFailureLine[]> {
    return this.#reader.ask({ what: 'failures', id, offset, limit }).result
  }

  /** Drops an import that was broken off; the acts it took in stay. */
  forgetImport(id: number): Promise<null> {
    return this.#writer.ask({ what: 'forgetImport', id }).result
  }

  /** Acts of a known number and another text, which wait for a decision. */
  held(offset: number, limit: number): Promise<{ total: number; acts: HeldAct[] }> {
    return this.#reader.ask({ what: 'held', offset, limit }).result
  }

  decide(id: number, decision: HeldDecision): Promise<number | null> {
    return this.#writer.ask({ what: 'decide', id, decision }).result
  }

  /** An act as its screen needs it; `query` marks the words it was found by. */
  view(id: number, query: string | null): Promise<ActView | null> {
    return this.#reader.ask({ what: 'view', id, query }).result
  }

  /** Enters what a person says of facts, and takes back what they said before. */
  read(act: number, readings: FactReading[], withdrawn: { item: string; reader: string }[] = []): Promise<boolean> {
    return this.#writer.ask({ what: 'read', act, readings, withdrawn }).result
  }

  act(id: number): Promise<ArchiveAct | null> {
    return this.#reader.ask({ what: 'act', id }).result
  }

  /** Puts the facts of an act as a person confirmed or corrected them. */
  setFacts(id: number, facts: ActFacts): Promise<null> {
    return this.#writer.ask({ what: 'setFacts', id, facts }).result
  }

  /** Takes in an act that was signed on this PC. */
  addOwn(source: string, text: string, own: OwnKind | null = null): Promise<{ added: boolean; id: number }> {
    return this.#writer.ask({ what: 'addOwn', source, text, own }).result
  }

  stats(): Promise<ArchiveStats> {
    return this.#reader.ask({ what: 'stats' }).result
  }

  /**
   * Runs an analysis (analysis/calls.ts) in a thread of its own: searches go on beside it. A new forecast stops the one before
   * it, which nobody waits for any more.
   * @throws ArchiveCallFault, ArchiveCallStopped after `signal`
   */
  async analyse<N extends AnalysisName>(
    name: N,
    input: AnalysisInput<N>,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<AnalysisOutput<N>> {
    let ended = signal
    if (name === 'foretell') {
      this.#forecast?.abort()
      this.#forecast = new AbortController()
      ended = AbortSignal.any([this.#forecast.signal, ...(signal ? [signal] : [])])
    }
    const value = await stoppable(this.#counter, (on) => this.#counter.ask({ what: 'analyse', name, input }, on), ended)
    // The thread answers with the value of the function of that name.
    return value as AnalysisOutput<N>
  }

  /** False where a thread has ended, by `close` or by a failure: a new client must be made. */
  get alive(): boolean {
    return this.#reader.alive && this.#writer.alive && this.#counter.alive
  }

  /** Ends the threads; an import that runs is stopped first. */
  async close(): Promise<void> {
    this.stopImport()
    if (this.#search !== null) this.#reader.stop(this.#search)
    // A thread that has ended already needs no closing.
    this.#forecast?.abort()
    const ends = [this.#reader, this.#writer, this.#counter].map((thread) => thread.ask({ what: 'close' }).result)
    await Promise.allSettled(ends)
  }
}
