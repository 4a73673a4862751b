/** Runs a case file of test/cases: guidance at the pointers it names, questions, warnings, violations. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readCaseValue } from '../../../shared/case/read.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import type { Guidance } from '../../../shared/sentencing/guidance.ts'
import type { Law } from '../../../shared/law/types.ts'

export const CASES = join(import.meta.dirname, '..', '..', 'cases')

const codes = z.array(z.string()).default([])
export const legalCaseSchema = z.strictObject({
  article: z.string(),
  rule: z.string().min(10),
  today: z.string(),
  case: z.unknown(),
  expect: z.record(z.string().startsWith('/'), z.unknown()).default({}),
  questions: codes,
  warnings: codes,
  notQuestions: codes,
  notWarnings: codes,
  check: codes,
  notCheck: codes,
})
export type LegalCase = z.output<typeof legalCaseSchema>

/** All case files, as paths relative to test/cases. */
export function caseFiles(): string[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()
}

export function readLegalCase(name: string): LegalCase {
  return legalCaseSchema.parse(JSON.parse(readFileSync(join(CASES, name), 'utf8')))
}

/** The value at a pointer; `kind=fine#2` selects the second element of that kind. */
export function select(root: unknown, pointer: string): unknown {
  let value: unknown = root
  for (const segment of pointer.split('/').slice(1)) {
    if (Array.isArray(value) && segment.startsWith('kind=')) {
      const [kind, nth] = segment.slice(5).split('#')
      value = value.filter((item) => (item as { kind?: unknown }).kind === kind)[Number(nth ?? 1) - 1]
    } else if (typeof value === 'object' && value !== null) {
      value = (value as Record<string, unknown>)[segment]
    } else return undefined
  }
  return value
}

/** Arrays of plain words (bars, because) compare as sets. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map(comparable)
    return items.every((item) => typeof item === 'string') ? items.toSorted() : items
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([k, v]) => [k, comparable(v)]),
    )
  }
  return value
}

/** Differences between what a case file says and what the rules answer; empty when they agree. */
export function differences(legal: LegalCase, law: Law): string[] {
  const reading = readCaseValue(legal.case)
  if (!reading.ok) return reading.faults.map((fault) => `${fault.path}: ${fault.says.en}`)
  const answer: Guidance[] = guide(reading.case, law, legal.today)
  const out: string[] = []
  for (const [pointer, expected] of Object.entries(legal.expect)) {
    const found = JSON.stringify(comparable(select(answer, pointer)))
    const wanted = JSON.stringify(comparable(expected))
    if (found !== wanted) out.push(`${pointer}: expected ${wanted}, found ${found ?? 'nothing'}`)
  }
  const present = {
    questions: new Set(answer.flatMap((g) => g.questions.map((q) => q.code))),
    warnings: new Set(answer.flatMap((g) => g.warnings.map((w) => w.code))),
    check: new Set(answer.flatMap((g) => g.check.map((v) => v.code))),
  }
  for (const [key, list] of [
    ['questions', legal.questions],
    ['warnings', legal.warnings],
    ['check', legal.check],
  ] as const) {
    for (const code of list) if (!present[key].has(code)) out.push(`${key}: ${code} is missing`)
  }
  for (const [key, list] of [
    ['questions', legal.notQuestions],
    ['warnings', legal.notWarnings],
    ['check', legal.notCheck],
  ] as const) {
    for (const code of list) if (present[key].has(code)) out.push(`${key}: ${code} must not be there`)
  }
  return out
}
