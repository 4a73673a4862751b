/** The one window and its options. The options are a function so that a test can hold them. */
import type { BrowserWindowConstructorOptions } from 'electron'

/** Options of the desk's window; `preload` is the path of the built preload script. */
export function mainWindowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    // Shown when the first frame is ready: no white flash.
    show: false,
    backgroundColor: '#f5f4f0',
    autoHideMenuBar: true,
    title: 'Үкім',
    webPreferences: {
      preload,
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
      safeDialogs: true,
      // The platform's spell check is wanted; its dictionaries are those of the system, nothing is fetched.
      spellcheck: true,
      devTools: false,
    },
  }
}
