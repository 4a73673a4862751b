/** Calls of the exchange: cases to and from another PC in an encrypted package (`.ukim`). */
import { z } from 'zod'
import { faultSchema } from '../fault.ts'
import { base64, caseId, writtenFileSchema } from '../values.ts'
import { diffLineSchema } from './history.ts'
import { givenPassphrase, newPassphrase, nothing } from './shapes.ts'

/** Names a package that was handed in; it is forgotten at the next one and at the lock. */
const token = z.string().min(1).max(64)

export const packageCaseSchema = z.strictObject({
  caseId,
  number: z.string().nullable(),
  defendants: z.array(z.string()),
  standing: z.enum(['new', 'same', 'ahead', 'behind', 'diverged', 'foreign']),
  changes: z.array(diffLineSchema),
  /** Places both sides changed. */
  conflicts: z.array(z.strictObject({ path: z.string(), ours: z.json(), theirs: z.json() })),
  newActs: z.int(),
  newAttachments: z.array(z.strictObject({ name: z.string(), size: z.int() })),
  /** Why the case cannot be taken, or null. */
  refused: faultSchema.nullable(),
})
export type PackageCase = z.output<typeof packageCaseSchema>

export const packageCalls = {
  /** The line another desk needs to send to this one alone, and digits to compare over the telephone. */
  'package.key': { input: nothing, output: z.strictObject({ key: z.string(), fingerprint: z.string() }) },
  /** For whoever knows the passphrase, or for the one desk whose key is given. */
  'package.export': {
    input: z.strictObject({
      cases: z.array(caseId).min(1).max(1000),
      to: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase: newPassphrase }),
        z.strictObject({ kind: z.literal('publicKey'), key: z.string().min(1).max(300) }),
      ]),
    }),
    output: writtenFileSchema,
  },
  /** What a package holds and what it would change; nothing is written into the store. */
  'package.inspect': {
    // Without a passphrase it is opened by this desk's own key.
    input: z.strictObject({ base64, passphrase: givenPassphrase.optional() }),
    output: z.strictObject({
      token,
      at: z.string(),
      from: z.strictObject({ person: z.string(), fingerprint: z.string(), known: z.boolean() }),
      cases: z.array(packageCaseSchema),
    }),
  },
  'package.import': {
    input: z.strictObject({
      token,
      passphrase: givenPassphrase.optional(),
      decisions: z
        .array(
          z.strictObject({
            caseId,
            action: z.enum(['take', 'refuse']),
            prefer: z.enum(['ours', 'theirs']).optional(),
          }),
        )
        .max(1000),
    }),
    output: z.strictObject({
      outcomes: z.array(
        z.strictObject({
          caseId,
          result: z.enum(['created', 'updated', 'merged', 'unchanged', 'refused']),
          fault: faultSchema.nullable(),
        }),
      ),
    }),
  },
} as const
