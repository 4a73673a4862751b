/** Rows of the tables of cases, and how they are written: shared by the repository, the bin and the exchange. */
import { randomUUID } from 'node:crypto'
import type { CaseFile } from '../../../shared/case/schema.ts'
import type { Connection } from '../connection.ts'
import { searchColumns } from '../search/columns.ts'
import type { Actor, CaseSummary, StoredCase } from '../types.ts'
import { StoreFault } from '../types.ts'
import { fileHash, packJson, packText, unpackCase } from './body.ts'
import type { Patch } from './patch.ts'
import { summaryColumns } from './summary.ts'

export interface CaseRow {
  n: number
  id: string
  number: string | null
  language: 'kk' | 'ru'
  defendants: string
  articles: string
  stage: CaseSummary['stage']
  received_on: string | null
  verdict_on: string | null
  version: number
  changed_at: string
  changed_by_id: string
  changed_by: string
  locked: number
  binned_at: string | null
  binned_by: string | null
  purge_after: string | null
}

export const CASE_COLUMNS =
  'n, id, number, language, defendants, articles, stage, received_on, verdict_on, version, changed_at, changed_by_id, changed_by, locked, binned_at, binned_by, purge_after'

export type VersionKind = 'created' | 'saved' | 'restored' | 'imported' | 'merged'

/** The whole file of every so many versions is kept, so that an old one is a few patches away. */
export const SNAPSHOT_EVERY = 25

export interface NewVersion {
  at: string
  by: { id: string; name: string }
  kind: VersionKind
  note: string | null
  /** null for the first version. */
  patch: Patch | null
}

export class CaseRows {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The row of a case that is not in the bin. */
  find(id: string): CaseRow | undefined {
    const row = this.findAnywhere(id)
    return row?.binned_at === null ? row : undefined
  }

  findAnywhere(id: string): CaseRow | undefined {
    return this.#connection.get<CaseRow>(`SELECT ${CASE_COLUMNS} FROM cases WHERE id = ?`, id)
  }

  /** @throws StoreFault `notFound` */
  require(id: string): CaseRow {
    const row = this.find(id)
    if (row === undefined) throw new StoreFault('notFound', 'no such case', id)
    return row
  }

  file(row: Pick<CaseRow, 'n' | 'id'>): CaseFile {
    const body = this.#connection.get<{ body: Buffer }>('SELECT body FROM case_bodies WHERE case_n = ?', row.n)
    if (body === undefined) throw new StoreFault('damaged', 'a case without its file', row.id, 'pageDamaged')
    return unpackCase(body.body)
  }

  stored(row: CaseRow, file: CaseFile = this.file(row)): StoredCase {
    const { id, version } = row
    return { id, version, case: file, changedAt: row.changed_at, changedBy: row.changed_by, locked: row.locked === 1 }
  }

  insert(file: CaseFile, text: string, made: NewVersion, id: string = randomUUID()): CaseRow {
    const s = summaryColumns(file, 1, false)
    const { lastId } = this.#connection.run(
      `INSERT INTO cases (id, number, language, defendants, articles, stage, received_on, verdict_on, folded, name_order,
         number_order, version, changed_at, changed_by_id, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
      id,
      s.number,
      s.language,
      s.defendants,
      s.articles,
      s.stage,
      s.receivedOn,
      s.verdictOn,
      s.folded,
      s.nameOrder,
      s.numberOrder,
      made.at,
      made.by.id,
      made.by.name,
    )
    const packed = packText(text)
    const hash = fileHash(file)
    this.#connection.run('INSERT INTO case_bodies (case_n, body, sha256) VALUES (?, ?, ?)', lastId, packed, hash)
    this.#insertVersion(lastId, 1, made, hash)
    this.#index(lastId, file)
    return this.require(id)
  }

  /** Puts the next version in place. `before` is the file of the present version. */
  update(row: CaseRow, before: CaseFile, file: CaseFile, text: string, made: NewVersion): CaseRow {
    const version = row.version + 1
    const s = summaryColumns(file, version, this.signed(row.n))
    this.#connection.run(
      `UPDATE cases SET number = ?, language = ?, defendants = ?, articles = ?, stage = ?, received_on = ?, verdict_on = ?,
         folded = ?, name_order = ?, number_order = ?, version = ?, changed_at = ?, changed_by_id = ?, changed_by = ? WHERE n = ?`,
      s.number,
      s.language,
      s.defendants,
      s.articles,
      s.stage,
      s.receivedOn,
      s.verdictOn,
      s.folded,
      s.nameOrder,
      s.numberOrder,
      version,
      made.at,
      made.by.id,
      made.by.name,
      row.n,
    )
    const hash = fileHash(file)
    if (row.version % SNAPSHOT_EVERY === 1) {
      this.#connection.run(
        `UPDATE case_versions SET snapshot = (SELECT body FROM case_bodies WHERE case_n = ?) WHERE case_n = ? AND version = ?`,
        row.n,
        row.n,
        row.version,
      )
    }
    this.#connection.run('UPDATE case_bodies SET body = ?, sha256 = ? WHERE case_n = ?', packText(text), hash, row.n)
    this.#insertVersion(row.n, version, made, hash)
    const [old, now] = [searchColumns(before), searchColumns(file)]
    if (old.names !== now.names || old.numbers !== now.numbers || old.narrative !== now.narrative) {
      this.unindex(row.n)
      this.#index(row.n, file)
    }
    return this.require(row.id)
  }

  /** Whether an act of the case is registered. */
  signed(n: number): boolean {
    return this.#connection.get('SELECT 1 FROM acts WHERE case_n = ? LIMIT 1', n) !== undefined
  }

  unindex(n: number): void {
    this.#connection.run('DELETE FROM case_words WHERE rowid = ?', n)
  }

  #index(n: number, file: CaseFile): void {
    const { names, numbers, narrative } = searchColumns(file)
    this.#connection.run(
      'INSERT INTO case_words (rowid, names, numbers, narrative) VALUES (?, ?, ?, ?)',
      n,
      names,
      numbers,
      narrative,
    )
  }

  #insertVersion(n: number, version: number, made: NewVersion, hash: string): void {
    const patch = made.patch === null ? null : packJson(made.patch)
    this.#connection.run(
      `INSERT INTO case_versions (case_n, version, at, by_id, by_name, kind, note, patch, sha256)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      n,
      version,
      made.at,
      made.by.id,
      made.by.name,
      made.kind,
      made.note,
      patch,
      hash,
    )
  }
}

/** Made-by of the present moment. */
export function madeNow(
  actor: Actor,
  now: Date,
  kind: VersionKind,
  patch: Patch | null,
  note: string | null = null,
): NewVersion {
  return { at: now.toISOString(), by: { id: actor.id, name: actor.name }, kind, note, patch }
}
