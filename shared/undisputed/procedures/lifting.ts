/**
 * Lifting of an exit ban: Law on enforcement proceedings, Art. 33(4). The bailiff lifts it by himself within one working
 * day; no sanction of the court is named. Where such a matter reaches the court all the same, the grounds are compared
 * and what the court decides is left to the judge.
 */
import type { Procedure } from '../types.ts'

/** Working days in which the bailiff lifts the ban once a ground is there (Law 33(4)). */
export const LIFTING_WORKING_DAYS = 1

export const lifting: Procedure = {
  id: 'exitBanLifting',
  format: 'ukim.undisputed/1',
  title: {
    kk: 'Қазақстан Республикасынан шығуды уақытша шектеуді алып тастау',
    ru: 'Снятие временного ограничения на выезд из Республики Казахстан',
    en: 'Lifting of an exit ban',
  },
  term: null,
  termQuestion: 'liftingNeedsNoCourt',
  materials: [],
  facts: {
    banInForce: 'answer',
    /** Ended or terminated: Art. 47. */
    proceedingsTerminated: 'answer',
    periodicPayments: 'answer',
    noPeriodicArrears: 'answer',
    /** Called back by the court or body that issued it. */
    documentReturned: 'answer',
    claimantAsks: 'answer',
    debtToState: 'answer',
    headRestricted: 'answer',
    headReplaced: 'answer',
    headOnlyFounder: 'answer',
    openingCancelled: 'answer',
  },
  details: { groundFrom: 'date' },
  conditions: [
    { code: 'banInForce', articles: ['Law 33(4)'], evidence: [], test: { yes: '/facts/banInForce' } },
    {
      code: 'liftingGround',
      articles: ['Law 33(4)'],
      evidence: [],
      test: {
        any: [
          { yes: '/facts/proceedingsTerminated' },
          { all: [{ yes: '/facts/periodicPayments' }, { yes: '/facts/noPeriodicArrears' }] },
          { yes: '/facts/documentReturned' },
          { all: [{ yes: '/facts/claimantAsks' }, { no: '/facts/debtToState' }] },
          {
            all: [{ yes: '/facts/headRestricted' }, { yes: '/facts/headReplaced' }, { no: '/facts/headOnlyFounder' }],
          },
          { yes: '/facts/openingCancelled' },
        ],
        branches: [
          'proceedingsTerminated',
          'noPeriodicArrears',
          'documentReturned',
          'claimantAsks',
          'headReplaced',
          'openingCancelled',
        ],
      },
    },
  ],
  questions: [],
  warnings: [],
  acts: { grant: 'ruling', refuse: 'ruling' },
}
