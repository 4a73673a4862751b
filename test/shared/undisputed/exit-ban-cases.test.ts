/** Every case of test/cases-exit-ban: expected answers were written from the rules, not taken from the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import { answerOf, assess, readMaterialValue } from '../../../shared/undisputed/index.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'cases-exit-ban')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

interface Case {
  why: string
  material: unknown
  expect: {
    outcome: string
    conditions: Record<string, string>
    judgeTermEndsOn: string | null
    questions: string[]
    warnings: string[]
    figures?: Record<string, Record<string, unknown>>
  }
}

describe('exit ban, case by case', () => {
  const grounds = loadGrounds()

  test('there are at least 150 cases', () => expect(files.length).toBeGreaterThanOrEqual(150))

  test.each(files)('%s', (name) => {
    const { material, expect: expected } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Case
    const reading = readMaterialValue(material)
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
    const answer = answerOf(reading.procedure, assess(reading.procedure, reading.material, grounds))
    expect({
      outcome: answer.outcome,
      conditions: Object.fromEntries(answer.conditions.map(({ code, status }) => [code, status])),
      judgeTermEndsOn: answer.judgeTermEndsOn,
      questions: answer.questions.map(({ code }) => code),
      warnings: answer.warnings.map(({ code }) => code),
    }).toEqual({
      outcome: expected.outcome,
      conditions: expected.conditions,
      judgeTermEndsOn: expected.judgeTermEndsOn,
      questions: expected.questions,
      warnings: expected.warnings,
    })
    for (const [code, figures] of Object.entries(expected.figures ?? {}))
      expect(answer.conditions.find((condition) => condition.code === code)?.figures).toMatchObject(figures)
  })
})
