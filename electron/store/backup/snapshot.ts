/** One backup: a verified copy of the database, the wrapped keys, and the attachments it needs. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
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

/** Size and hash, a megabyte at a time. */
export function hashFile(path: string): { size: number; sha256: string } {
  const hash = createHash('sha256')
  const part = Buffer.alloc(1024 * 1024)
  const fd = openSync(path, 'r')
  try {
    let size = 0
    for (;;) {
      const read = readSync(fd, part, 0, part.length, null)
      if (read === 0) return { size, sha256: hash.digest('hex') }
      hash.update(part.subarray(0, read))
      size += read
    }
  } finally {
    closeSync(fd)
  }
}

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
 * only then gives it its name.
 * @throws StoreFault `diskFull`, `readOnly`, `damaged`; nothing half is left under a backup's name
 */
export function makeBackup(options: SnapshotOptions): BackupInfo {
  const { db, key, root } = options
  const stamp = options.at.toISOString().replaceAll(/[:.]/g, '-')
  let id = `${stamp}-${options.kind}`
  for (let n = 2; existsSync(join(root, id)); n += 1) id = `${stamp}-${options.kind}-${n}`
  const partial = join(root, PARTIAL + id)
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 })
    sweepPartials(root)
    mkdirSync(partial, { mode: 0o700 })
    const copy = join(partial, 'store.db')
    db.prepare('VACUUM INTO ?').run(copy)
    syncFile(copy)
    const looked = lookInto(copy, key)
    const ours = count(db, 'cases')
    if (looked.cases !== ours) {
      throw new StoreFault('damaged', `the copy holds ${looked.cases} of ${ours} cases`, copy, 'pageDamaged')
    }
    writeWhole(join(partial, 'keys.json'), options.keys)
    bringAttachments(options.attachments, join(root, 'attachments'), looked.attachments, true)
    const manifest: BackupManifest = {
      format: 'ukim.backup/1',
      id,
      kind: options.kind,
      at: options.at.toISOString(),
      by: options.by,
      storeId: options.storeId,
      ...looked,
      files: { 'store.db': hashFile(copy), 'keys.json': hashFile(join(partial, 'keys.json')) },
    }
    writeWhole(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    const path = join(root, id)
    renamePatiently(partial, path)
    syncFolder(root)
    return { ...manifest, path, place: 'store' }
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw toFault(error, root)
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
export function checkBackup(folder: string, key: Uint8Array | null): BackupCheck {
  const manifest = readManifest(folder)
  if (manifest === null) return { ok: false, problems: ['the manifest is missing or cannot be read'] }
  const problems: string[] = []
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = join(folder, name)
    if (!existsSync(path)) problems.push(`${name} is missing`)
    else if (hashFile(path).sha256 !== expected.sha256) problems.push(`${name} is not as it was written`)
  }
  for (const id of manifest.attachments) {
    if (!existsSync(join(folder, '..', 'attachments', `${id}.bin`))) problems.push(`attachment ${id} is missing`)
  }
  if (key !== null && problems.length === 0) {
    try {
      const looked = lookInto(join(folder, 'store.db'), key)
      if (looked.cases !== manifest.cases) problems.push(`${looked.cases} cases, not ${manifest.cases}`)
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

/** Copies files that are not there yet. They never change, so on one disk a second name is enough. */
export function bringAttachments(from: string, to: string, ids: readonly string[], mayLink: boolean): void {
  if (ids.length === 0) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const id of ids) {
    const [source, target] = [join(from, `${id}.bin`), join(to, `${id}.bin`)]
    if (!existsSync(source)) continue
    if (existsSync(target) && statSync(target).size === statSync(source).size) continue
    rmSync(target, { force: true })
    if (mayLink && tryLink(source, target)) continue
    copyFileSync(source, `${target}.partial`)
    syncFile(`${target}.partial`)
    renamePatiently(`${target}.partial`, target)
  }
  syncFolder(to)
}

function tryLink(source: string, target: string): boolean {
  try {
    linkSync(source, target)
    return true
  } catch {
    // Another disk, or a file system without links: the caller copies.
    return false
  }
}

/** A backup that was interrupted has no name yet and is worth nothing. */
function sweepPartials(root: string): void {
  for (const name of readdirSync(root)) {
    if (name.startsWith(PARTIAL)) rmSync(join(root, name), { recursive: true, force: true })
  }
}
