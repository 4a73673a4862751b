/** The repository of cases: list, read, create, save, versions, bin. Every change is one transaction with its audit entry. */
import { z } from 'zod'
import type { CaseFile } from '../../../shared/case/schema.ts'
import type { AuditTrail } from '../audit/audit.ts'
import type { Connection, Value } from '../connection.ts'
import type { People } from '../people/people.ts'
import { words } from '../search/fold.ts'
import type { Actor, CaseQuery, CaseRepository, CaseSummary, Clock, StoredCase } from '../types.ts'
import { StoreFault } from '../types.ts'
import { Bin } from './bin.ts'
import { changedChoices, newDepartures } from './decisions.ts'
import { requireCase } from './guard.ts'
import type { DiffLine } from './patch.ts'
import { patchBetween } from './patch.ts'
import type { CaseRow, VersionKind } from './rows.ts'
import { CASE_COLUMNS, CaseRows, madeNow } from './rows.ts'
import type { CaseVersion, Sitting } from './versions.ts'
import { Versions } from './versions.ts'

const labels = z.array(z.string())

/** Columns a list is sorted by; the newest or the alphabet decides between equals. */
const ORDER: Readonly<Record<Exclude<NonNullable<CaseQuery['sort']>, 'deadline'>, string>> = {
  changedAt: 'changed_at',
  number: 'number_order',
  receivedOn: 'received_on',
  verdictOn: 'verdict_on',
  name: 'name_order',
  // The way of a case, not the alphabet of its stages' names.
  stage: "CASE stage WHEN 'new' THEN 0 WHEN 'inProgress' THEN 1 WHEN 'decided' THEN 2 ELSE 3 END",
}

/**
 * The last day of a row's next term, or NULL. Terms depend on today and on the calendar of days off, which is replaced
 * each year: they are looked up, not stored. Rows outside of the few days from which a term still runs cost a comparison.
 */
function nextLastDay(terms: NonNullable<CaseQuery['terms']>): { sql: string; values: Value[] } {
  const values: Value[] = []
  const looks = terms.map(({ column, decided, ends }) => {
    const starts = Object.keys(ends).toSorted()
    values.push(starts[0] ?? '', starts.at(-1) ?? '', JSON.stringify(ends))
    const from = ORDER[column]
    const stages = `stage ${decided ? '' : 'NOT '}IN ('decided', 'signed')`
    return `CASE WHEN ${stages} AND ${from} BETWEEN ? AND ? THEN json_extract(?, '$."' || ${from} || '"') END`
  })
  return { sql: looks.length === 0 ? 'NULL' : `coalesce(${[...looks, 'NULL'].join(', ')})`, values }
}

/** Paths named in an audit entry; the whole patch stands in the version. */
const NAMED_PATHS = 40

export function toSummary(row: CaseRow): CaseSummary {
  return {
    id: row.id,
    number: row.number,
    language: row.language,
    defendants: labels.parse(JSON.parse(row.defendants)),
    articles: labels.parse(JSON.parse(row.articles)),
    stage: row.stage,
    receivedOn: row.received_on,
    verdictOn: row.verdict_on,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    version: row.version,
  }
}

export interface CasesDependencies {
  connection: Connection
  audit: AuditTrail
  people: People
  clock: Clock
  binDays(): number
  /** Removes the bytes of attachments whose rows are gone. */
  dropFiles(ids: string[]): void
}

export class Cases implements CaseRepository {
  readonly bin: Bin
  readonly rows: CaseRows
  readonly history: Versions
  readonly #d: CasesDependencies

  constructor(dependencies: CasesDependencies) {
    this.#d = dependencies
    this.rows = new CaseRows(dependencies.connection)
    this.history = new Versions(dependencies.connection, this.rows)
    this.bin = new Bin(dependencies, this.rows)
  }

  list(query: CaseQuery = {}): { total: number; cases: CaseSummary[] } {
    const conditions = ['binned_at IS NULL']
    const values: Value[] = []
    for (const word of words((query.text ?? '').slice(0, 1000)).slice(0, 20)) {
      conditions.push('instr(folded, ?) > 0')
      values.push(word)
    }
    if (query.stage !== undefined) {
      conditions.push('stage = ?')
      values.push(query.stage)
    }
    if (query.article !== undefined) {
      // "188" finds every part of the article, "188(2)" that part only.
      conditions.push("EXISTS (SELECT 1 FROM json_each(articles) WHERE value = ? OR substr(value, 1, ?) = ? || '(')")
      values.push(query.article, query.article.length + 1, query.article)
    }
    if (query.due !== undefined) {
      const spans = query.due.map(({ column, decided, from, to }) => {
        values.push(from, to)
        return `(stage ${decided ? '' : 'NOT '}IN ('decided', 'signed') AND ${ORDER[column]} BETWEEN ? AND ?)`
      })
      conditions.push(spans.length === 0 ? '0' : `(${spans.join(' OR ')})`)
    }
    const where = conditions.join(' AND ')
    const sort = query.sort ?? 'changedAt'
    const deadline = sort === 'deadline' ? nextLastDay(query.terms ?? []) : null
    const column = sort === 'deadline' ? 'next_day' : ORDER[sort]
    const direction = (query.descending ?? query.sort === undefined) ? 'DESC' : 'ASC'
    return this.#d.connection.read(() => {
      const rows = this.#d.connection.all<CaseRow>(
        `SELECT ${CASE_COLUMNS}${deadline === null ? '' : `, ${deadline.sql} AS next_day`} FROM cases WHERE ${where}
         ORDER BY ${column === 'changed_at' ? '' : `${column} IS NULL OR ${column} = '', `}${column} ${direction}, n ${direction} LIMIT ? OFFSET ?`,
        ...(deadline?.values ?? []),
        ...values,
        query.limit ?? -1,
        query.offset ?? 0,
      )
      const complete = query.limit === undefined && (query.offset ?? 0) === 0
      const total = complete
        ? rows.length
        : (this.#d.connection.get<{ c: number }>(`SELECT count(*) AS c FROM cases WHERE ${where}`, ...values)?.c ?? 0)
      return { total, cases: rows.map(toSummary) }
    })
  }

  get(id: string): StoredCase | null {
    return this.#d.connection.read(() => {
      const row = this.rows.find(id)
      return row === undefined ? null : this.rows.stored(row)
    })
  }

  /** As {@link get}, and written into the audit trail: a person looked at the case. @throws StoreFault `notFound` */
  open(id: string, actor: Actor): StoredCase {
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'read')
      const row = this.rows.require(id)
      this.#d.audit.record(by, 'opened', id, { version: row.version })
      return this.rows.stored(row)
    })
  }

  create(file: CaseFile, actor: Actor): StoredCase {
    const valid = requireCase(file)
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      this.#requireDecider(by, null, valid.file)
      const row = this.rows.insert(valid.file, valid.text, madeNow(by, this.#d.clock.now(), 'created', null))
      this.#d.audit.record(by, 'created', row.id, { version: 1, number: row.number })
      this.#recordDecisions(by, row.id, null, valid.file)
      return this.rows.stored(row, valid.file)
    })
  }

  save(id: string, file: CaseFile, baseVersion: number, actor: Actor): StoredCase {
    return this.#put(id, file, baseVersion, actor, 'saved', null)
  }

  remove(id: string, actor: Actor): void {
    this.bin.put(id, actor)
  }

  versions(id: string): CaseVersion[] {
    return this.#d.connection.read(() => this.history.list(id))
  }

  sittings(id: string): Sitting[] {
    return this.#d.connection.read(() => this.history.sittings(id))
  }

  /** The case file as it was. @throws StoreFault `notFound`, `damaged` */
  at(id: string, version: number): CaseFile {
    return this.#d.connection.read(() => this.history.file(id, version))
  }

  diff(id: string, from: number, to: number): DiffLine[] {
    return this.#d.connection.read(() => this.history.diff(id, from, to))
  }

  /** Makes an earlier version the newest one; what lay between stays in the history. */
  restoreVersion(id: string, version: number, baseVersion: number, actor: Actor): StoredCase {
    return this.#d.connection.write(() => {
      const file = this.history.file(id, version)
      const stored = this.#put(id, file, baseVersion, actor, 'restored', `v${version}`)
      const by = this.#d.people.require(actor, 'draft')
      this.#d.audit.record(by, 'versionRestored', id, { from: version, version: stored.version })
      return stored
    })
  }

  /**
   * Opens a case with a signed act for a further act, or for a correction that names the old one. The signed act and
   * the version it was made from stay as they are.
   * @throws StoreFault `invalid` without a reason, `forbidden` for anyone but a judge
   */
  reopen(id: string, reason: string, actor: Actor): StoredCase {
    const why = reason.toWellFormed().trim()
    if (why === '' || why.length > 2000) throw new StoreFault('invalid', 'reopening needs a reason', 'reason')
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'sign')
      const row = this.rows.require(id)
      if (row.locked === 0) return this.rows.stored(row)
      this.#d.connection.run('UPDATE cases SET locked = 0 WHERE n = ?', row.n)
      this.#d.audit.record(by, 'reopened', id, { reason: why })
      return this.rows.stored(this.rows.require(id))
    })
  }

  #put(id: string, given: CaseFile, base: number, actor: Actor, kind: VersionKind, note: string | null): StoredCase {
    const { file, text } = requireCase(given)
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      const row = this.rows.require(id)
      if (row.locked === 1) throw new StoreFault('locked', 'an act of the case is signed', id, 'signedAct')
      if (row.version !== base) {
        throw new StoreFault('conflict', `version ${row.version} is newer than ${base}; by ${row.changed_by}`, id)
      }
      const before = this.rows.file(row)
      const patch = patchBetween(before, file)
      // A save that changes nothing makes no version: autosave may ask as often as it likes.
      if (patch.length === 0) return this.rows.stored(row, before)
      this.#requireDecider(by, before, file)
      const next = this.rows.update(row, before, file, text, madeNow(by, this.#d.clock.now(), kind, patch, note))
      const paths = patch.slice(0, NAMED_PATHS).map((operation) => operation.path)
      this.#d.audit.record(by, 'changed', id, { version: next.version, places: patch.length, paths })
      this.#recordDecisions(by, id, before, file)
      return this.rows.stored(next, file)
    })
  }

  /** The judge decides; an assistant drafts everything else. */
  #requireDecider(by: Actor, before: CaseFile | null, after: CaseFile): void {
    const [first] = changedChoices(before, after)
    if (first !== undefined) this.#d.people.require(by, 'decide')
  }

  #recordDecisions(by: Actor, id: string, before: CaseFile | null, after: CaseFile): void {
    for (const { defendant, choice } of changedChoices(before, after)) {
      this.#d.audit.record(by, 'decided', id, { defendant, choice })
    }
    for (const departure of newDepartures(before, after)) this.#d.audit.record(by, 'departure', id, departure)
  }
}
