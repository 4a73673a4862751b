/** One backup: a verified copy of the database, the wrapped keys, and the attachments it needs. */
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database as Db } from 'better-sqlite3'
import { verifyDatabaseChain } from '../audit/database-chain.ts'
import { toFault } from '../faults.ts'
import { renamePatiently, syncFile, syncFolder, writeWhole } from '../files.ts'
import { versionOf } from '../migrations/index.ts'
import { openDatabase } from '../open.ts'
import { StoreFault } from '../types.ts'
import type { BackupInfo, BackupKind, BackupManifest } from './manifest.ts'
import { PARTIAL, readManifest } from './manifest.ts'
import type { Steps } from './steps.ts'
import { copySteps, hashSteps, part } from './steps.ts'

function count(db: Db, table: string): number {
  const there = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined
  return there ? Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()) : 0
}

function attachmentIds(db: Db): string[] {
  if (versionOf(db) < 4) return []
  return db
    .prepare<[], { id: string }>('SELECT id FROM attachments')
    .all()
    .map((row) => row.id)
}

export interface SnapshotOptions {
  db: Db
  key: Uint8Array
  storeId: string
  /** Text of the key file, so that the backup opens on its own. */
  keys: string
  /** Where the attachments of the store lie. */
  attachments: string
  /** The folder that holds the backups. */
  root: string
  kind: BackupKind
  at: Date
  by: string
}

/**
 * Makes a backup with VACUUM INTO (encrypted with the same key), opens it, checks every page and the counts, and
 * only then gives it its name. Ended between two steps it leaves nothing.
 * @throws StoreFault `diskFull`, `readOnly`, `damaged`; nothing half is left under a backup's name
 */
export function* backupSteps(options: SnapshotOptions): Steps<BackupInfo> {
  const { db, key, root } = options
  const stamp = options.at.toISOString().replaceAll(/[:.]/g, '-')
  let id = `${stamp}-${options.kind}`
  for (let n = 2; existsSync(join(root, id)); n += 1) id = `${stamp}-${options.kind}-${n}`
  const partial = join(root, PARTIAL + id)
  let named = false
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 })
    sweepPartials(root)
    mkdirSync(partial, { mode: 0o700 })
    const copy = join(partial, 'store.db')
    yield { phase: 'copying', share: 0 }
    // One piece, with no pause within: all that the copy is measured by must be of the same moment.
    db.prepare('VACUUM INTO ?').run(copy)
    const ours = count(db, 'cases')
    const attachments = attachmentIds(db)
    linkAttachments(options.attachments, join(root, 'attachments'), attachments)
    syncFile(copy)
    yield { phase: 'checking', share: 0.3 }
    const looked = lookInto(copy, key)
    if (looked.cases !== ours) {
      throw new StoreFault('damaged', `the copy holds ${looked.cases} of ${ours} cases`, copy, 'pageDamaged')
    }
    yield { phase: 'checking', share: 0.6 }
    writeWhole(join(partial, 'keys.json'), options.keys)
    yield* part(bringAttachments(options.attachments, join(root, 'attachments'), attachments), 0.6, 0.8)
    const database = yield* part(hashSteps(copy), 0.8, 0.95)
    const manifest: BackupManifest = {
      format: 'ukim.backup/1',
      id,
      kind: options.kind,
      at: options.at.toISOString(),
      by: options.by,
      storeId: options.storeId,
      ...looked,
      files: { 'store.db': database, 'keys.json': yield* part(hashSteps(join(partial, 'keys.json')), 0.95, 1) },
    }
    writeWhole(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    const path = join(root, id)
    renamePatiently(partial, path)
    named = true
    syncFolder(root)
    return { ...manifest, path, place: 'store' }
  } catch (error) {
    throw toFault(error, root)
  } finally {
    if (!named) rmSync(partial, { recursive: true, force: true })
  }
}

/** Opens a copy for reading, with every page checked, and says what is in it. */
function lookInto(path: string, key: Uint8Array): Pick<BackupManifest, 'schema' | 'cases' | 'audit' | 'attachments'> {
  const db = openDatabase(path, key, { readonly: true, whole: true })
  try {
    const last = db
      .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
      .get()
    return {
      schema: versionOf(db),
      cases: count(db, 'cases'),
      audit: last ?? { seq: 0, hash: '' },
      attachments: attachmentIds(db),
    }
  } finally {
    db.close()
  }
}

export interface BackupCheck {
  ok: boolean
  /** In plain words, for the log and the terminal. */
  problems: string[]
}

/**
 * Proves a backup: hashes as in its manifest, and with the key every page, the counts, the chain of the trail, and
 * that the attachments are there.
 */
export function* checkSteps(folder: string, key: Uint8Array | null): Steps<BackupCheck> {
  const manifest = readManifest(folder)
  if (manifest === null) return { ok: false, problems: ['the manifest is missing or cannot be read'] }
  const problems: string[] = []
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = join(folder, name)
    if (!existsSync(path)) problems.push(`${name} is missing`)
    else {
      const { sha256 } = yield* part(hashSteps(path), 0, 0.4)
      if (sha256 !== expected.sha256) problems.push(`${name} is not as it was written`)
    }
  }
  for (const id of manifest.attachments) {
    if (!existsSync(join(folder, '..', 'attachments', `${id}.bin`))) problems.push(`attachment ${id} is missing`)
  }
  if (key !== null && problems.length === 0) {
    try {
      yield { phase: 'checking', share: 0.4 }
      const looked = lookInto(join(folder, 'store.db'), key)
      if (looked.cases !== manifest.cases) problems.push(`${looked.cases} cases, not ${manifest.cases}`)
      yield { phase: 'checking', share: 0.7 }
      const chain = verifyDatabaseChain(join(folder, 'store.db'), key)
      if (!chain.ok) problems.push(`the audit trail breaks at entry ${chain.broken?.seq ?? 0}`)
      if (chain.head.hash !== manifest.audit.hash && manifest.audit.seq > 0)
        problems.push('the audit trail ends elsewhere')
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      problems.push(`${error.code}: ${error.message}`)
    }
  }
  return { ok: problems.length === 0, problems }
}

function isThere(source: string, target: string): boolean {
  return existsSync(target) && statSync(target).size === statSync(source).size
}

/** On one disk a second name is enough: attachments never change. What cannot be linked is left to {@link bringAttachments}. */
function linkAttachments(from: string, to: string, ids: readonly string[]): void {
  if (ids.length === 0) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const id of ids) {
    const [source, target] = [join(from, `${id}.bin`), join(to, `${id}.bin`)]
    if (!existsSync(source) || isThere(source, target)) continue
    rmSync(target, { force: true })
    try {
      linkSync(source, target)
    } catch {
      // Another disk, or a file system without links: all of them are copied then.
      return
    }
  }
}

/** Copies files that are not there yet. */
export function* bringAttachments(from: string, to: string, ids: readonly string[]): Steps<void> {
  if (ids.length === 0) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const [i, id] of ids.entries()) {
    const [source, target] = [join(from, `${id}.bin`), join(to, `${id}.bin`)]
    if (!existsSync(source) || isThere(source, target)) continue
    const partial = `${target}.partial`
    let whole = false
    try {
      yield* part(copySteps(source, partial, 'attachments'), i / ids.length, (i + 1) / ids.length)
      renamePatiently(partial, target)
      whole = true
    } finally {
      if (!whole) rmSync(partial, { force: true })
    }
  }
  syncFolder(to)
}

/** A backup that was interrupted has no name yet and is worth nothing. */
function sweepPartials(root: string): void {
  for (const name of readdirSync(root)) {
    if (name.startsWith(PARTIAL)) rmSync(join(root, name), { recursive: true, force: true })
  }
}
