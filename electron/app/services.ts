/** What the desk is put together from. Each service can be replaced in a test; none of them knows the router. */
import type { NewSignedAct } from '../store/acts/acts.ts'
import type { BackupInfo, NewEvidence, Store, Unlock, Watch } from '../store/index.ts'
import type { Actor, CaseRepository, StoredCase } from '../store/types.ts'
import type { Pack } from '../../shared/contract/calls/machine.ts'
import type { Letterhead } from '../documents/index.ts'
import type { TrustFile } from '../signing/index.ts'
import type { ArchiveService } from './archive.ts'
import type { Jobs } from './jobs.ts'
import type { EvidenceShelf } from './evidence.ts'
import type { LetterheadShelf } from './letterhead.ts'
import type { SeenActs } from './seen.ts'
import type { LayoutPreferences } from '../../shared/contract/preferences.ts'
import type { Law } from '../../shared/law/types.ts'
import type { ActDocument, ActLanguage } from '../../shared/acts/document.ts'
import type { CaseFile } from '../../shared/case/schema.ts'
import type { Guidance } from '../../shared/sentencing/guidance.ts'
import type { Settings, Verification } from '../../shared/contract/values.ts'

/** The encrypted store, as far as opening and closing go. Faults are thrown as StoreFault. */
export interface Vault {
  state(): 'new' | 'locked' | 'open'
  create(passphrase: string, person: string): Promise<{ recoveryCode: string }>
  /** @param acceptLoss opens although acknowledged changes are missing */
  unlock(passphrase: string, acceptLoss?: boolean): Promise<void>
  /**
   * Puts a backup (its name, or a folder) in place of a store that is not open, and opens it.
   * @returns null where `watch` stopped it: everything is as it was
   */
  rescue(backup: string, unlock: Unlock, watch: Watch): Promise<{ savedAs: string | null } | null>
  /** Backups beside the store, and those of the second folder while it is open; newest first. */
  backups(): BackupInfo[]
  /** Told each time somebody came in; returns the function that stops it. */
  onOpened(listener: () => void): () => void
  /** Told before the store is locked; returns the function that stops it. */
  onLocking(listener: () => void): () => void
  /** The open store; throws `storeLocked` while it is not. */
  store(): Store
  /** Opens with the recovery code and sets a new passphrase. */
  recover(recoveryCode: string, passphrase: string): Promise<void>
  lock(): void
  /** A case as a person opens it: the audit trail keeps that it was looked at. */
  open(id: string): StoredCase
  /** Writes into the audit trail that an act left the desk. */
  recordExport(id: string, detail: { title: string; files: string[] }): void
  /**
   * Enters signed acts into the registry and locks their case.
   * @param evidence what the verification of each rests on, in the same order; null or absent: nothing
   */
  registerSigned(acts: NewSignedAct[], evidence?: readonly (NewEvidence | null)[]): void
  /** The cases of the open store; throws a fault while it is not open. */
  cases(): CaseRepository
  actor(): Actor
}

/** Settings that hold nothing of a case. */
export interface SettingsFile {
  read(): Settings
  write(settings: Settings): Settings
}

/** The rules and the composer: pure functions of shared/, handed in so that hosts can be tested without them. */
export interface Rules {
  guide(file: CaseFile, law: Law, today: string): Guidance[]
  composeActs(
    file: CaseFile,
    guidance: Guidance[],
    law: Law,
    options: { language: ActLanguage; today: string; fills: Record<string, string> },
  ): ActDocument[]
}

/** How an act is put on paper. */
export interface Paper {
  layout: LayoutPreferences
  letterhead?: Letterhead
  qr: boolean
  caseFile?: { json: string }
  /** Draft mark even where nothing is missing. */
  draft?: boolean
}

export interface Documents {
  toDocx(act: ActDocument, paper: Paper): Promise<Uint8Array>
  toPdf(act: ActDocument, paper: Paper): Promise<Uint8Array>
}

export type SignedKind = 'pdf' | 'docx' | 'cms'

export interface Signatures {
  /** Signs each file with the key; throws `badKey` where the key does not open or may not sign now. */
  sign(
    files: { kind: SignedKind; bytes: Uint8Array }[],
    key: Uint8Array,
    password: string,
    now: Date,
  ): Promise<Uint8Array[]>
  /** The same through NCALayer, which asks for the key itself; no DOCX, since it gives out finished CMS alone. */
  signByAgent(
    files: { kind: SignedKind; bytes: Uint8Array }[],
    locale: 'kk' | 'ru' | 'en',
    now: Date,
  ): Promise<Uint8Array[]>
  /** Verifies one file; `content` is what a detached signature signs, `trust` the files of the trust folder. */
  verify(
    bytes: Uint8Array,
    now: Date,
    content?: Uint8Array,
    trust?: readonly TrustFile[],
    evidence?: readonly TrustFile[],
  ): Promise<Verification>
}

/** What this machine holds beside the cases. */
export interface Machine {
  /** Every law pack, read and proved anew. */
  packs(): Pack[]
  /** Where the court's IT fixes settings, and what it fixed; throws where the file has a mistake. */
  managed(): { path: string; settings: { name: string; value: string }[] }
}

/** Dialogs of the window; a path is what the person chose, nothing is read by them. */
export interface Dialogs {
  /** Null where the dialog was left without a choice. */
  folder(ask: { title: string; start: string | null }): Promise<string | null>
  files(ask: {
    title: string
    start: string | null
    filter: { name: string; extensions: string[] }
    many: boolean
  }): Promise<string[]>
}

export interface Services {
  version: string
  host: 'window' | 'browser'
  vault: Vault
  settings: SettingsFile
  machine: Machine
  jobs: Jobs
  archive: ArchiveService
  law: Law
  rules: Rules
  documents: Documents
  signatures: Signatures
  letterhead: LetterheadShelf
  seen: SeenActs
  evidence: EvidenceShelf
  /** Reads the text of a case file or throws `badCaseFile` with its place. */
  readCase(text: string, name: string): CaseFile
  /** The example cases that come with the program. */
  examples(): Promise<{ name: string; text: string }[]>
  now(): Date
  dataFolder: string
  exportFolder: string
  /** Opens a folder on the screen; absent where there is no window. */
  openFolder?: (path: string) => Promise<void>
  /** Absent where there is no window. */
  dialogs?: Dialogs
}
