/** Packed entries (entry-blocks.ts) as they are read: kept in memory while there is room, the longest unused going first. */
import type { Database as Db, Statement } from 'better-sqlite3'
import { columnsOf, EntryTexts, packedUnder } from '../../entry-blocks.ts'
import type { EntryColumns } from '../../entry-blocks.ts'
import { BLOCK_BITS } from '../../search/postings.ts'

/** Bytes in memory at most. An archive of a million acts has forty million in columns, and thirty million in texts. */
export const PACKED_BYTES = 80_000_000

export interface PackedBlock {
  /** What is under it never changes. */
  id: number
  columns: EntryColumns
}

interface Kept {
  columns: EntryColumns
  /** Read when they are first needed: few questions do. */
  texts: EntryTexts | null
}

const bytesOf = ({ columns, texts }: Kept): number => columns.bytes + (texts?.bytes ?? 0)

export class Packed {
  readonly #names: Statement<[], string>
  readonly #ids: Statement<[string], number>
  readonly #id: Statement<[string, number], number>
  readonly #body: Statement<[number], Buffer>
  readonly #texts: Statement<[number], Buffer>
  readonly #room: number
  readonly #known = new Map<number, Kept>()
  #bytes = 0

  constructor(db: Db, room = PACKED_BYTES) {
    this.#room = room
    this.#names = db
      .prepare<[], string>('SELECT article FROM entry_blocks GROUP BY article ORDER BY count(*) DESC, article')
      .pluck()
    this.#ids = db.prepare<[string], number>('SELECT id FROM entry_blocks WHERE article = ? ORDER BY block').pluck()
    this.#id = db
      .prepare<[string, number], number>('SELECT id FROM entry_blocks WHERE article = ? AND block = ?')
      .pluck()
    this.#body = db.prepare<[number], Buffer>('SELECT body FROM entry_blocks WHERE id = ?').pluck()
    this.#texts = db.prepare<[number], Buffer>('SELECT texts FROM entry_blocks WHERE id = ?').pluck()
  }

  /** Whether half of the room is still free. */
  get roomy(): boolean {
    return this.#bytes * 2 < this.#room
  }

  /** What acts are packed under: their articles, and '' for those without; the commonest first. */
  names(): string[] {
    return this.#names.all()
  }

  /** The blocks of an article, oldest acts first. */
  *of(article: string): Generator<PackedBlock> {
    for (const id of this.#ids.all(packedUnder(article))) yield { id, columns: this.#read(id) }
  }

  /** The block of an article in which an act would stand. */
  with(article: string, act: number): PackedBlock | null {
    const id = this.#id.get(packedUnder(article), act >> BLOCK_BITS)
    return id === undefined ? null : { id, columns: this.#read(id) }
  }

  /** Number and review of each act of a block. */
  texts({ id, columns }: PackedBlock): EntryTexts {
    const known = this.#known.get(id)
    if (known?.texts) return known.texts
    const body = this.#texts.get(id)
    if (body === undefined) throw new Error(`packed block ${id} is gone`)
    const texts = new EntryTexts(body, columns.size)
    if (known) {
      known.texts = texts
      this.#bytes += texts.bytes
      this.#makeRoom(id)
    }
    return texts
  }

  #read(id: number): EntryColumns {
    const known = this.#known.get(id)
    if (known) {
      this.#known.delete(id)
      this.#known.set(id, known)
      return known.columns
    }
    const body = this.#body.get(id)
    if (body === undefined) throw new Error(`packed block ${id} is gone`)
    const columns = columnsOf(body)
    this.#known.set(id, { columns, texts: null })
    this.#bytes += columns.bytes
    this.#makeRoom(id)
    return columns
  }

  /** The longest unused go, but not the one that was just asked for. */
  #makeRoom(newest: number): void {
    for (const [id, kept] of this.#known) {
      if (this.#bytes <= this.#room) return
      if (id === newest) continue
      this.#known.delete(id)
      this.#bytes -= bytesOf(kept)
    }
  }
}
