/** The blocks of listed acts as a search reads them: which there are, how long their acts are, the lists of a stem in them. */
import type { Database as Db } from 'better-sqlite3'
import { postingKey } from './postings.ts'

export interface Block {
  id: number
  /** Average length of an act when its lists were made. */
  average: number
  made: number
}

/** The lists of one stem, read block by block as they are asked for. */
export class StemLists {
  readonly #reader: BlockReader
  readonly #term: number | null
  #block = -1
  #body: Buffer | null = null

  /** @param term null for a stem that has none */
  constructor(reader: BlockReader, term: number | null) {
    this.#reader = reader
    this.#term = term
  }

  /** The list in a block, or null. */
  in(block: number): Buffer | null {
    if (this.#term === null) return null
    if (block !== this.#block) {
      this.#block = block
      this.#body = this.#reader.list(this.#term, block)
    }
    return this.#body
  }
}

export class BlockReader {
  readonly #blocks
  readonly #lengths
  readonly #list
  readonly #stale
  readonly #known = new Map<number, { made: number; lengths: Uint16Array }>()

  constructor(db: Db) {
    this.#blocks = db.prepare<[], Block>('SELECT id, average, made FROM posting_blocks ORDER BY id')
    this.#lengths = db.prepare<[number], Uint8Array>('SELECT lengths FROM posting_blocks WHERE id = ?').pluck()
    this.#list = db.prepare<[number], Buffer>('SELECT body FROM postings WHERE id = ?').pluck()
    this.#stale = db.prepare<[], number>('SELECT id FROM stale_acts ORDER BY id').pluck()
  }

  blocks(): Block[] {
    return this.#blocks.all()
  }

  /** Acts whose lists are not to be trusted any more, ascending. */
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

  /** The list of a stem in a block. */
  list(term: number, block: number): Buffer | null {
    return this.#list.get(postingKey(term, block)) ?? null
  }
}
