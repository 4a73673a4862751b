import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../../electron/cli/main.ts'
import type { Io } from '../../../electron/cli/io.ts'

let folder: string
let out: string[]
let err: string[]

const io: Io = {
  out: (text) => void out.push(text),
  err: (text) => void err.push(text),
  env: { LANG: 'ru_RU.UTF-8' },
  today: () => '2026-11-22',
  now: () => new Date('2026-11-22T00:00:00Z'),
}
const ukim = (...args: string[]): Promise<number> => {
  out = []
  err = []
  return run(['archive', ...args], io)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-cli-archive-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('import, search and stats from the terminal', async () => {
  const db = join(folder, 'a.db')
  const secret = join(folder, 'secret')
  writeFileSync(secret, 'слово и дело\n')
  const key = ['--db', db, '--passphrase-file', secret]
  writeFileSync(
    join(folder, 'a.txt'),
    'Именем Республики Казахстан ПРИГОВОР. Подсудимый тайно похитил велосипед. Кража.',
  )
  writeFileSync(join(folder, 'b.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))
  const code = await ukim('import', join(folder, 'a.txt'), join(folder, 'b.doc'), ...key, '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out.join(''))).toMatchObject({ added: 1, failed: 1, byReason: { oldWord: 1 } })

  expect(await ukim('search', 'ұрлық', ...key)).toBe(0)
  expect(out.join('\n')).toContain('[Кража]')
  expect(await ukim('search', 'ұрлық', ...key, '--json', '--one-language')).toBe(1)
  expect(JSON.parse(out.join(''))).toMatchObject({ hits: [], total: 0 })

  expect(await ukim('stats', ...key, '--json')).toBe(0)
  expect(JSON.parse(out.join(''))).toMatchObject({ acts: 1, byLanguage: { ru: 1 } })
})

test('a mistake in the query is told with its place, in the language of the user', async () => {
  const db = join(folder, 'a.db')
  writeFileSync(join(folder, 'a.txt'), 'Именем Республики Казахстан ПРИГОВОР о краже велосипеда.')
  await ukim('import', join(folder, 'a.txt'), '--db', db, '--plain')
  expect(await ukim('search', 'кража год:вчера', '--db', db, '--plain')).toBe(2)
  expect(err.join('')).toMatch(/11–15.*год пишется так/u)
  expect(await ukim('search', 'кража год:вчера', '--db', db, '--plain', '--lang', 'kk')).toBe(2)
  expect(err.join('')).toContain('жыл былай жазылады')
})

test('wrong calls', async () => {
  expect(await ukim('search', 'кража', '--db', join(folder, 'none.db'), '--plain')).toBe(2)
  expect(err.join('')).toContain('нет архива')
  expect(await ukim('search', 'кража')).toBe(2)
  expect(err.join('')).toContain('--db')
  expect(await ukim('import', folder, '--db', join(folder, 'a.db'))).toBe(2)
  expect(err.join('')).toContain('--passphrase-file')
  expect(await ukim('dance')).toBe(2)
  writeFileSync(join(folder, 'map.json'), '{"text":"a","odd":1}')
  expect(await ukim('import', folder, '--db', join(folder, 'a.db'), '--plain', '--map', join(folder, 'map.json'))).toBe(
    2,
  )
  expect(err.join('')).toContain('map.json')
})
