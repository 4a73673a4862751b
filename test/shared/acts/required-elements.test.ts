/**
 * Every element that the Criminal Procedure Code asks for: take its fact away, and the act shows a placeholder in the
 * right block and is no longer complete, so that it cannot be signed.
 */
import { describe, expect, test } from 'vitest'
import {
  completeness,
  composeActs,
  composeCorrection,
  type ActDocument,
  type CorrectionFacts,
} from '../../../shared/acts/index.ts'
import { caseSchema, type CaseFile } from '../../../shared/case/schema.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { GOLDEN } from './golden-cases.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'

function fileOf(name: string, language: 'kk' | 'ru'): CaseFile {
  const make = GOLDEN[name]
  if (!make) throw new Error(name)
  return caseSchema.parse(make(language))
}

function compose(file: CaseFile, fills: Record<string, string> = {}): ActDocument[] {
  return composeActs(file, guide(file, law, TODAY), law, { language: file.language, today: TODAY, fills })
}

const first = (file: CaseFile) => {
  const defendant = file.defendants[0]
  if (!defendant?.choice) throw new Error('no choice')
  return { d: defendant, choice: defendant.choice }
}

/** What is taken away, from which case, and the block whose placeholder must appear. */
const ELEMENTS: [what: string, from: string, take: (file: CaseFile) => void, block: string][] = [
  ['day (396 2))', 'robbery-recidivism', (f) => void (f.verdictOn = null), 'dateLine'],
  ['number', 'robbery-recidivism', (f) => void (f.number = null), 'dateLine'],
  ['place (396 2))', 'robbery-recidivism', (f) => void (f.court.place = { kk: '', ru: '' }), 'dateLine'],
  ['court (396 3))', 'robbery-recidivism', (f) => void (f.court.name = { kk: '', ru: '' }), 'court'],
  ['judge (396 3))', 'robbery-recidivism', (f) => void (f.court.judge = null), 'court'],
  ['signature (395(4))', 'robbery-recidivism', (f) => void (f.court.judge = ''), 'signature'],
  ['secretary (396 3))', 'robbery-recidivism', (f) => void (f.court.clerk = null), 'clerk'],
  ['prosecutor (396 3))', 'robbery-recidivism', (f) => void (f.hearing.participants = []), 'participants'],
  [
    'name (396 4))',
    'robbery-recidivism',
    (f) => void (first(f).d.name = { last: '', first: '', patronymic: null }),
    'defendant.d1',
  ],
  ['birthday (396 4))', 'robbery-recidivism', (f) => void (first(f).d.bornOn = null), 'defendant.d1'],
  ['birthplace (396 4))', 'robbery-recidivism', (f) => void (first(f).d.birthplace = null), 'defendant.d1'],
  ['residence (396 4))', 'robbery-recidivism', (f) => void (first(f).d.residence = null), 'defendant.d1'],
  ['work (396 4))', 'robbery-recidivism', (f) => void (first(f).d.work = null), 'defendant.d1'],
  ['education (396 4))', 'robbery-recidivism', (f) => void (first(f).d.education = null), 'defendant.d1'],
  ['family (396 4))', 'robbery-recidivism', (f) => void (first(f).d.maritalStatus = null), 'defendant.d1'],
  ['citizenship', 'robbery-recidivism', (f) => void (first(f).d.citizenship = null), 'defendant.d1'],
  ['IIN', 'robbery-recidivism', (f) => void (first(f).d.iin = null), 'defendant.d1'],
  ['charge (396 5))', 'robbery-recidivism', (f) => void (first(f).d.counts = []), 'charge.d1'],
  ['the act proven (397)', 'robbery-recidivism', (f) => void (f.narrative.facts = null), 'facts'],
  ['position', 'robbery-recidivism', (f) => void (f.narrative.position = null), 'position'],
  ['evidence (397)', 'robbery-recidivism', (f) => void (f.narrative.evidence = ''), 'evidence'],
  ['grounds of confiscation (397)', 'robbery-recidivism', () => undefined, 'confiscationReasons.d1.1'],
  [
    'the thing confiscated (398(1) 4))',
    'robbery-recidivism',
    (f) => {
      const { choice } = first(f)
      for (const a of [...choice.counts.flatMap((c) => c.additional), ...(choice.final?.additional ?? [])])
        a.what = null
    },
    'confiscation.d1.1',
  ],
  ['punishment of a count (398(1) 4))', 'robbery-recidivism', (f) => void (first(f).choice.counts = []), 'guilty.d1'],
  ['start of the term (393(4))', 'robbery-recidivism', () => undefined, 'termStart.d1'],
  ['restraint (398(1) 9))', 'robbery-recidivism', (f) => void (first(f).choice.restraint = null), 'restraint.d1'],
  [
    'claim (401 1))',
    'robbery-recidivism',
    (f) => void (f.civilClaims = f.civilClaims.map((c) => ({ ...c, ruling: null }))),
    'claim.1',
  ],
  [
    'from whom the claim is recovered (401 1))',
    'robbery-recidivism',
    (f) => void (f.civilClaims = f.civilClaims.map((c) => ({ ...c, against: [] }))),
    'claim.1',
  ],
  [
    'size of a claim granted in part (401 1))',
    'fraud-two-counts-conditional',
    (f) => void (f.civilClaims = f.civilClaims.map((c) => ({ ...c, grantedTenge: null }))),
    'claim.1',
  ],
  [
    'fate of a thing (401 2))',
    'robbery-recidivism',
    (f) => void (f.evidence = f.evidence.map((e) => ({ ...e, fate: null }))),
    'physicalEvidence.1',
  ],
  [
    'to whom a thing returns (401 2))',
    'robbery-recidivism',
    (f) => void (f.evidence = f.evidence.map((e) => ({ ...e, to: null }))),
    'physicalEvidence.1',
  ],
  [
    'size of the costs (401 3))',
    'robbery-recidivism',
    (f) => void (f.costs = f.costs.map((c) => ({ ...c, amountTenge: null }))),
    'costs.1',
  ],
  [
    'who bears the costs (401 3))',
    'robbery-recidivism',
    (f) => void (f.costs = f.costs.map((c) => ({ ...c, from: null }))),
    'costs.1',
  ],
  ['appeal court (401 4))', 'robbery-recidivism', (f) => void (f.court.appealCourt = { kk: '', ru: '' }), 'appeal'],
  [
    'final punishment (398(1) 4))',
    'fraud-two-counts-conditional',
    (f) => void (first(f).choice.final = null),
    'cumulation.d2',
  ],
  [
    'length of control (398(1) 5))',
    'fraud-two-counts-conditional',
    (f) => void (first(f).choice.controlMonths = null),
    'conditional.d2',
  ],
  ['duties (398(1) 5))', 'fraud-two-counts-conditional', (f) => void (first(f).choice.duties = []), 'duties.d2'],
  [
    'a duty in the court’s own words',
    'fraud-two-counts-conditional',
    (f) => void (first(f).choice.duties = ['other']),
    'duties.d2',
  ],
  [
    'the right taken away (398(1) 11))',
    'traffic-death',
    (f) => {
      const { choice } = first(f)
      for (const a of choice.counts.flatMap((c) => c.additional)) a.what = null
    },
    'guilty.d1',
  ],
  [
    'the term of a ban (398(1) 11))',
    'traffic-death',
    (f) => {
      const { choice } = first(f)
      for (const a of choice.counts.flatMap((c) => c.additional)) a.months = null
    },
    'guilty.d1',
  ],
  ['time to pay a fine', 'fine-with-custody', () => undefined, 'finePayment.d1'],
  [
    'fate of an earlier conditional conviction (398(1) 4))',
    'cumulative-sentences',
    (f) => void (first(f).d.unserved = []),
    'earlierConditional.d1.1',
  ],
  [
    'length of a surety (398(1) 5))',
    'surety-release',
    (f) => void (first(f).choice.controlMonths = null),
    'releaseTerms.d1',
  ],
  ['ground of a release (398(3))', 'surety-release', (f) => void (first(f).choice.ground = null), 'noPunishment.d1'],
  [
    'ground of an acquittal (400)',
    'acquitted-no-elements',
    (f) => void (first(f).choice.ground = null),
    'acquitted.d2',
  ],
  [
    'reasons of an acquittal (399)',
    'acquitted-no-elements',
    (f) => void (first(f).choice.ground = null),
    'acquittalReasons.d2',
  ],
  ['evidence of an acquittal (399)', 'acquitted-no-elements', (f) => void (f.narrative.evidence = null), 'evidence'],
  ['redress after a partial acquittal (400)', 'partly-acquitted', () => undefined, 'rehabilitation.d1'],
  ['ground of a termination (288)', 'theft-reconciled', (f) => void (first(f).choice.ground = null), 'terminated.d2'],
  [
    'reconciliation (CC 68)',
    'theft-reconciled',
    (f) => void (first(f).d.reconciliation.reached = null),
    'terminationGround.d2',
  ],
  [
    'day of reconciliation',
    'theft-reconciled',
    (f) => void (first(f).d.reconciliation.on = null),
    'terminationGround.d2',
  ],
  [
    'harm made up (CC 68)',
    'theft-reconciled',
    (f) => void (first(f).d.reconciliation.harmMadeUp = null),
    'terminationGround.d2',
  ],
  ['that the accused does not object (36(3))', 'theft-reconciled', () => undefined, 'explained.d2'],
  ['that the victim does not object (36(3))', 'repentance-65', () => undefined, 'victimPosition.d1'],
  [
    'acts of repentance (CC 65)',
    'repentance-65',
    (f) => void (first(f).d.repentance = { cameForward: null, helpedSolve: null, madeUpHarm: null, sincere: null }),
    'terminationGround.d1',
  ],
  ['agreement met (CC 67)', 'cooperation-67', (f) => void (first(f).d.agreementMet = null), 'terminationGround.d1'],
  ['agreement met (CC 67-1)', 'assets-67-1', (f) => void (first(f).d.agreementMet = false), 'terminationGround.d1'],
  ['changed circumstances (CC 70)', 'changed-situation-70', () => undefined, 'terminationGround.d1'],
  ['educational measure (CC 84)', 'minor-83', () => undefined, 'educational.d2'],
]

describe.each(['kk', 'ru'] as const)('in %s', (language) => {
  test.each(ELEMENTS)('%s', (_what, from, take, block) => {
    const file = fileOf(from, language)
    take(file)
    const acts = compose(file)
    const act = acts.find(({ blocks }) => blocks.some(({ id }) => id === block))
    const found = act?.blocks.find(({ id }) => id === block)
    const runs = found?.cells?.flat() ?? found?.runs ?? []
    expect(runs.some((run) => run.placeholder === true && /^\[.+\]$/u.test(run.text))).toBe(true)
    const open = act ? completeness(act) : []
    expect(open.filter((element) => element.block === block).map((element) => element.article)[0]).toMatch(
      /^(CPC|CC) \d/u,
    )
    // What the desk asks before it signs.
    expect(act?.missing.length).toBeGreaterThan(0)
  })

  test.each(Object.keys(GOLDEN).filter((name) => name !== 'nothing-known'))(
    '%s: every open place can be filled, and then the act is complete',
    (name) => {
      const file = fileOf(name, language)
      const fills = Object.fromEntries(
        compose(file).flatMap((act) => act.missing.map(({ fill, block }) => [fill ?? block, 'сөз'])),
      )
      for (const act of compose(file, fills)) expect(completeness(act)).toEqual([])
    },
  )

  test('a translation is complete once every text of the case is translated', () => {
    for (const name of ['robbery-recidivism', 'theft-reconciled', 'bribe-life-ban']) {
      const file = fileOf(name, language)
      const other = language === 'kk' ? 'ru' : 'kk'
      const make = (fills: Record<string, string>) =>
        composeActs(file, guide(file, law, TODAY), law, { language: other, today: TODAY, fills })
      const open = make({}).flatMap((act) => act.missing)
      expect(new Set(open.map(({ fill, block }) => fill ?? block)).size).toBe(open.length)
      const fills = Object.fromEntries(open.map(({ fill, block }) => [fill ?? block, 'аударма']))
      for (const act of make(fills)) {
        expect(completeness(act)).toEqual([])
        expect(act.blocks.some((block) => block.own)).toBe(false)
      }
    }
  })
})

describe('a correction of a signed act', () => {
  const of = { kind: 'verdict', date: '2026-11-20', number: '1-102/2026', sha256: 'ab'.repeat(32) } as const
  const facts: CorrectionFacts = {
    of,
    entered: false,
    slip: 'Неверно указан год рождения.',
    correction: '«1990 года рождения».',
  }
  const make = (more: Partial<CorrectionFacts>, language: 'kk' | 'ru' = 'ru') => {
    const file = fileOf('robbery-recidivism', language)
    return composeCorrection(file, guide(file, law, TODAY), law, {
      language,
      today: TODAY,
      fills: { dateLine: '25 ноября 2026 года' },
      correction: { ...facts, ...more },
    })
  }
  const words = (act: ActDocument) =>
    act.blocks
      .map((b) => (b.cells?.flat() ?? b.runs).map((run) => run.text).join(''))
      .join('\n')
      .replaceAll('\u00a0', ' ')

  test('names the old act by date, number and hash, and is complete', () => {
    const act = make({})
    expect(act.kind).toBe('supplementaryResolution')
    expect(words(act)).toContain(
      `постановлен приговор от 20 ноября 2026 года № 1-102/2026 (подписанный файл: SHA-256 ${'ab'.repeat(32)})`,
    )
    expect(words(act)).toContain('ст. 406-1')
    expect(completeness(act)).toEqual([])
    expect(words(make({}, 'kk'))).toContain('2026 жылғы 20 қарашадағы № 1-102/2026 үкім шығарған')
  })
  test('after the entry into force another norm', () => {
    expect(words(make({ entered: true }))).toContain('п. 23) ст. 476, ст. 478')
    expect(words(make({ entered: true }, 'kk'))).toContain('476-бабының 23) тармағын, 478-бабын')
  })
  test.each([
    ['entered', { entered: null }, 'law'],
    ['slip', { slip: null }, 'slip'],
    ['correction', { correction: null }, 'correction'],
    ['date', { of: { ...of, date: null } }, 'correctedAct'],
    ['number', { of: { ...of, number: null } }, 'correctedAct'],
  ])('without its %s it stays open', (_, more, block) => {
    for (const language of ['kk', 'ru'] as const)
      expect(completeness(make(more, language)).map((element) => element.block)).toEqual([block])
  })
})
