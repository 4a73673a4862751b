/**
 * Analyses over the archive, run in a thread of its own (worker.ts) so that none of them holds up the window or a search.
 *
 * To add one, add a function to {@link analyses}: it takes the {@link AnalysisContext} and one plain value, and returns a plain
 * value (both are cloned on their way between the threads: no functions, no class instances). It is then there for the rest of
 * the main process as `services.archive.client().analyse('name', input, { signal })`, typed by this table. A long one asks
 * `context.stopped()` between its steps and throws `Stopped` (search/search.ts); an `AnalysisFault` reaches the caller as
 * `ArchiveCallFault` with its code and sentence.
 */
import type { Database as Db } from 'better-sqlite3'
import type { Law } from '../../../shared/law/types.ts'
import type { ArchiveSearch } from '../search/search.ts'
import { actById } from './acts.ts'
import { barActs, foretell, picture, similar } from './practice.ts'
import { situationOf } from './situation.ts'
import type { Situation } from './situation.ts'

export interface AnalysisContext {
  db: Db
  /** The newest law pack of the program. */
  law: Law
  search: ArchiveSearch
  /** Nobody waits for the answer any more. */
  stopped(): boolean
}

export const analyses = {
  /** The situation of an act of the archive; null where there is no such act. */
  situation({ db, law }: AnalysisContext, input: { act: number }): Situation | null {
    const act = actById(db, input.act)
    return act === null ? null : situationOf(act.facts, law)
  },
  similar,
  picture,
  barActs,
  foretell,
} as const

export type Analyses = typeof analyses
export type AnalysisName = keyof Analyses
export type AnalysisInput<N extends AnalysisName> = Parameters<Analyses[N]>[1]
export type AnalysisOutput<N extends AnalysisName> = Awaited<ReturnType<Analyses[N]>>
