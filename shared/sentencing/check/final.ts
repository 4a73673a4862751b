/** The final punishment: method and amount of Art. 58 and 60. */
import type { CountChoice, MainPunishment } from '../../case/schema.ts'
import { toDays } from '../art-61-conversion.ts'
import { figure } from '../facts.ts'
import type { Guidance } from '../guidance.ts'
import { severity } from './main.ts'
import { choicePath } from './report.ts'
import type { CheckContext } from './report.ts'

/** Half days come from exact fractions, so a difference below a thousandth is none. */
const EXACT = 1e-3

interface Parts {
  all: MainPunishment[]
  /** The strictest single punishment: by kind, then by amount. */
  strictest: MainPunishment
  /** Sum where all parts are of one kind and unit, else null. */
  sum: number | null
  /** A fine told as a multiple (of a bribe, of the stolen sum) has no rate in Art. 61. */
  withoutRate: boolean
}

function partsOf(choices: readonly CountChoice[], guidance: Guidance): Parts | null {
  const all = choices.flatMap((choice) => (choice.main ? [choice.main] : []))
  const units = choices.map(({ count, main }) => {
    const penalties = guidance.counts.find((one) => one.count === count)?.penalties ?? []
    return penalties.find((penalty) => penalty.kind === main?.kind)?.unit ?? null
  })
  const withoutRate = units.some((unit) => unit !== null && unit.endsWith('Multiple'))
  const strictest = all.toSorted((a, b) => severity(b.kind) - severity(a.kind) || (b.amount ?? 0) - (a.amount ?? 0))[0]
  if (!strictest) return null
  const oneKind = all.every((part) => part.kind === strictest.kind && part.amount !== null)
  const adds = oneKind && (!withoutRate || new Set(units).size === 1)
  return { all, strictest, withoutRate, sum: adds ? all.reduce((sum, part) => sum + (part.amount ?? 0), 0) : null }
}

const same = (a: number | null, b: number | null): boolean => Math.abs((a ?? 0) - (b ?? 0)) < EXACT

/** Checks method, amount against the parts, and the caps. */
export function checkFinal(context: CheckContext): void {
  const { choice, guidance, report, active } = context
  const { final } = choice
  const about = `${choicePath(context)}/final`
  const known = new Set(active.map(({ facts }) => facts.count.id))
  const parts = partsOf(
    choice.counts.filter((item) => known.has(item.count)),
    guidance,
  )
  if (!final) {
    if (parts && parts.all.length > 1) report.error('finalMissing', ['58'], about)
    return
  }
  const { main, method } = final
  if (!main || !parts) return
  const joinsSentences = guidance.cumulativeSentences !== null
  const allowed: readonly string[] = joinsSentences ? ['fullAddition', 'partialAddition'] : guidance.cumulation.methods
  if (!allowed.includes(method)) {
    report.error('methodNotAllowed', [joinsSentences ? '60' : '58'], `${about}/method`, {
      method,
      expected: allowed.join(', '),
    })
    return
  }
  if (joinsSentences) checkSentences(context, main, parts)
  else checkMethod(context, main, parts)
  checkCaps(context, main)
}

function checkMethod(context: CheckContext, main: MainPunishment, parts: Parts): void {
  const { choice, report, guidance } = context
  const about = `${choicePath(context)}/final/main`
  const { strictest, sum } = parts
  const wrong = (expected: number | null): void =>
    report.error('finalWrong', ['58'], about, {
      method: choice.final?.method ?? '',
      found: main.amount,
      expected,
      kind: main.kind,
    })
  switch (choice.final?.method) {
    case 'single':
    case 'absorption':
      if (main.kind !== strictest.kind || !same(main.amount, strictest.amount)) {
        if (guidance.cumulation.set !== 'E') wrong(strictest.amount)
      }
      return
    case 'fullAddition': {
      if (sum === null) return mixedAddition(context, main, parts)
      const cap = main.kind === 'imprisonment' ? guidance.cumulation.capMonths : null
      const expected = cap === null ? sum : Math.min(sum, cap)
      const capped = main.kind !== strictest.kind ? false : same(main.amount, expected) || same(main.amount, sum)
      if (!capped) wrong(expected)
      return
    }
    case 'partialAddition':
      if (main.kind !== strictest.kind) return wrong(null)
      if ((main.amount ?? 0) <= (strictest.amount ?? 0) + EXACT) {
        report.error('finalNotAboveParts', ['58(3)'], about, {
          found: main.amount,
          expected: strictest.amount,
          kind: main.kind,
        })
      } else if (sum !== null && (main.amount ?? 0) > sum + EXACT) wrong(sum)
      return
    default:
  }
}

/** Parts of different kinds: the sum in days by Art. 61, checked only where every rate exists and no month must be told in days. */
function mixedAddition(context: CheckContext, main: MainPunishment, parts: Parts): void {
  if (parts.withoutRate) return
  const { person, report } = context
  const about = `${choicePath(context)}/final/main`
  if (main.kind !== parts.strictest.kind || (main.amount ?? 0) < (parts.strictest.amount ?? 0)) {
    report.error('finalNotAboveParts', ['58', '61'], about, {
      found: main.amount,
      expected: parts.strictest.amount,
      kind: main.kind,
    })
    return
  }
  const months = parts.all.filter((part) => part.kind === 'imprisonment' || part.kind === 'restrictionOfLiberty')
  if (months.length === parts.all.length) {
    // A day of restriction is a day of imprisonment, so months add up as they are.
    const sum = parts.all.reduce((total, part) => total + (part.amount ?? 0), 0)
    const cap = context.guidance.cumulation.capMonths ?? Infinity
    if (!same(main.amount, Math.min(sum, cap)) && !same(main.amount, sum)) {
      report.error('finalWrong', ['58', '61'], about, {
        method: 'fullAddition',
        found: main.amount,
        expected: sum,
        kind: main.kind,
      })
    }
    return
  }
  if (months.length > 0) return
  const days = parts.all.map((part) => toDays(person.law.figures, part.kind, part.amount ?? 0, person.judgmentOn))
  const total = days.reduce((sum: number | null, value) => (sum === null || value === null ? null : sum + value), 0)
  const found = toDays(person.law.figures, main.kind, main.amount ?? 0, person.judgmentOn)
  if (total === null || found === null || same(total, found)) return
  report.error('finalWrong', ['58', '61'], about, {
    method: 'fullAddition',
    found: main.amount,
    expected: null,
    kind: main.kind,
  })
}

function inMonths(kind: string): boolean {
  return kind === 'imprisonment' || kind === 'restrictionOfLiberty'
}

/** 60(3): above the new punishment and above the unserved rest; 60(2): the caps. */
function checkSentences(context: CheckContext, main: MainPunishment, parts: Parts): void {
  const { guidance, report } = context
  const limits = guidance.cumulativeSentences
  if (!limits || !inMonths(main.kind)) return
  const about = `${choicePath(context)}/final/main`
  const newest = inMonths(parts.strictest.kind) ? (parts.strictest.amount ?? 0) : 0
  const floor = Math.max(limits.minMonthsOver, newest)
  if ((main.amount ?? 0) <= floor + EXACT) {
    report.error('finalNotAboveParts', ['60(3)'], about, { found: main.amount, expected: floor, kind: main.kind })
  }
  // A day of restriction is a day of imprisonment; a rest in other units is compared by hand (its warning says so).
  const onlyMonths = context.person.defendant.unserved.every((rest) => inMonths(rest.kind))
  const total = newest + limits.minMonthsOver
  const full = context.choice.final?.method === 'fullAddition' && parts.all.length === 1
  const cap = main.kind === 'imprisonment' ? limits.capMonths : Infinity
  if (full && onlyMonths && inMonths(parts.strictest.kind) && !same(main.amount, Math.min(total, cap))) {
    report.error('finalWrong', ['60(1)'], about, {
      method: 'fullAddition',
      found: main.amount,
      expected: total,
      kind: main.kind,
    })
  }
}

function checkCaps(context: CheckContext, main: MainPunishment): void {
  const { guidance, report, active } = context
  const first = active[0]
  const about = `${choicePath(context)}/final/main/amount`
  const amount = main.amount ?? 0
  const over = (max: number, article: string): void => {
    if (amount > max + EXACT) report.error('finalOverCap', [article], about, { kind: main.kind, amount, max })
  }
  if (main.kind === 'imprisonment') {
    if (guidance.cumulativeSentences) over(guidance.cumulativeSentences.capMonths, '60(2)')
    else if (guidance.cumulation.capMonths !== null) over(guidance.cumulation.capMonths, '58')
    return
  }
  if (guidance.cumulation.set !== 'A' || !first) return
  const caps = figure(first, 'cumulationInfraction')
  if (main.kind === 'fine') over(caps.fineMci, '58(2)')
  if (main.kind === 'communityService') over(caps.serviceHours, '58(2)')
  if (main.kind === 'arrest') over(caps.arrestDays, '58(2)')
}
