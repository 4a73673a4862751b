/** Long work: started by a call of its own that answers a job, watched and stopped through these. */
import { z } from 'zod'
import { faultSchema } from '../fault.ts'

export const jobId = z.string().min(1).max(64)

export const jobSchema = z.strictObject({
  id: jobId,
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Units finished so far; the call that started the job says what a unit is. */
  done: z.int(),
  /** All units, or null while that is not known. */
  total: z.int().nullable(),
  /** What is in hand now, e.g. a file's name. */
  at: z.string().nullable(),
  /** Why it failed. */
  fault: faultSchema.nullable(),
})
export type JobProgress = z.output<typeof jobSchema>

/** The answer of every call that starts a job. */
export const startedSchema = z.strictObject({ job: jobId })

export const jobCalls = {
  /** How far a job is; `notFound` for one of an earlier session. */
  'jobs.get': { input: z.strictObject({ job: jobId }), output: jobSchema },
  /** Asks a job to stop at its next safe place; what it has finished stays. */
  'jobs.stop': { input: z.strictObject({ job: jobId }), output: z.strictObject({}) },
} as const
