/** Search over the sanction table: number first, then name and feature in both languages, forgiving what fingers do. */
import type { Law, Row } from '../../shared/law/types.ts'
import { readArticle } from './readArticle.ts'
import { fold, nearly, otherLayout, unlikened } from './typedWords.ts'

export { fold } from './typedWords.ts'

interface Entry {
  row: Row
  title: string
  text: string
  words: string[]
  titleWords: string[]
}

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? []

const indexes = new WeakMap<Law, Entry[]>()

function indexOf(law: Law): Entry[] {
  let index = indexes.get(law)
  if (!index) {
    index = law.rows.map((row) => {
      const title = fold([row.title.kk, row.title.ru].join(' '))
      const text = `${title} ${fold([row.hint.kk, row.hint.ru].join(' '))}`
      return { row, title, text, words: wordsOf(text), titleWords: wordsOf(title) }
    })
    indexes.set(law, index)
  }
  return index
}

function byNumber(law: Law, article: string, part: string | null): Row[] {
  const exact = law.rows.filter((row) => row.article === article)
  const found = part === null ? exact : exact.filter((row) => row.part === part)
  if (found.length > 0) return found
  // "188-3" and "1883" where no such article stands: a part of the one before.
  const glued = /^(\d{2,3})-(\d)$/.exec(article) ?? /^(\d{3})(\d)$/.exec(article)
  if (part === null && glued) {
    const parts = law.rows.filter((row) => row.article === glued[1] && row.part === glued[2])
    if (parts.length > 0) return parts
  }
  return exact.length > 0 ? exact : law.rows.filter((row) => row.article.startsWith(article))
}

/** Without its ending: in both languages few are longer than three letters. */
function stem(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3))
}

/** The shortest word in which a wrong letter is still told from another word. */
const FORGIVEN_FROM = 4

/** Rows of the first way that finds any come before those of the next; each row once. */
function inOrder(index: readonly Entry[], ways: readonly ((entry: Entry) => boolean)[]): Row[] {
  return [...new Set(ways.flatMap((way) => index.filter(way).map(({ row }) => row)))]
}

/** Titles before features, whole words before stems; a wrong letter is forgiven only where nothing else is found. */
function byWords(law: Law, typed: readonly string[]): Row[] {
  if (typed.length === 0) return []
  const index = indexOf(law)
  const plain = typed.map(fold)
  const looks = typed.map((word) => fold(unlikened(word)))
  const stemmed = (words: readonly string[]) =>
    looks.every((word) => words.some((known) => known.startsWith(stem(word))))
  const found = inOrder(index, [
    ({ title }) => plain.every((word) => title.includes(word)),
    ({ text }) => plain.every((word) => text.includes(word)),
    ({ titleWords }) => stemmed(titleWords),
    ({ words }) => stemmed(words),
  ])
  if (found.length > 0) return found
  const close = (words: readonly string[], cut: (word: string) => string) =>
    looks.every((word) =>
      words.some((known) => (word.length < FORGIVEN_FROM ? known.startsWith(word) : nearly(known, cut(word)))),
    )
  const whole = (word: string) => word
  return inOrder(index, [
    ({ titleWords }) => close(titleWords, whole),
    ({ words }) => close(words, whole),
    ({ titleWords }) => close(titleWords, stem),
    ({ words }) => close(words, stem),
  ])
}

function best(law: Law, query: string): Row[] {
  const numbers = readArticle(query)
  if (numbers === null) return byWords(law, wordsOf(query.toLowerCase()))
  const { article, part, words } = numbers
  const numbered = byNumber(law, article, part)
  if (words.length === 0) return numbered
  const named = byWords(law, words)
  // "188 кража" and "кража 3": the words within the number, or the number as a part.
  const both = named.filter((row) => numbered.includes(row) || (part === null && row.part === article))
  if (both.length > 0) return both
  return named.length > 0 && article.length === 1 ? named : numbered
}

/** The best rows for what was typed, at most `limit`. */
export function searchLaw(law: Law, query: string, limit = 40): Row[] {
  const clean = query.trim()
  if (clean === '') return law.rows.slice(0, limit)
  const switched = otherLayout(clean)
  // Words typed under the Latin layout first: the row of digits writes Kazakh letters, which would be read as numbers.
  const found = switched === null || /\d{2}/.test(clean) ? [] : byWords(law, wordsOf(switched))
  return (found.length > 0 ? found : best(law, clean)).slice(0, limit)
}
