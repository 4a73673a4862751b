/** The repository of undisputed materials: take in, list, read, save. Every change is one transaction with its audit entry. */
import { randomUUID } from 'node:crypto'
import { materialRecordSchema } from '../../../shared/contract/calls/undisputed-record.ts'
import type { MaterialLine, MaterialRecord } from '../../../shared/contract/calls/undisputed-record.ts'
import { drawnForFullReading } from '../../../shared/undisputed/reading.ts'
import type { AuditTrail } from '../audit/audit.ts'
import { canonical, packJson } from '../cases/body.ts'
import { requirePlainJson } from '../cases/guard.ts'
import type { Connection } from '../connection.ts'
import type { People } from '../people/people.ts'
import type { Actor, Clock } from '../types.ts'
import { StoreFault } from '../types.ts'
import { IntakeReports } from './intakes.ts'
import { Readings } from './readings.ts'
import { MaterialActs } from './acts.ts'
import type { MaterialHead, MaterialRow, StoredMaterial } from './rows.ts'
import { MATERIAL_COLUMNS, MaterialRows, toHead, unpackLines, unpackRecord } from './rows.ts'
import { Rules } from './rules.ts'

export interface MaterialsDependencies {
  connection: Connection
  audit: AuditTrail
  people: People
  clock: Clock
}

export interface NewMaterial {
  procedure: string
  source: string
  /** SHA-256 of the file, and the row; null for one that was made by hand. */
  sourceKey: string | null
  record: MaterialRecord
  /** The text of the source where it has one of its own. */
  lines: readonly MaterialLine[]
}

const MOST_LETTERS = 512 * 1024

function requireRecord(record: unknown): MaterialRecord {
  requirePlainJson(record, 24, MOST_LETTERS)
  const parsed = materialRecordSchema.safeParse(record)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new StoreFault('invalid', issue?.message ?? 'no record', `/${(issue?.path ?? []).map(String).join('/')}`)
}

/** What of a record only a judge may change. */
const decided = ({ decision, answers }: MaterialRecord): string => canonical({ decision, answers })

export class Materials {
  readonly rows: MaterialRows
  readonly readings: Readings
  readonly acts: MaterialActs
  readonly intakes: IntakeReports
  readonly rules: Rules
  readonly #d: MaterialsDependencies

  constructor(dependencies: MaterialsDependencies) {
    this.#d = dependencies
    this.rows = new MaterialRows(dependencies.connection)
    this.rules = new Rules(dependencies)
    this.readings = new Readings(dependencies, this.rows)
    this.acts = new MaterialActs(dependencies, this.rows)
    this.intakes = new IntakeReports(dependencies)
  }

  /** A number that changes with every change of a material, a reading or an act. */
  stamp(): string {
    const row = this.#d.connection.get<Record<string, number | null>>(
      `SELECT (SELECT count(*) FROM materials) AS m, (SELECT coalesce(sum(version), 0) FROM materials) AS v,
         (SELECT count(*) FROM materials WHERE removed_at IS NOT NULL) AS r, (SELECT count(*) FROM material_acts) AS a`,
    )
    return Object.values(row ?? {}).join('.')
  }

  /** Every material without its record, in the order of arrival. */
  heads(): MaterialHead[] {
    return this.#d.connection
      .all<MaterialRow>(`SELECT ${MATERIAL_COLUMNS} FROM materials ORDER BY n`)
      .map((row) => toHead(row))
  }

  /** The newest records of all materials, by id: one pass for the queue. */
  *records(): Generator<{ id: string; version: number; record: MaterialRecord }> {
    let after = 0
    for (;;) {
      const page = this.#d.connection.all<{ n: number; id: string; version: number; body: Buffer }>(
        `SELECT m.n, m.id, m.version, v.body FROM materials m
         JOIN material_versions v ON v.material_n = m.n AND v.version = m.version WHERE m.n > ? ORDER BY m.n LIMIT 1000`,
        after,
      )
      for (const { id, version, body } of page) yield { id, version, record: unpackRecord(body) }
      const end = page.at(-1)
      if (end === undefined) return
      after = end.n
    }
  }

  get(id: string): StoredMaterial | null {
    const row = this.rows.find(id)
    return row === undefined ? null : this.rows.stored(row)
  }

  /** The record as it came in. */
  first(id: string): MaterialRecord {
    const row = this.rows.require(id)
    return this.rows.record({ n: row.n, id: row.id, version: 1 })
  }

  /** The text of the source, line by line; empty where it has none of its own. */
  lines(id: string): MaterialLine[] {
    const row = this.rows.require(id)
    const found = this.#d.connection.get<{ lines: Buffer }>(
      'SELECT lines FROM material_texts WHERE material_n = ?',
      row.n,
    )
    return found === undefined ? [] : unpackLines(found.lines)
  }

  /** True where the very same paper stands in the queue, or was signed. */
  knows(sourceKey: string): string | null {
    const row = this.#d.connection.get<{ source: string }>(
      'SELECT source FROM materials WHERE source_key = ? AND removed_at IS NULL',
      sourceKey,
    )
    return row?.source ?? null
  }

  /** Takes materials in, all or none. @throws StoreFault `invalid`, `forbidden` */
  add(materials: readonly NewMaterial[], actor: Actor): string[] {
    const checked = materials.map((one) => ({ ...one, record: requireRecord(one.record) }))
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      if (checked.some(({ record }) => record.decision !== null || Object.keys(record.answers).length > 0))
        this.#d.people.require(actor, 'decide')
      const at = this.#d.clock.now().toISOString()
      const { salt, rules } = this.rules.whole()
      return checked.map(({ procedure, source, sourceKey, record, lines }) => {
        const id = randomUUID()
        const pages = lines.reduce((most, { page = 1 }) => Math.max(most, page), 0)
        const { lastId } = this.#d.connection.run(
          `INSERT INTO materials (id, procedure, source, source_key, drawn, pages, version, added_at, changed_at,
             changed_by_id, changed_by) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
          id,
          procedure,
          source.toWellFormed(),
          sourceKey,
          drawnForFullReading(id, salt, rules.fullReadingShare) ? 1 : 0,
          pages,
          at,
          at,
          by.id,
          by.name,
        )
        this.rows.insertVersion(lastId, 1, record, at, by)
        if (lines.length > 0)
          this.#d.connection.run(
            'INSERT INTO material_texts (material_n, lines) VALUES (?, ?)',
            lastId,
            packJson(lines),
          )
        this.#d.audit.record(by, 'materialTaken', id, { procedure, source, sourceKey })
        return id
      })
    })
  }

  /** As {@link get}, and written into the trail and the reading: this person opened it. */
  open(id: string, actor: Actor): StoredMaterial {
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'read')
      const row = this.rows.require(id)
      this.#d.audit.record(by, 'materialOpened', id, { version: row.version })
      this.readings.opened(row, by)
      return this.rows.stored(row)
    })
  }

  /**
   * Saves when `baseVersion` is still the newest. Ticks of the conditions named in `untick` go with the change, whoever
   * made them: what was read is no longer what stands there.
   * @throws StoreFault `conflict`, `locked`, `notFound`, `invalid`, `forbidden`
   */
  save(
    id: string,
    given: MaterialRecord,
    baseVersion: number,
    actor: Actor,
    untick: readonly string[] = [],
  ): StoredMaterial {
    const record = requireRecord(given)
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      const row = this.rows.requireOpen(id)
      if (row.version !== baseVersion)
        throw new StoreFault(
          'conflict',
          `version ${row.version} is newer than ${baseVersion}; by ${row.changed_by}`,
          id,
        )
      const before = this.rows.record(row)
      const [was, is] = [canonical(before), canonical(record)]
      if (was === is) return this.rows.stored(row, before)
      const judges = decided(before) !== decided(record)
      if (judges) this.#d.people.require(by, 'decide')
      const at = this.#d.clock.now().toISOString()
      const version = row.version + 1
      this.rows.insertVersion(row.n, version, record, at, by)
      this.#d.connection.run(
        'UPDATE materials SET version = ?, changed_at = ?, changed_by_id = ?, changed_by = ? WHERE n = ?',
        version,
        at,
        by.id,
        by.name,
        row.n,
      )
      this.readings.untick(row, untick)
      this.#d.audit.record(by, 'materialChanged', id, { version, places: changedPlaces(before, record) })
      if (judges) this.#d.audit.record(by, 'decided', id, { decision: record.decision, answers: record.answers })
      return this.rows.stored(this.rows.require(id), record)
    })
  }

  /** Takes a material out of the queue; it stays in the store and can be put back. @throws StoreFault `locked`, `notFound` */
  remove(id: string, actor: Actor): void {
    this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      const row = this.rows.requireOpen(id)
      this.#d.connection.run(
        'UPDATE materials SET removed_at = ?, removed_by = ? WHERE n = ?',
        this.#d.clock.now().toISOString(),
        by.name,
        row.n,
      )
      this.#d.audit.record(by, 'materialRemoved', id, { source: row.source })
    })
  }

  restore(id: string, actor: Actor): void {
    this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      const row = this.rows.require(id)
      if (row.removed_at === null) return
      if (row.source_key !== null && this.knows(row.source_key) !== null)
        throw new StoreFault('conflict', 'the same paper was taken in again meanwhile', id)
      this.#d.connection.run('UPDATE materials SET removed_at = NULL, removed_by = NULL WHERE n = ?', row.n)
      this.#d.audit.record(by, 'materialRestored', id, { source: row.source })
    })
  }
}

/** Top places that differ, two levels deep: enough for the trail, the versions hold the rest. */
function changedPlaces(before: object, after: object, path = '', depth = 0): string[] {
  const [a, b] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const [one, other]: [unknown, unknown] = [a.get(key), b.get(key)]
    if (canonical(one ?? null) === canonical(other ?? null)) return []
    const here = `${path}/${key}`
    const both = [one, other].every((v) => typeof v === 'object' && v !== null && !Array.isArray(v))
    return depth < 2 && both ? changedPlaces(one as object, other as object, here, depth + 1) : [here]
  })
}
