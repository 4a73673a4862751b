/** Of whom and of which count a gap of the act is, where the act tells of several. */
import type { MissingElement } from '../../../shared/acts/document.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { showArticle } from '../../text/format.ts'
import type { Text } from '../../text/text.tsx'
import { shortName } from '../sentencing/shortName.ts'

/** "Серіков А. Б., ч. 2 ст. 188"; empty where there is one person with one count. */
export function whoseGap({ block, fact }: MissingElement, file: CaseFile, t: Text): string {
  // A block is named after its slot, its person and its count.
  const keys = block.split('.').slice(1)
  const at = Number(/^\/defendants\/(\d+)/.exec(fact)?.[1] ?? Number.NaN)
  const person = file.defendants.find(({ id }) => keys.includes(id)) ?? file.defendants[at]
  if (!person) return ''
  const count = person.counts.length > 1 ? person.counts.find(({ id }) => keys.includes(id)) : undefined
  return [
    file.defendants.length > 1 ? shortName(person) : '',
    count === undefined ? '' : showArticle(count.article, count.part, t),
  ]
    .filter((words) => words !== '')
    .join(', ')
}
