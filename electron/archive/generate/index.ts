/**
 * Generated acts with their true facts; higher courts review acts that were generated too, so that "what the higher courts
 * did with it" has something to show. Every act is marked as generated, in the text and beside it.
 */
import type { ActLanguage } from '../../../shared/archive/types.ts'
import type { Law, Row } from '../../../shared/law/types.ts'
import { addDays } from '../../../shared/time/date.ts'
import type { PlainFacts } from '../extract/plain.ts'
import { GENERATED_MARK, isGeneratedText } from './mark.ts'
import { person } from './people.ts'
import type { Person } from './people.ts'
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
import type { Draft, Style } from './writing.ts'

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

/** Of so many acts in a row the last two are acts of higher courts, about others of the same row. */
const ROW = 11
const FIRST_INSTANCE = ROW - 2

interface Plan {
  court: Court
  date: string
  number: string
  review: Review | null
}

/** An act of the first instance before its text: what a higher court must know of it. */
interface Origin extends Plan {
  random: Random
  language: ActLanguage
  situation: Situation
  style: Style
  defendant: Person
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

/**
 * A source of acts from the law in force, numbered from 0. An act of a higher court reviews an act with a lower number and
 * makes that one anew for it, so that any act can be had alone, in any order and in several processes.
 */
export interface Generator {
  act(index: number): GeneratedAct
}

/** @param seed the same seed gives the same acts */
export function generatorOf(law: Law, seed: number): Generator {
  const rows: Map<string, Row[]> = usableRows(law)

  function origin(index: number): Origin {
    const random = randomOf(mix(seed, index))
    const language = drawLanguage(random)
    const date = addDays(FIRST_DAY, random.int(0, DAYS))
    const situation = drawSituation(law, rows, date, random)
    const court = districtCourt(random)
    const number = caseNumber(random, court, date, '1')
    const style = drawStyle(random)
    const defendant = person(random, style.hiding)
    return { random, language, situation, court, date, number, review: null, style, defendant }
  }

  /** A higher court about an act of the same row of acts; null where that row has no conviction to review. */
  function review(index: number): Origin | null {
    const random = randomOf(mix(seed, index))
    const cassation = index % ROW === ROW - 1
    // The appeal takes one of the first half of its row, cassation of the second: no act is reviewed twice with two results.
    const half = Math.ceil(FIRST_INSTANCE / 2)
    const [from, many] = cassation ? [half, FIRST_INSTANCE - half] : [0, half]
    const start = random.int(0, many - 1)
    const row = index - (index % ROW)
    let below: Origin | null = null
    for (let i = 0; i < many && below === null; i += 1) {
      const tried = origin(row + from + ((start + i) % many))
      if (tried.situation.outcome === 'conviction') below = tried
    }
    if (below === null) return null
    const court = cassation ? cassationCourt(below.court) : appealCourt(below.court)
    const date = addDays(below.date, cassation ? random.int(120, 400) : random.int(25, 70))
    const number = caseNumber(random, court, date, cassation ? '1к' : '1а')
    const { language, situation, defendant } = below
    return {
      random,
      language,
      situation,
      court,
      date,
      number,
      review: { court: below.court, date: below.date, number: below.number, ...drawReview(random, situation) },
      style: { ...drawStyle(random), hiding: below.style.hiding },
      defendant,
    }
  }

  return {
    act(index) {
      const planned = (index % ROW >= FIRST_INSTANCE ? review(index) : null) ?? origin(index)
      const { random, language, situation, style } = planned
      const official = () => person(random)
      const draft: Draft = {
        random,
        style,
        situation,
        court: planned.court,
        date: planned.date,
        number: planned.number,
        defendant: planned.defendant,
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
