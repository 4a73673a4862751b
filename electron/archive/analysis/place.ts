/**
 * Where a choice lies among matched acts of the court, the region and the country, and which recorded circumstances go with the
 * distance. Compares with courts, never with judges: the archive's entries name none.
 */
import type { MainKind } from '../../../shared/case/kinds.ts'
import type { Choice } from './compare.ts'
import type { LookAgain, ResultKind } from '../../../shared/archive/practice.ts'
import { LEAST_AMOUNTS } from './forecast-amounts.ts'
import { weigh } from './forecast.ts'
import type { Neighbour } from './forecast.ts'
import { quantile, wilson } from './intervals.ts'
import { foldedCourt, regionOfCourt } from './regions.ts'
import type { RegionCode } from './regions.ts'
import type { Situation } from './situation.ts'

/** Fewer acts give no place. */
export const LEAST_FOR_PLACE = LEAST_AMOUNTS
/** Under this share among matched acts a kind is rare. */
const RARE = 0.1

export interface Share {
  share: number
  from: number
  to: number
}

export interface Place {
  scope: 'court' | 'region' | 'country'
  /** Matched acts of the scope, and those of them with an amount of the chosen kind. */
  n: number
  amounts: number
  /** Share of the kind among the matched acts, with Wilson's 95 % interval; null under ten acts. */
  kind: Share | null
  /** Share with a lower amount, and with the same; null under ten amounts. */
  below: Share | null
  same: number | null
  low: number | null
  median: number | null
  high: number | null
}

/** A recorded circumstance and what it goes with among matched acts of the same kind. */
export interface Factor {
  what: 'mitigating' | 'aggravating' | 'recidivism' | 'severalCounts' | 'greaterDamage' | 'minor' | 'reconciliation'
  /** The code, for the circumstances of Art. 53 and 54. */
  code: string | null
  inCase: boolean
  with: { n: number; median: number }
  without: { n: number; median: number }
  /**
   * What the circumstance alone lets expect for this case beside the average matched act, in the unit of the amount: the
   * difference of the two middles times (whether the case has it, less the share of acts that have it).
   */
  shift: number
}

export interface Deviation {
  result: ResultKind
  amount: number | null
  places: Place[]
  /** Choice less the middle of the country; null without amounts. */
  distance: number | null
  factors: Factor[]
  lookAgain: LookAgain[]
}

export interface Chosen {
  kind: MainKind
  amount: number | null
  conditional: boolean
}

/** The court of the case, in both languages where both are known. */
export interface Here {
  courts: readonly string[]
}

function placeOf(scope: Place['scope'], acts: readonly Neighbour[], result: ResultKind, amount: number | null): Place {
  const same = acts.filter((one) => one.result === result)
  const amounts = same.flatMap(({ act }) => act.amount ?? [])
  const enough = amounts.length >= LEAST_FOR_PLACE
  const at = (share: number): number | null => (enough ? quantile(amounts, share) : null)
  return {
    scope,
    n: acts.length,
    amounts: amounts.length,
    kind: acts.length < LEAST_FOR_PLACE ? null : wilson(same.length, acts.length),
    below: enough && amount !== null ? wilson(amounts.filter((one) => one < amount).length, amounts.length) : null,
    same: enough && amount !== null ? amounts.filter((one) => one === amount).length / amounts.length : null,
    low: at(0.1),
    median: at(0.5),
    high: at(0.9),
  }
}

type Circumstance = Pick<Factor, 'what' | 'code'> & { holds: (situation: Situation) => boolean | null }

function circumstancesOf(situation: Situation, acts: readonly Neighbour[]): Circumstance[] {
  const codes = (list: 'mitigating' | 'aggravating'): Circumstance[] =>
    [...new Set([...situation[list], ...acts.flatMap((one) => one.situation[list])])]
      .toSorted()
      .map((code) => ({ what: list, code, holds: (one) => one[list].includes(code) }))
  const damages = acts.flatMap((one) => one.situation.damageMci ?? [])
  const middle = quantile(damages, 0.5)
  return [
    ...codes('mitigating').filter(({ code }) => code !== 'minorOffender'),
    ...codes('aggravating').filter(({ code }) => code !== 'repetitionOrRecidivism'),
    { what: 'recidivism', code: null, holds: ({ recidivism }) => recidivism !== null && recidivism !== 'none' },
    { what: 'severalCounts', code: null, holds: ({ counts }) => counts > 1 },
    {
      what: 'greaterDamage',
      code: null,
      holds: ({ damageMci }) => (damageMci === null || middle === null ? null : damageMci > middle),
    },
    { what: 'minor', code: null, holds: ({ ageGroup }) => ageGroup === 'minor' },
    { what: 'reconciliation', code: null, holds: ({ reconciliation }) => reconciliation },
  ]
}

function factorsOf(situation: Situation, acts: readonly Neighbour[]): Factor[] {
  const valued = acts.filter(({ act }) => act.amount !== null)
  const found = circumstancesOf(situation, valued).flatMap(({ what, code, holds }): Factor[] => {
    const inCase = holds(situation)
    const told = valued.filter((one) => holds(one.situation) !== null)
    const amountsWhere = (value: boolean): number[] =>
      told.filter((one) => holds(one.situation) === value).map(({ act }) => act.amount ?? 0)
    const [having, lacking] = [amountsWhere(true), amountsWhere(false)]
    if (inCase === null || having.length < LEAST_FOR_PLACE || lacking.length < LEAST_FOR_PLACE) return []
    const [middle, other] = [quantile(having, 0.5) ?? 0, quantile(lacking, 0.5) ?? 0]
    const shift = (Number(inCase) - having.length / told.length) * (middle - other)
    return [
      {
        what,
        code,
        inCase,
        with: { n: having.length, median: middle },
        without: { n: lacking.length, median: other },
        shift,
      },
    ]
  })
  return found
    .filter(({ shift }) => Math.abs(shift) > 1e-9)
    .toSorted(
      (a, b) => Math.abs(b.shift) - Math.abs(a.shift) || `${a.what}${a.code}`.localeCompare(`${b.what}${b.code}`),
    )
    .slice(0, 8)
}

function lookAgain(
  situation: Situation,
  places: readonly Place[],
  acts: readonly Neighbour[],
  deviation: Omit<Deviation, 'lookAgain'>,
): LookAgain[] {
  const country = places.at(-1)
  const { amount, distance, factors } = deviation
  const against = (sign: number): boolean => factors.some(({ inCase, shift }) => inCase && Math.sign(shift) === sign)
  const telling = acts.filter((one) => one.situation.damageMci !== null).length
  const holds: Record<LookAgain, boolean> = {
    outsideRange:
      amount !== null &&
      country !== undefined &&
      country.low !== null &&
      country.high !== null &&
      (amount < country.low || amount > country.high),
    rareKind: country?.kind != null && country.kind.share < RARE,
    damageNotSaid: situation.damageMci === null && telling > acts.length / 2,
    recidivismOpen: situation.recidivism === null,
    stricterDespiteMilder: distance !== null && distance > 0 && against(-1),
    milderDespiteStricter: distance !== null && distance < 0 && against(1),
    fewActs: places.some(({ scope, amounts }) => scope !== 'country' && amounts < LEAST_FOR_PLACE),
  }
  return (Object.keys(holds) as LookAgain[]).filter((one) => holds[one])
}

/** @param neighbours acts of a result (forecast.ts); those of a binding feature that differs are left out here */
export function deviationOf(
  chosen: Chosen,
  situation: Situation,
  neighbours: readonly Neighbour[],
  choice: Choice,
  here: Here,
): Deviation {
  const result: ResultKind =
    chosen.kind === 'imprisonment' && chosen.conditional ? 'conditionalImprisonment' : chosen.kind
  const matched = weigh(situation, neighbours, choice).map(({ neighbour }) => neighbour)
  const courts = here.courts.filter((name) => name.trim() !== '').map(foldedCourt)
  const region: RegionCode | null = courts.map((name) => regionOfCourt(name)).find((code) => code !== null) ?? null
  const places = [
    placeOf(
      'court',
      matched.filter(({ act }) => act.court !== null && courts.includes(act.court)),
      result,
      chosen.amount,
    ),
    placeOf(
      'region',
      matched.filter(({ act }) => region !== null && act.region === region),
      result,
      chosen.amount,
    ),
    placeOf('country', matched, result, chosen.amount),
  ]
  const middle = places.at(-1)?.median ?? null
  const deviation = {
    result,
    amount: chosen.amount,
    places,
    distance: middle === null || chosen.amount === null ? null : chosen.amount - middle,
    factors: factorsOf(
      situation,
      matched.filter((one) => one.result === result),
    ),
  }
  return { ...deviation, lookAgain: lookAgain(situation, places, matched, deviation) }
}
