/** Calls of undisputed matters: intake, the queue, conditions, both drafts, signing of what was read. */
import { z } from 'zod'
import type { NoteCode } from '../../undisputed/queue.ts'
import { NOTE_WORDS } from '../../undisputed/words/notes.ts'
import {
  actLanguage,
  base64,
  caseId,
  screenLanguage,
  verificationSchema,
  writtenFileSchema,
  writtenFormats,
} from '../values.ts'
import { actBlockSchema } from './acts.ts'
import { jobId, startedSchema } from './jobs.ts'
import { done, nothing, says } from './shapes.ts'
import { answerSchema, decisionSchema, materialRecordSchema, rulesSchema, textLineSchema } from './undisputed-record.ts'

const id = z.strictObject({ id: caseId })
const status = z.enum(['met', 'notMet', 'unclear'])
const outcome = z.enum(['grant', 'refuse', 'ask'])
const figure = z.union([z.string(), z.number(), z.boolean(), z.null()])
const figures = z.record(z.string(), figure)
const code = z.string().max(60)
/** A question or warning of the assessment: its code and the figures of its sentence. */
const remark = z.looseObject({ code: z.string() }).catchall(figure)

/** Every note that has words: a new one of the rules is known here at once. */
const noteCode = z.enum(Object.keys(NOTE_WORDS) as [NoteCode, ...NoteCode[]])

const noteSchema = z.strictObject({
  code: noteCode,
  /** The other material of a duplicate (its source), the path of an ambiguous answer. */
  about: z.string().optional(),
  /** The other material's id. */
  id: z.string().optional(),
})
export type MaterialNote = z.output<typeof noteSchema>

/** Why a material may not be signed yet; the screen leads to each place. */
export const BLOCKERS = [
  'signed',
  'removed',
  'duplicate',
  'notOpened',
  'unticked',
  'tickUnclear',
  'disagreement',
  'question',
  'fullReading',
  'futureDay',
  'undecided',
  'againstReading',
  'incomplete',
  'staleWords',
  'notSeen',
] as const
export type Blocker = (typeof BLOCKERS)[number]

export const conditionStateSchema = z.strictObject({ code: z.string(), status })

export const materialRowSchema = z.strictObject({
  id: caseId,
  source: z.string(),
  procedure: z.string(),
  person: z.string().nullable(),
  iin: z.string().nullable(),
  /** Number of the enforcement document or of the application. */
  document: z.string().nullable(),
  number: z.string().nullable(),
  receivedOn: z.string().nullable(),
  termEndsOn: z.string().nullable(),
  /** Working days left to the judge; negative when over; null where it cannot be told. */
  daysLeft: z.int().nullable(),
  state: z.enum(['open', 'signed', 'removed']),
  /** The machine's reading; null while this person's own reading comes first. */
  verdict: z.strictObject({ outcome, conditions: z.array(conditionStateSchema), questions: z.int() }).nullable(),
  /** Conditions this person has ticked, of how many. */
  ticked: z.int(),
  of: z.int(),
  notes: z.array(noteSchema),
  decision: decisionSchema.nullable(),
  /** First thing in the way of a signature; null: it may be signed. */
  blocker: z.enum(BLOCKERS).nullable(),
  /** May be signed together with others. */
  batch: z.boolean(),
})
export type MaterialRow = z.output<typeof materialRowSchema>

export const QUEUE_SHOWS = ['open', 'unread', 'attention', 'ready', 'overdue', 'signed', 'removed'] as const

const queueQuery = z.strictObject({
  show: z.enum(QUEUE_SHOWS).default('open'),
  /** Only where the machine's reading is shown to this person. */
  outcome: outcome.optional(),
  procedure: z.string().max(60).optional(),
  /** Words over names, numbers and sources. */
  text: z.string().max(200).optional(),
  limit: z.int().min(1).max(1000).default(100),
  offset: z.int().min(0).default(0),
})

const conditionSchema = z.strictObject({
  code: z.string(),
  articles: z.array(z.string()),
  evidence: z.array(z.string()),
  /** Where the answers stand that the condition asks for. */
  facts: z.array(z.string()),
  /** The machine's reading; null until this person has ticked every condition. */
  finding: z.strictObject({ status, figures, missing: z.array(z.string()) }).nullable(),
  tick: status.nullable(),
  /** The judge keeps the own reading against the machine's, with this reason. */
  settled: z.string().nullable(),
})

export const materialViewSchema = z.strictObject({
  id: caseId,
  version: z.int(),
  procedure: z.string(),
  source: z.string(),
  state: z.enum(['open', 'signed', 'removed']),
  record: materialRecordSchema,
  /** What the judge said, or what the own reading leads to; null while it leads nowhere. */
  decision: decisionSchema.nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
  termEndsOn: z.string().nullable(),
  daysLeft: z.int().nullable(),
  /** Day the act bears: the material's own, else today. */
  decidedOn: z.string(),
  notes: z.array(noteSchema),
  conditions: z.array(conditionSchema),
  /** The machine's reading is shown: every condition was ticked, or the setting is off. */
  revealed: z.boolean(),
  outcome: outcome.nullable(),
  /** Open points of the law; empty until revealed. */
  questions: z.array(remark),
  warnings: z.array(remark),
  /** The lot fell on this material; null until revealed. */
  drawn: z.boolean().nullable(),
  /** Pages of the source's text, and which of them this person has paged through. */
  pages: z.strictObject({ of: z.int(), read: z.array(z.int()), text: z.boolean() }),
  blockers: z.array(z.enum(BLOCKERS)),
  batch: z.boolean(),
  /** Only a judge ticks, decides and signs. */
  mayDecide: z.boolean(),
})
export type MaterialView = z.output<typeof materialViewSchema>

const missingSchema = z.strictObject({
  slot: z.string(),
  block: z.string(),
  fact: z.string(),
  article: z.string(),
  says: z.string(),
})
/** An act as it crosses the border: `ActDocument` of shared/acts. */
const actSchema = z.strictObject({
  format: z.literal('ukim.act/1'),
  kind: z.string(),
  language: actLanguage,
  translation: z.boolean(),
  title: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  court: z.string(),
  judge: z.string().nullable(),
  defendants: z.array(z.string()),
  blocks: z.array(actBlockSchema),
  missing: z.array(missingSchema),
})

const draftChoice = z.strictObject({ id: caseId, act: decisionSchema, language: actLanguage })

const faultLine = z.strictObject({ source: z.string(), says })
export const intakeReportSchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  files: z.int(),
  taken: z.array(caseId),
  /** Found before anything was drafted. */
  duplicates: z.array(z.strictObject({ id: caseId, source: z.string(), of: z.string() })),
  paid: z.array(z.strictObject({ id: caseId, source: z.string() })),
  /** What could not be read, with the reason. */
  faults: z.array(faultLine),
  remarks: z.array(faultLine),
  /** False where it was stopped before the last file. */
  complete: z.boolean(),
})
export type IntakeReport = z.output<typeof intakeReportSchema>

export const signedSchema = z.strictObject({
  signed: z.array(
    z.strictObject({ id: caseId, source: z.string(), title: z.string(), files: z.array(writtenFileSchema) }),
  ),
  /** Not signed, and why; each is as it was before. */
  refused: z.array(z.strictObject({ id: caseId, source: z.string(), blocker: z.enum(BLOCKERS).nullable(), says })),
  /** Signed and kept in the registry, but the files could not be written; they can be written again from there. */
  unwritten: z.array(z.strictObject({ id: caseId, source: z.string(), says })),
  verification: verificationSchema.nullable(),
})
export type SignedMaterials = z.output<typeof signedSchema>

export const materialActSchema = z.strictObject({
  id: z.string(),
  material: caseId,
  kind: z.string(),
  title: z.string(),
  language: actLanguage,
  format: z.enum(['pdf', 'cms']),
  sha256: z.string(),
  signer: z.string(),
  signerIin: z.string().nullable(),
  signedAt: z.string(),
  signedBy: z.string(),
  /** The act of the same material whose slip this one corrects. */
  corrects: z.string().nullable(),
})
export type MaterialAct = z.output<typeof materialActSchema>

const slipRuling = z.strictObject({
  /** The signed act, by its id in the registry of materials. */
  act: z.string().min(1).max(64),
  /** Day of the ruling itself; null leaves its place open. */
  date: z.iso.date().nullable(),
  slip: z.string().max(20_000),
  correction: z.string().max(20_000),
  /** Norm and order of appeal in the judge's words: the law read names neither. */
  law: z.string().max(2000),
  appeal: z.string().max(5000),
})
const slipSigned = z.strictObject({ files: z.array(writtenFileSchema), verification: verificationSchema })

export const undisputedCalls = {
  'undisputed.queue': {
    input: queueQuery,
    output: z.strictObject({
      total: z.int(),
      rows: z.array(materialRowSchema),
      counts: z.record(z.enum(QUEUE_SHOWS), z.int()),
      /** Procedures that stand in the queue. */
      procedures: z.array(z.string()),
    }),
  },
  /** Every material that may be signed together with others. */
  'undisputed.batch': { input: nothing, output: z.strictObject({ ids: z.array(caseId) }) },
  'undisputed.get': { input: id, output: materialViewSchema },
  /** As `get`, and the trail keeps that this person opened it. */
  'undisputed.open': { input: id, output: materialViewSchema },
  /**
   * An empty material of a procedure, to be filled in by hand; `source`: the file it stands for. `from`: the signed ban
   * that a suspension or a lifting is about, whose person, bailiff and parties are taken over.
   */
  'undisputed.create': {
    input: z.strictObject({
      procedure: z.string().max(60),
      source: z.string().max(300).optional(),
      from: caseId.optional(),
      language: actLanguage,
    }),
    output: id,
  },
  /** Refused with `conflict` when `baseVersion` is no longer the newest. Decision and answers are the judge's. */
  'undisputed.save': {
    input: z.strictObject({ id: caseId, baseVersion: z.int(), record: materialRecordSchema }),
    output: materialViewSchema,
  },
  'undisputed.remove': { input: id, output: done },
  'undisputed.restore': { input: id, output: done },

  /** The judge's own reading, by condition; null takes a tick back. */
  'undisputed.tick': {
    input: z.strictObject({ id: caseId, ticks: z.record(code, status.nullable()) }),
    output: materialViewSchema,
  },
  /** Keeps the own reading of a condition against the machine's, with a reason; null takes that back. */
  'undisputed.settle': {
    input: z.strictObject({ id: caseId, code, reason: z.string().min(3).max(5000).nullable() }),
    output: materialViewSchema,
  },
  /** The judge's answer to an open point of the law; null takes it back. */
  'undisputed.answer': {
    input: z.strictObject({ id: caseId, baseVersion: z.int(), code, answer: answerSchema.nullable() }),
    output: materialViewSchema,
  },
  /** A page of the source's text, as read; empty where the source has no text of its own (tables, forms). */
  'undisputed.text': {
    input: z.strictObject({ id: caseId, page: z.int().min(1).max(1000) }),
    output: z.strictObject({ of: z.int(), lines: z.array(textLineSchema) }),
  },
  /** This person has paged past a page. */
  'undisputed.pageRead': {
    input: z.strictObject({ id: caseId, page: z.int().min(1).max(1000) }),
    output: materialViewSchema,
  },

  /** A draft as it would be printed now, with the mark of its origin; shown only after the own reading. */
  'undisputed.draft': {
    input: draftChoice,
    output: z.strictObject({
      /** What the facts give. */
      fresh: actSchema,
      /** With the judge's own words. */
      act: actSchema,
      stale: z.array(z.string()),
    }),
  },
  'undisputed.pdf': { input: draftChoice, output: z.strictObject({ base64 }) },
  /** Writes a draft into the export folder, marked as a draft of the machine. */
  'undisputed.export': {
    input: draftChoice.extend({ formats: writtenFormats }),
    output: z.strictObject({ files: z.array(writtenFileSchema) }),
  },

  /** Puts a file beside the others of a batch that is taken in a moment later. */
  'undisputed.stage': {
    input: z.strictObject({ batch: z.string().max(64).nullable(), name: z.string().min(1).max(300), base64 }),
    output: z.strictObject({ batch: z.string() }),
  },
  /** Takes in the staged files, or every file of a folder. A unit of the job is a file. */
  'undisputed.take': {
    input: z.strictObject({
      from: z.union([
        z.strictObject({ batch: z.string().min(1).max(64) }),
        z.strictObject({ folder: z.string().min(1).max(4000) }),
      ]),
      /** Day the materials reached the court, for those that do not tell it. */
      receivedOn: z.iso.date().nullable(),
      /** Language the acts will be signed in. */
      language: actLanguage,
    }),
    output: startedSchema,
  },
  'undisputed.taken': { input: z.strictObject({ job: jobId }), output: intakeReportSchema },
  /** Earlier reports, newest first: what could not be read is not forgotten. */
  'undisputed.intakes': { input: nothing, output: z.strictObject({ reports: z.array(intakeReportSchema) }) },

  /** Signs with a PKCS#12 key, one material after the other. A unit of the job is a material. */
  'undisputed.sign': {
    input: z.strictObject({
      ids: z.array(caseId).min(1).max(2000),
      format: z.enum(['cms', 'pdf']),
      key: base64.optional(),
      keyPath: z.string().min(1).max(4000).optional(),
      password: z.string().max(512),
    }),
    output: startedSchema,
  },
  /** Signs through NCALayer, which asks for the key in a window of its own: once for many materials. */
  'undisputed.signByAgent': {
    input: z.strictObject({
      ids: z.array(caseId).min(1).max(2000),
      format: z.enum(['cms', 'pdf']),
      locale: screenLanguage,
    }),
    output: startedSchema,
  },
  'undisputed.signed': { input: z.strictObject({ job: jobId }), output: signedSchema },
  /** Registry of signed acts: of one material, or the newest of all. */
  'undisputed.acts': {
    input: z.strictObject({ id: caseId.optional(), limit: z.int().min(1).max(500).default(100) }),
    output: z.strictObject({ acts: z.array(materialActSchema) }),
  },
  /** Writes the files of a signed act once more, from the registry. */
  'undisputed.actFiles': {
    input: z.strictObject({ act: z.string().min(1).max(64) }),
    output: z.strictObject({ files: z.array(writtenFileSchema) }),
  },

  /** The ruling that corrects a slip in a signed act, as it would be printed; a draft where something is still open. */
  'undisputed.slipPdf': { input: slipRuling, output: z.strictObject({ base64 }) },
  /** Signs it; the registry keeps which act it names. Key and password are used and forgotten. */
  'undisputed.slipSign': {
    input: slipRuling.extend({
      format: z.enum(['cms', 'pdf']),
      key: base64.optional(),
      keyPath: z.string().min(1).max(4000).optional(),
      password: z.string().max(512),
    }),
    output: slipSigned,
  },
  /** The same through NCALayer, which asks for the key in a window of its own. */
  'undisputed.slipByAgent': {
    input: slipRuling.extend({ format: z.enum(['cms', 'pdf']), locale: screenLanguage }),
    output: slipSigned,
  },

  'undisputed.rules': { input: nothing, output: rulesSchema },
  'undisputed.saveRules': { input: rulesSchema, output: rulesSchema },
  /** Share of signed drafts in which this judge changed nothing; for the judge alone. */
  'undisputed.share': {
    input: nothing,
    output: z.strictObject({ share: z.number().nullable(), signed: z.int() }),
  },
} as const
