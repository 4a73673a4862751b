import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ArchiveClient } from '../../../electron/archive/client.ts'
import { openArchive } from '../../../electron/archive/open.ts'
import type { SearchPage } from '../../../electron/archive/search/search.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
const KEY = new Uint8Array(32).fill(3)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-archive-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the threads import and search: the first page comes before the ranked one', async () => {
  for (let n = 0; n < 120; n += 1) {
    writeFileSync(
      join(folder, `${n}.txt`),
      `Именем Республики Казахстан ПРИГОВОР № 1-${n}/2024. Кража велосипеда, эпизод ${n}.`,
    )
  }
  const path = join(folder, 'archive.db')
  const archive = new ArchiveClient({ path, key: KEY.slice(), resources })
  try {
    const files = Array.from({ length: 120 }, (_, n) => join(folder, `${n}.txt`))
    const report = await archive.import(files)
    expect([report.added, report.failed]).toEqual([120, 0])

    const pages: SearchPage[] = []
    const found = await archive.search('велосипеды ұрлық', { limit: 5 }, (page) => pages.push(page))
    if (!found.ok) throw new Error('search')
    expect(pages).toHaveLength(1)
    expect([pages[0]?.ordered, found.page.ordered]).toEqual([false, true])
    expect(found.page.total).toBe(120)
    expect(found.page.hits).toHaveLength(5)

    const refused = await archive.search('год:вчера')
    expect(refused.ok).toBe(false)
    if (!refused.ok) expect(refused.faults[0]?.code).toBe('badYear')

    // Of two searches at once only the last is waited for.
    const [first, second] = await Promise.all([archive.search('кража'), archive.search('эпизод 7')])
    expect(second.ok).toBe(true)
    if (!first.ok) expect(first).toMatchObject({ stopped: true })

    expect(await archive.addOwn('own', 'ҮКІМ. Жеке мұрағаттағы акт: трактор туралы')).toEqual({ added: true, id: 121 })
    expect((await archive.stats()).own).toBe(1)
    expect((await archive.act(121))?.text).toContain('трактор')
  } finally {
    await archive.close()
  }
})

test('the file on the disk holds no word of an act, and another key does not open it', async () => {
  const path = join(folder, 'archive.db')
  const archive = new ArchiveClient({ path, key: KEY.slice(), resources })
  await archive.addOwn('own', 'Құпия сөз: балмұздақ, балмұздақ, балмұздақ')
  await archive.close()
  const bytes = readFileSync(path)
  expect(bytes.includes(Buffer.from('балмұздақ'))).toBe(false)
  expect(bytes.subarray(0, 6).toString('latin1')).not.toBe('SQLite')
  expect(() => openArchive(path, new Uint8Array(32).fill(4))).toThrow(/does not open/u)
  expect(() => openArchive(path, null)).toThrow(/does not open/u)
  expect(() => openArchive(join(folder, 'none.db'), KEY)).toThrow(/no archive/u)
})

test('long work that is stopped before it begins, or while another runs, ends and says what it did', async () => {
  for (let n = 0; n < 40; n += 1) {
    const text = `Именем Республики Казахстан ПРИГОВОР № 1-${n}/2024. Кража велосипеда, эпизод ${n}.`
    writeFileSync(join(folder, `${n}.txt`), text)
  }
  const archive = new ArchiveClient({ path: join(folder, 'archive.db'), key: KEY.slice(), resources })
  try {
    // The stop is there before the thread has looked at the call.
    const files = Array.from({ length: 40 }, (_, n) => join(folder, `${n}.txt`))
    const importing = archive.import(files)
    archive.stopImport()
    expect((await importing).cancelled).toBe(true)
    const making = archive.generate(5000, 1)
    archive.stopImport()
    expect(await making).toBeLessThan(5000)
    const going = archive.removeGenerated()
    archive.stopImport()
    expect(await going).toBeGreaterThanOrEqual(0)
    expect((await archive.import(files)).cancelled).toBe(false)
    expect((await archive.stats()).acts).toBeGreaterThanOrEqual(40)
  } finally {
    await archive.close()
  }
})
