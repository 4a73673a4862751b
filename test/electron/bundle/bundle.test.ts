/** The bundle as it is shipped: built by electron-vite into a folder of its own, started on the stub of Electron. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const root = mkdtempSync(join(tmpdir(), 'ukim-bundle-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The program's folder with nothing in it but what the build reads. Copied: a link would be built in its own place. */
function lay(): void {
  for (const name of ['electron', 'shared', 'renderer', 'scripts']) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true })
  }
  for (const name of ['package.json', 'package-lock.json', 'electron.vite.config.ts']) {
    cpSync(join(ROOT, name), join(root, name))
  }
  for (const name of ['resources', 'node_modules']) symlinkSync(join(ROOT, name), join(root, name))
  mkdirSync(join(root, 'data'))
}

let built: { status: number | null; stderr: string }
beforeAll(() => {
  lay()
  const cli = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const run = spawnSync(process.execPath, [cli, 'build'], { cwd: root, encoding: 'utf8', timeout: 280_000 })
  built = { status: run.status, stderr: run.stderr + (run.error?.message ?? '') }
}, 300_000)

describe('the bundle', () => {
  test('is built: main process, the archive’s thread, preload as CommonJS, the screen', () => {
    expect(built).toEqual({ status: 0, stderr: expect.any(String) as string })
    for (const name of [
      'app/main/main.js',
      'app/main/archive-thread.js',
      'app/preload/preload.cjs',
      'renderer/index.html',
    ]) {
      expect({ name, there: existsSync(join(root, 'out', name)) }).toEqual({ name, there: true })
    }
    const main = readFileSync(join(root, 'out', 'app', 'main', 'main.js'), 'utf8')
    // No source of ours is left behind to be looked for, and no path of the machine that built it.
    expect(main).not.toContain(root)
    expect(main).not.toMatch(/from ['"]\.\.?\/[^'"]*\.ts['"]/u)
    const preload = readFileSync(join(root, 'out', 'app', 'preload', 'preload.cjs'), 'utf8')
    expect([...preload.matchAll(/require\(["']([^"']+)["']\)/gu)].map(([, name]) => name)).toEqual(['electron'])
    // Native code and the PDF reader stay packages: they find files beside themselves.
    const chunks = join(root, 'out', 'app', 'main')
    const code = readdirSync(chunks, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(chunks, name), 'utf8'))
      .join('\n')
    expect(code).toMatch(/import\(["']pdfjs-dist|from ["']pdfjs-dist/u)
    expect(code).toMatch(/better-sqlite3["']/u)
  })

  test('starts on its own resources: window, pages, law, calendar, store, act as PDF', () => {
    const script = join(ROOT, 'test', 'electron', 'bundle', 'start.ts')
    const run = spawnSync(process.execPath, [script, root, join(root, 'data')], {
      cwd: root,
      encoding: 'utf8',
      timeout: 120_000,
    })
    expect({ status: run.status, stderr: run.status === 0 ? '' : run.stderr }).toEqual({ status: 0, stderr: '' })
    const said = JSON.parse(run.stdout) as Record<string, unknown>
    expect(said).toMatchObject({
      windows: 1,
      info: { host: 'window', store: 'new' },
      page: { status: 200 },
      listed: 6,
      packs: [null],
      pdf: { head: '%PDF-' },
      verified: false,
    })
    expect((said['page'] as { text: string }).text).toContain('<!doctype html>')
    expect(said['law']).toBeGreaterThan(500)
    expect((said['pdf'] as { bytes: number }).bytes).toBeGreaterThan(10_000)
    const preload = (said['options'] as { webPreferences: { preload: string } }).webPreferences.preload
    expect(existsSync(preload)).toBe(true)
  }, 150_000)
})
