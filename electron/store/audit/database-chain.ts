/** Verification of the trail in a database that is only looked at: a backup. */
import { Connection } from '../connection.ts'
import { openDatabase } from '../open.ts'
import type { AuditEntry, ChainResult } from './chain.ts'
import { verifyChain } from './chain.ts'

export interface AuditRow {
  seq: number
  at: string
  actor_id: string
  actor_name: string
  actor_role: string
  action: string
  case_id: string | null
  detail: string
  prev: string
  hash: string
}

export function toEntry(row: AuditRow): AuditEntry {
  const { seq, at, action, detail, prev, hash } = row
  const actor = { id: row.actor_id, name: row.actor_name, role: row.actor_role }
  return { seq, at, actor, action, caseId: row.case_id, detail, prev, hash }
}

export function verifyDatabaseChain(path: string, key: Uint8Array): ChainResult {
  const connection = new Connection(path, openDatabase(path, key, { readonly: true, unchecked: true }))
  try {
    return verifyChain(connection.all<AuditRow>('SELECT * FROM audit ORDER BY seq').map(toEntry))
  } finally {
    connection.close()
  }
}
