/** What an import is asked to do, and what it tells afterwards. */
import type { ActFacts } from '../../../shared/archive/types.ts'
import type { Says } from '../../../shared/language/say.ts'
import type { ImportFaultCode } from './faults.ts'
import type { TableMap } from './map.ts'

export interface ImportFailure {
  source: string
  code: ImportFaultCode
  says: Says
  detail: string | null
}

export interface ImportReport {
  added: number
  /** Acts already in the archive: by their text, by their number. */
  sameText: number
  sameNumber: number
  /** Acts of a known number and another text: kept apart until somebody decides. */
  held: number
  failed: number
  /** Taken over from an import that was interrupted. */
  resumed: number
  byReason: Partial<Record<ImportFaultCode, number>>
  /** The first thousand failures; `failed` counts them all. */
  failures: ImportFailure[]
  /** Acts that were not taken because one of the same number was there, the first thousand. */
  duplicates: { source: string; why: 'sameText' | 'sameNumber'; id: number }[]
  cancelled: boolean
  seconds: number
}

export interface ImportProgress {
  /** Sources looked at so far: files, entries, lines. */
  seen: number
  /** All of them, where that is known. */
  total?: number
  added: number
  failed: number
  source: string
}

export interface ImportOptions {
  map?: TableMap | undefined
  /** Maps of single tables, by their paths (null leaves the table out); `map` is for the others. */
  maps?: Readonly<Record<string, TableMap | null>> | undefined
  /** Reads the facts of an act's text; without it acts are stored with none. */
  extract?: ((text: string) => ActFacts) | undefined
  /** Says which texts were written by the generator. */
  isGenerated?: ((text: string) => boolean) | undefined
  progress?: ((progress: ImportProgress) => void) | undefined
  stopped?: (() => boolean) | undefined
  /** ISO time written beside the acts. */
  now: () => string
  /** Acts of one transaction. */
  batch?: number
  /**
   * Threads that read beside this one; 0 reads here. By itself as many as the PC has processors for, where `extract` is the
   * program's own; what else is given as `extract` cannot pass into a thread.
   */
  threads?: number
  /** Script of those threads, where it does not lie beside this file (a bundle). Without it everything is read here. */
  script?: URL
}

export function emptyReport(): ImportReport {
  return {
    added: 0,
    sameText: 0,
    sameNumber: 0,
    held: 0,
    failed: 0,
    resumed: 0,
    byReason: {},
    failures: [],
    duplicates: [],
    cancelled: false,
    seconds: 0,
  }
}
