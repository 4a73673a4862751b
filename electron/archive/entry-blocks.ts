/**
 * The entries of acts packed away: for each article and block of acts one row of numbers a column, so that a question about an
 * article reads a hundred acts where it would read one from a table. A block is packed once it is full, or an import has
 * ended; what changes later stands in `entry_rows` (entries.ts) and goes before what is packed, until enough has changed.
 */
import type { Database as Db } from 'better-sqlite3'
import type { CompactLines } from './extract/compact.ts'
import { BLOCK, BLOCK_BITS } from './search/postings.ts'

/** An act, the numbers of its lines in `entry_lines` (state 0: it was taken out), and what is its own. */
export type EntryRow = [
  act: number,
  state: number,
  charges: number,
  circumstances: number,
  final: number,
  court: number,
  date: number,
  number: string | null,
  damage: number | null,
  reviews: string | null,
]

export const ENTRY_COLUMNS = 'act, state, charges, circumstances, final, court, date, number, damage, reviews'

/** The acts of an article in one block, ascending; everything but the texts, which few questions need. */
export interface EntryColumns {
  size: number
  acts: Uint32Array
  state: Uint32Array
  charges: Uint32Array
  circumstances: Uint32Array
  final: Uint32Array
  court: Uint32Array
  date: Uint32Array
  /** NaN where none is known. */
  damage: Float64Array
  bytes: number
}

/** Rows of whole numbers in a body; the damage stands before them. */
const NUMBERS = 7
const ROW = 8 + NUMBERS * 4
/** So many new or changed acts of a block are worth packing. */
const WORTH = 64

export interface KeepOptions {
  /** Asked before each block; what is packed so far stays. */
  stopped?: (() => boolean) | undefined
  /** Leaves the last block, which an import under way is still filling. */
  fullOnly?: boolean
  worth?: number
}

/** @returns `body` for {@link columnsOf}, and number and review of each act as JSON */
export function encodeEntries(rows: readonly EntryRow[]): { body: Buffer; texts: Buffer } {
  const size = rows.length
  const bytes = new ArrayBuffer(size * ROW)
  const damages = new Float64Array(bytes, 0, size)
  const numbers = new Uint32Array(bytes, size * 8)
  const ends = new Uint32Array(size * 2)
  const texts: Buffer[] = [Buffer.from(ends.buffer)]
  let end = 0
  for (const [at, row] of rows.entries()) {
    for (let column = 0; column < NUMBERS; column += 1) numbers[column * size + at] = Number(row[column])
    damages[at] = row[8] ?? NaN
    // No JSON is empty: an empty piece is null.
    for (const [side, json] of [row[7], row[9]].entries()) {
      if (json !== null) {
        const piece = Buffer.from(json, 'utf8')
        texts.push(piece)
        end += piece.length
      }
      ends[at * 2 + side] = end
    }
  }
  return { body: Buffer.from(bytes), texts: Buffer.concat(texts) }
}

/** The columns are views of one buffer. */
export function columnsOf(body: Buffer): EntryColumns {
  // A copy where the views would not be aligned.
  const whole = body.byteOffset % 8 === 0 ? body : new Uint8Array(body)
  const size = whole.byteLength / ROW
  const column = (at: number): Uint32Array =>
    new Uint32Array(whole.buffer, whole.byteOffset + size * 8 + at * size * 4, size)
  return {
    size,
    damage: new Float64Array(whole.buffer, whole.byteOffset, size),
    acts: column(0),
    state: column(1),
    charges: column(2),
    circumstances: column(3),
    final: column(4),
    court: column(5),
    date: column(6),
    bytes: whole.byteLength,
  }
}

/** Number and review of the acts of a block, each as JSON. */
export class EntryTexts {
  readonly #ends: Uint32Array
  readonly #bytes: Buffer
  readonly bytes: number

  /** @param texts as {@link encodeEntries} made them */
  constructor(texts: Buffer, size: number) {
    const whole = texts.byteOffset % 4 === 0 ? texts : Buffer.from(new Uint8Array(texts).buffer)
    this.#ends = new Uint32Array(whole.buffer, whole.byteOffset, size * 2)
    this.#bytes = whole.subarray(size * 8)
    this.bytes = whole.length
  }

  number(at: number): string | null {
    return this.#piece(at * 2)
  }

  reviews(at: number): string | null {
    return this.#piece(at * 2 + 1)
  }

  #piece(index: number): string | null {
    const from = index === 0 ? 0 : (this.#ends[index - 1] ?? 0)
    const to = this.#ends[index] ?? 0
    return from === to ? null : this.#bytes.toString('utf8', from, to)
  }
}

/** The row of an act, as it was before it was packed. @param texts of the same block */
export function rowAt(columns: EntryColumns, at: number, texts: EntryTexts): EntryRow {
  const damage = columns.damage[at] ?? NaN
  return [
    columns.acts[at] ?? 0,
    columns.state[at] ?? 0,
    columns.charges[at] ?? 0,
    columns.circumstances[at] ?? 0,
    columns.final[at] ?? 0,
    columns.court[at] ?? 0,
    columns.date[at] ?? 0,
    texts.number(at),
    Number.isNaN(damage) ? null : damage,
    texts.reviews(at),
  ]
}

/** Where an act stands in the columns; -1 where it does not. */
export function placeOf({ acts, size }: EntryColumns, act: number): number {
  let low = 0
  let high = size - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = acts[middle] ?? 0
    if (found === act) return middle
    if (found < act) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Under what an article is packed; acts that are charged with nothing stand under ''. */
export function packedUnder(article: string): string {
  // As the database would write it.
  return article.toWellFormed()
}

/** The names an act is packed under, by the line of its charges. */
function namesOf(line: string): string[] {
  // Written by compactFacts.
  const charges = JSON.parse(line) as CompactLines['charges']
  return charges.length === 0 ? [''] : [...new Set(charges.map(([article]) => packedUnder(article)))]
}

/**
 * Packs the blocks in which enough is new or changed.
 * @param left acts up to this number have no entries yet (entries.ts): their blocks wait
 * @returns blocks packed
 */
export function keepEntries(
  db: Db,
  left: number,
  { stopped = () => false, fullOnly = false, worth = WORTH }: KeepOptions = {},
): number {
  const last = Number(db.prepare('SELECT max(id) FROM acts').pluck().get() ?? 0)
  const blocks = db
    .prepare<[number, number], number>(
      'SELECT act >> ? AS block FROM entry_rows GROUP BY block HAVING count(*) >= ? ORDER BY block',
    )
    .pluck()
    .all(BLOCK_BITS, worth)
  let packed = 0
  for (const block of blocks) {
    if (left > 0 && block <= left >> BLOCK_BITS) continue
    if (fullOnly && block >= last >> BLOCK_BITS) continue
    if (stopped()) return packed
    db.transaction(() => packBlock(db, block)).immediate()
    packed += 1
  }
  return packed
}

function packBlock(db: Db, block: number): void {
  const first = block << BLOCK_BITS
  const last = first + BLOCK - 1
  const rows = db
    .prepare<[number, number], EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM entry_rows WHERE act BETWEEN ? AND ?`)
    .raw()
    .all(first, last)
  const lines = db.prepare<[number], string>('SELECT line FROM entry_lines WHERE id = ?').pluck()
  const names = new Map<number, string[]>()
  const changed = new Set<number>()
  const groups = new Map<string, EntryRow[]>()
  for (const row of rows) {
    const [act, state, charges] = row
    changed.add(act)
    if (state === 0) continue
    let under = names.get(charges)
    if (under === undefined) names.set(charges, (under = namesOf(lines.get(charges) ?? '[]')))
    for (const name of under) {
      const group = groups.get(name)
      if (group) group.push(row)
      else groups.set(name, [row])
    }
  }
  const put = db.prepare('INSERT OR REPLACE INTO entry_blocks (article, block, body, texts) VALUES (?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM entry_blocks WHERE article = ? AND block = ?')
  const before = db
    .prepare<[number], { article: string; body: Buffer; texts: Buffer }>(
      'SELECT article, body, texts FROM entry_blocks WHERE block = ?',
    )
    .all(block)
  for (const { article, body, texts } of before) {
    const columns = columnsOf(body)
    const added = groups.get(article)
    if (added === undefined && !columns.acts.some((act) => changed.has(act))) continue
    const own = new EntryTexts(texts, columns.size)
    const kept: EntryRow[] = []
    for (let at = 0; at < columns.size; at += 1) {
      if (!changed.has(columns.acts[at] ?? 0)) kept.push(rowAt(columns, at, own))
    }
    const all = [...kept, ...(added ?? [])]
    if (all.length === 0) drop.run(article, block)
    else groups.set(article, all)
  }
  for (const [article, group] of groups) {
    const { body, texts } = encodeEntries(group.toSorted((a, b) => a[0] - b[0]))
    put.run(article, block, body, texts)
  }
  db.prepare('DELETE FROM entry_rows WHERE act BETWEEN ? AND ?').run(first, last)
}
