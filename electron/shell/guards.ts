/** What a page may not do: leave, open windows, attach views, ask for permissions. */
import type { Session, WebContents } from 'electron'
import { isOwnAddress } from './addresses.ts'

type Guarded = Pick<WebContents, 'on' | 'setWindowOpenHandler'>

/** Keeps contents on the desk's own page. Set on every contents the program ever makes. */
export function guardContents(contents: Guarded): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

type Asked = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>

/** Refuses every permission but writing to the clipboard, which the recovery code's copy button needs. */
export function refusePermissions(session: Asked): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  )
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
  session.setDevicePermissionHandler(() => false)
}

type Networked = Pick<Session, 'webRequest'>

/** Nothing leaves this machine: every request that is not for the desk's own files is cancelled. */
export function refuseNetwork(session: Networked): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const own =
      isOwnAddress(details.url) || details.url.startsWith('data:') || details.url.startsWith('blob:app://ukim/')
    answer({ cancel: !own })
  })
}
