/** `ukim store check`: proves that a store is whole, from the pages to the meaning. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileHash, unpackCase } from './cases/body.ts'
import { quickCheck } from './open.ts'
import type { Store } from './store.ts'
import { checkMaterials } from './undisputed/check.ts'
import { StoreFault } from './types.ts'

export interface StoreCheck {
  ok: boolean
  cases: number
  versions: number
  /** Undisputed materials. */
  materials: number
  attachments: number
  entries: number
  /** In plain words, for the log and the terminal. */
  problems: string[]
}

/** Told of what is looked at; `signal` asks to stop. */
export interface CheckWatch {
  tell: (progress: { done: number; total: number }) => void
  signal: AbortSignal
}

/** Cases looked at between two pauses for other work: a few tens of milliseconds. */
const AT_ONCE = 200

/**
 * Checks pages, foreign keys, the chain of the trail, each case against its versions and its entries, the index of
 * words, and each attachment from its first byte to its last when `deep`. What is read of the database is read of one moment: work that
 * goes on beside a long check is no fault of the store. Stopped, it answers null.
 */
export async function checkStore(store: Store, deep?: boolean): Promise<StoreCheck>
export async function checkStore(store: Store, deep: boolean, watch: CheckWatch): Promise<StoreCheck | null>
export async function checkStore(store: Store, deep = false, watch?: CheckWatch): Promise<StoreCheck | null> {
  const { connection } = store
  const problems: string[] = quickCheck(connection.db).map((line) => `page: ${line}`)
  for (const row of connection.all<{ table: string }>('PRAGMA foreign_key_check'))
    problems.push(`a row of ${row.table} hangs in the air`)
  for (const part of store.acts.evidence.damaged()) problems.push(`evidence ${part}: the bytes do not fit their hash`)
  const chain = store.audit.verify()
  if (chain.broken !== null) problems.push(`the audit trail breaks at entry ${chain.broken.seq} (${chain.broken.why})`)
  const cases = connection.all<{
    id: string
    version: number
    body: Buffer
    sha256: string
    vs: number
    top: number
    last: string
  }>(
    `SELECT c.id, c.version, b.body, b.sha256, count(v.version) AS vs, max(v.version) AS top,
       (SELECT sha256 FROM case_versions WHERE case_n = c.n AND version = c.version) AS last
     FROM cases c JOIN case_bodies b ON b.case_n = c.n JOIN case_versions v ON v.case_n = c.n GROUP BY c.n`,
  )
  const rows = connection.get<{ c: number }>('SELECT count(*) AS c FROM cases')?.c ?? 0
  if (rows !== cases.length) problems.push(`${rows - cases.length} cases without file or history`)
  // An imported history has no entries here; one that was made here has one for each version.
  const told = connection.all<{ id: string; version: number; told: number }>(
    `SELECT c.id, c.version, (SELECT count(*) FROM audit a WHERE a.case_id = c.id AND a.action IN ('created', 'changed')) AS told
     FROM cases c WHERE EXISTS (SELECT 1 FROM audit a WHERE a.case_id = c.id AND a.action = 'created')
       AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.case_id = c.id
         AND (a.action = 'restored' OR (a.action = 'import' AND json_extract(a.detail, '$.package') IS NOT NULL)))`,
  )
  for (const row of told)
    if (row.told !== row.version) problems.push(`case ${row.id}: ${row.version} versions, ${row.told} entries`)
  const words = connection.get<{ c: number }>('SELECT count(*) AS c FROM case_words')?.c ?? 0
  if (words !== rows) problems.push(`the index holds ${words} of ${rows} cases`)
  const materials = checkMaterials(connection)
  problems.push(...materials.problems)
  const attachments = store.attachments.ids()
  const versions = connection.get<{ c: number }>('SELECT count(*) AS c FROM case_versions')?.c ?? 0
  const total = cases.length + attachments.length
  for (const [i, row] of cases.entries()) {
    if (watch !== undefined && i % AT_ONCE === 0) {
      watch.tell({ done: i, total })
      // oxlint-disable-next-line no-await-in-loop -- other calls are answered in between
      await setImmediate()
      if (watch.signal.aborted) return null
    }
    if (row.vs !== row.version || row.top !== row.version)
      problems.push(`case ${row.id}: version ${row.version}, history of ${row.vs}`)
    if (row.sha256 !== row.last || fileHash(unpackCase(row.body)) !== row.sha256)
      problems.push(`case ${row.id}: the file does not fit its hash`)
  }
  for (const [i, id] of attachments.entries()) {
    if (watch?.signal.aborted === true) return null
    watch?.tell({ done: cases.length + i, total })
    if (!existsSync(join(store.folder, 'attachments', `${id}.bin`))) {
      // Not one that a person took away while the check went on.
      if (store.attachments.ids().includes(id)) problems.push(`attachment ${id} is missing`)
    } else if (deep) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one file after the other
        for await (const _ of store.attachments.read(id)) continue
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error
        problems.push(`attachment ${id}: ${error.message}`)
      }
    }
  }
  return {
    ok: problems.length === 0,
    cases: rows,
    versions,
    materials: materials.materials,
    attachments: attachments.length,
    entries: chain.entries,
    problems,
  }
}
