import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keep } from '../../../electron/store/backup/rotation.ts'
import { openStore, restoreStore } from '../../../electron/store/index.ts'
import type { Steps } from '../../../electron/store/index.ts'
import { faultOf, faultOfPromise, freshStore, must, PASSPHRASE, someCase, tempFolder } from './help.ts'

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 7)])
const HOUR = 3_600_000

function at(day: number, hour: number): { id: string; at: string } {
  const date = new Date(2026, 10, 20 - day, hour)
  return { id: `${day}/${hour}`, at: date.toISOString() }
}

describe('backups', () => {
  test('a backup is verified, opens on its own, and a changed byte is found', async () => {
    const { store, clock } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    await store.attachments.add(id, 'Айыптау актісі.pdf', PDF, store.actor)
    const { backup } = store.backups.create(store.actor)
    expect(backup).toMatchObject({ kind: 'manual', cases: 1, place: 'store' })
    expect(backup.attachments).toHaveLength(1)
    expect(store.backups.verify(backup.id)).toEqual({ ok: true, problems: [] })
    // The backup has the folder layout of a store: it opens with the passphrase of that day.
    const folder = tempFolder()
    for (const name of ['store.db', 'keys.json'])
      writeFileSync(join(folder, name), readFileSync(join(backup.path, name)))
    const copy = await openStore({ folder, clock, unlock: { kind: 'passphrase', passphrase: PASSPHRASE } })
    expect(copy.cases.list().total).toBe(1)
    copy.close()
    const bytes = readFileSync(join(backup.path, 'store.db'))
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(join(backup.path, 'store.db'), bytes)
    expect(store.backups.verify(backup.id)).toEqual({ ok: false, problems: ['store.db is not as it was written'] })
    expect(faultOf(() => store.backups.restore(backup.id, store.actor)).code).toBe('damaged')
    expect(store.cases.list().total).toBe(1)
  })

  test('a restore saves the present state first, goes on in the trail, and can be undone', async () => {
    const { store, clock, folder, reopen } = await freshStore()
    const one = store.cases.create(someCase({ number: 'first' }), store.actor)
    await store.attachments.add(one.id, 'a.pdf', PDF, store.actor)
    const { backup } = store.backups.create(store.actor)
    clock.forward(HOUR)
    store.cases.create(someCase({ number: 'second' }), store.actor)
    const saved = store.backups.restore(backup.id, store.actor)
    expect(saved.kind).toBe('beforeRestore')
    expect(store.cases.list().cases.map((c) => c.number)).toEqual(['first'])
    expect(store.audit.verify().ok).toBe(true)
    expect(store.audit.list({ action: 'restored' })[0]?.detail).toContain(saved.id)
    expect(existsSync(join(folder, 'restore.json'))).toBe(false)
    clock.forward(HOUR)
    store.backups.restore(saved.id, store.actor)
    expect(store.cases.list({ sort: 'number' }).cases.map((c) => c.number)).toEqual(['first', 'second'])
    const again = await reopen()
    expect(again.audit.verify().ok).toBe(true)
    expect((await again.attachments.readAll(must(again.attachments.list(one.id)[0]).id)).equals(PDF)).toBe(true)
  })

  test('a restore that was cut off is ended by the next opening, from every step', async () => {
    for (const step of ['prepared', 'walGone', 'databaseGone', 'swapped']) {
      // oxlint-disable-next-line no-await-in-loop
      const { store, folder, clock } = await freshStore()
      store.cases.create(someCase({ number: 'first' }), store.actor)
      const { backup } = store.backups.create(store.actor)
      clock.forward(HOUR)
      store.cases.create(someCase({ number: 'second' }), store.actor)
      store.close()
      const at = (name: string): string => join(folder, name)
      writeFileSync(at('store.db.restoring'), readFileSync(join(backup.path, 'store.db')))
      const note = {
        format: 'ukim.restore/1',
        backup: backup.id,
        at: clock.now().toISOString(),
        setAside: 'x',
        savedAs: null,
      }
      writeFileSync(at('restore.json'), JSON.stringify(note))
      if (step !== 'prepared') {
        mkdirSync(at('set-aside/x'), { recursive: true })
        renameSync(at('head'), at('set-aside/x/head'))
      }
      if (step === 'databaseGone' || step === 'swapped') renameSync(at('store.db'), at('set-aside/x/store.db'))
      if (step === 'swapped') renameSync(at('store.db.restoring'), at('store.db'))
      // oxlint-disable-next-line no-await-in-loop
      const again = await openStore({ folder, clock, unlock: { kind: 'passphrase', passphrase: PASSPHRASE } })
      expect(again.cases.list().cases.map((c) => c.number)).toEqual(['first'])
      expect(again.audit.verify().ok).toBe(true)
      expect(again.audit.list({ action: 'restored' })).toHaveLength(1)
      again.close()
      expect(readdirSync(at('set-aside/x')).toSorted()).toEqual(['head', 'store.db'])
      expect(existsSync(at('restore.json'))).toBe(false)
    }
  })

  test('a store that is damaged, and a new PC, are restored from a folder; damaged files are set aside and stay', async () => {
    const { store, clock, folder } = await freshStore()
    const { id } = store.cases.create(someCase({ number: 'first' }), store.actor)
    await store.attachments.add(id, 'a.pdf', PDF, store.actor)
    const { backup } = store.backups.create(store.actor)
    store.cases.create(someCase({ number: 'second' }), store.actor)
    store.close()
    const unlock = { kind: 'passphrase', passphrase: PASSPHRASE } as const
    const bytes = readFileSync(join(folder, 'store.db'))
    bytes.fill(0x55, 20_000, 30_000)
    writeFileSync(join(folder, 'store.db'), bytes)
    for (const name of ['keys.json', 'keys.copy.json']) rmSync(join(folder, name))
    expect(
      (
        await faultOfPromise(
          restoreStore({ folder, clock, backup: backup.path, unlock: { ...unlock, passphrase: 'x' } }),
        )
      ).code,
    ).toBe('wrongPassphrase')
    clock.forward(HOUR)
    const back = await restoreStore({ folder, clock, backup: backup.path, unlock })
    expect(back.savedAs).toBeNull()
    expect(back.store.cases.list().cases.map((c) => c.number)).toEqual(['first'])
    expect(back.store.audit.verify().ok).toBe(true)
    back.store.close()
    const [aside] = readdirSync(join(folder, 'set-aside'))
    expect(readFileSync(join(folder, 'set-aside', must(aside), 'store.db')).equals(bytes)).toBe(true)
    // The same on a PC that never saw the store.
    const other = await restoreStore({ folder: join(tempFolder(), 'new'), clock, backup: backup.path, unlock })
    expect((await other.store.attachments.readAll(must(other.store.attachments.list(id)[0]).id)).equals(PDF)).toBe(true)
    other.store.close()
    // And over a store that is whole: its state is saved as a backup.
    const third = await restoreStore({ folder, clock, backup: backup.path, unlock })
    expect(third.store.backups.list().map((b) => b.id)).toContain(third.savedAs)
    third.store.close()
    const foreign = await freshStore()
    foreign.store.close()
    expect(
      (await faultOfPromise(restoreStore({ folder: foreign.folder, clock, backup: backup.path, unlock }))).reason,
    ).toBe('storeExists')
  })

  test('the second folder gets a copy; a stick that is pulled out does not undo the backup', async () => {
    const { store, clock } = await freshStore()
    const second = tempFolder()
    store.settings.set('backupFolder', second, store.actor)
    const { id } = store.cases.create(someCase(), store.actor)
    await store.attachments.add(id, 'a.pdf', PDF, store.actor)
    const { backup, second: copy } = store.backups.create(store.actor)
    expect(copy).toMatchObject({ ok: true })
    expect(
      store.backups
        .list()
        .map((b) => b.place)
        .toSorted(),
    ).toEqual(['second', 'store'])
    rmSync(second, { recursive: true })
    clock.forward(HOUR)
    const without = store.backups.create(store.actor)
    expect(without.second).toMatchObject({ ok: false, fault: { code: 'notFound' } })
    expect(without.backup.id).not.toBe(backup.id)
  })

  test('the schedule keeps three of today, seven days and four weeks', async () => {
    const { store, clock } = await freshStore()
    clock.set('2026-09-01T06:00:00.000Z')
    for (let i = 0; i < 40; i += 1) {
      clock.forward(24 * HOUR)
      for (let k = 0; k < 4; k += 1) {
        clock.forward(2 * HOUR)
        store.cases.create(someCase({ number: `${i}-${k}` }), store.actor)
        expect(store.backups.runSchedule(store.actor)).not.toBeNull()
        expect(store.backups.runSchedule(store.actor)).toBeNull()
      }
      clock.forward(-8 * HOUR)
    }
    const list = store.backups.list()
    expect(list.length).toBeGreaterThanOrEqual(10)
    expect(list.length).toBeLessThanOrEqual(14)
    // Unchanged: not due, however long it is ago.
    clock.forward(24 * HOUR)
    store.backups.create(store.actor, 'scheduled')
    clock.forward(100 * HOUR)
    expect(store.backups.due()).toBe(false)
  })

  test('rotation', () => {
    const all = Array.from({ length: 60 }, (_, day) => [9, 11, 13, 15, 17].map((hour) => at(day, hour))).flat()
    const kept = [...keep(all, new Date(2026, 10, 20, 18))]
    // 20 November 2026 is a Friday: today, then Thursday to Friday a week ago, then the Sundays of the weeks before.
    expect(kept.toSorted()).toEqual(
      ['0/13', '0/15', '0/17', '1/17', '2/17', '3/17', '4/17', '5/17', '6/17', '7/17', '12/17', '19/17'].toSorted(),
    )
    expect(keep([at(-3, 9)], new Date(2026, 10, 20)).size).toBe(1)
    expect(keep([], new Date()).size).toBe(0)
  })
})

/** Takes `n` steps and ends the work there; false where it came to its end before. */
function endedAfter<T>(steps: Steps<T>, n: number): boolean {
  for (let i = 0; i < n; i += 1) if (steps.next().done === true) return false
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a value nobody receives
  steps.return(undefined as T)
  return true
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/store\.db-(wal|shm)$/.test(name))
    .toSorted()
}

describe('work that is stopped between two steps', () => {
  test('a backup leaves nothing, or the whole of itself without its copy', async () => {
    const { store, folder, clock } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    await store.attachments.add(id, 'a.pdf', PDF, store.actor)
    const stick = tempFolder()
    store.settings.set('backupFolder', stick, store.actor)
    let n = 1
    for (; ; n += 1) {
      const had = store.backups.list().length
      clock.forward(HOUR)
      if (!endedAfter(store.backups.createSteps(store.actor), n)) break
      expect([...filesOf(folder), ...filesOf(stick)].filter((name) => name.includes('partial'))).toEqual([])
      const made = store.backups.list()
      expect(made.length - had).toBeLessThanOrEqual(2)
      for (const backup of made) expect(store.backups.verify(backup.id).ok).toBe(true)
      if (made.length > had) expect(store.audit.list({ action: 'backup' }).at(-1)?.detail).toContain(made[0]?.id)
    }
    expect(n).toBeGreaterThan(8)
    expect(store.backups.create(store.actor).second).toMatchObject({ ok: true })
  })

  test('a restore leaves the old store whole, and what was done in its pauses is in the backup of the state before', async () => {
    const { store, folder, clock } = await freshStore()
    const { id } = store.cases.create(someCase({ number: 'old' }), store.actor)
    await store.attachments.add(id, 'a.pdf', PDF, store.actor)
    const { backup } = store.backups.create(store.actor)
    clock.forward(HOUR)
    store.cases.create(someCase({ number: 'new' }), store.actor)
    let n = 1
    for (; endedAfter(store.backups.restoreSteps(backup.id, store.actor), n); n += 1) {
      expect(store.cases.list().total).toBe(2)
      expect(filesOf(folder).filter((name) => /partial|restor/.test(name))).toEqual([])
      expect(store.audit.verify().ok).toBe(true)
      // The last round runs to its end and puts the old state in place.
      clock.forward(HOUR)
    }
    expect(n).toBeGreaterThan(8)
    expect(store.cases.list().cases.map((one) => one.number)).toEqual(['old'])

    clock.forward(HOUR)
    const steps = store.backups.restoreSteps(backup.id, store.actor)
    let last = steps.next()
    while (last.done !== true) {
      if (last.value.phase === 'putting') store.cases.create(someCase({ number: 'in the pause' }), store.actor)
      last = steps.next()
    }
    expect(store.cases.list().cases.map((one) => one.number)).toEqual(['old'])
    store.backups.restore(last.value.id, store.actor)
    expect(store.cases.list({ sort: 'number' }).cases.map((one) => one.number)).toEqual(['in the pause', 'old'])
  })

  test('two at once are refused, and the schedule waits', async () => {
    const { store } = await freshStore()
    const steps = store.backups.createSteps(store.actor)
    steps.next()
    expect(faultOf(() => store.backups.create(store.actor)).code).toBe('busy')
    expect(store.backups.due()).toBe(true)
    expect(store.backups.runSchedule(store.actor)).toBeNull()
    steps.return(undefined as never)
    expect(store.backups.runSchedule(store.actor)).not.toBeNull()
  })
})
