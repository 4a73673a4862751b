/** Calls of the backups: made, proved, copied to a second folder, restored from the desk or from the locked gate. */
import { z } from 'zod'
import { faultSchema } from '../fault.ts'
import { jobId, startedSchema } from './jobs.ts'
import { done, givenPassphrase, nothing } from './shapes.ts'

/** A name of a backup (docs/store.md). */
const backupId = z.string().min(1).max(100)

export const backupSchema = z.strictObject({
  id: backupId,
  at: z.string(),
  kind: z.enum(['scheduled', 'manual', 'beforeMigration', 'beforeRestore']),
  by: z.string(),
  cases: z.int(),
  /** Bytes of the database. */
  size: z.int(),
  place: z.enum(['store', 'second']),
  path: z.string(),
})
export type Backup = z.output<typeof backupSchema>

/** What is in hand, told as `at` of the job: making the copy, proving it, attachments, the second folder, putting in place. */
export const BACKUP_PHASES = ['copying', 'checking', 'attachments', 'second', 'putting'] as const
export type BackupPhase = (typeof BACKUP_PHASES)[number]

/** What an ended job of these calls did. A stopped one leaves the store as it was and nothing half behind. */
export const backupEndedSchema = z.discriminatedUnion('did', [
  z.strictObject({
    did: z.literal('made'),
    backup: backupSchema,
    /** What became of the copy in the second folder; null where none is set. */
    second: z.strictObject({ path: z.string().nullable(), fault: faultSchema.nullable() }).nullable(),
  }),
  z.strictObject({ did: z.literal('proved'), ok: z.boolean(), problems: z.array(z.string()) }),
  /** `savedAs` is null where the files of the state before could not be read: they are set aside then. */
  z.strictObject({ did: z.literal('restored'), savedAs: z.string().nullable() }),
  z.strictObject({
    did: z.literal('checked'),
    ok: z.boolean(),
    cases: z.int(),
    versions: z.int(),
    materials: z.int(),
    attachments: z.int(),
    entries: z.int(),
    problems: z.array(z.string()),
  }),
  z.strictObject({ did: z.literal('nothing') }),
])
export type BackupEnded = z.output<typeof backupEndedSchema>

/** Calls that start a job count hundredths of the work, but for the check of the store: it counts cases and attachments. */
export const backupCalls = {
  /** Works at the locked gate too: what lies beside the store needs no key to be listed. */
  'backups.list': {
    input: nothing,
    output: z.strictObject({
      backups: z.array(backupSchema),
      /** The second folder, or null. */
      second: z.string().nullable(),
      /** True where the court's IT has fixed the second folder. */
      secondFixed: z.boolean(),
    }),
  },
  'backups.create': { input: nothing, output: startedSchema },
  /** Proves a backup page by page, with the chain of its audit trail. */
  'backups.verify': { input: z.strictObject({ id: backupId }), output: startedSchema },
  /** Proves the open store: pages, chain of the trail, each case against its versions, each attachment to its last byte. */
  'backups.checkStore': { input: nothing, output: startedSchema },
  /** What an ended job did; `busy` while it runs, its own fault where it failed. */
  'backups.ended': { input: z.strictObject({ job: jobId }), output: backupEndedSchema },
  'backups.setSecond': {
    input: z.strictObject({ folder: z.string().min(1).max(4000).nullable() }),
    output: done,
  },
  /** Puts a backup in place; the present state is saved as a backup of its own first. */
  'backups.restore': { input: z.strictObject({ id: backupId }), output: startedSchema },
  /** The same for a store that does not open. `backup` is a name from the list or the path of a backup's folder. */
  'backups.rescue': {
    input: z.strictObject({
      backup: z.string().min(1).max(4000),
      way: z.enum(['passphrase', 'recovery']),
      secret: givenPassphrase,
    }),
    output: startedSchema,
  },
} as const
