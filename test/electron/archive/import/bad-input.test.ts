/** Every kind of bad input an import meets: named in the report, nothing half taken, the good files beside it taken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { readTableMap } from '../../../../electron/archive/import/map.ts'
import type { ImportOptions, ImportReport } from '../../../../electron/archive/import/report.ts'
import { importActs } from '../../../../electron/archive/import/run.ts'
import { unpack } from '../../../../electron/archive/search/writer.ts'
import { openArchive } from '../../../../electron/archive/open.ts'
import { bombZip, docx, pdf, pdfOutOfOrder, rtf, windows1251, xlsx, zip } from './files.ts'

const KK = 'Қазақстан Республикасының атынан ҮКІМ. Сотталушы көршісінің велосипедін жасырын ұрлаған деп танылсын.'
const RU = 'Именем Республики Казахстан ПРИГОВОР. Подсудимый тайно похитил телефон у потерпевшей, вину признал.'

let folder: string
let db: ReturnType<typeof openArchive>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-bad-'))
  db = openArchive(':memory:', null, { create: true })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const run = (paths: string[] = [folder], options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importActs(db, paths, { now: () => '2026-01-01T00:00:00Z', ...options })
const reasons = ({ failures }: ImportReport): Record<string, string> =>
  Object.fromEntries(failures.map(({ source, code }) => [source.slice(folder.length + 1), code]))
const texts = (): string[] =>
  db
    .prepare<[], { id: number }>('SELECT id FROM acts ORDER BY id')
    .all()
    .map(({ id }) => source(id))
const source = (id: number): string => String(db.prepare('SELECT source FROM acts WHERE id = ?').pluck().get(id))
const rows = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())

/** Bytes of a text in a table of one byte a letter. */
function inTable(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  }
  return Uint8Array.from(Array.from(text, (letter) => table.get(letter) ?? 63))
}

function utf16(text: string, end: 'little' | 'big', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return end === 'big' ? bytes.swap16() : bytes
}

/** A compound file that holds an encrypted package, as Office writes a document behind a password. */
function behindPassword(): Uint8Array {
  const bytes = Buffer.alloc(4096)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.write('EncryptedPackage', 1024, 'utf16le')
  return bytes
}

/** The same ZIP with the flag of encryption on every entry. */
function lockedZip(): Uint8Array {
  const bytes = Buffer.from(zip({ 'a.txt': strToU8(RU), 'b.txt': strToU8(KK) }))
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    const sign = bytes.readUInt32LE(at)
    if (sign === 0x04034b50) bytes.writeUInt16LE(bytes.readUInt16LE(at + 6) | 1, at + 6)
    if (sign === 0x02014b50) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
  }
  return bytes
}

describe('encodings', () => {
  test.each([
    ['windows-1251', windows1251(RU)],
    ['windows-1251 with Kazakh letters', windows1251(KK)],
    ['KOI8-R', inTable(RU, 'koi8-r')],
    ['code page 866', inTable(RU, 'ibm866')],
    ['UTF-16, little end, marked', utf16(KK, 'little', true)],
    ['UTF-16, big end, marked', utf16(KK, 'big', true)],
    ['UTF-16, little end, not marked', utf16(RU, 'little', false)],
    ['UTF-16, big end, not marked', utf16(RU, 'big', false)],
    ['UTF-8, marked', Buffer.from(`\ufeff${KK}`)],
    ['UTF-8 cut in the midst of a letter', Buffer.from(KK).subarray(0, Buffer.from(KK).length - 2)],
    ['UTF-8 with a damaged byte', Buffer.concat([Buffer.from(RU), Buffer.from([0xff]), Buffer.from(RU)])],
  ])('%s', async (_, bytes) => {
    put('a.txt', bytes)
    const report = await run()
    expect(report.failures).toEqual([])
    const text = String(
      db.prepare('SELECT count(*) FROM act_words WHERE act_words MATCH ?').pluck().get('үкім OR приговор'),
    )
    expect(text).toBe('1')
  })
})

describe('files that cannot be read', () => {
  test('are named with their cause; the good ones among them are taken; nothing is half there', async () => {
    const whole = zip({ '1.txt': strToU8(`${RU} один`), '2.txt': strToU8(`${KK} екі`) })
    put('a-good.txt', KK)
    put('bomb.zip', bombZip(30 * 1024 * 1024))
    put('cut.docx', (await docx([KK])).subarray(0, 700))
    put('cut.pdf', (await pdf('Words that were to be read from this file')).subarray(0, 400))
    put('cut.zip', whole.subarray(0, whole.length - 30))
    put('hurt.zip', hurt(whole))
    put('locked.doc', behindPassword())
    put('locked.docx', behindPassword())
    put('locked.zip', lockedZip())
    put('scan.pdf', await pdf(null))
    put('z-good.rtf', rtf(`${RU} сливы`))
    const report = await run()
    expect(reasons(report)).toEqual({
      'bomb.zip!act.txt': 'bomb',
      'cut.docx': 'damaged',
      'cut.pdf': 'damaged',
      'cut.zip': 'damaged',
      'hurt.zip!1.txt': 'damaged',
      'locked.doc': 'encrypted',
      'locked.docx': 'encrypted',
      'locked.zip!a.txt': 'encrypted',
      'locked.zip!b.txt': 'encrypted',
      'scan.pdf': 'scanned',
    })
    expect(texts().map((path) => path.slice(folder.length + 1))).toEqual(['a-good.txt', 'hurt.zip!2.txt', 'z-good.rtf'])
    for (const table of ['act_texts', 'vectors', 'act_words_docsize']) expect(rows(table)).toBe(3)
    for (const { says } of report.failures) {
      for (const sentence of [says.kk, says.ru, says.en]) expect(sentence.length).toBeGreaterThan(10)
    }
  })

  test('a PDF whose letters are out of order is named; one with a line of that is read, line after line', async () => {
    put('most.pdf', await pdfOutOfOrder(9))
    put('one.pdf', await pdfOutOfOrder(1))
    const report = await run()
    expect(reasons(report)).toEqual({ 'most.pdf': 'mixedLetters' })
    const text = unpack(db.prepare<[], Uint8Array>('SELECT body FROM act_texts').pluck().get() ?? new Uint8Array())
    expect(text.split('\n').map((line) => line.slice(0, 6))).toEqual(Array.from({ length: 10 }, (_, n) => `line ${n}`))
  })

  test('in threads the same files give the same report', async () => {
    for (let n = 0; n < 90; n += 1) {
      if (n % 10 === 3) put(`${n}.pdf`, 'no PDF at all')
      else if (n % 10 === 7) put(`${n}.txt`, Buffer.alloc(100))
      else put(`${n}.txt`, `${n % 2 === 0 ? KK : RU} ${n}`)
    }
    const here = await run([folder], { extract: extractFacts, threads: 0 })
    const facts = db.prepare('SELECT source, hash, facts FROM acts ORDER BY id').all()
    db.close()
    db = openArchive(':memory:', null, { create: true })
    const inThreads = await run([folder], { extract: extractFacts, threads: 2 })
    expect({ ...inThreads, seconds: 0 }).toEqual({ ...here, seconds: 0 })
    expect(db.prepare('SELECT source, hash, facts FROM acts ORDER BY id').all()).toEqual(facts)
  })

  test('a hundred megabytes of HTML are refused without being read; twenty of markup around an act are read', async () => {
    put('huge.html', Buffer.alloc(100 * 1024 * 1024, '<p>а</p>'))
    put('long.html', `<html><body>${'<div class="x"><span></span></div>\n'.repeat(550_000)}<p>${RU}</p></body></html>`)
    const report = await run()
    expect(reasons(report)).toEqual({ 'huge.html': 'tooLarge' })
    expect(report.failures[0]?.detail).toBe('100.0 MB')
    expect(report.added).toBe(1)
    expect(report.seconds).toBeLessThan(20)
  })
})

describe('tables that cannot be read', () => {
  const map = readTableMap({ text: 'Текст', number: 'Номер' }, 'map.json')
  test('wrong columns are named, those that are there beside them; nothing is taken', async () => {
    put('a.csv', `Номер,Содержание\n1,"${RU}"\n`)
    put('b.jsonl', `${JSON.stringify({ Номер: '1', Мәтін: KK })}\n`)
    put(
      'c.xlsx',
      xlsx([
        ['Номер', 'Текст акта'],
        ['1', RU],
      ]),
    )
    const report = await run([folder], { map })
    expect(report.failures.map(({ code, detail }) => [code, detail])).toEqual([
      ['noColumn', '«Текст» ∉ Номер, Содержание'],
      ['noColumn', '«Текст» ∉ Номер, Мәтін'],
      ['noColumn', '«Текст» ∉ Номер, Текст акта'],
    ])
    expect(rows('acts')).toBe(0)
  })

  test('cut short, locked or no table: named; the lines before the cut are whole', async () => {
    put('a.csv', `Номер,Текст\n1,"${RU} раз"\n2,"${RU} два`)
    put('b.jsonl', `${JSON.stringify({ Номер: '3', Текст: `${KK} үш` })}\n{"Номер":"4","Тек`)
    put(
      'c.xlsx',
      xlsx([
        ['Номер', 'Текст'],
        ['5', RU],
      ]).subarray(0, 300),
    )
    put('d.xlsx', behindPassword())
    const report = await run([folder], { map })
    expect(report.failures.map(({ source: at, code }) => [at.slice(folder.length + 1), code])).toEqual([
      ['a.csv', 'badLine'],
      ['b.jsonl:2', 'badLine'],
      ['c.xlsx', 'damaged'],
      ['d.xlsx', 'encrypted'],
    ])
    expect(texts().map((path) => path.slice(folder.length + 1))).toEqual(['a.csv:2', 'b.jsonl:1'])
  })
})

/** A ZIP with one byte of its first entry changed. */
function hurt(whole: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(whole)
  bytes[60] = (bytes[60] ?? 0) ^ 0xff
  return bytes
}
