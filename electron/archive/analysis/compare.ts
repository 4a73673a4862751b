/**
 * How alike two situations are, in a percentage that unfolds into its parts. Each feature is binding (an act that differs is
 * left out), relevant (it weighs) or ignored, as the judge chooses. A feature that one of the two does not tell counts for
 * nothing, and the answer says so.
 */
import { FEATURES } from '../../../shared/archive/practice.ts'
import type { Choice, FeatureName, Weighing } from '../../../shared/archive/practice.ts'
import type { Situation } from './situation.ts'

export { FEATURES, USUAL } from '../../../shared/archive/practice.ts'
export type { Choice, FeatureName, Weighing } from '../../../shared/archive/practice.ts'

/** Shares of a hundred that the features have when all are told. */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  article: 20,
  part: 15,
  points: 6,
  gravity: 5,
  counts: 4,
  damage: 12,
  recidivism: 10,
  mitigating: 8,
  aggravating: 8,
  ageGroup: 4,
  reconciliation: 4,
  claim: 2,
  text: 10,
}

export interface Part {
  feature: FeatureName
  weighing: Weighing
  /** 0 to 1; null where one of the two does not tell. */
  likeness: number | null
  /** Points of the percentage it gives, and could have given. */
  points: number
  of: number
}

export interface Comparison {
  /** 0 to 100; null where a binding feature differs, or nothing could be compared. */
  match: number | null
  parts: Part[]
}

function overlap(a: readonly string[], b: readonly string[]): number | null {
  if (a.length === 0 && b.length === 0) return null
  // Lists of the index are kept once: most equal ones are the same.
  if (a === b) return 1
  let both = 0
  for (const entry of a) if (b.includes(entry)) both += 1
  return both / (a.length + b.length - both)
}

/** Lists of circumstances: two acts that name none agree. */
function sameList(a: readonly string[], b: readonly string[]): number {
  return overlap(a, b) ?? 1
}

/** Likeness of two sums in MCI, 0 to 1; null where one of them is not told. */
export function closeDamage(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null
  // Half at a factor of about five: sums are compared by their order of magnitude.
  return Math.exp(-Math.abs(Math.log((a + 1) / (b + 1))) * 0.43)
}

/** Likeness of one feature, 0 to 1; null where it cannot be told. */
export function likeness(feature: FeatureName, a: Situation, b: Situation, text: number | null): number | null {
  switch (feature) {
    case 'article':
      return overlap(a.articles, b.articles)
    case 'part':
      return overlap(a.parts, b.parts)
    case 'points':
      return overlap(a.points, b.points)
    case 'gravity':
      return a.gravity === null || b.gravity === null ? null : Number(a.gravity === b.gravity)
    case 'counts':
      return a.counts === 0 || b.counts === 0 ? null : Math.min(a.counts, b.counts) / Math.max(a.counts, b.counts)
    case 'damage':
      return closeDamage(a.damageMci, b.damageMci)
    case 'recidivism':
      // An act that says nothing of recidivism found none.
      return Number((a.recidivism ?? 'none') === (b.recidivism ?? 'none'))
    case 'mitigating':
      return sameList(a.mitigating, b.mitigating)
    case 'aggravating':
      return sameList(a.aggravating, b.aggravating)
    case 'ageGroup':
      return Number(a.ageGroup === b.ageGroup)
    case 'reconciliation':
      return Number(a.reconciliation === b.reconciliation)
    case 'claim':
      return Number(a.claim === b.claim)
    case 'text':
      return text
  }
}

/** A binding feature holds where it is the same; of several articles, where one is shared; of damage, within a factor of two. */
const BINDS: Partial<Record<FeatureName, number>> = {
  article: 1e-9,
  part: 1e-9,
  points: 1e-9,
  damage: 0.74,
  mitigating: 0.5,
  aggravating: 0.5,
  text: 0.2,
}

/** Whether a feature that binds keeps the act out; a text is held against others only for the best. */
export function keptOut(feature: FeatureName, weighing: Weighing, value: number | null): boolean {
  return weighing === 'binding' && feature !== 'text' && (value === null || value < (BINDS[feature] ?? 1))
}

/** @param text overlap of the texts, 0 to 1, where it was computed */
export function compare(a: Situation, b: Situation, choice: Choice, text: number | null = null): Comparison {
  const parts: Part[] = []
  let of = 0
  let sum = 0
  let out = false
  for (const feature of FEATURES) {
    const weighing = choice[feature]
    if (weighing === 'ignored') continue
    const value = likeness(feature, a, b, text)
    const weight = value === null ? 0 : WEIGHTS[feature]
    if (keptOut(feature, weighing, value)) out = true
    of += weight
    sum += weight * (value ?? 0)
    parts.push({ feature, weighing, likeness: value, points: weight * (value ?? 0), of: weight })
  }
  const scale = of === 0 ? 0 : 100 / of
  return {
    match: out || of === 0 ? null : sum * scale,
    parts: parts.map((part) => ({ ...part, points: part.points * scale, of: part.of * scale })),
  }
}

/** The same percentage without its parts and without a text, for many acts at once. */
export function matchOf(a: Situation, b: Situation, choice: Choice): number | null {
  let of = 0
  let sum = 0
  for (const feature of FEATURES) {
    const weighing = choice[feature]
    if (weighing === 'ignored') continue
    const value = likeness(feature, a, b, null)
    if (keptOut(feature, weighing, value)) return null
    if (value === null) continue
    of += WEIGHTS[feature]
    sum += WEIGHTS[feature] * value
  }
  return of === 0 ? null : (sum * 100) / of
}
