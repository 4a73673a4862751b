/** Schema-valid cases for properties and benchmarks, over the whole table and around every border. */
import fc from 'fast-check'
import type { CaseInput } from '../../../shared/case/schema.ts'
import { AGGRAVATING_CODES, CATEGORIES, MITIGATING_CODES, PROCEDURES } from '../../../shared/case/kinds.ts'
import type { Law } from '../../../shared/law/types.ts'
import { addDays } from '../../../shared/time/date.ts'

/** Days around which a rule changes. */
const BORDERS = ['2018-07-22', '2020-01-06', '2023-05-20', '2024-06-16', '2024-09-05', '2025-09-16', '2026-11-20']

const anyDay = fc.integer({ min: 0, max: 4300 }).map((n) => addDays('2015-01-01', n))
const nearBorder = fc
  .tuple(fc.constantFrom(...BORDERS), fc.integer({ min: -2, max: 2 }))
  .map(([day, shift]) => addDays(day, shift))
const day = fc.oneof({ weight: 3, arbitrary: anyDay }, { weight: 1, arbitrary: nearBorder })
const flag = fc.constantFrom(true, false, null)

/** Articles whose rules are special, drawn more often than the rest. */
const SPECIAL = new Set([
  '99',
  '106',
  '120',
  '121',
  '122',
  '133',
  '146',
  '188',
  '189',
  '190',
  '192',
  '255',
  '297',
  '345',
  '346',
  '366',
  '367',
])

function countArbitrary(law: Law, id: string) {
  const special = law.rows.filter((row) => SPECIAL.has(row.article))
  const row = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...law.rows) },
    { weight: 1, arbitrary: fc.constantFrom(...special) },
  )
  return fc
    .record({
      row,
      committedOn: day,
      stage: fc.constantFrom('completed', 'completed', 'completed', 'attempt', 'preparation'),
      fault: fc.constantFrom('intentional', 'negligent', null),
      points: fc.subarray(['1', '2', '3', '14'], { maxLength: 2 }),
      features: fc.record({
        againstLifeOrHealth: flag,
        intentionalDeath: fc.constantFrom(false, false, true, null),
        causedDeath: flag,
        causedGraveHarm: flag,
        violent: flag,
        inCriminalGroup: fc.constantFrom(false, false, false, true, null),
        victimAge: fc.option(fc.integer({ min: 0, max: 80 })),
        killedOwnFamilyInTraffic: flag,
        aggravatingIsElement: flag,
      }),
      damageTenge: fc.option(fc.constantFrom(0, 100_000, 5_000_000)),
      damagePaid: fc.constantFrom('none', 'part', 'full', null),
      otherHarm: flag,
      otherHarmMadeUp: flag,
      variant: fc.boolean(),
    })
    .map(({ row: r, variant, ...rest }) => ({
      id,
      article: r.article,
      part: r.part,
      ...rest,
      variant: variant && r.variants ? 0 : null,
    }))
}

function priorArbitrary(law: Law) {
  return fc
    .record({
      row: fc.constantFrom(...law.rows),
      sentencedOn: day,
      gap: fc.integer({ min: 1, max: 900 }),
      served: fc.integer({ min: 0, max: 2500 }),
      category: fc.option(fc.constantFrom(...CATEGORIES)),
      punishment: fc.constantFrom('imprisonment', 'imprisonment', 'fine', 'restrictionOfLiberty'),
      conditional: fc.constantFrom(false, false, true),
      deferred: fc.constantFrom(false, false, false, true),
      servedImprisonment: fc.boolean(),
      completed: fc.boolean(),
      foreign: fc.constantFrom(false, false, false, true),
    })
    .map(({ row, gap, served, completed, sentencedOn, ...rest }) => ({
      article: row.article,
      part: row.part,
      sentencedOn,
      committedOn: addDays(sentencedOn, -gap),
      completedOn: completed ? addDays(sentencedOn, served) : null,
      ...rest,
    }))
}

/** A criminal case with one defendant of one to four counts. */
export function caseArbitrary(law: Law): fc.Arbitrary<CaseInput> {
  const counts = fc
    .integer({ min: 1, max: 4 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => countArbitrary(law, `c${i + 1}`))))
  const defendant = fc.record({
    id: fc.constant('d1'),
    bornOn: fc.oneof(
      fc.integer({ min: 0, max: 22_000 }).map((n) => addDays('1950-01-01', n)),
      fc.constant('2008-11-20'),
    ),
    sex: fc.constantFrom('male', 'female'),
    citizenship: fc.constantFrom('KZ', 'KZ', 'RU', 'stateless'),
    person: fc.record({
      pregnant: fc.constantFrom(false, false, true),
      children: fc.array(fc.record({ bornOn: day, raises: fc.boolean() }), { maxLength: 2 }),
      raisesAlone: fc.boolean(),
      disabilityGroup: fc.constantFrom(null, null, 1, 2, 3),
      serviceman: fc.constantFrom(false, false, true),
      fitForWork: flag,
      permanentWork: flag,
      fullTimeStudy: flag,
      ownIncome: flag,
    }),
    priorConvictions: fc.array(priorArbitrary(law), { maxLength: 3 }),
    counts,
    mitigating: fc.array(
      fc.record({ code: fc.constantFrom(...MITIGATING_CODES), isElement: fc.constantFrom(false, false, true) }),
      { maxLength: 2 },
    ),
    aggravating: fc.array(
      fc.record({ code: fc.constantFrom(...AGGRAVATING_CODES), isElement: fc.constantFrom(false, false, true) }),
      { maxLength: 1 },
    ),
    exceptional: fc.constantFrom(null, null, null, 'found'),
    procedure: fc.constantFrom(...PROCEDURES),
    agreementMet: flag,
    reconciliation: fc.record({ reached: flag, allVictims: flag, mediated: flag, harmMadeUp: flag }),
    repentance: fc.record({ cameForward: flag, helpedSolve: flag, madeUpHarm: flag, sincere: flag }),
    evadedCourt: flag,
    restraints: fc.array(
      fc
        .record({
          kind: fc.constantFrom('custody', 'houseArrest', 'foreignCustody'),
          from: day,
          length: fc.integer({ min: 0, max: 200 }),
        })
        .map(({ kind, from, length }) => ({ kind, from, to: addDays(from, length) })),
      { maxLength: 3 },
    ),
  })
  return fc
    .record({
      verdictOn: fc.oneof(fc.constant('2026-11-20'), day, fc.constant('2027-01-01')),
      victims: fc.array(fc.boolean(), { maxLength: 2 }),
      defendant,
    })
    .map(({ verdictOn, victims, defendant: d }) => ({
      format: 'ukim.case/1' as const,
      kind: 'criminal' as const,
      language: 'ru' as const,
      verdictOn,
      victims: victims.map((isPrivate, i) => ({ id: `v${i}`, private: isPrivate })),
      // The arbitraries give the unions of the schema as plain strings, so the cast is at the generator only.
      defendants: [d] as CaseInput['defendants'],
    }))
}
