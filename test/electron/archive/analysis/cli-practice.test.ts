/** `ukim archive similar|picture|forecast` in each language, and the files they write. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANALYSIS_PARTS } from '../../../../electron/archive/analysis/cli.ts'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { generatorOf } from '../../../../electron/archive/generate/index.ts'
import { openArchive } from '../../../../electron/archive/open.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import { CommandError } from '../../../../electron/cli/io.ts'
import type { Io } from '../../../../electron/cli/io.ts'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'
import { FEATURE_NAMES, PICTURE_LIMIT_WORDS, RESULT_NAMES } from '../../../../shared/language/practice/names.ts'
import { REPORT_WORDS } from '../../../../shared/language/practice/report.ts'

const folder = mkdtempSync(join(tmpdir(), 'ukim-practice-cli-'))
const file = join(folder, 'archive.db')
const generator = generatorOf(loadBuiltInLaw(), 21)
let act = 0

beforeAll(() => {
  const db = openArchive(file, null, { create: true })
  const acts = Array.from({ length: 1500 }, (_, i) => generator.act(i))
  const written = new ArchiveWriter(db).addBatch(
    acts.map(({ text, name }) => ({ text, facts: extractFacts(text), source: name, generated: true })),
    '2026-11-22T00:00:00Z',
  )
  const at = acts.findIndex(({ facts }) => {
    const [charge, ...others] = facts.charges
    return others.length === 0 && charge?.article === '188' && charge.part === '1' && facts.final?.kind === 'fine'
  })
  act = written[at]?.id ?? 0
  db.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(part: 'similar' | 'picture' | 'forecast', ...args: string[]): Promise<string> {
  const lines: string[] = []
  const io: Io = {
    out: (text) => lines.push(text),
    err: () => {},
    env: {},
    today: () => '2026-11-22',
    now: () => new Date('2026-11-22T10:00:00Z'),
  }
  expect(await ANALYSIS_PARTS[part].run(['--db', file, '--plain', ...args], io)).toBe(0)
  return lines.join('\n')
}

async function fails(part: 'similar' | 'picture' | 'forecast', ...args: string[]): Promise<CommandError> {
  const error: unknown = await run(part, ...args).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(CommandError)
  return error as CommandError
}

describe.each(['kk', 'ru', 'en'] as const)('in %s', (lang) => {
  test('similar acts with the parts of the match in words', async () => {
    const text = await run('similar', '--act', String(act), '--limit', '5', '--lang', lang)
    expect(text).toContain(FEATURE_NAMES.article[lang])
    expect(text).toContain(FEATURE_NAMES.mitigating[lang])
    expect(text.match(/^#\d+ {2}\d+ %/gmu)).toHaveLength(5)
    if (lang !== 'en') expect(text).not.toMatch(/mitigating|imprisonment|upheld/u)
  })
  test('a picture with its warnings', async () => {
    const text = await run('picture', '--article', '188', '--part', '1', '--lang', lang)
    expect(text).toContain(REPORT_WORDS.title[lang])
    expect(text).toContain(RESULT_NAMES.fine[lang])
    expect(text).toContain(PICTURE_LIMIT_WORDS.onlyArchive[lang])
    expect(text).toContain(PICTURE_LIMIT_WORDS.generatedActs[lang])
    if (lang !== 'en') expect(text).not.toMatch(/correctionalWorks|terminated|excluded/u)
  })
  test('a forecast with its measured error', async () => {
    const text = await run('forecast', '--act', String(act), '--enable', '--lang', lang)
    expect(text).toContain(REPORT_WORDS.forecast[lang])
    expect(text).toContain(REPORT_WORDS.places[lang])
    expect(text).toContain(REPORT_WORDS.scopeCountry[lang])
    if (lang !== 'en') expect(text).not.toMatch(/correctionalWorks|accuracy|country/u)
  })
})

test('the picture of a search; files with the same warnings', async () => {
  const names = ['a.csv', 'a.xlsx', 'a.pdf'].map((name) => join(folder, name))
  const [csv = '', xlsx = '', pdf = ''] = names
  const text = await run('picture', '--query', 'ст:188', '--lang', 'ru', '--csv', csv, '--xlsx', xlsx, '--pdf', pdf)
  expect(text).toContain('поиск: ст:188')
  for (const name of names) expect(existsSync(name)).toBe(true)
  expect(readFileSync(csv, 'utf8')).toContain('Чего эта картина не знает')
  expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the forecast is off unless asked for, refused under thirty acts, and the same each time', async () => {
  expect((await fails('forecast', '--act', String(act))).says.ru).toContain('выключен')
  const few = await fails(
    'forecast',
    '--act',
    String(act),
    '--enable',
    '--feature',
    'points=binding',
    '--feature',
    'damage=binding',
    '--feature',
    'mitigating=binding',
  )
  expect(few.says.kk).toContain('кемінде 30')
  const again = ['--act', String(act), '--enable', '--json'] as const
  expect(await run('forecast', ...again)).toBe(await run('forecast', ...again))
})

test('a wrong call is told', async () => {
  expect((await fails('picture', '--lang', 'ru')).says.ru).toContain('--article | --query')
  expect((await fails('similar', '--act', '999999')).says.ru).toContain('999999')
  expect((await fails('picture', '--query', 'ст:')).says.ru).toContain('Ошибка в поисковом запросе')
})
