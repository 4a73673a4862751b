/** A desk locked while long work goes on: nothing is shown, the work ends, then the store is closed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LONGEST_MS } from '../../../electron/app/cover.ts'
import { createDesk } from '../../../electron/app/desk.ts'
import { localServices } from '../../../electron/app/local.ts'
import { contract } from '../../../shared/contract/contract.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const PASSPHRASE = 'төрт сөзден тұратын құпия'
const ends: (() => void)[] = []

afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-cover-'))
  const services = localServices({
    host: 'browser',
    programFolder: ROOT,
    dataFolder: join(folder, 'data'),
    exportFolder: join(folder, 'export'),
    managedFile: join(folder, 'managed.json'),
    kdfCost: { N: 2 ** 12, r: 8, p: 1 },
  })
  ends.push(() => {
    services.vault.lock()
    rmSync(folder, { recursive: true, force: true })
  })
  const router = createDesk(services)
  await router.call('settings.save', { judge: 'Сейітова А. Қ.' })
  await router.call('store.create', { passphrase: PASSPHRASE })
  let finish = (): void => {}
  const begin = (): string =>
    services.jobs.start(async (tell, signal) => {
      tell({ done: 3, total: 10, at: '1-77/2026' })
      await new Promise<void>((resolve) => {
        finish = resolve
        signal.addEventListener('abort', () => resolve())
      })
      // The work writes into the store to its end, covered or not.
      services.vault.cases().list({ limit: 1 })
      return services.vault.state()
    })
  const shown = async () => {
    const info = await router.call('app.info', {})
    return info.ok ? info.value.store : info.fault.code
  }
  const codeOf = async (passphrase: string) => {
    const reply = await router.call('store.unlock', { passphrase })
    return reply.ok ? 'ok' : reply.fault.code
  }
  return { services, router, begin, finish: () => finish(), shown, codeOf }
}

describe('a lock while work goes on', () => {
  test('answers nothing of the store, tells figures alone, and closes the store after the work', async () => {
    const { services, router, begin, finish, shown } = await desk()
    const job = begin()
    await router.call('store.lock', { afterWork: true })
    expect(await shown()).toBe('locked')
    expect(services.vault.state()).toBe('open')
    expect(await router.call('store.work', {})).toEqual({ ok: true, value: { work: { done: 3, total: 10 } } })
    const mute = [
      'app.info',
      'settings.get',
      'settings.save',
      'store.unlock',
      'store.recover',
      'store.lock',
      'store.work',
    ]
    for (const name of Object.keys(contract).filter((call) => !mute.includes(call))) {
      const reply = await router.answer(name, name === 'jobs.get' ? { job } : {})
      if (reply.ok) throw new Error(`${name} was answered`)
      expect(['storeLocked', 'badInput']).toContain(reply.fault.code)
    }
    for (const [name, input] of [
      ['cases.list', {}],
      ['jobs.get', { job }],
      ['acts.drafts', { job }],
      ['store.create', { passphrase: PASSPHRASE }],
    ] as const) {
      expect(await router.answer(name, input)).toMatchObject({ ok: false, fault: { code: 'storeLocked' } })
    }
    finish()
    await expect.poll(() => services.vault.state()).toBe('locked')
    expect(services.jobs.get(job).state).toBe('done')
    expect(await router.call('store.work', {})).toEqual({ ok: true, value: { work: null } })
  })

  test('the passphrase lifts it and the work is none the wiser; a wrong one does not', async () => {
    const { services, router, begin, finish, shown, codeOf } = await desk()
    const job = begin()
    await router.call('store.lock', { afterWork: true })
    expect(await codeOf('бұл басқа құпиясөз')).toBe('wrongPassphrase')
    expect(await shown()).toBe('locked')
    expect(await codeOf(PASSPHRASE)).toBe('ok')
    expect(await shown()).toBe('open')
    finish()
    await services.jobs.allEnded()
    expect((await router.call('jobs.get', { job })).ok).toBe(true)
    expect(services.vault.state()).toBe('open')
    const told = services.vault
      .store()
      .audit.list()
      .map(({ action }) => action)
    expect(told.slice(-2)).toEqual(['lockedStore', 'unlocked'])
  })

  test('stopped at the gate it locks at once; with no work there is nothing to wait for', async () => {
    const { services, router, begin } = await desk()
    const job = begin()
    await router.call('store.lock', { afterWork: true })
    await router.call('store.lock', {})
    expect(services.vault.state()).toBe('locked')
    expect(services.jobs.get(job).state).toBe('stopped')
    await router.call('store.unlock', { passphrase: PASSPHRASE })
    await router.call('store.lock', { afterWork: true })
    expect(services.vault.state()).toBe('locked')
  })

  test('work that hangs does not keep the key in memory for ever', async () => {
    const { services, router, begin } = await desk()
    begin()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await router.call('store.lock', { afterWork: true })
      vi.advanceTimersByTime(LONGEST_MS - 1)
      expect(services.vault.state()).toBe('open')
      vi.advanceTimersByTime(1)
    } finally {
      vi.useRealTimers()
    }
    await expect.poll(() => services.vault.state()).toBe('locked')
  })
})
