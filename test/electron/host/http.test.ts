import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startHttpHost } from '../../../electron/host/http.ts'
import type { HttpHost } from '../../../electron/host/http.ts'
import type { Router } from '../../../electron/app/router.ts'

const asked: unknown[] = []
const router: Router = {
  answer: (name) => {
    asked.push(name)
    return Promise.resolve({ ok: true, value: {} })
  },
  call: () => Promise.reject(new Error('not used')),
}

/** A raw request: fetch would not let a test write a foreign Host. */
function send(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }>(
    (resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
        (response) => {
          let text = ''
          response.on('data', (chunk: Buffer) => (text += chunk.toString()))
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
        },
      )
      outgoing.on('error', reject)
      outgoing.end(options.body)
    },
  )
}

describe('the loopback host', () => {
  const pages = mkdtempSync(join(tmpdir(), 'ukim-http-'))
  writeFileSync(join(pages, 'index.html'), '<p>desk</p>')
  let host: HttpHost
  let port = 0
  let cookie = ''
  beforeAll(async () => {
    host = await startHttpHost({ router, pages })
    port = Number(new URL(host.origin).port)
  })
  afterAll(async () => {
    await host.close()
    rmSync(pages, { recursive: true })
  })
  const headers = () => ({ host: `127.0.0.1:${port}`, cookie })
  const call = (more: Record<string, string> = {}) =>
    send(port, '/call', {
      method: 'POST',
      headers: { ...headers(), origin: host.origin, 'content-type': 'application/json', ...more },
      body: '{"name":"app.info","input":{}}',
    })

  test('listens on this machine alone', () => {
    expect(new URL(host.origin).hostname).toBe('127.0.0.1')
  })

  test('shows nothing without the session', async () => {
    expect((await send(port, '/', { headers: { host: `127.0.0.1:${port}` } })).status).toBe(403)
    expect((await call()).status).toBe(403)
    expect(asked).toEqual([])
  })

  test('a token opens once, an older one never', async () => {
    const older = new URL(host.invite())
    const address = new URL(host.invite())
    const path = (url: URL) => url.pathname + url.search
    expect((await send(port, path(older), { headers: headers() })).status).toBe(403)
    const opened = await send(port, path(address), { headers: headers() })
    expect(opened.status).toBe(303)
    const set = String(opened.headers['set-cookie'])
    expect(set).toContain('HttpOnly')
    expect(set).toContain('SameSite=Strict')
    cookie = set.split(';')[0] ?? ''
    expect((await send(port, path(address), { headers: headers() })).status).toBe(403)
    expect((await send(port, '/open?token=', { headers: headers() })).status).toBe(403)
  })

  test('serves its page with a policy that names no other place', async () => {
    const page = await send(port, '/', { headers: headers() })
    expect(page.text).toBe('<p>desk</p>')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*|unsafe/)
    expect(page.headers['cache-control']).toBe('no-store')
    expect((await send(port, '/../package.json', { headers: headers() })).status).toBe(404)
  })

  test('answers calls of its own page only', async () => {
    expect((await call()).status).toBe(200)
    expect((await call({ origin: 'http://127.0.0.1:1' })).status).toBe(403)
    expect((await call({ origin: 'null' })).status).toBe(403)
    expect((await call({ host: `ukim.example:${port}` })).status).toBe(421)
    expect((await call({ host: `localhost:${port}` })).status).toBe(421)
    expect((await call({ 'content-type': 'text/plain' })).status).toBe(415)
    expect((await call({ cookie: 'ukim=guess' })).status).toBe(403)
    expect((await send(port, '/call', { headers: headers() })).status).toBe(404)
    expect((await send(port, '/', { method: 'DELETE', headers: headers() })).status).toBe(405)
    expect(asked).toEqual(['app.info'])
  })

  test('broken JSON is a fault, not a failure', async () => {
    for (const body of ['{', '[]', 'null', '{"name":1}']) {
      const reply = await send(port, '/call', {
        method: 'POST',
        headers: { ...headers(), origin: host.origin, 'content-type': 'application/json' },
        body,
      })
      expect(reply.status).toBe(200)
      expect(JSON.parse(reply.text)).toMatchObject({ ok: false, fault: { code: 'badInput' } })
    }
  })
})
