/** Attachments of a case: encrypted file by file beside the database, streamed both ways, each with a key of its own inside it. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditTrail } from '../audit/audit.ts'
import type { CaseRows } from '../cases/rows.ts'
import type { Connection } from '../connection.ts'
import { toFault } from '../faults.ts'
import { renamePatiently, syncFolder } from '../files.ts'
import { KEY_BYTES } from '../keys/seal.ts'
import type { People } from '../people/people.ts'
import type { Actor, Clock } from '../types.ts'
import { StoreFault } from '../types.ts'
import { cleanName, kindOf, MAX_ATTACHMENT_BYTES, MAX_CASE_ATTACHMENT_BYTES } from './kinds.ts'
import { openStream, sealStream } from './sealed-stream.ts'

export interface Attachment {
  id: string
  name: string
  /** Media type, found from the content. */
  type: string
  size: number
  sha256: string
  addedAt: string
  addedBy: string
}

export interface AttachmentRow {
  id: string
  case_n: number
  name: string
  type: string
  size: number
  sha256: string
  key: Buffer
  added_at: string
  added_by: string
}

export interface AttachmentDependencies {
  connection: Connection
  audit: AuditTrail
  people: People
  clock: Clock
  rows: CaseRows
  folder: string
}

/** A file being written: not yet in the database. Either `keep` runs inside a transaction, or `drop`. */
export interface Received {
  id: string
  name: string
  type: string
  size: number
  sha256: string
  key: Buffer
  drop(): void
}

const HOUR_MS = 3_600_000

function toAttachment(row: AttachmentRow): Attachment {
  const { id, name, type, size, sha256 } = row
  return { id, name, type, size, sha256, addedAt: row.added_at, addedBy: row.added_by }
}

export class Attachments {
  readonly #d: AttachmentDependencies

  constructor(dependencies: AttachmentDependencies) {
    this.#d = dependencies
  }

  /** @throws StoreFault `notFound` */
  list(caseId: string): Attachment[] {
    const row = this.#d.rows.require(caseId)
    const sql = 'SELECT * FROM attachments WHERE case_n = ? ORDER BY added_at, name'
    return this.#d.connection.all<AttachmentRow>(sql, row.n).map(toAttachment)
  }

  /**
   * Takes a file into a case. The bytes are encrypted while they come; more than a piece is never in memory.
   * @throws StoreFault `tooLarge`, `invalid`/`attachmentKind`, `notFound`, `forbidden`, `diskFull`; then nothing is left behind
   */
  async add(
    caseId: string,
    name: string,
    source: AsyncIterable<Uint8Array> | Uint8Array,
    actor: Actor,
  ): Promise<Attachment> {
    this.#d.people.require(actor, 'draft')
    const before = this.#d.rows.require(caseId)
    const used = this.used(before.n)
    const received = await this.receive(name, source, Math.min(MAX_ATTACHMENT_BYTES, MAX_CASE_ATTACHMENT_BYTES - used))
    try {
      return this.#d.connection.write(() => {
        const by = this.#d.people.require(actor, 'draft')
        const row = this.#d.rows.require(caseId)
        const attachment = this.insert(row.n, received, this.#d.clock.now().toISOString(), by.name)
        const { id, size, sha256 } = attachment
        this.#d.audit.record(by, 'attached', caseId, { attachment: id, name: attachment.name, size, sha256 })
        return attachment
      })
    } catch (error) {
      received.drop()
      throw error
    }
  }

  /**
   * The bytes, piece by piece, checked against what was taken in.
   * @throws StoreFault `notFound`, `damaged`/`attachmentDamaged`
   */
  async *read(id: string): AsyncGenerator<Buffer> {
    const row = this.#d.connection.get<AttachmentRow>('SELECT * FROM attachments WHERE id = ?', id)
    if (row === undefined) throw new StoreFault('notFound', 'no such attachment', id)
    yield* this.stream(row)
  }

  /** What the file is called and whose it is; null where there is none. */
  find(id: string): { name: string; caseId: string } | null {
    const sql = 'SELECT a.name, c.id AS case_id FROM attachments a JOIN cases c ON c.n = a.case_n WHERE a.id = ?'
    const row = this.#d.connection.get<{ name: string; case_id: string }>(sql, id)
    return row === undefined ? null : { name: row.name, caseId: row.case_id }
  }

  /** The whole file, for small ones. */
  async readAll(id: string): Promise<Buffer> {
    return Buffer.concat(await Array.fromAsync(this.read(id)))
  }

  /** @throws StoreFault `notFound`, `locked` for a signed act, `forbidden` */
  remove(id: string, actor: Actor): void {
    this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      const row = this.#d.connection.get<AttachmentRow & { case_id: string }>(
        'SELECT a.*, c.id AS case_id FROM attachments a JOIN cases c ON c.n = a.case_n WHERE a.id = ?',
        id,
      )
      if (row === undefined) throw new StoreFault('notFound', 'no such attachment', id)
      if (this.#d.connection.get('SELECT 1 FROM acts WHERE attachment = ?', id) !== undefined) {
        throw new StoreFault('locked', 'this file is a signed act', row.name, 'signedAct')
      }
      this.#d.connection.run('DELETE FROM attachments WHERE id = ?', id)
      this.#d.audit.record(by, 'attachmentRemoved', row.case_id, { attachment: id, name: row.name, sha256: row.sha256 })
      this.#d.connection.afterCommit(() => this.dropFiles([id]))
    })
  }

  /** Encrypts a stream into the folder. Not yet in the database: see {@link insert}. */
  async receive(
    name: string,
    source: AsyncIterable<Uint8Array> | Uint8Array,
    limit: number,
    id: string = randomUUID(),
  ): Promise<Received> {
    const label = cleanName(name)
    const key = randomBytes(KEY_BYTES)
    const hash = createHash('sha256')
    let size = 0
    let type: string | null = null
    let start = Buffer.alloc(0)
    const checked = async function* checked(): AsyncGenerator<Uint8Array> {
      for await (const part of source instanceof Uint8Array ? [source] : source) {
        size += part.length
        if (size > limit) throw new StoreFault('tooLarge', `more than ${limit} bytes`, label)
        if (type === null) {
          start = Buffer.concat([start, part])
          if (start.length >= 8) type = kindOf(label, start)
        }
        hash.update(part)
        yield part
      }
      type ??= kindOf(label, start)
    }
    const path = this.#path(id)
    const partial = `${path}.partial`
    const drop = (): void => {
      rmSync(partial, { force: true })
      rmSync(path, { force: true })
    }
    try {
      mkdirSync(this.#d.folder, { recursive: true, mode: 0o700 })
      const file = await open(partial, 'wx', 0o600)
      try {
        for await (const piece of sealStream(checked(), key)) await file.write(piece)
        await file.sync()
      } finally {
        await file.close()
      }
      renamePatiently(partial, path)
      syncFolder(this.#d.folder)
    } catch (error) {
      drop()
      throw toFault(error, label)
    }
    return { id, name: label, type: type ?? '', size, sha256: hash.digest('hex'), key, drop }
  }

  /** Puts a received file into the database; inside a transaction. */
  insert(n: number, received: Received, at: string, by: string): Attachment {
    const { id, name, type, size, sha256, key } = received
    this.#d.connection.run(
      'INSERT INTO attachments (id, case_n, name, type, size, sha256, key, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      n,
      name,
      type,
      size,
      sha256,
      key,
      at,
      by,
    )
    return { id, name, type, size, sha256, addedAt: at, addedBy: by }
  }

  async *stream(row: AttachmentRow): AsyncGenerator<Buffer> {
    const path = this.#path(row.id)
    const damaged = (says: string): StoreFault => new StoreFault('damaged', says, row.name, 'attachmentDamaged')
    if (!existsSync(path)) throw damaged('the file of an attachment is missing')
    const hash = createHash('sha256')
    try {
      for await (const piece of openStream(createReadStream(path), row.key, row.name)) {
        hash.update(piece)
        yield piece
      }
    } catch (error) {
      if (error instanceof StoreFault && error.code === 'tampered') throw damaged(error.message)
      throw toFault(error, row.name)
    }
    if (hash.digest('hex') !== row.sha256) throw damaged('an attachment does not fit its hash')
  }

  rowsOf(n: number): AttachmentRow[] {
    return this.#d.connection.all<AttachmentRow>('SELECT * FROM attachments WHERE case_n = ? ORDER BY added_at, id', n)
  }

  used(n: number): number {
    const sql = 'SELECT coalesce(sum(size), 0) AS size FROM attachments WHERE case_n = ?'
    return this.#d.connection.get<{ size: number }>(sql, n)?.size ?? 0
  }

  ids(): string[] {
    return this.#d.connection.all<{ id: string }>('SELECT id FROM attachments').map((row) => row.id)
  }

  dropFiles(ids: string[]): void {
    for (const id of ids) rmSync(this.#path(id), { force: true })
  }

  /** Removes what an interrupted reception left behind, when it is an hour old and so not somebody's at work. */
  sweep(): void {
    if (!existsSync(this.#d.folder)) return
    for (const name of readdirSync(this.#d.folder)) {
      const path = join(this.#d.folder, name)
      if (name.endsWith('.partial') && Date.now() - statSync(path).mtimeMs > HOUR_MS) rmSync(path, { force: true })
    }
  }

  #path(id: string): string {
    return join(this.#d.folder, `${id}.bin`)
  }
}
