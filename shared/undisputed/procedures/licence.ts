/**
 * Bailiff's submission on suspending licences, permits and special rights of a debtor: Law on enforcement proceedings,
 * Art. 34; ruling of the court under CivPC 249. The term of that article was not read, so the judge's term is a question.
 */
import type { Procedure } from '../types.ts'

/** The debt must exceed so many MCI (Law 34). */
export const LICENCE_MCI = { person: 250, entity: 1250 } as const

export const licence: Procedure = {
  id: 'licenceRestriction',
  format: 'ukim.undisputed/1',
  title: {
    kk: 'Лицензияларды, рұқсаттарды, арнайы құқықтарды шектеу туралы ұсыныс',
    ru: 'Представление об ограничении лицензий, разрешений, специальных прав',
    en: 'Restriction of licences, permits and special rights',
  },
  term: null,
  materials: ['document', 'opening', 'submission', 'calculation', 'notice', 'licence', 'identity', 'authority'],
  facts: {
    courtOfPlace: 'answer',
    submissionReasoned: 'answer',
    debtorKind: ['person', 'entity'],
    debtTenge: 'tenge',
    nonProperty: 'answer',
    alimonyArrears: 'answer',
    goodCause: 'answer',
    voluntaryTermOver: 'answer',
    holdsLicence: 'answer',
    proceedingsAlive: 'answer',
  },
  /** `licence`: which licence, permit or right; `measure`: what is asked for it. */
  details: { issuedOn: 'date', licence: 'words', measure: 'words' },
  conditions: [
    {
      code: 'submissionReasoned',
      articles: ['Law 34', 'CivPC 249'],
      evidence: ['submission'],
      test: { yes: '/facts/submissionReasoned' },
    },
    { code: 'courtOfPlace', articles: ['CivPC 249'], evidence: ['opening'], test: { yes: '/facts/courtOfPlace' } },
    {
      code: 'materials',
      articles: ['CivPC 249'],
      evidence: ['document', 'opening', 'submission', 'calculation', 'notice', 'licence', 'identity', 'authority'],
      test: {
        all: [
          { yes: '/materials/document' },
          { yes: '/materials/opening' },
          { yes: '/materials/submission' },
          { yes: '/materials/calculation' },
          { yes: '/materials/notice' },
          { yes: '/materials/licence' },
          { yes: '/materials/identity' },
          { yes: '/materials/authority' },
        ],
      },
    },
    {
      code: 'licenceGround',
      articles: ['Law 34'],
      evidence: ['document', 'calculation'],
      test: {
        any: [
          {
            all: [
              { oneOf: '/facts/debtorKind', values: ['person'] },
              { sum: '/facts/debtTenge', bound: 'over', mci: LICENCE_MCI.person, on: '/decidedOn' },
            ],
          },
          {
            all: [
              { oneOf: '/facts/debtorKind', values: ['entity'] },
              { sum: '/facts/debtTenge', bound: 'over', mci: LICENCE_MCI.entity, on: '/decidedOn' },
            ],
          },
          { yes: '/facts/nonProperty' },
          { yes: '/facts/alimonyArrears' },
        ],
        branches: ['person', 'entity', 'nonProperty', 'alimonyArrears'],
      },
    },
    { code: 'noGoodCause', articles: ['Law 34'], evidence: ['calculation'], test: { no: '/facts/goodCause' } },
    {
      code: 'voluntaryTermOver',
      articles: ['Law 34', 'Law 39'],
      evidence: ['opening', 'notice'],
      test: { yes: '/facts/voluntaryTermOver' },
    },
    { code: 'holdsLicence', articles: ['Law 34'], evidence: ['licence'], test: { yes: '/facts/holdsLicence' } },
    {
      code: 'proceedingsAlive',
      articles: ['Law 47'],
      evidence: ['opening'],
      test: { yes: '/facts/proceedingsAlive' },
    },
  ],
  questions: [],
  warnings: [],
  acts: { grant: 'ruling', refuse: 'ruling' },
}
