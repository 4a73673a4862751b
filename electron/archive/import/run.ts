/**
 * The import: reads acts one after another and puts them into the archive in batches, each a transaction that also notes which
 * sources it holds. What a power cut interrupts is done again from the last batch; nothing is half there.
 */
import type { Database as Db } from 'better-sqlite3'
import type { ActFacts } from '../../../shared/archive/types.ts'
import { holdAct } from '../held.ts'
import { championsAreOld, makeChampions } from '../search/champions.ts'
import { ArchiveWriter } from '../search/writer.ts'
import type { AddResult, NewAct } from '../search/writer.ts'
import { IMPORT_FAULTS, ImportFault } from './faults.ts'
import { factsOfLine, requireColumns, textColumns } from './map.ts'
import type { TableMap } from './map.ts'
import { emptyReport } from './report.ts'
import type { ImportOptions, ImportReport } from './report.ts'
import { readActText } from './read.ts'
import { sourcesOf } from './sources.ts'
import { tableLines } from './tables.ts'

const BATCH = 250
/** Letters of one transaction: a batch of long acts must not fill the memory. */
const BATCH_LETTERS = 6_000_000
const LISTED = 1000
const BREATH_MS = 40

interface Waiting {
  act: NewAct
  /** What is noted as done with it: the file, or the table and its line. */
  done: { source: string; line: number | null }
}

class Run {
  readonly #db: Db
  readonly #writer: ArchiveWriter
  readonly #options: ImportOptions
  readonly #id: number
  readonly #note
  readonly #known
  readonly report: ImportReport = emptyReport()
  #waiting: Waiting[] = []
  #letters = 0
  #seen = 0
  #breath = performance.now()

  constructor(db: Db, writer: ArchiveWriter, id: number, options: ImportOptions) {
    this.#db = db
    this.#writer = writer
    this.#id = id
    this.#options = options
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
    for (const source of sourcesOf(paths)) {
      if (this.stopped) break
      // oxlint-disable-next-line no-await-in-loop -- one act at a time is what bounds the memory
      if (source.kind === 'table') await this.#table(source.source, source.path)
      else if (this.#done(source.source)) this.report.resumed += 1
      else if (source.kind === 'fault') this.#fail(source.source, source.fault)
      // oxlint-disable-next-line no-await-in-loop
      else await this.#file(source.source, source.name, () => source.bytes())
      // oxlint-disable-next-line no-await-in-loop
      await this.#step(source.source)
    }
    this.#flush()
    this.report.cancelled = this.stopped
  }

  #done(source: string): boolean {
    return this.#known.get(this.#id, source) !== undefined
  }

  async #file(source: string, name: string, bytes: () => Uint8Array): Promise<void> {
    try {
      const text = await readActText(name, bytes())
      this.#take(text, source, this.#facts(text), { source, line: null })
    } catch (error) {
      this.#fail(source, asFault(error))
    }
  }

  async #table(source: string, path: string): Promise<void> {
    const map = this.#options.maps?.[path] ?? this.#options.map
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
        else this.#line(map, line, place, { source, line: at })
        await this.#step(place)
      }
      this.#flush(() => this.#note.run(this.#id, source, 'read', null))
    } catch (error) {
      this.#flush()
      this.#fail(source, asFault(error))
    }
  }

  #line(map: TableMap, line: ReadonlyMap<string, string>, place: string, done: Waiting['done']): void {
    try {
      const text = textColumns(map)
        .map((name) => line.get(name) ?? '')
        .filter((part) => part !== '')
        .join('\n')
        .normalize('NFC')
      if (!/\p{L}/u.test(text)) throw new ImportFault('noText')
      const facts = factsOfLine(map, line, text, this.#facts(text))
      this.#take(text, place, facts, done, map.generated)
    } catch (error) {
      this.#count(place, asFault(error))
    }
  }

  #facts(text: string): ActFacts | null {
    return this.#options.extract?.(text) ?? null
  }

  #take(text: string, source: string, facts: ActFacts | null, done: Waiting['done'], generated?: boolean): void {
    const made = generated ?? this.#options.isGenerated?.(text) ?? false
    this.#waiting.push({ act: { source, text, facts, generated: made }, done })
    this.#letters += text.length
    if (this.#waiting.length >= (this.#options.batch ?? BATCH) || this.#letters >= BATCH_LETTERS) this.#flush()
  }

  /** Writes what waits, and in the same transaction which sources are done with it. */
  #flush(also: () => void = () => {}): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#letters = 0
    if (waiting.length === 0) {
      also()
      return
    }
    const acts = waiting.map(({ act }) => act)
    const results = this.#writer.addBatch(acts, this.#options.now(), (done) => {
      for (const [index, { done: place }] of waiting.entries()) {
        const result = done[index]
        if (place.line === null)
          this.#note.run(this.#id, place.source, (result?.added ?? false) ? 'added' : 'same', null)
        else this.#note.run(this.#id, place.source, 'line', String(place.line))
        const act = waiting[index]?.act
        if (result?.added === false && result.why === 'sameNumber' && act !== undefined) this.#hold(act, result.id)
      }
      also()
    })
    for (const [index, result] of results.entries()) this.#tell(waiting[index]?.act.source ?? '', result)
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
  #hold(act: NewAct, twin: number): void {
    if (holdAct(this.#db, act, twin, this.#options.now())) this.report.held += 1
  }

  /** A file that could not be read is noted, so that a resumed import does not try it again. */
  #fail(source: string, fault: ImportFault): void {
    this.#count(source, fault)
  }

  #count(source: string, { code, detail }: ImportFault): void {
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

function asFault(error: unknown): ImportFault {
  if (error instanceof ImportFault) return error
  // Errors of the database are no fault of the file: the import ends with them.
  if (error instanceof Error && error.name === 'SqliteError') throw error
  return new ImportFault('damaged', error instanceof Error ? error.message : String(error), error)
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
    if (championsAreOld(db)) makeChampions(db, options.stopped)
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
