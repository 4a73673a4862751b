/** Where a choice lies, and what goes with the distance, by hand. */
import { describe, expect, test } from 'vitest'
import { USUAL } from '../../../../electron/archive/analysis/compare.ts'
import type { Choice } from '../../../../electron/archive/analysis/compare.ts'
import { amountForecast } from '../../../../electron/archive/analysis/forecast-amounts.ts'
import { neighboursOf } from '../../../../electron/archive/analysis/forecast.ts'
import type { Neighbour } from '../../../../electron/archive/analysis/forecast.ts'
import { entryFrom } from '../../../../electron/archive/analysis/index/entry.ts'
import type { Entry } from '../../../../electron/archive/analysis/index/entry.ts'
import { deviationOf } from '../../../../electron/archive/analysis/place.ts'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { plainFacts } from '../../../../electron/archive/extract/plain.ts'
import type { PlainFacts } from '../../../../electron/archive/extract/plain.ts'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'

const LAW = loadBuiltInLaw()
const EMPTY = plainFacts(extractFacts(''))
const MARKS = { machine: 5, confirmed: 0, corrected: 0 }
const COURT = 'Павлодар қаласының № 2 соты'

function act(id: number, amount: number, some: Partial<PlainFacts> = {}): Entry {
  const facts: PlainFacts = {
    ...EMPTY,
    kind: 'verdict',
    court: 'Теміртау қаласының соты Қарағанды облысы',
    date: '2024-03-05',
    number: `1-${id}/2024`,
    outcome: 'conviction',
    charges: [{ article: '188', part: '2', points: [] }],
    final: { kind: 'imprisonment', amount, conditional: false },
    ...some,
  }
  return entryFrom(id, facts, { marks: MARKS, generated: false }, LAW)
}

const LOOSE: Choice = { ...USUAL, mitigating: 'relevant', text: 'ignored' }
const CHOSEN = { kind: 'imprisonment', amount: 40, conditional: false } as const

/** Twenty acts with harm repaired, 12 to 31 months; twenty without, 42 to 61. */
function acts(): Entry[] {
  return Array.from({ length: 40 }, (_, i) =>
    i < 20 ? act(i + 1, 12 + i, { mitigating: ['repairedHarm'] }) : act(i + 1, 22 + i, i < 32 ? { court: COURT } : {}),
  )
}

describe('a choice among forty acts', () => {
  const list = acts()
  const [first] = list
  if (!first) throw new Error('no acts')
  const neighbours = neighboursOf(list)
  const found = deviationOf(CHOSEN, first.situation, neighbours, LOOSE, { courts: [COURT, 'Суд № 2 города Павлодара'] })
  const [court, region, country] = found.places

  test('its places are counted at each level', () => {
    expect(country).toMatchObject({ scope: 'country', n: 40, amounts: 40, median: 31 })
    expect(country?.below?.share).toBeCloseTo(20 / 40, 9)
    expect(found.distance).toBe(9)
    expect(court).toMatchObject({ scope: 'court', n: 12, amounts: 12 })
    expect(court?.below?.share).toBe(0)
    expect(region).toMatchObject({ n: 12 })
    expect(country?.kind?.share).toBe(1)
  })
  test('the circumstance that parts the amounts is named, with its direction', () => {
    const [factor] = found.factors
    expect(factor).toMatchObject({
      what: 'mitigating',
      code: 'repairedHarm',
      inCase: true,
      with: { n: 20, median: 21 },
    })
    expect(factor?.without).toEqual({ n: 20, median: 51 })
    // Half of the acts have it: the case lies half of the difference below the average.
    expect(factor?.shift).toBeCloseTo(0.5 * (21 - 51), 9)
    expect(found.lookAgain).toContain('stricterDespiteMilder')
    expect(found.lookAgain).not.toContain('outsideRange')
  })
  test('an amount outside of eight in ten, and a kind that is rare, are to be looked at', () => {
    const high = deviationOf({ ...CHOSEN, amount: 90 }, first.situation, neighbours, LOOSE, { courts: [] })
    expect(high.lookAgain).toContain('outsideRange')
    const rare = deviationOf({ kind: 'fine', amount: 200, conditional: false }, first.situation, neighbours, LOOSE, {
      courts: [],
    })
    expect(rare.lookAgain).toContain('rareKind')
    expect(rare.distance).toBeNull()
    expect(rare.factors).toEqual([])
  })
  test('under ten acts a level shows nothing, and that is said', () => {
    const few = deviationOf(CHOSEN, first.situation, neighbours, LOOSE, { courts: ['Қостанай қалалық соты'] })
    expect(few.places[0]).toMatchObject({ n: 0, below: null, median: null, kind: null })
    expect(few.lookAgain).toContain('fewActs')
  })
  test('a conditional term is another kind than a real one', () => {
    const conditional = deviationOf({ ...CHOSEN, conditional: true }, first.situation, neighbours, LOOSE, {
      courts: [],
    })
    expect(conditional.result).toBe('conditionalImprisonment')
    expect(conditional.places.at(-1)?.amounts).toBe(0)
  })
})

describe('a range of amounts', () => {
  const even = (n: number): Neighbour[] => neighboursOf(Array.from({ length: n }, (_, i) => act(i + 1, i + 1)))
  const weighted = (list: readonly Neighbour[]) => list.map((neighbour) => ({ neighbour, weight: 1 }))
  const forecastOf = (list: readonly Neighbour[]) =>
    amountForecast('imprisonment', weighted(list), list, (one) => weighted(list.filter((other) => other !== one)))

  test('of even amounts holds eight in ten, and says how it was tested', () => {
    const found = forecastOf(even(100))
    expect(found).toMatchObject({ n: 100, low: 10, median: 50, high: 90, kind: 'imprisonment' })
    expect(found?.measured?.coverage).toBeGreaterThan(0.7)
    expect(found?.measured?.mae).toBeCloseTo(25, -1)
  })
  test('is not given under ten amounts, nor for a result without one', () => {
    expect(forecastOf(even(9))).toBeNull()
    expect(amountForecast('acquittal', weighted(even(50)), even(50), () => [])).toBeNull()
  })
})
