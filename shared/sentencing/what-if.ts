/** The same case with one fact changed: only what the answer changes. The screens show "what decides" with it. */
import { caseSchema } from '../case/schema.ts'
import type { CaseFile } from '../case/schema.ts'
import type { Law } from '../law/types.ts'
import { guide } from './guide.ts'
import type { Guidance } from './guidance.ts'

/** A change of one fact: JSON pointer into the case file and the new value (undefined removes a list element). */
export interface FactChange {
  path: string
  value: unknown
}

/** One figure that the change moves: JSON pointer into the array of guidance. */
export interface Difference {
  path: string
  before: unknown
  after: unknown
}

export type WhatIf = { ok: true; differences: Difference[] } | { ok: false; path: string }

/** Parts of the answer that explain it and are not the answer. */
const EXPLANATIONS: ReadonlySet<string> = new Set(['steps', 'check', 'questions', 'warnings'])

/** A copy of a JSON value: guidance and case files are plain JSON. */
function copyOf<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T)
}

function decode(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** A copy of a JSON value with the value at a pointer replaced; null where the pointer leads nowhere. */
export function withFact<T>(root: T, change: FactChange): T | null {
  const keys = change.path.split('/').slice(1).map(decode)
  const copy = copyOf(root)
  let parent: unknown = copy
  for (const key of keys.slice(0, -1)) {
    if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return null
    parent = (parent as Record<string, unknown>)[key]
  }
  const last = keys.at(-1)
  if (last === undefined || typeof parent !== 'object' || parent === null) return null
  if (Array.isArray(parent)) {
    const index = last === '-' ? parent.length : Number(last)
    if (!Number.isInteger(index) || index < 0 || index > parent.length) return null
    if (change.value === undefined) parent.splice(index, 1)
    else parent[index] = copyOf(change.value)
    return copy
  }
  if (!Object.hasOwn(parent, last)) return null
  ;(parent as Record<string, unknown>)[last] = copyOf(change.value)
  return copy
}

function compare(before: unknown, after: unknown, path: string, out: Difference[]): void {
  if (before === after) return
  const objects = typeof before === 'object' && typeof after === 'object' && before !== null && after !== null
  if (!objects || Array.isArray(before) !== Array.isArray(after)) {
    out.push({ path, before, after })
    return
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length) {
    out.push({ path, before, after })
    return
  }
  const a = before as Record<string, unknown>
  const b = after as Record<string, unknown>
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!EXPLANATIONS.has(key)) compare(a[key], b[key], `${path}/${key}`, out)
  }
}

/** What two answers differ in, steps and sentences left out. */
export function differencesOf(before: readonly Guidance[], after: readonly Guidance[]): Difference[] {
  const out: Difference[] = []
  compare(before, after, '', out)
  return out
}

/** Answers the changed case and gives only what changed. `ok: false` where the change makes no valid case. */
export function whatIf(file: CaseFile, law: Law, today: string, change: FactChange): WhatIf {
  const changed = withFact(file, change)
  if (changed === null) return { ok: false, path: change.path }
  const parsed = caseSchema.safeParse(changed)
  if (!parsed.success) return { ok: false, path: change.path }
  return { ok: true, differences: differencesOf(guide(file, law, today), guide(parsed.data, law, today)) }
}

/** A fact that would change the answer if it were otherwise. */
export interface DecidingFact {
  path: string
  from: unknown
  to: unknown
  differences: Difference[]
}

/** Facts worth trying for one defendant: the flags and choices a judge settles. */
function candidates(file: CaseFile, index: number): FactChange[] {
  const defendant = file.defendants[index]
  if (!defendant) return []
  const base = `/defendants/${index}`
  const changes: FactChange[] = []
  const flip = (path: string, value: boolean | null): void => {
    if (value === null) changes.push({ path, value: true }, { path, value: false })
    else changes.push({ path, value: !value })
  }
  for (const [c, count] of defendant.counts.entries()) {
    const at = `${base}/counts/${c}`
    for (const [name, value] of Object.entries(count.features)) {
      if (typeof value === 'boolean' || (value === null && name !== 'victimAge')) flip(`${at}/features/${name}`, value)
    }
    for (const paid of ['none', 'part', 'full'] as const) {
      if (count.damagePaid !== paid) changes.push({ path: `${at}/damagePaid`, value: paid })
    }
    flip(`${at}/otherHarmMadeUp`, count.otherHarmMadeUp)
  }
  for (const name of ['reached', 'allVictims', 'harmMadeUp'] as const) {
    flip(`${base}/reconciliation/${name}`, defendant.reconciliation[name])
  }
  for (const name of ['cameForward', 'helpedSolve', 'madeUpHarm', 'sincere'] as const) {
    flip(`${base}/repentance/${name}`, defendant.repentance[name])
  }
  flip(`${base}/agreementMet`, defendant.agreementMet)
  for (const [i] of defendant.aggravating.entries())
    changes.push({ path: `${base}/aggravating/${i}`, value: undefined })
  for (const [i] of defendant.mitigating.entries()) changes.push({ path: `${base}/mitigating/${i}`, value: undefined })
  for (const [i, prior] of defendant.priorConvictions.entries()) {
    changes.push({ path: `${base}/priorConvictions/${i}`, value: undefined })
    flip(`${base}/priorConvictions/${i}/servedImprisonment`, prior.servedImprisonment)
  }
  return changes
}

function valueAt(root: unknown, path: string): unknown {
  let value: unknown = root
  for (const key of path.split('/').slice(1).map(decode)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** "What decides": each single fact of a defendant that would change the answer, with what it would change. */
export function whatDecides(file: CaseFile, law: Law, today: string, index: number): DecidingFact[] {
  const before = guide(file, law, today)
  const facts: DecidingFact[] = []
  for (const change of candidates(file, index)) {
    const changed = withFact(file, change)
    const parsed = changed === null ? null : caseSchema.safeParse(changed)
    if (!parsed?.success) continue
    const differences = differencesOf(before, guide(parsed.data, law, today))
    if (differences.length > 0) {
      facts.push({ path: change.path, from: valueAt(file, change.path), to: change.value ?? null, differences })
    }
  }
  return facts
}
