import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explainFault, IdleLock, StoreFault } from '../../../electron/store/index.ts'
import { freshStore, PASSPHRASE } from './help.ts'

test('the store locks itself when nobody has touched it for the time that is set', async () => {
  const { store, clock } = await freshStore()
  store.settings.set('idleMinutes', 2, store.actor)
  const idle = new IdleLock(store, clock)
  clock.forward(100_000)
  expect(idle.check()).toBe(false)
  idle.touch()
  clock.forward(100_000)
  expect(idle.check()).toBe(false)
  // A clock set back starts the time anew and does not stop it.
  clock.forward(-3_600_000)
  expect(idle.check()).toBe(false)
  clock.forward(119_000)
  expect(idle.check()).toBe(false)
  clock.forward(1_000)
  expect(idle.check()).toBe(true)
  expect(store.locked).toBe(true)
  await store.unlock({ kind: 'passphrase', passphrase: PASSPHRASE })
  idle.touch()
  idle.screenLocked()
  expect(store.locked).toBe(true)
  await store.unlock({ kind: 'passphrase', passphrase: PASSPHRASE })
  expect(store.audit.list({ action: 'lockedStore' }).map((entry) => entry.detail)).toEqual([
    '{"reason":"idle"}',
    '{"reason":"screen"}',
  ])
})

test.skipIf(process.platform === 'win32')('nobody else on the PC may read the folder', async () => {
  const { folder } = await freshStore()
  expect(statSync(join(folder, 'store.db')).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'keys.json')).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'attachments')).mode & 0o077).toBe(0)
})

test('a fault is told in three languages, its own reason first', () => {
  const fault = new StoreFault('damaged', 'x', '/folder/store.db', 'changesMissing')
  expect(explainFault(fault, 'kk').cause).toContain('store.db-wal')
  expect(explainFault(fault, 'ru')).toMatchObject({ where: '/folder/store.db' })
  expect(explainFault(new StoreFault('diskFull', 'x'), 'en')).toEqual({
    cause: 'The disk is full. The last change was not saved; earlier ones are in place.',
    wayOut: 'Free some space and save again.',
    where: null,
  })
})
