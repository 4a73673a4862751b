/**
 * The case file `ukim.case/1` (docs/case-format.md): one JSON document holds one case.
 * Unknown fields are refused. An absent optional field means "not known yet" and is read as null
 * (or as the empty list), so that the rules never meet `undefined`.
 */
import { z } from 'zod'
import { isIsoDate } from '../time/date.ts'
import {
  ADDITIONAL_KINDS,
  AGGRAVATING_CODES,
  CATEGORIES,
  DUTIES,
  INSTITUTIONS,
  MAIN_KINDS,
  METHODS,
  MITIGATING_CODES,
  OUTCOMES,
  PROCEDURES,
} from './kinds.ts'

export const CASE_FORMAT = 'ukim.case/1'

const date = z.string().refine(isIsoDate, { error: 'date' })
const optionalDate = date.nullable().default(null)
const text = z.string().max(20_000)
const optionalText = text.nullable().default(null)
const flag = z.boolean().nullable().default(null)
const yes = (value: boolean) => z.boolean().default(value)
const id = z.string().min(1).max(64)
const articleNumber = z.string().regex(/^\d{1,3}(-\d{1,2})?$/, { error: 'article' })
const partNumber = z
  .string()
  .regex(/^\d{1,2}(-\d{1,2})?$/, { error: 'part' })
  .nullable()
  .default(null)
const tenge = z.int().nonnegative().max(1e15)
const months = z.number().positive().max(1200)
const bilingual = z.strictObject({ kk: text.default(''), ru: text.default('') })

export const childSchema = z.strictObject({ bornOn: date, raises: yes(true) })

export const personSchema = z.strictObject({
  pregnant: yes(false),
  children: z.array(childSchema).max(50).default([]),
  raisesAlone: yes(false),
  disabilityGroup: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .nullable()
    .default(null),
  serviceman: yes(false),
  fitForWork: flag,
  permanentWork: flag,
  fullTimeStudy: flag,
  ownIncome: flag,
})

export const priorConvictionSchema = z.strictObject({
  sentencedOn: date,
  committedOn: optionalDate,
  article: articleNumber.nullable().default(null),
  part: partNumber,
  category: z.enum(CATEGORIES).nullable().default(null),
  intentional: flag,
  againstLifeOrHealth: flag,
  punishment: z.enum(MAIN_KINDS).nullable().default(null),
  months: z.number().nonnegative().max(1200).nullable().default(null),
  conditional: yes(false),
  deferred: yes(false),
  replacedByImprisonment: yes(false),
  servedImprisonment: yes(false),
  completedOn: optionalDate,
  liftedOn: optionalDate,
  foreign: yes(false),
})

export const priorReleaseSchema = z.strictObject({
  ground: z.string().regex(/^\d{2}(-\d)?(\(\d\))?$/, { error: 'ground' }),
  article: articleNumber.nullable().default(null),
  part: partNumber,
  committedOn: optionalDate,
  releasedOn: date,
})

export const unservedSchema = z.strictObject({
  kind: z.enum(MAIN_KINDS),
  amount: z.number().positive().max(1e9).nullable().default(null),
  especiallyGrave20: yes(false),
  sentencedOn: date,
})

export const featuresSchema = z.strictObject({
  againstLifeOrHealth: flag,
  againstLife: flag,
  intentionalDeath: flag,
  causedDeath: flag,
  causedGraveHarm: flag,
  violent: flag,
  inCriminalGroup: flag,
  victimAge: z.int().nonnegative().max(130).nullable().default(null),
  killedOwnFamilyInTraffic: flag,
  aggravatingIsElement: flag,
})

const noFeatures = {
  againstLifeOrHealth: null,
  againstLife: null,
  intentionalDeath: null,
  causedDeath: null,
  causedGraveHarm: null,
  violent: null,
  inCriminalGroup: null,
  victimAge: null,
  killedOwnFamilyInTraffic: null,
  aggravatingIsElement: null,
}

export const countSchema = z.strictObject({
  id,
  article: articleNumber,
  part: partNumber,
  points: z.array(z.string().regex(/^\d{1,2}(-\d{1,2})?$/, { error: 'point' })).default([]),
  committedOn: date,
  startedOn: optionalDate,
  stage: z.enum(['completed', 'attempt', 'preparation']).default('completed'),
  role: z.enum(['perpetrator', 'organizer', 'instigator', 'aider']).default('perpetrator'),
  fault: z.enum(['intentional', 'negligent']).nullable().default(null),
  variant: z.int().nonnegative().max(20).nullable().default(null),
  features: featuresSchema.default(noFeatures),
  damageTenge: tenge.nullable().default(null),
  damagePaid: z.enum(['none', 'part', 'full']).nullable().default(null),
  otherHarm: flag,
  otherHarmMadeUp: flag,
})

export const mitigatingSchema = z.strictObject({
  code: z.enum(MITIGATING_CODES),
  isElement: yes(false),
  note: text.default(''),
})

export const aggravatingSchema = z
  .strictObject({ code: z.enum(AGGRAVATING_CODES), isElement: yes(false), counted: yes(true), note: text.default('') })
  // Guidance-format point 11: only drunkenness carries its own discretion (Art. 54(1)12)).
  .refine((a) => a.counted || a.code === 'intoxication', { error: 'countedOnlyForIntoxication', path: ['counted'] })

export const mainPunishmentSchema = z.strictObject({
  kind: z.enum(MAIN_KINDS),
  amount: z.number().positive().max(1e9).nullable().default(null),
})

export const additionalPunishmentSchema = z.strictObject({
  kind: z.enum(ADDITIONAL_KINDS),
  months: months.nullable().default(null),
  life: yes(false),
  what: optionalText,
})

export const countChoiceSchema = z.strictObject({
  count: id,
  main: mainPunishmentSchema.nullable().default(null),
  additional: z.array(additionalPunishmentSchema).default([]),
  /** Acquitted of this count alone, with its ground of CPC 394(2); absent or null: not acquitted (CPC 398(2)). */
  acquitted: z.string().max(40).nullable().optional(),
  /** The case is terminated for this count alone, with the ground of release; absent or null: it is not. */
  released: z.string().max(40).nullable().optional(),
})

export const finalChoiceSchema = z.strictObject({
  method: z.enum(METHODS),
  main: mainPunishmentSchema.nullable().default(null),
  additional: z.array(additionalPunishmentSchema).default([]),
})

export const restraintSchema = z.strictObject({
  kind: z.enum(['custody', 'houseArrest', 'foreignCustody']),
  from: date,
  to: date,
})

/** Measure of restraint until the verdict enters into force (CPC 398(1)9)). */
export const RESTRAINT_MEASURES = [
  'custody',
  'houseArrest',
  'recognizance',
  'personalSurety',
  'bail',
  'supervision',
  'none',
] as const

export const choiceSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  ground: z.string().max(40).nullable().default(null),
  counts: z.array(countChoiceSchema).default([]),
  final: finalChoiceSchema.nullable().default(null),
  conditional: yes(false),
  controlMonths: months.nullable().default(null),
  duties: z.array(z.enum(DUTIES)).default([]),
  institution: z.enum(INSTITUTIONS).nullable().default(null),
  fullSecurityMonths: months.nullable().default(null),
  restraint: z.enum(RESTRAINT_MEASURES).nullable().default(null),
  departures: z.array(z.strictObject({ from: z.string().min(1).max(40), reason: text })).default([]),
})

const noPerson = {
  pregnant: false,
  children: [],
  raisesAlone: false,
  disabilityGroup: null,
  serviceman: false,
  fitForWork: null,
  permanentWork: null,
  fullTimeStudy: null,
  ownIncome: null,
}

export const defendantSchema = z.strictObject({
  id,
  name: z
    .strictObject({ last: text.default(''), first: text.default(''), patronymic: text.nullable().default(null) })
    .default({ last: '', first: '', patronymic: null }),
  iin: z.string().max(12).nullable().default(null),
  bornOn: optionalDate,
  sex: z.enum(['male', 'female']).nullable().default(null),
  citizenship: z
    .string()
    .regex(/^([A-Z]{2,3}|stateless)$/, { error: 'citizenship' })
    .nullable()
    .default(null),
  birthplace: optionalText,
  residence: optionalText,
  education: optionalText,
  work: optionalText,
  maritalStatus: optionalText,
  person: personSchema.default(noPerson),
  priorConvictions: z.array(priorConvictionSchema).default([]),
  priorReleases: z.array(priorReleaseSchema).default([]),
  unserved: z.array(unservedSchema).default([]),
  counts: z.array(countSchema).default([]),
  mitigating: z.array(mitigatingSchema).default([]),
  aggravating: z.array(aggravatingSchema).default([]),
  exceptional: optionalText,
  procedure: z.enum(PROCEDURES).default('ordinary'),
  agreementMet: flag,
  reconciliation: z
    .strictObject({
      reached: flag,
      allVictims: flag,
      mediated: flag,
      harmMadeUp: flag,
      on: optionalDate,
    })
    .default({ reached: null, allVictims: null, mediated: null, harmMadeUp: null, on: null }),
  repentance: z
    .strictObject({ cameForward: flag, helpedSolve: flag, madeUpHarm: flag, sincere: flag })
    .default({ cameForward: null, helpedSolve: null, madeUpHarm: null, sincere: null }),
  evadedCourt: flag,
  restraints: z.array(restraintSchema).default([]),
  choice: choiceSchema.nullable().default(null),
})

/** The judge's own words: plain text, or a TipTap document as JSON. */
const ownWords = z
  .union([text, z.looseObject({ type: z.literal('doc') })])
  .nullable()
  .default(null)

export const PARTICIPANT_ROLES = [
  'prosecutor',
  'victim',
  'victimRepresentative',
  'defender',
  'interpreter',
  'legalRepresentative',
  'other',
] as const

const party = z.string().max(64)

export const caseSchema = z.strictObject({
  format: z.literal(CASE_FORMAT),
  kind: z.literal('criminal').default('criminal'),
  number: z.string().max(200).nullable().default(null),
  preTrialNumber: z.string().max(200).nullable().default(null),
  language: z.enum(['kk', 'ru']).default('kk'),
  court: z
    .strictObject({
      name: bilingual.default({ kk: '', ru: '' }),
      place: bilingual.default({ kk: '', ru: '' }),
      judge: text.nullable().default(null),
      clerk: text.nullable().default(null),
      appealCourt: bilingual.default({ kk: '', ru: '' }),
    })
    .default({
      name: { kk: '', ru: '' },
      place: { kk: '', ru: '' },
      judge: null,
      clerk: null,
      appealCourt: { kk: '', ru: '' },
    }),
  receivedOn: optionalDate,
  verdictOn: optionalDate,
  hearing: z
    .strictObject({
      open: yes(true),
      participants: z.array(z.strictObject({ role: z.enum(PARTICIPANT_ROLES), name: text })).default([]),
    })
    .default({ open: true, participants: [] }),
  victims: z.array(z.strictObject({ id, name: text.default(''), private: yes(true) })).default([]),
  defendants: z.array(defendantSchema).default([]),
  civilClaims: z
    .array(
      z.strictObject({
        claimant: party,
        against: z.array(party).default([]),
        amountTenge: tenge.nullable().default(null),
        ruling: z.enum(['granted', 'partly', 'leftUnexamined', 'refused']).nullable().default(null),
        grantedTenge: tenge.nullable().default(null),
      }),
    )
    .default([]),
  evidence: z
    .array(
      z.strictObject({
        item: text,
        fate: z.enum(['returnTo', 'destroy', 'keepInFile', 'toState']).nullable().default(null),
        to: party.nullable().default(null),
      }),
    )
    .default([]),
  costs: z
    .array(
      z.strictObject({ what: text, amountTenge: tenge.nullable().default(null), from: party.nullable().default(null) }),
    )
    .default([]),
  narrative: z
    .strictObject({ facts: ownWords, position: ownWords, evidence: ownWords, rejected: ownWords })
    .default({ facts: null, position: null, evidence: null, rejected: null }),
})

/** A case as the program works with it: every absent optional field is null or an empty list. */
export type CaseFile = z.output<typeof caseSchema>
/** A case as a person or program may write it: optional fields may be left out. */
export type CaseInput = z.input<typeof caseSchema>
export type Defendant = z.output<typeof defendantSchema>
export type Count = z.output<typeof countSchema>
export type Features = z.output<typeof featuresSchema>
export type PriorConviction = z.output<typeof priorConvictionSchema>
export type PriorRelease = z.output<typeof priorReleaseSchema>
export type Unserved = z.output<typeof unservedSchema>
export type Restraint = z.output<typeof restraintSchema>
export type Choice = z.output<typeof choiceSchema>
export type CountChoice = z.output<typeof countChoiceSchema>
export type MainPunishment = z.output<typeof mainPunishmentSchema>
export type AdditionalPunishment = z.output<typeof additionalPunishmentSchema>
export type Person = z.output<typeof personSchema>
export type Narrative = CaseFile['narrative']
