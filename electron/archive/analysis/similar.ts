/** Acts whose situation is like another's, each with its outcome and with what the higher courts did with it. */
import type { Database as Db } from 'better-sqlite3'
import type { ReviewResult } from '../../../shared/archive/types.ts'
import type { Law } from '../../../shared/law/types.ts'
import type { PlainFacts } from '../extract/plain.ts'
import { actsById } from './acts.ts'
import { compare } from './compare.ts'
import type { Choice, Comparison } from './compare.ts'
import type { Entry } from './index/entry.ts'
import { indexOf } from './index/practice-index.ts'
import type { PracticeIndex } from './index/practice-index.ts'
import { before, BestMatches, isOpen, scan } from './similar-scan.ts'
import type { Matched } from './similar-scan.ts'
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
  if (only === undefined || isOpen(situation, choice)) return index.all().filter(({ review }) => !review)
  if (articles.length === 1) return index.firstInstance(only)
  const found = new Map<number, Entry>()
  for (const article of articles) for (const entry of index.firstInstance(article)) found.set(entry.id, entry)
  return [...found.values()]
}

interface Scored extends Matched {
  /** With the likeness of texts, where it was looked at. */
  parts?: Comparison['parts']
}

function ordered(list: Scored[]): Scored[] {
  return list.toSorted((a, b) => (before(a, b) ? -1 : 1))
}

/** Adds the likeness of texts to the best. */
function withTexts(
  db: Db,
  index: PracticeIndex,
  best: readonly Matched[],
  situation: Situation,
  options: SimilarOptions,
): readonly Scored[] {
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
  const entries = index.byIds(looked.map(({ id }) => id))
  return ordered(
    entries.flatMap(({ id, situation: its }) => {
      const other = texts.ofAct(id)
      const overlap = other === null ? null : texts.overlap(own, other)
      if (binding && (overlap ?? 0) < LEAST_TEXT) return []
      const { match, parts } = compare(situation, its, options.choice, overlap)
      return match === null ? [] : [{ id, match, parts }]
    }),
  )
}

function fateOf(db: Db, index: PracticeIndex, act: Pick<PlainFacts, 'number' | 'date'>): Fate[] {
  const reviews = index.fateOf(act)
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

/** An empty archive gives an empty answer. */
export function findSimilar(db: Db, law: Law, situation: Situation, options: SimilarOptions): SimilarAnswer {
  const index = indexOf(db, law)
  const { choice, except, limit = 20 } = options
  const found = new BestMatches(Math.max(limit, WITH_BINDING_TEXT))
  const { compared, matched } = scan(index, { situation, choice, except }, (id, match) => found.offer(id, match))
  const first = found.list()
  const best = choice.text === 'ignored' ? first : withTexts(db, index, first, situation, options)
  const shown = best.slice(0, limit)
  const ids = shown.map(({ id }) => id)
  const acts = new Map(actsById(db, ids).map((act) => [act.id, act]))
  const entries = new Map(index.byIds(ids).map((entry) => [entry.id, entry]))
  return {
    hits: shown.flatMap(({ id, match, parts: known }: Scored) => {
      const act = acts.get(id)
      const entry = entries.get(id)
      if (!act || !entry) return []
      const parts = known ?? compare(situation, entry.situation, choice).parts
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
      return [{ id, match, parts, facts, generated: act.generated, fate: fateOf(db, index, act.facts) }]
    }),
    compared,
    leftOut: compared - matched,
  }
}

/** Numbers of all acts that match at least so well, best first: the selection behind a picture of matched cases. */
export function matchedIds(
  db: Db,
  law: Law,
  situation: Situation,
  { choice, except, atLeast }: { choice: Choice; except?: number | undefined; atLeast: number },
): number[] {
  const found: Matched[] = []
  scan(indexOf(db, law), { situation, choice, except }, (id, match) => {
    if (match >= atLeast) found.push({ id, match })
  })
  return ordered(found).map(({ id }) => id)
}
