/** Calls over the acts of the archive: similar situations, the practice picture, where a choice lies, forecast. */
import { z } from 'zod'
import {
  EXCLUSIONS,
  FEATURES,
  FORECAST_LIMITS,
  LOOK_AGAIN,
  PICTURE_LIMITS,
  RESULT_KINDS,
  WEIGHINGS,
} from '../../archive/practice.ts'
import { ACT_KINDS, LEVELS, OUTCOMES, REVIEW_RESULTS } from '../../archive/types.ts'
import { CATEGORIES, INSTITUTIONS, MAIN_KINDS } from '../../case/kinds.ts'
import { isIsoDate } from '../../time/date.ts'
import { caseId, screenLanguage, writtenFileSchema } from '../values.ts'

const actId = z.int().positive()
const day = z.string().refine(isIsoDate)
const article = z.string().min(1).max(12)
const share = z.number().min(0).max(1)
const interval = z.strictObject({ share, from: share, to: share })
const result = z.enum(RESULT_KINDS)
const mainKind = z.enum(MAIN_KINDS)

/** Each feature binding, relevant or ignored. */
export const choiceOfFeaturesSchema = z.record(z.enum(FEATURES), z.enum(WEIGHINGS))

/** A defendant of a case on the desk, or an act of the archive. */
export const aboutSchema = z.union([
  z.strictObject({ caseId, defendant: z.int().min(0).max(200) }),
  z.strictObject({ act: actId }),
])
export type About = z.output<typeof aboutSchema>

export const situationSchema = z.strictObject({
  articles: z.array(z.string()),
  /** "188/2" */
  parts: z.array(z.string()),
  /** "188/2/3" */
  points: z.array(z.string()),
  gravity: z.enum([...CATEGORIES, 'infraction']).nullable(),
  counts: z.int(),
  damageMci: z.number().nullable(),
  recidivism: z.enum(['none', 'recidivism', 'dangerousRecidivism']).nullable(),
  mitigating: z.array(z.string()),
  aggravating: z.array(z.string()),
  ageGroup: z.enum(['minor', 'adult']),
  reconciliation: z.boolean(),
  claim: z.boolean(),
  language: z.enum(['kk', 'ru']),
  date: z.string().nullable(),
})
export type SituationValue = z.output<typeof situationSchema>

const punishment = z.strictObject({ kind: mainKind, amount: z.number().nullable(), conditional: z.boolean() })
const charge = z.strictObject({ article: z.string(), part: z.string().nullable(), points: z.array(z.string()) })

const fateSchema = z.strictObject({
  act: actId,
  level: z.enum(LEVELS),
  court: z.string().nullable(),
  date: z.string().nullable(),
  result: z.enum(REVIEW_RESULTS).nullable(),
  final: punishment.nullable(),
})
export type FateValue = z.output<typeof fateSchema>

const partSchema = z.strictObject({
  feature: z.enum(FEATURES),
  weighing: z.enum(WEIGHINGS),
  /** 0 to 1; null where one of the two does not tell. */
  likeness: share.nullable(),
  /** Points of the percentage it gives, and could have given. */
  points: z.number(),
  of: z.number(),
})

const similarHitSchema = z.strictObject({
  id: actId,
  /** Percent. */
  match: z.number(),
  parts: z.array(partSchema),
  facts: z.strictObject({
    kind: z.enum(ACT_KINDS).nullable(),
    court: z.string().nullable(),
    date: z.string().nullable(),
    number: z.string().nullable(),
    language: z.enum(['kk', 'ru']),
    charges: z.array(charge),
    outcome: z.enum(OUTCOMES).nullable(),
    final: punishment.nullable(),
    institution: z.enum(INSTITUTIONS).nullable(),
    recidivism: z.enum(['none', 'recidivism', 'dangerousRecidivism']).nullable(),
    mitigating: z.array(z.string()),
    aggravating: z.array(z.string()),
    damageTenge: z.number().nullable(),
  }),
  generated: z.boolean(),
  fate: z.array(fateSchema),
})
export type SimilarHitValue = z.output<typeof similarHitSchema>

/** Which acts a picture is drawn of. */
export const selectionSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('article'),
    article,
    part: z.string().min(1).max(6).nullable(),
    from: day.nullable(),
    to: day.nullable(),
    /** A piece of the court's name. */
    court: z.string().min(1).max(300).nullable(),
  }),
  z.strictObject({ by: z.literal('query'), text: z.string().min(1).max(4000) }),
  z.strictObject({
    by: z.literal('matched'),
    about: aboutSchema,
    choice: choiceOfFeaturesSchema,
    /** Percent. */
    atLeast: z.number().min(0).max(100),
  }),
])
export type PictureSelection = z.output<typeof selectionSchema>

const asked = { selection: selectionSchema, singleCharge: z.boolean() }

const pictureSchema = z.strictObject({
  /** Acts that are counted, and acts of the selection. */
  n: z.int(),
  selected: z.int(),
  excluded: z.partialRecord(z.enum(EXCLUSIONS), z.int()),
  marks: z.strictObject({ machine: z.int(), confirmed: z.int(), corrected: z.int() }),
  /** Counted acts with at least one fact that a person looked at. */
  looked: z.int(),
  generated: z.int(),
  periods: z.array(
    z.strictObject({
      from: z.string().nullable(),
      to: z.string().nullable(),
      n: z.int(),
      first: z.string().nullable(),
      last: z.string().nullable(),
      kinds: z.array(
        z.strictObject({
          kind: result,
          n: z.int().nullable(),
          share: share.nullable(),
          from: share.nullable(),
          to: share.nullable(),
        }),
      ),
      amounts: z.array(
        z.strictObject({
          result,
          kind: mainKind,
          n: z.int(),
          q25: z.number(),
          median: z.number(),
          q75: z.number(),
          bins: z.array(z.strictObject({ from: z.number(), to: z.number(), n: z.int().nullable() })),
        }),
      ),
    }),
  ),
  fate: z.strictObject({
    n: z.int(),
    linked: z.int().nullable(),
    results: z.array(z.strictObject({ result: z.enum(REVIEW_RESULTS), n: z.int().nullable() })),
  }),
  limits: z.array(z.enum(PICTURE_LIMITS)),
  charge: z.strictObject({ article: z.string(), part: z.string().nullable() }).nullable(),
  milliseconds: z.number(),
})
export type PictureValue = z.output<typeof pictureSchema>

/** A bar of a picture. */
export const barSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('kind'), period: z.string().nullable(), kind: result }),
  z.strictObject({ of: z.literal('bin'), period: z.string().nullable(), kind: result, from: z.number() }),
  z.strictObject({ of: z.literal('fate'), result: z.enum(REVIEW_RESULTS) }),
  z.strictObject({ of: z.literal('excluded'), why: z.enum(EXCLUSIONS) }),
])
export type BarValue = z.output<typeof barSchema>

const listedActSchema = z.strictObject({
  id: actId,
  kind: z.enum(ACT_KINDS).nullable(),
  court: z.string().nullable(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  language: z.enum(['kk', 'ru']),
  charges: z.array(charge),
  outcome: z.enum(OUTCOMES).nullable(),
  final: punishment.nullable(),
  reviewResult: z.enum(REVIEW_RESULTS).nullable(),
  result: result.nullable(),
  generated: z.boolean(),
})
export type ListedActValue = z.output<typeof listedActSchema>

const amountForecastSchema = z.strictObject({
  result,
  kind: mainKind,
  n: z.int(),
  low: z.number(),
  median: z.number(),
  high: z.number(),
  /** On acts left out: errors in the unit of the amount, and the share inside the range. */
  measured: z
    .strictObject({
      n: z.int(),
      mae: z.number(),
      medianError: z.number(),
      plainMae: z.number(),
      coverage: share,
    })
    .nullable(),
})

const forecastSchema = z.strictObject({
  n: z.int(),
  effective: z.number(),
  kinds: z.array(z.strictObject({ kind: result, probability: share, from: share, to: share })),
  amounts: z.array(amountForecastSchema),
  measured: z.strictObject({
    n: z.int(),
    accuracy: share,
    mostCommonAccuracy: share,
    brier: z.number(),
    ece: z.number(),
    betterThanMostCommon: z.boolean(),
  }),
  limits: z.array(z.enum(FORECAST_LIMITS)),
})

const placeSchema = z.strictObject({
  scope: z.enum(['court', 'region', 'country']),
  n: z.int(),
  amounts: z.int(),
  kind: interval.nullable(),
  below: interval.nullable(),
  same: share.nullable(),
  low: z.number().nullable(),
  median: z.number().nullable(),
  high: z.number().nullable(),
})

const middle = z.strictObject({ n: z.int(), median: z.number() })

const factorSchema = z.strictObject({
  what: z.enum([
    'mitigating',
    'aggravating',
    'recidivism',
    'severalCounts',
    'greaterDamage',
    'minor',
    'reconciliation',
  ]),
  /** The code, for the circumstances of Art. 53 and 54. */
  code: z.string().nullable(),
  inCase: z.boolean(),
  with: middle,
  without: middle,
  /** In the unit of the amount. */
  shift: z.number(),
})
export type FactorValue = z.output<typeof factorSchema>

const deviationSchema = z.strictObject({
  result,
  amount: z.number().nullable(),
  places: z.array(placeSchema),
  distance: z.number().nullable(),
  factors: z.array(factorSchema),
  lookAgain: z.array(z.enum(LOOK_AGAIN)),
})

/** A forecast, or why there is none. */
const forecastAnswerSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('tooFew'), found: z.int(), wanted: z.int() }),
  z.strictObject({ state: z.literal('shown'), forecast: forecastSchema, deviation: deviationSchema.nullable() }),
])
export type ForecastAnswer = z.output<typeof forecastAnswerSchema>

export const practiceCalls = {
  /** Acts whose situation is like that of a defendant or of an act, the best match first. */
  'practice.similar': {
    input: z.strictObject({
      about: aboutSchema,
      choice: choiceOfFeaturesSchema,
      limit: z.int().min(1).max(100),
    }),
    output: z.strictObject({
      situation: situationSchema,
      /** What is asked about, for people: number of the case or act; names of its defendants. */
      title: z.string().nullable(),
      defendants: z.array(z.string()),
      hits: z.array(similarHitSchema),
      compared: z.int(),
      leftOut: z.int(),
      milliseconds: z.number(),
    }),
  },
  'practice.picture': { input: z.strictObject(asked), output: pictureSchema },
  /** The acts behind a bar, the newest first; `held` where the bar is too small to be shown. */
  'practice.acts': {
    input: z.strictObject({
      ...asked,
      bar: barSchema,
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ held: z.boolean(), total: z.int(), acts: z.array(listedActSchema) }),
  },
  /** Writes a picture with its warnings into the export folder. */
  'practice.export': {
    input: z.strictObject({ ...asked, format: z.enum(['xlsx', 'csv', 'pdf']), language: screenLanguage }),
    output: writtenFileSchema,
  },
  /**
   * What courts did in matched cases, and where the choice of the stored case lies among them. Only a judge may ask, only where
   * the setting is on, and each showing is written to the audit trail.
   */
  'practice.forecast': {
    input: z.strictObject({
      caseId,
      defendant: z.int().min(0).max(200),
      choice: choiceOfFeaturesSchema,
    }),
    output: forecastAnswerSchema,
  },
} as const
