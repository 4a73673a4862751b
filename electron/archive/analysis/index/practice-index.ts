/**
 * The acts of an archive as the analyses read them. What is packed (packed.ts) is read column by column, what is new or changed
 * row by row; entries are made of it as they are asked for, and those of the articles asked for last are kept. Kept for each
 * open database, and up to date at each question.
 */
import type { Database as Db, Statement } from 'better-sqlite3'
import type { ActFacts } from '../../../../shared/archive/types.ts'
import type { Law } from '../../../../shared/law/types.ts'
import { entriesFrom } from '../../entries.ts'
import { ENTRY_COLUMNS, placeOf, rowAt } from '../../entry-blocks.ts'
import type { EntryColumns, EntryRow } from '../../entry-blocks.ts'
import { BLOCK_BITS } from '../../search/postings.ts'
import { CompactReader } from './compact-reader.ts'
import { entryOf, Pool } from './entry.ts'
import type { Entry } from './entry.ts'
import { Packed } from './packed.ts'

interface Row {
  id: number
  facts: string
  generated: number
}

/** An act of a higher court, by the day of the act it reviews. */
interface Review {
  id: number
  day: string | null
}

/** What an act is recognised by in the act that reviews it. */
interface Reviewed {
  number: string | null
  date: string | null
}

// In the words of the index `acts_reviewing`, which alone is read; an archive of before, opened for reading only, has none.
const REVIEWED = "json_extract(facts, '$.reviews.value.number')"
const REVIEWING = "kind IN ('appealResolution', 'cassationResolution') AND facts IS NOT NULL"
const reviews = (from: 'acts' | 'acts INDEXED BY acts_reviewing', where = REVIEWING): string =>
  `SELECT id, ${REVIEWED} AS number, json_extract(facts, '$.reviews.value.date') AS day FROM ${from}
   WHERE ${where} ORDER BY date, id`

const COLUMNS = 'SELECT a.id, a.facts, a.generated FROM acts a WHERE a.facts IS NOT NULL'

/** Entries of whole articles that are kept for the next question: some forty megabytes. */
const KEPT = 100_000

/** What stands beside the packed acts: rows of those that are new or changed (null: taken out), by their number. */
interface Beside {
  rows: Map<number, EntryRow | null>
  /** Blocks in which an act is new or changed. */
  blocks: Set<number>
  /** Acts up to this number have no entries yet: their facts are read. */
  from: number
}

type Changed = Pick<ReadonlyMap<number, unknown>, 'has'>

/** The acts of one article, in the pieces they are kept in. No act stands in two of them. */
export interface Pieces {
  /** Packed acts; those that `changed` has are to be passed over. */
  packed: { columns: EntryColumns; changed: Changed | null }[]
  rows: EntryRow[]
  /** Acts of an archive of before that have no entries yet. */
  whole: Entry[]
  /** What the lines of packed acts and rows say; null for an archive of before, which has neither. */
  reader: CompactReader | null
}

export class PracticeIndex {
  readonly #db: Db
  readonly #law: Law
  readonly #version: Statement<[], number>
  readonly #changes: Statement<[], number>
  readonly #pool = new Pool()
  #packed: Packed | null = null
  #reader: CompactReader | null = null
  #stand = ''
  #beside: Beside | null = null
  readonly #articles = new Map<string, Entry[]>()
  #fates: Map<string, Review[]> | null = null

  constructor(db: Db, law: Law) {
    this.#db = db
    this.#law = law
    this.#version = db.prepare<[], number>('PRAGMA data_version').pluck()
    this.#changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  }

  /** Forgets what may have changed: `data_version` tells of other connections, the number of changes of this one. */
  #refresh(): void {
    const now = `${this.#version.get() ?? 0} ${this.#changes.get() ?? 0}`
    if (now === this.#stand) return
    this.#stand = now
    this.#beside = null
    this.#articles.clear()
    this.#fates = null
  }

  /** One state of the archive from the first look to the last, whatever is being imported. */
  #now<T>(work: () => T): T {
    return this.#db.transaction(() => {
      this.#refresh()
      return work()
    })()
  }

  get #compact(): CompactReader {
    this.#reader ??= new CompactReader(this.#db, this.#law, this.#pool)
    return this.#reader
  }

  get #blocks(): Packed {
    this.#packed ??= new Packed(this.#db)
    return this.#packed
  }

  #news(): Beside {
    if (this.#beside) return this.#beside
    const from = entriesFrom(this.#db)
    const rows = new Map<number, EntryRow | null>()
    const blocks = new Set<number>()
    if (from < Number.MAX_SAFE_INTEGER) {
      const found = this.#db.prepare<[], EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM entry_rows ORDER BY act`).raw()
      for (const row of found.iterate()) {
        rows.set(row[0], row[1] === 0 ? null : row)
        blocks.add(row[0] >> BLOCK_BITS)
      }
    }
    this.#beside = { rows, blocks, from }
    return this.#beside
  }

  #whole({ id, facts, generated }: Row): Entry {
    // Written by our own writer from facts that held their schema.
    return entryOf(id, JSON.parse(facts) as ActFacts, generated === 1, this.#law, this.#pool)
  }

  /** What acts are kept under: their articles, and '' for those without any. */
  names(): string[] {
    return this.#now(() => this.#names())
  }

  #names(): string[] {
    const { rows, from } = this.#news()
    const names = new Set(from === Number.MAX_SAFE_INTEGER ? [] : this.#blocks.names())
    for (const row of rows.values()) if (row !== null) for (const name of this.#namesOf(row)) names.add(name)
    if (from > 0) {
      const sql = 'SELECT DISTINCT article FROM act_charges WHERE act <= ?'
      for (const name of this.#db.prepare<[number], string>(sql).pluck().iterate(from)) names.add(name)
      names.add('')
    }
    return [...names]
  }

  #namesOf(row: EntryRow): readonly string[] {
    const { articles } = this.#compact.charged(row[2])
    return articles.length === 0 ? [''] : articles
  }

  /**
   * Reads what questions will need, the commonest articles first, until half of the room is full: done piece by piece while
   * nobody asks, so that the first question finds it there.
   */
  *warm(): Generator<void> {
    if (this.#now(() => this.#news().from) === Number.MAX_SAFE_INTEGER) return
    for (const name of this.#now(() => this.#blocks.names())) {
      for (const { columns } of this.#blocks.of(name)) {
        this.#compact.learn(columns)
        if (!this.#blocks.roomy) return
        yield
      }
    }
  }

  /** The acts of an article; of '' also those without any. */
  pieces(article: string): Pieces {
    return this.#now(() => this.#pieces(article))
  }

  #pieces(article: string): Pieces {
    const { rows, blocks, from } = this.#news()
    const whole: Entry[] = []
    if (from > 0) {
      const without = article === '' ? 'OR a.id NOT IN (SELECT act FROM act_charges)' : ''
      const sql = `${COLUMNS} AND (a.id IN (SELECT act FROM act_charges WHERE article = ?) ${without})
        AND a.id <= ? ORDER BY a.id`
      for (const row of this.#db.prepare<[string, number], Row>(sql).iterate(article, from))
        whole.push(this.#whole(row))
    }
    if (from === Number.MAX_SAFE_INTEGER) return { packed: [], rows: [], whole, reader: null }
    return {
      packed: [...this.#blocks.of(article)].map(({ columns }) => ({
        columns,
        changed: blocks.has((columns.acts[0] ?? 0) >> BLOCK_BITS) ? rows : null,
      })),
      rows: [...rows.values()].filter(
        (row): row is EntryRow => row !== null && row[0] > from && this.#namesOf(row).includes(article),
      ),
      whole,
      reader: this.#compact,
    }
  }

  /** Acts with a charge of the article, by their number in the archive. */
  ofArticle(article: string): readonly Entry[] {
    return this.#now(() => {
      const known = this.#articles.get(article)
      if (known) {
        this.#articles.delete(article)
        this.#articles.set(article, known)
        return known
      }
      const found = this.#entriesUnder(article)
        .filter(({ situation }) => situation.articles.includes(article))
        .toSorted((a, b) => a.id - b.id)
      this.#articles.set(article, found)
      let kept = 0
      for (const list of this.#articles.values()) kept += list.length
      for (const [oldest, { length }] of this.#articles) {
        if (kept <= KEPT || oldest === article) break
        this.#articles.delete(oldest)
        kept -= length
      }
      return found
    })
  }

  #entriesUnder(article: string): Entry[] {
    const { rows, whole, reader } = this.#pieces(article)
    if (reader === null) return whole
    const found = [...whole, ...rows.map((row) => reader.entry(row))]
    const { rows: news } = this.#news()
    for (const block of this.#blocks.of(article)) {
      const texts = this.#blocks.texts(block)
      const { columns } = block
      for (let at = 0; at < columns.size; at += 1) {
        if (!news.has(columns.acts[at] ?? 0)) found.push(reader.entry(rowAt(columns, at, texts)))
      }
    }
    return found
  }

  /** The same without the acts of higher courts. */
  firstInstance(article: string): readonly Entry[] {
    return this.ofArticle(article).filter(({ review }) => !review)
  }

  /** Acts by their numbers in the archive, in the order given; unknown ones are left out. */
  byIds(ids: readonly number[]): Entry[] {
    return this.#now(() => this.#byIds(ids))
  }

  #byIds(ids: readonly number[]): Entry[] {
    const { rows, from } = this.#news()
    const found = new Map<number, Entry>()
    const packed: number[] = []
    const before: number[] = []
    for (const id of ids) {
      const row = rows.get(id)
      if (id <= from) before.push(id)
      else if (row === undefined) packed.push(id)
      else if (row !== null) found.set(id, this.#compact.entry(row))
    }
    if (packed.length > 0) this.#packedByIds(packed, (row) => found.set(row[0], this.#compact.entry(row)))
    if (before.length > 0) {
      const sql = `${COLUMNS} AND a.id IN (SELECT value FROM json_each(?))`
      for (const row of this.#db.prepare<[string], Row>(sql).iterate(JSON.stringify(before)))
        found.set(row.id, this.#whole(row))
    }
    return ids.flatMap((id) => found.get(id) ?? [])
  }

  #packedByIds(ids: readonly number[], take: (row: EntryRow) => void): void {
    // An act is packed under each of its articles alike: any will do.
    const sql = `SELECT j.value AS id, coalesce((SELECT article FROM act_charges WHERE act = j.value LIMIT 1), '') AS article
      FROM json_each(?) j`
    const places = this.#db.prepare<[string], { id: number; article: string }>(sql).all(JSON.stringify(ids))
    // One block after another, so that each is read once however little room there is.
    places.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.id - b.id))
    for (const { id, article } of places) {
      const block = this.#blocks.with(article, id)
      const at = block === null ? -1 : placeOf(block.columns, id)
      if (block === null || at < 0) continue
      take(rowAt(block.columns, at, this.#blocks.texts(block)))
    }
  }

  /** All acts, by their number in the archive. Entries of a million acts take some hundred megabytes: they are not kept. */
  all(): Entry[] {
    return this.#now(() => {
      const ids = this.#db.prepare<[], number>('SELECT id FROM acts ORDER BY id').pluck().all()
      return this.#byIds(ids)
    })
  }

  /** Acts of higher courts by the number of the act they review, oldest first. Only their numbers are read, not their facts. */
  #reviews(): Map<string, Review[]> {
    if (this.#fates) return this.#fates
    const found = new Map<string, Review[]>()
    const sql = reviews(this.#ofBefore() ? 'acts' : 'acts INDEXED BY acts_reviewing')
    for (const { id, number, day } of this.#db.prepare<[], Review & Pick<Reviewed, 'number'>>(sql).iterate()) {
      if (number === null) continue
      const list = found.get(number)
      if (list) list.push({ id, day })
      else found.set(number, [{ id, day }])
    }
    this.#fates = found
    return found
  }

  /**
   * What higher courts did with an act, and with their own acts in turn, oldest first. Courts number their cases alike: an act
   * is recognised by number and day together; a number alone will do only in the form that names its court (6205-24-00-1/17).
   */
  fateOf(act: Reviewed): Entry[] {
    return this.#now(() => {
      if (this.#fates !== null || this.#ofBefore()) return this.#fatesNow()(act)
      const ofNumber = this.#db.prepare<[string], Review>(
        reviews('acts INDEXED BY acts_reviewing', `${REVIEWING} AND ${REVIEWED} = ?`),
      )
      return this.#fate(act, (number) => ofNumber.all(number))
    })
  }

  #ofBefore(): boolean {
    return this.#news().from === Number.MAX_SAFE_INTEGER
  }

  /** The same for many acts: the archive is looked at once. */
  fates(): (act: Reviewed) => Entry[] {
    return this.#now(() => this.#fatesNow())
  }

  #fatesNow(): (act: Reviewed) => Entry[] {
    const known = this.#reviews()
    return (act) => this.#fate(act, (number) => known.get(number) ?? [])
  }

  #fate({ number, date }: Reviewed, ofNumber: (number: string) => Review[], depth = 0): Entry[] {
    if (number === null) return []
    const ids = ofNumber(number)
      .filter(({ day }) => (day !== null && date !== null ? day === date : /^\d{4}-\d{2}-\d{2}-/u.test(number)))
      .map(({ id }) => id)
    const direct = this.#byIds(ids)
    const later = depth > 1 ? [] : direct.flatMap((review) => this.#fate(review, ofNumber, depth + 1))
    return [...new Map([...direct, ...later].map((review) => [review.id, review])).values()]
  }
}

const indexes = new WeakMap<Db, PracticeIndex>()

/** The index of an open archive. */
export function indexOf(db: Db, law: Law): PracticeIndex {
  const known = indexes.get(db)
  if (known) return known
  const made = new PracticeIndex(db, law)
  indexes.set(db, made)
  return made
}
