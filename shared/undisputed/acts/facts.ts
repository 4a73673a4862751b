/** What a draft needs beyond the material: the court, the judge, the number. What is null becomes a visible placeholder. */
import { z } from 'zod'

const words = z.string().max(500).nullable().default(null)
const bilingual = z
  .strictObject({ kk: words, ru: words })
  .nullable()
  .prefault({})
  .transform((both) => both ?? { kk: null, ru: null })

export const courtFactsSchema = z.strictObject({
  court: bilingual,
  place: bilingual,
  appealCourt: bilingual,
  judge: words,
  /** Number of the material at the court. */
  number: words,
  claimant: words,
  /** The debtor entity where its head is restricted. */
  entity: words,
  /** The order that approved the special form of notice: date, number, issuer. Not read, so the court gives it. */
  noticeFormOrder: bilingual,
  /**
   * Working days for a private complaint (CivPC 429). That article was not read, so the court sets the figure; while it
   * is null the ruling has a placeholder.
   */
  complaintWorkingDays: z.int().min(1).max(60).nullable().default(null),
})

export type CourtFacts = z.output<typeof courtFactsSchema>

export const NO_COURT_FACTS: CourtFacts = courtFactsSchema.parse({})
