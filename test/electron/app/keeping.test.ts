/** What the store offers, through the router: trail, backups, history, bin, people, law packs, packages. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { BackupEnded } from '../../../shared/contract/calls/backups.ts'
import { backupEnded, backupFault } from './ended.ts'
import { createDesk } from '../../../electron/app/desk.ts'
import { ASKED_EVERY_MS, AFTER_OPENING_MS, keepBackups } from '../../../electron/app/keeping.ts'
import { localServices } from '../../../electron/app/local.ts'
import { lawPacks } from '../../../electron/app/packs.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { hooliganism } from '../../browser/cases.ts'

const PASSPHRASE = 'төрт сөзден тұратын құпия'
const ASSISTANT = 'көмекшінің ұзын құпиясы'
const ROOT = join(import.meta.dirname, '..', '..', '..')
const file = caseSchema.parse(hooliganism())
const folders: string[] = []
const vaults: { state(): string; lock(): void }[] = []

afterEach(() => {
  for (const vault of vaults.splice(0)) if (vault.state() === 'open') vault.lock()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function desk(options: { folder?: string; managed?: string; ready?: boolean } = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ukim-keeping-'))
  if (options.folder === undefined) folders.push(folder)
  let at = Date.parse('2026-11-20T10:00:00Z')
  const managedFile = join(folder, 'managed.json')
  if (options.managed !== undefined) writeFileSync(managedFile, options.managed)
  const services = localServices({
    host: 'browser',
    programFolder: ROOT,
    dataFolder: join(folder, 'data'),
    exportFolder: join(folder, 'export'),
    managedFile,
    now: () => new Date(at),
    kdfCost: { N: 2 ** 12, r: 8, p: 1 },
  })
  vaults.push(services.vault)
  const router = createDesk(services)
  const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const reply = await router.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.says.en} ${reply.fault.where ?? ''}`)
    return reply.value
  }
  const fault = async <N extends CallName>(name: N, input: CallInput<N>) => {
    const reply = await router.call(name, input)
    return reply.ok ? null : reply.fault
  }
  if (options.ready !== false) {
    await call('settings.save', { judge: 'Сейітова А. Қ.' })
    await call('store.create', { passphrase: PASSPHRASE })
  }
  const actions = () =>
    services.vault
      .store()
      .audit.list()
      .map((entry) => entry.action)
  const later = (ms: number) => {
    at += ms
  }
  const ended = async <D extends BackupEnded['did']>(started: { job: string }, did: D) =>
    backupEnded(router, started, did)
  const failed = async (started: { job: string }) => backupFault(router, started)
  const backup = async () => (await ended(await call('backups.create', {}), 'made')).backup
  return { folder, services, call, fault, actions, later, ended, failed, backup }
}

describe('the audit trail', () => {
  test('keeps what was shown once for each version and person, with questions and figures', async () => {
    const { services, call, fault, actions } = await desk()
    const { id } = await call('cases.create', { case: file })
    await call('cases.get', { id })
    expect(await call('trail.guidanceShown', { id, version: 1 })).toEqual({ recorded: true })
    expect(await call('trail.guidanceShown', { id, version: 1 })).toEqual({ recorded: false })
    await call('cases.save', { id, case: { ...file, number: '1-9/2026' }, baseVersion: 1 })
    expect(await call('trail.guidanceShown', { id, version: 2 })).toEqual({ recorded: true })
    expect(await fault('trail.guidanceShown', { id, version: 3 })).toMatchObject({ code: 'notFound' })
    expect(actions().filter((action) => action === 'opened')).toHaveLength(1)
    expect(actions().filter((action) => action === 'guidanceShown')).toHaveLength(2)
    const [entry] = services.vault.store().audit.list({ action: 'guidanceShown', limit: 1 })
    expect(JSON.parse(entry?.detail ?? '{}')).toMatchObject({
      version: 1,
      edition: services.law.edition,
      defendants: [{ defendant: 'd1', choice: null, counts: [{ count: 'c1' }] }],
    })
    expect(entry?.detail).toMatch(/"guidance":"[0-9a-f]{64}"/)
  })

  test('tells of files taken in and out, proves itself, and is written for other eyes', async () => {
    const { call, actions } = await desk()
    const { id } = await call('cases.import', { name: 'іс.json', text: JSON.stringify(file) })
    await call('cases.export', { id })
    expect(actions()).toEqual(expect.arrayContaining(['import', 'exported']))
    const proof = await call('trail.verify', {})
    expect(proof).toMatchObject({ ok: true, broken: null, entries: actions().length })
    const lines = await call('trail.export', { format: 'jsonl', language: 'kk' })
    expect(readFileSync(lines.path, 'utf8').trimEnd().split('\n')).toHaveLength(proof.entries)
    const pdf = await call('trail.export', { format: 'pdf', language: 'ru', caseId: id })
    expect(readFileSync(pdf.path).subarray(0, 5).toString()).toBe('%PDF-')
    const { entries } = await call('trail.list', { limit: 2 })
    expect(entries[0]).toMatchObject({ who: 'Сейітова А. Қ.', what: { ru: 'Выгружено' }, number: file.number })
  })

  test('names the first link that does not hold', async () => {
    const { services, call } = await desk()
    await call('cases.create', { case: file })
    const { connection } = services.vault.store()
    connection.db.exec('DROP TRIGGER IF EXISTS audit_no_update')
    const triggers = connection.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (const { name } of triggers) connection.db.exec(`DROP TRIGGER "${name}"`)
    connection.run("UPDATE audit SET actor_name = 'Басқа' WHERE seq = 2")
    expect(await call('trail.verify', {})).toMatchObject({ ok: false, broken: { seq: 2, why: 'hash' } })
  })
})

describe('backups', () => {
  test('are made, proved, copied, restored; the state before is kept', async () => {
    const { folder, call, fault, ended } = await desk()
    const { id } = await call('cases.create', { case: file })
    expect(await fault('backups.setSecond', { folder: join(folder, 'nowhere') })).toMatchObject({ code: 'notFound' })
    expect(await fault('backups.setSecond', { folder: 'relative' })).toMatchObject({ code: 'badInput' })
    mkdirSync(join(folder, 'stick'))
    await call('backups.setSecond', { folder: join(folder, 'stick') })
    const made = await ended(await call('backups.create', {}), 'made')
    expect(made.backup).toMatchObject({ kind: 'manual', cases: 1, by: 'Сейітова А. Қ.' })
    expect(existsSync(made.second?.path ?? '')).toBe(true)
    expect((await call('backups.list', {})).backups.map(({ place }) => place).toSorted()).toEqual(['second', 'store'])
    expect(await ended(await call('backups.verify', { id: made.backup.id }), 'proved')).toMatchObject({
      ok: true,
      problems: [],
    })
    expect(await ended(await call('backups.checkStore', {}), 'checked')).toMatchObject({ ok: true, cases: 1 })
    await call('cases.save', { id, case: { ...file, number: '1-99/2026' }, baseVersion: 1 })
    const { savedAs } = await ended(await call('backups.restore', { id: made.backup.id }), 'restored')
    expect((await call('cases.get', { id })).case.number).toBe(file.number)
    await ended(await call('backups.restore', { id: savedAs ?? '' }), 'restored')
    expect((await call('cases.get', { id })).case.number).toBe('1-99/2026')
  })

  test('stopped, leave nothing half and the store as it was; a lock stops them first', async () => {
    const { folder, services, call, fault, ended, backup } = await desk()
    const { id } = await call('cases.create', { case: file })
    const { id: good } = await backup()
    await call('cases.save', { id, case: { ...file, number: '1-99/2026' }, baseVersion: 1 })
    const begun = () =>
      readdirSync(join(folder, 'data', 'store')).concat(readdirSync(join(folder, 'data', 'store', 'backups')))
    const before = begun()
    for (const start of [
      () => call('backups.create', {}),
      () => call('backups.verify', { id: good }),
      () => call('backups.restore', { id: good }),
      () => call('backups.checkStore', {}),
    ]) {
      const started = await start()
      expect((await call('jobs.get', started)).state).toBe('running')
      await call('jobs.stop', started)
      await ended(started, 'nothing')
      expect((await call('jobs.get', started)).state).toBe('stopped')
      expect(begun().filter((name) => !before.includes(name) && !/^store\.db-(wal|shm)$/.test(name))).toEqual([])
    }
    expect((await call('cases.get', { id })).case.number).toBe('1-99/2026')
    const started = await call('backups.create', {})
    await call('store.lock', {})
    await ended(started, 'nothing')
    expect(begun().filter((name) => name.includes('partial'))).toEqual([])
    expect(services.vault.state()).toBe('locked')
    expect(await fault('backups.checkStore', {})).toMatchObject({ code: 'storeLocked' })
    const rescue = await call('backups.rescue', { backup: good, way: 'passphrase', secret: PASSPHRASE })
    expect(await fault('store.unlock', { passphrase: PASSPHRASE })).toMatchObject({ code: 'busy' })
    await call('jobs.stop', rescue)
    await ended(rescue, 'nothing')
    expect(services.vault.state()).toBe('locked')
    await call('store.unlock', { passphrase: PASSPHRASE })
    expect((await call('cases.get', { id })).case.number).toBe('1-99/2026')
  })

  test('bring back a store that does not open; nothing is deleted', async () => {
    const { folder, services, call, fault, backup: make } = await desk()
    const { id } = await call('cases.create', { case: file })
    const backup = await make()
    expect(await fault('backups.rescue', { backup: backup.id, way: 'passphrase', secret: PASSPHRASE })).toMatchObject({
      code: 'busy',
    })
    services.vault.lock()
    const database = join(folder, 'data', 'store', 'store.db')
    for (const name of readdirSync(join(folder, 'data', 'store'))) {
      if (name.startsWith('store.db-')) rmSync(join(folder, 'data', 'store', name))
    }
    const bytes = readFileSync(database)
    bytes.fill(7, 8192, 20_000)
    writeFileSync(database, bytes)
    // A program started anew, as after a power cut.
    const again = await desk({ folder, ready: false })
    const told = await again.fault('store.unlock', { passphrase: PASSPHRASE })
    expect(told).toMatchObject({ code: 'damaged' })
    expect(told?.says.ru).toContain('резервн')
    expect((await again.call('backups.list', {})).backups.map((one) => one.id)).toEqual([backup.id])
    const rescue = (from: string, secret: string) =>
      again.call('backups.rescue', { backup: from, way: 'passphrase', secret })
    expect(await again.failed(await rescue(backup.id, 'қате құпия сөз'))).toMatchObject({ code: 'wrongPassphrase' })
    expect(await again.failed(await rescue(folder, 'x'))).toMatchObject({ code: 'notFound' })
    expect(await again.ended(await rescue(backup.id, PASSPHRASE), 'restored')).toMatchObject({ savedAs: null })
    expect((await again.call('cases.get', { id })).case).toEqual(file)
    expect(readdirSync(join(folder, 'data', 'store', 'set-aside')).length).toBeGreaterThan(0)
  })

  test('make themselves: after opening, then when the store asks for one', async () => {
    const { services, call, later, fault } = await desk()
    const due: { ms: number; run: () => void; every: boolean; stopped: boolean }[] = []
    const timer = (every: boolean) => (ms: number, run: () => void) => {
      const entry = { ms, run, every, stopped: false }
      due.push(entry)
      return () => {
        entry.stopped = true
      }
    }
    const lines: string[] = []
    const stop = keepBackups(services, { after: timer(false), every: timer(true) }, (line) => lines.push(line))
    const made = async () => (await call('backups.list', {})).backups.filter(({ kind }) => kind === 'scheduled').length
    expect(due.map(({ ms, every }) => ({ ms, every }))).toEqual([{ ms: ASKED_EVERY_MS, every: true }])
    services.vault.lock()
    due[0]?.run()
    await call('store.unlock', { passphrase: PASSPHRASE })
    expect(due[1]).toMatchObject({ ms: AFTER_OPENING_MS, every: false })
    expect(await made()).toBe(0)
    due[1]?.run()
    expect(await made()).toBe(1)
    due[0]?.run()
    expect(await made()).toBe(1)
    await call('cases.create', { case: file })
    later(3 * 3_600_000)
    due[0]?.run()
    expect(await made()).toBe(2)
    stop()
    expect(due.map(({ stopped }) => stopped)).toEqual([true, true])
    expect(lines).toEqual([])
    expect(await fault('backups.verify', { id: 'nothing' })).toMatchObject({ code: 'notFound' })
  })
})

describe('history and bin', () => {
  test('tell who changed what; any version comes back', async () => {
    const { call, fault, later } = await desk()
    const { id } = await call('cases.create', { case: file })
    await call('cases.save', { id, case: { ...file, number: '1-2/2026' }, baseVersion: 1 })
    later(3_600_000)
    await call('cases.save', { id, case: { ...file, number: '1-3/2026' }, baseVersion: 2 })
    const history = await call('history.list', { id })
    expect(history.version).toBe(3)
    expect(history.sittings.map(({ from, to }) => [from, to])).toEqual([
      [3, 3],
      [1, 2],
    ])
    expect(history.versions[0]).toMatchObject({ version: 3, by: 'Сейітова А. Қ.', kind: 'saved', places: 1 })
    expect(await call('history.diff', { id, from: 1, to: 3 })).toEqual({
      lines: [{ path: '/number', change: 'changed', before: file.number, after: '1-3/2026' }],
    })
    const restored = await call('history.restore', { id, version: 1, baseVersion: 3 })
    expect(restored).toMatchObject({ version: 4, case: file })
    expect((await call('history.list', { id })).versions[0]).toMatchObject({ kind: 'restored', note: 'v1' })
    expect(await fault('history.restore', { id, version: 1, baseVersion: 3 })).toMatchObject({ code: 'conflict' })
  })

  test('a deleted case waits its term; one with a signed act is not deleted', async () => {
    const { services, call, fault } = await desk()
    const { id } = await call('cases.create', { case: file })
    await call('cases.remove', { id })
    const bin = await call('bin.list', {})
    expect(bin.cases[0]).toMatchObject({ id, binnedBy: 'Сейітова А. Қ.', purgeAfter: '2026-12-20T10:00:00.000Z' })
    await call('bin.restore', { id })
    expect((await call('cases.list', {})).total).toBe(1)
    const { acts, actor } = services.vault.store()
    acts.register(
      {
        caseId: id,
        caseVersion: 1,
        kind: 'verdict',
        title: 'Үкім',
        language: 'kk',
        format: 'pdf',
        sha256: 'a'.repeat(64),
        signer: 'Сейітова А. Қ.',
        signerIin: null,
        signedAt: '2026-11-20T10:00:00.000Z',
      },
      actor,
    )
    expect(await fault('cases.remove', { id })).toMatchObject({ code: 'locked', reason: 'signedAct' })
  })
})

describe('people', () => {
  test('an assistant drafts, and is told why the rest is off', async () => {
    const { services, call, fault, backup: make } = await desk()
    const { id } = await call('cases.create', { case: file })
    const backup = await make()
    await call('people.add', { name: 'Көмекші К. К.', role: 'assistant', passphrase: ASSISTANT })
    services.vault.lock()
    await call('store.unlock', { passphrase: ASSISTANT })
    expect(await call('people.me', {})).toMatchObject({ name: 'Көмекші К. К.', role: 'assistant' })
    await call('cases.save', { id, case: { ...file, number: '1-5/2026' }, baseVersion: 1 })
    expect((await call('history.list', { id })).versions[0]?.by).toBe('Көмекші К. К.')
    const refused = { code: 'forbidden', reason: 'notYourRole' }
    const [defendant] = file.defendants
    if (defendant === undefined) throw new Error('no defendant')
    const decided = caseSchema.parse({ ...file, defendants: [{ ...defendant, choice: { outcome: 'punish' } }] })
    expect(await fault('cases.save', { id, case: decided, baseVersion: 2 })).toMatchObject(refused)
    const sign = { id, act: 0, language: 'kk', formats: ['pdf'], key: 'AAAA', password: 'x' } as const
    expect(await fault('acts.sign', { ...sign, formats: [...sign.formats] })).toMatchObject(refused)
    expect(await fault('people.add', { name: 'X', role: 'judge', passphrase: PASSPHRASE })).toMatchObject(refused)
    expect(await fault('people.recoveryCode', { passphrase: ASSISTANT })).toMatchObject(refused)
    expect(await fault('backups.restore', { id: backup.id })).toMatchObject(refused)
    expect(await fault('trail.export', { format: 'jsonl', language: 'kk' })).toMatchObject(refused)
    expect(existsSync(join(services.exportFolder))).toBe(false)
  })

  test('each changes the own passphrase by proving the old one; a new code replaces the old', async () => {
    const { services, call, fault, later } = await desk()
    const next = 'жаңа ұзын құпия сөз'
    expect(await fault('people.passphrase', { old: 'бұл ескісі емес', passphrase: next })).toMatchObject({
      code: 'wrongPassphrase',
    })
    await call('people.passphrase', { old: PASSPHRASE, passphrase: next })
    expect(await fault('people.recoveryCode', { passphrase: PASSPHRASE })).toMatchObject({ code: 'wrongPassphrase' })
    const { recoveryCode } = await call('people.recoveryCode', { passphrase: next })
    services.vault.lock()
    expect(await fault('store.unlock', { passphrase: PASSPHRASE })).toMatchObject({ code: 'wrongPassphrase' })
    // The third wrong one: from here on each attempt has to wait.
    later(60_000)
    await call('store.recover', { recoveryCode, passphrase: PASSPHRASE })
    await call('people.add', { name: 'Көмекші К. К.', role: 'assistant', passphrase: ASSISTANT })
    const { people } = await call('people.list', {})
    const assistant = people.find(({ role }) => role === 'assistant')
    await call('people.deactivate', { id: assistant?.id ?? '' })
    services.vault.lock()
    expect(await fault('store.unlock', { passphrase: ASSISTANT })).toMatchObject({ code: 'wrongPassphrase' })
  })
})

describe('this machine', () => {
  test('lists its law packs with their checks, and refuses a changed or unknown one', async () => {
    const { services, call, folder } = await desk()
    const { packs } = await call('law.packs', {})
    expect(packs.filter(({ used }) => used)).toEqual([
      expect.objectContaining({ id: services.law.id, origin: 'builtIn', fault: null, rows: services.law.rows.length }),
    ])
    const stranger = join(folder, 'law', 'stranger')
    mkdirSync(stranger, { recursive: true })
    writeFileSync(join(stranger, 'manifest.json'), '{}')
    const [last] = lawPacks(join(ROOT, 'resources', 'law'), join(folder, 'law'), services.law.id).slice(-1)
    expect(last).toMatchObject({ id: 'stranger', origin: 'installed', edition: null })
    expect(last?.fault?.ru).toContain('не подписан')
  })

  test('shows what IT has fixed, and keeps the store closed while its file has a mistake', async () => {
    const fixed = await desk({ managed: JSON.stringify({ backupFolder: '/srv/copies', idleMinutes: 5 }) })
    expect((await fixed.call('machine.managed', {})).settings).toEqual([
      { name: 'idleMinutes', value: '5' },
      { name: 'backupFolder', value: '/srv/copies' },
    ])
    expect(await fixed.call('backups.list', {})).toMatchObject({ second: '/srv/copies', secondFixed: true })
    expect(await fixed.fault('backups.setSecond', { folder: null })).toMatchObject({ code: 'forbidden' })
    const wrong = await desk({ managed: '{"idleMinutes":0}', ready: false })
    expect(await wrong.fault('store.create', { passphrase: PASSPHRASE })).toMatchObject({
      code: 'badInput',
      where: expect.stringContaining('managed.json#/idleMinutes') as string,
    })
  })
})

describe('packages', () => {
  test('go to another PC: looked at, taken, merged or refused by case', async () => {
    const [here, there] = [await desk(), await desk()]
    const { id } = await here.call('cases.create', { case: file })
    const secret = 'пакеттің ұзын құпиясы'
    const carry = async (from: typeof here, to: typeof here) => {
      const written = await from.call('package.export', { cases: [id], to: { kind: 'passphrase', passphrase: secret } })
      expect(written.name).toMatch(/\.ukim$/)
      return to.call('package.inspect', { base64: readFileSync(written.path).toString('base64'), passphrase: secret })
    }
    const first = await carry(here, there)
    expect(first.cases).toMatchObject([{ caseId: id, standing: 'new', refused: null }])
    expect(first.from.known).toBe(false)
    const take = async (token: string, decision: object) =>
      (
        await there.call('package.import', {
          token,
          passphrase: secret,
          decisions: [{ caseId: id, action: 'take', ...decision }],
        })
      ).outcomes
    expect(await take(first.token, { action: 'refuse' })).toMatchObject([{ result: 'refused' }])
    expect(
      await there.fault('package.import', { token: first.token, passphrase: secret, decisions: [] }),
    ).toMatchObject({
      code: 'notFound',
    })
    expect(await take((await carry(here, there)).token, {})).toMatchObject([{ result: 'created', fault: null }])
    await here.call('cases.save', { id, case: { ...file, number: '1-11/2026' }, baseVersion: 1 })
    await there.call('cases.save', { id, case: { ...file, number: '1-22/2026' }, baseVersion: 1 })
    const both = await carry(here, there)
    expect(both.from.known).toBe(true)
    expect(both.cases).toMatchObject([
      { standing: 'diverged', conflicts: [{ path: '/number', ours: '1-22/2026', theirs: '1-11/2026' }] },
    ])
    expect(await take(both.token, { prefer: 'theirs' })).toMatchObject([{ result: 'merged' }])
    expect((await there.call('cases.get', { id })).case.number).toBe('1-11/2026')
    expect(existsSync(join(there.folder, 'data', 'incoming'))).toBe(false)
    expect(await there.fault('package.inspect', { base64: 'AAAA', passphrase: secret })).not.toBeNull()
    expect(await there.fault('package.inspect', { base64: 'AAAA', passphrase: secret })).not.toMatchObject({
      code: 'internal',
    })
  })
})
