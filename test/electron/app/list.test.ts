/** The list of cases with the terms that run, over a real store. */
import { describe, expect, test } from 'vitest'
import { listCases } from '../../../electron/app/list.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { freshStore } from '../store/help.ts'

const TODAY = '2026-11-20'

async function archive() {
  const { store } = await freshStore()
  const [judge] = store.people.list()
  if (!judge) throw new Error('no judge')
  const actor = { id: judge.id, name: judge.name, role: judge.role }
  const add = (number: string, receivedOn: string | null, verdictOn: string | null, decided: boolean) =>
    store.cases.create(
      caseSchema.parse({
        format: 'ukim.case/1',
        number,
        receivedOn,
        verdictOn,
        defendants: [{ id: 'd1', choice: decided ? { outcome: 'punish' } : null }],
      }),
      actor,
    )
  add('1-1/2026', '2026-11-18', null, false)
  add('1-2/2026', '2026-10-01', null, false)
  add('1-3/2026', '2026-09-01', '2026-11-18', true)
  add('1-4/2026', '2026-09-01', '2026-11-10', true)
  add('1-5/2026', null, null, false)
  return store.cases
}

describe('the list', () => {
  test('tells the next term with its article and the days left, and nothing where none is known', async () => {
    const { cases } = listCases(await archive(), { sort: 'number' }, TODAY)
    expect(
      cases.map(({ number, deadline }) => [number, deadline?.article ?? null, deadline?.daysLeft ?? null]),
    ).toEqual([
      ['1-1/2026', 'CPC 319(4)', 3],
      ['1-2/2026', null, null],
      ['1-3/2026', 'CPC 404', 3],
      ['1-4/2026', 'CPC 418(1)', 5],
      ['1-5/2026', null, null],
    ])
  })
  test('is filtered by a term that ends soon, and the pages agree with the total', async () => {
    const cases = await archive()
    const numbers = (dueWithin: number) =>
      listCases(cases, { sort: 'number', dueWithin }, TODAY).cases.map(({ number }) => number)
    expect(numbers(3)).toEqual(['1-1/2026', '1-3/2026'])
    expect(numbers(7)).toEqual(['1-1/2026', '1-3/2026', '1-4/2026'])
    expect(numbers(0)).toEqual([])
    expect(listCases(cases, { dueWithin: 7, limit: 1, offset: 1 }, TODAY).total).toBe(3)
    expect(listCases(cases, { dueWithin: 7, stage: 'new' }, TODAY).total).toBe(1)
  })
  test('is sorted by the term that ends first; cases without one stand behind in either direction', async () => {
    const cases = await archive()
    const numbers = (descending: boolean) =>
      listCases(cases, { sort: 'deadline', descending }, TODAY).cases.map(({ number }) => number)
    expect(numbers(false)).toEqual(['1-1/2026', '1-3/2026', '1-4/2026', '1-2/2026', '1-5/2026'])
    expect(numbers(true).slice(0, 3)).toEqual(['1-4/2026', '1-3/2026', '1-1/2026'])
    // The order is the one the shown days tell, and pages go on where the last one ended.
    const rows = listCases(cases, { sort: 'deadline' }, TODAY).cases
    const days = rows.map(({ deadline }) => deadline?.lastDay ?? '9999')
    expect(days).toEqual(days.toSorted())
    expect(listCases(cases, { sort: 'deadline', limit: 2, offset: 2 }, TODAY).cases.map(({ id }) => id)).toEqual(
      rows.slice(2, 4).map(({ id }) => id),
    )
    // Another day, other terms: a week later the shortest have passed.
    expect(listCases(cases, { sort: 'deadline' }, '2026-11-27').cases.map(({ deadline }) => deadline?.kind)).toEqual([
      'appeal',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
  test('is sorted by the way of a case, from new to decided', async () => {
    const stages = listCases(await archive(), { sort: 'stage' }, TODAY).cases.map(({ stage }) => stage)
    expect(stages).toEqual(['new', 'new', 'new', 'decided', 'decided'])
  })
})
