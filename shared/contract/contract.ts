/**
 * Every call the screen may make of the main process: name, shape of the question, shape of the answer.
 * Window, browser and tests serve this one list; a name that is not in it is refused.
 */
import { z } from 'zod'
import { caseSchema } from '../case/schema.ts'
import { actCalls } from './calls/acts.ts'
import { backupCalls } from './calls/backups.ts'
import { dialogCalls } from './calls/dialogs.ts'
import { archiveCalls } from './calls/archive.ts'
import { historyCalls } from './calls/history.ts'
import { jobCalls, jobId } from './calls/jobs.ts'
import { machineCalls } from './calls/machine.ts'
import { packageCalls } from './calls/packages.ts'
import { peopleCalls } from './calls/people.ts'
import { practiceCalls } from './calls/practice.ts'
import { correctionCalls } from './calls/corrections.ts'
import { registryCalls } from './calls/registry.ts'
import { trailCalls } from './calls/trail.ts'
import { undisputedCalls } from './calls/undisputed.ts'
import {
  actChoiceSchema,
  base64,
  caseId,
  infoSchema,
  lawSchema,
  listedSchema,
  querySchema,
  settingsSchema,
  signedFilesSchema,
  signingByFile,
  storedSchema,
  verificationSchema,
  writtenFileSchema,
  writtenFormats,
} from './values.ts'

const nothing = z.strictObject({})
const done = z.strictObject({})
const passphrase = z.string().min(10).max(512)

export const contract = {
  'app.info': { input: nothing, output: infoSchema },

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.save': { input: settingsSchema, output: settingsSchema },

  /** Makes the encrypted store; the recovery code is shown once and kept nowhere. */
  'store.create': { input: z.strictObject({ passphrase }), output: z.strictObject({ recoveryCode: z.string() }) },
  /** `acceptLoss` opens although acknowledged changes are missing (fault `damaged`, reason `changesMissing`); the trail says so. */
  'store.unlock': {
    input: z.strictObject({ passphrase: z.string().min(1).max(512), acceptLoss: z.boolean().optional() }),
    output: done,
  },
  'store.recover': {
    input: z.strictObject({ recoveryCode: z.string().min(1).max(200), passphrase }),
    output: done,
  },
  /**
   * Stops what runs and locks. `afterWork`: the desk answers nothing of the store any more, but long work goes on, and the
   * store is closed when it has ended; `app.info` tells of a locked store from the beginning.
   */
  'store.lock': { input: z.strictObject({ afterWork: z.boolean().default(false) }), output: done },
  /** How far work is that goes on behind a locked desk; null where there is none. Never what it is about. */
  'store.work': {
    input: nothing,
    output: z.strictObject({ work: z.strictObject({ done: z.int(), total: z.int().nullable() }).nullable() }),
  },

  /** The whole law, once a session: the sentencing rules run where the judge types. */
  'law.get': { input: nothing, output: lawSchema },

  'cases.list': { input: querySchema, output: z.strictObject({ total: z.int(), cases: z.array(listedSchema) }) },
  'cases.get': { input: z.strictObject({ id: caseId }), output: storedSchema },
  'cases.create': { input: z.strictObject({ case: caseSchema }), output: storedSchema },
  /** Refused with `conflict` when `baseVersion` is no longer the newest. */
  'cases.save': {
    input: z.strictObject({ id: caseId, case: caseSchema, baseVersion: z.int() }),
    output: z.strictObject({ version: z.int(), changedAt: z.string(), changedBy: z.string() }),
  },
  'cases.remove': { input: z.strictObject({ id: caseId }), output: done },
  /** Reads the text of a case file; `name` is only for the error's place. */
  'cases.import': {
    input: z.strictObject({ name: z.string().max(300), text: z.string().max(20 * 1024 * 1024) }),
    output: z.strictObject({ id: caseId }),
  },
  'cases.importExamples': { input: nothing, output: z.strictObject({ ids: z.array(caseId) }) },
  'cases.export': {
    input: z.strictObject({ id: caseId }),
    output: z.strictObject({ name: z.string(), text: z.string() }),
  },

  /** The act as PDF bytes, for the preview; nothing is written to disk. */
  'acts.pdf': { input: actChoiceSchema, output: z.strictObject({ base64 }) },
  'acts.export': {
    input: actChoiceSchema.extend({ formats: writtenFormats }),
    output: z.strictObject({ draft: z.boolean(), files: z.array(writtenFileSchema) }),
  },
  /** Signs with a PKCS#12 key; key and password are used and forgotten. */
  'acts.sign': {
    input: actChoiceSchema.extend({
      ...signingByFile,
      /** The earlier signed act of the case that this one names. */
      corrects: z.uuid().nullable().default(null),
    }),
    output: signedFilesSchema,
  },
  'files.verify': {
    input: z.strictObject({
      name: z.string().max(300),
      base64,
      /** What a detached signature signs. */
      content: base64.optional(),
    }),
    output: verificationSchema,
  },
  /**
   * Opens the folder of exported files, or the one that the drafts of an ended job lie in; only where the desk has a window
   * of its own. The page names a job, never a path.
   */
  'files.openFolder': { input: z.strictObject({ job: jobId.optional() }), output: done },

  ...actCalls,
  ...trailCalls,
  ...backupCalls,
  ...historyCalls,
  ...peopleCalls,
  ...machineCalls,
  ...packageCalls,
  ...jobCalls,
  ...dialogCalls,
  ...registryCalls,
  ...correctionCalls,
  ...archiveCalls,
  ...practiceCalls,
  ...undisputedCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a caller writes. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler receives: parsed, defaults filled. */
export type CallReceived<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>

/** True for a name of the list. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
