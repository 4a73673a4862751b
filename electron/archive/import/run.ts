/**
 * The import: acts are read in threads (readers.ts) and written here, in the order of their sources and in batches. A batch is
 * one transaction that also notes which sources it holds: what a power cut interrupts is done again from the last batch, and
 * nothing is half there.
 */
import type { Database as Db } from 'better-sqlite3'
import type { ActFacts } from '../../../shared/archive/types.ts'
import { entriesFrom } from '../entries.ts'
import { keepEntries } from '../entry-blocks.ts'
import { extractFacts } from '../extract/index.ts'
import { holdAct } from '../held.ts'
import { keepLists } from '../search/lists.ts'
import { settleIndex } from '../search/settle.ts'
import { ArchiveWriter, unpack } from '../search/writer.ts'
import type { AddResult, Lexicon, PreparedAct } from '../search/writer.ts'
import { IMPORT_FAULTS, ImportFault } from './faults.ts'
import { asFault } from './job.ts'
import type { Job, JobResult, PlainFault } from './job.ts'
import { requireColumns } from './map.ts'
import type { TableMap } from './map.ts'
import { ReadersHere, readerScript, readerThreads, ReaderThreads } from './readers.ts'
import type { Read, Readers } from './readers.ts'
import { emptyReport } from './report.ts'
import type { ImportOptions, ImportReport } from './report.ts'
import { sourcesOf } from './sources.ts'
import type { Source } from './sources.ts'
import { tableLines } from './tables.ts'

/** Acts of one transaction: the more, the less the index is rewritten; this is two seconds' work. */
const BATCH = 2000
/** Bytes of one transaction: a batch of long acts must not fill the memory. */
const BATCH_BYTES = 24_000_000
/** So few acts are read here: a thread would take longer to start. */
const FEW = 24
const LISTED = 1000
const BREATH_MS = 40

/** What is noted as done with an act: the file, or the table and its line. */
interface Place {
  source: string
  line: number | null
}

interface Waiting {
  act: PreparedAct
  lexicon: Lexicon
  done: Place
}

interface Chunk {
  places: Place[]
  read: Promise<Read>
}

class Run {
  readonly #db: Db
  readonly #writer: ArchiveWriter
  readonly #options: ImportOptions
  readonly #id: number
  readonly #note
  readonly #known
  readonly report: ImportReport = emptyReport()
  #readers: Readers
  /** Jobs that have not been given to a reader yet, and chunks that were, in order. */
  #jobs: Job[] = []
  #places: Place[] = []
  #bytes = 0
  #given = 0
  readonly #chunks: Chunk[] = []
  #waiting: Waiting[] = []
  #size = 0
  #seen = 0
  #breath = performance.now()

  constructor(db: Db, writer: ArchiveWriter, id: number, options: ImportOptions) {
    this.#db = db
    this.#writer = writer
    this.#id = id
    this.#options = options
    this.#readers = new ReadersHere({
      extract: options.extract ?? null,
      isGenerated: options.isGenerated ?? (() => false),
    })
    this.#note = db.prepare(
      `INSERT INTO import_sources (import, source, result, detail) VALUES (?, ?, ?, ?)
       ON CONFLICT (import, source) DO UPDATE SET result = excluded.result, detail = excluded.detail`,
    )
    this.#known = db.prepare<[number, string], { result: string; detail: string | null }>(
      'SELECT result, detail FROM import_sources WHERE import = ? AND source = ?',
    )
  }

  get stopped(): boolean {
    return this.#options.stopped?.() === true
  }

  async all(paths: readonly string[]): Promise<void> {
    try {
      for (const source of sourcesOf(paths)) {
        if (this.stopped) break
        // oxlint-disable-next-line no-await-in-loop -- what is under way at a time is what bounds the memory
        await this.#source(source)
        // oxlint-disable-next-line no-await-in-loop
        await this.#step(source.source)
      }
      // What is still being read when a person stops is read again by the next call.
      if (!this.stopped) await this.#drain()
      this.#flush()
      this.report.cancelled = this.stopped
    } finally {
      await this.#readers.close()
    }
  }

  async #source(source: Source): Promise<void> {
    if (source.kind === 'table') await this.#table(source.source, source.path)
    else if (this.#done(source.source)) this.report.resumed += 1
    else if (source.kind === 'fault') this.#fail(source.source, source.fault)
    else {
      const done = { source: source.source, line: null }
      if (source.kind === 'file') {
        const { name, path } = source
        await this.#give({ kind: 'file', source: source.source, name, path }, done, source.size)
        return
      }
      let packed: Uint8Array
      try {
        packed = source.packed()
      } catch (error) {
        this.#fail(source.source, asFault(error))
        return
      }
      const { name, entry } = source
      await this.#give({ kind: 'entry', source: source.source, name, entry, packed }, done, source.size)
    }
  }

  /** Puts a job to the others of its chunk; a full chunk goes to a reader, and the first one out is taken when all are busy. */
  async #give(job: Job, place: Place, size: number): Promise<void> {
    this.#jobs.push(job)
    this.#places.push(place)
    this.#bytes += size
    this.#given += 1
    if (this.#jobs.length >= this.#readers.jobs || this.#bytes > this.#readers.bytes) await this.#send()
    if (this.#given === FEW) await this.#startThreads()
  }

  async #send(): Promise<void> {
    if (this.#jobs.length > 0) this.#chunks.push({ places: this.#places, read: this.#readers.read(this.#jobs) })
    this.#jobs = []
    this.#places = []
    this.#bytes = 0
    while (this.#chunks.length >= this.#readers.lanes) {
      // oxlint-disable-next-line no-await-in-loop -- in the order of their sources
      await this.#takeChunk()
    }
  }

  async #takeChunk(): Promise<void> {
    const chunk = this.#chunks[0]
    if (chunk === undefined) return
    const { results, lexicon } = await chunk.read
    this.#chunks.shift()
    if (this.#readers.lanes > 1 && this.stopped) return
    for (const [index, result] of results.entries()) {
      const place = chunk.places[index]
      if (place !== undefined) this.#take(result, lexicon, place)
    }
  }

  /** Everything that was given is read and waits to be written. */
  async #drain(): Promise<void> {
    await this.#send()
    // oxlint-disable-next-line no-await-in-loop -- in the order of their sources
    while (this.#chunks.length > 0) await this.#takeChunk()
  }

  /** From here on threads read, where facts are read as usual and the threads' script is there. */
  async #startThreads(): Promise<void> {
    const { extract, threads = extract === extractFacts ? readerThreads() : 0 } = this.#options
    const script = this.#options.script ?? readerScript()
    if (threads === 0 || script === null) return
    await this.#drain()
    this.#readers = new ReaderThreads({ script, count: threads, facts: extract !== undefined })
  }

  #done(source: string): boolean {
    return this.#known.get(this.#id, source) !== undefined
  }

  async #table(source: string, path: string): Promise<void> {
    const own = this.#options.maps?.[path]
    if (own === null) return
    const map = own ?? this.#options.map
    const before = this.#known.get(this.#id, source)
    if (before !== undefined && before.result !== 'line') {
      this.report.resumed += 1
      return
    }
    const from = Number(before?.detail ?? 0)
    if (map === undefined) {
      this.#fail(source, new ImportFault('needsMap'))
      return
    }
    try {
      await this.#lines(source, path, map, from)
      if (this.stopped) return
      await this.#drain()
      this.#flush(() => this.#note.run(this.#id, source, 'read', null))
    } catch (error) {
      const fault = asFault(error)
      await this.#drain()
      this.#flush()
      this.#fail(source, fault)
    }
  }

  async #lines(source: string, path: string, map: TableMap, from: number): Promise<void> {
    let checked = false
    for await (const { at, line, fault } of tableLines(path, map.delimiter)) {
      if (line !== null && !checked) {
        requireColumns(map, [...line.keys()])
        checked = true
      }
      if (this.stopped) return
      if (at <= from) {
        this.report.resumed += 1
        continue
      }
      const place = `${source}:${at}`
      if (line === null) this.#count(place, fault ?? new ImportFault('badLine'))
      else {
        const cells = [...line]
        const size = cells.reduce((sum, [, cell]) => sum + cell.length, 0)
        await this.#give({ kind: 'line', source: place, map, cells }, { source, line: at }, size)
      }
      await this.#step(place)
    }
  }

  #take({ act, fault }: JobResult, lexicon: Lexicon, done: Place): void {
    if (act === null) {
      this.#count(done.line === null ? done.source : `${done.source}:${done.line}`, fault)
      return
    }
    this.#waiting.push({ act, lexicon, done })
    this.#size += act.index.length + act.body.length
    if (this.#waiting.length >= (this.#options.batch ?? BATCH) || this.#size >= BATCH_BYTES) this.#flush()
  }

  /** Writes what waits, and in the same transaction which sources are done with it. */
  #flush(also: () => void = () => {}): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#size = 0
    if (waiting.length === 0) {
      also()
      return
    }
    const results = this.#writer.addPrepared(waiting, this.#options.now(), (done) => {
      // Of a table only the last line of the batch is noted: those before it are done as well.
      const lines = new Map<string, number>()
      for (const [index, { done: place, act }] of waiting.entries()) {
        const result = done[index]
        if (place.line === null)
          this.#note.run(this.#id, place.source, (result?.added ?? false) ? 'added' : 'same', null)
        else lines.set(place.source, place.line)
        if (result !== undefined && !result.added && result.why === 'sameNumber') this.#hold(act, result.id)
      }
      for (const [source, line] of lines) this.#note.run(this.#id, source, 'line', String(line))
      also()
    })
    for (const [index, result] of results.entries()) this.#tell(waiting[index]?.act.source ?? '', result)
    // A search while acts are still coming in finds most of them in the lists already.
    keepLists(this.#db, this.#options.stopped, true)
    keepEntries(this.#db, entriesFrom(this.#db), { stopped: this.#options.stopped, fullOnly: true })
  }

  #tell(source: string, result: AddResult): void {
    if (result.added) this.report.added += 1
    else {
      this.report[result.why] += 1
      if (this.report.duplicates.length < LISTED) {
        this.report.duplicates.push({ source, why: result.why, id: result.id })
      }
    }
  }

  /** An act whose number is known and whose text is another may be a correction, or a mistake: people decide. */
  #hold({ source, body, columns, generated }: PreparedAct, twin: number): void {
    // Our own column, written by prepared.ts in this shape.
    const facts = JSON.parse(columns.facts) as ActFacts
    if (holdAct(this.#db, { source, text: unpack(body), facts, generated }, twin, this.#options.now())) {
      this.report.held += 1
    }
  }

  /** A file that could not be read is noted, so that a resumed import does not try it again. */
  #fail(source: string, fault: ImportFault): void {
    this.#count(source, fault)
  }

  #count(source: string, { code, detail }: PlainFault): void {
    const { report } = this
    this.#note.run(this.#id, source, code, detail)
    report.failed += 1
    report.byReason[code] = (report.byReason[code] ?? 0) + 1
    if (report.failures.length < LISTED) report.failures.push({ source, code, says: IMPORT_FAULTS[code], detail })
  }

  /** Tells how far it is, and lets messages (a cancel) come in. */
  async #step(source: string): Promise<void> {
    this.#seen += 1
    if (performance.now() - this.#breath < BREATH_MS) return
    const { added, failed } = this.report
    this.#options.progress?.({ seen: this.#seen, added, failed, source })
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    this.#breath = performance.now()
  }
}

/** The import that was begun with these paths and never ended, if there is one. */
export function interruptedImport(db: Db, paths: readonly string[]): number | null {
  const id = db
    .prepare<[string], number>(
      'SELECT id FROM imports WHERE finished_at IS NULL AND roots = ? ORDER BY id DESC LIMIT 1',
    )
    .pluck()
    .get(JSON.stringify(paths))
  return id ?? null
}

/**
 * Imports files, folders, ZIPs and tables. An import of the same paths that was interrupted (by a cut of power, or cancelled)
 * is taken up where it stood.
 */
export async function importActs(db: Db, paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const began = performance.now()
  const before = interruptedImport(db, paths)
  const id =
    before ??
    Number(
      db
        .prepare('INSERT INTO imports (started_at, roots, maps) VALUES (?, ?, ?)')
        .run(
          options.now(),
          JSON.stringify(paths),
          JSON.stringify({ ...(options.map === undefined ? {} : { '': options.map }), ...options.maps }),
        ).lastInsertRowid,
    )
  const run = new Run(db, new ArchiveWriter(db), id, options)
  await run.all(paths)
  const { report } = run
  if (!report.cancelled) {
    settleIndex(db, options.stopped)
    keepLists(db, options.stopped)
    keepEntries(db, entriesFrom(db), { stopped: options.stopped })
    db.transaction(() => {
      db.prepare('UPDATE imports SET finished_at = ?, report = ? WHERE id = ?').run(
        options.now(),
        JSON.stringify({ ...report, duplicates: [] }),
        id,
      )
      // Only what failed is of interest once it is over.
      db.prepare("DELETE FROM import_sources WHERE import = ? AND result IN ('added', 'same', 'line', 'read')").run(id)
    })()
  }
  report.seconds = (performance.now() - began) / 1000
  return report
}
