/** What the commands over the archive have in common: its file, its key, its glossary. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Database as Db } from 'better-sqlite3'
import { ArchiveFault } from '../../../archive/faults.ts'
import { openArchive } from '../../../archive/open.ts'
import type { ArchiveKey, OpenArchiveOptions } from '../../../archive/open.ts'
import { readGlossary } from '../../../archive/text/glossary.ts'
import type { Glossary } from '../../../archive/text/glossary.ts'
import { commandError, CommandError } from '../../io.ts'
import { required } from '../../arguments.ts'

export const ARCHIVE_OPTIONS = {
  db: { type: 'string' },
  'passphrase-file': { type: 'string' },
  plain: { type: 'boolean' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const

export interface ArchiveValues {
  db?: string | undefined
  'passphrase-file'?: string | undefined
  plain?: boolean | undefined
}

/** The key a call names: an archive without one must be asked for in so many words. */
function keyOf(values: ArchiveValues, usage: string): ArchiveKey {
  const file = values['passphrase-file']
  if (file === undefined) {
    if (values.plain === true) return null
    throw commandError('optionMissing', { option: '--passphrase-file', usage })
  }
  if (!existsSync(file)) throw commandError('unreadable', { file, reason: 'ENOENT' })
  return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? ''
}

/** Runs with the open archive and closes it whatever happens. @throws CommandError */
export async function withArchive(
  values: ArchiveValues,
  usage: string,
  options: OpenArchiveOptions,
  work: (db: Db) => Promise<number> | number,
): Promise<number> {
  const path = resolve(required(values.db, '--db', usage))
  let db: Db | null = null
  try {
    db = openArchive(path, keyOf(values, usage), options)
    return await work(db)
  } catch (error) {
    if (error instanceof ArchiveFault) throw new CommandError(error.says)
    throw error
  } finally {
    db?.close()
  }
}

/** The glossary that comes with the program. */
export function programGlossary(): Glossary {
  return readGlossary(join(import.meta.dirname, '..', '..', '..', '..', 'resources'))
}
