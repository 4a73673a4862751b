import { mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { isOwnAddress } from '../../../electron/shell/addresses.ts'
import { saveBeforeClose } from '../../../electron/shell/closing.ts'
import { guardContents, refuseNetwork, refusePermissions } from '../../../electron/shell/guards.ts'
import { answerPage, APP_PRIVILEGES } from '../../../electron/shell/protocol.ts'
import { trustedSender } from '../../../electron/shell/sender.ts'
import { mainWindowOptions } from '../../../electron/shell/window.ts'
import * as stub from '../../stubs/electron.ts'

describe('window options', () => {
  const { webPreferences, show } = mainWindowOptions('/preload.cjs')
  test('isolate the page from Node', () => {
    expect(webPreferences).toMatchObject({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
    })
    expect(show).toBe(false)
  })
})

describe('own addresses', () => {
  test.each(['app://ukim/index.html', 'app://ukim/', 'app://ukim/assets/a.js'])('%s is ours', (address) => {
    expect(isOwnAddress(address)).toBe(true)
  })
  test.each([
    'app://ukim.example/index.html',
    'app://ukim@example.com/',
    'app://user@ukim/',
    'app://ukim:81/',
    'apps://ukim/',
    'https://ukim/',
    'file:///index.html',
    'javascript:alert(1)',
    'data:text/html,app://ukim/',
    'not an address',
    '',
  ])('%s is not', (address) => {
    expect(isOwnAddress(address)).toBe(false)
  })
})

describe('guards', () => {
  test('stop navigation, windows and views', () => {
    const listeners = new Map<string, (event: { url: string; preventDefault: () => void }) => void>()
    let open: (() => { action: string }) | null = null
    guardContents({
      on: (name: string, listener: never) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: never) => {
        open = handler
      },
    } as never)
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      const stopped = vi.fn<(...values: unknown[]) => void>()
      listeners.get(name)?.({ url: 'https://example.com/', preventDefault: stopped })
      expect(stopped).toHaveBeenCalledOnce()
      const passed = vi.fn<(...values: unknown[]) => void>()
      listeners.get(name)?.({ url: 'app://ukim/index.html', preventDefault: passed })
      expect(passed).not.toHaveBeenCalled()
    }
    const attached = vi.fn<(...values: unknown[]) => void>()
    listeners.get('will-attach-webview')?.({ url: '', preventDefault: attached })
    expect(attached).toHaveBeenCalledOnce()
    expect((open as unknown as () => { action: string })()).toEqual({ action: 'deny' })
  })

  test('refuse permissions, devices and the network', () => {
    refusePermissions(stub.session.defaultSession as never)
    refuseNetwork(stub.session.defaultSession as never)
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'usb', 'clipboard-read']) {
      const answer = vi.fn<(...values: unknown[]) => void>()
      stub.handlers.permission?.(null, permission, answer)
      expect(answer).toHaveBeenCalledWith(false)
      expect(stub.handlers.check?.(null, permission)).toBe(false)
    }
    expect(stub.handlers.device?.()).toBe(false)
    for (const [url, cancel] of [
      ['https://example.com/x', true],
      ['http://127.0.0.1:13579/', true],
      ['app://ukim.example/a', true],
      ['app://ukim/assets/a.js', false],
      ['data:image/png;base64,AA', false],
    ] as const) {
      const answer = vi.fn<(...values: unknown[]) => void>()
      stub.handlers.request?.({ url }, answer)
      expect(answer).toHaveBeenCalledWith({ cancel })
    }
  })

  test('only the top frame of our own page may call', () => {
    const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } }) as never
    expect(trustedSender(frame('app://ukim/index.html'))).toBe(true)
    expect(trustedSender(frame('app://ukim/index.html', {}))).toBe(false)
    expect(trustedSender(frame('https://example.com/'))).toBe(false)
    expect(trustedSender({ senderFrame: null })).toBe(false)
  })
})

describe('app protocol', () => {
  const base = mkdtempSync(join(tmpdir(), 'ukim-pages-'))
  const folder = join(base, 'renderer')
  mkdirSync(folder)
  mkdirSync(join(base, 'renderer-secret'))
  writeFileSync(join(folder, 'index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__" />')
  writeFileSync(join(folder, 'a.js'), '1')
  writeFileSync(join(folder, 'notes.txt'), 'no type')
  writeFileSync(join(base, 'renderer-secret', 'x.js'), 'secret')
  symlinkSync(join(base, 'renderer-secret', 'x.js'), join(folder, 'link.js'))
  afterAll(() => rmSync(base, { recursive: true }))
  const get = (url: string, method = 'GET') => answerPage(folder, { url, method })

  test('serves the page with a fresh nonce in policy and page', async () => {
    const first = await get('app://ukim/')
    const text = await first.text()
    const nonce = /content="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(nonce.length).toBeGreaterThan(20)
    const policy = first.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`'nonce-${nonce}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(await (await get('app://ukim/')).text()).not.toBe(text)
    expect((await get('app://ukim/a.js')).status).toBe(200)
  })

  test.each([
    ['app://ukim/../renderer-secret/x.js', 404],
    ['app://ukim/..%2frenderer-secret%2fx.js', 404],
    ['app://ukim/%2e%2e/renderer-secret/x.js', 404],
    ['app://ukim/..%5crenderer-secret%5cx.js', 404],
    ['app://ukim/a.js%00.html', 404],
    ['app://ukim/%E0%A4%A', 404],
    ['app://ukim/link.js', 404],
    ['app://ukim/notes.txt', 404],
    ['app://ukim/missing.js', 404],
    ['app://other/a.js', 403],
  ])('%s is answered with %i', async (url, status) => {
    expect((await get(url)).status).toBe(status)
  })

  test('takes nothing but GET, and the scheme has no rights beyond a secure origin', async () => {
    expect((await get('app://ukim/a.js', 'POST')).status).toBe(405)
    expect(APP_PRIVILEGES).not.toHaveProperty('bypassCSP')
    expect(APP_PRIVILEGES).not.toHaveProperty('allowServiceWorkers')
    expect(APP_PRIVILEGES).toMatchObject({ standard: true, secure: true })
  })
})

describe('closing', () => {
  test('waits for the page, and not for ever', async () => {
    const window = new stub.BrowserWindow({})
    saveBeforeClose(window as never, stub.ipcMain as never, 40)
    const event = { preventDefault: vi.fn<(...values: unknown[]) => void>() }
    window.emit('close', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(stub.sent.at(-1)).toEqual(['ukim:closing'])
    stub.ipcListeners.emit('ukim:closed', { senderFrame: { url: 'https://example.com', parent: null } })
    expect(window.destroyed).toBe(false)
    await vi.waitFor(() => expect(window.destroyed).toBe(true), { timeout: 1000 })

    const prompt = new stub.BrowserWindow({})
    saveBeforeClose(prompt as never, stub.ipcMain as never, 60_000)
    prompt.emit('close', event)
    stub.ipcListeners.emit('ukim:closed', { senderFrame: { url: 'app://ukim/index.html', parent: null } })
    expect(prompt.destroyed).toBe(true)
  })
})

describe('the stub', () => {
  test('throws on what it does not know', () => {
    expect(() => (stub.app as unknown as Record<string, unknown>)['setName']).toThrow('does not know app.setName')
    expect(() => (stub.shell as unknown as Record<string, unknown>)['openExternal']).toThrow('shell.openExternal')
    expect(() => stub.app.getPath('temp')).toThrow('temp')
  })
})
