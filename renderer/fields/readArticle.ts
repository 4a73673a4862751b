/** An article as people type it, in either language and in any order, down to its number and part. */

export interface TypedArticle {
  article: string
  part: string | null
  /** What was typed beside the numbers, marks such as "ст." and "бөлік" left out. */
  words: string[]
}

/** The Special Part begins there; nothing above nine is a part. */
const FIRST_OF_SPECIAL = 99
const LAST_PART = 9

const MARK =
  /^(?:ст|стат\p{L}*|бап\p{L}*|баб\p{L}*|ч|част\p{L}*|бөл\p{L}*|бол[иік]\p{L}*|п|пп|пункт\p{L}*|т|тарма\p{L}*|ук|қк|кк|рк|қр|кр)$/u

type Role = 'article' | 'part' | 'point' | 'open'

function roleOf(before: string, after: string, n: string): Role {
  // Kazakh puts the mark behind the number, Russian before it.
  if (/^\s*-?\s*ба[пб]/u.test(after)) return 'article'
  if (/^\s*-?\s*б[өо]л/u.test(after)) return 'part'
  if (/^\s*-?\s*тарма/u.test(after)) return 'point'
  if (/(?:^|[^\p{L}])ст(?:ат\p{L}*)?\.?\s*$/u.test(before)) return 'article'
  if (/(?:^|[^\p{L}])ч(?:аст\p{L}*)?\.?\s*$/u.test(before)) return Number.parseInt(n, 10) > LAST_PART ? 'open' : 'part'
  if (/(?:^|[^\p{L}])п{1,2}(?:ункт\p{L}*)?\.?\s*$/u.test(before)) return 'point'
  return 'open'
}

/**
 * Reads `188(3)`, `188ч3`, `188 3`, `188.3`, `ч. 3 ст. 188`, `п. 2 ч. 3 ст. 188 УК`, `188-бап 3-бөлігі`, `188-1`. An article put in
 * between others keeps its second number (`188-1`). Null where there is no number.
 */
export function readArticle(typed: string): TypedArticle | null {
  const text = typed.toLowerCase()
  const found = [...text.matchAll(/\d+(?:-\d+)?/gu)].map((match) => {
    const [n] = match
    return { n, role: roleOf(text.slice(0, match.index), text.slice(match.index + n.length), n) }
  })
  const open = found.filter(({ role }) => role === 'open').map(({ n }) => n)
  const marked = found.find(({ role }) => role === 'article')?.n
  // "3 188": nobody looks for part 188 of Article 3.
  const [first, second] = open
  const turned =
    marked === undefined &&
    Number(first) <= LAST_PART &&
    second !== undefined &&
    Number.parseInt(second, 10) >= FIRST_OF_SPECIAL
  if (turned) open.splice(0, 2, second, first ?? '')
  const article = marked ?? open.shift()
  if (article === undefined) return null
  const part = found.find(({ role }) => role === 'part')?.n ?? open[0] ?? null
  const words = (text.match(/[\p{L}]+/gu) ?? []).filter((word) => !MARK.test(word))
  return { article, part, words }
}
