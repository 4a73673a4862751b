/** Makes acts ready for the archive (prepared.ts) and remembers the words it met, so that each is stemmed once. */
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { ActFacts, ActLanguage } from '../../../shared/archive/types.ts'
import { compactFacts } from '../extract/compact.ts'
import { computeStem } from '../text/stems.ts'
import { eachWord } from '../text/words.ts'
import { marksOf } from './marks.ts'
import { chargesOfFacts, columnsOf, noFacts } from './prepared.ts'
import type { NewAct, PreparedAct } from './prepared.ts'

/** Runs of digits longer than this are names of one thing (IIN, account): they are found, but never weighed. */
const WEIGHED_DIGITS = 4
/** Words remembered; about 15 MB. When full all are forgotten: the common ones are back at once. */
const REMEMBERED = 80_000
/** Fast, and within a tenth of the size of the slower levels on texts this short. */
const LEVEL = 3
/** From this length on V8 keeps a piece of a text as a view of it. */
const SLICED = 13

interface Term {
  stem: string
  /** Number in this lexicon; -1 where the stem is not weighed. */
  id: number
  /** The act `count` is of. */
  stamp: number
  count: number
}

/** Stems a lexicon has numbered since they were last taken over, in order. */
export interface NewStems {
  /** The lexicon was begun anew: numbers from before mean nothing any more. */
  anew: boolean
  stems: string[]
}

export class Preparer {
  readonly #terms = new Map<string, Term>()
  readonly #byWord: Record<ActLanguage, Map<string, Term>> = { kk: new Map(), ru: new Map() }
  #stamp = 0
  #numbered = 0
  #news: NewStems = { anew: true, stems: [] }

  /** Whether the lexicon is full; {@link forget} it before the next act, when all acts so far have been taken over. */
  get full(): boolean {
    return this.#byWord.kk.size + this.#byWord.ru.size > REMEMBERED || this.#terms.size > REMEMBERED
  }

  forget(): void {
    this.#terms.clear()
    this.#byWord.kk.clear()
    this.#byWord.ru.clear()
    this.#numbered = 0
    this.#news = { anew: true, stems: [] }
  }

  /** The stems numbered since the last call. */
  news(): NewStems {
    const news = this.#news
    this.#news = { anew: false, stems: [] }
    return news
  }

  act({ source, text, facts: read, generated, own, besides }: NewAct): PreparedAct {
    const facts = read ?? noFacts(text)
    const bytes = Buffer.from(text, 'utf8')
    return {
      source,
      columns: columnsOf(facts),
      charges: chargesOfFacts(facts),
      compact: compactFacts(facts, generated === true),
      generated: generated === true,
      own: own === true,
      besides: besides === true,
      hash: createHash('sha256').update(bytes).digest(),
      body: deflateRawSync(bytes, { level: LEVEL }),
      ...this.words(text, facts),
    }
  }

  /** What the index gets of an act. */
  words(text: string, facts: ActFacts): Pick<PreparedAct, 'index' | 'words' | 'terms'> {
    const { language } = facts
    const byWord = this.#byWord[language]
    const list: string[] = []
    const met: Term[] = []
    this.#stamp += 1
    const count = (term: Term): void => {
      list.push(term.stem)
      if (term.stamp === this.#stamp) term.count += 1
      else {
        term.stamp = this.#stamp
        term.count = 1
        if (term.id >= 0) met.push(term)
      }
    }
    eachWord(text, (word) => {
      let term = byWord.get(word)
      if (term === undefined) {
        term = this.#term(computeStem(word, language))
        byWord.set(copied(word), term)
      }
      count(term)
    })
    for (const mark of marksOf(facts)) count(this.#term(mark))
    const terms = new Int32Array(met.length * 2)
    for (const [at, { id, count: times }] of met.entries()) {
      terms[at * 2] = id
      terms[at * 2 + 1] = times
    }
    return { index: Buffer.from(list.join(' '), 'utf8'), words: list.length, terms }
  }

  #term(stem: string): Term {
    const known = this.#terms.get(stem)
    if (known !== undefined) return known
    const weighed = stem.length <= WEIGHED_DIGITS || stem.charCodeAt(0) >= 58
    const own = copied(stem)
    const term: Term = { stem: own, id: weighed ? this.#numbered : -1, stamp: 0, count: 0 }
    if (weighed) {
      this.#numbered += 1
      this.#news.stems.push(own)
    }
    this.#terms.set(own, term)
    return term
  }
}

/** A copy of its own: a piece cut from a text may hold the whole text in memory. */
function copied(word: string): string {
  return word.length < SLICED ? word : Buffer.from(word, 'utf8').toString('utf8')
}
