/** What must hold of every answer, on cases drawn at random over the whole table. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { restraintDays } from '../../../shared/sentencing/art-62-credit.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import type { Guidance } from '../../../shared/sentencing/guidance.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { caseArbitrary } from './arbitrary-case.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'
const cases = caseArbitrary(law).map((input) => caseSchema.parse(input))
const RUNS = { numRuns: 1500, seed: 20261122 }

/** The answer without its explanations, which name places in the case file. */
function figures(guidance: Guidance | undefined) {
  return guidance && { ...guidance, steps: [], questions: [], warnings: [], check: [] }
}

function first(file: CaseFile): Guidance {
  const [guidance] = guide(file, law, TODAY)
  if (!guidance) throw new Error('no guidance')
  return guidance
}

test('bounds never cross, and an open kind has its figures', () => {
  fc.assert(
    fc.property(cases, (file) => {
      for (const count of first(file).counts) {
        for (const column of [count, count.today]) {
          for (const penalty of column?.penalties ?? []) {
            if (!penalty.available) {
              expect(penalty.bars.length).toBeGreaterThan(0)
              expect([penalty.min, penalty.max, penalty.printedMax]).toEqual([null, null, null])
              continue
            }
            expect(penalty.bars).toEqual([])
            if (penalty.kind === 'lifeImprisonment') continue
            expect(penalty.max).toBeGreaterThan(0)
            if (penalty.min !== null) expect(penalty.min).toBeLessThanOrEqual(penalty.max ?? 0)
            if (penalty.kind === 'imprisonment') expect(penalty.max).toBeGreaterThanOrEqual(6)
          }
        }
      }
    }),
    RUNS,
  )
})

test('a mitigating circumstance never raises an upper bound', () => {
  fc.assert(
    fc.property(cases, (file) => {
      const [defendant] = file.defendants
      if (!defendant) return
      const more: CaseFile = {
        ...file,
        defendants: [
          {
            ...defendant,
            mitigating: [...defendant.mitigating, { code: 'otherMitigating', isElement: false, note: '' }],
          },
        ],
      }
      const before = first(file)
      const after = first(more)
      for (const [i, count] of before.counts.entries()) {
        for (const [j, penalty] of (count.penalties ?? []).entries()) {
          const other = after.counts[i]?.penalties?.[j]
          expect(other?.available).toBe(penalty.available)
          if (penalty.max !== null) expect(other?.max).toBeLessThanOrEqual(penalty.max)
        }
      }
    }),
    RUNS,
  )
})

test('an aggravating circumstance never lowers an upper bound', () => {
  fc.assert(
    fc.property(cases, (file) => {
      const [defendant] = file.defendants
      if (!defendant) return
      const worse: CaseFile = {
        ...file,
        defendants: [
          {
            ...defendant,
            aggravating: [...defendant.aggravating, { code: 'cruelty', isElement: false, counted: true, note: '' }],
          },
        ],
      }
      const after = first(worse)
      for (const [i, count] of first(file).counts.entries()) {
        for (const [j, penalty] of (count.penalties ?? []).entries()) {
          const max = after.counts[i]?.penalties?.[j]?.max ?? null
          if (penalty.max !== null && max !== null) expect(max).toBeGreaterThanOrEqual(penalty.max)
        }
      }
    }),
    RUNS,
  )
})

test('a bar of the person only removes kinds', () => {
  fc.assert(
    fc.property(cases, (file) => {
      const [defendant] = file.defendants
      if (!defendant) return
      const healthy: CaseFile = {
        ...file,
        defendants: [{ ...defendant, person: { ...defendant.person, disabilityGroup: null } }],
      }
      const disabled: CaseFile = {
        ...file,
        defendants: [{ ...defendant, person: { ...defendant.person, disabilityGroup: 1 } }],
      }
      const after = first(disabled)
      for (const [i, count] of first(healthy).counts.entries()) {
        const lifeOnly = count.penalties?.every((p) => p.kind === 'lifeImprisonment')
        // Life alone is the one sanction where a bar puts another kind in its place (46(4-1)).
        if (lifeOnly) continue
        for (const [j, penalty] of (count.penalties ?? []).entries()) {
          const other = after.counts[i]?.penalties?.[j]
          if (!penalty.available) expect(other?.available).toBe(false)
        }
      }
    }),
    RUNS,
  )
})

test('credit grows with every day of restraint and counts no day twice', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 30 }), (file, longer) => {
      const [defendant] = file.defendants
      const [restraint] = defendant?.restraints ?? []
      if (!defendant || !restraint) return
      const to = restraint.to < '2199-01-01' ? fcAddDays(restraint.to, longer) : restraint.to
      const more: CaseFile = {
        ...file,
        defendants: [{ ...defendant, restraints: [{ ...restraint, to }, ...defendant.restraints.slice(1)] }],
      }
      const a = first(file).credit
      const b = first(more).credit
      for (const code of ['minimum', 'medium', 'maximum', 'extraordinary', 'juvenileMedium'] as const) {
        if (restraint.kind === 'custody') expect(b.byInstitution[code]).toBeGreaterThanOrEqual(a.byInstitution[code])
      }
      const days = restraintDays(more.defendants[0]?.restraints ?? [])
      const borders = (more.defendants[0]?.restraints ?? []).flatMap((r) => [r.from, r.to]).toSorted()
      const span = spanDays(borders[0] ?? '', borders.at(-1) ?? '')
      expect(days.custody + days.foreign + days.house).toBeLessThanOrEqual(span)
    }),
    RUNS,
  )
})

function fcAddDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
}

function spanDays(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1
}

test('the answer does not read the clock and is the same twice', () => {
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
    throw new Error('the clock was read')
  })
  try {
    fc.assert(
      fc.property(cases, (file) => {
        expect(guide(file, law, TODAY)).toEqual(guide(file, law, TODAY))
      }),
      { ...RUNS, numRuns: 300 },
    )
  } finally {
    clock.mockRestore()
  }
})

test('the order of counts, records and circumstances does not matter', () => {
  fc.assert(
    fc.property(cases, (file) => {
      const [defendant] = file.defendants
      if (!defendant) return
      const reversed: CaseFile = {
        ...file,
        defendants: [
          {
            ...defendant,
            counts: defendant.counts.toReversed(),
            priorConvictions: defendant.priorConvictions.toReversed(),
            mitigating: defendant.mitigating.toReversed(),
            aggravating: defendant.aggravating.toReversed(),
            restraints: defendant.restraints.toReversed(),
          },
        ],
      }
      const a = figures(first(file))
      const b = figures(first(reversed))
      expect(b?.counts.toReversed()).toEqual(a?.counts)
      expect({ ...b, counts: [] }).toEqual({ ...a, counts: [] })
    }),
    RUNS,
  )
})

test('the two columns of an old offence are whole answers, and a new offence has one', () => {
  fc.assert(
    fc.property(cases, (file) => {
      for (const count of first(file).counts) {
        const act = file.defendants[0]?.counts.find((c) => c.id === count.count)
        if (!count.liable) continue
        expect(count.today === undefined).toBe((act?.committedOn ?? '') >= '2025-09-16')
        if (count.today)
          expect(Object.keys(count.today).toSorted()).toEqual(
            [...Object.keys(count).filter((k) => k !== 'today'), 'milder'].toSorted(),
          )
      }
    }),
    RUNS,
  )
})
