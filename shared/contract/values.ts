/** The values that pass between screen and main process, as zod schemas; all of them JSON-safe. */
import { z } from 'zod'
import { caseSchema } from '../case/schema.ts'
import { figuresSchema } from '../law/figures.ts'
import { paperSettings } from './preferences.ts'
import { DEADLINE_KINDS } from '../time/deadlines.ts'
import { listsSchema, mciSchema, rowSchema, thresholdsSchema } from '../law/types.ts'

export const caseId = z.string().min(1).max(64)
/** Bytes as base64; the limit is that of one attached file. */
export const base64 = z
  .string()
  .max(48 * 1024 * 1024)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
export const actLanguage = z.enum(['kk', 'ru'])
export const screenLanguage = z.enum(['kk', 'ru', 'en'])
export const stage = z.enum(['new', 'inProgress', 'decided', 'signed'])
const bilingual = z.strictObject({ kk: z.string().max(500), ru: z.string().max(500) })

export const settingsSchema = z.strictObject({
  language: screenLanguage.default('kk'),
  theme: z.enum(['light', 'dark', 'contrast', 'system']).default('light'),
  /** Size of text, percent of the design's own. */
  textSize: z.union([z.literal(100), z.literal(112), z.literal(125), z.literal(150)]).default(100),
  judge: z.string().max(200).default(''),
  judgeIin: z
    .string()
    .regex(/^\d{12}$/)
    .nullable()
    .default(null),
  clerk: z.string().max(200).default(''),
  court: bilingual.default({ kk: '', ru: '' }),
  place: bilingual.default({ kk: '', ru: '' }),
  appealCourt: bilingual.default({ kk: '', ru: '' }),
  /** True once the first-run tour was seen or skipped. */
  toured: z.boolean().default(false),
  /** The judge's own phrases for acts. */
  phrases: z
    .array(z.strictObject({ id: z.string().max(64), title: z.string().max(120), text: z.string().max(5000) }))
    .max(500)
    .default([]),
  /** Forecasts and places of a choice among court practice, for a judge only. */
  forecast: z.boolean().default(false),
  ...paperSettings,
})
export type Settings = z.output<typeof settingsSchema>

export const infoSchema = z.strictObject({
  version: z.string(),
  /** Where the desk runs: a window of its own, or a page of the machine's browser. */
  host: z.enum(['window', 'browser']),
  /** `new`: no store yet; `locked`: a passphrase is needed; `open`: cases can be read. */
  store: z.enum(['new', 'locked', 'open']),
  /** The day by the machine's clock: the rules never read it themselves. */
  today: z.string(),
  lawEdition: z.string(),
  lawId: z.string(),
  dataFolder: z.string(),
  exportFolder: z.string(),
})
export type Info = z.output<typeof infoSchema>

/** An edition of the law without its look-up map, which JSON cannot hold. */
export const lawSchema = z.strictObject({
  id: z.string(),
  edition: z.string(),
  rows: z.array(rowSchema),
  mci: mciSchema,
  thresholds: thresholdsSchema,
  lists: listsSchema,
  figures: figuresSchema,
})
export type LawPack = z.output<typeof lawSchema>

export const summarySchema = z.strictObject({
  id: caseId,
  number: z.string().nullable(),
  language: actLanguage,
  defendants: z.array(z.string()),
  articles: z.array(z.string()),
  stage,
  receivedOn: z.string().nullable(),
  verdictOn: z.string().nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
  version: z.int(),
})
export type CaseSummary = z.output<typeof summarySchema>

/** A line of the list of cases: the summary, and the term that ends first of those known to run today. */
export const listedSchema = summarySchema.extend({
  deadline: z
    .strictObject({ kind: z.enum(DEADLINE_KINDS), article: z.string(), lastDay: z.string(), daysLeft: z.int().min(0) })
    .nullable(),
})
export type ListedCase = z.output<typeof listedSchema>

export const querySchema = z.strictObject({
  text: z.string().max(200).optional(),
  stage: stage.optional(),
  article: z.string().max(20).optional(),
  /** Only cases with a term that ends within so many days. */
  dueWithin: z.int().min(0).max(60).optional(),
  sort: z.enum(['changedAt', 'number', 'receivedOn', 'verdictOn', 'name', 'stage', 'deadline']).optional(),
  descending: z.boolean().optional(),
  limit: z.int().min(1).max(1000).optional(),
  offset: z.int().min(0).optional(),
})
export type CaseQuery = z.output<typeof querySchema>

export const storedSchema = z.strictObject({
  id: caseId,
  version: z.int(),
  case: caseSchema,
  changedAt: z.string(),
  changedBy: z.string(),
  locked: z.boolean(),
})
export type StoredCase = z.output<typeof storedSchema>

/** Which act of a case: its place in the list that `composeActs` gives. */
export const actChoiceSchema = z.strictObject({
  id: caseId,
  act: z.int().min(0).max(50),
  language: actLanguage,
})

export const writtenFileSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
})
export type WrittenFile = z.output<typeof writtenFileSchema>

/** What an act is written as. */
export const writtenFormats = z
  .array(z.enum(['docx', 'pdf']))
  .min(1)
  .max(2)

/** A signature by a key file: its bytes, or the path it was last read from; key and password are used and forgotten. */
export const signingByFile = {
  formats: z
    .array(z.enum(['docx', 'pdf', 'cms']))
    .min(1)
    .max(3),
  key: base64.optional(),
  keyPath: z.string().min(1).max(4000).optional(),
  password: z.string().max(512),
}

/** A signature through NCALayer. It gives out finished CMS, so no DOCX. */
export const signingByAgent = {
  formats: z
    .array(z.enum(['pdf', 'cms']))
    .min(1)
    .max(2),
  locale: screenLanguage.default('kk'),
}

export const says = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
/** One result of a verification as a sentence. */
const findingSchema = z.strictObject({ severity: z.enum(['good', 'warning', 'bad']), says })
export const verificationSchema = z.strictObject({
  /** True only when every signature is valid and covers the whole file. */
  valid: z.boolean(),
  signers: z.array(
    z.strictObject({
      name: z.string(),
      iin: z.string().nullable(),
      valid: z.boolean(),
      /** Signing time, ISO 8601 in UTC; null where none is told. */
      time: z.string().nullable().default(null),
      /** Issuer of the certificate. */
      issuer: z.string().nullable().default(null),
      /** Whether the issuer is known to the trust folder; `unknown`: no folder answered, so nobody vouches for the name. */
      chain: z.enum(['trusted', 'untrusted', 'unknown']).default('unknown'),
      findings: z.array(findingSchema).default([]),
    }),
  ),
  /** What concerns the file as a whole. */
  findings: z.array(findingSchema).default([]),
})
export type Verification = z.output<typeof verificationSchema>

export const signedFilesSchema = z.strictObject({
  files: z.array(z.strictObject({ file: writtenFileSchema, verification: verificationSchema })),
})
