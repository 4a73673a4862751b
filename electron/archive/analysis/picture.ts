/**
 * What courts did in a selection of acts: kinds with the non-custodial ones among them, amounts, fate in higher courts.
 * Editions of the law are kept apart, what is left out is said with its reason, cells under five are not shown.
 */
import type { ReviewResult } from '../../../shared/archive/types.ts'
import type { MainKind } from '../../../shared/case/kinds.ts'
import type { Law } from '../../../shared/law/types.ts'
import { partsOf } from '../../../shared/law/law.ts'
import type { PlainFacts } from '../extract/plain.ts'
import { isReview } from './acts.ts'
import type { StoredAct } from './acts.ts'
import { quantile, wilson } from './intervals.ts'

/** Fewer acts than this in a cell could point at a person. */
export const SMALLEST_CELL = 5

export type ResultKind = MainKind | 'conditionalImprisonment' | 'acquittal' | 'terminated' | 'released'

export interface Cell {
  kind: ResultKind
  /** null: fewer than five, or held back so that a small cell cannot be worked out from the total. */
  n: number | null
  share: number | null
  from: number | null
  to: number | null
  /** Acts behind the bar; empty where the cell is held back. */
  ids: number[]
}

export interface Amounts {
  kind: MainKind
  n: number
  min: number
  q25: number
  median: number
  q75: number
  max: number
}

export interface Period {
  /** First and last day of the edition; null where open. */
  from: string | null
  to: string | null
  n: number
  first: string | null
  last: string | null
  kinds: Cell[]
  amounts: Amounts[]
}

export type Exclusion = 'review' | 'noOutcome' | 'noAmountKind' | 'noDate' | 'otherOutcome' | 'severalCharges'

export interface Picture {
  n: number
  excluded: Partial<Record<Exclusion, number>>
  confirmed: number
  generated: number
  periods: Period[]
  /** What higher courts did with acts of these articles; cells under five held back. */
  fate: { n: number; results: { result: ReviewResult; n: number | null }[] }
}

/** The result of an act as one kind; null with the reason where it has none. */
export function resultOf(facts: PlainFacts): ResultKind | Exclusion {
  switch (facts.outcome) {
    case 'acquittal':
    case 'terminated':
    case 'released':
      return facts.outcome
    case 'conviction':
      if (!facts.final) return 'noAmountKind'
      return facts.final.kind === 'imprisonment' && facts.final.conditional
        ? 'conditionalImprisonment'
        : facts.final.kind
    case 'other':
      return 'otherOutcome'
    default:
      return 'noOutcome'
  }
}

const EXCLUSIONS: readonly string[] = [
  'review',
  'noOutcome',
  'noAmountKind',
  'noDate',
  'otherOutcome',
  'severalCharges',
]

export function isExclusion(value: ResultKind | Exclusion): value is Exclusion {
  return EXCLUSIONS.includes(value)
}

/** Holds back counts under five, and the next smallest where one alone could be worked out from the total. */
export function suppress(counts: readonly number[]): (number | null)[] {
  const shown: (number | null)[] = counts.map((n) => (n > 0 && n < SMALLEST_CELL ? null : n))
  const hidden = counts.reduce((sum, n, i) => sum + (shown[i] === null ? n : 0), 0)
  const holes = shown.filter((n) => n === null).length
  if (holes > 0 && (holes === 1 || hidden < SMALLEST_CELL)) {
    const least = counts
      .map((n, i) => ({ n, i }))
      .filter(({ n, i }) => n > 0 && shown[i] !== null)
      .toSorted((a, b) => a.n - b.n)[0]
    if (least) shown[least.i] = null
  }
  return shown
}

/** Days on which the law of these articles changed, oldest first. */
export function editionDays(law: Law, charges: readonly { article: string; part: string | null }[]): string[] {
  const days = charges.flatMap(({ article, part }) =>
    partsOf(law, article)
      .filter((row) => part === null || row.part === part)
      .flatMap((row) => row.amendedOn),
  )
  return [...new Set(days)].toSorted()
}

function cells(acts: readonly { id: number; result: ResultKind }[]): Cell[] {
  const byKind = new Map<ResultKind, number[]>()
  for (const { id, result } of acts) byKind.set(result, [...(byKind.get(result) ?? []), id])
  const entries = [...byKind].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const shown = suppress(entries.map(([, ids]) => ids.length))
  return entries.map(([kind, ids], i) => {
    const n = shown[i] ?? null
    if (n === null) return { kind, n, share: null, from: null, to: null, ids: [] }
    return { kind, n, ...wilson(n, acts.length), ids }
  })
}

function amounts(facts: readonly PlainFacts[], shown: readonly Cell[]): Amounts[] {
  const byKind = new Map<MainKind, number[]>()
  for (const { final } of facts) {
    if (final?.amount == null || (final.kind === 'imprisonment' && final.conditional)) continue
    byKind.set(final.kind, [...(byKind.get(final.kind) ?? []), final.amount])
  }
  return [...byKind].flatMap(([kind, values]) => {
    if (values.length < SMALLEST_CELL || shown.some((cell) => cell.kind === kind && cell.n === null)) return []
    const at = (share: number): number => quantile(values, share) ?? 0
    return [{ kind, n: values.length, min: at(0), q25: at(0.25), median: at(0.5), q75: at(0.75), max: at(1) }]
  })
}

export interface PictureOptions {
  /** The charges that the editions are read for. */
  charges: readonly { article: string; part: string | null }[]
  /** Leaves out acts with other charges beside, whose punishment answers for all of them. */
  singleCharge?: boolean
}

export function pictureOf(acts: readonly StoredAct[], law: Law, options: PictureOptions): Picture {
  const excluded: Partial<Record<Exclusion, number>> = {}
  const kept: { act: StoredAct; result: ResultKind; date: string }[] = []
  const leave = (why: Exclusion): void => {
    excluded[why] = (excluded[why] ?? 0) + 1
  }
  for (const act of acts) {
    const result = resultOf(act.facts)
    if (isReview(act.facts)) leave('review')
    else if (isExclusion(result)) leave(result)
    else if (act.facts.date === null) leave('noDate')
    else if (options.singleCharge === true && act.facts.charges.length > 1) leave('severalCharges')
    else kept.push({ act, result, date: act.facts.date })
  }
  const days = editionDays(law, options.charges)
  const edges: (string | null)[] = [null, ...days, null]
  const periods: Period[] = []
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i] ?? null, edges[i + 1] ?? null]
    const inside = kept.filter(({ date }) => (from === null || date >= from) && (to === null || date < to))
    if (inside.length === 0) continue
    const shown = cells(inside.map(({ act, result }) => ({ id: act.id, result })))
    const dates = inside.map(({ date }) => date).toSorted()
    periods.push({
      from,
      to,
      n: inside.length,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      kinds: shown,
      amounts: amounts(
        inside.map(({ act }) => act.facts),
        shown,
      ),
    })
  }
  const results = new Map<ReviewResult, number>()
  for (const { facts } of acts)
    if (isReview(facts) && facts.reviewResult)
      results.set(facts.reviewResult, (results.get(facts.reviewResult) ?? 0) + 1)
  const fate = [...results].toSorted((a, b) => b[1] - a[1])
  const shownFate = suppress(fate.map(([, n]) => n))
  return {
    n: kept.length,
    excluded,
    confirmed: kept.filter(({ act }) => act.confirmed).length,
    generated: kept.filter(({ act }) => act.generated).length,
    periods,
    fate: {
      n: fate.reduce((sum, [, n]) => sum + n, 0),
      results: fate.map(([result], i) => ({ result, n: shownFate[i] ?? null })),
    },
  }
}

const quoted = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell)
  // A leading sign would be read as a formula by a spreadsheet.
  const safe = /^[=+\-@\t]/u.test(text) && typeof cell === 'string' ? `'${text}` : text
  return /[";\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The picture as a table for spreadsheets: UTF-8 with a mark, parted by semicolons. */
export function pictureCsv(picture: Picture): string {
  const lines: (string | number | null)[][] = [
    [
      'editionFrom',
      'editionTo',
      'n',
      'kind',
      'count',
      'share',
      'low95',
      'high95',
      'amountN',
      'min',
      'q25',
      'median',
      'q75',
      'max',
    ],
  ]
  for (const period of picture.periods) {
    for (const cell of period.kinds) {
      const amount = period.amounts.find(({ kind }) => kind === cell.kind)
      const share = (v: number | null): string | null => (v === null ? null : v.toFixed(4))
      lines.push([
        period.from,
        period.to,
        period.n,
        cell.kind,
        cell.n ?? `<${SMALLEST_CELL}`,
        share(cell.share),
        share(cell.from),
        share(cell.to),
        amount?.n ?? null,
        amount?.min ?? null,
        amount?.q25 ?? null,
        amount?.median ?? null,
        amount?.q75 ?? null,
        amount?.max ?? null,
      ])
    }
  }
  for (const [why, n] of Object.entries(picture.excluded)) lines.push([null, null, null, `excluded.${why}`, n])
  for (const { result, n } of picture.fate.results)
    lines.push([null, null, picture.fate.n, `review.${result}`, n ?? `<${SMALLEST_CELL}`])
  return `\ufeff${lines.map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`
}
