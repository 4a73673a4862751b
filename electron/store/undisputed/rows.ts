/** Rows of the undisputed materials, and what the rest of the main process sees of them. */
import type { MaterialLine, MaterialRecord } from '../../../shared/contract/calls/undisputed-record.ts'
import { fileHash, packJson, unpackJson } from '../cases/body.ts'
import type { Connection } from '../connection.ts'
import { StoreFault } from '../types.ts'

export interface MaterialRow {
  n: number
  id: string
  procedure: string
  source: string
  source_key: string | null
  drawn: number
  pages: number
  version: number
  added_at: string
  changed_at: string
  changed_by_id: string
  changed_by: string
  removed_at: string | null
  removed_by: string | null
  signed_on: string | null
}

export const MATERIAL_COLUMNS =
  'n, id, procedure, source, source_key, drawn, pages, version, added_at, changed_at, changed_by_id, changed_by, removed_at, removed_by, signed_on'

/** A material without its record: enough to know whether what is remembered of it is still so. */
export interface MaterialHead {
  /** Order of arrival. */
  n: number
  id: string
  procedure: string
  source: string
  /** The lot fell on it when it came in. */
  drawn: boolean
  /** Pages of the source's text; 0 where it has none. */
  pages: number
  version: number
  addedAt: string
  changedAt: string
  changedBy: string
  changedById: string
  removed: boolean
  /** Day of the signature, or null. */
  signedOn: string | null
}

export interface StoredMaterial extends MaterialHead {
  record: MaterialRecord
}

export function toHead(row: MaterialRow): MaterialHead {
  return {
    n: row.n,
    id: row.id,
    procedure: row.procedure,
    source: row.source,
    drawn: row.drawn === 1,
    pages: row.pages,
    version: row.version,
    addedAt: row.added_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    changedById: row.changed_by_id,
    removed: row.removed_at !== null,
    signedOn: row.signed_on,
  }
}

/** A record that went through its schema when it was stored; its page is authenticated by the cipher. */
export function unpackRecord(bytes: Uint8Array): MaterialRecord {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsing ten thousand again would cost seconds
  return unpackJson(bytes) as MaterialRecord
}

export function unpackLines(bytes: Uint8Array): MaterialLine[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return unpackJson(bytes) as MaterialLine[]
}

export class MaterialRows {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  find(id: string): MaterialRow | undefined {
    return this.#connection.get<MaterialRow>(`SELECT ${MATERIAL_COLUMNS} FROM materials WHERE id = ?`, id)
  }

  /** @throws StoreFault `notFound` */
  require(id: string): MaterialRow {
    const row = this.find(id)
    if (row === undefined) throw new StoreFault('notFound', 'no such material', id)
    return row
  }

  /** @throws StoreFault `locked` once it is signed, `notFound` once it is removed */
  requireOpen(id: string): MaterialRow {
    const row = this.require(id)
    if (row.signed_on !== null) throw new StoreFault('locked', 'the act of the material is signed', id, 'signedAct')
    if (row.removed_at !== null) throw new StoreFault('notFound', 'the material was taken out of the queue', id)
    return row
  }

  record(row: Pick<MaterialRow, 'n' | 'id' | 'version'>): MaterialRecord {
    const found = this.#connection.get<{ body: Buffer }>(
      'SELECT body FROM material_versions WHERE material_n = ? AND version = ?',
      row.n,
      row.version,
    )
    if (found === undefined) throw new StoreFault('damaged', 'a material without its record', row.id, 'pageDamaged')
    return unpackRecord(found.body)
  }

  stored(row: MaterialRow, record: MaterialRecord = this.record(row)): StoredMaterial {
    return { ...toHead(row), record }
  }

  insertVersion(
    n: number,
    version: number,
    record: MaterialRecord,
    at: string,
    by: { id: string; name: string },
  ): void {
    this.#connection.run(
      'INSERT INTO material_versions (material_n, version, at, by_id, by_name, body, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)',
      n,
      version,
      at,
      by.id,
      by.name,
      packJson(record),
      fileHash(record),
    )
  }
}
