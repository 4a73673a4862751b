/** The common format of undisputed matters, `ukim.undisputed/1`: its answers are those the procedure lists. */
import { z } from 'zod'
import { isIsoDate } from '../time/date.ts'
import type { FieldKind, Procedure } from './types.ts'

export const MATTER_FORMAT = 'ukim.undisputed/1'

const date = z.string().refine(isIsoDate, { error: 'date' }).nullable()
const words = z.string().max(2000).nullable()
const answer = z.boolean().nullable()

function fieldSchema(kind: FieldKind): z.ZodType {
  if (kind === 'answer') return answer
  if (kind === 'date') return date
  if (kind === 'tenge') return z.int().nonnegative().nullable()
  if (kind === 'number') return z.number().nonnegative().nullable()
  if (kind === 'words') return words
  return z.enum(kind as [string, ...string[]]).nullable()
}

/** A matter in the common format, as parsed. */
export interface Matter {
  format: typeof MATTER_FORMAT
  procedure: string
  receivedOn: string | null
  decidedOn: string | null
  /** Number of the resolution, submission or application. */
  number: string | null
  /** Bailiff or applicant. */
  applicant: string | null
  person: { name: string | null; iin: string | null }
  facts: Record<string, boolean | number | string | null>
  materials: Record<string, boolean | null>
  /** Words and figures that only the act needs; what is left out becomes a placeholder in it. */
  details?: Record<string, boolean | number | string | null | undefined>
}

const built = new Map<string, z.ZodType<Matter>>()

const detailsSchema = (details: Readonly<Record<string, FieldKind>>): z.ZodType =>
  z
    .strictObject(
      Object.fromEntries(Object.entries(details).map(([name, kind]) => [name, fieldSchema(kind).optional()])),
    )
    .optional()

/** The schema of a procedure's material, made from its list of answers and papers. */
export function matterSchema(procedure: Procedure): z.ZodType<Matter> {
  const ready = built.get(procedure.id)
  if (ready) return ready
  const facts = Object.fromEntries(
    Object.entries(procedure.facts ?? {}).map(([name, kind]) => [name, fieldSchema(kind)]),
  )
  const schema = z.strictObject({
    format: z.literal(MATTER_FORMAT),
    procedure: z.literal(procedure.id),
    receivedOn: date,
    decidedOn: date,
    number: words,
    applicant: words,
    person: z.strictObject({ name: words, iin: words }),
    facts: z.strictObject(facts),
    materials: z.strictObject(Object.fromEntries(procedure.materials.map((name) => [name, answer]))),
    ...(procedure.details === undefined ? {} : { details: detailsSchema(procedure.details) }),
  }) as unknown as z.ZodType<Matter>
  built.set(procedure.id, schema)
  return schema
}

/** A matter of the procedure with every answer open: what a form starts from. */
export function emptyMatter(procedure: Procedure): Matter {
  return {
    format: MATTER_FORMAT,
    procedure: procedure.id,
    receivedOn: null,
    decidedOn: null,
    number: null,
    applicant: null,
    person: { name: null, iin: null },
    facts: Object.fromEntries(Object.keys(procedure.facts ?? {}).map((name) => [name, null])),
    materials: Object.fromEntries(procedure.materials.map((name) => [name, null])),
    ...(procedure.details === undefined
      ? {}
      : { details: Object.fromEntries(Object.keys(procedure.details).map((name) => [name, null])) }),
  }
}
