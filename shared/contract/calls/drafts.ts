/** Drafts of the acts of many cases at once, as files in the export folder. */
import { z } from 'zod'
import { caseId, querySchema, says } from '../values.ts'
import { jobId, startedSchema } from './jobs.ts'

/** The most cases one call takes by name; a filter has no bound. */
export const MOST_NAMED = 10_000

export const draftLanguages = z.enum(['case', 'kk', 'ru', 'both'])
export const draftFormats = z
  .array(z.enum(['pdf', 'docx']))
  .min(1)
  .max(2)

/** A case of which some act was not made. */
export const notMadeSchema = z.strictObject({
  id: caseId,
  number: z.string().nullable(),
  /** Title of the act, or null where the whole case is meant. */
  act: z.string().nullable(),
  /** `signed`: its acts are made; `noAct`: nobody is accused yet; `gone`: deleted meanwhile; else the code of a fault. */
  reason: z.string(),
  says,
})
export type NotMade = z.output<typeof notMadeSchema>

export const draftsMadeSchema = z.strictObject({
  folder: z.string(),
  /** Cases of the choice, and those looked at before the end or the stop. */
  cases: z.int(),
  done: z.int(),
  /** Acts written, each in one language; `incomplete` of them carry the draft mark. */
  acts: z.int(),
  incomplete: z.int(),
  files: z.int(),
  bytes: z.int(),
  /** Name of the report in the folder. */
  report: z.string(),
  notMade: z.array(notMadeSchema),
})
export type DraftsMade = z.output<typeof draftsMadeSchema>

export const draftCalls = {
  /**
   * Starts a job that writes the acts of the cases chosen: one folder a case number, acts with open elements with the
   * draft mark, and a report of what was made and what was not. A unit of the job is a case.
   */
  'acts.draftAll': {
    input: z.strictObject({
      cases: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('named'), ids: z.array(caseId).min(1).max(MOST_NAMED) }),
        /** Every case the list would show; paging and order of the query are not looked at. */
        z.strictObject({ by: z.literal('filter'), query: querySchema }),
      ]),
      languages: draftLanguages.default('case'),
      formats: draftFormats,
      /** Language of folder and report. */
      locale: z.enum(['kk', 'ru', 'en']).default('kk'),
    }),
    output: startedSchema,
  },
  /** What an ended job of `acts.draftAll` made; `busy` while it runs. */
  'acts.drafts': { input: z.strictObject({ job: jobId }), output: draftsMadeSchema },
} as const
