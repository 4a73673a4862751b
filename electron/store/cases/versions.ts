/** The history of a case: every version, who, when, what; and any version put together again. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { Connection } from '../connection.ts'
import { StoreFault } from '../types.ts'
import { fileHash, unpackJson, unpackPatch } from './body.ts'
import type { DiffLine } from './patch.ts'
import { applyPatch, diffLines } from './patch.ts'
import type { CaseRow, CaseRows, VersionKind } from './rows.ts'

export interface CaseVersion {
  version: number
  /** ISO timestamp. */
  at: string
  by: { id: string; name: string }
  kind: VersionKind
  note: string | null
  /** JSON pointers of the places that changed; empty for the first version. */
  paths: string[]
  sha256: string
}

/** Saves of one person close to each other: what a reader of the history sees as one sitting. */
export interface Sitting {
  from: number
  to: number
  by: { id: string; name: string }
  startedAt: string
  endedAt: string
  paths: string[]
}

const SITTING_GAP_MS = 10 * 60_000

export interface VersionRow {
  version: number
  at: string
  by_id: string
  by_name: string
  kind: VersionKind
  note: string | null
  patch: Buffer | null
  snapshot: Buffer | null
  sha256: string
}

export class Versions {
  readonly #connection: Connection
  readonly #rows: CaseRows

  constructor(connection: Connection, rows: CaseRows) {
    this.#connection = connection
    this.#rows = rows
  }

  /** All versions of a case, oldest first. @throws StoreFault `notFound` */
  list(id: string): CaseVersion[] {
    const row = this.#rows.require(id)
    const sql =
      'SELECT version, at, by_id, by_name, kind, note, patch, sha256 FROM case_versions WHERE case_n = ? ORDER BY version'
    return this.#connection.all<VersionRow>(sql, row.n).map((v) => ({
      version: v.version,
      at: v.at,
      by: { id: v.by_id, name: v.by_name },
      kind: v.kind,
      note: v.note,
      paths: v.patch === null ? [] : unpackPatch(v.patch).map((operation) => operation.path),
      sha256: v.sha256,
    }))
  }

  /** The history in sittings: autosaves of one person with less than ten minutes between them. */
  sittings(id: string): Sitting[] {
    const sittings: Sitting[] = []
    for (const v of this.list(id)) {
      const open = sittings.at(-1)
      const goesOn =
        open !== undefined &&
        v.kind === 'saved' &&
        open.by.id === v.by.id &&
        Date.parse(v.at) - Date.parse(open.endedAt) < SITTING_GAP_MS
      if (goesOn) {
        open.to = v.version
        open.endedAt = v.at
        open.paths = [...new Set([...open.paths, ...v.paths])]
      } else {
        sittings.push({ from: v.version, to: v.version, by: v.by, startedAt: v.at, endedAt: v.at, paths: v.paths })
      }
    }
    return sittings
  }

  /**
   * The case file as it was at a version, checked against the hash that was written then.
   * @throws StoreFault `notFound`, or `damaged` where the hash does not fit
   */
  file(id: string, version: number): CaseFile {
    return this.fileOf(this.#rows.require(id), version)
  }

  fileOf(row: Pick<CaseRow, 'n' | 'id'>, version: number): CaseFile {
    const where = `${row.id} v${version}`
    const newest = this.#connection.get<{ version: number }>('SELECT version FROM cases WHERE n = ?', row.n)
    if (newest?.version === version) return caseSchema.parse(this.#rows.file(row))
    const base = this.#connection.get<VersionRow>(
      'SELECT * FROM case_versions WHERE case_n = ? AND version <= ? AND snapshot IS NOT NULL ORDER BY version DESC LIMIT 1',
      row.n,
      version,
    )
    if (base === undefined || base.snapshot === null) throw new StoreFault('notFound', 'no such version', where)
    const steps = this.#connection.all<VersionRow>(
      'SELECT * FROM case_versions WHERE case_n = ? AND version > ? AND version <= ? ORDER BY version',
      row.n,
      base.version,
      version,
    )
    const last = steps.at(-1) ?? base
    if (last.version !== version) throw new StoreFault('notFound', 'no such version', where)
    let file = unpackJson(base.snapshot)
    for (const step of steps) {
      if (step.patch === null || typeof file !== 'object' || file === null) {
        throw new StoreFault('damaged', 'a version without its patch', where, 'pageDamaged')
      }
      file = applyPatch(file, unpackPatch(step.patch))
    }
    if (fileHash(file) !== last.sha256) {
      throw new StoreFault('damaged', 'a version does not fit its hash', where, 'pageDamaged')
    }
    return caseSchema.parse(file)
  }

  /** What differs between two versions, for the view of the desk. @throws StoreFault `notFound` */
  diff(id: string, from: number, to: number): DiffLine[] {
    const row = this.#rows.require(id)
    return diffLines(this.fileOf(row, from), this.fileOf(row, to))
  }
}
