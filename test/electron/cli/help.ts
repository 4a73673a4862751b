/** Calls `ukim` as a terminal would, in a folder that is gone afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { run } from '../../../electron/cli/main.ts'

export interface Answer {
  code: number
  out: string
  err: string
}

/** One call; the machine's language is English unless `LANG=…` comes first. */
export async function ukim(...args: string[]): Promise<Answer> {
  const first = args[0] ?? ''
  const lang = first.startsWith('LANG=') ? first.slice('LANG='.length) : 'en_US.UTF-8'
  const out: string[] = []
  const err: string[] = []
  const code = await run(first.startsWith('LANG=') ? args.slice(1) : args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    env: { LANG: lang },
    today: () => '2026-11-22',
    now: () => new Date(),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

export const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'resources', 'examples')

export const EXAMPLE_FILES: string[] = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => join(EXAMPLES, name))

/** Full path of the example whose name starts so. */
export function example(start: string): string {
  const file = EXAMPLE_FILES.find((name) => name.includes(`/${start}`) || name.includes(`\\${start}`))
  if (file === undefined) throw new Error(`no example ${start}`)
  return file
}

export function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

/** A folder for one test file. */
export function workFolder(): { path: string; put(name: string, content: string | Uint8Array | object): string } {
  const path = mkdtempSync(join(tmpdir(), 'ukim-cli-'))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return {
    path,
    put(name, content) {
      const file = join(path, name)
      const raw = typeof content === 'string' || content instanceof Uint8Array
      writeFileSync(file, raw ? content : JSON.stringify(content))
      return file
    },
  }
}
