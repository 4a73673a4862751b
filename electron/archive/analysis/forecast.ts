/**
 * What courts did in matched cases, as a forecast of kind and amount, and where a choice lies among them. Off by default.
 *
 * Method: nearest neighbours. An act weighs by its match with the case, (match / 100) to a power: the higher the power, the
 * nearer the acts that count. The weighted shares of the kinds are drawn towards the shares of all acts compared. The power and
 * how far they are drawn are chosen by the log loss on half of the acts left out one by one; the other half, which took no part
 * in the choice, gives the measured error that stands in the answer.
 * No chance is used: the same archive gives the same answer. Sex, nationality, religion, address and the judge are no input.
 */
import type { MainKind } from '../../../shared/case/kinds.ts'
import type { Law } from '../../../shared/law/types.ts'
import type { StoredAct } from './acts.ts'
import { isReview } from './acts.ts'
import { compare, FEATURES } from './compare.ts'
import type { Choice, FeatureName } from './compare.ts'
import { weightedQuantile, wilson } from './intervals.ts'
import { AnalysisFault } from './learn/faults.ts'
import { decide, metricsOf } from './learn/metrics.ts'
import { isExclusion, resultOf } from './picture.ts'
import type { ResultKind } from './picture.ts'
import { situationOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** Fewer matched acts give no forecast, and no place of a choice. */
export const LEAST_FOR_FORECAST = 30
export const LEAST_FOR_PLACE = 10
const POWERS = [4, 8, 16, 32] as const
/** Acts left out one by one to measure the error; more would only cost time. */
const MEASURED_ON = 400
const DRAWN = [0, 0.5, 1, 2, 4, 8, 16, 32] as const

interface Neighbour {
  act: StoredAct
  situation: Situation
  result: ResultKind
}

export interface Forecast {
  /** Acts that were compared; those of a binding feature that differs are not among them. */
  n: number
  /** How many equal acts the weights are worth (Kish). */
  effective: number
  kinds: { kind: ResultKind; probability: number; from: number; to: number }[]
  /** For the likeliest kind with an amount: middle, and the range that eight of ten acts lay in. */
  amounts: { kind: MainKind; n: number; low: number; median: number; high: number; coverage: number | null }[]
  /** On acts left out one by one. */
  measured: {
    n: number
    accuracy: number
    mostCommonAccuracy: number
    brier: number
    ece: number
    betterThanMostCommon: boolean
  }
  /** Words of the answer that must stand beside it. */
  limits: ('generatedActs' | 'notConfirmed' | 'smallNumber' | 'noBetterThanMostCommon')[]
}

/** Acts that have a result, with their situations. */
export function neighboursOf(acts: readonly StoredAct[], law: Law): Neighbour[] {
  return acts.flatMap((act) => {
    const result = resultOf(act.facts)
    return isReview(act.facts) || isExclusion(result) ? [] : [{ act, result, situation: situationOf(act.facts, law) }]
  })
}

interface Weighted {
  neighbour: Neighbour
  /** Match, 0 to 1, to the power. */
  weight: number
}

function sharpen(list: readonly Weighted[], power: number): Weighted[] {
  return list.map(({ neighbour, weight }) => ({ neighbour, weight: weight ** power }))
}

function weigh(situation: Situation, neighbours: readonly Neighbour[], choice: Choice, except?: number): Weighted[] {
  const found: Weighted[] = []
  for (const neighbour of neighbours) {
    if (neighbour.act.id === except) continue
    const { match } = compare(situation, neighbour.situation, choice)
    if (match !== null && match > 0) found.push({ neighbour, weight: match / 100 })
  }
  return found
}

function sharesOf(
  weighted: readonly Weighted[],
  kinds: readonly ResultKind[],
  overall: Float64Array,
  drawn: number,
): Float64Array {
  const shares = new Float64Array(kinds.length)
  // Weights are counted in units of a full match, so that many poor matches do not outvote the prior for nothing.
  let total = 0
  for (const { neighbour, weight } of weighted) {
    const at = kinds.indexOf(neighbour.result)
    shares[at] = (shares[at] ?? 0) + weight
    total += weight
  }
  const prior = Math.max(drawn, 1e-6)
  return shares.map((share, k) => (share + prior * (overall[k] ?? 0)) / (total + prior))
}

interface Tuned {
  power: number
  drawn: number
  measured: Forecast['measured']
}

/** Chooses power and drawing on every second tested act, and measures the error on the others. */
function tune(
  neighbours: readonly Neighbour[],
  choice: Choice,
  kinds: readonly ResultKind[],
  overall: Float64Array,
): Tuned {
  const step = Math.max(1, Math.ceil(neighbours.length / MEASURED_ON))
  const tested = neighbours.filter((_, i) => i % step === 0)
  const truth = tested.map(({ result }) => kinds.indexOf(result))
  const matches = tested.map((neighbour) => weigh(neighbour.situation, neighbours, choice, neighbour.act.id))
  let best = { power: 8, drawn: 1, loss: Infinity }
  for (const power of POWERS) {
    const sharpened = matches.map((list, i) => (i % 2 === 0 ? sharpen(list, power) : []))
    for (const drawn of DRAWN) {
      let loss = 0
      for (let i = 0; i < tested.length; i += 2)
        loss -= Math.log(Math.max(1e-9, sharesOf(sharpened[i] ?? [], kinds, overall, drawn)[truth[i] ?? 0] ?? 0))
      if (loss < best.loss - 1e-9) best = { power, drawn, loss }
    }
  }
  const { power, drawn } = best
  const held = tested.map((_, i) => i).filter((i) => i % 2 === 1)
  const p = new Float64Array(held.length * kinds.length)
  held.forEach((row, i) => p.set(sharesOf(sharpen(matches[row] ?? [], power), kinds, overall, drawn), i * kinds.length))
  const labels = Int32Array.from(held, (row) => truth[row] ?? 0)
  const { n, accuracy, brier, ece } = metricsOf(labels, decide(p, kinds.length), p, kinds.length)
  const common = overall.indexOf(Math.max(...overall))
  const mostCommonAccuracy = labels.filter((label) => label === common).length / Math.max(1, n)
  const low = wilson(Math.round(accuracy * n), n).from
  return {
    power,
    drawn,
    measured: { n, accuracy, mostCommonAccuracy, brier, ece, betterThanMostCommon: low > mostCommonAccuracy },
  }
}

function amountsFor(
  kind: ResultKind,
  weighted: readonly Weighted[],
): Omit<Forecast['amounts'][number], 'coverage'> | null {
  if (kind === 'acquittal' || kind === 'terminated' || kind === 'released') return null
  const values = weighted.flatMap(({ neighbour, weight }) => {
    const amount = neighbour.act.facts.final?.amount
    return neighbour.result === kind && amount != null ? [{ value: amount, weight }] : []
  })
  if (values.length < LEAST_FOR_PLACE) return null
  const at = (share: number): number => weightedQuantile(values, share) ?? 0
  return {
    kind: kind === 'conditionalImprisonment' ? 'imprisonment' : kind,
    n: values.length,
    low: at(0.1),
    median: at(0.5),
    high: at(0.9),
  }
}

/** Share of left-out acts of the kind whose amount lay in the range forecast for them. */
function coverageOf(kind: ResultKind, neighbours: readonly Neighbour[], choice: Choice, power: number): number | null {
  const same = neighbours.filter(({ result, act }) => result === kind && act.facts.final?.amount != null)
  const step = Math.max(1, Math.ceil(same.length / 60))
  let inside = 0
  let tested = 0
  for (const neighbour of same.filter((_, i) => i % step === 0)) {
    const range = amountsFor(kind, sharpen(weigh(neighbour.situation, neighbours, choice, neighbour.act.id), power))
    const amount = neighbour.act.facts.final?.amount
    if (!range || amount == null) continue
    tested += 1
    if (amount >= range.low && amount <= range.high) inside += 1
  }
  return tested < LEAST_FOR_PLACE ? null : inside / tested
}

/** @throws AnalysisFault `tooFew` under {@link LEAST_FOR_FORECAST} matched acts */
export function forecast(
  situation: Situation,
  neighbours: readonly Neighbour[],
  choice: Choice,
  except?: number,
): Forecast {
  const matched = weigh(situation, neighbours, choice, except)
  if (matched.length < LEAST_FOR_FORECAST)
    throw new AnalysisFault('tooFew', { found: matched.length, wanted: LEAST_FOR_FORECAST })
  const all = matched.map(({ neighbour }) => neighbour)
  const kinds = [...new Set(all.map(({ result }) => result))].toSorted()
  const overall = new Float64Array(kinds.length)
  for (const { result } of all) {
    const at = kinds.indexOf(result)
    overall[at] = (overall[at] ?? 0) + 1 / all.length
  }
  const { power, drawn, measured } = tune(all, choice, kinds, overall)
  const weighted = sharpen(matched, power)
  const sum = weighted.reduce((total, { weight }) => total + weight, 0)
  const effective = sum ** 2 / weighted.reduce((total, { weight }) => total + weight * weight, 0)
  const shares = sharesOf(weighted, kinds, overall, drawn)
  const ranked = kinds
    .map((kind, k) => {
      const probability = shares[k] ?? 0
      const { from, to } = wilson(probability * effective, effective)
      return { kind, probability, from, to }
    })
    .toSorted((a, b) => b.probability - a.probability || (a.kind < b.kind ? -1 : 1))
  const amounts = ranked.slice(0, 2).flatMap(({ kind }) => {
    const range = amountsFor(kind, weighted)
    return range ? [{ ...range, coverage: coverageOf(kind, all, choice, power) }] : []
  })
  const limits: Forecast['limits'] = []
  if (all.some(({ act }) => act.generated)) limits.push('generatedActs')
  if (all.some(({ act }) => !act.confirmed)) limits.push('notConfirmed')
  if (effective < LEAST_FOR_FORECAST) limits.push('smallNumber')
  if (!measured.betterThanMostCommon) limits.push('noBetterThanMostCommon')
  return { n: matched.length, effective, kinds: ranked, amounts, measured, limits }
}

export interface Place {
  scope: 'court' | 'region' | 'country'
  n: number
  /** Share of matched acts of the same kind with a lower amount, with its interval; null under ten acts. */
  below: { share: number; from: number; to: number } | null
  median: number | null
  /** Share of the kind among all matched acts. */
  kindShare: { share: number; from: number; to: number } | null
}

export interface Deviation {
  places: Place[]
  /** Middle amount among matched acts that agree with the case in a feature and among those that do not. */
  circumstances: { feature: FeatureName; agree: { n: number; median: number }; differ: { n: number; median: number } }[]
}

/** The first two words of a court's name that tell its region are not reliable: the four digits before the year of the number are. */
function regionOf(number: string | null): string | null {
  return /^(\d{2})\d{2}-\d{2}-/u.exec(number ?? '')?.[1] ?? null
}

/**
 * Where a choice lies among matched acts. Compares with courts, never with judges.
 * @param here court and number of the case, for the two narrower scopes
 */
export function deviationOf(
  chosen: { kind: MainKind; amount: number | null; conditional: boolean },
  situation: Situation,
  neighbours: readonly Neighbour[],
  choice: Choice,
  here: { court: string | null; number: string | null },
): Deviation {
  const result: ResultKind =
    chosen.kind === 'imprisonment' && chosen.conditional ? 'conditionalImprisonment' : chosen.kind
  const matched = weigh(situation, neighbours, choice).map(({ neighbour }) => neighbour)
  const scopes: [Place['scope'], Neighbour[]][] = [
    ['court', here.court === null ? [] : matched.filter(({ act }) => act.facts.court === here.court)],
    [
      'region',
      regionOf(here.number) === null
        ? []
        : matched.filter(({ act }) => regionOf(act.facts.number) === regionOf(here.number)),
    ],
    ['country', matched],
  ]
  const amountsOf = (list: readonly Neighbour[]): number[] =>
    list.flatMap(({ result: r, act }) =>
      r === result && act.facts.final?.amount != null ? [act.facts.final.amount] : [],
    )
  const median = (values: readonly number[]): number =>
    weightedQuantile(
      values.map((value) => ({ value, weight: 1 })),
      0.5,
    ) ?? 0
  const places = scopes.map(([scope, list]): Place => {
    const amounts = amountsOf(list)
    const { amount } = chosen
    return {
      scope,
      n: list.length,
      below:
        amount === null || amounts.length < LEAST_FOR_PLACE
          ? null
          : wilson(amounts.filter((a) => a < amount).length, amounts.length),
      median: amounts.length < LEAST_FOR_PLACE ? null : median(amounts),
      kindShare:
        list.length < LEAST_FOR_PLACE ? null : wilson(list.filter(({ result: r }) => r === result).length, list.length),
    }
  })
  const circumstances = FEATURES.flatMap((feature) => {
    if (feature === 'text' || choice[feature] !== 'relevant') return []
    const split = (agree: boolean): number[] =>
      amountsOf(
        matched.filter((neighbour) => {
          const part = compare(situation, neighbour.situation, choice).parts.find((p) => p.feature === feature)
          return part?.likeness != null && part.likeness >= 0.75 === agree
        }),
      )
    const [agree, differ] = [split(true), split(false)]
    if (agree.length < LEAST_FOR_PLACE || differ.length < LEAST_FOR_PLACE) return []
    return [
      {
        feature,
        agree: { n: agree.length, median: median(agree) },
        differ: { n: differ.length, median: median(differ) },
      },
    ]
  })
  return {
    places,
    circumstances: circumstances.toSorted(
      (a, b) => Math.abs(b.agree.median - b.differ.median) - Math.abs(a.agree.median - a.differ.median),
    ),
  }
}
