import { describe, expect, test } from 'vitest'
import { caseSchema } from '../../shared/case/schema.ts'
import { hooliganism } from '../browser/cases.ts'
import { buildLaw } from '../../shared/law/law.ts'
import { loadBuiltInLaw } from '../../electron/law/load.ts'
import { parseTyped } from '../../renderer/fields/parseDate.ts'
import { fold, searchLaw } from '../../renderer/fields/searchLaw.ts'
import { showSanction } from '../../renderer/fields/showSanction.ts'
import { showAmount, showDate, showLawRef, showMonths } from '../../renderer/text/format.ts'
import { textIn } from '../../renderer/text/text.tsx'
import { parseRoute, linkTo } from '../../renderer/app/route.ts'
import { place } from '../../renderer/screens/sentencing/guidance/scale.ts'
import {
  additionalOfCounts,
  chooseAdditional,
  chooseAmount,
  chooseEnd,
  chooseRelease,
  chosenRelease,
  endCount,
  chooseKind,
  chooseMethod,
  sameActs,
  sameAdditional,
  withDeparture,
  withOutcome,
} from '../../renderer/screens/sentencing/choice.ts'
import { plainText } from '../../renderer/screens/case/plainText.ts'

describe('dates as they are typed', () => {
  test.each([
    ['05.03.2026', '2026-03-05'],
    ['5.3.26', '2026-03-05'],
    ['5,3,1985', '1985-03-05'],
    ['05032026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['5.3.85', '1985-03-05'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2025', null],
    ['31.04.2026', null],
    ['1.2.26', '2026-02-01'],
    ['01.02.26 г.', '2026-02-01'],
    ['1. 2. 2026 ж.', '2026-02-01'],
    ['1ю2ю26', '2026-02-01'],
    ['010226', '2026-02-01'],
    ['1.13.26', null],
    ['1.2.202', null],
    ['5.3', null],
    ['', null],
    ['қаңтар', null],
  ])('%s is %s', (typed, date) => {
    expect(parseTyped(typed)).toBe(date)
  })
})

describe('article search', () => {
  const law = buildLaw(loadBuiltInLaw())
  const keys = (query: string) => searchLaw(law, query).map((row) => `${row.article}(${row.part ?? ''})`)
  test('finds by number, in every way it is written', () => {
    for (const query of ['188 2', '188(2)', '188 ч. 2', '188-бап 2-бөлік']) expect(keys(query)).toEqual(['188(2)'])
    expect(keys('188')).toContain('188(4)')
    expect(keys('188')).not.toContain('188-1(1)')
    expect(keys('68')).toEqual(searchLaw(law, '68').map((row) => `${row.article}(${row.part ?? ''})`))
  })
  test.each(['188ч3', '188 3', '1883', '188-3', '188/3', '3 188', 'ст. 188 ч. 3', 'ч.3 ст.188', '188x3', 'кража 3'])(
    '%s is part three of Article 188',
    (query) => {
      expect(keys(query)).toEqual(['188(3)'])
    },
  )
  test.each(['188 ч.3 п.2', 'п. 2 ч. 3 ст. 188 УК РК', '188-баптың 3-бөлігінің 2-тармағы', '3 часть 188 статьи'])(
    'the point in %s is not taken for the part',
    (query) => {
      expect(keys(query)).toEqual(['188(3)'])
    },
  )
  test.each(['кража', 'кражи', 'кpaжа', 'ркажа', 'rhf;f', 'ұрлық', 'урлык', '9hks0', '188 кража', 'cn 188'])(
    '%s begins with theft',
    (query) => {
      expect(keys(query)[0]).toBe('188(1)')
    },
  )
  test('what the title says comes before what a feature says', () => {
    expect(keys('грабеж')[0]).toBe('191(1)')
    expect(keys('взятка')).toContain('367(1)')
    for (const query of ['!!', 'абракадабра']) expect(keys(query)).toEqual([])
  })
  test('finds by name in both languages, whatever the case and keyboard', () => {
    expect(keys('КРАЖА')).toContain('188(1)')
    expect(keys('ұрлық')).toContain('188(1)')
    expect(keys('урлык')).toContain('188(1)')
    expect(keys('мұндай бап жоқ шығар')).toEqual([])
    expect(fold('Қылмыс')).toBe('кылмыс')
  })
  test('finds by the hint in both languages', () => {
    for (const row of law.rows.filter((_, i) => i % 97 === 0)) {
      for (const hint of [row.hint.kk, row.hint.ru]) {
        const words = hint.split(/[^\p{L}]+/u).filter((word) => word.length > 5)
        if (words.length < 2) continue
        expect(searchLaw(law, words.join(' ').toUpperCase(), 2000)).toContain(row)
      }
    }
  })
  test('shows the sanction in words', () => {
    const row = law.byKey.get('188/1')
    expect(row && showSanction(row, textIn('ru')).replaceAll('\u00a0', ' ')).toContain('лишение свободы до 3 лет')
  })
})

describe('figures on the screen', () => {
  const ru = textIn('ru')
  test('terms, amounts, dates, references', () => {
    expect(showMonths(18, ru)).toBe('1 год 6 месяцев')
    expect(showMonths(7.5, ru)).toBe('7 месяцев 15 дней')
    expect(showMonths(24, ru)).toBe('2 года')
    expect(showAmount(1500, 'mci', ru).replaceAll('\u00a0', ' ')).toBe('1 500 МРП')
    expect(showDate('2026-11-20')).toBe('20.11.2026')
    expect(showDate(null)).toBe('—')
    expect(showLawRef('CPC 398(1)4)', ru)).toBe('УПК 398(1)4)')
    expect(showLawRef('188/2', ru)).toBe('188(2)')
  })
  test('a bar never leaves its track', () => {
    expect(place(0, 10)).toBe(0)
    expect(place(20, 10)).toBe(100)
    expect(place(5, 0)).toBe(0)
    expect(place(9, 36)).toBe(50)
  })
})

describe('routes', () => {
  test('are read as they are written', () => {
    for (const route of [
      { screen: 'cases' },
      { screen: 'settings' },
      { screen: 'case', id: 'a/б', tab: 'act' },
    ] as const) {
      expect(parseRoute(linkTo(route))).toEqual(route)
    }
    expect(parseRoute('#/case/x/nonsense')).toEqual({ screen: 'case', id: 'x', tab: 'sentencing' })
    expect(parseRoute('')).toEqual({ screen: 'cases' })
  })
})

describe('the choice', () => {
  test('with one count the final punishment follows it', () => {
    const choice = chooseAmount(chooseKind(null, 'c1', 'imprisonment', true), 'c1', 18, true)
    expect(choice.final).toEqual({ method: 'single', main: { kind: 'imprisonment', amount: 18 }, additional: [] })
    const two = chooseKind(choice, 'c2', 'fine', false)
    expect(two.counts.map((c) => c.main?.kind)).toEqual(['imprisonment', 'fine'])
    expect(two.final).toEqual(choice.final)
  })
  test('another kind starts without an amount; a release takes the punishment along', () => {
    const choice = chooseAmount(chooseKind(null, 'c1', 'fine', true), 'c1', 300, true)
    expect(chooseKind(choice, 'c1', 'imprisonment', true).counts[0]?.main).toEqual({
      kind: 'imprisonment',
      amount: null,
    })
    expect(withOutcome(choice, 'releaseLiability').counts).toEqual([])
    expect(withOutcome(choice, 'punish')).toBe(choice)
  })
  test('the final list of additional punishments follows the counts until the judge words his own', () => {
    const ban = (months: number | null, life = false) => ({
      kind: 'disqualification' as const,
      months,
      life,
      what: null,
    })
    const taking = { kind: 'confiscation' as const, months: null, life: false, what: 'автокөлік' }
    let choice = chooseKind(chooseKind(null, 'c1', 'imprisonment', false), 'c2', 'imprisonment', false)
    choice = chooseAdditional(choice, 'c1', [ban(24)], false)
    expect(choice.final).toBeNull()
    choice = chooseMethod(choice, 'partialAddition')
    expect(choice.final).toEqual({ method: 'partialAddition', main: null, additional: [ban(24)] })
    choice = chooseAdditional(choice, 'c2', [ban(36), taking], false)
    expect(choice.final?.additional).toEqual([ban(36), taking])
    expect(sameAdditional(choice.final?.additional ?? [], additionalOfCounts(choice))).toBe(true)
    expect(additionalOfCounts(chooseAdditional(choice, 'c1', [ban(null, true)], false))[0]).toEqual(ban(null, true))

    const own = { ...choice, final: { method: 'partialAddition' as const, main: null, additional: [ban(48)] } }
    const later = chooseAdditional(own, 'c2', [taking], false)
    expect(later.final?.additional).toEqual([ban(48)])
    expect(chooseMethod(later, 'fullAddition').final).toEqual({ ...later.final, method: 'fullAddition' })
  })
  test('a count that ends apart leaves the final punishment; what is left is joined anew', () => {
    const all = ['c1', 'c2', 'c3']
    let choice = chooseKind(
      chooseKind(chooseKind(null, 'c1', 'imprisonment', false), 'c2', 'fine', false),
      'c3',
      'fine',
      false,
    )
    choice = chooseMethod(chooseAmount(choice, 'c2', 300, false), 'absorption')
    const two = chooseEnd(choice, 'c1', { acquitted: '394(2)3)' }, all)
    expect(two.counts[0]).toEqual({ count: 'c1', main: null, additional: [], acquitted: '394(2)3)' })
    expect(two.final?.method).toBe('absorption')
    const one = chooseEnd(two, 'c3', { released: '68(1)' }, all)
    expect(one.final).toEqual({ method: 'single', main: { kind: 'fine', amount: 300 }, additional: [] })
    expect(chooseAmount(one, 'c2', 400, true).final?.main?.amount).toBe(400)
    // Joined again, nothing pretends that a method was chosen.
    const back = chooseEnd(one, 'c3', null, all)
    expect(back.counts[2]).toEqual({ count: 'c3', main: null, additional: [] })
    expect(back.final).toBeNull()
    expect(chooseEnd(one, 'c2', { acquitted: '394(2)1)' }, all).final).toBeNull()
    // The ends stay with a release of the rest, and go where everything is acquitted.
    expect(withOutcome(one, 'releaseLiability').counts.map(({ count }) => count)).toEqual(['c1', 'c3'])
    expect(withOutcome(one, 'acquit').counts).toEqual([])
    expect(chooseEnd(null, 'c1', { released: '71' }, all)).toMatchObject({ outcome: 'punish', final: null })
  })
  test('a ground of release taken at one count of several ends that count alone, taken again it is given back', () => {
    const set = { all: ['c1', 'c2'], liable: ['c1', 'c2'] }
    const choice = chooseAmount(chooseKind(null, 'c2', 'fine', false), 'c2', 300, false)
    const one = chooseRelease(choice, 'c1', '65', set)
    expect(one.outcome).toBe('punish')
    expect([chosenRelease(one, 'c1'), chosenRelease(one, 'c2')]).toEqual(['65', null])
    expect(one.final).toEqual({ method: 'single', main: { kind: 'fine', amount: 300 }, additional: [] })
    expect(chosenRelease(chooseRelease(one, 'c1', '68(2)', set), 'c1')).toBe('68(2)')
    expect(chosenRelease(chooseRelease(one, 'c1', '65', set), 'c1')).toBeNull()

    // The last count ends too: nobody is left to punish, and the first given back is judged again.
    const both = chooseRelease(one, 'c2', '68(1)', set)
    expect(both).toMatchObject({ outcome: 'releaseLiability', ground: '68(1)', final: null })
    expect([chosenRelease(both, 'c1'), chosenRelease(both, 'c2')]).toEqual(['65', '68(1)'])
    const back = chooseRelease(both, 'c1', '65', set)
    expect(back).toMatchObject({ outcome: 'punish', ground: null })
    expect([chosenRelease(back, 'c1'), chosenRelease(back, 'c2')]).toEqual([null, '68(1)'])
  })
  test('a person released or acquitted as a whole is taken apart by a ground under one count', () => {
    const set = { all: ['c1', 'c2', 'c3'], liable: ['c1', 'c2'] }
    const whole = { ...withOutcome(null, 'releaseLiability'), ground: '71' }
    expect(set.all.map((id) => chosenRelease(whole, id))).toEqual(['71', '71', '71'])
    const left = chooseRelease(whole, 'c2', '71', set)
    expect(left).toMatchObject({ outcome: 'punish', ground: null })
    expect(set.all.map((id) => chosenRelease(left, id))).toEqual(['71', null, '71'])
    const other = chooseRelease(whole, 'c2', '65', set)
    expect(other.outcome).toBe('releaseLiability')
    expect(set.all.map((id) => chosenRelease(other, id))).toEqual(['71', '65', '71'])
    const acquitted = { ...withOutcome(null, 'acquit'), ground: '394(2)1)' }
    expect(chooseRelease(acquitted, 'c1', '71', set)).toMatchObject({ outcome: 'punish', counts: [{ released: '71' }] })
  })
  test('acquitted of every count by itself is acquitted; with a released one beside, released', () => {
    const set = { all: ['c1', 'c2'], liable: ['c1', 'c2'] }
    const one = endCount(null, 'c1', { acquitted: '394(2)3)' }, set)
    expect(one.outcome).toBe('punish')
    const both = endCount(one, 'c2', { acquitted: '394(2)1)' }, set)
    expect(both).toMatchObject({ outcome: 'acquit', ground: '394(2)1)' })
    expect(both.counts.map((count) => count.acquitted)).toEqual(['394(2)3)', '394(2)1)'])
    expect(endCount(both, 'c2', { released: '65' }, set)).toMatchObject({ outcome: 'releaseLiability', ground: '65' })
    expect(endCount(both, 'c2', null, set)).toMatchObject({ outcome: 'punish', ground: null })
  })
  test('who answers for one count only is released altogether', () => {
    const set = { all: ['c1'], liable: ['c1'] }
    const choice = chooseKind(null, 'c1', 'fine', true)
    const released = chooseRelease(choice, 'c1', '65', set)
    expect(released).toMatchObject({ outcome: 'releaseLiability', ground: '65', counts: [] })
    expect(chooseRelease(released, 'c1', '65', set)).toMatchObject({ outcome: 'punish', ground: null })
  })
  test('another person’s counts are taken over as acts, not as his part in them', () => {
    const [count] = caseSchema.parse(hooliganism()).defendants[0]?.counts ?? []
    if (!count) throw new Error('no count')
    const own = { ...count, id: 'c7', role: 'organizer' as const, fault: 'intentional' as const, points: ['2'] }
    expect(sameActs([own, count])).toMatchObject([
      {
        id: 'c1',
        article: '293',
        part: '1',
        points: ['2'],
        committedOn: '2026-05-12',
        role: 'perpetrator',
        fault: null,
      },
      { id: 'c2', article: '293', part: '1', features: { violent: null } },
    ])
  })
  test('an emptied reason takes the departure back', () => {
    const choice = withDeparture(withOutcome(null, 'punish'), '52(2)', 'себебі')
    expect(choice.departures).toEqual([{ from: '52(2)', reason: 'себебі' }])
    expect(withDeparture(choice, '52(2)', '').departures).toEqual([])
  })
})

describe('the judge’s text', () => {
  test('is read from plain text and from the editor', () => {
    expect(plainText(null)).toBe('')
    expect(plainText('a\nb')).toBe('a\nb')
    const doc = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'бір ' },
            { type: 'text', text: 'екі' },
          ],
        },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'үш' }, { type: 'hardBreak' }, { type: 'text', text: 'төрт' }],
        },
      ],
    }
    expect(plainText(doc)).toBe('бір екі\nүш\nтөрт')
  })
})
