/**
 * Whole answers, steps included, held against files. The figures of these cases were agreed field by field with a
 * second implementation written from the same documents; a change of any step shows here as a difference to review.
 * After a reviewed change: `UPDATE_GOLDEN=1 npm run unit -- test/shared/sentencing/golden.test.ts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { readCase } from '../../../shared/case/read.ts'
import { guide } from '../../../shared/sentencing/guide.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'guidance')
const law = loadBuiltInLaw()
const lines = readFileSync(join(folder, 'cases.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

test.each(lines.map((line, index) => [index + 1, line] as const))('case %i', (number, line) => {
  const reading = readCase(line)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  // Sentences have tests of their own; here the figures, codes and steps are held.
  const withoutWords = guide(reading.case, law, '2026-11-20').map((guidance) => ({
    ...guidance,
    check: guidance.check.map((violation) => ({ ...violation, says: undefined })),
  }))
  const answer = `${JSON.stringify(withoutWords, null, 1)}\n`
  const file = join(folder, `${String(number).padStart(2, '0')}.json`)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, answer)
  expect(existsSync(file)).toBe(true)
  expect(JSON.parse(answer)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
