import { describe, expect, test } from 'vitest'
import type { CaseQuery } from '../../../electron/store/index.ts'
import { faultOf, freshStore, must, someCase } from './help.ts'

describe('cases', () => {
  test('a case comes back as it was saved, also after the store was closed', async () => {
    const { store, reopen } = await freshStore()
    const made = store.cases.create(someCase(), store.actor)
    expect(made).toMatchObject({ version: 1, changedBy: 'Әлия Серікқызы', locked: false })
    const changed = someCase({ number: '1-124/2026' })
    expect(store.cases.save(made.id, changed, 1, store.actor).version).toBe(2)
    const again = await reopen()
    expect(again.cases.get(made.id)?.case).toEqual(changed)
    expect(again.cases.list({}).cases).toMatchObject([
      {
        number: '1-124/2026',
        defendants: ['Сейітқали Нұрлан Ерболұлы'],
        articles: ['188(2)'],
        stage: 'inProgress',
        version: 2,
      },
    ])
  })

  test('a save on an old version is a conflict and changes nothing', async () => {
    const { store } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    store.cases.save(id, someCase({ number: 'A' }), 1, store.actor)
    const seq = store.audit.last().seq
    expect(faultOf(() => store.cases.save(id, someCase({ number: 'B' }), 1, store.actor))).toMatchObject({
      code: 'conflict',
      where: id,
    })
    expect(store.cases.get(id)?.case.number).toBe('A')
    expect(store.audit.last().seq).toBe(seq)
  })

  test('a save without a change makes no version', async () => {
    const { store } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    expect(store.cases.save(id, someCase(), 1, store.actor).version).toBe(1)
    expect(store.cases.versions(id)).toHaveLength(1)
  })

  test('every version can be put together again, compared and restored', async () => {
    const { store, clock } = await freshStore()
    const { id } = store.cases.create(someCase({ number: 'v1' }), store.actor)
    for (let v = 2; v <= 60; v += 1) {
      clock.forward(60_000)
      store.cases.save(
        id,
        someCase({ number: `v${v}`, receivedOn: v % 3 === 0 ? '2026-10-01' : null }),
        v - 1,
        store.actor,
      )
    }
    for (const v of [1, 2, 25, 26, 27, 51, 60]) expect(store.cases.at(id, v).number).toBe(`v${v}`)
    expect(store.cases.diff(id, 2, 3)).toEqual([
      { path: '/receivedOn', change: 'changed', before: null, after: '2026-10-01' },
      { path: '/number', change: 'changed', before: 'v2', after: 'v3' },
    ])
    const restored = store.cases.restoreVersion(id, 2, 60, store.actor)
    expect(restored).toMatchObject({ version: 61, case: { number: 'v2' } })
    expect(store.cases.versions(id).at(-1)).toMatchObject({ kind: 'restored', note: 'v2' })
    expect(store.cases.sittings(id).map((s) => [s.from, s.to])).toEqual([
      [1, 60],
      [61, 61],
    ])
    expect(faultOf(() => store.cases.at(id, 62)).code).toBe('notFound')
  })

  test('the list is filtered by words in any case and on either keyboard, by stage and by article', async () => {
    const { store } = await freshStore()
    const add = (number: string, name: string, article: string, part: string | null): void => {
      const file = someCase({ number }, name)
      file.defendants[0]?.counts.splice(0, 1, { ...must(file.defendants[0].counts[0]), article, part })
      store.cases.create(file, store.actor)
    }
    add('1-9/2026', 'Қасымов', '188', '2')
    add('1-10/2026', 'Әбдіров', '189', '3')
    add('1-11/2026', 'Ёлкина', '18', null)
    const numbers = (query: CaseQuery): (string | null)[] => store.cases.list(query).cases.map((c) => c.number)
    expect(numbers({ text: 'қАСЫМ' })).toEqual(['1-9/2026'])
    expect(numbers({ text: 'касымов' })).toEqual(['1-9/2026'])
    expect(numbers({ text: 'абдиров 10/2026' })).toEqual(['1-10/2026'])
    expect(numbers({ text: 'елкина' })).toEqual(['1-11/2026'])
    expect(numbers({ article: '188' })).toEqual(['1-9/2026'])
    expect(numbers({ article: '18' })).toEqual(['1-11/2026'])
    expect(numbers({ article: '189(3)' })).toEqual(['1-10/2026'])
    expect(numbers({ sort: 'number' })).toEqual(['1-9/2026', '1-10/2026', '1-11/2026'])
    expect(numbers({ sort: 'name' })).toEqual(['1-10/2026', '1-11/2026', '1-9/2026'])
    expect(numbers({ sort: 'name', descending: true, limit: 1 })).toEqual(['1-9/2026'])
    expect(store.cases.list({ stage: 'new', limit: 1 })).toMatchObject({ total: 3 })
    expect(numbers({ text: "'; DROP TABLE cases; --" })).toEqual([])
  })

  test('a deleted case waits in the bin, comes back, and goes for good after its term', async () => {
    const { store, clock, reopen } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    store.cases.remove(id, store.actor)
    expect(store.cases.get(id)).toBeNull()
    expect(store.cases.list().total).toBe(0)
    expect(store.cases.bin.list()).toMatchObject([{ id, binnedBy: 'Әлия Серікқызы' }])
    store.cases.bin.restore(id, store.actor)
    expect(store.cases.get(id)?.version).toBe(1)
    store.cases.remove(id, store.actor)
    expect(store.cases.bin.purge(store.actor)).toEqual([])
    clock.forward(31 * 86_400_000)
    const again = await reopen()
    expect(again.cases.bin.list()).toEqual([])
    expect(again.search.find('телефонды').total).toBe(0)
    expect(again.audit.list({ caseId: id }).map((e) => e.action)).toEqual([
      'created',
      'removed',
      'restoredFromBin',
      'removed',
      'purged',
    ])
  })

  test('decisions and departures with their reason stand in the trail', async () => {
    const { store } = await freshStore()
    const file = someCase()
    const { id } = store.cases.create(file, store.actor)
    const decided = structuredClone(file)
    must(decided.defendants[0]).choice = {
      outcome: 'punish',
      ground: null,
      counts: [],
      final: null,
      conditional: false,
      controlMonths: null,
      duties: [],
      institution: null,
      fullSecurityMonths: null,
      restraint: null,
      departures: [{ from: '58(3)', reason: 'Жеке басы ескерілді' }],
    }
    store.cases.save(id, decided, 1, store.actor)
    expect(store.cases.list().cases[0]?.stage).toBe('decided')
    const actions = store.audit.list({ caseId: id }).map((e) => e.action)
    expect(actions).toEqual(['created', 'changed', 'decided', 'departure'])
    expect(JSON.parse(must(store.audit.list({ action: 'departure' })[0]).detail)).toEqual({
      defendant: 'd1',
      from: '58(3)',
      reason: 'Жеке басы ескерілді',
    })
  })
})
