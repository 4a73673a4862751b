/** Search over the sanction table: number first, then name and feature in both languages, whatever the letters' case. */
import type { Law, Row } from '../../shared/law/types.ts'

const folded = new WeakMap<Law, { row: Row; words: string }[]>()

/** Letters as people type them without a Kazakh keyboard: ә ұ қ … count as their Russian neighbours. */
export function fold(text: string): string {
  const same: Record<string, string> = {
    ә: 'а',
    і: 'и',
    ң: 'н',
    ғ: 'г',
    ү: 'у',
    ұ: 'у',
    қ: 'к',
    ө: 'о',
    һ: 'х',
    ё: 'е',
  }
  return text.toLowerCase().replace(/[әіңғүұқөһё]/g, (letter) => same[letter] ?? letter)
}

function indexOf(law: Law): { row: Row; words: string }[] {
  let index = folded.get(law)
  if (!index) {
    index = law.rows.map((row) => ({
      row,
      words: fold([row.title.kk, row.title.ru, row.hint.kk, row.hint.ru].join(' ')),
    }))
    folded.set(law, index)
  }
  return index
}

/** `188`, `188 2`, `188(2)`, `188 ч.2`, `188-бап 2`: an article, and perhaps a part. */
function numbersIn(query: string): { article: string; part: string | null } | null {
  const m = /^(\d{1,3}(?:-\d{1,2})?)(?:\D+(\d{1,2}(?:-\d{1,2})?)\D*)?\D*$/.exec(query)
  return m ? { article: m[1] ?? '', part: m[2] ?? null } : null
}

/** The best rows for what was typed, at most `limit`. */
export function searchLaw(law: Law, query: string, limit = 40): Row[] {
  const clean = query.trim()
  if (clean === '') return law.rows.slice(0, limit)
  const numbers = numbersIn(clean)
  if (numbers) {
    const exact = law.rows.filter((row) => row.article === numbers.article)
    const found = numbers.part === null ? exact : exact.filter((row) => row.part === numbers.part)
    if (found.length > 0) return found.slice(0, limit)
    return law.rows.filter((row) => row.article.startsWith(numbers.article)).slice(0, limit)
  }
  const words = fold(clean).split(/\s+/)
  return indexOf(law)
    .filter(({ words: text }) => words.every((word) => text.includes(word)))
    .slice(0, limit)
    .map(({ row }) => row)
}
