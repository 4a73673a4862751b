/** Reads a case file: JSON, version, schema, then sense. Nothing is dropped, nothing is guessed. */
import type { z } from 'zod'
import { caseFault, pointer } from './fault.ts'
import type { CaseFault } from './fault.ts'
import { CASE_FORMAT, caseSchema } from './schema.ts'
import type { CaseFile } from './schema.ts'
import { findReferenceFaults } from './references.ts'
import { UPGRADES } from './upgrade.ts'

export type CaseReading = { ok: true; case: CaseFile } | { ok: false; faults: CaseFault[] }

const CURRENT = Number(CASE_FORMAT.split('/')[1])

/** Reads the text of a case file. Faults carry the exact JSON pointer. */
export function readCase(text: string): CaseReading {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, faults: [caseFault('notJson', '', { detail: error instanceof Error ? error.message : '' })] }
  }
  return readCaseValue(value)
}

/** Reads a case that is already parsed JSON. */
export function readCaseValue(value: unknown): CaseReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, faults: [caseFault('notAnObject', '')] }
  }
  const upgraded = upgrade(value as Record<string, unknown>)
  if ('fault' in upgraded) return { ok: false, faults: [upgraded.fault] }
  const result = caseSchema.safeParse(upgraded.value)
  if (!result.success)
    return { ok: false, faults: result.error.issues.flatMap((issue) => toFaults(issue, upgraded.value)) }
  const faults = findReferenceFaults(result.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, case: result.data }
}

/** Brings an older file to the present format, one version at a time; refuses a newer one. */
function upgrade(value: Record<string, unknown>): { value: Record<string, unknown> } | { fault: CaseFault } {
  const format = value['format']
  if (format === undefined) return { fault: caseFault('formatMissing', '/format') }
  const m = typeof format === 'string' ? /^ukim\.case\/(\d+)$/.exec(format) : null
  if (!m) return { fault: caseFault('notOurFormat', '/format', { value: shown(format) }) }
  const version = Number(m[1])
  if (version > CURRENT) return { fault: caseFault('newerFormat', '/format', { value: shown(format) }) }
  let current = value
  for (let from = version; from < CURRENT; from++) {
    const step = UPGRADES.get(from)
    if (!step) return { fault: caseFault('notOurFormat', '/format', { value: shown(format) }) }
    current = step(current)
  }
  return { value: current }
}

function toFaults(issue: z.core.$ZodIssue, root: unknown): CaseFault[] {
  const path = pointer(issue.path)
  const found = at(root, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => caseFault('unknownField', pointer([...issue.path, key]), { field: key }))
    case 'invalid_type':
      if (found === undefined) return [caseFault('fieldMissing', path)]
      return [caseFault('wrongType', path, { expected: issue.expected })]
    case 'invalid_value':
      if (found === undefined) return [caseFault('fieldMissing', path)]
      return [
        caseFault('wrongValue', path, { value: shown(found), expected: issue.values.map((v) => shown(v)).join(', ') }),
      ]
    case 'invalid_union':
      return [caseFault('wrongValue', path, { value: shown(found), expected: 'range' })]
    case 'too_big':
    case 'too_small':
    case 'not_multiple_of':
      return [caseFault('wrongValue', path, { value: shown(found), expected: 'range' })]
    default:
      if (issue.message === 'date') return [caseFault('wrongDate', path, { value: shown(found) })]
      if (issue.message === 'countedOnlyForIntoxication') return [caseFault('countedOnlyForIntoxication', path)]
      return [caseFault('wrongValue', path, { value: shown(found), expected: issue.message })]
  }
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

/** A value as it may be quoted in a sentence: short, and never a whole document. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
