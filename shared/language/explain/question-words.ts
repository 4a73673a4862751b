/**
 * Questions the rules put to the judge: a short topic, the question itself, and what the answers would do.
 * `{articles}` are those of the question; all other references are printed in the sentence.
 */
import type { Says } from '../say.ts'
import { OFFENCE_QUESTIONS } from './question-words/offence.ts'
import { PERSON_QUESTIONS } from './question-words/person.ts'
import { PUNISHMENT_QUESTIONS } from './question-words/punishment.ts'
import { RELEASE_QUESTIONS } from './question-words/release.ts'

export const QUESTION_CODES = [
  'citizenship',
  'doubtfulImprisonment',
  'bornOn',
  'ownIncome',
  'fitForWork',
  'permanentWork',
  'fullTimeStudy',
  'causedDeath',
  'lifeOnlySilent',
  'violent',
  'institutionGap',
  'minorLifeBan',
  'minorConfiscation',
  'aggravatingIsElement',
  'intentionalDeath',
  'damagePaid',
  'otherHarmMadeUp',
  'agreementMet',
  'absorbedWithFine',
  'unservedAmount',
  'earlierReleaseOffence',
  'ownFamilyInTraffic',
  'killedOwnFamilyInTraffic',
  'allVictims',
  'evadedCourt',
  'limitationInterrupted',
  'limitationStopped',
  'limitationLife',
  'deferralExcluded',
  'paymentPerCount',
  'victimAge',
  'variant',
  'inCriminalGroup',
  'againstLifeOrHealth',
  'rowUnknown',
  'textsDiffer',
  'fault',
  'continuedOffence',
] as const
export type QuestionCode = (typeof QUESTION_CODES)[number]

export interface QuestionWords {
  /** A few words for lists: "who was the victim". */
  topic: Says
  /** The question as put to the judge. */
  ask: Says
  /** The readings, and what each answer does to the result. */
  answers: Says
}

export const QUESTION_WORDS: Record<QuestionCode, QuestionWords> = {
  ...PERSON_QUESTIONS,
  ...OFFENCE_QUESTIONS,
  ...PUNISHMENT_QUESTIONS,
  ...RELEASE_QUESTIONS,
}

/** The short topic of every question, as a list of names. */
export const QUESTION_TOPICS: Record<string, Says> = Object.fromEntries(
  QUESTION_CODES.map((code) => [code, QUESTION_WORDS[code].topic]),
)
