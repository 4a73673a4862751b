import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { StoreFault } from '../../../electron/store/index.ts'
import { checkStore, explainFault, openStore } from '../../../electron/store/index.ts'
import { LATEST } from '../../../electron/store/migrations/index.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { unlockKey } from '../../../electron/store/session.ts'
import { foldersOf } from '../../../electron/store/folders.ts'
import type { HandClock } from './help.ts'
import { faultOf, faultOfPromise, freshStore, PASSPHRASE, someCase, tempFolder } from './help.ts'

const unlock = { kind: 'passphrase', passphrase: PASSPHRASE } as const

/** A copy of a store at work: database, WAL that was not checkpointed, head. */
async function storeAtWork(cases = 20): Promise<{ folder: string; clock: HandClock; ids: string[] }> {
  const { store, folder: original, clock } = await freshStore()
  store.connection.db.pragma('wal_checkpoint(TRUNCATE)')
  const ids = Array.from(
    { length: cases },
    (_, n) => store.cases.create(someCase({ number: `1-${n}` }), store.actor).id,
  )
  const folder = join(tempFolder(), 'copy')
  cpSync(original, folder, { recursive: true })
  rmSync(join(folder, 'store.db-shm'), { force: true })
  return { folder, clock, ids }
}

/** Hashes of all files; an empty WAL, which SQLite makes when it only looks, is nothing. */
function fingerprint(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => {
    const stat = statSync(join(folder, name))
    return stat.isFile() && stat.size > 0 && !name.endsWith('-shm')
  })
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

/** Opens, expects a fault, and expects that no file was changed or deleted by it. */
async function refused(folder: string, clock: HandClock): Promise<StoreFault> {
  const before = fingerprint(folder)
  const fault = await faultOfPromise(openStore({ folder, clock, unlock }))
  expect(fingerprint(folder)).toEqual(before)
  for (const language of ['kk', 'ru', 'en'] as const) {
    const { cause, wayOut } = explainFault(fault, language)
    expect(cause.length).toBeGreaterThan(10)
    expect(wayOut.length).toBeGreaterThan(10)
  }
  return fault
}

describe('a store that does not open says why, and nothing is deleted', () => {
  test('a power cut with everything in the WAL: all is there', async () => {
    const { folder, clock } = await storeAtWork()
    const store = await openStore({ folder, clock, unlock })
    expect(store.cases.list().total).toBe(20)
    expect(store.audit.verify().ok).toBe(true)
    store.close()
  })

  test('a truncated WAL is not taken for an ordinary crash', async () => {
    const { folder, clock } = await storeAtWork()
    const wal = join(folder, 'store.db-wal')
    for (const share of [0.9, 0.5, 0.1, 0]) {
      truncateSync(wal, Math.floor(statSync(wal).size * share))
      // oxlint-disable-next-line no-await-in-loop
      const fault = await refused(copyOf(folder), clock)
      expect(fault).toMatchObject({ code: 'damaged', reason: 'changesMissing' })
      expect(fault.message).toMatch(/entries \d+ to \d+/)
    }
  })

  test('a deleted WAL, and an older file put in place of the store, are found; the loss can be accepted and is written down', async () => {
    const { folder, clock } = await storeAtWork()
    rmSync(join(folder, 'store.db-wal'))
    expect(await refused(folder, clock)).toMatchObject({ code: 'damaged', reason: 'changesMissing' })
    const store = await openStore({ folder, clock, unlock, acceptLoss: true })
    expect(store.cases.list().total).toBe(0)
    // The files as they were lie aside, for whoever can read more out of them.
    const [aside = ''] = readdirSync(join(folder, 'set-aside'))
    expect(readdirSync(join(folder, 'set-aside', aside))).toEqual(expect.arrayContaining(['head', 'store.db']))
    expect(store.audit.list({ action: 'recovered' })[0]?.detail).toMatch(/"missing":\{"from":\d+,"to":\d+\}/)
    expect(store.audit.verify().ok).toBe(true)
    store.close()
    const again = await openStore({ folder, clock, unlock })
    expect(again.audit.verify().ok).toBe(true)
    again.close()
  })

  test('a damaged WAL frame: what was acknowledged after it is missed', async () => {
    const { folder, clock } = await storeAtWork()
    const wal = join(folder, 'store.db-wal')
    const bytes = readFileSync(wal)
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(wal, bytes)
    expect(await refused(folder, clock)).toMatchObject({ reason: 'changesMissing' })
  })

  test('a corrupted page anywhere, a cut file, another file', async () => {
    const { folder, clock } = await storeAtWork()
    const first = await openStore({ folder, clock, unlock })
    const unused = z.int().parse(first.connection.db.pragma('freelist_count', { simple: true }))
    first.close()
    const path = join(folder, 'store.db')
    const good = readFileSync(path)
    const pages = good.length / 8192
    const whole = join(tempFolder(), 'whole')
    cpSync(folder, whole, { recursive: true })
    // A page that holds nothing is left to the full check.
    let passed = 0
    for (let page = 0; page < pages; page += 3) {
      const bad = Buffer.from(good)
      const at = page * 8192 + 2000
      bad[at] = (bad[at] ?? 0) ^ 0x10
      writeFileSync(path, bad)
      // oxlint-disable-next-line no-await-in-loop
      const opened = await openStore({ folder, clock, unlock }).catch(() => null)
      if (opened !== null) {
        passed += 1
        // oxlint-disable-next-line no-await-in-loop
        expect((await checkStore(opened)).ok).toBe(false)
        opened.close()
        // Opening is written into the trail: the next page is tried on the store as it was.
        rmSync(folder, { recursive: true })
        cpSync(whole, folder, { recursive: true })
        continue
      }
      // oxlint-disable-next-line no-await-in-loop
      const fault = await refused(folder, clock)
      expect(fault.code).toBe('damaged')
      expect(['pageDamaged', 'headerDamaged']).toContain(fault.reason)
    }
    expect(passed).toBeLessThanOrEqual(unused)
    for (const other of [
      good.subarray(0, good.length - 8192),
      good.subarray(0, 1000),
      Buffer.alloc(0),
      Buffer.from('SQLite format 3\u0000 and nothing'),
      Buffer.alloc(8192, 65),
    ]) {
      writeFileSync(path, other)
      // oxlint-disable-next-line no-await-in-loop
      expect((await refused(folder, clock)).code).toBe('damaged')
    }
    writeFileSync(path, good)
    const again = await openStore({ folder, clock, unlock })
    expect(again.cases.list().total).toBe(20)
    again.close()
  })

  test('a newer store is left as it is', async () => {
    const { folder, clock } = await storeAtWork()
    const { key } = await unlockKey({ folders: foldersOf(folder), clock, protector: undefined }, unlock)
    const db = openDatabase(join(folder, 'store.db'), key)
    db.pragma(`user_version = ${LATEST + 3}`)
    db.close()
    expect(await refused(folder, clock)).toMatchObject({ code: 'newerFormat' })
  })

  test('no folder, no store, no key', async () => {
    const { folder, clock } = await storeAtWork()
    expect((await faultOfPromise(openStore({ folder: join(folder, 'none'), clock, unlock }))).code).toBe('notFound')
    expect((await faultOfPromise(openStore({ folder: tempFolder(), clock, unlock }))).code).toBe('notFound')
    rmSync(join(folder, 'keys.json'))
    rmSync(join(folder, 'keys.copy.json'))
    expect(await refused(folder, clock)).toMatchObject({ code: 'keyLost', reason: 'keyFileMissing' })
  })

  test('without the right to write, opening says so', async () => {
    const { folder, clock } = await storeAtWork()
    const first = await openStore({ folder, clock, unlock })
    first.close()
    const before = fingerprint(folder)
    chmodSync(join(folder, '..'), 0o755)
    for (const name of [folder, join(folder, 'attachments'), join(folder, 'backups')]) chmodSync(name, 0o555)
    for (const name of readdirSync(folder))
      if (statSync(join(folder, name)).isFile()) chmodSync(join(folder, name), 0o444)
    // Root may write anything: the child runs as nobody.
    const root = process.getuid?.() === 0
    const child = fileURLToPath(new URL('open-child.ts', import.meta.url))
    const run = spawnSync(process.execPath, [child, folder, PASSPHRASE], {
      encoding: 'utf8',
      ...(root ? { uid: 65_534, gid: 65_534 } : {}),
    })
    for (const name of [folder, join(folder, 'attachments'), join(folder, 'backups')]) chmodSync(name, 0o755)
    expect(`${run.stdout}${run.stderr}`.trim()).toBe('readOnly')
    expect(fingerprint(folder)).toEqual(before)
  })

  test('a second program that holds the store for long is named, not waited for without end', async () => {
    const { store, folder, clock } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    const second = await openStore({ folder, clock, unlock })
    second.connection.db.pragma('busy_timeout = 50')
    store.connection.db.exec('BEGIN IMMEDIATE')
    expect(faultOf(() => second.cases.save(id, someCase({ number: 'x' }), 1, second.actor)).code).toBe('busy')
    store.connection.db.exec('ROLLBACK')
    expect(second.cases.save(id, someCase({ number: 'x' }), 1, second.actor).version).toBe(2)
    // Two windows on one store: the later save on the old version is a conflict, not an overwriting.
    expect(faultOf(() => store.cases.save(id, someCase({ number: 'y' }), 1, store.actor)).code).toBe('conflict')
    expect(store.audit.verify().ok).toBe(true)
    second.close()
  })
})

function copyOf(folder: string): string {
  const copy = join(tempFolder(), 'copy')
  cpSync(folder, copy, { recursive: true })
  return copy
}
