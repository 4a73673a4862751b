/** Which questions are still worth asking once a count ends apart from the rest. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { CaseFile, CaseInput } from '../../../shared/case/schema.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { openQuestions } from '../../../shared/sentencing/open-questions.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'

type PersonInput = NonNullable<CaseInput['defendants']>[number]
type CountInput = NonNullable<PersonInput['counts']>[number]

/** Theft and hooliganism of one grown-up man, with everything open that can be. */
function caseOf(person: Partial<PersonInput>, counts?: CountInput[]): CaseFile {
  return caseSchema.parse({
    format: 'ukim.case/1',
    language: 'ru',
    verdictOn: TODAY,
    defendants: [
      {
        id: 'd1',
        name: { last: 'Серіков', first: 'Айдос' },
        bornOn: '1990-05-01',
        evadedCourt: false,
        counts: counts ?? [
          { id: 'c1', article: '188', part: '2', committedOn: '2026-03-02', damageTenge: 90_000 },
          { id: 'c2', article: '293', part: '1', committedOn: '2026-05-12', damageTenge: 10_000 },
        ],
        ...person,
      },
    ],
  } satisfies CaseInput)
}

function asked(file: CaseFile): { all: string[]; open: string[] } {
  const [guidance] = guide(file, law, TODAY)
  if (!guidance) throw new Error('nobody answered')
  const names = (questions: typeof guidance.questions) => questions.map(({ code, count }) => `${code} ${count ?? '-'}`)
  return { all: names(guidance.questions), open: names([...openQuestions(file, law, TODAY, 0, guidance)]) }
}

const end = (count: string, how: { released: string } | { acquitted: string }) => ({ count, main: null, ...how })

describe('questions of a count that ends apart', () => {
  test('as long as everything may be punished, all are asked', () => {
    const { all, open } = asked(caseOf({}))
    expect(all).toContain('damagePaid c1')
    expect(open).toEqual(all)
  })

  test('released by reconciliation: what bears on a punishment alone is no longer asked, what bears on the ground is', () => {
    const file = caseOf({ choice: { outcome: 'punish', counts: [end('c1', { released: '68(1)' })] } })
    const { all, open } = asked(file)
    expect(all).toContain('againstLifeOrHealth c1')
    expect(open).not.toContain('againstLifeOrHealth c1')
    expect(open).not.toContain('aggravatingIsElement c1')
    expect(open).not.toContain('damagePaid c1')
    // Art. 68(4)7) closes reconciliation to members of criminal groups.
    expect(open).toContain('inCriminalGroup c1')
    // The other count is punished: nothing of it is left out.
    expect(open.filter((name) => name.endsWith('c2'))).toEqual(all.filter((name) => name.endsWith('c2')))
  })

  test('acquitted of a count: nothing of it is asked, the person is', () => {
    const { all, open } = asked(
      caseOf({ choice: { outcome: 'punish', counts: [end('c1', { acquitted: '394(2)3)' })] } }),
    )
    expect(open.filter((name) => name.endsWith('c1'))).toEqual([])
    expect(open).toEqual(all.filter((name) => !name.endsWith('c1')))
  })

  test('fitness for work is asked while some count may bring correctional works', () => {
    const one = asked(caseOf({ choice: { outcome: 'punish', counts: [end('c1', { released: '68(1)' })] } }))
    expect(one.open).toContain('fitForWork -')
    const both = asked(
      caseOf({
        choice: {
          outcome: 'releaseLiability',
          ground: '68(1)',
          counts: [end('c1', { released: '68(1)' }), end('c2', { released: '68(1)' })],
        },
      }),
    )
    expect(both.all).toContain('fitForWork -')
    expect(both.open).not.toContain('fitForWork -')
  })

  test('the whole person released on a ground is no different', () => {
    const { open } = asked(caseOf({ choice: { outcome: 'releaseLiability', ground: '68(1)' } }))
    expect(open).not.toContain('fitForWork -')
    expect(open).not.toContain('damagePaid c1')
    expect(open).toContain('inCriminalGroup c1')
  })

  test('who may not be liable at all is still asked for his age', () => {
    const file = caseOf({ bornOn: null, choice: { outcome: 'punish', counts: [end('c1', { released: '65' })] } })
    expect(asked(file).open).toContain('bornOn -')
  })
})
