/** An act of the archive of court practice, and the facts read from its text. Plain JSON. */
import type { Institution, MainKind, Method } from '../case/kinds.ts'

export type ActLanguage = 'kk' | 'ru'
export const LEVELS = ['district', 'region', 'cassation', 'unknown'] as const
export type CourtLevel = (typeof LEVELS)[number]
export const ACT_KINDS = [
  'verdict',
  'resolution',
  'ruling',
  'decision',
  'courtOrder',
  /** A stamp on the resolution of another body. */
  'sanction',
  'appealResolution',
  'cassationResolution',
  'unknown',
] as const
export type ArchiveActKind = (typeof ACT_KINDS)[number]

/** Where a fact was read, and whether a person has looked at it. */
export interface FactMark {
  /** Character offsets into the plain text; null where the fact came from a table. */
  from: number | null
  to: number | null
  mark: 'machine' | 'confirmed' | 'corrected'
  /** Name of the reader who confirmed or corrected. */
  by?: string
}

export interface Fact<T> extends FactMark {
  value: T
}

export interface ChargeFact {
  article: string
  part: string | null
  points: string[]
}

export interface PunishmentFact {
  kind: MainKind
  /** Months, days, hours or MCI, as the kind has it; null where the text gives none. */
  amount: number | null
  conditional: boolean
}

export const OUTCOMES = ['conviction', 'acquittal', 'terminated', 'released', 'other'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const REVIEW_RESULTS = [
  'upheld',
  'changedMilder',
  'changedStricter',
  'changedOther',
  'annulled',
  'returned',
] as const
export type ReviewResult = (typeof REVIEW_RESULTS)[number]

/** What the machine reads from an act. A fact that is not found is null; a list that is empty was not found. */
export interface ActFacts {
  kind: Fact<ArchiveActKind> | null
  court: Fact<string> | null
  level: CourtLevel
  date: Fact<string> | null
  number: Fact<string> | null
  language: ActLanguage
  charges: Fact<ChargeFact>[]
  outcome: Fact<Outcome> | null
  punishments: Fact<PunishmentFact>[]
  /** The final main punishment where the act names one. */
  final: Fact<PunishmentFact> | null
  method: Fact<Method> | null
  institution: Fact<Institution> | null
  recidivism: Fact<'none' | 'recidivism' | 'dangerousRecidivism'> | null
  /** Codes of Art. 53 and 54. */
  mitigating: Fact<string>[]
  aggravating: Fact<string>[]
  reconciliation: Fact<boolean> | null
  claims: Fact<{ ruling: 'granted' | 'partly' | 'leftUnexamined' | 'refused'; tenge: number | null }>[]
  damageTenge: Fact<number> | null
  /** For acts of higher courts: the act under review and what became of it. */
  reviews: Fact<{ number: string | null; date: string | null; court: string | null }> | null
  reviewResult: Fact<ReviewResult> | null
}

/** Facts of an act nothing was read from. */
export function emptyFacts(language: ActLanguage): ActFacts {
  return {
    kind: null,
    court: null,
    level: 'unknown',
    date: null,
    number: null,
    language,
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

/** An act as the archive keeps it. */
export interface ArchiveAct {
  id: number
  /** SHA-256 of the plain text, for duplicates. */
  hash: string
  source: string
  text: string
  facts: ActFacts
  generated: boolean
}
