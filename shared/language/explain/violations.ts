/**
 * Sentences for what is wrong with the judge's choice (shared/sentencing/check.ts): calm, short, and telling what to
 * look at. Arguments: kind, amount, min, max, unit, article, expected, found, ground, circumstance, institution,
 * months, method, ban, additional, question. Whatever is missing, a shorter variant is said.
 */
import type { Says } from '../say.ts'
import { RELEASE_GROUND_NAMES } from './names/release.ts'
import { sayInAll, type Message, type Values } from './template.ts'
import { ADDITIONAL_VIOLATIONS } from './violation-words/additional.ts'
import { FINAL_VIOLATIONS } from './violation-words/final.ts'
import { MAIN_VIOLATIONS } from './violation-words/main.ts'
import { OVERLOOKED } from './violation-words/overlooked.ts'
import { RELEASE_VIOLATIONS } from './violation-words/release.ts'
import { NO_CONTROL, SERVING_VIOLATIONS } from './violation-words/serving.ts'

export const VIOLATION_CODES = [
  'outOfBounds',
  'kindNotInSanction',
  'kindClosed',
  'capIgnored',
  'wrongInstitution',
  'institutionMissing',
  'fullSecurityWrong',
  'conditionalBarred',
  'conditionalNotImprisonment',
  'controlTermWrong',
  'mandatoryAdditionalMissing',
  'lifeBanMissing',
  'additionalNotAllowed',
  'additionalOutOfBounds',
  'amountMissing',
  'finalMissing',
  'groundMissing',
  'methodNotAllowed',
  'finalNotAboveParts',
  'finalOverCap',
  'finalWrong',
  'releasedWhereClosed',
  'releasedWhereNotMet',
  'notReleasedWhereObliged',
  'punishedNotLiable',
  'stricterKindNoReason',
  'circumstanceNotListed',
  'questionOpen',
  'departureWithoutReason',
] as const
export type ViolationCode = (typeof VIOLATION_CODES)[number]
/** Arguments of a violation; a term in `months`, amounts in the unit of the kind or in `unit`. */
export type ViolationArgs = Readonly<Record<string, string | number | null>>

export const VIOLATION_WORDS: Record<ViolationCode, Message> = {
  ...MAIN_VIOLATIONS,
  ...ADDITIONAL_VIOLATIONS,
  ...FINAL_VIOLATIONS,
  ...SERVING_VIOLATIONS,
  ...RELEASE_VIOLATIONS,
  ...OVERLOOKED,
}

/** The words of a code for these arguments. */
function messageOf(code: ViolationCode, args: ViolationArgs): Message {
  return code === 'controlTermWrong' && args.expected === 0 ? NO_CONTROL : VIOLATION_WORDS[code]
}

function isNumber(value: string | number | null | undefined): value is number {
  return typeof value === 'number'
}

/** What a code may call its arguments otherwise: what was chosen may stand in `found`, a term in `amount`. */
function valuesOf(code: ViolationCode, args: ViolationArgs): Values {
  const { found, expected, amount, min, months, max, ground } = args
  const values: Values = {
    ...args,
    institution: args.institution ?? (code === 'wrongInstitution' ? found : null),
    method: args.method ?? found,
    months: months ?? (isNumber(found) ? found : code === 'additionalOutOfBounds' ? amount : null),
    found: found ?? amount ?? months,
    expected: expected ?? (code === 'finalNotAboveParts' ? min : null),
    articleGround: typeof ground === 'string' && Object.hasOwn(RELEASE_GROUND_NAMES, ground) ? ground : null,
    question: args.question ?? (code === 'questionOpen' ? found : null),
  }
  // A short enough term was refused for its ground, not for its length.
  const longEnough = code === 'fullSecurityWrong' && isNumber(months) && isNumber(max) && months <= max
  return longEnough ? { ...values, max: null } : values
}

function isViolationCode(code: string): code is ViolationCode {
  return Object.hasOwn(VIOLATION_WORDS, code)
}

/** The sentence of a violation in the three languages; an unknown code gives the code itself. */
export function violationSays(code: string, args: ViolationArgs = {}): Says {
  if (!isViolationCode(code)) return { kk: code, ru: code, en: code }
  return sayInAll(messageOf(code, args), valuesOf(code, args))
}
