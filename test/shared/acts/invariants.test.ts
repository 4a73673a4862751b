import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeActs } from '../../../shared/acts/index.ts'
import {
  ADDITIONAL_KINDS,
  AGGRAVATING_CODES,
  DUTIES,
  INSTITUTIONS,
  MAIN_KINDS,
  METHODS,
  MITIGATING_CODES,
  OUTCOMES,
  PROCEDURES,
} from '../../../shared/case/kinds.ts'
import { caseSchema, RESTRAINT_MEASURES, type CaseFile, type CaseInput } from '../../../shared/case/schema.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { RELEASE_GROUNDS } from '../../../shared/sentencing/guidance.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { GOLDEN } from './golden-cases.ts'
import { expectSameBones, faultsOf } from './invariants.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'

function both(file: CaseFile) {
  const guidance = guide(file, law, TODAY)
  const kk = composeActs(file, guidance, law, { language: 'kk', today: TODAY })
  const ru = composeActs(file, guidance, law, { language: 'ru', today: TODAY })
  return { kk, ru, faults: [...kk, ...ru].flatMap(faultsOf) }
}

describe('every golden case', () => {
  test.each(Object.keys(GOLDEN))('%s', (name) => {
    for (const lang of ['kk', 'ru'] as const) {
      const make = GOLDEN[name]
      if (!make) throw new Error(name)
      const { kk, ru, faults } = both(caseSchema.parse(make(lang)))
      expect(faults).toEqual([])
      expectSameBones(kk, ru)
      expect([...kk, ...ru].every((act) => act.translation === (act.language !== lang))).toBe(true)
    }
  })
})

describe('every legal case of the rules', () => {
  const root = 'test/cases'
  test.each(readdirSync(root))('%s', (folder) => {
    for (const name of readdirSync(join(root, folder)).filter((n) => n.endsWith('.json'))) {
      const raw: unknown = JSON.parse(readFileSync(join(root, folder, name), 'utf8'))
      const parsed = caseSchema.safeParse(raw !== null && typeof raw === 'object' && 'case' in raw ? raw.case : raw)
      if (!parsed.success) continue
      const { kk, ru, faults } = both(parsed.data)
      expect(faults.map((fault) => `${name}: ${fault}`)).toEqual([])
      expectSameBones(kk, ru)
    }
  })
})

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null })
const day = fc.integer({ min: 0, max: 364 }).map((n) => {
  const month = Math.floor(n / 31) + 1
  return `2026-${String(month).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
})
const main = fc.record({
  kind: fc.constantFrom(...MAIN_KINDS),
  amount: maybe(fc.constantFrom(6, 12, 18.5, 24, 100, 240)),
})
const additional = fc.record({
  kind: fc.constantFrom(...ADDITIONAL_KINDS),
  months: maybe(fc.constantFrom(12, 36, 60)),
  life: fc.boolean(),
  what: maybe(fc.constantFrom('автомобиль', 'көлік құралын басқару')),
})
const row = fc.constantFrom(...law.rows.map((r) => ({ article: r.article, part: r.part })))

const anyDefendant = (id: string) =>
  fc
    .record({
      name: fc.constantFrom(
        { last: 'Ахметов', first: 'Нұрлан', patronymic: 'Серікұлы' },
        { last: 'Сәрсенова', first: 'Айгүл', patronymic: null },
        { last: 'Ким', first: 'Олег', patronymic: 'Петрович' },
        { last: '', first: '', patronymic: null },
      ),
      sex: maybe(fc.constantFrom('male' as const, 'female' as const)),
      bornOn: maybe(fc.constantFrom('1990-05-01', '2009-02-03', '1960-01-01')),
      citizenship: maybe(fc.constantFrom('KZ', 'RU', 'stateless', 'FR')),
      rows: fc.array(
        fc.record({
          row,
          stage: fc.constantFrom('completed' as const, 'attempt' as const),
          role: fc.constantFrom('perpetrator' as const, 'aider' as const),
          on: day,
          damage: maybe(fc.constantFrom(0, 180000)),
          paid: maybe(fc.constantFrom('none' as const, 'part' as const, 'full' as const)),
          released: fc.option(fc.constantFrom('68(1)', '65', '71'), { nil: null, freq: 4 }),
          acquitted: fc.option(fc.constantFrom('394(2)1)', '394(2)2)', '394(2)3)'), { nil: null, freq: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      mitigating: fc.subarray([...MITIGATING_CODES]),
      aggravating: fc.subarray([...AGGRAVATING_CODES]),
      procedure: fc.constantFrom(...PROCEDURES),
      agreementMet: maybe(fc.boolean()),
      outcome: fc.constantFrom(...OUTCOMES),
      ground: maybe(fc.constantFrom(...RELEASE_GROUNDS, '68', '62', '78', '394(2)2)', '394(2)3)')),
      main,
      final: maybe(
        fc.record({ method: fc.constantFrom(...METHODS), main, additional: fc.array(additional, { maxLength: 2 }) }),
      ),
      additional: fc.array(additional, { maxLength: 2 }),
      conditional: fc.boolean(),
      institution: maybe(fc.constantFrom(...INSTITUTIONS)),
      restraint: maybe(fc.constantFrom(...RESTRAINT_MEASURES)),
      duties: fc.subarray([...DUTIES]),
      custody: fc.boolean(),
      house: fc.boolean(),
      record: fc.boolean(),
      unserved: fc.boolean(),
      undecided: fc.boolean(),
      exceptional: maybe(fc.constant('ерекше')),
    })
    .map((d): NonNullable<CaseInput['defendants']>[number] => ({
      id,
      name: d.name,
      sex: d.sex,
      bornOn: d.bornOn,
      citizenship: d.citizenship,
      counts: d.rows.map((r, i) => ({
        id: `${id}c${i}`,
        ...r.row,
        stage: r.stage,
        role: r.role,
        committedOn: r.on,
        damageTenge: r.damage,
        damagePaid: r.paid,
      })),
      mitigating: d.mitigating.map((code) => ({ code })),
      aggravating: d.aggravating.map((code) => ({ code })),
      procedure: d.procedure,
      agreementMet: d.agreementMet,
      exceptional: d.exceptional,
      restraints: [
        ...(d.custody ? [{ kind: 'custody' as const, from: '2026-05-13', to: '2026-11-20' }] : []),
        ...(d.house ? [{ kind: 'houseArrest' as const, from: '2026-04-01', to: '2026-04-11' }] : []),
      ],
      priorConvictions: d.record
        ? [
            {
              sentencedOn: '2025-03-04',
              article: '188',
              part: '3',
              punishment: 'imprisonment',
              months: 30,
              conditional: true,
            },
          ]
        : [],
      unserved: d.unserved ? [{ kind: 'imprisonment', amount: 14, sentencedOn: '2025-03-04' }] : [],
      choice: d.undecided
        ? null
        : {
            outcome: d.outcome,
            ground: d.ground,
            counts: d.rows.map((r, i) => ({
              count: `${id}c${i}`,
              main: d.main,
              additional: d.additional,
              acquitted: r.acquitted,
              released: r.released,
            })),
            final: d.final,
            conditional: d.conditional,
            institution: d.institution,
            restraint: d.restraint,
            duties: d.duties,
          },
    }))

describe('any case at all', () => {
  const anyCase = fc
    .record({
      one: anyDefendant('d1'),
      two: maybe(anyDefendant('d2')),
      language: fc.constantFrom('kk' as const, 'ru' as const),
      decided: fc.boolean(),
    })
    .map(({ one, two, language, decided }): CaseInput => ({
      format: 'ukim.case/1',
      language,
      verdictOn: decided ? TODAY : null,
      court: decided ? { judge: 'Ли А.Б.', clerk: 'Оспанова А.' } : {},
      victims: [{ id: 'v1', name: 'Искакова Г.М.' }],
      civilClaims: decided ? [{ claimant: 'v1', against: ['d1'], amountTenge: 5, ruling: 'partly' }] : [],
      defendants: two === null ? [one] : [one, two],
    }))

  test('keeps the invariants and the same bones in both languages', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { kk, ru, faults } = both(caseSchema.parse(input))
        expect(faults).toEqual([])
        expectSameBones(kk, ru)
      }),
      { numRuns: 400 },
    )
  })

  test('is composed alike twice', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const file = caseSchema.parse(input)
        expect(both(file)).toEqual(both(structuredClone(file)))
      }),
      { numRuns: 30 },
    )
  })
})
