/** Which acts a picture is drawn of. */
import type { Charge } from '../../../shared/language/practice/asked.ts'
import { parseQuery } from '../../../shared/archive/query.ts'
import { matchExpression } from '../search/plan.ts'
import type { AnalysisContext } from './calls.ts'
import type { Choice } from './compare.ts'
import type { Entry } from './index/entry.ts'
import { indexOf } from './index/practice-index.ts'
import { AnalysisFault } from './learn/faults.ts'
import { foldedCourt } from './regions.ts'
import { matchedIds } from './similar.ts'
import type { Situation } from './situation.ts'

export type Selection =
  | {
      by: 'article'
      article: string
      part: string | null
      from: string | null
      to: string | null
      /** A piece of the court's name. */
      court: string | null
    }
  | { by: 'query'; text: string }
  | { by: 'matched'; situation: Situation; choice: Choice; atLeast: number; except: number | null }

export interface Selected {
  entries: Entry[]
  /** The one charge that all acts of the selection are about; null where there are several. */
  charge: Charge | null
}

function byArticle(context: AnalysisContext, selection: Selection & { by: 'article' }): Selected {
  const { article, part, from, to } = selection
  const court = selection.court === null ? null : foldedCourt(selection.court)
  const entries = indexOf(context.db, context.law)
    .ofArticle(article)
    .filter(
      ({ date, situation, court: name }) =>
        (part === null || situation.parts.includes(`${article}/${part}`)) &&
        (from === null || (date !== null && date >= from)) &&
        (to === null || (date !== null && date <= to)) &&
        (court === null || (name !== null && name.includes(court))),
    )
  return { entries, charge: { article, part } }
}

function byQuery({ db, law, search }: AnalysisContext, text: string): Selected {
  const parsed = parseQuery(text)
  if (!parsed.ok) {
    const [fault] = parsed.faults
    throw new AnalysisFault('badQuery', { place: `${(fault?.from ?? 0) + 1}` }, fault?.says)
  }
  const plan = search.plan(parsed.query)
  const match = matchExpression(plan)
  const found =
    match === null
      ? (plan.ids ?? [])
      : db
          .prepare<[string], number>('SELECT rowid FROM act_words WHERE act_words MATCH ? ORDER BY rowid')
          .pluck()
          .all(match)
  const named = plan.ids === null ? null : new Set(plan.ids)
  const entries = indexOf(db, law).byIds(named === null ? found : found.filter((id) => named.has(id)))
  return { entries, charge: commonCharge(entries) }
}

/** The one article of all acts, and its part where that is one too. */
function commonCharge(entries: readonly Entry[]): Charge | null {
  const [first] = entries
  const article = first?.situation.articles.find((one) =>
    entries.every(({ situation }) => situation.articles.includes(one)),
  )
  if (article === undefined) return null
  const part = first?.situation.parts.find(
    (one) => one.startsWith(`${article}/`) && entries.every(({ situation }) => situation.parts.includes(one)),
  )
  return { article, part: part === undefined ? null : part.slice(article.length + 1) || null }
}

/** @throws AnalysisFault `badQuery` */
export function select(context: AnalysisContext, selection: Selection): Selected {
  if (selection.by === 'article') return byArticle(context, selection)
  if (selection.by === 'query') return byQuery(context, selection.text)
  const { db, law } = context
  const { situation, choice, atLeast, except } = selection
  const ids = matchedIds(db, law, situation, { choice, atLeast, except: except ?? undefined })
  const entries = indexOf(db, law).byIds(ids)
  return { entries, charge: commonCharge(entries) }
}
