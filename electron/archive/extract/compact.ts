/**
 * The facts of an act as the analyses need them. Most of it many acts say alike (charges, court, circumstances): such a line of JSON
 * is kept once (entries.ts) and read once. Nothing here depends on a law pack, and nothing names a person or a judge.
 */
import type {
  ActFacts,
  ChargeFact,
  Fact,
  Outcome,
  PunishmentFact,
  ReviewResult,
} from '../../../shared/archive/types.ts'
import type { ActLanguage, ArchiveActKind } from '../../../shared/archive/types.ts'
import type { PlainFacts } from './plain.ts'

/** How many facts of an act were arrived at in which way. */
export interface Marks {
  machine: number
  confirmed: number
  corrected: number
}

/** How each fact of an act was arrived at. */
export function marksOf(facts: ActFacts): Marks {
  const marks: Marks = { machine: 0, confirmed: 0, corrected: 0 }
  const count = (fact: Fact<unknown> | null): void => {
    if (fact) marks[fact.mark] += 1
  }
  for (const value of Object.values(facts)) {
    if (Array.isArray(value)) for (const fact of value) count(fact)
    else if (typeof value === 'object') count(value)
  }
  return marks
}

/** What the lines of an act say, each as JSON. */
export interface CompactLines {
  state: [
    language: ActLanguage,
    kind: ArchiveActKind | null,
    outcome: Outcome | null,
    reviewResult: ReviewResult | null,
    recidivism: PlainFacts['recidivism'],
    /** The rest are 0 or 1, and three counts. */
    reconciliation: number,
    claim: number,
    generated: number,
    machine: number,
    confirmed: number,
    corrected: number,
  ]
  charges: [article: string, part: string | null, ...points: string[]][]
  circumstances: [mitigating: string[], aggravating: string[]]
  final: [kind: PunishmentFact['kind'], amount: number | null, conditional: boolean] | null
  court: string | null
  date: string | null
}

/** In the order of the columns of `entry_rows`. */
export const LINES = ['state', 'charges', 'circumstances', 'final', 'court', 'date'] as const

export interface CompactFacts {
  /** In the order of {@link LINES}. */
  lines: string[]
  /** As JSON. */
  number: string | null
  damageTenge: number | null
  /** Number and day of the act under review, as JSON; null where no number is known. */
  reviews: string | null
}

const charge = ({ article, part, points }: ChargeFact): CompactLines['charges'][number] => [article, part, ...points]

/** The compact form of an act's facts; read again by analysis/index/compact-reader.ts. */
export function compactFacts(facts: ActFacts, generated: boolean): CompactFacts {
  const { machine, confirmed, corrected } = marksOf(facts)
  const reviews = facts.reviews?.value
  const final = facts.final?.value
  const number = facts.number?.value
  const damage = facts.damageTenge?.value
  const lines: CompactLines = {
    state: [
      facts.language,
      facts.kind?.value ?? null,
      facts.outcome?.value ?? null,
      facts.reviewResult?.value ?? null,
      facts.recidivism?.value ?? null,
      facts.reconciliation?.value === true ? 1 : 0,
      facts.claims.length > 0 ? 1 : 0,
      generated ? 1 : 0,
      machine,
      confirmed,
      corrected,
    ],
    charges: facts.charges.map(({ value }) => charge(value)),
    circumstances: [facts.mitigating.map(({ value }) => value), facts.aggravating.map(({ value }) => value)],
    final: final === undefined ? null : [final.kind, final.amount, final.conditional],
    court: facts.court?.value ?? null,
    date: facts.date?.value ?? null,
  }
  return {
    lines: LINES.map((name) => JSON.stringify(lines[name])),
    number: number === undefined ? null : JSON.stringify(number),
    // As JSON keeps it, like the rest.
    damageTenge: damage === undefined || !Number.isFinite(damage) ? null : damage + 0,
    reviews: reviews?.number == null ? null : JSON.stringify([reviews.number, reviews.date]),
  }
}
