/**
 * Sanction of a bailiff's resolution that suspends an exit ban: Law on enforcement proceedings, Art. 33(3). It is a
 * separate resolution with the term of the suspension, sanctioned as the ban was (CivPC 252); the only ground is the need
 * of treatment outside Kazakhstan. Which papers prove it, and how long it may last, the Law does not say.
 */
import type { Procedure } from '../types.ts'

const PAPERS = ['ban', 'medical', 'identity', 'authority'] as const

export const suspension: Procedure = {
  id: 'exitBanSuspension',
  format: 'ukim.undisputed/1',
  title: {
    kk: 'Шығуды уақытша шектеуді тоқтата тұру туралы қаулыны санкциялау',
    ru: 'Санкционирование постановления о приостановлении временного ограничения на выезд',
    en: 'Sanction of a suspension of an exit ban',
  },
  term: { workingDays: 3, article: 'CivPC 252(3)' },
  materials: PAPERS,
  facts: {
    courtOfPlace: 'answer',
    resolutionComplete: 'answer',
    resolutionReasoned: 'answer',
    /** The ban stands: sanctioned, and not lifted since. */
    banInForce: 'answer',
    /** The person is the one whose exit is restricted. */
    personRestricted: 'answer',
    treatmentNeeded: 'answer',
    treatmentAbroad: 'answer',
    suspendedFrom: 'date',
    suspendedUntil: 'date',
  },
  details: { issuedOn: 'date' },
  conditions: [
    {
      code: 'resolutionComplete',
      articles: ['CivPC 252(1)'],
      evidence: [],
      test: { all: [{ yes: '/facts/resolutionComplete' }, { yes: '/facts/resolutionReasoned' }] },
    },
    { code: 'courtOfPlace', articles: ['CivPC 252(2)'], evidence: [], test: { yes: '/facts/courtOfPlace' } },
    {
      code: 'materials',
      articles: ['CivPC 252(2)'],
      evidence: PAPERS,
      test: { all: PAPERS.map((name) => ({ yes: `/materials/${name}` as const })) },
    },
    { code: 'banInForce', articles: ['Law 33(3)'], evidence: ['ban'], test: { yes: '/facts/banInForce' } },
    {
      code: 'personRestricted',
      articles: ['Law 33(3)'],
      evidence: ['ban', 'identity'],
      test: { yes: '/facts/personRestricted' },
    },
    {
      code: 'treatmentAbroad',
      articles: ['Law 33(3)'],
      evidence: ['medical'],
      test: { all: [{ yes: '/facts/treatmentNeeded' }, { yes: '/facts/treatmentAbroad' }] },
    },
    {
      code: 'suspensionTerm',
      articles: ['Law 33(3)'],
      evidence: [],
      test: { notBefore: '/facts/suspendedUntil', than: '/facts/suspendedFrom' },
    },
  ],
  // Asked of every suspension whose term is named: no longest term was found in the Law.
  questions: [{ code: 'suspensionLength', articles: ['Law 33(3)'], test: { given: '/facts/suspendedUntil' } }],
  warnings: [],
  acts: { grant: 'stamp', refuse: 'ruling' },
}
