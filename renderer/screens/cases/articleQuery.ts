/** An article as people write it, as the list of cases knows it. */
import { readArticle } from '../../fields/readArticle.ts'

/**
 * `188(2)` from whatever {@link readArticle} understands; `188` alone means every part. Empty where there is no number.
 */
export function articleQuery(text: string): string {
  const typed = readArticle(text)
  if (typed === null) return ''
  return (typed.part === null ? typed.article : `${typed.article}(${typed.part})`).slice(0, 20)
}
