/**
 * Sanction of a bailiff's reasoned resolution on compulsory attendance: Law on enforcement proceedings, Art. 35-1.
 * The term of the judge is that of bailiff's acts for sanction (CivPC 252(3)).
 */
import type { Procedure } from '../types.ts'

/** Longest attendance, in hours, and the hours of a working day between which it may be carried out (Law 35-1). */
export const ATTENDANCE_HOURS = { longest: 3, from: 9, to: 18 } as const

export const attendance: Procedure = {
  id: 'compulsoryAttendance',
  format: 'ukim.undisputed/1',
  title: {
    kk: 'Күштеп әкелу туралы қаулыны санкциялау',
    ru: 'Санкционирование постановления о приводе',
    en: 'Sanction of compulsory attendance',
  },
  term: { workingDays: 3, article: 'CivPC 252(3)' },
  materials: ['opening', 'document', 'call', 'callProof', 'absenceRecord', 'identity', 'authority'],
  facts: {
    courtOfPlace: 'answer',
    resolutionReasoned: 'answer',
    /** Did not come without good cause in the case of Law 67(1)8). */
    missedWithoutCause: 'answer',
    /** Was fined for non-performance and still did not come. */
    penaltyForNonPerformance: 'answer',
    properlyCalled: 'answer',
    minor: 'answer',
    pregnant: 'answer',
    sickCertified: 'answer',
    plannedOn: 'date',
    fromHour: 'number',
    toHour: 'number',
    hours: 'number',
    proceedingsAlive: 'answer',
  },
  details: { issuedOn: 'date' },
  conditions: [
    {
      code: 'resolutionReasoned',
      articles: ['Law 35-1'],
      evidence: ['document'],
      test: { yes: '/facts/resolutionReasoned' },
    },
    {
      code: 'courtOfPlace',
      articles: ['CivPC 252(2)'],
      evidence: ['opening', 'authority'],
      test: { yes: '/facts/courtOfPlace' },
    },
    {
      code: 'materials',
      articles: ['CivPC 252(2)'],
      evidence: ['opening', 'document', 'call', 'callProof', 'absenceRecord', 'identity', 'authority'],
      test: {
        all: [
          { yes: '/materials/opening' },
          { yes: '/materials/document' },
          { yes: '/materials/call' },
          { yes: '/materials/callProof' },
          { yes: '/materials/absenceRecord' },
          { yes: '/materials/identity' },
          { yes: '/materials/authority' },
        ],
      },
    },
    {
      code: 'absence',
      articles: ['Law 35-1', 'Law 67(1)8)'],
      evidence: ['absenceRecord'],
      test: {
        any: [{ yes: '/facts/missedWithoutCause' }, { yes: '/facts/penaltyForNonPerformance' }],
        branches: ['missedWithoutCause', 'penaltyForNonPerformance'],
      },
    },
    {
      code: 'properlyCalled',
      articles: ['Law 35-1', 'Law 27(4)'],
      evidence: ['call', 'callProof'],
      test: { yes: '/facts/properlyCalled' },
    },
    {
      code: 'protectedPerson',
      articles: ['Law 35-1'],
      evidence: ['identity'],
      test: { all: [{ no: '/facts/minor' }, { no: '/facts/pregnant' }, { no: '/facts/sickCertified' }] },
    },
    {
      code: 'attendanceTime',
      articles: ['Law 35-1'],
      evidence: ['document'],
      test: {
        all: [
          { workingDay: '/facts/plannedOn' },
          { number: '/facts/fromHour', atLeast: ATTENDANCE_HOURS.from, atMost: ATTENDANCE_HOURS.to },
          { number: '/facts/toHour', atLeast: ATTENDANCE_HOURS.from, atMost: ATTENDANCE_HOURS.to },
          { notLess: '/facts/toHour', than: '/facts/fromHour' },
          { number: '/facts/hours', atLeast: 0, atMost: ATTENDANCE_HOURS.longest },
        ],
      },
    },
    {
      code: 'proceedingsAlive',
      articles: ['Law 47'],
      evidence: ['opening'],
      test: { yes: '/facts/proceedingsAlive' },
    },
  ],
  questions: [],
  warnings: [],
  acts: { grant: 'stamp', refuse: 'ruling' },
}
