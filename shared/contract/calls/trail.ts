/** Calls of the audit trail: what was shown, whether the chain holds, and the trail on paper. */
import { z } from 'zod'
import { caseId, screenLanguage, writtenFileSchema } from '../values.ts'
import { nothing, says } from './shapes.ts'

export const trailEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  who: z.string(),
  role: z.string(),
  what: says,
  /** Number of the case concerned; null where the entry is about no case, or about one without a number. */
  number: z.string().nullable(),
})
export type TrailEntry = z.output<typeof trailEntrySchema>

export const trailCalls = {
  /**
   * The guidance of a stored version was on the screen. The main process computes it once more and writes down what it
   * said: nobody can have something else recorded. Once for each version and person.
   */
  'trail.guidanceShown': {
    input: z.strictObject({ id: caseId, version: z.int().min(1) }),
    output: z.strictObject({ recorded: z.boolean() }),
  },
  'trail.list': {
    input: z.strictObject({ limit: z.int().min(1).max(500), caseId: caseId.optional() }),
    output: z.strictObject({ entries: z.array(trailEntrySchema) }),
  },
  /** Proves the chain from its first entry to its sealed end. */
  'trail.verify': {
    input: nothing,
    output: z.strictObject({
      ok: z.boolean(),
      entries: z.int(),
      /** Last entry: worth writing on paper. */
      head: z.strictObject({ seq: z.int(), hash: z.string() }),
      broken: z.strictObject({ seq: z.int(), why: z.string() }).nullable(),
    }),
  },
  /** Writes the trail into the export folder: JSON Lines for programs, PDF for people. */
  'trail.export': {
    input: z.strictObject({
      format: z.enum(['jsonl', 'pdf']),
      language: screenLanguage,
      caseId: caseId.optional(),
    }),
    output: writtenFileSchema,
  },
} as const
