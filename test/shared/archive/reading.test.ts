import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectiveFacts, factItems, isListed, nextAdded, parseItem } from '../../../shared/archive/reading.ts'
import type { FactReading } from '../../../shared/archive/reading.ts'
import { emptyFacts } from '../../../shared/archive/types.ts'
import type { ActFacts, Fact } from '../../../shared/archive/types.ts'

function fact<T>(value: T, from = 0, to = 4): Fact<T> {
  return { value, from, to, mark: 'machine' }
}

const MACHINE: ActFacts = {
  ...emptyFacts('ru'),
  kind: fact('verdict'),
  level: 'district',
  date: fact('2024-03-12'),
  number: fact('1-9/2024'),
  charges: [fact({ article: '188', part: '2', points: [] }), fact({ article: '189', part: '1', points: [] })],
  outcome: fact('conviction'),
}

function reading(item: string, reader: string, value: unknown, at = '2026-11-20T10:00:00.000Z'): FactReading {
  const verdict = value === null ? 'removed' : 'corrected'
  return { item, reader, name: reader.toUpperCase(), at, verdict, value, from: null, to: null }
}

describe('facts as people read them', () => {
  test('without a reader they are the machine’s, letter for letter', () => {
    expect(effectiveFacts(MACHINE, [])).toEqual(MACHINE)
  })

  test('the same value confirms, another corrects, none takes away; places in the list stay', () => {
    const next = effectiveFacts(MACHINE, [
      reading('number', 'a', '1-9/2024'),
      reading('charges/0', 'a', null),
      reading('court', 'a', 'Суд'),
      reading('mitigating/+1', 'a', 'confession'),
    ])
    expect(next.number).toMatchObject({ value: '1-9/2024', mark: 'confirmed', by: 'A', from: 0 })
    expect(next.charges.map(({ value }) => value.article)).toEqual(['189'])
    expect(next.court).toMatchObject({ value: 'Суд', mark: 'corrected', from: null })
    expect(next.mitigating).toMatchObject([{ value: 'confession', mark: 'corrected' }])
    const items = factItems(MACHINE, [reading('charges/0', 'a', null)])
    expect(items.filter(({ field }) => field === 'charges').map(({ item, value }) => [item, value === null])).toEqual([
      ['charges/0', true],
      ['charges/1', false],
    ])
  })

  test('readers who differ leave the fact to nobody; once they agree it is both’s', () => {
    const first = reading('outcome', 'a', 'acquittal')
    const second = reading('outcome', 'b', 'terminated', '2026-11-21T10:00:00.000Z')
    const differing = factItems(MACHINE, [first, second]).find(({ item }) => item === 'outcome')
    expect(differing).toMatchObject({ differing: true, value: 'terminated' })
    expect(effectiveFacts(MACHINE, [first, second]).outcome).toMatchObject({ mark: 'machine', by: 'B' })
    const agreed = effectiveFacts(MACHINE, [first, { ...second, value: 'acquittal' }]).outcome
    expect(agreed).toMatchObject({ value: 'acquittal', mark: 'corrected', by: 'A, B' })
  })

  test('the order in which readings are given changes nothing', () => {
    const all = [
      reading('outcome', 'a', 'acquittal'),
      reading('outcome', 'b', 'terminated', '2026-11-21T10:00:00.000Z'),
      reading('charges/1', 'a', { article: '190', part: null, points: [] }),
      reading('mitigating/+2', 'b', 'minorOffender'),
      reading('mitigating/+1', 'a', 'confession'),
    ]
    const usual = JSON.stringify(effectiveFacts(MACHINE, all))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
        expect(JSON.stringify(effectiveFacts(MACHINE, some))).toBe(usual)
      }),
    )
  })

  test('items are names of facts, and of nothing else', () => {
    expect(parseItem('charges/0')).toEqual({ field: 'charges', at: 0, added: false })
    expect(parseItem('charges/+3')).toEqual({ field: 'charges', at: 3, added: true })
    expect(parseItem('court')).toEqual({ field: 'court', at: null, added: false })
    for (const bad of ['charges', 'court/0', 'nothing', 'constructor', '', 'charges/-1', '__proto__/0']) {
      expect({ bad, parsed: parseItem(bad) }).toEqual({ bad, parsed: null })
    }
    expect(nextAdded('charges', [reading('charges/+2', 'a', null), reading('mitigating/+7', 'a', null)])).toBe(
      'charges/+3',
    )
    expect([isListed('charges'), isListed('court')]).toEqual([true, false])
  })
})
