/** Entries from the compact form of facts (extract/compact.ts): each line is read once, however many acts have it. */
import type { Database as Db, Statement } from 'better-sqlite3'
import type { Law } from '../../../../shared/law/types.ts'
import { mciOn } from '../../../../shared/law/law.ts'
import type { EntryColumns, EntryRow } from '../../entry-blocks.ts'
import type { CompactLines } from '../../extract/compact.ts'
import { isReview } from '../acts.ts'
import { resultOf } from '../results.ts'
import { chargedOf } from '../situation.ts'
import type { Charged, Situation } from '../situation.ts'
import type { Entry, Pool } from './entry.ts'

/** What a line says, kept by its number. */
class Lines<T> {
  readonly #known: (T | undefined)[] = []
  readonly #line: (id: number) => string
  readonly #read: (line: string) => T

  constructor(line: (id: number) => string, read: (line: string) => T) {
    this.#line = line
    this.#read = read
  }

  of(id: number): T {
    const known = this.#known[id]
    if (known !== undefined) return known
    const made = this.#read(this.#line(id))
    this.#known[id] = made
    return made
  }
}

// The lines were written by compactFacts.
const parsed = <Line extends keyof CompactLines>(line: string): CompactLines[Line] =>
  JSON.parse(line) as CompactLines[Line]

interface State {
  language: Entry['situation']['language']
  outcome: CompactLines['state'][2]
  reviewResult: Entry['reviewResult']
  recidivism: Entry['situation']['recidivism']
  review: boolean
  reconciliation: boolean
  claim: boolean
  generated: boolean
  marks: Entry['marks']
}

function stateOf(line: string): State {
  const [language, kind, outcome, reviewResult, recidivism, reconciliation, claim, generated, ...counts] =
    parsed<'state'>(line)
  const [machine, confirmed, corrected] = counts
  return {
    language,
    outcome,
    reviewResult,
    recidivism,
    review: isReview({ kind }),
    reconciliation: reconciliation === 1,
    claim: claim === 1,
    generated: generated === 1,
    marks: { machine, confirmed, corrected },
  }
}

type Circumstances = Pick<Situation, 'mitigating' | 'aggravating' | 'ageGroup'>

export class CompactReader {
  readonly #pool: Pool
  readonly #last: Statement<[], number | null>
  readonly #states: Lines<State>
  readonly #charges: Lines<Charged>
  readonly #circumstances: Lines<Circumstances>
  readonly #finals: Lines<{
    final: { kind: NonNullable<Entry['kind']>; amount: number | null; conditional: boolean } | null
  }>
  readonly #courts: Lines<Pick<Entry, 'court' | 'region'>>
  readonly #dates: Lines<{ date: string | null; mci: number | undefined }>

  constructor(db: Db, law: Law, pool: Pool) {
    this.#pool = pool
    this.#last = db.prepare<[], number | null>('SELECT max(id) FROM entry_lines').pluck()
    const lines = db.prepare<[number], string>('SELECT line FROM entry_lines WHERE id = ?').pluck()
    const line = (id: number): string => {
      const found = lines.get(id)
      if (found === undefined) throw new Error(`an entry names line ${id}, which is not there`)
      return found
    }
    this.#states = new Lines(line, stateOf)
    this.#charges = new Lines(line, (text) => {
      const charges = parsed<'charges'>(text).map(([article, part, ...points]) => ({ article, part, points }))
      const charged = chargedOf(charges, law)
      return {
        ...charged,
        articles: pool.list(charged.articles),
        parts: pool.list(charged.parts),
        points: pool.list(charged.points),
      }
    })
    this.#circumstances = new Lines(line, (text) => {
      const [mitigating, aggravating] = parsed<'circumstances'>(text)
      return {
        mitigating: pool.list(mitigating),
        aggravating: pool.list(aggravating),
        ageGroup: mitigating.includes('minorOffender') ? 'minor' : 'adult',
      }
    })
    this.#finals = new Lines(line, (text) => {
      const final = parsed<'final'>(text)
      if (final === null) return { final }
      const [kind, amount, conditional] = final
      return { final: { kind, amount, conditional } }
    })
    this.#courts = new Lines(line, (text) => pool.court(parsed<'court'>(text)))
    this.#dates = new Lines(line, (text) => {
      const date = pool.maybe(parsed<'date'>(text))
      return { date, mci: date === null ? undefined : mciOn(law, date) }
    })
  }

  /** Reads what the lines of these acts say. */
  learn({ size, state, charges, circumstances, date }: EntryColumns): void {
    for (let at = 0; at < size; at += 1) {
      this.#states.of(state[at] ?? 0)
      this.#charges.of(charges[at] ?? 0)
      this.#circumstances.of(circumstances[at] ?? 0)
      this.#dates.of(date[at] ?? 0)
    }
  }

  /** More than the greatest number of a line. */
  get lines(): number {
    return (this.#last.get() ?? 0) + 1
  }

  state(line: number): Readonly<State> {
    return this.#states.of(line)
  }

  charged(line: number): Readonly<Charged> {
    return this.#charges.of(line)
  }

  circumstances(line: number): Readonly<Circumstances> {
    return this.#circumstances.of(line)
  }

  /** The month's calculation index of a day; undefined where it is not known. */
  mci(dateLine: number): number | undefined {
    return this.#dates.of(dateLine).mci
  }

  /** The same entry as entryOf makes of the facts themselves. */
  entry(row: EntryRow): Entry {
    const [id] = row
    const state = this.#states.of(row[1])
    const charged = this.#charges.of(row[2])
    const { final } = this.#finals.of(row[4])
    const { court, region } = this.#courts.of(row[5])
    const { date, mci } = this.#dates.of(row[6])
    const number = row[7]
    const damage = row[8]
    // Written by compactFacts.
    const reviews = row[9] === null ? null : (JSON.parse(row[9]) as [number: string, date: string | null])
    const { mitigating, aggravating, ageGroup } = this.#circumstances.of(row[3])
    const { outcome } = state
    const punished = outcome === 'conviction' ? final : null
    return {
      id,
      situation: {
        articles: charged.articles,
        parts: charged.parts,
        points: charged.points,
        gravity: charged.gravity,
        counts: charged.counts,
        damageMci: damage === null || mci === undefined ? null : damage / mci,
        recidivism: state.recidivism,
        mitigating,
        aggravating,
        ageGroup,
        reconciliation: state.reconciliation,
        claim: state.claim,
        language: state.language,
        date,
      },
      result: resultOf({ outcome, final }),
      kind: punished?.kind ?? null,
      amount: punished?.amount ?? null,
      conditional: punished?.conditional ?? false,
      date,
      number: number === null ? null : (JSON.parse(number) as string),
      court,
      region,
      review: state.review,
      reviewResult: state.reviewResult,
      reviews: reviews === null ? null : { number: reviews[0], date: this.#pool.maybe(reviews[1]) },
      marks: state.marks,
      generated: state.generated,
    }
  }
}
