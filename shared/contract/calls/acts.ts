/** Calls of the act beside its export: what was last seen of it, signing by the national agent, the letterhead. */
import { z } from 'zod'
import { letterheadSchema } from '../preferences.ts'
import { actChoiceSchema, base64, signedFilesSchema, signingByAgent } from '../values.ts'
import { draftCalls } from './drafts.ts'
import { done, nothing } from './shapes.ts'

const run = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  placeholder: z.boolean().optional(),
})

export const actBlockSchema = z.strictObject({
  id: z.string(),
  slot: z.string(),
  style: z.enum(['title', 'subtitle', 'dateLine', 'paragraph', 'turn', 'heading', 'item', 'signature', 'note']),
  runs: z.array(run),
  cells: z.array(z.array(run)).optional(),
  number: z.string().optional(),
  facts: z.array(z.string()),
  articles: z.array(z.string()),
  own: z.boolean().optional(),
})

export const actCalls = {
  ...draftCalls,
  /** The blocks of the act as this person last saw them, composed again from the version he saw; null: never seen. */
  'acts.seen': { input: actChoiceSchema, output: z.strictObject({ blocks: z.array(actBlockSchema).nullable() }) },
  /** The stored version is what this person has now seen: of the blocks named, or of the whole act. */
  'acts.markSeen': {
    input: actChoiceSchema.extend({ blocks: z.array(z.string().max(200)).max(2000).optional() }),
    output: done,
  },
  /** Signs through NCALayer, which asks for the key in a window of its own. It gives out finished CMS, so no DOCX. */
  'acts.signByAgent': {
    input: actChoiceSchema.extend({
      ...signingByAgent,
      /** The earlier signed act of the case that this one names. */
      corrects: z.uuid().nullable().default(null),
    }),
    output: signedFilesSchema,
  },
  'letterhead.get': { input: nothing, output: z.strictObject({ letterhead: letterheadSchema.nullable() }) },
  /** A picture with lines of text, or a Word template whose first header and footer are taken over. */
  'letterhead.save': {
    input: z.strictObject({
      kind: z.enum(['image', 'template']),
      name: z.string().max(300),
      base64,
      lines: z.array(z.string().max(300)).max(10).default([]),
    }),
    output: z.strictObject({ letterhead: letterheadSchema }),
  },
  'letterhead.remove': { input: nothing, output: done },
} as const
