/**
 * References to articles in Kazakh: "188-бабының 2-бөлігінің 1) тармағы".
 * Each noun carries a possessive; all but the last stand in the genitive, the last in the case asked for.
 */
import { kkDecline, kkPlural, type KkCase } from './kk-cases.ts'

export interface ArticleRef {
  article: string
  part?: string | null
  /** Points of the part; several are listed: "1), 3) тармақтары". */
  points?: readonly string[]
  /** What the law calls its divisions; absent: those of the Criminal Code. */
  units?: ArticleUnits
}

/** Names of the divisions of an article: a code has parts and points, a law points and subpoints. */
export interface ArticleUnits {
  kk: { part: string; parts: string; point: string; points: string }
  ru: { part: string; point: string; points: string }
}

export const CODE_UNITS: ArticleUnits = {
  kk: { part: 'бөлігі', parts: 'бөліктері', point: 'тармағы', points: 'тармақтары' },
  ru: { part: 'ч.', point: 'п.', points: 'п.п.' },
}
/** Parts of the Civil Procedure Code are divided into subpoints. */
export const CIVIL_UNITS: ArticleUnits = {
  kk: { ...CODE_UNITS.kk, point: 'тармақшасы', points: 'тармақшалары' },
  ru: { ...CODE_UNITS.ru, point: 'подп.', points: 'подп.' },
}
/** Articles of a law are divided into points and subpoints. */
export const LAW_UNITS: ArticleUnits = {
  kk: { part: 'тармағы', parts: 'тармақтары', point: 'тармақшасы', points: 'тармақшалары' },
  ru: { part: 'п.', point: 'подп.', points: 'подп.' },
}

function pointsOf(points: readonly string[], kase: KkCase, units: ArticleUnits): string {
  const list = points.map((p) => `${p})`)
  const head = list.length > 1 ? `${list.slice(0, -1).join(', ')} және ${list.at(-1)}` : list.join('')
  return `${head} ${kkDecline(list.length > 1 ? units.kk.points : units.kk.point, kase, true)}`
}

/** One reference in a case: locative gives "188-бабының 2-бөлігінде", dative "188-бабына". */
export function kkArticle(ref: ArticleRef, kase: KkCase = 'nominative'): string {
  const points = ref.points ?? []
  const part = ref.part ?? null
  const units = ref.units ?? CODE_UNITS
  const article = (k: KkCase) => `${ref.article}-${kkDecline('бабы', k, true)}`
  const partIn = (k: KkCase) => `${part}-${kkDecline(units.kk.part, k, true)}`
  if (points.length > 0)
    return [article('genitive'), ...(part === null ? [] : [partIn('genitive')]), pointsOf(points, kase, units)].join(
      ' ',
    )
  return part === null ? article(kase) : `${article('genitive')} ${partIn(kase)}`
}

/** A list of whole articles: "387, 390, 393-баптарын" (accusative) or "387-бабын" for one. */
export function kkArticles(articles: readonly string[], kase: KkCase): string {
  if (articles.length === 1) return `${articles[0]}-${kkDecline('бабы', kase, true)}`
  return `${articles.join(', ')}-${kkDecline(`${kkPlural('бап')}ы`, kase, true)}`
}

/** The code in the genitive before a reference: short "ҚК-нің", "ҚПК-нің". */
export type KkCode = 'ҚР ҚК' | 'ҚР ҚПК' | 'ҚР АПК'
export function kkOfCode(code: KkCode): string {
  return `${code}-нің`
}
