/** What two acts are compared by. Sex, nationality, religion and address are no part of it, and no act is compared by its judge. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { ageOn } from '../../../shared/sentencing/age.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import type { ActLanguage } from '../../../shared/archive/types.ts'
import type { Gravity } from '../../../shared/case/kinds.ts'
import { figureOn } from '../../../shared/law/figures.ts'
import { findRow, mciOn } from '../../../shared/law/law.ts'
import type { Law } from '../../../shared/law/types.ts'
import { categoryOf, gravityRank } from '../../../shared/sentencing/art-11-categories.ts'
import type { PlainFacts } from '../extract/plain.ts'

export interface Situation {
  articles: string[]
  /** "188/2" */
  parts: string[]
  /** "188/2/3" */
  points: string[]
  /** The gravest of the counts, by the edition of the program; null where no row is known. */
  gravity: Gravity | null
  counts: number
  damageMci: number | null
  recidivism: PlainFacts['recidivism']
  mitigating: string[]
  aggravating: string[]
  ageGroup: 'minor' | 'adult'
  reconciliation: boolean
  claim: boolean
  language: ActLanguage
  date: string | null
}

function gravityOf(charges: PlainFacts['charges'], law: Law): Gravity | null {
  let worst: Gravity | null = null
  for (const { article, part } of charges) {
    const row = findRow(law, article, part)
    if (!row) continue
    const gravity = categoryOf(
      row.offence,
      row.fault === 'negligent' ? 'negligent' : 'intentional',
      row.penalties,
      law.figures,
    )
    if (worst === null || gravityRank(gravity) > gravityRank(worst)) worst = gravity
  }
  return worst
}

const unique = (list: readonly string[]): string[] => [...new Set(list)]

/** What a situation has of the charges alone. */
export type Charged = Pick<Situation, 'articles' | 'parts' | 'points' | 'gravity' | 'counts'>

export function chargedOf(charges: PlainFacts['charges'], law: Law): Charged {
  return {
    articles: unique(charges.map(({ article }) => article)),
    parts: unique(charges.map(({ article, part }) => `${article}/${part ?? ''}`)),
    points: unique(
      charges.flatMap(({ article, part, points }) => points.map((point) => `${article}/${part ?? ''}/${point}`)),
    ),
    gravity: gravityOf(charges, law),
    counts: charges.length,
  }
}

/** The situation of an act. */
export function situationOf(facts: PlainFacts, law: Law): Situation {
  const mci = facts.date === null ? undefined : mciOn(law, facts.date)
  return {
    ...chargedOf(facts.charges, law),
    damageMci: facts.damageTenge === null || mci === undefined ? null : facts.damageTenge / mci,
    recidivism: facts.recidivism,
    mitigating: facts.mitigating,
    aggravating: facts.aggravating,
    ageGroup: facts.mitigating.includes('minorOffender') ? 'minor' : 'adult',
    reconciliation: facts.reconciliation === true,
    claim: facts.claims.length > 0,
    language: facts.language,
    date: facts.date,
  }
}

/**
 * The situation of a defendant of a case on the desk. Recidivism is what the rules of sentencing answer; where they ask for
 * a fact, it is left open.
 * @param today stands in for a verdict day not yet set
 */
export function situationOfCase(file: CaseFile, law: Law, today: string, index = 0): Situation | null {
  const defendant = file.defendants[index]
  if (!defendant) return null
  const day = file.verdictOn ?? today
  const recidivism = guide(file, law, today)[index]?.recidivism ?? 'ask'
  const deedOn = defendant.counts.map(({ committedOn }) => committedOn).toSorted()[0]
  const minor =
    defendant.bornOn !== null &&
    deedOn !== undefined &&
    ageOn(defendant.bornOn, deedOn) < figureOn(law.figures, 'ageOfMajority', deedOn)
  const damages = defendant.counts.flatMap(({ damageTenge }) => (damageTenge === null ? [] : [damageTenge]))
  const mci = mciOn(law, day)
  const charges = defendant.counts.map(({ article, part, points }) => ({ article, part, points }))
  return {
    ...chargedOf(charges, law),
    damageMci: damages.length === 0 || mci === undefined ? null : damages.reduce((sum, n) => sum + n, 0) / mci,
    recidivism: recidivism === 'ask' ? null : recidivism,
    mitigating: unique([...defendant.mitigating.map(({ code }) => code), ...(minor ? ['minorOffender'] : [])]),
    aggravating: unique(defendant.aggravating.map(({ code }) => code)),
    ageGroup: minor ? 'minor' : 'adult',
    reconciliation: defendant.reconciliation.reached === true,
    claim: file.civilClaims.length > 0,
    language: file.language,
    date: day,
  }
}
