/**
 * Facts of an act as words of the index. A filter is then one more word to be matched, and the index skips from one list to
 * the other instead of reading the acts. The words mix letters and digits, as no word of a text does (tokens.ts).
 */
import type { ActFacts } from '../../../shared/archive/types.ts'
import { stemOf } from '../text/stems.ts'
import { tokens } from '../text/tokens.ts'

const MARK = 'x0'

/** "217-1" as one word of the index. */
function articleWord(article: string): string {
  return article.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, 'n')
}

export const marks = {
  article: (article: string): string => `${MARK}a${articleWord(article)}`,
  part: (article: string, part: string): string => `${MARK}a${articleWord(article)}p${articleWord(part)}`,
  year: (year: string): string => `${MARK}y${year}`,
  language: (language: string): string => `${MARK}l${language}`,
  outcome: (outcome: string): string => `${MARK}o${outcome.toLowerCase()}`,
  kind: (kind: string): string => `${MARK}k${kind.toLowerCase()}`,
  level: (level: string): string => `${MARK}v${level}`,
  review: (result: string): string => `${MARK}r${result.toLowerCase()}`,
  court: (stem: string): string => `${MARK}c${stem}`,
} as const

export function isMark(term: string): boolean {
  return term.startsWith(MARK)
}

/** Stems of a court's name, each in both languages' spelling, so that a query in either finds it. */
export function courtStems(court: string): string[] {
  return [...new Set(tokens(court).flatMap(({ word }) => [stemOf(word, 'kk'), stemOf(word, 'ru')]))]
}

/** The words that stand for the facts of an act. */
export function marksOf(facts: ActFacts): string[] {
  const found = new Set<string>([marks.language(facts.language), marks.level(facts.level)])
  if (facts.kind !== null) found.add(marks.kind(facts.kind.value))
  if (facts.outcome !== null) found.add(marks.outcome(facts.outcome.value))
  if (facts.reviewResult !== null) found.add(marks.review(facts.reviewResult.value))
  if (facts.date !== null) found.add(marks.year(facts.date.value.slice(0, 4)))
  if (facts.court !== null) for (const stem of courtStems(facts.court.value)) found.add(marks.court(stem))
  for (const { value } of facts.charges) {
    found.add(marks.article(value.article))
    if (value.part !== null) found.add(marks.part(value.article, value.part))
  }
  return [...found]
}
