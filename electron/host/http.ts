/**
 * The loopback host: the same router behind HTTP, for machines without the Electron binary and for tests.
 * It listens on 127.0.0.1 alone. The address printed at the start carries a one-time token; opening it exchanges the
 * token for a session cookie, so that neither another user of the machine nor a page of another origin can call.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Router } from '../app/router.ts'
import { deskFault } from '../app/faults.ts'
import { securityHeaders } from './headers.ts'
import { createSession } from './session.ts'
import { servePage } from './pages.ts'

const BODY_LIMIT = 64 * 1024 * 1024

export interface HttpHost {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** The address to open, with the one-time token. Each reading makes a new token and ends the old one. */
  invite(): string
  close(): Promise<void>
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...securityHeaders() })
  response.end(text)
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > BODY_LIMIT) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseCall(text: string): { name: unknown; input: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('name' in value) || !('input' in value)) return null
    return { name: value.name, input: value.input }
  } catch {
    return null
  }
}

/** Starts the host; `pages` is the folder of the built screen, `port` 0 asks the system for a free one. */
export async function startHttpHost(options: { router: Router; pages: string; port?: number }): Promise<HttpHost> {
  const session = createSession()
  let authority = ''

  async function handleCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A foreign page may send a simple POST with our cookie's site rules unknown to old browsers: origin and type are asked too.
    if (request.headers.origin !== `http://${authority}`) return refuse(response, 403, 'foreign origin')
    if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
      return refuse(response, 415, 'JSON only')
    const body = await readBody(request)
    if (body === null) return refuse(response, 413, 'too large')
    const call = parseCall(body)
    const reply =
      call === null
        ? { ok: false as const, fault: deskFault('badInput').fault }
        : await options.router.answer(call.name, call.input)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...securityHeaders() })
    response.end(JSON.stringify(reply))
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // DNS rebinding: a foreign name that resolves to 127.0.0.1 arrives with its own Host.
    if (request.headers.host !== authority) return refuse(response, 421, 'unknown host')
    const url = new URL(request.url ?? '/', `http://${authority}`)
    if (url.pathname === '/open' && request.method === 'GET') {
      const cookie = session.exchange(url.searchParams.get('token') ?? '')
      if (cookie === null) return refuse(response, 403, 'this address was used already: start Ukim again')
      response.writeHead(303, { location: '/', 'set-cookie': cookie, ...securityHeaders() })
      response.end()
      return
    }
    if (!session.known(request.headers.cookie)) return refuse(response, 403, 'open the address that Ukim printed')
    if (url.pathname === '/call' && request.method === 'POST') return handleCall(request, response)
    if (request.method !== 'GET') return refuse(response, 405, 'not allowed')
    return servePage(options.pages, url.pathname, response)
  }

  const server: Server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'internal error')
      else response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  authority = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin: `http://${authority}`,
    invite: () => `http://${authority}/open?token=${session.invite()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
