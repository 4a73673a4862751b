/** Calls of the backups: made, proved, copied to a second folder, restored from the desk or from the locked gate. */
import { z } from 'zod'
import { faultSchema } from '../fault.ts'
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
  'backups.create': {
    input: nothing,
    output: z.strictObject({
      backup: backupSchema,
      /** What became of the copy in the second folder; null where none is set. */
      second: z.strictObject({ path: z.string().nullable(), fault: faultSchema.nullable() }).nullable(),
    }),
  },
  /** Page by page, with the chain of its audit trail. */
  'backups.verify': {
    input: z.strictObject({ id: backupId }),
    output: z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) }),
  },
  'backups.setSecond': {
    input: z.strictObject({ folder: z.string().min(1).max(4000).nullable() }),
    output: done,
  },
  /** Puts a backup in place; the present state is saved as a backup of its own first. */
  'backups.restore': {
    input: z.strictObject({ id: backupId }),
    output: z.strictObject({ savedAs: z.string() }),
  },
  /**
   * The same for a store that does not open. `backup` is a name from the list or the path of a backup's folder;
   * `savedAs` is null where the present files could not be read: they are set aside then.
   */
  'backups.rescue': {
    input: z.strictObject({
      backup: z.string().min(1).max(4000),
      way: z.enum(['passphrase', 'recovery']),
      secret: givenPassphrase,
    }),
    output: z.strictObject({ savedAs: z.string().nullable() }),
  },
} as const
