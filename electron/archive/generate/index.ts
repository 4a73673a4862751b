/** Generated acts with their true facts. Every act is marked as generated, in the text and beside it. */
import type { ActLanguage } from '../../../shared/archive/types.ts'
import type { Law, Row } from '../../../shared/law/types.ts'
import { addDays } from '../../../shared/time/date.ts'
import type { PlainFacts } from '../extract/plain.ts'
import { GENERATED_MARK, isGeneratedText } from './mark.ts'
import { person } from './people.ts'
import { appealCourt, cassationCourt, districtCourt } from './places.ts'
import type { Court } from './places.ts'
import { mix, randomOf } from './random.ts'
import type { Random } from './random.ts'
import { reviewKk } from './review-kk.ts'
import { reviewRu } from './review-ru.ts'
import { drawReview } from './review.ts'
import type { Review } from './review.ts'
import { drawLanguage, drawSituation, usableRows } from './situation.ts'
import type { Situation } from './situation.ts'
import { resolutionKk, verdictKk } from './verdict-kk.ts'
import { resolutionRu, verdictRu } from './verdict-ru.ts'
import { caseNumber, drawStyle } from './writing.ts'
import type { Draft } from './writing.ts'

export { GENERATED_MARK, isGeneratedText }

export interface GeneratedAct {
  /** Name of a file for it, without an extension. */
  name: string
  text: string
  facts: PlainFacts
  generated: true
}

const FIRST_DAY = '2019-01-10'
const DAYS = 2400

interface Plan {
  court: Court
  date: string
  number: string
  review: Review | null
}

function plan(random: Random, situation: Situation, court: Court, date: string): Plan {
  const number = caseNumber(random, court, date, '1')
  const reviewed = situation.outcome === 'conviction' && random.chance(0.22)
  if (!reviewed) return { court, date, number, review: null }
  const upper = random.chance(0.7) ? appealCourt(court) : cassationCourt(court)
  const later = addDays(date, random.int(25, upper.level === 'cassation' ? 300 : 70))
  const mark = upper.level === 'cassation' ? '1к' : '1а'
  const review: Review = { court, date, number, ...drawReview(random, situation) }
  return { court: upper, date: later, number: caseNumber(random, upper, later, mark), review }
}

function trueFacts(language: ActLanguage, situation: Situation, { court, date, number, review }: Plan): PlainFacts {
  const terminated = situation.outcome === 'terminated'
  const fallen = review !== null && review.final === null
  return {
    kind: review
      ? court.level === 'cassation'
        ? 'cassationResolution'
        : 'appealResolution'
      : terminated
        ? 'resolution'
        : 'verdict',
    court: court[language],
    level: court.level,
    date,
    number,
    language,
    charges: situation.counts.map(({ row, points }) => ({ article: row.article, part: row.part, points })),
    outcome: fallen ? (review.result === 'annulled' ? 'terminated' : 'other') : situation.outcome,
    punishments:
      situation.outcome === 'conviction'
        ? situation.counts.map((count) => ({
            ...count.punishment,
            ...(situation.final?.conditional ? { conditional: true } : {}),
          }))
        : [],
    final: review ? review.final : situation.final,
    method: situation.method,
    institution: situation.institution,
    recidivism: review ? null : situation.recidivism,
    mitigating: review ? [] : situation.mitigating,
    aggravating: review ? [] : situation.aggravating,
    reconciliation: terminated ? true : null,
    claims: situation.claim && !terminated && !review ? [situation.claim] : [],
    damageTenge: situation.damageTenge,
    reviews: review
      ? { number: review.number, date: review.date, court: language === 'ru' ? review.court.ruOf : review.court.kk }
      : null,
    reviewResult: review?.result ?? null,
  }
}

/** A source of acts from the law in force; acts are numbered from 0 and do not depend on one another. */
export interface Generator {
  act(index: number): GeneratedAct
}

/** @param seed the same seed gives the same acts */
export function generatorOf(law: Law, seed: number): Generator {
  const rows: Map<string, Row[]> = usableRows(law)
  return {
    act(index) {
      const random = randomOf(mix(seed, index))
      const language = drawLanguage(random)
      const date = addDays(FIRST_DAY, random.int(0, DAYS))
      const situation = drawSituation(law, rows, date, random)
      const planned = plan(random, situation, districtCourt(random), date)
      const style = drawStyle(random)
      const official = () => person(random)
      const draft: Draft = {
        random,
        style,
        situation,
        court: planned.court,
        date: planned.date,
        number: planned.number,
        defendant: person(random, style.hiding),
        victim: person(random, style.hiding === 'stars' ? 'letter' : style.hiding),
        judge: official(),
        prosecutor: official(),
        counsel: official(),
        clerk: official(),
      }
      const facts = trueFacts(language, situation, planned)
      const write = (): string => {
        if (planned.review) return language === 'kk' ? reviewKk(draft, planned.review) : reviewRu(draft, planned.review)
        if (situation.outcome === 'terminated') return language === 'kk' ? resolutionKk(draft) : resolutionRu(draft)
        return language === 'kk' ? verdictKk(draft) : verdictRu(draft)
      }
      const name = `generated-${seed}-${String(index).padStart(7, '0')}`
      return { name, text: `${write().replaceAll('..', '.')}\n${GENERATED_MARK[language]}\n`, facts, generated: true }
    },
  }
}
