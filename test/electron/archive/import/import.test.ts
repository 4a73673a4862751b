import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importActs, interruptedImport } from '../../../../electron/archive/import/run.ts'
import type { ImportOptions, ImportReport } from '../../../../electron/archive/import/report.ts'
import { readTableMap } from '../../../../electron/archive/import/map.ts'
import { openArchive } from '../../../../electron/archive/open.ts'
import { ArchiveSearch } from '../../../../electron/archive/search/search.ts'
import { parseQuery } from '../../../../shared/archive/query.ts'
import { bombZip, docx, pdf, rtf, rtfBytes, utf16, windows1251, xlsx, zip } from './files.ts'

const KK = 'Қазақстан Республикасының атынан ҮКІМ. Сотталушы көршісінің велосипедін ұрлаған деп танылсын.'
const RU = 'Именем Республики Казахстан ПРИГОВОР. Подсудимый тайно похитил телефон у потерпевшей.'

let folder: string
let db: ReturnType<typeof openArchive>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-import-'))
  db = openArchive(join(folder, '..', `${folder.split('/').at(-1)}.db`), null, { create: true })
})
afterEach(() => {
  const path = db.name
  db.close()
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const run = (paths: string[] = [folder], options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importActs(db, paths, { now: () => '2026-01-01T00:00:00Z', ...options })
const find = (text: string): string[] => {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error('query')
  return new ArchiveSearch(db).page(parsed.query).hits.map(({ source }) => source.slice(folder.length + 1))
}
const count = (): unknown => db.prepare('SELECT count(*) FROM acts').pluck().get()
const reasons = (report: ImportReport): Record<string, string> =>
  Object.fromEntries(report.failures.map(({ source, code }) => [source.slice(folder.length + 1), code]))

describe('files', () => {
  test('every kind is read, in every encoding', async () => {
    put('a.docx', await docx([KK, 'docxтегі белгі: алмұрт']))
    put('b.pdf', await pdf('Prigovor from a PDF file with enough letters'))
    put(
      'c.html',
      `<html><head><style>p{}</style><script>гиппопотам</script></head><body><p>${RU}</p><p>яблоня&nbsp;&laquo;a&raquo;</p></body></html>`,
    )
    put('d.txt', `${KK} utf8`)
    put('e.txt', windows1251(`${KK} Терезе әйнегі, ғимарат, құмыра.`))
    put('f.txt', utf16(`\ufeff${RU} дыня`))
    put('g.rtf', rtf(`${KK}\nшабдалы`))
    put('h.rtf', rtfBytes(`${RU} слива`))
    put('i.zip', zip({ 'дело/j.txt': strToU8(`${RU} груша`), 'k.html': strToU8(`<p>${RU} черешня</p>`) }))
    const report = await run()
    expect(report.failures).toEqual([])
    expect(report.added).toBe(10)
    expect(find('алмұрт')).toEqual(['a.docx'])
    expect(find('prigovor')).toEqual(['b.pdf'])
    expect(find('яблоня')).toEqual(['c.html'])
    expect(find('гиппопотам')).toEqual([])
    expect(find('құмыра')).toEqual(['e.txt'])
    expect(find('дыня')).toEqual(['f.txt'])
    expect(find('шабдалы')).toEqual(['g.rtf'])
    expect(find('Secret')).toEqual([])
    expect(find('слива')).toEqual(['h.rtf'])
    expect(find('груша')).toEqual(['i.zip!дело/j.txt'])
    expect(find('черешня')).toEqual(['i.zip!k.html'])
  })

  test('what cannot be read is named with its cause, and the rest is taken', async () => {
    put('good.txt', KK)
    put('scan.pdf', await pdf(null))
    put('cut.pdf', (await pdf('x')).subarray(0, 60))
    put('cut.docx', (await docx([KK])).subarray(0, 300))
    put('empty.txt', '')
    put('few.txt', '12 34')
    put('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4))
    put('locked.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4))
    put(
      'noise.txt',
      Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 251),
    )
    put('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3))
    put('bomb.zip', bombZip(20 * 1024 * 1024))
    put('bomb.docx', zip({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }))
    put('liar.zip', bombZip(4 * 1024 * 1024, 1000))
    put('nested.zip', zip({ 'inner.zip': zip({ 'a.txt': strToU8(KK) }) }))
    put('broken.zip', 'PK no archive at all')
    put('huge.html', '<html>')
    truncateSync(join(folder, 'huge.html'), 100 * 1024 * 1024)
    const report = await run()
    expect(reasons(report)).toEqual({
      'scan.pdf': 'scanned',
      'cut.pdf': 'damaged',
      'cut.docx': 'damaged',
      'empty.txt': 'noText',
      'few.txt': 'noText',
      'old.doc': 'oldWord',
      'locked.docx': 'encrypted',
      'noise.txt': 'encoding',
      'picture.png': 'unknownFormat',
      'bomb.docx': 'bomb',
      'bomb.zip!act.txt': 'bomb',
      'liar.zip!act.txt': 'bomb',
      'nested.zip!inner.zip': 'nestedArchive',
      'broken.zip': 'damaged',
      'huge.html': 'tooLarge',
    })
    expect(report.added).toBe(1)
    expect(count()).toBe(1)
    for (const { says } of report.failures)
      for (const sentence of Object.values(says)) expect(sentence).toMatch(/\S{4}/u)
  })

  const qpdf = spawnSync('qpdf', ['--version']).status === 0
  if (!qpdf) process.stdout.write('qpdf is not installed: the PDF behind a password is not tried\n')
  test.skipIf(!qpdf)('a PDF behind a password, and a path that is not there, are named so', async () => {
    const plain = put('plain.pdf', await pdf('Words behind a password that nobody here knows'))
    spawnSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', plain, join(folder, 'locked.pdf')])
    const report = await run([join(folder, 'missing'), folder])
    expect(reasons(report)).toEqual({ missing: 'unreadable', 'locked.pdf': 'encrypted' })
    expect(report.added).toBe(1)
  })

  test('the same text is taken once, wherever it comes from', async () => {
    put('a.txt', KK)
    put('b.html', `<p>${KK}</p>`)
    const report = await run()
    expect([report.added, report.sameText]).toEqual([1, 1])
    expect(report.duplicates[0]).toMatchObject({ why: 'sameText', id: 1 })
    expect((await run()).sameText).toBe(2)
    expect(count()).toBe(1)
  })
})

describe('an import that is interrupted', () => {
  const many = (): void => {
    for (let n = 0; n < 60; n += 1) put(`${String(n).padStart(3, '0')}.txt`, `${RU} Дело ${n} трактор`)
  }

  test('a cut of power undoes the open batch only; the next call goes on', async () => {
    many()
    let seen = 0
    const cut = run([folder], {
      batch: 10,
      extract: () => {
        seen += 1
        if (seen === 35) {
          // As SQLite fails when the disk is gone: not a fault of the file, the import ends.
          throw Object.assign(new Error('disk'), { name: 'SqliteError' })
        }
        throw new Error('no facts')
      },
    })
    await expect(cut).rejects.toThrow('disk')
    expect(interruptedImport(db, [folder])).not.toBeNull()
    db.exec("DELETE FROM import_sources WHERE result = 'damaged'")
    const again = await run([folder], { batch: 10 })
    expect(again.added + again.resumed).toBe(60)
    expect(count()).toBe(60)
    expect(interruptedImport(db, [folder])).toBeNull()
  })

  test('killed between batches: what was written stays, the rest comes later, nothing twice', async () => {
    many()
    let flushed = 0
    const cut = run([folder], {
      batch: 10,
      now: () => {
        flushed += 1
        if (flushed === 5) throw Object.assign(new Error('power'), { name: 'SqliteError' })
        return '2026-01-01T00:00:00Z'
      },
    })
    await expect(cut).rejects.toThrow('power')
    expect(count()).toBe(30)
    const again = await run([folder], { batch: 10 })
    expect([again.resumed, again.added, again.sameText]).toEqual([30, 30, 0])
    expect(count()).toBe(60)
  })

  test('a person stops it: it says so, and the same call goes on', async () => {
    many()
    let asked = 0
    const first = await run([folder], { batch: 10, stopped: () => (asked += 1) > 25 })
    expect(first.cancelled).toBe(true)
    expect(first.added).toBe(25)
    const second = await run([folder])
    expect([second.cancelled, second.resumed, second.added]).toEqual([false, 25, 35])
  })
})

describe('tables', () => {
  const map = readTableMap(
    {
      text: 'Текст',
      number: 'Номер',
      date: 'Дата',
      court: 'Суд',
      outcome: 'Исход',
      article: 'Статья',
      language: 'Язык',
      values: { outcome: { осудили: 'conviction' } },
    },
    'map.json',
  )
  const head = ['Номер', 'Дата', 'Суд', 'Текст', 'Исход', 'Статья', 'Язык']
  const rows = [
    [
      '1-1/2024',
      '05.03.2024',
      'Суд Астаны',
      `${RU} "кавычки"; и, запятые\nи вторая строка`,
      'осудили',
      '188(2)',
      'рус',
    ],
    ['1-2/2024', '2024-04-01', 'Астана соты', KK, 'ақтау', 'ст. 190 ч. 1', 'қаз'],
  ]
  const csv = (lines: string[][], sign = ','): string =>
    lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)).join('\r\n')

  test.each([
    ['a.csv', csv([head, ...rows])],
    ['b.csv', windows1251(csv([head, ...rows], ';'))],
    [
      'c.jsonl',
      rows.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, n) => [head[n], cell])))).join('\n'),
    ],
    ['d.xlsx', xlsx([head, ...rows])],
  ])('%s gives acts with the facts of its columns', async (name, bytes) => {
    const report = await run([put(name, bytes)], { map })
    expect(report.failures).toEqual([])
    expect(report.added).toBe(2)
    expect(find('ст:188(2) год:2024 исход:conviction суд:Астана').length).toBe(1)
    expect(find('бап:190 тіл:қаз нәтиже:ақтау').length).toBe(1)
    expect(find('номер:1-1/2024 телефон').length).toBe(1)
  })

  test('wrong columns: named, and nothing taken', async () => {
    const report = await run(
      [
        put(
          'a.csv',
          csv([
            ['a', 'b'],
            ['1', RU],
          ]),
        ),
      ],
      { map },
    )
    expect(report.failures[0]).toMatchObject({ code: 'noColumn' })
    expect(report.failures[0]?.detail).toContain('«Текст»')
    expect(count()).toBe(0)
  })

  test('without a map a table is not guessed at', async () => {
    expect((await run([put('a.csv', csv([head, ...rows]))])).failures[0]?.code).toBe('needsMap')
  })

  test('bad lines are named by number, the good ones are taken', async () => {
    const bad = [
      head.join(','),
      rows[1]?.map((cell) => `"${cell}"`).join(','),
      'too,few',
      `9-9/2024,40.40.2024,суд,${RU.replaceAll(',', '')} слон,осудили,188,рус`,
      `9-8/2024,01.01.2024,суд,${RU.replaceAll(',', '')} тигр,неясно,188,рус`,
    ].join('\n')
    const report = await run([put('a.csv', bad)], { map })
    expect(report.added).toBe(1)
    expect(report.failures.map(({ source, code, detail }) => [source.split(':').at(-1), code, detail])).toEqual([
      ['3', 'badLine', '2 ≠ 7'],
      ['4', 'badLine', 'date: 40.40.2024'],
      ['5', 'badLine', 'outcome: неясно'],
    ])
  })

  test('an interrupted table goes on behind the last line that was written', async () => {
    const lines = Array.from({ length: 50 }, (_, n) => JSON.stringify({ t: `${RU} строка ${n}` })).join('\n')
    const path = put('a.jsonl', lines)
    const small = readTableMap({ text: 't' }, 'map.json')
    let asked = 0
    await run([path], { map: small, batch: 10, stopped: () => (asked += 1) > 25 })
    const before = Number(count())
    expect(before).toBeGreaterThan(10)
    const again = await run([path], { map: small, batch: 10 })
    expect(again.sameText).toBe(0)
    expect(before + again.added).toBe(50)
  })

  test('a map with a mistake is refused with its place', () => {
    expect(() => readTableMap({ text: 'a', colour: 'b' }, 'map.json')).toThrow(/map\.json/u)
    expect(() => readTableMap({ number: 'a' }, 'map.json')).toThrow(/text/u)
  })
})
