/** An act made ready for the archive: everything that can be computed without the database, and so in another thread. */
import { emptyFacts } from '../../../shared/archive/types.ts'
import type { ActFacts, ActLanguage, CourtLevel } from '../../../shared/archive/types.ts'
import type { CompactFacts } from '../extract/compact.ts'
import { guessLanguage } from '../text/language.ts'

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
  /** Somebody decided to take it beside another act of its number (held.ts). */
  besides?: boolean
}

/** Columns of `acts` that are made of the facts. */
export interface FactColumns {
  kind: string
  court: string | null
  level: CourtLevel
  rank: number
  date: string | null
  number: string | null
  key: string | null
  language: ActLanguage
  outcome: string | null
  punishment: string | null
  amount: number | null
  conditional: number | null
  facts: string
}

export interface PreparedAct {
  source: string
  columns: FactColumns
  charges: { article: string; part: string }[]
  /** The facts as the analyses read them (extract/compact.ts). */
  compact: CompactFacts
  generated: boolean
  own: boolean
  besides: boolean
  /** SHA-256 of the text. */
  hash: Uint8Array
  /** The text, deflated. */
  body: Uint8Array
  /** Its stems and marks in order, UTF-8, for the index. */
  index: Uint8Array
  /** Length in words, marks among them. */
  words: number
  /** Pairs of a stem's number in the lexicon that prepared the act, and how often it stands. */
  terms: Int32Array
}

export const LEVEL_RANK: Record<CourtLevel, number> = { unknown: 0, district: 1, region: 2, cassation: 3 }

/** "№ 1-123/2025" and "1–123/2025 " are one number. */
export function numberKey(number: string): string {
  return number
    .toLowerCase()
    .replace(/[‐-―−]/gu, '-')
    .replace(/[^\p{L}\p{N}/-]+/gu, '')
}

/** Facts of an act nothing was read from. */
export function noFacts(text: string): ActFacts {
  return emptyFacts(guessLanguage(text))
}

export function columnsOf(facts: ActFacts): FactColumns {
  const key = facts.number === null ? '' : numberKey(facts.number.value)
  return {
    kind: facts.kind?.value ?? 'unknown',
    court: facts.court?.value ?? null,
    level: facts.level,
    rank: LEVEL_RANK[facts.level],
    date: facts.date?.value ?? null,
    number: facts.number?.value ?? null,
    key: key === '' ? null : key,
    language: facts.language,
    outcome: facts.outcome?.value ?? null,
    punishment: facts.final?.value.kind ?? null,
    amount: facts.final?.value.amount ?? null,
    conditional: facts.final === null ? null : facts.final.value.conditional ? 1 : 0,
    facts: JSON.stringify(facts),
  }
}

export function chargesOfFacts(facts: ActFacts): { article: string; part: string }[] {
  return facts.charges.map(({ value }) => ({ article: value.article, part: value.part ?? '' }))
}
