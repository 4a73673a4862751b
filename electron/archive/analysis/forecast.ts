/**
 * What courts did in matched cases, as a forecast of kind and amount. Off by default.
 *
 * Method: nearest neighbours. An act weighs by its match with the case, (match / 100) to a power: the higher the power, the
 * nearer the acts that count. The weighted shares of the kinds are drawn towards the shares of all acts compared. The power and
 * how far they are drawn are chosen by the log loss on half of the acts left out one by one; the other half, which took no part
 * in the choice, gives the measured error that stands in the answer. Ranges of amounts (forecast-amounts.ts) likewise.
 * No chance is used: the same archive gives the same answer. Sex, nationality, religion, address and the judge are no input.
 */
import type { ForecastLimit, ResultKind } from '../../../shared/archive/practice.ts'
import { matchOf } from './compare.ts'
import type { Choice } from './compare.ts'
import { amountForecast } from './forecast-amounts.ts'
import type { AmountForecast } from './forecast-amounts.ts'
import type { Entry } from './index/entry.ts'
import { wilson } from './intervals.ts'
import { AnalysisFault } from './learn/faults.ts'
import { decide, metricsOf } from './learn/metrics.ts'
import { isExclusion } from './results.ts'
import type { Situation } from './situation.ts'

/** Fewer matched acts give no forecast. */
export const LEAST_FOR_FORECAST = 30
const POWERS = [4, 8, 16, 32] as const
/** Acts left out one by one to measure the error; more would only cost time. */
const MEASURED_ON = 400
/** Kinds whose amounts are told: the likeliest that have any. */
const MOST_AMOUNTS = 2
const DRAWN = [0, 0.5, 1, 2, 4, 8, 16, 32] as const
/** The newest acts that are compared: what keeps an answer within seconds on an office PC. */
export const MOST_NEIGHBOURS = 3000

export interface Neighbour {
  act: Entry
  situation: Situation
  result: ResultKind
}

export interface Forecast {
  /** Acts that were compared; those of a binding feature that differs are not among them. */
  n: number
  /** How many equal acts the weights are worth (Kish). */
  effective: number
  kinds: { kind: ResultKind; probability: number; from: number; to: number }[]
  /** For the likeliest kinds that have amounts. */
  amounts: AmountForecast[]
  /** On acts left out one by one. */
  measured: {
    n: number
    accuracy: number
    mostCommonAccuracy: number
    brier: number
    ece: number
    betterThanMostCommon: boolean
  }
  /** Words that must stand beside the answer. */
  limits: ForecastLimit[]
}

/** Acts that have a result: the newest of them, by day and number. */
export function neighboursOf(entries: readonly Entry[]): Neighbour[] {
  const found = entries.flatMap((act): Neighbour[] => {
    const { result, review, situation } = act
    return review || isExclusion(result) ? [] : [{ act, situation, result }]
  })
  if (found.length <= MOST_NEIGHBOURS) return found
  const day = ({ act }: Neighbour): string => act.date ?? ''
  return found
    .toSorted((a, b) => (day(a) === day(b) ? b.act.id - a.act.id : day(a) < day(b) ? 1 : -1))
    .slice(0, MOST_NEIGHBOURS)
}

export interface Weighted {
  neighbour: Neighbour
  /** Match, 0 to 1; sharpened: to a power. */
  weight: number
}

function sharpen(list: readonly Weighted[], power: number): Weighted[] {
  return list.map(({ neighbour, weight }) => ({ neighbour, weight: weight ** power }))
}

/** The neighbours that are not left out, each with its match. */
export function weigh(
  situation: Situation,
  neighbours: readonly Neighbour[],
  choice: Choice,
  except?: number,
): Weighted[] {
  const found: Weighted[] = []
  for (const neighbour of neighbours) {
    if (neighbour.act.id === except) continue
    const match = matchOf(situation, neighbour.situation, choice)
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
  pause: () => void,
): Tuned {
  const step = Math.max(1, Math.ceil(neighbours.length / MEASURED_ON))
  const tested = neighbours.filter((_, i) => i % step === 0)
  const truth = tested.map(({ result }) => kinds.indexOf(result))
  const matches = tested.map((neighbour) => {
    pause()
    return weigh(neighbour.situation, neighbours, choice, neighbour.act.id)
  })
  let best = { power: 8, drawn: 1, loss: Infinity }
  for (const power of POWERS) {
    pause()
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

/**
 * @param pause called between the steps; what it throws ends the forecast
 * @throws AnalysisFault `tooFew` under {@link LEAST_FOR_FORECAST} matched acts
 */
export function forecast(
  situation: Situation,
  neighbours: readonly Neighbour[],
  choice: Choice,
  except?: number,
  pause: () => void = () => {},
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
  const { power, drawn, measured } = tune(all, choice, kinds, overall, pause)
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
  const others = (one: Neighbour): Weighted[] => {
    pause()
    return weigh(one.situation, all, choice, one.act.id)
  }
  const amounts: AmountForecast[] = []
  for (const { kind } of ranked) {
    if (amounts.length === MOST_AMOUNTS) break
    const found = amountForecast(kind, matched, all, others)
    if (found !== null) amounts.push(found)
  }
  const limits: ForecastLimit[] = []
  if (all.some(({ act }) => act.generated)) limits.push('generatedActs')
  if (all.some(({ act }) => act.marks.machine > 0)) limits.push('notConfirmed')
  const sameParts = (one: Neighbour): boolean => situation.parts.every((part) => one.situation.parts.includes(part))
  if (!all.every(sameParts)) limits.push('severalParts')
  if (effective < LEAST_FOR_FORECAST) limits.push('smallNumber')
  if (!measured.betterThanMostCommon) limits.push('noBetterThanMostCommon')
  return { n: matched.length, effective, kinds: ranked, amounts, measured, limits }
}
