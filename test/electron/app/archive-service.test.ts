/** The archive beside the store: opened late, encrypted, closed with the store. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { localServices } from '../../../electron/app/local.ts'
import type { Services } from '../../../electron/app/services.ts'
import { ArchiveCallStopped } from '../../../electron/archive/client.ts'
import { openArchive } from '../../../electron/archive/open.ts'

const programFolder = fileURLToPath(new URL('../../..', import.meta.url))
const PASSPHRASE = 'бұлдыр пернелер 33'
let folder: string
let services: Services

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-archive-desk-'))
  services = localServices({
    host: 'browser',
    programFolder,
    dataFolder: folder,
    exportFolder: join(folder, 'out'),
    managedFile: join(folder, 'none.json'),
    kdfCost: { N: 1024, r: 8, p: 1 },
  })
})
afterEach(async () => {
  await services.archive.close()
  if (services.vault.state() === 'open') services.vault.lock()
  rmSync(folder, { recursive: true, force: true })
})

const path = () => join(folder, 'archive', 'archive.db')

test('it needs the open store, and another key than the store’s or none at all does not open its file', async () => {
  expect(() => services.archive.client()).toThrow(/locked/u)
  await services.vault.create(PASSPHRASE, 'Әлия')
  const archive = services.archive.client()
  expect(services.archive.client()).toBe(archive)
  const { id } = await archive.addOwn('own', 'Сот үкімі: ҚР ҚК-нің 188-бабының 2-бөлігі. Балмұздақ ұрлығы')
  await services.archive.close()
  expect(readFileSync(path()).includes(Buffer.from('алмұздақ'))).toBe(false)
  expect(() => openArchive(path(), null)).toThrow(/does not open/u)
  expect(() => openArchive(path(), new Uint8Array(32))).toThrow(/does not open/u)
  expect((await services.archive.client().act(id))?.text).toContain('Балмұздақ')
})

test('locking the store closes it; the next person who comes in finds the same acts', async () => {
  await services.vault.create(PASSPHRASE, 'Әлия')
  const { id } = await services.archive.client().addOwn('own', 'Приговор: велосипед похищен со двора дома')
  services.vault.lock()
  expect(() => services.archive.client()).toThrow(/locked/u)
  await services.archive.close()
  await services.vault.unlock(PASSPHRASE)
  expect((await services.archive.client().act(id))?.text).toContain('велосипед')
})

test('files that were handed over and never imported are gone when the store opens next', async () => {
  await services.vault.create(PASSPHRASE, 'Әлия')
  const { incoming } = services.archive
  const { path: left } = await incoming.take(null, 'a.txt', Buffer.from('Приговор в отношении Иванова'))
  expect(readFileSync(left).includes(Buffer.from('Иванова'))).toBe(false)
  const again = localServices({
    host: 'browser',
    programFolder,
    dataFolder: folder,
    exportFolder: join(folder, 'out'),
    managedFile: join(folder, 'none.json'),
    kdfCost: { N: 1024, r: 8, p: 1 },
  })
  services.vault.lock()
  await services.archive.close()
  await again.vault.unlock(PASSPHRASE)
  await expect.poll(() => again.archive.incoming.there(left), { timeout: 20_000 }).toBe(false)
  await again.archive.close()
  again.vault.lock()
})

test('an analysis runs in the thread with the law of the program, and its faults come back with their words', async () => {
  await services.vault.create(PASSPHRASE, 'Әлия')
  const archive = services.archive.client()
  const { id } = await archive.addOwn('own', 'ПРИГОВОР. Признать виновным по ч. 2 ст. 188 УК РК. 12 марта 2024 года')
  const situation = await archive.analyse('situation', { act: id })
  expect(situation?.articles).toEqual(['188'])
  expect(situation?.gravity).not.toBeNull()
  expect(await archive.analyse('situation', { act: 99 })).toBeNull()
  const stopped = new AbortController()
  stopped.abort()
  await expect(archive.analyse('situation', { act: id }, { signal: stopped.signal })).rejects.toBeInstanceOf(
    ArchiveCallStopped,
  )
})
