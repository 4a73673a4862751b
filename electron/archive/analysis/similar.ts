/** Acts whose situation is like another's, each with its outcome and with what the higher courts did with it. */
import type { Database as Db } from 'better-sqlite3'
import type { ReviewResult } from '../../../shared/archive/types.ts'
import type { Law } from '../../../shared/law/types.ts'
import type { PlainFacts } from '../extract/plain.ts'
import { actsById } from './acts.ts'
import { compare, matchOf } from './compare.ts'
import type { Choice, Comparison } from './compare.ts'
import type { Entry } from './index/entry.ts'
import { indexOf } from './index/practice-index.ts'
import type { PracticeIndex } from './index/practice-index.ts'
import type { Situation } from './situation.ts'
import { textsOf } from './texts.ts'

export interface Fate {
  act: number
  level: PlainFacts['level']
  court: string | null
  date: string | null
  result: ReviewResult | null
  final: PlainFacts['final']
}

export interface SimilarHit {
  id: number
  match: number
  parts: Comparison['parts']
  facts: Pick<
    PlainFacts,
    | 'kind'
    | 'court'
    | 'date'
    | 'number'
    | 'language'
    | 'charges'
    | 'outcome'
    | 'final'
    | 'institution'
    | 'recidivism'
    | 'mitigating'
    | 'aggravating'
    | 'damageTenge'
  >
  generated: boolean
  fate: Fate[]
}

export interface SimilarAnswer {
  hits: SimilarHit[]
  /** Acts of the articles that were compared. */
  compared: number
  /** Compared acts that a binding feature left out. */
  leftOut: number
}

export interface SimilarOptions {
  choice: Choice
  limit?: number
  /** An act not to compare with itself. */
  except?: number | undefined
  /** Words of the situation, where there are any. */
  text?: string | undefined
}

/** Texts are held against each other for so many of the best; a binding text needs more. */
const WITH_TEXT = 60
const WITH_BINDING_TEXT = 400
/** Less in common than this is no likeness of texts. */
const LEAST_TEXT = 0.2

/** Acts of the first instance with one of the articles; of the whole archive where the article does not matter. */
export function candidates(index: PracticeIndex, situation: Situation, choice: Choice): readonly Entry[] {
  const { articles } = situation
  const [only] = articles
  const open = only === undefined || (choice.article === 'ignored' && choice.part !== 'binding')
  if (open) return index.all().filter(({ review }) => !review)
  if (articles.length === 1) return index.firstInstance(only)
  return [...new Set(articles.flatMap((article) => [...index.firstInstance(article)]))]
}

interface Scored {
  entry: Entry
  match: number
  /** With the likeness of texts, where it was looked at. */
  parts?: Comparison['parts']
}

function ordered(list: Scored[]): Scored[] {
  return list.toSorted((a, b) => b.match - a.match || b.entry.id - a.entry.id)
}

/** Adds the likeness of texts to the best. */
function withTexts(db: Db, best: Scored[], situation: Situation, options: SimilarOptions): Scored[] {
  const texts = textsOf(db)
  const own =
    options.text !== undefined
      ? texts.of(options.text)
      : options.except === undefined
        ? null
        : texts.ofAct(options.except)
  if (own === null) return best
  const binding = options.choice.text === 'binding'
  const looked = best.slice(0, binding ? WITH_BINDING_TEXT : Math.max(options.limit ?? 20, WITH_TEXT))
  return ordered(
    looked.flatMap(({ entry }) => {
      const other = texts.ofAct(entry.id)
      const overlap = other === null ? null : texts.overlap(own, other)
      if (binding && (overlap ?? 0) < LEAST_TEXT) return []
      const { match, parts } = compare(situation, entry.situation, options.choice, overlap)
      return match === null ? [] : [{ entry, match, parts }]
    }),
  )
}

function fateOf(db: Db, index: PracticeIndex, entry: Entry): Fate[] {
  const reviews = index.fateOf(entry)
  return actsById(
    db,
    reviews.map(({ id }) => id),
  ).map(({ id, facts: { level, court, date, reviewResult, final } }) => ({
    act: id,
    level,
    court,
    date,
    result: reviewResult,
    final,
  }))
}

/** The acts that match best, and how many match at all. Sorts figures, not acts: most of them are not looked at again. */
function bestOf(
  entries: readonly Entry[],
  situation: Situation,
  choice: Choice,
  most: number,
): { best: Scored[]; matched: number } {
  const matches = new Float64Array(entries.length)
  let matched = 0
  entries.forEach((entry, i) => {
    const match = matchOf(situation, entry.situation, choice)
    matches[i] = match ?? -1
    if (match !== null) matched += 1
  })
  const least = matches.toSorted().at(-Math.min(most, matches.length)) ?? 0
  const best = entries.flatMap((entry, i): Scored[] => {
    const match = matches[i] ?? -1
    return match < 0 || match < least ? [] : [{ entry, match }]
  })
  return { best: ordered(best), matched }
}

/** An empty archive gives an empty answer. */
export function findSimilar(db: Db, law: Law, situation: Situation, options: SimilarOptions): SimilarAnswer {
  const index = indexOf(db, law)
  const { choice, except, limit = 20 } = options
  const compared = candidates(index, situation, choice).filter(({ id }) => id !== except)
  const { best: first, matched } = bestOf(compared, situation, choice, Math.max(limit, WITH_BINDING_TEXT))
  const best = choice.text === 'ignored' ? first : withTexts(db, first, situation, options)
  const shown = best.slice(0, limit)
  const acts = new Map(
    actsById(
      db,
      shown.map(({ entry }) => entry.id),
    ).map((act) => [act.id, act]),
  )
  return {
    hits: shown.flatMap(({ entry, match, parts = compare(situation, entry.situation, choice).parts }) => {
      const act = acts.get(entry.id)
      if (!act) return []
      const { kind, court, date, number, language, charges, outcome, final, institution } = act.facts
      const { recidivism, mitigating, aggravating, damageTenge } = act.facts
      const facts = {
        kind,
        court,
        date,
        number,
        language,
        charges,
        outcome,
        final,
        institution,
        recidivism,
        mitigating,
        aggravating,
        damageTenge,
      }
      return [{ id: entry.id, match, parts, facts, generated: act.generated, fate: fateOf(db, index, entry) }]
    }),
    compared: compared.length,
    leftOut: compared.length - matched,
  }
}

/** Numbers of all acts that match at least so well, best first: the selection behind a picture of matched cases. */
export function matchedIds(
  db: Db,
  law: Law,
  situation: Situation,
  { choice, except, atLeast }: { choice: Choice; except?: number | undefined; atLeast: number },
): number[] {
  const found: { id: number; match: number }[] = []
  for (const { id, situation: other } of candidates(indexOf(db, law), situation, choice)) {
    if (id === except) continue
    const match = matchOf(situation, other, choice)
    if (match !== null && match >= atLeast) found.push({ id, match })
  }
  return found.toSorted((a, b) => b.match - a.match || b.id - a.id).map(({ id }) => id)
}
