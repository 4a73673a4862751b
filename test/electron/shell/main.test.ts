import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as stub from '../../stubs/electron.ts'

// One stub for all tests of the file: resetting modules must give a fresh main.ts, not a fresh Electron.
const held = vi.hoisted((): { stub: object } => ({ stub: {} }))
held.stub = stub
vi.mock('electron', () => held.stub)

const folder = mkdtempSync(join(tmpdir(), 'ukim-main-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeEach(() => {
  vi.resetModules()
  stub.log.length = 0
  stub.windows.length = 0
  stub.ipcHandlers.clear()
  stub.appEvents.removeAllListeners()
  stub.state.appPath = join(import.meta.dirname, '..', '..', '..')
  stub.state.userData = join(folder, 'data')
  stub.state.documents = join(folder, 'documents')
  stub.state.lock = true
})

const own = { senderFrame: { url: 'app://ukim/index.html', parent: null } }

describe('the program', () => {
  test('opens one window on its own page, guarded, and answers only it', async () => {
    await import('../../../electron/main.ts')
    await vi.waitFor(() => expect(stub.log).toContain('load app://ukim/index.html'))
    expect(stub.log[0]).toContain('schemes')
    expect(stub.log).toContain('menu null')
    expect(stub.handlers.protocol.has('app')).toBe(true)
    expect(stub.windows).toHaveLength(1)
    expect(stub.windows[0]?.options).toMatchObject({ webPreferences: { sandbox: true, contextIsolation: true } })
    const call = stub.ipcHandlers.get('ukim:call')
    expect(await call?.(own, 'app.info', {})).toMatchObject({ ok: true, value: { host: 'window', store: 'new' } })
    const stranger = { senderFrame: { url: 'https://example.com/', parent: null } }
    expect(await call?.(stranger, 'app.info', {})).toMatchObject({ ok: false, fault: { code: 'forbidden' } })
    expect(await call?.(own, 'files.openFolder', {})).toMatchObject({ ok: true })
    expect(stub.state.opened).toEqual([join(folder, 'documents', 'Ukim')])
  })

  test('a second start only brings the first window forward', async () => {
    await import('../../../electron/main.ts')
    await vi.waitFor(() => expect(stub.windows).toHaveLength(1))
    stub.appEvents.emit('second-instance')
    expect(stub.windows).toHaveLength(1)
    expect(stub.log).toContain('focus')

    vi.resetModules()
    stub.log.length = 0
    stub.state.lock = false
    await import('../../../electron/main.ts')
    expect(stub.log).toEqual(['quit'])
  })

  test('the preload exposes calls and the question before closing, nothing else', async () => {
    await import('../../../electron/preload.ts')
    const api = stub.exposed.get('ukim') as {
      call: (n: string, i: unknown) => Promise<unknown>
      onClosing: (f: () => Promise<void>) => void
    }
    expect(Object.keys(api)).toEqual(['call', 'onClosing'])
    expect(await api.call('app.info', {})).toEqual(['ukim:call', 'app.info', {}])
    const save = vi.fn<() => Promise<void>>(() => Promise.resolve())
    api.onClosing(save)
    stub.ipcListeners.emit('ukim:closing')
    await vi.waitFor(() => expect(stub.sent.at(-1)).toEqual(['ukim:closed']))
    expect(save).toHaveBeenCalledOnce()
  })
})
