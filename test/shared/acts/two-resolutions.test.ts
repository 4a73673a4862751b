/** One person, two grounds: two resolutions, each with open places and words of its own. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { actKeyOf, blockText, composeActs, withOwnWords } from '../../../shared/acts/index.ts'
import type { ActDocument } from '../../../shared/acts/index.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { editsOf, withEdits } from '../../../shared/contract/edits.ts'
import { fillsIn, withFill } from '../../../shared/contract/fills.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { caseOf, count, man, woman } from './case-builder.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'

const released = (count: string, ground: string) => ({ count, released: ground })
const counts = [
  count('188', '1', { damagePaid: 'full' }),
  count('293', '1', { id: 'c2' }),
  count('190', '1', { id: 'c3', damagePaid: 'full' }),
]
const twoGrounds = caseOf('ru', '1', [
  man('ru', counts, {
    outcome: 'releaseLiability',
    counts: [released('c1', '68(1)'), released('c2', '71'), released('c3', '65')],
  }),
])

function compose(file: CaseFile): ActDocument[] {
  return composeActs(file, guide(file, law, TODAY), law, { language: 'ru', today: TODAY, fills: fillsIn(file, 'ru') })
}
const text = (act: ActDocument | undefined, slot: string) =>
  act?.blocks
    .filter((b) => b.slot === slot)
    .map((b) => blockText(b).replaceAll('\u00a0', ' '))
    .join(' ')

describe('one person, three grounds', () => {
  const file = caseSchema.parse(twoGrounds)
  const acts = compose(file)
  test('every resolution has a key of its own, the first the plain one', () => {
    expect(acts.map(actKeyOf)).toEqual(['termination.d1', 'termination.d1.c2', 'termination.d1.c3'])
    expect(acts.map((act) => text(act, 'terminated')?.match(/ст\. (188|293|190)/u)?.[1])).toEqual(['188', '293', '190'])
  })
  test('words for an open place of one are not words of the others', () => {
    const [first, second] = acts
    const place = second?.missing.find(({ slot }) => slot === 'explained')
    expect(place?.block).toBe('explained.d1.c2')
    expect(first?.missing.map(({ block }) => block)).toContain('explained.d1')
    const again = compose(withFill(file, 'explained.d1.c2', { ru: 'подсудимый не возражает' }))
    expect(again.map((act) => text(act, 'explained')?.includes('не возражает'))).toEqual([false, true, false])
  })
  test('nor are words the judge wrote over a paragraph', () => {
    const [first] = acts
    if (!first) throw new Error('no act')
    const id = 'terminationGround.d1'
    const edit = {
      words: [{ runs: [{ text: 'Слова судьи о примирении.' }] }],
      base: text(first, 'terminationGround') ?? '',
      after: null,
    }
    const written = withEdits(file, first, { [id]: edit })
    const printed = compose(written).map((act) => withOwnWords(act, editsOf(written, act)))
    expect(printed.map((act) => text(act, 'terminationGround')?.includes('Слова судьи'))).toEqual([true, false, false])
  })
})

test('two persons on different grounds keep the plain keys', () => {
  const release = (ground: string) => ({ outcome: 'releaseLiability', ground }) as const
  const one = [count('188', '1', { damagePaid: 'full' })]
  const file = caseSchema.parse(caseOf('ru', '1', [man('ru', one, release('68(1)')), woman('ru', one, release('65'))]))
  const acts = compose(file)
  expect(acts.map(actKeyOf)).toEqual(['termination.d1', 'termination.d2'])
  expect(acts.map(({ part }) => part)).toEqual([undefined, undefined])
})
