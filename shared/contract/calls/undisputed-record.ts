/** What is kept of one undisputed matter: the answers, where each was read, what the judge says of the open points. */
import { z } from 'zod'
import { says } from './shapes.ts'

const words = z.string().max(500).nullable().default(null)
const longWords = z.string().max(5000)
const path = z.string().max(200)

export const placeSchema = z.strictObject({
  /** "page 1, line 4": for people. */
  at: says,
  /** The words as they stand in the source. */
  text: z.string().max(20_000),
  page: z.int().min(1).exactOptional(),
  line: z.int().min(1),
})
export type MaterialPlace = z.output<typeof placeSchema>

const foundSchema = z.strictObject({ value: z.union([z.string().max(2000), z.number()]), place: placeSchema })

const runSchema = z.strictObject({
  text: z.string().max(50_000),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  placeholder: z.literal(true).exactOptional(),
})
const editSchema = z.strictObject({
  words: z
    .array(z.strictObject({ runs: z.array(runSchema).max(500), number: z.string().max(20).exactOptional() }))
    .max(500),
  base: z.string().max(100_000).nullable(),
  after: z.string().max(200).nullable(),
})
/** The judge's words over paragraphs, by side (grant, refuse) and block. */
const editsSchema = z.record(z.string().max(60), z.record(z.string().max(200), editSchema))

export const DECISIONS = ['grant', 'refuse'] as const
export const decisionSchema = z.enum(DECISIONS)
export type Decision = z.output<typeof decisionSchema>

/** The judge's answer to an open point of the law: which way it goes, and why. */
export const answerSchema = z.strictObject({ answer: decisionSchema, words: longWords })

export const materialRecordSchema = z.strictObject({
  /** In the format of its procedure; read by shared/undisputed. */
  material: z.record(z.string().max(60), z.unknown()),
  places: z.record(path, placeSchema).default({}),
  ambiguous: z
    .array(z.strictObject({ path, found: z.array(foundSchema).max(20) }))
    .max(60)
    .default([]),
  /** Paths whose reading a person has held against the paper. */
  confirmed: z.array(path).max(200).default([]),
  /** Number of the material at the court. */
  number: words,
  claimant: words,
  /** The debtor entity where its head is restricted. */
  entity: words,
  /** Language the act is signed in; the other one is a translation. */
  language: z.enum(['kk', 'ru']).default('kk'),
  decision: decisionSchema.nullable().default(null),
  answers: z.record(z.string().max(60), answerSchema).default({}),
  edits: z.strictObject({ kk: editsSchema.default({}), ru: editsSchema.default({}) }).prefault({}),
})
export type MaterialRecord = z.output<typeof materialRecordSchema>

/** A line of the source's text. */
export const textLineSchema = z.strictObject({
  text: z.string().max(20_000),
  page: z.int().min(1).exactOptional(),
  line: z.int().min(1),
})
export type MaterialLine = z.output<typeof textLineSchema>

/** How the desk guards against blind signing; kept in the store, changed by a judge alone. */
export const rulesSchema = z.strictObject({
  /** The judge ticks each condition before the machine's reading is shown. */
  ownReadingFirst: z.boolean().default(true),
  /** Share of materials that go through full reading, 0 to 1. */
  fullReadingShare: z.number().min(0).max(1).default(0.1),
  /** Working days for a private complaint (CivPC 429), set by the court; null leaves a placeholder. */
  complaintWorkingDays: z.int().min(1).max(60).nullable().default(null),
  /** The order that approved the special form of notice, as the ruling names it; empty leaves a placeholder. */
  noticeFormOrder: z.strictObject({ kk: z.string().max(500), ru: z.string().max(500) }).default({ kk: '', ru: '' }),
})
export type UndisputedRules = z.output<typeof rulesSchema>
