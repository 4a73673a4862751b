/** Puts acts into the archive: facts, text, index, counts of stems, all in the transaction of the batch. */
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database as Db } from 'better-sqlite3'
import type { ActFacts, ActLanguage, CourtLevel } from '../../../shared/archive/types.ts'
import { guessLanguage } from '../text/language.ts'
import { stemOf } from '../text/stems.ts'
import { tokens } from '../text/tokens.ts'
import { marksOf } from './marks.ts'
import { statements } from './writer-statements.ts'
import { eachTerm, encodeVector } from './vector.ts'

/** An act as an importer hands it over. */
export interface NewAct {
  /** Where it came from: path, `archive.zip!entry`, `table.csv:line`. */
  source: string
  text: string
  /** Null where nothing could be read from it. */
  facts: ActFacts | null
  generated?: boolean
  /** An act signed on this PC. */
  own?: boolean
}

export type AddResult = { added: true; id: number } | { added: false; why: 'sameText' | 'sameNumber'; id: number }

export const LEVEL_RANK: Record<CourtLevel, number> = { unknown: 0, district: 1, region: 2, cassation: 3 }

/** Runs of digits this long are names of one thing (IIN, account): they are found, but never weighed. */
const WEIGHED_DIGITS = 4
const REMEMBERED_WORDS = 200_000

/** A stem as the writer knows it; `stamp` tells for which act `count` was counted. */
interface Term {
  stem: string
  id: number
  stamp: number
  count: number
}

export function unpack(body: Uint8Array): string {
  return inflateRawSync(body).toString('utf8')
}

/** "№ 1-123/2025" and "1–123/2025 " are one number. */
export function numberKey(number: string): string {
  return number
    .toLowerCase()
    .replace(/[‐-―−]/gu, '-')
    .replace(/[^\p{L}\p{N}/-]+/gu, '')
}

/** Facts of an act nothing was read from. */
export function noFacts(text: string): ActFacts {
  return {
    kind: null,
    court: null,
    level: 'unknown',
    date: null,
    number: null,
    language: guessLanguage(text),
    charges: [],
    outcome: null,
    punishments: [],
    final: null,
    method: null,
    institution: null,
    recidivism: null,
    mitigating: [],
    aggravating: [],
    reconciliation: null,
    claims: [],
    damageTenge: null,
    reviews: null,
    reviewResult: null,
  }
}

export class ArchiveWriter {
  readonly #db: Db
  readonly #sql: ReturnType<typeof statements>
  /** Stems by themselves and by the words they were found in: one look-up a word of an act. */
  readonly #terms = new Map<string, Term>()
  readonly #byWord: Record<ActLanguage, Map<string, Term>> = { kk: new Map(), ru: new Map() }
  #stamp = 0
  /** Acts a stem was newly met in since the last flush. */
  readonly #met = new Map<number, number>()
  #words = 0
  #acts = 0

  constructor(db: Db) {
    this.#db = db
    this.#sql = statements(db)
  }

  /** Adds a batch whole or not at all; the answer tells of each act in order. `also` runs in the same transaction. */
  addBatch(
    acts: readonly NewAct[],
    now: string,
    also: (results: readonly AddResult[]) => void = () => {},
  ): AddResult[] {
    const results: AddResult[] = []
    try {
      this.#db
        .transaction(() => {
          for (const act of acts) results.push(this.#add(act, now))
          this.#flush()
          also(results)
        })
        .immediate()
    } catch (error) {
      // Numbers given in the batch were rolled back with it.
      this.#forgetWords()
      this.#met.clear()
      this.#words = 0
      this.#acts = 0
      throw error
    }
    return results
  }

  #add(act: NewAct, now: string): AddResult {
    const facts = act.facts ?? noFacts(act.text)
    const hash = createHash('sha256').update(act.text).digest()
    const same = this.#sql.byHash.get(hash)
    if (typeof same === 'number') return { added: false, why: 'sameText', id: same }
    const key = facts.number === null ? null : numberKey(facts.number.value)
    const number = facts.number?.value ?? null
    if (key !== null && key !== '') {
      const twin = this.#sql.byNumber.get(
        key,
        facts.kind?.value ?? 'unknown',
        facts.date?.value ?? null,
        facts.court?.value ?? null,
      )
      if (typeof twin === 'number') return { added: false, why: 'sameNumber', id: twin }
    }
    const { lastInsertRowid } = this.#sql.act.run({
      hash,
      source: act.source,
      ...columnsOf(facts),
      number,
      key: key === '' ? null : key,
      generated: act.generated === true ? 1 : 0,
      own: act.own === true ? 1 : 0,
      now,
    })
    const id = Number(lastInsertRowid)
    this.#sql.text.run(id, deflateRawSync(act.text, { level: 3 }))
    for (const { value } of facts.charges) this.#sql.charge.run(id, value.article, value.part ?? '')
    this.#index(id, act.text, facts)
    return { added: true, id }
  }

  #index(id: number, text: string, facts: ActFacts): void {
    const { language } = facts
    const byWord = this.#byWord[language]
    const list: string[] = []
    const met: Term[] = []
    this.#stamp += 1
    for (const { word } of tokens(text)) {
      let term = byWord.get(word)
      if (term === undefined) {
        term = this.#term(stemOf(word, language))
        byWord.set(word, term)
      }
      list.push(term.stem)
      this.#count(term, met)
    }
    for (const mark of marksOf(facts)) {
      list.push(mark)
      this.#count(this.#term(mark), met)
    }
    this.#sql.index.run(id, list.join(' '))
    const weighed = met.filter((term) => term.id > 0)
    for (const term of weighed) this.#changed(term, 1)
    weighed.sort((x, y) => x.id - y.id)
    this.#sql.vector.run(id, encodeVector(list.length, weighed))
    this.#words += list.length
    this.#acts += 1
    if (byWord.size > REMEMBERED_WORDS || this.#terms.size > REMEMBERED_WORDS) this.#forgetWords()
  }

  /** Counts a stem of the act at hand. */
  #count(term: Term, met: Term[]): void {
    if (term.stamp === this.#stamp) term.count += 1
    else {
      term.stamp = this.#stamp
      term.count = 1
      met.push(term)
    }
  }

  #term(stem: string): Term {
    const known = this.#terms.get(stem)
    if (known !== undefined) return known
    const term: Term = { stem, id: this.#idOf(stem), stamp: 0, count: 0 }
    this.#terms.set(stem, term)
    return term
  }

  /** The number of a stem; 0 where it is not weighed. */
  #idOf(stem: string): number {
    if (stem.length > WEIGHED_DIGITS && stem.charCodeAt(0) < 58) return 0
    const found = this.#sql.term.get(stem)
    return typeof found === 'number' ? found : Number(this.#sql.newTerm.run(stem).lastInsertRowid)
  }

  #changed({ id }: { id: number }, by: number): void {
    this.#met.set(id, (this.#met.get(id) ?? 0) + by)
  }

  #forgetWords(): void {
    this.#byWord.kk.clear()
    this.#byWord.ru.clear()
    this.#terms.clear()
  }

  #flush(): void {
    for (const [term, count] of this.#met) this.#sql.df.run(count, term)
    this.#met.clear()
    this.#sql.total.run('acts', this.#acts)
    this.#sql.total.run('words', this.#words)
    this.#acts = 0
    this.#words = 0
  }

  /** Puts the facts of an act right (a person confirmed or corrected them) and its index with them. */
  setFacts(id: number, facts: ActFacts): void {
    this.#db
      .transaction(() => {
        const text = unpack(this.#sql.body.get(id) as Uint8Array)
        this.#forget(id)
        this.#sql.facts.run({
          id,
          ...columnsOf(facts),
          number: facts.number?.value ?? null,
          key: facts.number === null ? null : numberKey(facts.number.value),
        })
        this.#sql.noCharges.run(id)
        for (const { value } of facts.charges) this.#sql.charge.run(id, value.article, value.part ?? '')
        this.#index(id, text, facts)
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
      this.#changed({ id: term }, -1)
      length = words
    })
    this.#sql.unindex.run(id)
    this.#sql.noVector.run(id)
    this.#acts -= 1
    this.#words -= length
  }
}

function columnsOf(facts: ActFacts) {
  return {
    kind: facts.kind?.value ?? 'unknown',
    court: facts.court?.value ?? null,
    level: facts.level,
    rank: LEVEL_RANK[facts.level],
    date: facts.date?.value ?? null,
    language: facts.language,
    outcome: facts.outcome?.value ?? null,
    punishment: facts.final?.value.kind ?? null,
    amount: facts.final?.value.amount ?? null,
    conditional: facts.final === null ? null : facts.final.value.conditional ? 1 : 0,
    facts: JSON.stringify(facts),
  }
}
