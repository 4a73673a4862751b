/** What the glossary adds to a query, in words people can read: shown beside the results, so that nobody wonders why. */
import type { ArchiveQuery } from '../../../shared/archive/query.ts'
import type { Glossary } from '../text/glossary.ts'
import { queryStems } from '../text/stems.ts'
import { tokens } from '../text/tokens.ts'

export interface AlsoSearched {
  /** The words of the query. */
  typed: string
  /** What was looked for besides. */
  words: string[]
}

/** Follows the planner (plan.ts): a term of several words first, then words and phrases by themselves. */
export function alsoSearched({ groups }: ArchiveQuery, glossary: Glossary): AlsoSearched[] {
  const found: AlsoSearched[] = []
  const stems = groups.map(({ negated, items }) => {
    const [item] = items
    return items.length === 1 && item?.kind === 'word' && !negated ? queryStems(tokens(item.text)[0]?.word ?? '') : []
  })
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at]
    if (group === undefined || group.negated) continue
    const term = glossary.at(stems, at)
    if (term !== null) {
      const typed = groups.slice(at, at + term.length).map(({ items }) => items[0]?.text ?? '')
      found.push({ typed: typed.join(' '), words: term.written })
      at += term.length - 1
      continue
    }
    for (const item of group.items) {
      if (item.kind === 'prefix') continue
      const words = tokens(item.text).map(({ word }) => queryStems(word))
      const one = glossary.at(words, 0)
      if (one !== null && one.length === words.length) found.push({ typed: item.text, words: one.written })
    }
  }
  return found
}
