/** The law as data: the sanction table and the dated figures, as a data pack holds them. */
import { z } from 'zod'
import { isIsoDate } from '../time/date.ts'
import type { Figures } from './figures.ts'
import { ADDITIONAL_KINDS, MAIN_KINDS } from '../case/kinds.ts'

export const PACK_FORMAT = 'ukim.law/1'

const date = z.string().refine(isIsoDate, { error: 'date' })
const figure = z.number().nonnegative().nullable()
const words = z.strictObject({ ru: z.string().min(1), kk: z.string().min(1) })

export const attachedSchema = z.strictObject({
  kind: z.enum(ADDITIONAL_KINDS),
  mode: z.enum(['mandatory', 'optional']),
  min: figure.optional(),
  max: figure.optional(),
  life: z.literal(true).optional(),
})

export const UNITS = ['mci', 'bribeMultiple', 'stolenMultiple', 'damageMultiple', 'incomeMultiple'] as const

export const penaltySchema = z
  .strictObject({
    kind: z.enum(MAIN_KINDS),
    unit: z.enum(UNITS).optional(),
    min: figure.optional(),
    max: figure.optional(),
    with: z.array(attachedSchema).optional(),
  })
  .refine((p) => p.kind !== 'fine' || p.unit !== undefined, { error: 'unitMissing', path: ['unit'] })
  .refine((p) => p.min == null || p.max == null || p.min <= p.max, { error: 'minOverMax', path: ['min'] })

export const variantSchema = z.strictObject({
  when: z.strictObject({ ru: z.string().min(1), kk: z.string().min(1), en: z.string().min(1) }),
  penalties: z.array(penaltySchema),
})

export const rowSchema = z.strictObject({
  article: z.string().regex(/^\d{2,3}(-\d{1,2})?$/),
  part: z
    .string()
    .regex(/^\d{1,2}(-\d{1,2})?$/)
    .nullable(),
  chapter: z.int().min(1).max(18),
  title: words,
  hint: words,
  offence: z.enum(['crime', 'infraction']),
  fault: z.enum(['intentional', 'negligent', 'either']),
  penalties: z.array(penaltySchema),
  variants: z.array(variantSchema).optional(),
  amendedOn: z.array(date),
  edition: date,
  auditedOn: date.optional(),
  conflict: z.literal(true).optional(),
  note: z.string().optional(),
})

/** One punishable part of an article of the Special Part. */
export type Row = z.output<typeof rowSchema>
export type Penalty = z.output<typeof penaltySchema>
export type Attached = z.output<typeof attachedSchema>
export type FineUnit = (typeof UNITS)[number]

export const mciSchema = z.array(
  z.strictObject({
    from: date,
    tenge: z.int().positive(),
    source: z.string(),
    confirmed: z.boolean(),
    seenAt: z.string().optional(),
    note: z.string().optional(),
  }),
)
export type MciTable = z.output<typeof mciSchema>

export const thresholdsSchema = z.looseObject({
  unit: z.literal('mci'),
  terms: z.array(
    z.looseObject({
      id: z.string(),
      point: z.string().nullable(),
      label: words,
      entries: z.array(
        z.looseObject({
          articles: z.array(z.string()),
          parts: z.array(z.string()).optional(),
          measure: z.string(),
          victim: z.string(),
          op: z.enum(['times', 'over', 'upTo', 'range']),
          mci: z.number().optional(),
          minMci: z.number().optional(),
          maxMci: z.number().optional(),
        }),
      ),
    }),
  ),
})
export type Thresholds = z.output<typeof thresholdsSchema>

/** A member of a list of Art. 3: an article, narrowed by part, point or a condition on the facts. */
export const listMemberSchema = z.strictObject({
  article: z.string(),
  parts: z.array(z.string()).optional(),
  points: z.array(z.string()).optional(),
  /** `minorVictim`: only if the victim is under 18; `violence`: only if done with violence; `officialFeature`: done by an official using the office. */
  when: z.array(z.enum(['minorVictim', 'violence', 'officialFeature'])).optional(),
})
export const listsSchema = z.record(z.string(), z.array(listMemberSchema))
export type ListMember = z.output<typeof listMemberSchema>
export type DefinedLists = z.output<typeof listsSchema>

export const manifestSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id: z.string().regex(/^[a-z0-9.-]+$/),
  edition: date,
  source: z.string().min(1),
  files: z.array(
    z.strictObject({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), rows: z.int().optional() }),
  ),
})
export type Manifest = z.output<typeof manifestSchema>

/** A loaded edition of the law: what `guide()` reads. Build it with {@link import('./law.ts').buildLaw}. */
export interface Law {
  readonly id: string
  /** Date of the edition of the Code the rows were read from. */
  readonly edition: string
  readonly rows: readonly Row[]
  /** Look-up by `"188/2"` or, for an article without parts, `"100"`. */
  readonly byKey: ReadonlyMap<string, Row>
  readonly mci: MciTable
  readonly thresholds: Thresholds
  readonly lists: DefinedLists
  readonly figures: Figures
}
