import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore, managedSettingsPath, readManagedSettings } from '../../../electron/store/index.ts'
import { FAST, faultOf, freshStore, HandClock, PASSPHRASE, tempFolder } from './help.ts'

test('settings have defaults, are checked, and stand in the trail', async () => {
  const { store, reopen } = await freshStore()
  expect(store.settings.all()).toMatchObject({ language: 'kk', idleMinutes: 10, binDays: 30, backupFolder: null })
  store.settings.set('idleMinutes', 5, store.actor)
  expect(faultOf(() => store.settings.set('idleMinutes', 0, store.actor)).code).toBe('invalid')
  expect(faultOf(() => store.settings.set('__proto__', {}, store.actor)).code).toBe('invalid')
  expect(faultOf(() => store.settings.set('toString', 1, store.actor)).code).toBe('invalid')
  const again = await reopen()
  expect(again.settings.get('idleMinutes')).toBe(5)
  expect(again.audit.list({ action: 'settingChanged' }).map((entry) => entry.detail)).toEqual([
    '{"name":"idleMinutes","value":5}',
  ])
})

test('what the IT of the court has fixed wins and cannot be changed', async () => {
  const folder = tempFolder()
  const path = join(folder, 'settings.json')
  expect(readManagedSettings(path)).toEqual({})
  writeFileSync(path, JSON.stringify({ language: 'ru', idleMinutes: 3, dataFolder: '/srv/ukim' }))
  const managed = readManagedSettings(path)
  const { store } = await createStore({
    folder: join(folder, 'store'),
    judge: 'Ә',
    passphrase: PASSPHRASE,
    kdfCost: FAST,
    clock: new HandClock(),
    managed,
  })
  expect(store.settings.all()).toMatchObject({ language: 'ru', idleMinutes: 3, binDays: 30 })
  expect(store.settings.managed()).toEqual(['language', 'idleMinutes', 'dataFolder'])
  expect(faultOf(() => store.settings.set('language', 'kk', store.actor)).code).toBe('forbidden')
  store.close()
  writeFileSync(path, '{"idleMinutes": "soon"}')
  expect(faultOf(() => readManagedSettings(path))).toMatchObject({ code: 'invalid', where: `${path}#/idleMinutes` })
  writeFileSync(path, '{"colour": 1}')
  expect(faultOf(() => readManagedSettings(path)).message).toContain('colour')
  writeFileSync(path, '{')
  expect(faultOf(() => readManagedSettings(path)).code).toBe('invalid')
  expect(managedSettingsPath('win32', { PROGRAMDATA: 'D:\\PD' })).toContain('D:\\PD')
  expect(managedSettingsPath('linux', {})).toBe('/etc/ukim/settings.json')
})
