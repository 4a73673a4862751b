/** Acts whose situation is like another's, each with its outcome and with what the higher courts did with it. */
import type { Database as Db } from 'better-sqlite3'
import type { ReviewResult } from '../../../shared/archive/types.ts'
import type { Law } from '../../../shared/law/types.ts'
import { isReview, selectActs } from './acts.ts'
import type { StoredAct } from './acts.ts'
import { compare } from './compare.ts'
import type { Choice, Comparison } from './compare.ts'
import type { PlainFacts } from '../extract/plain.ts'
import { situationOf } from './situation.ts'
import type { Situation } from './situation.ts'

export interface Fate {
  act: number
  level: PlainFacts['level']
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
    'kind' | 'court' | 'date' | 'number' | 'language' | 'charges' | 'outcome' | 'final' | 'institution'
  >
  generated: boolean
  fate: Fate[]
}

export interface SimilarAnswer {
  hits: SimilarHit[]
  /** Acts of the articles, and how many of them were compared (the newest). */
  total: number
  compared: number
  /** Compared acts that a binding feature left out. */
  leftOut: number
}

export interface SimilarOptions {
  choice: Choice
  limit?: number
  /** An act not to compare with itself. */
  except?: number
  /** Overlap of an act's text with the text at hand, 0 to 1, by stems; called for the best few only. */
  textOverlap?: ((id: number) => number | null) | undefined
}

/** Acts read and compared: what keeps the answer under 150 ms on an office PC. */
export const MOST_COMPARED = 3000
const WITH_TEXT = 60

/** What higher courts did, by the number of the act under review. */
export function fates(acts: readonly StoredAct[]): Map<string, Fate[]> {
  const found = new Map<string, Fate[]>()
  for (const { id, facts } of acts) {
    const number = facts.reviews?.number
    if (!isReview(facts) || number == null) continue
    const fate: Fate = { act: id, level: facts.level, date: facts.date, result: facts.reviewResult, final: facts.final }
    found.set(number, [...(found.get(number) ?? []), fate])
  }
  return found
}

function candidates(db: Db, situation: Situation, limit: number): { acts: StoredAct[]; total: number } {
  const seen = new Map<number, StoredAct>()
  let total = 0
  for (const article of situation.articles) {
    const found = selectActs(db, { article, limit })
    total += found.total
    for (const act of found.acts) seen.set(act.id, act)
  }
  if (situation.articles.length === 0) return selectActs(db, { limit })
  return { acts: [...seen.values()], total }
}

/** @throws nothing of its own: an empty archive gives an empty answer */
export function findSimilar(db: Db, law: Law, situation: Situation, options: SimilarOptions): SimilarAnswer {
  const { acts, total } = candidates(db, situation, MOST_COMPARED)
  const reviewed = fates(acts)
  const compared = acts.filter((act) => !isReview(act.facts) && act.id !== options.except)
  const situations = new Map<number, Situation>()
  const scored: { act: StoredAct; comparison: Comparison & { match: number } }[] = []
  for (const act of compared) {
    const other = situationOf(act.facts, law)
    situations.set(act.id, other)
    const { match, parts } = compare(situation, other, options.choice)
    if (match !== null) scored.push({ act, comparison: { match, parts } })
  }
  const order = (list: typeof scored): typeof scored =>
    list.toSorted((a, b) => b.comparison.match - a.comparison.match || b.act.id - a.act.id)
  let best = order(scored)
  const limit = options.limit ?? 20
  const overlap = options.textOverlap
  if (overlap && options.choice.text !== 'ignored') {
    best = order(
      best.slice(0, Math.max(limit, WITH_TEXT)).map((entry) => {
        const other = situations.get(entry.act.id)
        const again = other ? compare(situation, other, options.choice, overlap(entry.act.id)) : entry.comparison
        return { act: entry.act, comparison: { parts: again.parts, match: again.match ?? 0 } }
      }),
    )
  }
  return {
    hits: best.slice(0, limit).map(({ act, comparison }) => {
      const { kind, court, date, number, language, charges, outcome, final, institution } = act.facts
      return {
        id: act.id,
        ...comparison,
        facts: { kind, court, date, number, language, charges, outcome, final, institution },
        generated: act.generated,
        fate: number === null ? [] : (reviewed.get(number) ?? []),
      }
    }),
    total,
    compared: compared.length,
    leftOut: compared.length - scored.length,
  }
}

/** Overlap of two texts by stems: shared stems against all, rarer-looking (longer) stems weighing more. */
export function stemOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 || b.size === 0) return null
  const weight = (stem: string): number => (stem.length < 3 ? 0.2 : Math.min(8, stem.length) / 8)
  let both = 0
  let all = 0
  for (const stem of a) {
    all += weight(stem)
    if (b.has(stem)) both += weight(stem)
  }
  for (const stem of b) if (!a.has(stem)) all += weight(stem)
  return all === 0 ? null : both / all
}
