/** Puts a test to a material. Three values, as in Kleene's logic: an unknown answer matters only where it can change the result. */
import { mciOfYear } from './mci.ts'
import { addMonths } from '../time/date.ts'
import { addWorkingDays, isWorkingDay, MissingYearError } from '../time/working-days.ts'
import type { Figures, Grounds, Path, Question, Status, Test } from './types.ts'

export interface Result {
  status: Status
  figures: Figures
  /** Pointers to the answers that are missing. */
  missing: string[]
  questions: Question[]
}

const told = (status: Status, figures: Figures = {}): Result => ({ status, figures, missing: [], questions: [] })
const truth = (value: boolean, figures: Figures = {}): Result => told(value ? 'met' : 'notMet', figures)
const unknown = (path: Path, figures: Figures = {}): Result => ({
  status: 'unclear',
  figures,
  missing: [path],
  questions: [],
})
const asking = (question: Question, figures: Figures = {}): Result => ({
  status: 'unclear',
  figures,
  missing: [],
  questions: [question],
})

/** Paths of the procedures taken apart once: they are few, the materials many. */
const KEYS = new Map<Path, readonly string[]>()

function keysOf(path: Path): readonly string[] {
  let keys = KEYS.get(path)
  if (keys === undefined) {
    keys = path.slice(1).split('/')
    KEYS.set(path, keys)
  }
  return keys
}

/** The value at a pointer; undefined values and blank texts count as null, so does all below a null. */
export function valueAt(material: object, path: Path): unknown {
  let value: unknown = material
  for (const key of keysOf(path)) {
    if (typeof value !== 'object' || value === null) return null
    value = (value as Record<string, unknown>)[key]
  }
  if (value === undefined) return null
  return typeof value === 'string' && value.trim() === '' ? null : value
}

const lastKey = (path: Path): string => keysOf(path).at(-1) ?? ''

function text(material: object, path: Path): string | null {
  const value = valueAt(material, path)
  return typeof value === 'string' ? value : null
}

function number(material: object, path: Path): number | null {
  const value = valueAt(material, path)
  return typeof value === 'number' ? value : null
}

function joined(results: readonly Result[], status: Status, telling: readonly Result[]): Result {
  const open = status === 'unclear' ? results.filter((result) => result.status === 'unclear') : []
  return {
    status,
    figures: Object.assign({}, ...telling.map((result) => result.figures)) as Figures,
    missing: [...new Set(open.flatMap((result) => result.missing))],
    questions: open.flatMap((result) => result.questions),
  }
}

function all(results: readonly Result[]): Result {
  const status: Status = results.some((r) => r.status === 'notMet')
    ? 'notMet'
    : results.some((r) => r.status === 'unclear')
      ? 'unclear'
      : 'met'
  // What comes after a failed part (the limit for another kind of debtor, say) is beside the point.
  const failed = results.findIndex((r) => r.status === 'notMet')
  return joined(results, status, failed < 0 ? results : results.slice(0, failed + 1))
}

function any(results: readonly Result[]): Result {
  const status: Status = results.some((r) => r.status === 'met')
    ? 'met'
    : results.some((r) => r.status === 'unclear')
      ? 'unclear'
      : 'notMet'
  // The figures of what is met stand over those of what is not.
  return joined(
    results,
    status,
    results.toSorted((a, b) => Number(a.status === 'met') - Number(b.status === 'met')),
  )
}

function opposite(result: Result): Result {
  if (result.status === 'unclear') return result
  return { ...result, status: result.status === 'met' ? 'notMet' : 'met' }
}

/** A sum against MCI: the index of the year of the day, never that of another year. */
function sum(test: Extract<Test, { sum: Path }>, material: object, grounds: Grounds): Result {
  const amount = number(material, test.sum)
  const on = text(material, test.on)
  const figures: Figures = { [lastKey(test.sum)]: amount, mci: test.mci }
  if (on === null) return unknown(test.on, figures)
  const index = mciOfYear(grounds.mci, on)
  if (index === undefined) return asking({ code: 'mciYearMissing', year: Number(on.slice(0, 4)) }, figures)
  const thresholdTenge = test.mci * index
  Object.assign(figures, { mciTenge: index, thresholdTenge })
  if (amount === null) return unknown(test.sum, figures)
  return truth(test.bound === 'atLeast' ? amount >= thresholdTenge : amount > thresholdTenge, figures)
}

function longerThanMonths(test: Extract<Test, { longerThanMonths: number }>, material: object): Result {
  const from = text(material, test.from)
  const to = text(material, test.to)
  if (from === null) return unknown(test.from)
  const limit = addMonths(from, test.longerThanMonths)
  const figures: Figures = { [lastKey(test.from)]: from, monthsEndOn: limit, [lastKey(test.to)]: to }
  return to === null ? unknown(test.to, figures) : truth(to > limit, figures)
}

function workingDaysRunOut(
  test: Extract<Test, { workingDaysRunOut: number }>,
  material: object,
  grounds: Grounds,
): Result {
  const from = text(material, test.from)
  const to = text(material, test.to)
  if (from === null) return unknown(test.from)
  const end = addWorkingDays(grounds.calendar, from, test.workingDaysRunOut)
  const figures: Figures = { [lastKey(test.from)]: from, termEndsOn: end, [lastKey(test.to)]: to }
  return to === null ? unknown(test.to, figures) : truth(to > end, figures)
}

function bounds(test: Extract<Test, { number: Path }>, material: object): Result {
  const value = number(material, test.number)
  const figures: Figures = { [lastKey(test.number)]: value }
  if (test.atLeast !== undefined) figures['atLeast'] = test.atLeast
  if (test.atMost !== undefined) figures['atMost'] = test.atMost
  if (value === null) return unknown(test.number, figures)
  return truth(value >= (test.atLeast ?? -Infinity) && value <= (test.atMost ?? Infinity), figures)
}

function notBefore(test: Extract<Test, { notBefore: Path }>, material: object): Result {
  const [date, earlier] = [text(material, test.notBefore), text(material, test.than)]
  const figures: Figures = { [lastKey(test.than)]: earlier, [lastKey(test.notBefore)]: date }
  if (date === null) return unknown(test.notBefore, figures)
  return earlier === null ? unknown(test.than, figures) : truth(date >= earlier, figures)
}

function notLess(test: Extract<Test, { notLess: Path }>, material: object): Result {
  const [value, least] = [number(material, test.notLess), number(material, test.than)]
  const figures: Figures = { [lastKey(test.than)]: least, [lastKey(test.notLess)]: value }
  if (value === null) return unknown(test.notLess, figures)
  return least === null ? unknown(test.than, figures) : truth(value >= least, figures)
}

function settled(test: Extract<Test, { settled: Path }>, material: object): Result {
  const value = valueAt(material, test.settled)
  if (value === false) return asking({ code: test.question })
  return value === true ? told('met') : unknown(test.settled)
}

function evaluated(test: Test, material: object, grounds: Grounds): Result {
  const put = (inner: Test): Result => evaluate(inner, material, grounds)
  if ('yes' in test || 'no' in test) {
    const path = 'yes' in test ? test.yes : test.no
    const value = valueAt(material, path)
    return typeof value === 'boolean' ? truth(value === 'yes' in test) : unknown(path)
  }
  if ('given' in test) return valueAt(material, test.given) === null ? unknown(test.given) : told('met')
  if ('known' in test) return truth(valueAt(material, test.known) === test.as)
  if ('oneOf' in test) {
    const value = text(material, test.oneOf)
    if (value === null) return unknown(test.oneOf)
    const figures = { [lastKey(test.oneOf)]: value }
    if (test.values.includes(value)) return told('met', figures)
    return test.bad === undefined || test.bad.includes(value) ? told('notMet', figures) : unknown(test.oneOf, figures)
  }
  if ('all' in test) return all(test.all.map(put))
  if ('any' in test) {
    const results = test.any.map(put)
    const result = any(results)
    if (test.branches === undefined) return result
    const first = results.findIndex((r) => r.status === 'met')
    return { ...result, figures: { ...result.figures, branch: test.branches[first] ?? null } }
  }
  if ('not' in test) return opposite(put(test.not))
  if ('when' in test) {
    const when = put(test.when)
    // Where the rule does not apply its figures would only mislead.
    return when.status === 'notMet' ? told('met') : any([opposite(when), put(test.require)])
  }
  if ('differ' in test) {
    const [one, other] = test.differ.map(put) as [Result, Result]
    if (one.status === 'unclear' || other.status === 'unclear') return all([one, other, told('unclear')])
    return truth(one.status !== other.status)
  }
  if ('present' in test) return valueAt(material, test.present) === null ? told('notMet') : put(test.require)
  if ('onOrAfter' in test) {
    const date = text(material, test.onOrAfter)
    return date === null ? unknown(test.onOrAfter) : truth(date >= test.date)
  }
  if ('sum' in test) return sum(test, material, grounds)
  if ('longerThanMonths' in test) return longerThanMonths(test, material)
  if ('workingDaysRunOut' in test) return workingDaysRunOut(test, material, grounds)
  if ('workingDay' in test) {
    const date = text(material, test.workingDay)
    if (date === null) return unknown(test.workingDay)
    return truth(isWorkingDay(grounds.calendar, date), { [lastKey(test.workingDay)]: date })
  }
  if ('notBefore' in test) return notBefore(test, material)
  if ('notLess' in test) return notLess(test, material)
  if ('settled' in test) return settled(test, material)
  return bounds(test, material)
}

/** Puts the test; a day outside the calendar is a question, not an error. */
export function evaluate(test: Test, material: object, grounds: Grounds): Result {
  try {
    return evaluated(test, material, grounds)
  } catch (error) {
    if (error instanceof MissingYearError) return asking({ code: 'calendarYearMissing', year: error.year })
    throw error
  }
}
