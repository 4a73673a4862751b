/** What belongs to a case beside its file: acts that were signed, and files attached to it. */
import { z } from 'zod'
import { base64, caseId, verificationSchema, writtenFileSchema } from '../values.ts'
import { startedSchema } from './jobs.ts'
import { done } from './shapes.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const attachmentId = z.uuid()

export const signedActSchema = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  language: z.enum(['kk', 'ru']),
  format: z.enum(['pdf', 'docx', 'cms']),
  /** Of the signed file, or of what a detached signature signs. */
  sha256,
  signer: z.string(),
  signedAt: z.string(),
  /** The earlier act that this one names, by its id. */
  corrects: z.uuid().nullable(),
})
export type SignedActLine = z.output<typeof signedActSchema>

export const attachmentSchema = z.strictObject({
  id: attachmentId,
  name: z.string(),
  /** Media type, found from the content. */
  type: z.string(),
  size: z.int(),
  sha256,
  addedAt: z.string(),
  addedBy: z.string(),
})
export type AttachmentLine = z.output<typeof attachmentSchema>

export const registryCalls = {
  /** Signed acts of a case, in the order they were signed. */
  'signed.list': { input: z.strictObject({ id: caseId }), output: z.strictObject({ acts: z.array(signedActSchema) }) },
  /** Opens a case with a signed act for a further one. The signed act and the version it was made from stay. */
  'signed.reopen': { input: z.strictObject({ id: caseId, reason: z.string().min(1).max(2000) }), output: done },

  'attachments.list': {
    input: z.strictObject({ id: caseId }),
    output: z.strictObject({ attachments: z.array(attachmentSchema) }),
  },
  /** Takes a file of the page. Larger ones come through the window's dialog. */
  'attachments.add': {
    input: z.strictObject({ id: caseId, name: z.string().min(1).max(300), base64 }),
    output: attachmentSchema,
  },
  /** Files chosen in the window's dialog, read from the disk piece by piece; null where the dialog was left. Units: bytes. */
  'attachments.addChosen': {
    input: z.strictObject({ id: caseId }),
    output: z.strictObject({ job: startedSchema.shape.job.nullable() }),
  },
  /** Writes the file, decrypted, into the folder for exports; `open` shows it, where the desk has a window. */
  'attachments.save': {
    input: z.strictObject({ attachment: attachmentId, open: z.boolean().default(false) }),
    output: writtenFileSchema,
  },
  /** Reads the whole file against its hash, and says who signed it where it is signed. */
  'attachments.verify': {
    input: z.strictObject({ attachment: attachmentId, content: attachmentId.optional() }),
    output: z.strictObject({ intact: z.literal(true), verification: verificationSchema.nullable() }),
  },
  'attachments.remove': { input: z.strictObject({ attachment: attachmentId }), output: done },
} as const
