/** Correcting a signed act by a further one. */
import { z } from 'zod'
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

const correction = z.strictObject({
  id: caseId,
  /** The signed act that is corrected, by its id in the registry. */
  corrects: z.uuid(),
  language: actLanguage,
  /** Day of the resolution itself; null leaves its place open. */
  date: z.iso.date().nullable(),
  /** Whether the corrected act is in force; null: not known yet. */
  entered: z.boolean().nullable(),
  /** What is wrong, and how it is to read, in the judge's words. */
  slip: z.string().max(20_000),
  correction: z.string().max(20_000),
})

export const correctionCalls = {
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
