/** Closing a window waits for the page's last save, but not for ever. */
import type { BrowserWindow, IpcMain } from 'electron'
import { trustedSender } from './sender.ts'

export const CLOSING = 'ukim:closing'
export const CLOSED = 'ukim:closed'

/** A page that does not answer within this time is closed all the same: the store itself is always whole. */
const PATIENCE_MS = 4000

type Window = Pick<BrowserWindow, 'on' | 'destroy'> & { webContents: Pick<BrowserWindow['webContents'], 'send'> }

/** Asks the page to save before the window goes. */
export function saveBeforeClose(window: Window, ipc: Pick<IpcMain, 'once'>, patience = PATIENCE_MS): void {
  let asked = false
  window.on('close', (event) => {
    if (asked) return
    asked = true
    event.preventDefault()
    const timer = setTimeout(() => window.destroy(), patience)
    ipc.once(CLOSED, (answer) => {
      // Another sender's word does not close the window before its time; the timer stays as the way out.
      if (!trustedSender(answer)) return
      clearTimeout(timer)
      window.destroy()
    })
    window.webContents.send(CLOSING)
  })
}
