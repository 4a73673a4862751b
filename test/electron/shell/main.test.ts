import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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

  test('folders, the key file and case files are chosen in dialogs that hang on the window', async () => {
    await import('../../../electron/main.ts')
    await vi.waitFor(() => expect(stub.windows).toHaveLength(1))
    const call = stub.ipcHandlers.get('ukim:call')
    stub.dialogs.answer = ['/srv/acts']
    expect(await call?.(own, 'dialog.choose', { what: 'exportFolder' })).toEqual({
      ok: true,
      value: { path: '/srv/acts' },
    })
    expect(stub.dialogs.asked.at(-1)).toEqual([
      stub.windows[0],
      {
        title: 'Экспорт қалтасы',
        properties: ['openDirectory', 'createDirectory'],
        defaultPath: join(folder, 'documents', 'Ukim'),
      },
    ])
    stub.dialogs.answer = []
    expect(await call?.(own, 'dialog.choose', { what: 'keyFile' })).toEqual({ ok: true, value: { path: null } })
    expect(stub.dialogs.asked.at(-1)).toEqual([
      stub.windows[0],
      {
        title: 'Кілт файлы',
        properties: ['openFile'],
        filters: [{ name: 'Кілт файлдары (PKCS#12)', extensions: ['p12', 'pfx'] }],
      },
    ])
    const file = join(folder, 'іс.json')
    writeFileSync(file, '{"format":"ukim.case/1"}')
    stub.dialogs.answer = [file]
    expect(await call?.(own, 'dialog.chooseCases', {})).toEqual({
      ok: true,
      value: { files: [{ name: 'іс.json', text: '{"format":"ukim.case/1"}' }] },
    })
    stub.dialogs.answer = [join(folder, 'none.json')]
    expect(await call?.(own, 'dialog.chooseCases', {})).toMatchObject({
      ok: false,
      fault: { code: 'badCaseFile', where: join(folder, 'none.json') },
    })
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
      pathOf: (file: File) => string
    }
    expect(Object.keys(api)).toEqual(['call', 'onClosing', 'pathOf'])
    expect(api.pathOf(new File([], 'judge.p12'))).toBe('/chosen/judge.p12')
    expect(await api.call('app.info', {})).toEqual(['ukim:call', 'app.info', {}])
    const save = vi.fn<() => Promise<void>>(() => Promise.resolve())
    api.onClosing(save)
    stub.ipcListeners.emit('ukim:closing')
    await vi.waitFor(() => expect(stub.sent.at(-1)).toEqual(['ukim:closed']))
    expect(save).toHaveBeenCalledOnce()
  })
})
