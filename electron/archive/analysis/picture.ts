/**
 * What courts did in a selection of acts: kinds with the non-custodial ones among them, amounts, fate in higher courts.
 * Editions of the law are kept apart, what is left out is said with its reason, cells under five are not shown.
 */
import type { ReviewResult } from '../../../shared/archive/types.ts'
import type { MainKind } from '../../../shared/case/kinds.ts'
import { amountKindOf, RESULT_KINDS, SMALLEST_CELL } from '../../../shared/archive/practice.ts'
import { REVIEW_RESULTS } from '../../../shared/archive/types.ts'
import type { Exclusion, PictureLimit, ResultKind } from '../../../shared/archive/practice.ts'
import { partsOf } from '../../../shared/law/law.ts'
import type { Law } from '../../../shared/law/types.ts'
import { binsOf } from './bins.ts'
import type { Bin } from './bins.ts'
import type { Entry, Marks } from './index/entry.ts'
import { quantile, wilson } from './intervals.ts'
import { isExclusion } from './results.ts'
import { suppress } from './suppress.ts'

export { SMALLEST_CELL } from '../../../shared/archive/practice.ts'
export { suppress } from './suppress.ts'

export interface Cell {
  kind: ResultKind
  /** null: fewer than five, or held back so that a small cell cannot be worked out from the total. */
  n: number | null
  share: number | null
  /** Wilson's 95 % interval of the share. */
  from: number | null
  to: number | null
}

export interface Amounts {
  result: ResultKind
  /** Tells the unit. */
  kind: MainKind
  n: number
  q25: number
  median: number
  q75: number
  bins: Bin[]
}

export interface Period {
  /** First day of the edition, and first day of the next; null where open. */
  from: string | null
  to: string | null
  n: number
  /** Days of the first and last act. */
  first: string | null
  last: string | null
  kinds: Cell[]
  amounts: Amounts[]
}

export interface Picture {
  /** Acts that are counted. */
  n: number
  /** Acts of the selection. */
  selected: number
  excluded: Partial<Record<Exclusion, number>>
  /** Facts of the counted acts by how they were arrived at, and acts with at least one that a person looked at. */
  marks: Marks
  looked: number
  generated: number
  periods: Period[]
  /**
   * Acts of higher courts of the selection, and those on counted acts: how many, how many counted acts they are known to be
   * about (null: fewer than five), and their results; cells under five held back.
   */
  fate: { n: number; linked: number | null; results: { result: ReviewResult; n: number | null }[] }
  limits: PictureLimit[]
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

export interface PictureOptions {
  /** The charge that the editions are read for; null where the selection is of several articles. */
  charge: { article: string; part: string | null } | null
  /** Leaves out acts with other charges beside, whose punishment answers for all of them. */
  singleCharge?: boolean | undefined
  /** What higher courts did with an act. */
  fateOf: (entry: Entry) => readonly Entry[]
}

interface Kept {
  entry: Entry
  result: ResultKind
  date: string
}

interface Sorted {
  kept: Kept[]
  left: { entry: Entry; why: Exclusion }[]
}

function sorted(entries: readonly Entry[], singleCharge: boolean): Sorted {
  const found: Sorted = { kept: [], left: [] }
  for (const entry of entries) {
    const { result, date } = entry
    const leave = (why: Exclusion): void => void found.left.push({ entry, why })
    if (entry.review) leave('review')
    else if (isExclusion(result)) leave(result)
    else if (date === null) leave('noDate')
    else if (singleCharge && entry.situation.counts > 1) leave('severalCharges')
    else found.kept.push({ entry, result, date })
  }
  return found
}

interface Edition {
  from: string | null
  to: string | null
  kept: Kept[]
}

function editions(kept: readonly Kept[], law: Law, { charge }: PictureOptions): Edition[] {
  const edges: (string | null)[] = [null, ...(charge === null ? [] : editionDays(law, [charge])), null]
  return edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1] ?? null
    const inside = kept.filter(({ date }) => (from === null || date >= from) && (to === null || date < to))
    return inside.length === 0 ? [] : [{ from, to, kept: inside }]
  })
}

function cells(kept: readonly Kept[]): Cell[] {
  const counts = RESULT_KINDS.map((kind) => ({ kind, n: kept.filter(({ result }) => result === kind).length }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n)
  const shown = suppress(counts.map(({ n }) => n))
  return counts.map(({ kind }, i) => {
    const n = shown[i] ?? null
    return n === null ? { kind, n, share: null, from: null, to: null } : { kind, n, ...wilson(n, kept.length) }
  })
}

const amountsOf = (kept: readonly Kept[], result: ResultKind): Kept[] =>
  kept.filter((one) => one.result === result && one.entry.amount !== null)

function amounts(kept: readonly Kept[], shown: readonly Cell[]): Amounts[] {
  return RESULT_KINDS.flatMap((result) => {
    const kind = amountKindOf(result)
    const values = amountsOf(kept, result).map(({ entry }) => entry.amount ?? 0)
    const held = shown.some((cell) => cell.kind === result && cell.n === null)
    if (kind === null || held || values.length < SMALLEST_CELL) return []
    const at = (share: number): number => quantile(values, share) ?? 0
    const found = { result, kind, n: values.length, q25: at(0.25), median: at(0.5), q75: at(0.75) }
    return [{ ...found, bins: binsOf(values, kind) }]
  })
}

interface Reviews {
  acts: Entry[]
  linked: number
}

function reviewsOf({ kept, left }: Sorted, { fateOf }: PictureOptions): Reviews {
  // By number: the index may make an entry anew each time it is asked for.
  const acts = new Map(
    left.flatMap(({ entry }) => (entry.review && entry.reviewResult !== null ? [[entry.id, entry] as const] : [])),
  )
  let linked = 0
  for (const { entry } of kept) {
    const own = fateOf(entry).filter(({ reviewResult }) => reviewResult !== null)
    if (own.length > 0) linked += 1
    for (const review of own) acts.set(review.id, review)
  }
  return { acts: [...acts.values()], linked }
}

function fate({ acts, linked }: Reviews): Picture['fate'] {
  const list = REVIEW_RESULTS.map((result) => ({
    result,
    n: acts.filter(({ reviewResult }) => reviewResult === result).length,
  })).filter(({ n }) => n > 0)
  const shown = suppress(list.map(({ n }) => n))
  return {
    n: acts.length,
    linked: linked > 0 && linked < SMALLEST_CELL ? null : linked,
    results: list.map(({ result }, i) => ({ result, n: shown[i] ?? null })),
  }
}

/** The parts of the article that an act is about. */
function partsKey({ situation }: Entry, charge: PictureOptions['charge']): string {
  return charge?.part != null ? '' : situation.parts.filter((part) => part.startsWith(`${charge?.article}/`)).join(' ')
}

function limitsOf(kept: readonly Kept[], picture: Omit<Picture, 'limits'>, options: PictureOptions): PictureLimit[] {
  const held = picture.periods.some(
    ({ kinds, amounts: list }) =>
      kinds.some(({ n }) => n === null) || list.some(({ bins }) => bins.some(({ n }) => n === null)),
  )
  const holds: Record<PictureLimit, boolean> = {
    onlyArchive: true,
    generatedActs: picture.generated > 0,
    machineFacts: picture.marks.machine > 0,
    editionByAct: options.charge !== null,
    severalArticles: options.charge === null,
    severalParts: options.charge !== null && new Set(kept.map(({ entry }) => partsKey(entry, options.charge))).size > 1,
    severalCharges: kept.some(({ entry }) => entry.situation.counts > 1),
    reviewsHere: true,
    smallCells: held || picture.fate.results.some(({ n }) => n === null),
    person: true,
  }
  return (Object.keys(holds) as PictureLimit[]).filter((limit) => holds[limit])
}

export function pictureOf(entries: readonly Entry[], law: Law, options: PictureOptions): Picture {
  const split = sorted(entries, options.singleCharge === true)
  const { kept, left } = split
  const excluded: Picture['excluded'] = {}
  for (const { why } of left) excluded[why] = (excluded[why] ?? 0) + 1
  const marks: Marks = { machine: 0, confirmed: 0, corrected: 0 }
  for (const { entry } of kept) {
    marks.machine += entry.marks.machine
    marks.confirmed += entry.marks.confirmed
    marks.corrected += entry.marks.corrected
  }
  const picture = {
    n: kept.length,
    selected: entries.length,
    excluded,
    marks,
    looked: kept.filter(({ entry }) => entry.marks.confirmed + entry.marks.corrected > 0).length,
    generated: kept.filter(({ entry }) => entry.generated).length,
    periods: editions(kept, law, options).map(({ from, to, kept: inside }): Period => {
      const shown = cells(inside)
      const dates = inside.map(({ date }) => date).toSorted()
      const days = { first: dates[0] ?? null, last: dates.at(-1) ?? null }
      return { from, to, n: inside.length, ...days, kinds: shown, amounts: amounts(inside, shown) }
    }),
    fate: fate(reviewsOf(split, options)),
  }
  return { ...picture, limits: limitsOf(kept, picture, options) }
}

/** A bar of a picture: a kind of an edition, one of its bins, a result of higher courts, or what was left out. */
export type Bar =
  | { of: 'kind'; period: string | null; kind: ResultKind }
  | { of: 'bin'; period: string | null; kind: ResultKind; from: number }
  | { of: 'fate'; result: ReviewResult }
  | { of: 'excluded'; why: Exclusion }

/** The acts behind a bar, the newest first; null where the bar is held back. */
export function behind(entries: readonly Entry[], law: Law, options: PictureOptions, bar: Bar): Entry[] | null {
  const split = sorted(entries, options.singleCharge === true)
  const { kept, left } = split
  const newest = (list: Entry[]): Entry[] =>
    list.toSorted((a, b) =>
      (a.date ?? '') === (b.date ?? '') ? b.id - a.id : (a.date ?? '') < (b.date ?? '') ? 1 : -1,
    )
  if (bar.of === 'excluded') return newest(left.filter(({ why }) => why === bar.why).map(({ entry }) => entry))
  if (bar.of === 'fate') {
    const reviews = reviewsOf(split, options)
    if (fate(reviews).results.every(({ result, n }) => result !== bar.result || n === null)) return null
    return newest(reviews.acts.filter(({ reviewResult }) => reviewResult === bar.result))
  }
  const edition = editions(kept, law, options).find(({ from }) => from === bar.period)
  if (!edition) return []
  const cell = cells(edition.kept).find(({ kind }) => kind === bar.kind)
  if (cell === undefined) return []
  if (cell.n === null) return null
  const same = edition.kept.filter(({ result }) => result === bar.kind)
  if (bar.of === 'kind') return newest(same.map(({ entry }) => entry))
  const kind = amountKindOf(bar.kind)
  const valued = amountsOf(edition.kept, bar.kind)
  const bins =
    kind === null
      ? []
      : binsOf(
          valued.map(({ entry }) => entry.amount ?? 0),
          kind,
        )
  const bin = bins.find(({ from }) => from === bar.from)
  if (bin === undefined) return []
  if (bin.n === null) return null
  return newest(
    valued.map(({ entry }) => entry).filter(({ amount }) => amount !== null && amount >= bin.from && amount < bin.to),
  )
}
