/** `app://ukim/…`: the built screen as files, confined to its folder, with the same headers as the loopback host. */
import type { Privileges, Protocol } from 'electron'
import { readPage } from '../host/pages.ts'
import { securityHeaders } from '../host/headers.ts'
import { APP_SCHEME, isOwnAddress } from './addresses.ts'

/** Rights of the scheme: those of a secure origin, none beyond. */
export const APP_PRIVILEGES: Privileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  // Code caching makes the second start faster; it stores compiled scripts of ours, no data.
  codeCache: true,
}

/** Answers a request for a file of the screen. */
export async function answerPage(folder: string, request: { url: string; method: string }): Promise<Response> {
  const refused = (status: number) => new Response(null, { status, headers: securityHeaders() })
  if (request.method !== 'GET') return refused(405)
  if (!isOwnAddress(request.url)) return refused(403)
  const page = await readPage(folder, new URL(request.url).pathname)
  return page === null ? refused(404) : new Response(new Uint8Array(page.body), { status: 200, headers: page.headers })
}

/** Serves the folder under the scheme. */
export function servePages(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answerPage(folder, request))
}
