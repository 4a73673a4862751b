/**
 * Where the judge's words over composed paragraphs are kept: with the case, as an attribute of the TipTap document
 * `narrative.facts` beside the fills, so that save, undo, history and the case file carry them without another place.
 */
import { z } from 'zod'
import type { CaseFile } from '../case/schema.ts'
import { actKeyOf, type ActEdits, type BlockEdit } from '../acts/own-words.ts'
import type { ActDocument, ActLanguage } from '../acts/document.ts'
import { attributesOf, withAttributes } from './fills.ts'

const runSchema = z.strictObject({
  text: z.string().max(50_000),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  placeholder: z.literal(true).optional(),
})
const editSchema = z.strictObject({
  words: z.array(z.strictObject({ runs: z.array(runSchema), number: z.string().max(20).optional() })).max(500),
  base: z.string().max(100_000).nullable(),
  after: z.string().max(200).nullable(),
})
const actEdits = z.record(z.string().max(400), z.record(z.string().max(200), editSchema))
const editsSchema = z.strictObject({ kk: actEdits.default({}), ru: actEdits.default({}) })

type AllEdits = Record<ActLanguage, Record<string, Record<string, BlockEdit>>>

function allEdits(file: CaseFile): AllEdits {
  const read = editsSchema.safeParse(attributesOf(file.narrative.facts)['edits'] ?? {})
  // exactOptionalPropertyTypes: what zod calls `| undefined` is never there after parsing JSON.
  return read.success ? (read.data as AllEdits) : { kk: {}, ru: {} }
}

/** The judge's words over the paragraphs of this act; empty where he wrote over none. */
export function editsOf(file: CaseFile, act: Pick<ActDocument, 'kind' | 'defendants' | 'part' | 'language'>): ActEdits {
  return allEdits(file)[act.language][actKeyOf(act)] ?? {}
}

/** The case with the judge's words for some blocks of an act; null takes the words back. */
export function withEdits(
  file: CaseFile,
  act: Pick<ActDocument, 'kind' | 'defendants' | 'part' | 'language'>,
  changes: Readonly<Record<string, BlockEdit | null>>,
): CaseFile {
  const all = allEdits(file)
  const key = actKeyOf(act)
  const mine: Record<string, BlockEdit> = { ...all[act.language][key] }
  for (const [block, edit] of Object.entries(changes)) {
    if (edit === null) delete mine[block]
    else mine[block] = edit
  }
  const edits: AllEdits = { ...all, [act.language]: { ...all[act.language], [key]: mine } }
  return withAttributes(file, { edits })
}
