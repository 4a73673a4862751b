import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupsIn, checkStore, openStore, restoreStore } from '../../../electron/store/index.ts'
import { freshStore, HandClock, must, PASSPHRASE, tempFolder } from './help.ts'

const RELEASED = join(import.meta.dirname, '..', '..', 'fixtures', 'store')
const versions = readdirSync(RELEASED, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const unlock = { kind: 'passphrase', passphrase: PASSPHRASE } as const

test('there is a store of a released version to open', () => {
  expect(versions).toContain('0.1.0')
})

test.each(versions)(
  'a store made by %s opens with everything in it, and so do its backup and its package',
  async (version) => {
    const folder = join(tempFolder(), 'copy')
    cpSync(join(RELEASED, version), folder, { recursive: true })
    const clock = new HandClock('2026-12-01T09:00:00.000Z')
    const open = { folder: join(folder, 'store'), clock, unlock }
    const store = await openStore(open)
    expect(store.cases.list({ sort: 'number' }).cases.map((c) => [c.number, c.stage, c.version])).toEqual([
      ['1-1/2026', 'inProgress', 30],
      ['1-2/2026', 'signed', 1],
    ])
    const [one, two] = store.cases.list({ sort: 'number' }).cases
    expect(store.cases.at(must(one).id, 12).receivedOn).toBe('2026-10-11')
    expect(store.cases.bin.list()).toHaveLength(1)
    expect(store.search.find('қасымов телефон').total).toBe(1)
    const [act] = store.acts.list(must(two).id)
    expect((await store.attachments.readAll(must(must(act).attachment))).toString()).toContain('үкімнің мәтіні')
    expect(store.people.list().map((p) => [p.name, p.role])).toEqual([
      ['Серікқызы Әлия', 'judge'],
      ['Данияр', 'assistant'],
    ])
    expect(store.settings.get('idleMinutes')).toBe(7)
    expect(store.audit.verify().ok).toBe(true)
    expect(await checkStore(store, true)).toMatchObject({ ok: true, problems: [] })
    store.close()
    const assistant = await openStore({ ...open, unlock: { kind: 'passphrase', passphrase: 'көмекші құпиясы 1' } })
    expect(assistant.actor.role).toBe('assistant')
    assistant.close()
    const restored = await restoreStore({ ...open, backup: must(backupsIn(open.folder)[0]).path })
    expect(restored.store.cases.list().total).toBe(2)
    restored.store.close()
    const { store: other } = await freshStore()
    const outcomes = await other.exchange.importPackage(
      join(folder, 'package.ukim'),
      { passphrase: 'пакеттің құпия сөзі' },
      other.actor,
    )
    expect(outcomes.map((outcome) => outcome.result)).toEqual(['created', 'created'])
  },
)
