/** Which addresses are ours. Origins are compared, never beginnings of strings. */

/** Scheme and host of the desk's own page. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://ukim'
export const START_ADDRESS = `${APP_ORIGIN}/index.html`

/** True for a page of the desk. `app://ukim.example` and `app://ukim@example` are not. */
export function isOwnAddress(address: string): boolean {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return false
  }
  // Custom schemes have the opaque origin "null" outside of Electron: scheme and authority are compared instead.
  return (
    url.protocol === `${APP_SCHEME}:` &&
    url.host === 'ukim' &&
    url.username === '' &&
    url.password === '' &&
    url.port === ''
  )
}
