/** The analyses of court practice that screens and terminal ask for (calls.ts). Plain values in, plain values out. */
import type { ResultKind } from '../../../shared/archive/practice.ts'
import type { PlainFacts } from '../extract/plain.ts'
import { Stopped } from '../search/search.ts'
import { actById, actsById } from './acts.ts'
import type { AnalysisContext } from './calls.ts'
import { matchOf } from './compare.ts'
import type { Choice } from './compare.ts'
import { forecast, LEAST_FOR_FORECAST, neighboursOf, weigh } from './forecast.ts'
import type { Forecast } from './forecast.ts'
import { indexOf } from './index/practice-index.ts'
import { AnalysisFault } from './learn/faults.ts'
import { behind, pictureOf } from './picture.ts'
import type { Bar, Picture, PictureOptions } from './picture.ts'
import { deviationOf } from './place.ts'
import type { Chosen, Deviation, Here } from './place.ts'
import { isExclusion, resultOf } from './results.ts'
import { select } from './selection.ts'
import type { Selected, Selection } from './selection.ts'
import type { Charge } from '../../../shared/language/practice/asked.ts'
import { candidates, findSimilar } from './similar.ts'
import type { SimilarAnswer } from './similar.ts'
import { situationOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** What is asked about: a situation with its words, or an act of the archive. */
export type About = { situation: Situation; text: string | null } | { act: number }

interface Known {
  situation: Situation
  text: string | undefined
  act: number | undefined
}

/** @throws AnalysisFault `noAct` */
export function known({ db, law }: AnalysisContext, about: About): Known {
  if ('situation' in about) return { situation: about.situation, text: about.text ?? undefined, act: undefined }
  const act = actById(db, about.act)
  if (!act) throw new AnalysisFault('noAct', { id: about.act })
  return { situation: situationOf(act.facts, law), text: undefined, act: about.act }
}

export interface SimilarAsked {
  about: About
  choice: Choice
  limit: number
}

export function similar(
  context: AnalysisContext,
  { about, choice, limit }: SimilarAsked,
): SimilarAnswer & { situation: Situation; milliseconds: number } {
  const began = performance.now()
  const { situation, text, act } = known(context, about)
  const answer = findSimilar(context.db, context.law, situation, { choice, limit, except: act, text })
  return { ...answer, situation, milliseconds: performance.now() - began }
}

export interface PictureAsked {
  selection: Selection
  singleCharge: boolean
}

function optionsOf({ db, law }: AnalysisContext, { charge }: Selected, singleCharge: boolean): PictureOptions {
  return { charge, singleCharge, fateOf: indexOf(db, law).fates() }
}

export function picture(
  context: AnalysisContext,
  { selection, singleCharge }: PictureAsked,
): Picture & { charge: Charge | null; milliseconds: number } {
  const began = performance.now()
  const selected = select(context, selection)
  const drawn = pictureOf(selected.entries, context.law, optionsOf(context, selected, singleCharge))
  return { ...drawn, charge: selected.charge, milliseconds: performance.now() - began }
}

export interface ListedAct extends Pick<
  PlainFacts,
  'kind' | 'court' | 'date' | 'number' | 'language' | 'charges' | 'outcome' | 'final' | 'reviewResult'
> {
  id: number
  result: ResultKind | null
  generated: boolean
}

export interface BehindAsked extends PictureAsked {
  bar: Bar
  offset: number
  limit: number
}

/** The acts behind a bar; `held` where it is not shown because it is small. */
export function barActs(
  context: AnalysisContext,
  { selection, singleCharge, bar, offset, limit }: BehindAsked,
): { held: boolean; total: number; acts: ListedAct[] } {
  const selected = select(context, selection)
  const found = behind(selected.entries, context.law, optionsOf(context, selected, singleCharge), bar)
  if (found === null) return { held: true, total: 0, acts: [] }
  const page = found.slice(offset, offset + limit).map(({ id }) => id)
  const acts = actsById(context.db, page).map(({ id, facts, generated }): ListedAct => {
    const { kind, court, date, number, language, charges, outcome, final, reviewResult } = facts
    const result = resultOf(facts)
    const shown = { kind, court, date, number, language, charges, outcome, final, reviewResult }
    return { id, ...shown, result: isExclusion(result) ? null : result, generated }
  })
  return { held: false, total: found.length, acts }
}

export interface ForecastAsked {
  about: About
  choice: Choice
  chosen: Chosen | null
  here: Here
}

export type Foretold =
  | { state: 'tooFew'; found: number; wanted: number }
  | { state: 'shown'; forecast: Forecast; deviation: Deviation | null; milliseconds: number }

/** Refused under {@link LEAST_FOR_FORECAST} matched acts. @throws AnalysisFault `noAct` */
export function foretell(context: AnalysisContext, { about, choice: given, chosen, here }: ForecastAsked): Foretold {
  const began = performance.now()
  const { situation, act } = known(context, about)
  const choice: Choice = { ...given, text: 'ignored' }
  const entries = candidates(indexOf(context.db, context.law), situation, choice).filter(({ id }) => id !== act)
  // What a binding feature leaves out must not take the places of the newest that are looked at.
  const matching = entries.filter((entry) => (matchOf(situation, entry.situation, choice) ?? 0) > 0)
  const neighbours = neighboursOf(matching)
  const found = weigh(situation, neighbours, choice).length
  if (found < LEAST_FOR_FORECAST) return { state: 'tooFew', found, wanted: LEAST_FOR_FORECAST }
  const pause = (): void => {
    if (context.stopped()) throw new Stopped()
  }
  pause()
  return {
    state: 'shown',
    forecast: forecast(situation, neighbours, choice, undefined, pause),
    deviation: chosen === null ? null : deviationOf(chosen, situation, neighbours, choice, here),
    milliseconds: performance.now() - began,
  }
}
