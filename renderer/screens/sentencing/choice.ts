/** Edits of the judge's choice, as pure functions. They keep the choice whole; they do not judge it. */
import type { MainKind, Method } from '../../../shared/case/kinds.ts'
import { choiceSchema, countSchema } from '../../../shared/case/schema.ts'
import type { AdditionalPunishment, Choice, Count, CountChoice, MainPunishment } from '../../../shared/case/schema.ts'

/** A fresh choice of an outcome. */
export function emptyChoice(outcome: Choice['outcome']): Choice {
  return choiceSchema.parse({ outcome })
}

/** True of a count that ends apart from the rest: acquitted, or its case terminated. It gets no punishment. */
export function isEnded(one: CountChoice): boolean {
  return (one.acquitted ?? null) !== null || (one.released ?? null) !== null
}

/** Another outcome keeps what still makes sense: duties and punishments belong to punishing alone. */
export function withOutcome(choice: Choice | null, outcome: Choice['outcome']): Choice {
  if (choice === null || choice.outcome === outcome) return choice ?? emptyChoice(outcome)
  // An acquittal as a whole leaves no count to end in another way.
  const counts = outcome === 'acquit' ? [] : choice.counts.filter(isEnded)
  if (outcome === 'punish' || outcome === 'releasePunishment') {
    const punished = choice.outcome === 'punish' || choice.outcome === 'releasePunishment'
    return punished ? { ...choice, outcome, ground: null } : { ...emptyChoice(outcome), counts }
  }
  return { ...emptyChoice(outcome), counts, restraint: choice.restraint, departures: choice.departures }
}

/** The choice for one count, empty where nothing was chosen yet. */
export function countChoice(choice: Choice | null, count: string): CountChoice {
  return choice?.counts.find((c) => c.count === count) ?? { count, main: null, additional: [] }
}

/** With one count the final punishment is that of the count; the desk keeps the two alike. */
function withFinal(choice: Choice, single: boolean): Choice {
  const only = choice.counts.find((one) => !isEnded(one))
  if (!single || !only) return choice
  return { ...choice, final: { method: 'single', main: only.main, additional: only.additional } }
}

/**
 * The additional punishments of all counts, each named once: of two that say the same, the longer stays. How long a
 * joined ban is to be is for the judge (Art. 58(5)), so nothing is added up here.
 */
export function additionalOfCounts(choice: Choice): AdditionalPunishment[] {
  const joined: AdditionalPunishment[] = []
  for (const extra of choice.counts.flatMap((count) => count.additional)) {
    const at = joined.findIndex((other) => other.kind === extra.kind && other.what === extra.what)
    const known = joined[at]
    if (!known) joined.push(extra)
    else if (!known.life && (extra.life || (extra.months ?? 0) > (known.months ?? 0))) joined[at] = extra
  }
  return joined
}

/** Whether two lists name the same additional punishments in the same order. */
export function sameAdditional(a: readonly AdditionalPunishment[], b: readonly AdditionalPunishment[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]
      return (
        one.kind === other?.kind && one.months === other.months && one.life === other.life && one.what === other.what
      )
    })
  )
}

/** Sets how the punishments are joined; a final punishment begins with the additional ones of the counts. */
export function chooseMethod(choice: Choice, method: Method): Choice {
  const { final } = choice
  if (final) return { ...choice, final: { ...final, method } }
  return { ...choice, final: { method, main: null, additional: additionalOfCounts(choice) } }
}

function withCount(choice: Choice, next: CountChoice, single: boolean): Choice {
  const known = choice.counts.some((c) => c.count === next.count)
  const counts = known ? choice.counts.map((c) => (c.count === next.count ? next : c)) : [...choice.counts, next]
  const changed = { ...choice, counts }
  if (single || choice.final === null) return withFinal(changed, single)
  // The final list follows the counts as long as the judge has not worded it otherwise.
  if (!sameAdditional(choice.final.additional, additionalOfCounts(choice))) return changed
  return { ...changed, final: { ...choice.final, additional: additionalOfCounts(changed) } }
}

/** How a count ends apart from the rest, with its ground; null: as the rest. */
export type CountEnd = { acquitted: string } | { released: string } | null

/**
 * Lets a count end apart from the rest, or joins it again. What is left is joined anew: one count alone needs no method,
 * and none at all no final punishment.
 * @param liable ids of all counts that could be punished, this one included
 */
export function chooseEnd(choice: Choice | null, count: string, end: CountEnd, liable: readonly string[]): Choice {
  const base = choice ?? emptyChoice('punish')
  const next: CountChoice = { count, main: null, additional: [], ...end }
  const changed = withCount(base, next, false)
  const ended = new Set(changed.counts.filter(isEnded).map((one) => one.count))
  const left = liable.filter((id) => !ended.has(id))
  const [only] = left
  if (left.length === 1 && changed.counts.some((one) => one.count === only)) return withFinal(changed, true)
  return left.length < 2 || changed.final?.method === 'single' ? { ...changed, final: null } : changed
}

/** Counts of one person as the choice needs them. */
export interface CountSet {
  /** Ids of every count of the charge. */
  all: readonly string[]
  /** Ids of those that could be punished. */
  liable: readonly string[]
}

/** True where each count ended by itself, so that nothing is left to punish. */
function allEnded(choice: Choice | null, all: readonly string[]): boolean {
  return all.every((id) => isEnded(countChoice(choice, id)))
}

/**
 * {@link chooseEnd} with the outcome of the person beside it: when the last count ends the person is not punished but
 * released or acquitted, and with the first count given back there is again something to judge.
 */
export function endCount(choice: Choice | null, count: string, end: CountEnd, { all, liable }: CountSet): Choice {
  const whole = choice !== null && (choice.outcome === 'releaseLiability' || choice.outcome === 'acquit')
  const base = whole && allEnded(choice, all) ? { ...choice, outcome: 'punish' as const, ground: null } : choice
  const next = chooseEnd(base, count, end, liable)
  if (end === null || !allEnded(next, all)) return next
  const [released = null] = 'released' in end ? [end.released] : next.counts.flatMap((one) => one.released ?? [])
  if (released !== null) return { ...withOutcome(next, 'releaseLiability'), ground: released }
  return { ...withOutcome(next, 'acquit'), ground: 'acquitted' in end ? end.acquitted : null, counts: next.counts }
}

/** The ground on which this count ends: its own, or that of the person; null where it does not end in a release. */
export function chosenRelease(choice: Choice | null, count: string): string | null {
  const { acquitted = null, released = null } = countChoice(choice, count)
  if (acquitted !== null || released !== null) return released
  return choice?.outcome === 'releaseLiability' ? choice.ground : null
}

/** The release of the whole person taken apart: each count that is not ended otherwise ends by itself on that ground. */
function apart(choice: Choice, all: readonly string[]): Choice {
  if (choice.ground === null) return withOutcome(choice, 'punish')
  const released = choice.ground
  const open = all.filter((id) => !isEnded(countChoice(choice, id)))
  const counts = open.map((count): CountChoice => ({ count, main: null, additional: [], released }))
  return { ...choice, counts: [...choice.counts.filter(isEnded), ...counts] }
}

/**
 * A ground of release taken at its count, or given back where it was taken already. Of one count among several it ends
 * that count alone; who answers for one count only is released altogether.
 */
export function chooseRelease(choice: Choice | null, count: string, ground: string, set: CountSet): Choice {
  const given = chosenRelease(choice, count) === ground
  if (set.all.length === 1) {
    if (given) return withOutcome(choice && { ...choice, counts: [] }, 'punish')
    return { ...withOutcome(choice && { ...choice, counts: [] }, 'releaseLiability'), ground }
  }
  // A decision about the whole person so far: the others keep it, this count leaves it.
  const whole = choice?.outcome === 'releaseLiability' && !allEnded(choice, set.all)
  const base = whole ? apart(choice, set.all) : choice?.outcome === 'acquit' ? withOutcome(choice, 'punish') : choice
  return endCount(base, count, given ? null : { released: ground }, set)
}

/** Chooses a kind for a count; another kind starts without an amount and without the old additional punishments. */
export function chooseKind(choice: Choice | null, count: string, kind: MainKind, single: boolean): Choice {
  const base = choice ?? emptyChoice('punish')
  const now = countChoice(base, count)
  if (now.main?.kind === kind) return base
  return withCount(base, { count, main: { kind, amount: null }, additional: [] }, single)
}

export function chooseAmount(choice: Choice, count: string, amount: number | null, single: boolean): Choice {
  const now = countChoice(choice, count)
  if (now.main === null) return choice
  const main: MainPunishment = { ...now.main, amount }
  return withCount(choice, { ...now, main }, single)
}

export function chooseAdditional(
  choice: Choice,
  count: string,
  additional: AdditionalPunishment[],
  single: boolean,
): Choice {
  return withCount(choice, { ...countChoice(choice, count), additional }, single)
}

/** Sets or, with an empty reason, takes back a departure from an article. */
export function withDeparture(choice: Choice, from: string, reason: string): Choice {
  const { departures } = choice
  if (reason === '') return { ...choice, departures: departures.filter((d) => d.from !== from) }
  // In its place: a reason that is worded anew must not wander through the act.
  const known = departures.some((d) => d.from === from)
  const next = departures.map((d) => (d.from === from ? { from, reason } : d))
  return { ...choice, departures: known ? next : [...next, { from, reason }] }
}

/** The same acts for another person: what was done and when, not what was his own part in it. */
export function sameActs(counts: readonly Count[]): Count[] {
  return counts.map((count, i) => {
    const { article, part, points, committedOn, startedOn, stage, variant } = count
    const { damageTenge, damagePaid, otherHarm, otherHarmMadeUp } = count
    const act = { article, part, points, committedOn, startedOn, stage, variant }
    return countSchema.parse({ id: `c${i + 1}`, ...act, damageTenge, damagePaid, otherHarm, otherHarmMadeUp })
  })
}
