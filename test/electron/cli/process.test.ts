/** The program as a process of its own: exit codes, streams, a reader that leaves early. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { example, workFolder } from './help.ts'

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'scripts', 'ukim.mjs')
const work = workFolder()

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs `ukim` as a process; `leaveAfter` closes its output once that many characters have been read. */
function start(args: string[], env: Record<string, string> = {}, leaveAfter = Infinity): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], {
      cwd: work.path,
      env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], ...env },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (out.length >= leaveAfter) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

test('an answer on stdout and 0', async () => {
  const { code, out, err } = await start(['term', '--start', '2020-08-31', '--months', '1', '--json'])
  expect({ code, out, err }).toEqual({ code: 0, out: '{"end":"2020-09-30"}\n', err: '' })
})

test('a fault on stderr in the language of the machine, and 2', async () => {
  const { code, out, err } = await start(['guide', 'none.json'], { LANG: 'kk_KZ.UTF-8' })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe('none.json: оқылмады: мұндай файл не қалта жоқ.\n')
})

test('works from any folder', async () => {
  const { code, out } = await start(['check', example('01'), '--lang', 'ru'])
  expect(code).toBe(0)
  expect(out).toContain('ошибок нет')
})

test('a reader that has seen enough is no error', async () => {
  const folder = join(work.path, 'many')
  mkdirSync(folder)
  const text = readFileSync(example('03'), 'utf8')
  for (let n = 0; n < 300; n++) writeFileSync(join(folder, `${n}.json`), text)
  const { err } = await start(['guide-all', folder, '--json'], {}, 10)
  expect(err).toBe('')
})
