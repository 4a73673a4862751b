/**
 * The acts of an archive in memory, article by article as they are asked for: reading one act's entry from the database costs
 * two microseconds or three, its whole facts twenty and more, comparing it in memory one. Kept for each open database and brought
 * up to date before each use.
 */
import type { Database as Db, Statement } from 'better-sqlite3'
import type { ActFacts } from '../../../../shared/archive/types.ts'
import type { Law } from '../../../../shared/law/types.ts'
import { entriesFrom } from '../../entries.ts'
import { CompactReader, ENTRY_COLUMNS } from './compact-reader.ts'
import type { EntryRow } from './compact-reader.ts'
import { entryOf, Pool } from './entry.ts'
import type { Entry } from './entry.ts'

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

interface Stand {
  /** Changes whenever another connection has written. */
  version: number
  acts: number
  last: number
  importsEnded: number
}

// In the words of the index `acts_reviewing`, which alone is read; an archive of before, opened for reading only, has none.
const REVIEWED = "json_extract(facts, '$.reviews.value.number')"
const REVIEWING = "kind IN ('appealResolution', 'cassationResolution') AND facts IS NOT NULL"
const reviews = (from: 'acts' | 'acts INDEXED BY acts_reviewing', where = REVIEWING): string =>
  `SELECT id, ${REVIEWED} AS number, json_extract(facts, '$.reviews.value.date') AS day FROM ${from}
   WHERE ${where} ORDER BY date, id`

const COLUMNS = 'SELECT a.id, a.facts, a.generated FROM acts a WHERE a.facts IS NOT NULL'

export class PracticeIndex {
  readonly #db: Db
  readonly #law: Law
  readonly #version: Statement<[], number>
  readonly #standing: Statement<[], { acts: number | null; last: number | null; ended: number }>
  #pool = new Pool()
  #compact: CompactReader | null = null
  #entries = new Map<number, Entry>()
  #articles = new Map<string, Entry[]>()
  #firstInstance = new Map<string, Entry[]>()
  #whole = false
  #complete = false
  #stand: Stand | null = null
  #fates: Map<string, Review[]> | null = null

  constructor(db: Db, law: Law) {
    this.#db = db
    this.#law = law
    this.#version = db.prepare<[], number>('PRAGMA data_version').pluck()
    // The archive counts its acts as it writes them: counting them here would cost milliseconds before each answer.
    this.#standing = db.prepare(
      "SELECT (SELECT value FROM meta WHERE key = 'acts') AS acts, (SELECT max(id) FROM acts) AS last, (SELECT count(*) FROM imports WHERE finished_at IS NOT NULL) AS ended",
    )
  }

  #now(): Stand {
    const row = this.#standing.get()
    return {
      version: this.#version.get() ?? 0,
      acts: row?.acts ?? 0,
      last: row?.last ?? 0,
      importsEnded: row?.ended ?? 0,
    }
  }

  /**
   * Brings what is in memory up to date. New acts are added; any other change (a corrected fact, an act taken out) empties the
   * memory. A fact corrected while an import runs is seen when the import has ended.
   */
  #refresh(): void {
    const before = this.#stand
    const now = this.#now()
    if (before && now.version === before.version && now.last === before.last && now.acts === before.acts) return
    this.#firstInstance = new Map()
    const grown = before !== null && now.last > before.last && now.acts - before.acts > 0
    if (before !== null && grown && now.importsEnded === before.importsEnded) this.#add(before.last)
    else if (before !== null) this.#clear()
    this.#stand = now
  }

  #clear(): void {
    this.#pool = new Pool()
    this.#compact = null
    this.#entries = new Map()
    this.#articles = new Map()
    this.#whole = false
    this.#fates = null
  }

  #keep({ id, facts, generated }: Row): Entry {
    const known = this.#entries.get(id)
    if (known) return known
    // Written by our own writer from facts that held their schema.
    const entry = entryOf(id, JSON.parse(facts) as ActFacts, generated === 1, this.#law, this.#pool)
    this.#entries.set(id, entry)
    return entry
  }

  #keepCompact(row: EntryRow): Entry {
    const known = this.#entries.get(row[0])
    if (known) return known
    this.#compact ??= new CompactReader(this.#db, this.#law, this.#pool)
    const entry = this.#compact.entry(row)
    this.#entries.set(row[0], entry)
    return entry
  }

  #add(after: number): void {
    this.#fates = null
    for (const row of this.#db.prepare<[number], Row>(`${COLUMNS} AND a.id > ?`).iterate(after)) {
      const facts = JSON.parse(row.facts) as ActFacts
      const articles = new Set(facts.charges.map(({ value }) => value.article))
      const loaded = [...articles].filter((article) => this.#articles.has(article))
      if (!this.#whole && loaded.length === 0) continue
      const entry = this.#keep(row)
      for (const article of this.#whole ? articles : loaded) {
        const list = this.#articles.get(article)
        if (list) list.push(entry)
        else this.#articles.set(article, [entry])
      }
    }
  }

  /** Acts with a charge of the article, by their number in the archive. */
  ofArticle(article: string): readonly Entry[] {
    this.#refresh()
    const known = this.#articles.get(article)
    if (known) return known
    const found: Entry[] = []
    const from = this.#entriesFrom()
    if (from > 0) {
      const sql = `${COLUMNS} AND a.id IN (SELECT act FROM act_charges WHERE article = ?) AND a.id <= ? ORDER BY a.id`
      for (const row of this.#db.prepare<[string, number], Row>(sql).iterate(article, from)) found.push(this.#keep(row))
    }
    if (from < Number.MAX_SAFE_INTEGER) {
      const sql = `SELECT ${ENTRY_COLUMNS} FROM act_entries e WHERE e.article = ? AND e.act > ? ORDER BY e.act`
      const rows = this.#db.prepare<[string, number], EntryRow>(sql).raw()
      for (const row of rows.iterate(article, from)) found.push(this.#keepCompact(row))
    }
    this.#articles.set(article, found)
    return found
  }

  /** The same without the acts of higher courts. */
  firstInstance(article: string): readonly Entry[] {
    const all = this.ofArticle(article)
    const known = this.#firstInstance.get(article)
    if (known) return known
    const found = all.filter(({ review }) => !review)
    this.#firstInstance.set(article, found)
    return found
  }

  /** Acts by their numbers in the archive, in the order given; unknown ones are left out. */
  byIds(ids: readonly number[]): Entry[] {
    this.#refresh()
    return this.#byIds(ids)
  }

  #byIds(ids: readonly number[]): Entry[] {
    const unknown = ids.filter((id) => !this.#entries.has(id))
    const from = this.#entriesFrom()
    if (unknown.some((id) => id > from)) {
      // The entries of an act under all its articles are equal: any will do.
      const sql = `SELECT ${ENTRY_COLUMNS} FROM json_each(?) j CROSS JOIN act_entries e
        ON e.act = j.value AND e.article = (SELECT article FROM act_charges WHERE act = j.value LIMIT 1)
        WHERE e.act > ?`
      const rows = this.#db.prepare<[string, number], EntryRow>(sql).raw()
      for (const row of rows.iterate(JSON.stringify(unknown), from)) this.#keepCompact(row)
    }
    const missing = unknown.filter((id) => !this.#entries.has(id))
    const sql = `${COLUMNS} AND a.id IN (SELECT value FROM json_each(?))`
    if (missing.length > 0)
      for (const row of this.#db.prepare<[string], Row>(sql).iterate(JSON.stringify(missing))) this.#keep(row)
    return ids.flatMap((id) => this.#entries.get(id) ?? [])
  }

  /** All acts. */
  all(): Entry[] {
    this.#refresh()
    if (!this.#whole) {
      const ids = this.#db.prepare<[], number>('SELECT id FROM acts ORDER BY id').pluck().all()
      // In the order of their numbers, whatever was asked for before.
      this.#entries = new Map(this.#byIds(ids).map((entry) => [entry.id, entry]))
      this.#articles = new Map()
      for (const entry of this.#entries.values())
        for (const article of entry.situation.articles) {
          const list = this.#articles.get(article)
          if (list) list.push(entry)
          else this.#articles.set(article, [entry])
        }
      this.#whole = true
    }
    return [...this.#entries.values()]
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
    if (this.#fates !== null || this.#ofBefore()) return this.fates()(act)
    this.#refresh()
    const ofNumber = this.#db.prepare<[string], Review>(
      reviews('acts INDEXED BY acts_reviewing', `${REVIEWING} AND ${REVIEWED} = ?`),
    )
    return this.#fate(act, (number) => ofNumber.all(number))
  }

  /** Acts with a greater number have entries to be read. What is complete once stays so. */
  #entriesFrom(): number {
    if (this.#complete) return 0
    const from = entriesFrom(this.#db)
    this.#complete = from === 0
    return from
  }

  #ofBefore(): boolean {
    return this.#entriesFrom() === Number.MAX_SAFE_INTEGER
  }

  /** The same for many acts: the archive is looked at once. */
  fates(): (act: Reviewed) => Entry[] {
    this.#refresh()
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
    return [...new Set([...direct, ...later])]
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
