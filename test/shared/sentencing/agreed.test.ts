/**
 * Cases drawn at random on whose every figure two implementations agreed, both written from the same documents and
 * neither from the other. A line is `{ "case": …, "answer": … }`; steps and sentences are left out.
 * After a reviewed change of a rule: `UPDATE_GOLDEN=1 npm run unit -- test/shared/sentencing/agreed.test.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { readCaseValue } from '../../../shared/case/read.ts'
import { guide } from '../../../shared/sentencing/guide.ts'

const file = join(import.meta.dirname, '..', '..', 'fixtures', 'guidance', 'agreed.jsonl')
const law = loadBuiltInLaw()
const GROUP = 25

interface Agreed {
  case: unknown
  answer: unknown
}

/** The answer without its explanations; questions, warnings and violations by code and count. */
function figures(value: unknown): unknown {
  const reading = readCaseValue(value)
  if (!reading.ok) return reading.faults
  const codes = (list: readonly { code: string; count?: string }[]): string[] =>
    list.map((one) => `${one.code}${one.count === undefined ? '' : `@${one.count}`}`).toSorted()
  return guide(reading.case, law, '2026-11-20').map((guidance) => ({
    ...guidance,
    steps: undefined,
    questions: codes(guidance.questions),
    warnings: codes(guidance.warnings),
    check: codes(guidance.check),
  }))
}

const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Agreed)
if (process.env['UPDATE_GOLDEN'] === '1') {
  for (const line of lines) line.answer = figures(line.case)
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
}

describe('agreed answers', () => {
  const groups = Array.from({ length: Math.ceil(lines.length / GROUP) }, (_, i) =>
    lines.slice(i * GROUP, (i + 1) * GROUP),
  )
  test.each(groups.map((group, index) => [index + 1, group] as const))('group %i', (_, group) => {
    expect(group.length).toBeGreaterThan(0)
    for (const { case: value, answer } of group) expect(JSON.parse(JSON.stringify(figures(value)))).toEqual(answer)
  })
})
