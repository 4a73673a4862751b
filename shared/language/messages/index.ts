/** All messages of the desk, typed: a wrong key or a missing argument does not compile. */
import { LANGUAGES } from './icu.ts'
import type { Language, Parameters, Says } from './icu.ts'
import { formatMessage } from './format.ts'
import { common } from './common.ts'
import { faults } from './faults.ts'
import { law } from './law.ts'
import { circumstances } from './circumstances.ts'
import { amounts } from './amounts.ts'
import { gate } from './gate.ts'
import { cases } from './cases.ts'
import { countries } from './countries.ts'
import { dialogWords } from './dialogs.ts'
import { draftWords } from './drafts.ts'
import { facts } from './facts.ts'
import { archiveWords } from './archive.ts'
import { jobWords } from './jobs.ts'
import { practiceWords } from './practice.ts'
import { undisputedWords } from './undisputed.ts'
import { registryWords } from './registry.ts'
import { caseWords } from './case.ts'
import { actDeskWords } from './act-desk.ts'
import { actWords } from './acts.ts'
import { paperWords } from './paper.ts'
import { settingsWords } from './settings.ts'
import { keeping } from './keeping.ts'
import { people } from './people.ts'
import { sentencing } from './sentencing.ts'

export const messages = {
  ...common,
  ...faults,
  ...law,
  ...circumstances,
  ...amounts,
  ...gate,
  ...cases,
  ...facts,
  ...sentencing,
  ...countries,
  ...caseWords,
  ...actWords,
  ...actDeskWords,
  ...settingsWords,
  ...paperWords,
  ...keeping,
  ...people,
  ...jobWords,
  ...draftWords,
  ...dialogWords,
  ...registryWords,
  ...archiveWords,
  ...practiceWords,
  ...undisputedWords,
} as const

export type MessageKey = keyof typeof messages

/** The arguments of a key, read from its Kazakh sentence (a test holds the other languages to the same ones). */
export type MessageParameters<K extends MessageKey> = Parameters<(typeof messages)[K]['kk']>

/** A sentence in one language. */
export function say<K extends MessageKey>(language: Language, key: K, ...values: MessageParameters<K>): string {
  return formatMessage(messages[key][language], language, values[0])
}

/** A sentence in every language, for faults. */
export function sayInAll<K extends MessageKey>(key: K, ...values: MessageParameters<K>): Says {
  const [kk, ru, en] = LANGUAGES.map((language) => say(language, key, ...values))
  return { kk: kk ?? '', ru: ru ?? '', en: en ?? '' }
}
