/** Correcting a signed act by a further one: written, kept as a draft, put on paper, signed. */
import { z } from 'zod'
import { done } from './shapes.ts'
import {
  actLanguage,
  base64,
  caseId,
  signedFilesSchema,
  signingByAgent,
  signingByFile,
  writtenFileSchema,
  writtenFormats,
} from '../values.ts'

const corrected = z.strictObject({
  id: caseId,
  /** The signed act that is corrected, by its id in the registry. */
  corrects: z.uuid(),
})

const words = z.strictObject({
  /** Day of the resolution itself; null leaves its place open. */
  date: z.iso.date().nullable(),
  /** Whether the corrected act is in force; null: not known yet. */
  entered: z.boolean().nullable(),
  /** What is wrong, and how it is to read, in the judge's words. */
  slip: z.string().max(20_000),
  correction: z.string().max(20_000),
})
export type CorrectionWords = z.output<typeof words>

const correction = corrected.extend({ language: actLanguage, ...words.shape })

const kept = z.strictObject({ changedAt: z.string(), changedBy: z.string() })
export const correctionDraftSchema = words.extend({ corrects: z.uuid(), ...kept.shape })
export type CorrectionDraft = z.output<typeof correctionDraftSchema>

export const correctionCalls = {
  /** Corrections of the case's acts that are written and not signed. */
  'corrections.drafts': {
    input: z.strictObject({ id: caseId }),
    output: z.strictObject({ drafts: z.array(correctionDraftSchema) }),
  },
  /** Keeps what is written so far in the encrypted store; one draft for each act. */
  'corrections.keep': { input: corrected.extend(words.shape), output: kept },
  'corrections.discard': { input: corrected, output: done },
  /** The resolution as it would be printed; a draft where something is still open. */
  'corrections.pdf': { input: correction, output: z.strictObject({ base64 }) },
  'corrections.export': {
    input: correction.extend({ formats: writtenFormats }),
    output: z.strictObject({ draft: z.boolean(), files: z.array(writtenFileSchema) }),
  },
  /** Signs it; the registry keeps which act it names. Key and password are used and forgotten. */
  'corrections.sign': {
    input: correction.extend(signingByFile),
    output: signedFilesSchema,
  },
  /** The same through NCALayer, which asks for the key in a window of its own. */
  'corrections.signByAgent': {
    input: correction.extend(signingByAgent),
    output: signedFilesSchema,
  },
} as const
