/** Numbered migrations, forward only. A new one is a new file and a line here; a released one is never edited. */
import type { Database } from 'better-sqlite3'
import { StoreFault } from '../types.ts'
import { migration as peopleAndAudit } from './0001-people-and-audit.ts'
import { migration as cases } from './0002-cases.ts'
import { migration as search } from './0003-search.ts'
import { migration as attachmentsAndActs } from './0004-attachments-and-acts.ts'
import { migration as exchange } from './0005-exchange.ts'
import { migration as undisputed } from './0006-undisputed.ts'
import { migration as evidence } from './0007-evidence.ts'
import { migration as correctionDrafts } from './0008-correction-drafts.ts'
import { migration as materialCorrections } from './0009-material-corrections.ts'

export interface Migration {
  number: number
  name: string
  up(db: Database): void
}

export const MIGRATIONS: readonly Migration[] = [
  peopleAndAudit,
  cases,
  search,
  attachmentsAndActs,
  exchange,
  undisputed,
  evidence,
  correctionDrafts,
  materialCorrections,
]
export const LATEST = MIGRATIONS.length

/** "UKIM" in the header of the database, so that another program's file is not taken for ours. */
export const APPLICATION_ID = 0x554b494d

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings a database up to `target`. Each step is one transaction together with its number.
 * @throws StoreFault `newerFormat` before anything is touched; an error if the list itself is out of order
 */
export function migrate(db: Database, at: string, target: number = LATEST): void {
  MIGRATIONS.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error(`migration ${migration.number} stands in place ${index + 1}`)
  })
  const from = versionOf(db)
  if (from > LATEST) {
    throw new StoreFault('newerFormat', `the store has version ${from}; this program knows ${LATEST}`, db.name)
  }
  for (const migration of MIGRATIONS.slice(from, target)) {
    db.transaction(() => {
      migration.up(db)
      db.prepare('INSERT INTO migrations (number, name, at) VALUES (?, ?, ?)').run(migration.number, migration.name, at)
      db.pragma(`user_version = ${migration.number}`)
    }).immediate()
  }
}
