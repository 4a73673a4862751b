/** References to articles in Russian: "п. 1) ч. 2 ст. 188". The short words do not change with the case. */
import { CODE_UNITS, type ArticleRef } from './kk-articles.ts'

/** One reference, short: "п.п. 1), 3) ч. 2 ст. 188". */
export function ruArticle(ref: ArticleRef): string {
  const points = ref.points ?? []
  const { ru } = ref.units ?? CODE_UNITS
  const words: string[] = []
  if (points.length > 0)
    words.push(`${points.length > 1 ? ru.points : ru.point}\u00a0${points.map((p) => `${p})`).join(', ')}`)
  if (ref.part !== undefined && ref.part !== null) words.push(`${ru.part}\u00a0${ref.part}`)
  words.push(`ст.\u00a0${ref.article}`)
  return words.join(' ')
}

/** A list of whole articles: "ст.ст. 387, 390, 393". */
export function ruArticles(articles: readonly string[]): string {
  return `${articles.length > 1 ? 'ст.ст.' : 'ст.'}\u00a0${articles.join(', ')}`
}
