import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { runLeak } from './leak.ts'
import { findWords } from './search.ts'
import { PLANTED } from './words.ts'

test('the search finds a planted word in every form it knows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-search-'))
  try {
    const word = PLANTED.russian
    const put = (name: string, bytes: string | Buffer): void => writeFileSync(join(folder, name), bytes)
    put('utf8', `xx${word}yy`)
    put('utf16', Buffer.from(`a${word}`, 'utf16le'))
    for (const before of ['', 'a', 'ab', 'abc'])
      put(`base64-${before.length}`, Buffer.from(`${before}${word}tail`).toString('base64'))
    put('hex', Buffer.from(word).toString('hex'))
    put('json', `{"a":"${Array.from(word, (letter) => `\\u0${letter.charCodeAt(0).toString(16)}`).join('')}"}`)
    put('packed', deflateRawSync(Buffer.from(`{"name":"${word}"}`)))
    put(`name-${word}`, '')
    put('clean', 'nothing of the kind')
    const { found, files } = findWords(folder, [word])
    expect(files).toBe(11)
    expect(new Set(found.map((one) => one.file)).size).toBe(10)
    expect(found.some((one) => one.file === 'clean')).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test.each(['throw', 'abort'] as const)(
  'no planted word lies on the disk after a process ended by %s',
  (end) => {
    const result = runLeak(end)
    expect(result.failure).toBeNull()
    expect(result.found).toEqual([])
    expect(result.kinds).toEqual(
      expect.arrayContaining(['store.db', 'store.db-wal', 'keys.json', 'head', 'attachments', 'backups']),
    )
    expect(result.bytes).toBeGreaterThan(3_000_000)
  },
  60_000,
)
