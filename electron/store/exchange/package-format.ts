/**
 * The package `.ukim`: magic, header in plain (who can open it), then one encrypted stream with the manifest and the
 * bytes of the attachments behind it. docs/store.md describes it byte by byte.
 */
import { z } from 'zod'
import { caseSchema } from '../../../shared/case/schema.ts'
import { signedActSchema } from '../acts/acts.ts'
import { kdfSchema } from '../keys/seal.ts'

export const PACKAGE_MAGIC = Buffer.from('UKIMPKG1', 'latin1')
export const MAX_HEADER = 64 * 1024
export const MAX_MANIFEST = 256 * 1024 * 1024

const wrapped = z.base64url().max(400)

export const headerSchema = z.strictObject({
  format: z.literal('ukim.package/1'),
  id: z.uuid(),
  at: z.iso.datetime(),
  recipients: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), kdf: kdfSchema, sealed: wrapped }),
        z.strictObject({ kind: z.literal('x25519'), to: z.string().max(40), ephemeral: wrapped, sealed: wrapped }),
      ]),
    )
    .min(1)
    .max(20),
})
export type PackageHeader = z.output<typeof headerSchema>

const by = z.strictObject({ id: z.string().max(64), name: z.string().max(200) })
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const operationSchema = z.union([
  z.strictObject({ op: z.enum(['add', 'replace']), path: z.string().max(4000), value: z.json() }),
  z.strictObject({ op: z.literal('remove'), path: z.string().max(4000) }),
])

export const packedVersionSchema = z.strictObject({
  version: z.int().positive(),
  at: z.iso.datetime(),
  by,
  kind: z.enum(['created', 'saved', 'restored', 'imported', 'merged']),
  note: z.string().max(2000).nullable(),
  /** The first version has the whole file, every other one the patch from the one before. */
  file: caseSchema.nullable(),
  patch: z.array(operationSchema).nullable(),
  sha256: hash,
})
export type PackedVersion = z.output<typeof packedVersionSchema>

export const packedCaseSchema = z.strictObject({
  id: z.uuid(),
  versions: z.array(packedVersionSchema).min(1).max(100_000),
  acts: z
    .array(signedActSchema.extend({ id: z.uuid(), registeredAt: z.iso.datetime(), registeredBy: z.string().max(200) }))
    .max(1000),
  attachments: z
    .array(
      z.strictObject({
        id: z.uuid(),
        name: z.string().min(1).max(200),
        size: z.int().nonnegative(),
        sha256: hash,
        addedAt: z.iso.datetime(),
        addedBy: z.string().max(200),
      }),
    )
    .max(10_000),
  /** What the verification of the acts rests on, by the hash of the signed file; older packages carry none. */
  evidence: z
    .array(z.strictObject({ file: hash, act: z.uuid(), parts: z.array(hash).max(100) }))
    .max(5000)
    .default([]),
})
export type PackedCase = z.output<typeof packedCaseSchema>

/** More than the acts of a package need: chains and lists of the signing days, each once. */
const MOST_PARTS = 10_000
const LARGEST_PART = 44 * 1024 * 1024

export const contentSchema = z.strictObject({
  package: z.uuid(),
  at: z.iso.datetime(),
  from: z.strictObject({ storeId: z.uuid(), person: z.string().max(200) }),
  cases: z.array(packedCaseSchema).min(1).max(1000),
  /** Certificates and revocation lists (DER) that the cases name by their hash. */
  parts: z
    .array(z.strictObject({ sha256: hash, der: z.base64().max(LARGEST_PART) }))
    .max(MOST_PARTS)
    .default([]),
})
export type PackageContent = z.output<typeof contentSchema>

export const signedContentSchema = z.strictObject({
  /** JSON text of the content: what the signature covers, letter by letter. */
  content: z.string(),
  /** Ed25519 key of the sender's store, and its signature. */
  signKey: z.base64().max(200),
  signature: z.base64().max(200),
})
