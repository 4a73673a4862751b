/** The facts of an act without their places: what a fixture states, a generator knows and a statistic reads. */
import type {
  ActFacts,
  ActLanguage,
  ArchiveActKind,
  ChargeFact,
  CourtLevel,
  Outcome,
  PunishmentFact,
  ReviewResult,
} from '../../../shared/archive/types.ts'
import type { Institution, Method } from '../../../shared/case/kinds.ts'

export interface PlainClaim {
  ruling: 'granted' | 'partly' | 'leftUnexamined' | 'refused'
  tenge: number | null
}

/** Like {@link ActFacts}, values only. */
export interface PlainFacts {
  kind: ArchiveActKind | null
  court: string | null
  level: CourtLevel
  date: string | null
  number: string | null
  language: ActLanguage
  charges: ChargeFact[]
  outcome: Outcome | null
  punishments: PunishmentFact[]
  final: PunishmentFact | null
  method: Method | null
  institution: Institution | null
  recidivism: 'none' | 'recidivism' | 'dangerousRecidivism' | null
  mitigating: string[]
  aggravating: string[]
  reconciliation: boolean | null
  claims: PlainClaim[]
  damageTenge: number | null
  reviews: { number: string | null; date: string | null; court: string | null } | null
  reviewResult: ReviewResult | null
}

/** Drops places and marks. */
export function plainFacts(facts: ActFacts): PlainFacts {
  const values = <T>(list: readonly { value: T }[]): T[] => list.map((fact) => fact.value)
  return {
    kind: facts.kind?.value ?? null,
    court: facts.court?.value ?? null,
    level: facts.level,
    date: facts.date?.value ?? null,
    number: facts.number?.value ?? null,
    language: facts.language,
    charges: values(facts.charges),
    outcome: facts.outcome?.value ?? null,
    punishments: values(facts.punishments),
    final: facts.final?.value ?? null,
    method: facts.method?.value ?? null,
    institution: facts.institution?.value ?? null,
    recidivism: facts.recidivism?.value ?? null,
    mitigating: values(facts.mitigating),
    aggravating: values(facts.aggravating),
    reconciliation: facts.reconciliation?.value ?? null,
    claims: values(facts.claims),
    damageTenge: facts.damageTenge?.value ?? null,
    reviews: facts.reviews?.value ?? null,
    reviewResult: facts.reviewResult?.value ?? null,
  }
}
