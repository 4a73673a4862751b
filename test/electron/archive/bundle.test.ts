/** The archive's threads as they are shipped: built by electron-vite, started under Node. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ArchiveClient, threadScript } from '../../../electron/archive/client.ts'

const program = fileURLToPath(new URL('../../..', import.meta.url))
/** Within the project, so that the bundle finds its packages where the program has them. */
const out = join(program, 'node_modules', '.cache', `ukim-bundle-${process.pid}`)

beforeAll(() => {
  const script = join(program, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const built = spawnSync(process.execPath, [script, 'build', '--outDir', out, '--logLevel', 'error'], {
    cwd: program,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stderr)
}, 240_000)
afterAll(() => rmSync(out, { recursive: true, force: true }))

test('the bundle names its thread where it lies, from the main file and from a chunk', () => {
  const main = pathToFileURL(join(out, 'main', 'main.js')).href
  const chunk = pathToFileURL(join(out, 'main', 'chunks', 'load-x.js')).href
  expect(existsSync(threadScript(main))).toBe(true)
  expect(threadScript(chunk).href).toBe(threadScript(main).href)
})

test('PDF reading and the database stay packages, outside of the bundle', () => {
  const names = readdirSync(join(out, 'main'), { recursive: true, encoding: 'utf8' })
  const code = names
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(out, 'main', name), 'utf8'))
    .join('\n')
  expect(code.includes('class PDFDocumentProxy')).toBe(false)
  expect(code.includes('import("pdfjs-dist/legacy/build/pdf.mjs")')).toBe(true)
  expect(code.includes('from "better-sqlite3"')).toBe(true)
})

test('the built threads start, read files and answer a search', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-bundle-'))
  const files = Array.from({ length: 60 }, (_, n) => join(folder, `${n}.txt`))
  for (const [n, file] of files.entries()) writeFileSync(file, `ПРИГОВОР № 1-${n}/2024. Кража велосипеда, эпизод ${n}.`)
  const archive = new ArchiveClient({
    path: join(folder, 'archive.db'),
    key: new Uint8Array(32).fill(5),
    resources: join(program, 'resources'),
    script: threadScript(pathToFileURL(join(out, 'main', 'main.js')).href),
  })
  try {
    expect(await archive.import(files)).toMatchObject({ added: 60, failed: 0 })
    const found = await archive.search('ұрлық велосипед')
    expect(found.ok && found.page.total).toBe(60)
    expect(await archive.generate(5, 1)).toBe(5)
  } finally {
    await archive.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
