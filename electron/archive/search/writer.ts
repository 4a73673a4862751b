/** Puts acts into the archive: facts, text, index, counts of stems, all in the transaction of the batch. */
import { inflateRawSync } from 'node:zlib'
import type { Database as Db } from 'better-sqlite3'
import type { ActFacts } from '../../../shared/archive/types.ts'
import { compactFacts } from '../extract/compact.ts'
import { EntryWriter } from '../entries.ts'
import { lastListed } from './lists.ts'
import { chargesOfFacts, columnsOf, noFacts, numberKey } from './prepared.ts'
import type { FactColumns, NewAct, PreparedAct } from './prepared.ts'
import { Preparer } from './preparer.ts'
import type { NewStems } from './preparer.ts'
import { Tally } from './tally.ts'
import { statements } from './writer-statements.ts'
import { eachTerm, VectorCoder } from './vector.ts'

export { noFacts, numberKey }
export type { NewAct, PreparedAct }

/**
 * What became of an act. An act whose very text is there already is not taken again; one of the same kind, court, day and
 * number with another text is left to whoever called (the import holds it for a decision, held.ts). `id` is the act there.
 */
export type AddResult = { added: true; id: number } | { added: false; why: 'sameText' | 'sameNumber'; id: number }

export function unpack(body: Uint8Array): string {
  return inflateRawSync(body).toString('utf8')
}

const UNKNOWN = -1

/** The numbers of a preparer's lexicon as the database knows them. */
export class Lexicon {
  /** Stem by its number there, and its number in `terms` (UNKNOWN until it is looked up). */
  readonly stems: string[] = []
  readonly ids: number[] = []

  take({ anew, stems }: NewStems): void {
    if (anew) {
      this.stems.length = 0
      this.ids.length = 0
    }
    for (const stem of stems) {
      this.stems.push(stem)
      this.ids.push(UNKNOWN)
    }
  }

  /** The numbers in the database are not to be trusted any more. */
  forgetIds(): void {
    this.ids.fill(UNKNOWN)
  }
}

const REMEMBERED_STEMS = 150_000

export class ArchiveWriter {
  readonly #db: Db
  readonly #sql: ReturnType<typeof statements>
  readonly #entries: EntryWriter
  readonly #preparer = new Preparer()
  readonly #lexicon = new Lexicon()
  readonly #coder = new VectorCoder()
  /** Numbers of stems. */
  readonly #terms = new Map<string, number>()
  readonly #lexicons = new Set<Lexicon>([this.#lexicon])
  /** Acts a stem was newly met in since the last flush. */
  readonly #met = new Tally()
  #words = 0
  #acts = 0
  #listed = 0

  constructor(db: Db) {
    this.#db = db
    this.#sql = statements(db)
    this.#entries = new EntryWriter(db)
  }

  /** Adds a batch whole or not at all; the answer tells of each act in order. `also` runs in the same transaction. */
  addBatch(
    acts: readonly NewAct[],
    now: string,
    also: (results: readonly AddResult[]) => void = () => {},
  ): AddResult[] {
    if (this.#preparer.full) this.#preparer.forget()
    const ready = acts.map((act) => this.#preparer.act(act))
    this.#lexicon.take(this.#preparer.news())
    return this.addPrepared(
      ready.map((act) => ({ act, lexicon: this.#lexicon })),
      now,
      also,
    )
  }

  /** As {@link addBatch}, for acts made ready elsewhere; each comes with what is known of the lexicon that did. */
  addPrepared(
    acts: readonly { act: PreparedAct; lexicon: Lexicon }[],
    now: string,
    also: (results: readonly AddResult[]) => void = () => {},
  ): AddResult[] {
    const results: AddResult[] = []
    try {
      this.#db
        .transaction(() => {
          this.#listed = lastListed(this.#db)
          this.#entries.begin()
          for (const { act, lexicon } of acts) results.push(this.#add(act, lexicon, now))
          this.#flush()
          also(results)
        })
        .immediate()
    } catch (error) {
      // Numbers given in the batch were rolled back with it.
      this.#terms.clear()
      for (const lexicon of this.#lexicons) lexicon.forgetIds()
      this.#met.clear()
      this.#words = 0
      this.#acts = 0
      throw error
    }
    if (this.#terms.size > REMEMBERED_STEMS) this.#terms.clear()
    return results
  }

  #add(act: PreparedAct, lexicon: Lexicon, now: string): AddResult {
    const same = this.#sql.byHash.get(act.hash)
    if (typeof same === 'number') return { added: false, why: 'sameText', id: same }
    const { columns } = act
    if (columns.key !== null && !act.besides) {
      const twin = this.#sql.byNumber.get(columns.key, columns.kind, columns.date, columns.court)
      if (typeof twin === 'number') return { added: false, why: 'sameNumber', id: twin }
    }
    const { lastInsertRowid } = this.#sql.act.run({
      ...columns,
      hash: act.hash,
      source: act.source,
      generated: act.generated ? 1 : 0,
      own: act.own ? 1 : 0,
      now,
    })
    const id = Number(lastInsertRowid)
    // Numbers of acts that were taken out at the end are given again.
    if (id <= this.#listed) this.#sql.stale.run(id)
    this.#sql.text.run(id, act.body)
    this.#charge(id, act)
    this.#index(id, act, lexicon)
    return { added: true, id }
  }

  /** What an act is charged with, and what the analyses read of it. */
  #charge(id: number, { charges, compact }: Pick<PreparedAct, 'charges' | 'compact'>): void {
    for (const { article, part } of charges) this.#sql.charge.run(id, article, part)
    this.#entries.put(id, compact)
  }

  #index(id: number, { index, words, terms }: Pick<PreparedAct, 'index' | 'words' | 'terms'>, lexicon: Lexicon): void {
    this.#sql.index.run(id, index)
    this.#lexicons.add(lexicon)
    const { ids, stems } = lexicon
    const coder = this.#coder.begin(words)
    for (let at = 0; at < terms.length; at += 2) {
      const local = terms[at] ?? 0
      let term = ids[local] ?? UNKNOWN
      if (term === UNKNOWN) {
        term = this.#idOf(stems[local] ?? '')
        ids[local] = term
      }
      coder.add(term, terms[at + 1] ?? 1)
      this.#met.add(term, 1)
    }
    this.#sql.vector.run(id, coder.end())
    this.#words += words
    this.#acts += 1
  }

  /** The number of a stem in the database. */
  #idOf(stem: string): number {
    const known = this.#terms.get(stem)
    if (known !== undefined) return known
    const found = this.#sql.term.get(stem)
    const id = typeof found === 'number' ? found : Number(this.#sql.newTerm.run(stem).lastInsertRowid)
    this.#terms.set(stem, id)
    return id
  }

  #flush(): void {
    this.#met.each((term, count) => this.#sql.df.run(count, term))
    this.#met.clear()
    this.#sql.total.run('acts', this.#acts)
    this.#sql.total.run('words', this.#words)
    this.#acts = 0
    this.#words = 0
  }

  /** Puts the facts of an act right (a person confirmed or corrected them) and its index with them. */
  setFacts(id: number, facts: ActFacts): void {
    if (this.#preparer.full) this.#preparer.forget()
    const text = unpack(this.#sql.body.get(id) as Uint8Array)
    const prepared = this.#preparer.words(text, facts)
    this.#lexicon.take(this.#preparer.news())
    const columns: FactColumns = columnsOf(facts)
    this.#db
      .transaction(() => {
        this.#forget(id)
        this.#sql.facts.run({ id, ...columns })
        this.#entries.begin()
        this.#sql.noCharges.run(id)
        const compact = compactFacts(facts, this.#sql.generated.get(id) === 1)
        this.#charge(id, { charges: chargesOfFacts(facts), compact })
        this.#index(id, prepared, this.#lexicon)
        this.#flush()
      })
      .immediate()
  }

  /** Takes an act out of the archive with everything that was made of it. */
  remove(id: number): void {
    this.#db
      .transaction(() => {
        this.#forget(id)
        this.#sql.removeAct.run(id)
        this.#flush()
      })
      .immediate()
  }

  #forget(id: number): void {
    const body = this.#sql.readVector.get(id)
    if (!(body instanceof Uint8Array)) return
    let length = 0
    eachTerm(body, (term, _count, words) => {
      this.#met.add(term, -1)
      length = words
    })
    this.#sql.unindex.run(id)
    this.#sql.stale.run(id)
    this.#sql.noVector.run(id)
    this.#acts -= 1
    this.#words -= length
  }
}
