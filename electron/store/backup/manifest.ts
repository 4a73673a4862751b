/** What a backup says of itself: counts and hashes, no word of a case. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readIfThere } from '../files.ts'

export const BACKUP_KINDS = ['scheduled', 'manual', 'beforeMigration', 'beforeRestore'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

export const manifestSchema = z.strictObject({
  format: z.literal('ukim.backup/1'),
  id: z.string().regex(/^[0-9TZ-]{20,30}-[a-zA-Z]{3,20}(-\d{1,3})?$/),
  kind: z.enum(BACKUP_KINDS),
  at: z.iso.datetime(),
  by: z.string(),
  storeId: z.uuid(),
  schema: z.int().nonnegative(),
  cases: z.int().nonnegative(),
  /** Last entry of the audit trail in the backup: the trail of the store must go on from here. */
  audit: z.strictObject({ seq: z.int().nonnegative(), hash: z.string() }),
  files: z.record(z.enum(['store.db', 'keys.json']), z.strictObject({ size: z.int(), sha256: z.string() })),
  /** Files in attachments/ beside the backups, shared by all of them. */
  attachments: z.array(z.uuid()),
})
export type BackupManifest = z.output<typeof manifestSchema>

export interface BackupInfo extends BackupManifest {
  path: string
  /** `store`: in the folder of the store; `second`: in the second folder. */
  place: 'store' | 'second'
}

export const PARTIAL = '.partial-'

/** The manifest of a backup folder, or null where it is none. */
export function readManifest(folder: string): BackupManifest | null {
  const text = readIfThere(join(folder, 'manifest.json'))
  if (text === null) return null
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Backups in a folder, newest first. */
export function listBackups(root: string, place: BackupInfo['place']): BackupInfo[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'attachments')
    .flatMap((entry) => {
      const path = join(root, entry.name)
      const manifest = readManifest(path)
      return manifest === null ? [] : [{ ...manifest, path, place }]
    })
    .toSorted((a, b) => (a.at === b.at ? b.id.localeCompare(a.id) : b.at.localeCompare(a.at)))
}
