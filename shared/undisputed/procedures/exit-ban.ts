/**
 * Sanction of a bailiff's resolution that keeps a debtor from leaving the country: Law on enforcement proceedings
 * (2 April 2010 No. 261-IV), Art. 33 and 27(4); Civil Procedure Code, Art. 252. The sanctioned measure is granted by a
 * stamp on the resolution; only a refusal is an act of the court (252(4)).
 */
import type { Procedure, Test } from '../types.ts'

/** Least sum in the enforcement document, in MCI of the year concerned: equal is enough (Law 33(1)2)). */
export const LEAST_SUM_MCI = 40
/** Periodic payments unpaid for longer than this many months (Law 33(1)1)). */
export const ARREARS_MONTHS = 3
/** Working days after proper notice before the restriction may be set (Law 33(1)). */
export const NOTICE_WORKING_DAYS = 5
/** Working days of the judge from the receipt of the materials (CivPC 252(3)). */
export const JUDGE_WORKING_DAYS = 3

/**
 * Day from which only the special form of notice opens the restriction. Known from the press alone: the order was not
 * read, so the switch is dated, and an answer that rests on it carries a warning.
 */
export const SPECIAL_FORM = { from: '2025-12-25', source: 'press', seenAt: 'lada.kz 148847, 2026-01-30' } as const

/** Ways of notice that count as proper with proof of delivery (Law 27(4)); "other": other lawful recorded means. */
export const PROPER_CHANNELS = [
  'registeredPost',
  'hybridPost',
  'post',
  'telegram',
  'mobile',
  'sms',
  'device',
  'stateSystem',
  'egov',
  'email',
  'inPerson',
  'personal',
  'familyMember',
  'courier',
  'other',
] as const
/** Ways that leave no record. */
export const IMPROPER_CHANNELS = ['none', 'oral', 'phone', 'phoneCall', 'ordinaryPost'] as const

const BRANCH_B: Test = { sum: '/document/amountTenge', bound: 'atLeast', mci: LEAST_SUM_MCI, on: '/decidedOn' }
const BRANCH_A: Test = {
  present: '/periodic',
  require: { longerThanMonths: ARREARS_MONTHS, from: '/periodic/unpaidSince', to: '/decidedOn' },
}
const SPECIAL_FORM_DAYS: Test = { onOrAfter: '/notice/deliveredOn', date: SPECIAL_FORM.from }

export const exitBan: Procedure = {
  id: 'exitBan',
  format: 'ukim.exitBan/1',
  title: {
    kk: 'Қазақстан Республикасынан шығуды уақытша шектеу туралы қаулыны санкциялау',
    ru: 'Санкционирование постановления о временном ограничении на выезд из Республики Казахстан',
    en: "Sanction of a bailiff's exit ban",
  },
  term: { workingDays: JUDGE_WORKING_DAYS, article: 'CivPC 252(3)' },
  materials: ['document', 'opening', 'calculation', 'notice', 'identity', 'authority'],
  conditions: [
    {
      code: 'resolutionComplete',
      articles: ['CivPC 252(1)'],
      evidence: ['document'],
      test: {
        all: [
          { yes: '/resolution/complete' },
          { yes: '/resolution/reasoned' },
          { given: '/resolution/number' },
          { given: '/resolution/issuedOn' },
          { given: '/resolution/bailiff' },
        ],
      },
    },
    {
      code: 'courtOfPlace',
      articles: ['CivPC 252(2)'],
      evidence: ['opening', 'authority'],
      test: { yes: '/courtOfPlace' },
    },
    {
      code: 'materials',
      articles: ['CivPC 252(2)'],
      evidence: ['document', 'opening', 'calculation', 'notice', 'identity', 'authority'],
      test: {
        all: [
          { yes: '/materials/document' },
          { yes: '/materials/opening' },
          { yes: '/materials/calculation' },
          { yes: '/materials/notice' },
          { yes: '/materials/identity' },
          { yes: '/materials/authority' },
        ],
      },
    },
    {
      code: 'person',
      articles: ['Law 33(1)', 'Law 33(4)5)'],
      evidence: ['document', 'identity'],
      test: {
        all: [
          {
            any: [
              { all: [{ oneOf: '/debtor/kind', values: ['person'] }, { yes: '/debtor/isDebtor' }] },
              { all: [{ oneOf: '/debtor/kind', values: ['entityHead'] }, { yes: '/debtor/headOnDate' }] },
            ],
          },
          { given: '/debtor/name' },
          { given: '/debtor/iin' },
        ],
      },
    },
    {
      code: 'ground',
      articles: ['Law 33(1)'],
      evidence: ['document', 'calculation'],
      test: {
        all: [
          { given: '/document/number' },
          { any: [{ all: [BRANCH_B, { given: '/document/balanceTenge' }] }, BRANCH_A], branches: ['B', 'A'] },
        ],
      },
    },
    {
      code: 'notice',
      articles: ['Law 33(1)', 'Law 27(4)'],
      evidence: ['notice'],
      test: {
        all: [
          { yes: '/notice/aboutRestriction' },
          { oneOf: '/notice/channel', values: PROPER_CHANNELS, bad: IMPROPER_CHANNELS },
          { yes: '/notice/proof' },
          { when: SPECIAL_FORM_DAYS, require: { yes: '/notice/specialForm' } },
        ],
      },
    },
    {
      code: 'noticeTerm',
      articles: ['Law 33(1)'],
      evidence: ['notice'],
      test: { workingDaysRunOut: NOTICE_WORKING_DAYS, from: '/notice/deliveredOn', to: '/decidedOn' },
    },
    {
      code: 'proceedingsAlive',
      articles: ['Law 33(4)'],
      evidence: ['opening', 'calculation'],
      test: {
        all: [
          { yes: '/proceedings/alive' },
          { no: '/proceedings/debtCleared' },
          { any: [{ no: '/proceedings/claimantAsksToLift' }, { yes: '/proceedings/debtToState' }] },
        ],
      },
    },
  ],
  questions: [
    {
      // The threshold is tied to the sum in the document; what a later fall of the balance means is not said.
      code: 'balanceUnderThreshold',
      articles: ['Law 33(1)'],
      test: {
        all: [
          BRANCH_B,
          { not: { sum: '/document/balanceTenge', bound: 'atLeast', mci: LEAST_SUM_MCI, on: '/decidedOn' } },
        ],
      },
    },
    {
      // "Of the financial year concerned": asked only where the year of the resolution would give another answer.
      code: 'mciYear',
      articles: ['Law 33(1)'],
      test: {
        all: [
          {
            differ: [
              BRANCH_B,
              { sum: '/document/amountTenge', bound: 'atLeast', mci: LEAST_SUM_MCI, on: '/resolution/issuedOn' },
            ],
          },
          { not: BRANCH_A },
        ],
      },
    },
    {
      // No minimum is named for periodic payments; a claim under one index is shown to the judge.
      code: 'periodicWithoutMinimum',
      articles: ['Law 33(1)'],
      test: {
        all: [BRANCH_A, { not: { sum: '/document/amountTenge', bound: 'atLeast', mci: 1, on: '/decidedOn' } }],
      },
    },
  ],
  warnings: [
    {
      code: 'resolutionInsideTerm',
      articles: ['Law 33(1)'],
      test: {
        not: { workingDaysRunOut: NOTICE_WORKING_DAYS, from: '/notice/deliveredOn', to: '/resolution/issuedOn' },
      },
    },
    {
      // Told where the outcome rests on the switch: a notice of those days that is not known to be of the special form.
      code: 'specialFormSource',
      articles: ['Law 33(1)'],
      test: { all: [SPECIAL_FORM_DAYS, { not: { known: '/notice/specialForm', as: true } }] },
      fixed: { rank: SPECIAL_FORM.source },
    },
  ],
  acts: { grant: 'stamp', refuse: 'ruling' },
}
