/** Article references written as codes ("55(2)", "53(1)11)", "188/2"), and the reference of a count. */
import type { Count } from '../case/schema.ts'
import type { ArticleRef } from '../language/grammar/kk-articles.ts'

const CODE = /^(\d{1,3}(?:-\d{1,2})?)(?:\((\d{1,2}(?:-\d{1,2})?)\))?(?:(\d{1,2}(?:-\d{1,2})?)\))?$/u

/** "53(1)11)" → article 53, part 1, point 11; null where the text is no reference. */
export function parseRef(code: string): ArticleRef | null {
  const found = CODE.exec(code.trim())
  if (!found?.[1]) return null
  return { article: found[1], part: found[2] ?? null, points: found[3] === undefined ? [] : [found[3]] }
}

/** Part of Art. 24 for an unfinished crime, and of Art. 28 for a role other than perpetrator. */
const STAGE_PART = { completed: null, preparation: '1', attempt: '3' } as const
const ROLE_PART = { perpetrator: null, organizer: '3', instigator: '4', aider: '5' } as const

/** The norms of a count in the order acts name them: Art. 28, Art. 24, then the article of the Special Part. */
export function countRefs(count: Count): ArticleRef[] {
  const refs: ArticleRef[] = []
  const role = ROLE_PART[count.role]
  const stage = STAGE_PART[count.stage]
  if (role !== null) refs.push({ article: '28', part: role })
  if (stage !== null) refs.push({ article: '24', part: stage })
  refs.push({ article: count.article, part: count.part, points: count.points })
  return refs
}
