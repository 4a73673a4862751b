/** The end of a term, the part of it in full security, and how far the General Part lets a kind go. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { caseSchema, defendantSchema } from '../../../shared/case/schema.ts'
import type { CaseFile, CaseInput, Restraint } from '../../../shared/case/schema.ts'
import { buildLaw } from '../../../shared/law/law.ts'
import { fullSecurityLimit } from '../../../shared/sentencing/art-46-full-security.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import type { Credit } from '../../../shared/sentencing/guidance.ts'
import { generalPartBounds } from '../../../shared/sentencing/penalties.ts'
import { assumedStart, endOfTerm } from '../../../shared/sentencing/term-end.ts'

const law = buildLaw(loadBuiltInLaw())
type DefendantInput = NonNullable<CaseInput['defendants']>[number]

function caseOf(defendant: DefendantInput): CaseFile {
  return caseSchema.parse({ format: 'ukim.case/1', verdictOn: '2026-11-20', defendants: [defendant] })
}

function creditOf(restraints: Restraint[]): Credit {
  const [guidance] = guide(caseOf({ id: 'd1', restraints }), law, '2026-11-20')
  if (!guidance) throw new Error('no guidance')
  return guidance.credit
}

const custody = (from: string, to: string): Restraint => ({ kind: 'custody', from, to })
const imprisonment = (amount: number | null) => ({ kind: 'imprisonment' as const, amount })

describe('the end of a term', () => {
  test('counts calendar months and takes the credit of the chosen institution off', () => {
    const restraints = [custody('2026-05-01', '2026-05-10')]
    const days = creditOf(restraints)
    expect(days.byInstitution).toMatchObject({ medium: 15, maximum: 10 })
    expect(endOfTerm(imprisonment(24), '2026-11-20', days, restraints, 'medium')).toEqual({
      status: 'known',
      start: '2026-11-20',
      endsOn: '2028-11-04',
      creditDays: 15,
      served: false,
    })
    expect(endOfTerm(imprisonment(24), '2026-11-20', days, restraints, 'maximum')).toMatchObject({
      endsOn: '2028-11-09',
    })
  })
  test('waits for the institution only where the credit hangs on it', () => {
    const restraints = [custody('2026-05-01', '2026-05-10')]
    expect(endOfTerm(imprisonment(24), '2026-11-20', creditOf(restraints), restraints, null)).toEqual({
      status: 'open',
      why: 'institution',
    })
    expect(endOfTerm(imprisonment(24), '2026-11-20', creditOf([]), [], null)).toMatchObject({ endsOn: '2028-11-19' })
  })
  test('half a month is fifteen days; half a day of credit counts as a whole one', () => {
    const house: Restraint[] = [{ kind: 'houseArrest', from: '2026-10-01', to: '2026-10-03' }]
    const days = creditOf(house)
    expect(days.byInstitution.medium).toBe(1.5)
    expect(endOfTerm(imprisonment(12.5), '2026-11-20', days, house, 'medium')).toMatchObject({ endsOn: '2027-12-02' })
  })
  test('restriction and arrest have a credit of their own', () => {
    const restraints = [custody('2026-05-01', '2026-05-10')]
    const days = creditOf(restraints)
    expect(endOfTerm({ kind: 'restrictionOfLiberty', amount: 12 }, '2026-11-20', days, restraints, null)).toMatchObject(
      { creditDays: days.restrictionOfLiberty },
    )
    expect(endOfTerm({ kind: 'arrest', amount: 30 }, '2026-11-20', days, restraints, null)).toMatchObject({
      creditDays: days.arrest,
      endsOn: '2026-12-09',
    })
  })
  test('a credit as long as the term leaves nothing to serve', () => {
    const restraints = [custody('2026-01-01', '2026-10-31')]
    expect(endOfTerm(imprisonment(6), '2026-11-20', creditOf(restraints), restraints, 'minimum')).toMatchObject({
      served: true,
    })
  })
  test('a day inside both the term and the credited custody gives no end', () => {
    const restraints = [custody('2026-05-01', '2026-11-20')]
    expect(endOfTerm(imprisonment(24), '2026-11-20', creditOf(restraints), restraints, 'medium')).toEqual({
      status: 'open',
      why: 'overlap',
    })
    expect(assumedStart('2026-11-20', restraints)).toBe('2026-11-21')
    expect(assumedStart('2026-11-20', [custody('2026-05-01', '2026-05-10')])).toBe('2026-11-20')
    expect(assumedStart('2026-11-20', [])).toBe('2026-11-20')
  })
  test('a fine, a life sentence and an empty amount have none', () => {
    const none = creditOf([])
    expect(endOfTerm({ kind: 'fine', amount: 200 }, '2026-11-20', none, [], null)).toBeNull()
    expect(endOfTerm({ kind: 'lifeImprisonment', amount: null }, '2026-11-20', none, [], 'extraordinary')).toBeNull()
    expect(endOfTerm(imprisonment(null), '2026-11-20', none, [], 'medium')).toBeNull()
    expect(endOfTerm(null, '2026-11-20', none, [], 'medium')).toBeNull()
  })
})

describe('full security (46(6))', () => {
  const limit = (defendant: DefendantInput, amount: number | null) => {
    const file = caseOf(defendant)
    const [guidance] = guide(file, law, '2026-11-20')
    const [parsed] = file.defendants
    if (!guidance || !parsed) throw new Error('no guidance')
    return fullSecurityLimit(law, parsed, guidance, imprisonment(amount))
  }
  const murder = {
    id: 'd1',
    bornOn: '1990-01-01',
    counts: [{ id: 'c1', article: '99', part: '1', committedOn: '2026-01-10' }],
  }
  const theft = { ...murder, counts: [{ id: 'c1', article: '188', part: '2', committedOn: '2026-01-10' }] }
  test('opens for an especially grave crime over five years, never for five', () => {
    expect(limit(murder, 61)).toBe(60)
    expect(limit(murder, 120)).toBe(60)
    expect(limit(murder, 60)).toBeNull()
    expect(limit(theft, 61)).toBeNull()
  })
  test('opens after earlier service, no longer than the term', () => {
    const prior = { sentencedOn: '2015-01-01', servedImprisonment: true }
    expect(limit({ ...theft, priorConvictions: [prior] }, 24)).toBe(24)
    expect(limit({ ...theft, priorConvictions: [{ ...prior, servedImprisonment: false }] }, 24)).toBeNull()
  })
  test('is not there without a term', () => {
    const [parsed] = [defendantSchema.parse(murder)]
    const [guidance] = guide(caseOf(murder), law, '2026-11-20')
    if (!guidance) throw new Error('no guidance')
    expect(fullSecurityLimit(law, parsed, guidance, { kind: 'fine', amount: 100 })).toBeNull()
    expect(fullSecurityLimit(law, parsed, guidance, null)).toBeNull()
    expect(limit(murder, null)).toBeNull()
  })
})

describe('bounds of the General Part for a bar', () => {
  const bounds = (bornOn: string, article: string, part: string) =>
    generalPartBounds(
      caseOf({ id: 'd1', bornOn, counts: [{ id: 'c1', article, part, committedOn: '2026-01-10' }] }),
      law,
      0,
      0,
    )
  test('are those of Art. 41 to 46 for an adult and of Art. 81 for a minor', () => {
    const adult = bounds('1990-01-01', '188', '2')
    const minor = bounds('2010-01-01', '188', '2')
    expect(adult({ kind: 'imprisonment', unit: 'months' })).toEqual([6, 180])
    expect(minor({ kind: 'imprisonment', unit: 'months' })).toEqual([6, 120])
    expect(adult({ kind: 'fine', unit: 'mci' })?.[1]).toBeGreaterThan(minor({ kind: 'fine', unit: 'mci' })?.[1] ?? 0)
    expect(minor({ kind: 'fine', unit: 'stolenMultiple' })).toEqual(minor({ kind: 'fine', unit: 'mci' }))
    expect(adult({ kind: 'fine', unit: 'stolenMultiple' })).toBeNull()
    expect(minor({ kind: 'communityService', unit: 'hours' })?.[1]).toBeLessThan(
      adult({ kind: 'communityService', unit: 'hours' })?.[1] ?? 0,
    )
    expect(adult({ kind: 'lifeImprisonment', unit: null })).toBeNull()
  })
  test('hold the answer of the rules: what is open never passes them', () => {
    const file = caseOf({
      id: 'd1',
      bornOn: '2010-01-01',
      counts: [{ id: 'c1', article: '188', part: '4', committedOn: '2026-01-10' }],
    })
    const at = generalPartBounds(file, law, 0, 0)
    const [guidance] = guide(file, law, '2026-11-20')
    const open = (guidance?.counts[0]?.penalties ?? []).filter((penalty) => penalty.available && penalty.max !== null)
    expect(open.length).toBeGreaterThan(0)
    for (const penalty of open) expect(penalty.max).toBeLessThanOrEqual(at(penalty)?.[1] ?? Infinity)
  })
  test('are none where there is no count', () => {
    expect(generalPartBounds(caseOf({ id: 'd1' }), law, 0, 0)({ kind: 'fine', unit: 'mci' })).toBeNull()
    expect(generalPartBounds(caseOf({ id: 'd1' }), law, 3, 0)({ kind: 'fine', unit: 'mci' })).toBeNull()
  })
})
