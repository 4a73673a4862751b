/** What must hold for every material, however it is put together. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import { assess, outcomeOf, PROCEDURES, procedureById, readMaterialValue } from '../../../shared/undisputed/index.ts'
import type { Assessment, ExitBanMaterial, Outcome, Procedure } from '../../../shared/undisputed/index.ts'
import { addDays } from '../../../shared/time/date.ts'
import { anyExitBan, clearExitBan } from './materials.ts'

const grounds = loadGrounds()
const exitBan = procedureById('exitBan') as Procedure
const check = (material: ExitBanMaterial): Assessment => assess(exitBan, material, grounds)
const RANK: Record<Outcome, number> = { refuse: 0, ask: 1, grant: 2 }

/** Changes that can only help a material: each makes one answer the good one. */
const BETTER: readonly [string, (material: ExitBanMaterial) => void][] = [
  ['court', (m) => (m.courtOfPlace = true)],
  ['complete', (m) => (m.resolution.complete = true)],
  ['reasoned', (m) => (m.resolution.reasoned = true)],
  ['number', (m) => (m.resolution.number = '1')],
  ['bailiff', (m) => (m.resolution.bailiff = 'Б')],
  ['document', (m) => (m.document.number = '1')],
  ['sum', (m) => (m.document.amountTenge = 10_000_000)],
  ['balance', (m) => (m.document.balanceTenge = 10_000_000)],
  ['debtor', (m) => Object.assign(m.debtor, { kind: 'person', isDebtor: true })],
  ['name', (m) => (m.debtor.name = 'А')],
  ['iin', (m) => (m.debtor.iin = '1')],
  ['about', (m) => (m.notice.aboutRestriction = true)],
  ['channel', (m) => (m.notice.channel = 'registeredPost')],
  ['proof', (m) => (m.notice.proof = true)],
  ['form', (m) => (m.notice.specialForm = true)],
  ['alive', (m) => (m.proceedings.alive = true)],
  ['cleared', (m) => (m.proceedings.debtCleared = false)],
  ['lift', (m) => (m.proceedings.claimantAsksToLift = false)],
  ['opening', (m) => (m.materials.opening = true)],
  ['calculation', (m) => (m.materials.calculation = true)],
]

describe('exit ban', () => {
  test('a condition more met never makes the outcome worse', () => {
    fc.assert(
      fc.property(anyExitBan, fc.constantFrom(...BETTER), (material, [name, better]) => {
        const before = check(material)
        const changed = structuredClone(material)
        better(changed)
        const after = check(changed)
        // An unknown year is still unknown, however large the sum.
        const unknownYear = name === 'sum' && after.questions.some(({ code }) => code === 'mciYearMissing')
        // A larger sum brings the balance into play, which may not be told.
        const balanceAsked = name === 'sum' && changed.document.balanceTenge === null
        if (!unknownYear && !balanceAsked) expect(RANK[after.outcome]).toBeGreaterThanOrEqual(RANK[before.outcome])
        expect(before.outcome === 'grant' && after.outcome === 'refuse').toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test('the outcome follows from the conditions and nothing else', () => {
    fc.assert(
      fc.property(anyExitBan, (material) => {
        const found = check(material)
        expect(found.outcome).toBe(outcomeOf(found.conditions.map(({ status }) => status)))
      }),
    )
  })

  test('an unclear condition always says what is missing or asks a question', () => {
    fc.assert(
      fc.property(anyExitBan, (material) => {
        const found = check(material)
        for (const condition of found.conditions)
          if (condition.status === 'unclear')
            expect(condition.missing.length + found.questions.length).toBeGreaterThan(0)
          else expect(condition.missing).toEqual([])
      }),
    )
  })

  test('an answer that is given where one was missing never turns a refusal or a grant round', () => {
    fc.assert(
      fc.property(anyExitBan, anyExitBan, (material, other) => {
        const filled = structuredClone(material)
        // Takes every group answer that is null from the other material.
        for (const group of ['resolution', 'notice', 'proceedings', 'materials'] as const)
          for (const [key, value] of Object.entries(filled[group]))
            if (value === null)
              Object.assign(filled[group], { [key]: other[group][key as keyof (typeof other)[typeof group]] })
        const before = check(material)
        const after = check(filled)
        for (const [i, { status }] of before.conditions.entries())
          if (status !== 'unclear') expect(after.conditions[i]?.status).toBe(status)
      }),
      { numRuns: 1000 },
    )
  })

  test('waiting a day longer never breaks the notice term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
        const on = (decidedOn: string): string | undefined =>
          check({ ...clearExitBan, decidedOn }).conditions.find(({ code }) => code === 'noticeTerm')?.status
        const day = addDays('2026-10-20', days)
        if (on(day) === 'met') expect(on(addDays(day, 1))).toBe('met')
      }),
    )
  })

  test('every material made here passes the schema, and nothing throws', () => {
    fc.assert(
      fc.property(anyExitBan, (material) => {
        expect(readMaterialValue(material).ok).toBe(true)
      }),
    )
  })

  test('an assessment does not change the material', () => {
    const copy = structuredClone(clearExitBan)
    check(copy)
    expect(copy).toEqual(clearExitBan)
  })
})

test('every procedure has an id of its own', () => {
  expect(new Set(PROCEDURES.map(({ id }) => id)).size).toBe(PROCEDURES.length)
})
