/** Calls of a case's history and of the bin. */
import { z } from 'zod'
import { caseId, storedSchema, summarySchema } from '../values.ts'
import { done, nothing } from './shapes.ts'

/** Saves of one person close to each other: one sitting. `from` and `to` are versions. */
export const sittingSchema = z.strictObject({
  from: z.int(),
  to: z.int(),
  by: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  places: z.int(),
})
export type Sitting = z.output<typeof sittingSchema>

export const versionSchema = z.strictObject({
  version: z.int(),
  at: z.string(),
  by: z.string(),
  kind: z.string(),
  /** For a restored version the version it was taken from, e.g. `v3`. */
  note: z.string().nullable(),
  places: z.int(),
})
export type Version = z.output<typeof versionSchema>

export const diffLineSchema = z.strictObject({
  /** JSON pointer into the case file. */
  path: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  before: z.json(),
  after: z.json(),
})
export type DiffLine = z.output<typeof diffLineSchema>

export const historyCalls = {
  'history.list': {
    input: z.strictObject({ id: caseId }),
    output: z.strictObject({ version: z.int(), sittings: z.array(sittingSchema), versions: z.array(versionSchema) }),
  },
  /** What differs between two versions, one line a place. */
  'history.diff': {
    input: z.strictObject({ id: caseId, from: z.int().min(1), to: z.int().min(1) }),
    output: z.strictObject({ lines: z.array(diffLineSchema) }),
  },
  /** Makes an earlier version the newest one; what lay between stays in the history. */
  'history.restore': {
    input: z.strictObject({ id: caseId, version: z.int().min(1), baseVersion: z.int() }),
    output: storedSchema,
  },
  'bin.list': {
    input: nothing,
    output: z.strictObject({
      cases: z.array(summarySchema.extend({ binnedAt: z.string(), binnedBy: z.string(), purgeAfter: z.string() })),
    }),
  },
  'bin.restore': { input: z.strictObject({ id: caseId }), output: done },
} as const
