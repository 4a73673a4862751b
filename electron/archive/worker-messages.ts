/** What the desk and the archive's thread say to each other. Plain data: it is cloned on the way. */
import { z } from 'zod'
import type { Says } from '../../shared/language/say.ts'
import type { QueryFault } from '../../shared/archive/query.ts'
import type { ActFacts, ArchiveAct } from '../../shared/archive/types.ts'
import type { AnalysisName } from './analysis/calls.ts'
import type { ImportProgress, ImportReport } from './import/report.ts'
import type { TableMap } from './import/map.ts'
import type { FactReading } from '../../shared/archive/reading.ts'
import type { ActView } from './act-view.ts'
import type { HeldAct, HeldDecision } from './held.ts'
import type { ImportEntry, ImportFailureLine } from './imports.ts'
import type { OwnKind } from './own.ts'
import type { AlsoSearched } from './search/also.ts'
import type { PathsPreview } from './table-preview.ts'
import type { SearchOptions, SearchPage } from './search/search.ts'
import type { ArchiveStats } from './stats.ts'

/** Given to the thread when it starts. */
export interface WorkerSettings {
  /** What is done while nobody asks: reading ahead for the first count, or what an archive of before still lacks. */
  role: 'reads' | 'writes' | 'counts'
  path: string
  key: Uint8Array | string | null
  /** Folder `resources`, for the glossary and the law. */
  resources: string
  /** One cell a call: not zero once nobody waits for it any more. Indexed by the number of the call, round and round. */
  stops: SharedArrayBuffer
}

/** Cells of `stops`; so many calls are never open at once. */
export const STOPS = 1024

export type ArchiveCall =
  | { what: 'search'; text: string; options: SearchOptions }
  | { what: 'import'; paths: string[]; map: TableMap | undefined; maps?: Record<string, TableMap | null> | undefined }
  /** The demonstration corpus; progress counts acts. */
  | { what: 'generate'; n: number; seed: number }
  | { what: 'removeGenerated' }
  | { what: 'preview'; paths: string[] }
  | { what: 'rememberMap'; columns: string[]; map: TableMap }
  | { what: 'imports' }
  | { what: 'failures'; id: number; offset: number; limit: number }
  | { what: 'forgetImport'; id: number }
  | { what: 'held'; offset: number; limit: number }
  | { what: 'decide'; id: number; decision: HeldDecision }
  | { what: 'view'; id: number; query: string | null }
  | { what: 'read'; act: number; readings: FactReading[]; withdrawn: { item: string; reader: string }[] }
  | { what: 'act'; id: number }
  | { what: 'setFacts'; id: number; facts: ActFacts }
  | { what: 'addOwn'; source: string; text: string; own: OwnKind | null }
  | { what: 'stats' }
  /** One of analysis/calls.ts; `input` and the answer are of that function's types. */
  | { what: 'analyse'; name: AnalysisName; input: unknown }
  | { what: 'close' }

export interface CallMessage {
  call: number
  body: ArchiveCall
}

export type Answer =
  | { kind: 'first'; page: SearchPage; also: AlsoSearched[] }
  | { kind: 'progress'; progress: ImportProgress }
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; faults: QueryFault[] }
  | { kind: 'stopped' }
  | { kind: 'failed'; code: string | null; where: string | null; says: Says; message: string }

export interface AnswerMessage {
  call: number
  answer: Answer
}

/** Value of `done` for each call. */
export interface Results {
  search: SearchPage
  import: ImportReport
  generate: number
  removeGenerated: number
  preview: PathsPreview
  rememberMap: null
  imports: ImportEntry[]
  failures: ImportFailureLine[]
  forgetImport: null
  held: { total: number; acts: HeldAct[] }
  decide: number | null
  view: ActView | null
  read: boolean
  act: ArchiveAct | null
  setFacts: null
  addOwn: { added: boolean; id: number }
  stats: ArchiveStats
  analyse: unknown
  close: null
}

/** Messages come from our own code, but through a clone: the envelope is looked at before it is opened. */
export const CallEnvelope = z.object({ call: z.number().int(), body: z.object({ what: z.string() }) })
