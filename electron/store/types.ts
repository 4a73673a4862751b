/** What the rest of the main process knows of the case store. */
import type { CaseFile } from '../../shared/case/schema.ts'

/** Who does something in the store: every change carries a name. */
export interface Actor {
  id: string
  name: string
  role: 'judge' | 'assistant' | 'it'
}

/** A line of the list of cases: only what the list shows and searches. */
export interface CaseSummary {
  id: string
  number: string | null
  language: 'kk' | 'ru'
  defendants: string[]
  /** e.g. "188(2)" */
  articles: string[]
  stage: 'new' | 'inProgress' | 'decided' | 'signed'
  receivedOn: string | null
  verdictOn: string | null
  /** ISO timestamp of the last change, and by whom. */
  changedAt: string
  changedBy: string
  version: number
}

export interface StoredCase {
  id: string
  version: number
  case: CaseFile
  changedAt: string
  changedBy: string
  /** True once an act of the case is signed. */
  locked: boolean
}

export interface CaseQuery {
  /** Words over names and numbers, Kazakh or Russian letters, any case. */
  text?: string
  stage?: CaseSummary['stage']
  article?: string
  /** Cases whose day lies in one of these spans, both ends in; `decided` tells which stages each span is for. */
  due?: readonly { column: 'receivedOn' | 'verdictOn'; decided: boolean; from: string; to: string }[]
  sort?: 'changedAt' | 'number' | 'receivedOn' | 'verdictOn' | 'name' | 'stage' | 'deadline'
  /** For `deadline`: terms that run, each with its last day by the day it runs from; the first that fits a case counts. */
  terms?: readonly {
    column: 'receivedOn' | 'verdictOn'
    decided: boolean
    ends: Readonly<Record<string, string>>
  }[]
  descending?: boolean
  limit?: number
  offset?: number
}

/** Cases as the router uses them. Synchronous: SQLite is. Faults are thrown as {@link StoreFault}. */
export interface CaseRepository {
  list(query: CaseQuery): { total: number; cases: CaseSummary[] }
  get(id: string): StoredCase | null
  create(file: CaseFile, actor: Actor): StoredCase
  /** Saves when `baseVersion` is still the newest, else throws `conflict`. */
  save(id: string, file: CaseFile, baseVersion: number, actor: Actor): StoredCase
  remove(id: string, actor: Actor): void
}

export type StoreFaultCode =
  | 'notFound'
  | 'conflict'
  /** The case carries a signed act. */
  | 'locked'
  /** The store itself is locked: no key in memory. */
  | 'storeLocked'
  | 'wrongPassphrase'
  | 'tooManyAttempts'
  | 'newerFormat'
  | 'damaged'
  | 'keyLost'
  | 'readOnly'
  | 'diskFull'
  | 'busy'
  | 'forbidden'
  /** Input the store does not take; `where` is its path. */
  | 'invalid'
  | 'tooLarge'
  /** A signature, a seal or the chain of the audit trail does not hold. */
  | 'tampered'

/** Narrows a code down to one cause, so that a person is told the right way out. See fault-words.ts. */
export type StoreFaultReason =
  | 'pageDamaged'
  | 'headerDamaged'
  | 'changesMissing'
  | 'restoreUnfinished'
  | 'keyFileMissing'
  | 'keyFileDamaged'
  | 'noSuchSlot'
  | 'protectorRefused'
  | 'protectorFailed'
  | 'signedAct'
  | 'notYourRole'
  | 'unknownPerson'
  | 'weakPassphrase'
  | 'packageDamaged'
  | 'packageForeign'
  | 'storeExists'
  | 'attachmentKind'
  | 'attachmentDamaged'

/** A cause a person can act on; `where` is the file or record. Words and ways out: {@link import('./fault-words.ts').explainFault}. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode
  readonly where: string | null
  readonly reason: StoreFaultReason | null
  constructor(
    code: StoreFaultCode,
    message: string,
    where: string | null = null,
    reason: StoreFaultReason | null = null,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StoreFault'
    this.code = code
    this.where = where
    this.reason = reason
  }
}

/** The clock is handed in, so that terms, rotation and waiting times can be tested. */
export interface Clock {
  now(): Date
}
