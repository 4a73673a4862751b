/** The built screen as files: confined paths, known types, a fresh style nonce in the page. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { ServerResponse } from 'node:http'
import { securityHeaders } from './headers.ts'

/** The place in index.html where the nonce goes. */
export const NONCE_MARK = '__STYLE_NONCE__'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.json': 'application/json; charset=utf-8',
}

export interface Page {
  body: Buffer
  headers: Record<string, string>
}

/**
 * A file of the built screen, or null where there is none. The path is decoded once, resolved, and must lie inside the
 * folder *with its separator*: a bare prefix would accept a sister folder. Links that lead out are refused too.
 */
export async function readPage(folder: string, pathname: string): Promise<Page | null> {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = resolve(join(folder, path === '/' ? 'index.html' : path))
  if (!file.startsWith(resolve(folder) + sep)) return null
  const type = TYPES[extname(file)]
  if (type === undefined) return null
  try {
    if (!(await realpath(file)).startsWith((await realpath(folder)) + sep)) return null
    const body = await readFile(file)
    if (!file.endsWith('.html')) return { body, headers: { 'content-type': type, ...securityHeaders() } }
    const nonce = randomBytes(18).toString('base64')
    const page = body.toString('utf8').replaceAll(NONCE_MARK, nonce)
    return { body: Buffer.from(page), headers: { 'content-type': type, ...securityHeaders(nonce) } }
  } catch {
    return null
  }
}

/** Answers a GET with a file of the screen or 404. */
export async function servePage(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const page = await readPage(folder, pathname)
  if (page === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...securityHeaders() })
    response.end('not found')
    return
  }
  response.writeHead(200, page.headers)
  response.end(page.body)
}
