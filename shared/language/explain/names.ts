/** All names of codes in one place, for screens and acts, and the look-up of a code that may be any of them. */
import type { Language, Says } from '../say.ts'
import { AGGRAVATING_NAMES, MITIGATING_NAMES } from './names/circumstances.ts'
import { DUTY_NAMES, INSTITUTION_NAMES, RESTRAINT_NAMES } from './names/institutions.ts'
import {
  CATEGORY_NAMES,
  FAULT_NAMES,
  MILDER_NAMES,
  PROCEDURE_NAMES,
  RECIDIVISM_NAMES,
  ROLE_NAMES,
  STAGE_NAMES,
} from './names/offences.ts'
import {
  ADDITIONAL_KIND_NAMES,
  CUMULATION_SET_NAMES,
  LIFE_BAN_NAMES,
  MAIN_KIND_NAMES,
  METHOD_NAMES,
} from './names/punishments.ts'
import {
  CONDITIONAL_STATUS_NAMES,
  LIMITATION_STATUS_NAMES,
  OUTCOME_NAMES,
  RELEASE_GROUND_NAMES,
  RELEASE_STATUS_NAMES,
} from './names/release.ts'

import { QUESTION_TOPICS } from './question-words.ts'

export * from './names/circumstances.ts'
export * from './names/institutions.ts'
export * from './names/offences.ts'
export * from './names/punishments.ts'
export * from './names/release.ts'

/** Which list of codes a name is looked up in. */
export const NAMES = {
  kind: MAIN_KIND_NAMES,
  additional: ADDITIONAL_KIND_NAMES,
  method: METHOD_NAMES,
  set: CUMULATION_SET_NAMES,
  ban: LIFE_BAN_NAMES,
  institution: INSTITUTION_NAMES,
  duty: DUTY_NAMES,
  restraint: RESTRAINT_NAMES,
  category: CATEGORY_NAMES,
  stage: STAGE_NAMES,
  fault: FAULT_NAMES,
  role: ROLE_NAMES,
  recidivism: RECIDIVISM_NAMES,
  procedure: PROCEDURE_NAMES,
  milder: MILDER_NAMES,
  ground: RELEASE_GROUND_NAMES,
  status: RELEASE_STATUS_NAMES,
  limitation: LIMITATION_STATUS_NAMES,
  conditional: CONDITIONAL_STATUS_NAMES,
  outcome: OUTCOME_NAMES,
  mitigating: MITIGATING_NAMES,
  aggravating: AGGRAVATING_NAMES,
  topic: QUESTION_TOPICS,
} as const satisfies Record<string, Record<string, Says>>
export type NameList = keyof typeof NAMES

function entry(list: NameList, code: string): Says | undefined {
  const table: Record<string, Says> = NAMES[list]
  return Object.hasOwn(table, code) ? table[code] : undefined
}

/** The name of a code of one list; an unknown code stays as it is. */
export function nameOf(list: NameList, code: string, lang: Language): string {
  return entry(list, code)?.[lang] ?? code
}

/** The list a code is found in, of those given; null where none has it. */
export function listOfCode(code: string, lists: readonly NameList[]): NameList | null {
  return lists.find((list) => entry(list, code) !== undefined) ?? null
}
