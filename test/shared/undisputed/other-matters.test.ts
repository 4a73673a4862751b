/** Compulsory attendance, licences and court orders, case by case. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import { assess, emptyMatter, PROCEDURES, readMaterialValue } from '../../../shared/undisputed/index.ts'
import type { Status } from '../../../shared/undisputed/index.ts'
import { CONDITION_WORDS, PAPER_WORDS } from '../../../shared/undisputed/words/conditions.ts'
import { REMARK_WORDS } from '../../../shared/undisputed/words/remarks.ts'

const FOLDER = join(import.meta.dirname, 'cases')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const grounds = loadGrounds()

interface Case {
  why: string
  material: unknown
  expect: {
    outcome: string
    notMet: string[]
    unclear: string[]
    judgeTermEndsOn: string | null
    questions: string[]
    figures?: Record<string, Record<string, unknown>>
  }
}

describe('other matters, case by case', () => {
  test('there are at least 40 cases', () => expect(files.length).toBeGreaterThanOrEqual(40))

  test.each(files)('%s', (name) => {
    const { material, expect: expected } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Case
    const reading = readMaterialValue(material)
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
    const found = assess(reading.procedure, reading.material, grounds)
    const withStatus = (status: Status): string[] =>
      found.conditions
        .filter((condition) => condition.status === status)
        .map(({ code }) => code)
        .toSorted()
    expect({
      outcome: found.outcome,
      notMet: withStatus('notMet'),
      unclear: withStatus('unclear'),
      judgeTermEndsOn: found.judgeTermEndsOn,
      questions: found.questions.map(({ code }) => code),
    }).toEqual({
      outcome: expected.outcome,
      notMet: expected.notMet,
      unclear: expected.unclear,
      judgeTermEndsOn: expected.judgeTermEndsOn,
      questions: expected.questions,
    })
    for (const [code, figures] of Object.entries(expected.figures ?? {}))
      expect(found.conditions.find((condition) => condition.code === code)?.figures).toMatchObject(figures)
  })

  test('every procedure has a case', () => {
    const covered = new Set(
      files.map((name) => {
        const { material } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Case
        return (material as { procedure: string }).procedure
      }),
    )
    expect(PROCEDURES.filter(({ id, facts }) => facts !== undefined && !covered.has(id))).toEqual([])
  })
})

describe('procedures as data', () => {
  test.each(PROCEDURES.map((procedure) => [procedure.id, procedure] as const))('%s is whole', (_, procedure) => {
    const codes = procedure.conditions.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, articles, evidence } of procedure.conditions) {
      expect(CONDITION_WORDS).toHaveProperty(code)
      expect(articles).not.toEqual([])
      for (const paper of evidence) expect([...procedure.materials, 'duty']).toContain(paper)
    }
    for (const paper of procedure.materials) expect(PAPER_WORDS).toHaveProperty(paper)
    for (const { code } of [...procedure.questions, ...procedure.warnings]) expect(REMARK_WORDS).toHaveProperty(code)
  })

  test.each(
    PROCEDURES.filter(({ facts }) => facts !== undefined).map((procedure) => [procedure.id, procedure] as const),
  )('%s: with no answers every condition is unclear', (_, procedure) => {
    const reading = readMaterialValue(emptyMatter(procedure))
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
    const found = assess(procedure, reading.material, grounds)
    expect(found.conditions.map(({ code, status }) => [code, status])).toEqual(
      procedure.conditions.map(({ code }) => [code, 'unclear']),
    )
    expect(found.outcome).toBe('ask')
    for (const { missing } of found.conditions) expect(missing.length).toBeGreaterThan(0)
  })
})
