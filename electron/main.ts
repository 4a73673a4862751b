/** The program's start: guards first, then the desk, then the window. */
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron'
import { createDesk } from './app/desk.ts'
import { keepBackups, systemTimer } from './app/keeping.ts'
import { localServices } from './app/local.ts'
import { serveIpc } from './host/ipc.ts'
import { APP_SCHEME, START_ADDRESS } from './shell/addresses.ts'
import { dialogsOf } from './shell/dialogs.ts'
import { saveBeforeClose } from './shell/closing.ts'
import { guardContents, refuseNetwork, refusePermissions } from './shell/guards.ts'
import { APP_PRIVILEGES, servePages } from './shell/protocol.ts'
import { trustedSender } from './shell/sender.ts'
import { mainWindowOptions } from './shell/window.ts'

/** Built to out/app/main/main.js, or run from electron/: the program's folder is known to Electron in both. */
const programFolder = app.getAppPath()

function openWindow(): BrowserWindow {
  const window = new BrowserWindow(mainWindowOptions(join(programFolder, 'out', 'app', 'preload', 'preload.cjs')))
  saveBeforeClose(window, ipcMain)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(START_ADDRESS)
  return window
}

async function start(): Promise<void> {
  // Every contents is guarded from its first moment, whoever made it.
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  await app.whenReady()
  Menu.setApplicationMenu(null)
  refusePermissions(session.defaultSession)
  refuseNetwork(session.defaultSession)
  servePages(protocol, join(programFolder, 'out', 'renderer'))
  let window: BrowserWindow | null = null
  const services = localServices({
    host: 'window',
    programFolder,
    dataFolder: process.env['UKIM_DATA'] ?? app.getPath('userData'),
    exportFolder: join(app.getPath('documents'), 'Ukim'),
    openFolder: async (path) => {
      const trouble = await shell.openPath(path)
      if (trouble !== '') throw new Error(trouble)
    },
    dialogs: dialogsOf(dialog, () => (window === null || window.isDestroyed() ? null : window)),
  })
  const router = createDesk(services, (line) => process.stderr.write(`${line}\n`))
  serveIpc(ipcMain, router, trustedSender)
  keepBackups(services, systemTimer, (line) => process.stderr.write(`${line}\n`))
  window = openWindow()
  app.on('second-instance', () => {
    if (window === null || window.isDestroyed()) window = openWindow()
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => {
    services.vault.lock()
    app.quit()
  })
}

// Two desks on one store would wait for each other's locks: the second start only brings the first one forward.
if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: APP_PRIVILEGES }])
  // Not awaited at the top level: Electron becomes ready only after this module has been evaluated.
  void start()
} else {
  app.quit()
}
