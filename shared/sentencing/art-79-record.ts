/** Art. 79 and 89: how long the record of an earlier conviction lives, with our own arithmetic of its end. */
import type { Category, Gravity } from '../case/kinds.ts'
import type { Defendant, PriorConviction } from '../case/schema.ts'
import { figureOn } from '../law/figures.ts'
import { findRow } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import { addMonths } from '../time/date.ts'
import type { IsoDate } from '../time/date.ts'
import { ageOn } from './age.ts'
import { categoryOf, gravityRank } from './art-11-categories.ts'
import { LAW_210_VIII } from './editions.ts'
import { lifeOrHealthByArticle } from './facts.ts'

/** An earlier conviction with its gravity and the life of its record. */
export interface RecordLife {
  readonly prior: PriorConviction
  readonly index: number
  readonly gravity: Gravity | null
  readonly intentional: boolean
  /** The earlier act was done under 18 (Art. 89). */
  readonly underage: boolean
  /** Day at whose start the record ends; null while it cannot be said to end. */
  readonly endsOn: IsoDate | null
  /** A conviction of an infraction, or one abroad, leaves no record here (Art. 79(2), 8(2)). */
  readonly none: boolean
}

interface Draft extends Omit<RecordLife, 'endsOn'> {
  endsOn: IsoDate | null
  /** Months from service to the end of the record. */
  readonly term: number | null
  readonly ownEnd: boolean
}

function gravityOf(prior: PriorConviction, law: Law): Gravity | null {
  const row = prior.article === null ? undefined : findRow(law, prior.article, prior.part)
  if (row?.offence === 'infraction') return 'infraction'
  if (prior.category !== null) return prior.category
  if (!row) return null
  const fault = row.fault === 'either' ? (prior.intentional === false ? 'negligent' : 'intentional') : row.fault
  return categoryOf(row.offence, fault, row.penalties, law.figures)
}

function intentionalOf(prior: PriorConviction, law: Law): boolean {
  if (prior.intentional !== null) return prior.intentional
  const row = prior.article === null ? undefined : findRow(law, prior.article, prior.part)
  return row?.fault !== 'negligent'
}

/** Art. 79(3) and 89: months from full service to the end of the record; null where the gravity is not known. */
function termOf(prior: PriorConviction, gravity: Gravity | null, underage: boolean, law: Law): number | null {
  if (prior.conditional || prior.replacedByImprisonment) return 0
  const imprisoned =
    prior.punishment === 'imprisonment' || prior.punishment === 'lifeImprisonment' || prior.punishment === null
  if (!imprisoned) return 0
  if (gravity === null || gravity === 'infraction') return null
  const category: Category = gravity
  if (underage)
    return 12 * figureOn(law.figures, 'recordYearsMinorPerson', prior.committedOn ?? prior.sentencedOn)[category]
  const on = prior.committedOn ?? prior.sentencedOn
  const years = figureOn(law.figures, 'recordYears', on)
  const life = prior.againstLifeOrHealth ?? lifeOrHealthByArticle(prior.article)
  if (on >= LAW_210_VIII && life && category === 'grave') return 12 * (years.graveLifeOrHealth ?? years.grave)
  if (on >= LAW_210_VIII && life && category === 'especiallyGrave') {
    return 12 * (years.especiallyGraveLifeOrHealth ?? years.especiallyGrave)
  }
  return 12 * years[category]
}

function draft(prior: PriorConviction, index: number, defendant: Defendant, law: Law): Draft {
  const gravity = gravityOf(prior, law)
  const { bornOn } = defendant
  const underage = bornOn !== null && prior.committedOn !== null && ageOn(bornOn, prior.committedOn) < 18
  const term = termOf(prior, gravity, underage, law)
  const endsOn = prior.completedOn === null || term === null ? null : addMonths(prior.completedOn, term)
  return {
    prior,
    index,
    gravity,
    intentional: intentionalOf(prior, law),
    underage,
    none: gravity === 'infraction' || prior.foreign,
    term,
    ownEnd: prior.conditional || prior.deferred,
    endsOn,
  }
}

/** The later of two ends; null is "not yet". */
function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || b === null ? null : a > b ? a : b
}

function lives(record: Draft, on: IsoDate): boolean {
  if (record.none || record.prior.sentencedOn > on) return false
  if (record.prior.liftedOn !== null && on >= record.prior.liftedOn) return false
  return record.endsOn === null || on < record.endsOn
}

/**
 * Art. 79: a new crime before the record has ended breaks its term. The first term starts again after service for
 * the last, and both records live until that of the graver one ends (points 9 and 28). A conditional or deferred
 * record keeps its own end.
 */
function breakTerms(drafts: Draft[]): void {
  const order = drafts.filter((d) => !d.none).toSorted((a, b) => (a.prior.sentencedOn < b.prior.sentencedOn ? -1 : 1))
  for (const [position, latest] of order.entries()) {
    const { committedOn } = latest.prior
    if (committedOn === null) continue
    for (const earlier of order.slice(0, position)) {
      if (earlier.ownEnd || earlier.prior.sentencedOn === latest.prior.sentencedOn) continue
      if (!lives(earlier, committedOn)) continue
      // Without a day of full service a record lives on, and the graver of two keeps the other alive.
      const restarted =
        latest.prior.completedOn === null || earlier.prior.completedOn === null || earlier.term === null
          ? null
          : addMonths(latest.prior.completedOn, earlier.term)
      if (latest.ownEnd) {
        earlier.endsOn = restarted
        continue
      }
      const difference = gravityRank(earlier.gravity ?? 'minor') - gravityRank(latest.gravity ?? 'minor')
      const end = difference > 0 ? restarted : difference < 0 ? latest.endsOn : later(restarted, latest.endsOn)
      earlier.endsOn = earlier.prior.completedOn === null ? null : end
      latest.endsOn = difference > 0 ? later(end, latest.endsOn) : end
    }
  }
}

/** The life of every record of a defendant, in the order of the case file. */
export function recordLives(defendant: Defendant, law: Law): RecordLife[] {
  const drafts = defendant.priorConvictions.map((prior, index) => draft(prior, index, defendant, law))
  breakTerms(drafts)
  return drafts.map(({ prior, index, gravity, intentional, underage, none, endsOn }) => ({
    prior,
    index,
    gravity,
    intentional,
    underage,
    none,
    endsOn,
  }))
}

/** Whether a record lives on a day: from the day of the sentence to the start of the day it ends or is lifted. */
export function isLive(record: RecordLife, on: IsoDate): boolean {
  if (record.none || record.prior.sentencedOn > on) return false
  if (record.prior.liftedOn !== null && on >= record.prior.liftedOn) return false
  return record.endsOn === null || on < record.endsOn
}

/** Point 8: a first crime is one without a live record on the day of the act. */
export function isFirstCrime(records: readonly RecordLife[], on: IsoDate): boolean {
  return !records.some((record) => isLive(record, on))
}
