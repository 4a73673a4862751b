/**
 * The archive's thread: opens the database and answers calls, so that neither a large import nor a slow search holds up the
 * window. Three such threads are run (client.ts): one that reads for searches, one that counts (similar acts, pictures,
 * forecasts), so that no search waits for a forecast, and one that writes.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { join } from 'node:path'
import { parseQuery } from '../../shared/archive/query.ts'
import type { Law } from '../../shared/law/types.ts'
import { builtInPacks, loadLawPack } from '../law/load.ts'
import { analyses } from './analysis/calls.ts'
import type { AnalysisContext } from './analysis/calls.ts'
import { indexOf } from './analysis/index/practice-index.ts'
import { AnalysisFault } from './analysis/learn/faults.ts'
import { extractFacts } from './extract/index.ts'
import { actView } from './act-view.ts'
import { addGenerated, removeGenerated } from './demonstration.ts'
import { fillEntries } from './entries.ts'
import { ArchiveFault } from './faults.ts'
import { decideHeld, heldActs } from './held.ts'
import { forgetImport, importEntries, importFailures } from './imports.ts'
import { putReadings } from './reading.ts'
import { alsoSearched } from './search/also.ts'
import { previewPaths, rememberMap } from './table-preview.ts'
import { GENERATED_MARK } from './generate/index.ts'
import { importActs } from './import/run.ts'
import { readSealedWith } from './import/sealed-files.ts'
import { openArchive } from './open.ts'
import { ownFacts } from './own.ts'
import { ArchiveSearch, Stopped } from './search/search.ts'
import { ArchiveWriter } from './search/writer.ts'
import { archiveStats } from './stats.ts'
import { readGlossary } from './text/glossary.ts'
import { CallEnvelope, STOPS } from './worker-messages.ts'
import type { Answer, ArchiveCall, CallMessage, WorkerSettings } from './worker-messages.ts'

const port = parentPort
if (port === null) throw new Error('worker.ts runs as a thread')
// Set by client.ts in this shape.
const settings = workerData as WorkerSettings
const stops = new Int32Array(settings.stops)
const db = openArchive(settings.path, settings.key, { create: true, fill: false })
if (settings.key instanceof Uint8Array) {
  readSealedWith(settings.key)
  settings.key.fill(0)
}
const glossary = readGlossary(settings.resources)
const search = new ArchiveSearch(db, glossary)
let writer = new ArchiveWriter(db)

let readLaw: Law | null = null

/** The newest law pack of the program, read when an analysis first needs it. */
function law(): Law {
  const folder = join(settings.resources, 'law')
  readLaw ??= loadLawPack(join(folder, builtInPacks(folder).at(-1) ?? ''))
  return readLaw
}

/** Progress of a call that counts acts, told at most some times a second. */
function counted(tell: (answer: Answer) => void): (done: number, total: number) => void {
  return (done, total) =>
    tell({ kind: 'progress', progress: { seen: done, total, added: done, failed: 0, source: '' } })
}

async function answer(body: ArchiveCall, tell: (answer: Answer) => void, stopped: () => boolean): Promise<Answer> {
  switch (body.what) {
    case 'search': {
      const parsed = parseQuery(body.text)
      if (!parsed.ok) return { kind: 'refused', faults: parsed.faults }
      // The first page goes out before the ranked one is begun.
      if ((body.options.offset ?? 0) === 0) {
        const also = body.options.oneLanguage === true ? [] : alsoSearched(parsed.query, glossary)
        tell({ kind: 'first', page: search.first(parsed.query, body.options), also })
      }
      return { kind: 'done', value: search.page(parsed.query, body.options, stopped) }
    }
    case 'import':
      return {
        kind: 'done',
        value: await importActs(db, body.paths, {
          map: body.map,
          maps: body.maps,
          extract: extractFacts,
          isGenerated: (text) => text.includes(GENERATED_MARK.kk) || text.includes(GENERATED_MARK.ru),
          progress: (progress) => tell({ kind: 'progress', progress }),
          stopped,
          now: () => new Date().toISOString(),
        }),
      }
    case 'generate': {
      const running = { progress: counted(tell), stopped, now: new Date().toISOString() }
      return { kind: 'done', value: await addGenerated(db, writer, law(), body, running) }
    }
    case 'removeGenerated': {
      const gone = await removeGenerated(db, writer, { progress: counted(tell), stopped })
      writer = new ArchiveWriter(db)
      return { kind: 'done', value: gone }
    }
    case 'preview':
      return { kind: 'done', value: await previewPaths(db, body.paths, stopped) }
    case 'rememberMap':
      rememberMap(db, body.columns, body.map, new Date().toISOString())
      return { kind: 'done', value: null }
    case 'imports':
      return { kind: 'done', value: importEntries(db) }
    case 'failures':
      return { kind: 'done', value: importFailures(db, body.id, body.offset, body.limit) }
    case 'forgetImport':
      forgetImport(db, body.id)
      return { kind: 'done', value: null }
    case 'held':
      return { kind: 'done', value: heldActs(db, body.offset, body.limit) }
    case 'decide':
      return { kind: 'done', value: decideHeld(db, writer, body.id, body.decision, new Date().toISOString()) }
    case 'view':
      return { kind: 'done', value: actView(db, search, body.id, body.query) }
    case 'read':
      return { kind: 'done', value: putReadings(db, writer, body.act, body.readings, body.withdrawn) }
    case 'act':
      return { kind: 'done', value: search.act(body.id) }
    case 'setFacts':
      writer.setFacts(body.id, body.facts)
      return { kind: 'done', value: null }
    case 'addOwn': {
      const act = { source: body.source, text: body.text, facts: ownFacts(body.text, body.own), own: true }
      const [result] = writer.addBatch([act], new Date().toISOString())
      return { kind: 'done', value: { added: result?.added ?? false, id: result?.id ?? 0 } }
    }
    case 'stats':
      return { kind: 'done', value: archiveStats(db) }
    case 'analyse': {
      // The client pairs name and input (client.ts `analyse`); TypeScript cannot follow that through a message.
      const run = analyses[body.name] as (context: AnalysisContext, input: unknown) => unknown
      return { kind: 'done', value: await run({ db, law: law(), search, stopped }, body.input) }
    }
    case 'close':
      db.close()
      return { kind: 'done', value: null }
  }
}

function failure(error: unknown): Answer {
  if (error instanceof Stopped) return { kind: 'stopped' }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof ArchiveFault) {
    return { kind: 'failed', code: error.code, where: error.where, says: error.says, message }
  }
  if (error instanceof AnalysisFault) {
    return { kind: 'failed', code: error.code, where: null, says: error.says, message }
  }
  return { kind: 'failed', code: null, where: null, says: { kk: message, ru: message, en: message }, message }
}

/** These take long and go one after another; every other call is short and may come in while one of them draws breath. */
const LONG: ReadonlySet<ArchiveCall['what']> = new Set(['import', 'generate', 'removeGenerated', 'preview', 'close'])
/** These end by themselves when they are stopped, with what they have done: their report is wanted also from the very start. */
const REPORTS: ReadonlySet<ArchiveCall['what']> = new Set(['import', 'generate', 'removeGenerated', 'close'])
let queue: Promise<void> = Promise.resolve()

/** Calls under way. */
let serving = 0
/** What is done in the background begins when the desk stands, and pauses between two pieces: a slow PC has other work. */
const BEGIN_MS = 2000
const PAUSE_MS = 30
const PIECE_MS = 8
const FILLED_AT_ONCE = 300

/** Does a piece of work now and then, and only while no call is under way; `piece` says whether there is more. */
function inBackground(piece: () => boolean, wait = BEGIN_MS): void {
  setTimeout(() => {
    if (!db.open) return
    try {
      if (serving > 0 || piece()) inBackground(piece, PAUSE_MS)
    } catch {
      // Nothing depends on it: what was not read ahead is read when it is asked for, what was not written is read from the facts.
    }
  }, wait).unref()
}

if (settings.role === 'writes') inBackground(() => fillEntries(db, once(), FILLED_AT_ONCE))
else if (settings.role === 'counts') {
  let ahead: Generator<void> | null = null
  inBackground(() => {
    ahead ??= indexOf(db, law()).warm()
    const until = performance.now() + PIECE_MS
    while (performance.now() < until) if (ahead.next().done === true) return false
    return true
  })
}

function once(): () => boolean {
  let asked = false
  return () => {
    const first = !asked
    asked = true
    return first
  }
}

async function serve(call: number, body: ArchiveCall): Promise<void> {
  serving += 1
  const tell = (one: Answer): void => port?.postMessage({ call, answer: one })
  const stopped = (): boolean => Atomics.load(stops, call % STOPS) !== 0
  try {
    tell(stopped() && !REPORTS.has(body.what) ? { kind: 'stopped' } : await answer(body, tell, stopped))
  } catch (error) {
    tell(failure(error))
  }
  serving -= 1
  if (body.what === 'close') port?.close()
}

port.on('message', (message: unknown) => {
  CallEnvelope.parse(message)
  // The envelope holds; the body is one of our own types (worker-messages.ts).
  const { call, body } = message as CallMessage
  if (LONG.has(body.what)) queue = queue.then(() => serve(call, body))
  else void serve(call, body)
})
