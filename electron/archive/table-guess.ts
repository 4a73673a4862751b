/** A first mapping for a table nobody has mapped yet, from the names of its columns. The person looks it over. */
import type { TableMap } from './import/map.ts'

/** Beginnings of column names in the three languages, folded. */
const NAMES: Partial<Record<keyof TableMap, readonly string[]>> = {
  text: ['мәтін', 'текст', 'text', 'body', 'content', 'act_text', 'document'],
  number: ['нөмір', 'номер', 'number', 'case_number', '№', 'іс нөмірі', 'case no'],
  date: ['күні', 'дата', 'date', 'день'],
  court: ['сот', 'суд', 'court'],
  level: ['деңгей', 'уровень', 'level', 'инстанц', 'саты'],
  kind: ['түрі', 'вид акта', 'kind', 'act_type', 'тип акта', 'вид документа'],
  language: ['тіл', 'язык', 'language', 'lang'],
  outcome: ['нәтиже', 'исход', 'outcome', 'result', 'результат'],
  article: ['бап', 'статья', 'article', 'ст.'],
  part: ['бөлік', 'часть', 'part'],
  punishment: ['жаза', 'наказание', 'punishment', 'penalty'],
  amount: ['мөлшер', 'мерзім', 'срок', 'размер', 'amount', 'term'],
  conditional: ['шартты', 'условн', 'conditional', 'probation'],
}

function column(columns: readonly string[], taken: ReadonlySet<string>, words: readonly string[]): string | undefined {
  const folded = columns
    .map((name) => ({ name, low: name.toLowerCase().trim() }))
    .filter(({ name }) => !taken.has(name))
  return (
    folded.find(({ low }) => words.includes(low))?.name ??
    folded.find(({ low }) => words.some((word) => low.startsWith(word)))?.name
  )
}

/** @param lines the first lines: where no name tells of a text, the column of the longest cells is taken */
export function guessMap(columns: readonly string[], lines: readonly ReadonlyMap<string, string>[]): TableMap | null {
  const taken = new Set<string>()
  const found: Record<string, string> = {}
  for (const [field, words] of Object.entries(NAMES)) {
    const name = column(columns, taken, words)
    if (name === undefined) continue
    found[field] = name
    taken.add(name)
  }
  if (found['text'] === undefined) {
    const length = (name: string): number => Math.max(0, ...lines.map((line) => (line.get(name) ?? '').length))
    const longest = columns.filter((name) => !taken.has(name)).toSorted((a, b) => length(b) - length(a))[0]
    if (longest === undefined || length(longest) < 200) return null
    found['text'] = longest
  }
  const { text = '', ...rest } = found
  return { text, ...rest }
}
