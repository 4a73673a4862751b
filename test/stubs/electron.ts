/**
 * A stand-in for Electron that shouts: whatever it was not told about throws, so that a new use of Electron in the
 * shell is noticed by a test instead of answering `undefined`.
 */
import { EventEmitter } from 'node:events'

function strict<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get(target, key, receiver) {
      // Promises and test printers look at any object for these.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key, receiver) as unknown
      if (!Reflect.has(target, key)) throw new Error(`the stub of electron does not know ${name}.${key}`)
      return Reflect.get(target, key, receiver) as unknown
    },
  })
}

type Listener = (...values: unknown[]) => unknown

/** What the program did to Electron, in order. */
export const log: string[] = []
export const ipcHandlers = new Map<string, Listener>()
export const ipcListeners = new EventEmitter()
export const appEvents = new EventEmitter()
export const windows: StubWindow[] = []
export const state = { lock: true, appPath: '', userData: '', documents: '', opened: [] as string[] }
export const handlers: {
  protocol: Map<string, Listener>
  permission: Listener | null
  check: Listener | null
  device: Listener | null
  request: Listener | null
} = {
  protocol: new Map(),
  permission: null,
  check: null,
  device: null,
  request: null,
}
export const exposed = new Map<string, unknown>()
export const sent: unknown[][] = []

class StubWindow extends EventEmitter {
  readonly options: unknown
  readonly webContents = strict('webContents', { send: (...values: unknown[]) => sent.push(values) })
  destroyed = false
  constructor(options: unknown) {
    super()
    this.options = options
    windows.push(this)
    log.push('window')
  }
  loadURL(url: string): Promise<void> {
    log.push(`load ${url}`)
    return Promise.resolve()
  }
  show(): void {
    log.push('show')
  }
  focus(): void {
    log.push('focus')
  }
  restore(): void {
    log.push('restore')
  }
  isMinimized(): boolean {
    return false
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  destroy(): void {
    this.destroyed = true
    log.push('destroy')
  }
}

export const app = strict('app', {
  getAppPath: () => state.appPath,
  getPath: (name: string) => {
    if (name === 'userData') return state.userData
    if (name === 'documents') return state.documents
    throw new Error(`the stub of electron does not know the path ${name}`)
  },
  whenReady: () => Promise.resolve(),
  requestSingleInstanceLock: () => state.lock,
  quit: () => void log.push('quit'),
  on: (name: string, listener: Listener) => void appEvents.on(name, listener),
})

export const BrowserWindow = StubWindow
export const Menu = strict('Menu', { setApplicationMenu: (menu: unknown) => void log.push(`menu ${String(menu)}`) })
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: unknown) => void log.push(`schemes ${JSON.stringify(schemes)}`),
  handle: (scheme: string, handler: Listener) => void handlers.protocol.set(scheme, handler),
})
export const session = strict('session', {
  defaultSession: strict('defaultSession', {
    setPermissionRequestHandler: (handler: Listener) => void (handlers.permission = handler),
    setPermissionCheckHandler: (handler: Listener) => void (handlers.check = handler),
    setDevicePermissionHandler: (handler: Listener) => void (handlers.device = handler),
    webRequest: strict('webRequest', { onBeforeRequest: (handler: Listener) => void (handlers.request = handler) }),
  }),
})
export const shell = strict('shell', {
  openPath: (path: string) => {
    state.opened.push(path)
    return Promise.resolve('')
  },
})
/** What dialogs were asked, and what the person answers next; nothing means that the dialog was left. */
export const dialogs = { asked: [] as unknown[], answer: [] as string[] }
export const dialog = strict('dialog', {
  showOpenDialog: (...values: unknown[]) => {
    dialogs.asked.push(values)
    return Promise.resolve({ canceled: dialogs.answer.length === 0, filePaths: dialogs.answer })
  },
})
export const webUtils = strict('webUtils', { getPathForFile: (file: { name: string }) => `/chosen/${file.name}` })
export const ipcMain = strict('ipcMain', {
  handle: (channel: string, listener: Listener) => void ipcHandlers.set(channel, listener),
  removeHandler: (channel: string) => void ipcHandlers.delete(channel),
  once: (channel: string, listener: Listener) => void ipcListeners.once(channel, listener),
})
export const ipcRenderer = strict('ipcRenderer', {
  on: (channel: string, listener: Listener) => void ipcListeners.on(channel, listener),
  send: (...values: unknown[]) => void sent.push(values),
  invoke: (...values: unknown[]) => Promise.resolve(values),
})
export const contextBridge = strict('contextBridge', {
  exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api),
})
