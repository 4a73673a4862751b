/** The blocks of listed acts as a search reads them: which there are, how long their acts are, the lists of a stem in them. */
import type { Database as Db } from 'better-sqlite3'
import { BLOCKS, postingKey } from './postings.ts'

export interface Block {
  id: number
  /** Average length of an act when its lists were made. */
  average: number
  made: number
}

/** Lists of one stem by block. */
export type StemLists = ReadonlyMap<number, Buffer>

export class BlockReader {
  readonly #blocks
  readonly #lengths
  readonly #lists
  readonly #stale
  readonly #known = new Map<number, { made: number; lengths: Uint16Array }>()

  constructor(db: Db) {
    this.#blocks = db.prepare<[], Block>('SELECT id, average, made FROM posting_blocks ORDER BY id')
    this.#lengths = db.prepare<[number], Uint8Array>('SELECT lengths FROM posting_blocks WHERE id = ?').pluck()
    this.#lists = db.prepare<[number, number], { id: number; body: Buffer }>(
      'SELECT id, body FROM postings WHERE id BETWEEN ? AND ?',
    )
    this.#stale = db.prepare<[], number>('SELECT id FROM stale_acts').pluck()
  }

  blocks(): Block[] {
    return this.#blocks.all()
  }

  /** Acts whose lists are not to be trusted any more. */
  stale(): number[] {
    return this.#stale.all()
  }

  /** Words of each act of a block; remembered until its lists are made again. */
  lengths({ id, made }: Block): Uint16Array {
    const known = this.#known.get(id)
    if (known?.made === made) return known.lengths
    // A copy, because a view needs an even offset.
    const bytes = new Uint8Array(this.#lengths.get(id) ?? new Uint8Array(0))
    const lengths = new Uint16Array(bytes.buffer)
    this.#known.set(id, { made, lengths })
    return lengths
  }

  lists(term: number): StemLists {
    const rows = this.#lists.all(postingKey(term, 0), postingKey(term, BLOCKS - 1))
    return new Map(rows.map(({ id, body }) => [id % BLOCKS, body]))
  }
}
