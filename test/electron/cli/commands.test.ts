import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { safeName } from '../../../electron/cli/file-names.ts'
import { CLI_WORDS, FILE_REASONS } from '../../../shared/language/explain/cli.ts'
import { REPORT_WORDS } from '../../../shared/language/report/words.ts'
import { example, EXAMPLE_FILES, json, ukim, workFolder } from './help.ts'

const work = workFolder()
const COMMANDS = ['guide', 'guide-all', 'check', 'draft', 'read', 'sign', 'verify', 'term', 'term-all']

describe('help', () => {
  test('the overview lists every command', async () => {
    const { code, out } = await ukim('--help')
    expect(code).toBe(0)
    for (const name of [...COMMANDS, 'store']) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })
  test.each(COMMANDS)('%s --help tells its exit codes', async (name) => {
    const { code, out, err } = await ukim(name, '--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^ukim ${name} `))
    expect(out).toMatch(/Exit codes: 0 /)
  })
  test('no command at all is a wrong call', async () => {
    expect((await ukim()).code).toBe(2)
  })
})

describe('words', () => {
  test.each([
    ['the command line', CLI_WORDS],
    ['the reasons', FILE_REASONS],
    ['the report', REPORT_WORDS],
  ] as const)('%s: three languages with the same places to fill', (_, words) => {
    const places = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted()
    for (const [code, says] of Object.entries(words)) {
      for (const text of [says.kk, says.ru, says.en]) expect([code, text.trim()]).not.toEqual([code, ''])
      expect([code, places(says.kk)]).toEqual([code, places(says.ru)])
      expect([code, places(says.en)]).toEqual([code, places(says.ru)])
    }
  })
})

describe('guide', () => {
  test('JSON is the array of the rules', async () => {
    const { code, out } = await ukim('guide', example('01'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([
      { format: 'ukim.guidance/1', defendant: 'd1', counts: [{ row: '188/2', release: { '68(1)': 'must' } }] },
    ])
  })
  test('the readable report is in the language of the case', async () => {
    const kk = await ukim('guide', example('01'))
    expect(kk.out).toContain('Санаты: ауырлығы орташа қылмыс')
    expect(kk.out).toContain('татуласу (ҚК 68-бабының 1-бөлігі) – босатылуға тиіс')
    expect(kk.out).toContain('бас бостандығынан айыру – жабық: ҚК 55-бабының 1-бөлігі')
    const ru = await ukim('guide', example('02'))
    expect(ru.out).toContain('Рецидив: рецидив преступлений')
    expect(ru.out.replaceAll('\u00a0', ' ')).toContain('лишение свободы: 3 года – 7 лет')
  })
  test('--lang chooses another one', async () => {
    expect((await ukim('guide', example('02'), '--lang', 'kk')).out).toContain('Қайталану: қылмыстардың қайталануы')
    expect((await ukim('guide', example('02'), '--lang', 'en')).out).toContain('Kinds of punishment and bounds')
  })
  test('--steps shows how the figures were made', async () => {
    const without = await ukim('guide', example('04'))
    const { out } = await ukim('guide', example('04'), '--steps')
    expect(out.startsWith(without.out)).toBe(true)
    expect(out.length).toBeGreaterThan(without.out.length + 200)
  })
  test('an undecided case is judged on --today, or today', async () => {
    const file = work.put('undecided.json', { ...json(example('02')), verdictOn: null })
    const on = async (...more: string[]): Promise<unknown> =>
      (JSON.parse((await ukim('guide', file, '--json', ...more)).out) as { judgmentOn: string }[])[0]?.judgmentOn
    expect(await on()).toBe('2026-11-22')
    expect(await on('--today', '2026-12-24')).toBe('2026-12-24')
  })
  test.each(['kk', 'ru', 'en'])('no example leaves a code or a gap in the report (%s)', async (language) => {
    for (const file of EXAMPLE_FILES) {
      const { code, out } = await ukim('guide', file, '--lang', language, '--steps')
      expect(code).toBe(0)
      expect(out).not.toMatch(/undefined|null|NaN|\{|\}|\b[a-z]+[A-Z]\w*/)
    }
  })
})

describe('check', () => {
  test('a choice that departs from the law: a line for each violation, exit 1', async () => {
    const file = json(example('02')) as { defendants: { choice: { institution: string; conditional: boolean } }[] }
    const choice = file.defendants[0]?.choice
    if (!choice) throw new Error('the example has no choice')
    choice.institution = 'minimum'
    const wrong = work.put('wrong.json', file)
    for (const [language, words] of [
      ['kk', /мекеме/i],
      ['ru', /учрежден/i],
      ['en', /institution/i],
    ] as const) {
      const { code, out } = await ukim('check', wrong, '--lang', language)
      expect(code).toBe(1)
      const line = out.split('\n').find((one) => one.startsWith('error wrongInstitution 46(5) '))
      expect(line).toMatch(words)
      expect(line).toContain('/defendants/0/choice/institution: ')
    }
    const list = JSON.parse((await ukim('check', wrong, '--json')).out) as object[]
    expect(list).toContainEqual(
      expect.objectContaining({ code: 'wrongInstitution', severity: 'error', defendant: 'd1' }),
    )
  })
  test('warnings alone pass', async () => {
    const { code, out } = await ukim('check', example('03'), '--lang', 'ru')
    expect(code).toBe(0)
    expect(out).toMatch(/^warning questionOpen 98-1 /)
  })
  test('a case without a choice passes with a remark', async () => {
    const file = json(example('02')) as { defendants: { choice: unknown }[] }
    for (const defendant of file.defendants) defendant.choice = null
    const { code, out, err } = await ukim('check', work.put('open.json', file), '--lang', 'ru')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('решение суда не внесено')
  })
})

describe('draft and read', () => {
  test('both formats in the language of the case, the other as a translation', async () => {
    const out = join(work.path, 'acts')
    const fill = 'explained.d1=сотталушы қарсылық білдірмеді'
    const own = await ukim('draft', example('01'), '--out', out, '--fill', fill)
    expect(own).toMatchObject({ code: 0, err: '' })
    expect(own.out.split('\n').map((file) => file.slice(out.length + 1))).toEqual([
      '1-214-2026_termination_kk.docx',
      '1-214-2026_termination_kk.pdf',
    ])
    const other = await ukim('draft', example('01'), '--out', out, '--lang', 'ru', '--format', 'docx')
    expect(other.out.split('\n')).toHaveLength(1)
    const text = await ukim('read', join(out, '1-214-2026_termination_ru.docx'))
    expect(text.out).toContain('Перевод постановления с казахского языка')
    expect(text.out).toContain('ПОСТАНОВЛЕНИЕ')
  })
  test('a private resolution is opened by its words', async () => {
    const out = join(work.path, 'private')
    const fills = [
      'termStart.d1=2026 жылғы 18 қараша',
      'privateCircumstances=Жол жарықтандырылмаған.',
      'privateDemand=Ақтау қаласының әкімдігі',
    ].flatMap((fill) => ['--fill', fill])
    const answer = await ukim('draft', example('04'), '--out', out, '--format', 'docx', ...fills)
    expect(answer).toMatchObject({ code: 0, err: '' })
    expect(answer.out.split('\n')).toHaveLength(2)
    const text = await ukim('read', join(out, '1-131-2026_privateResolution_kk.docx'))
    expect(text.out).toContain('Жол жарықтандырылмаған.')
    expect(text.out).toContain('Ақтау қаласының әкімдігінің назарына')
  })
  test('a correction names the signed act, and asks for what is missing', async () => {
    const out = join(work.path, 'correction')
    const note = {
      of: { kind: 'verdict', date: '2026-11-18', number: '1-131/2026', sha256: 'ab'.repeat(32) },
      entered: false,
      slip: 'Туған жылы қате жазылған.',
      correction: '«1990 жылы туған».',
    }
    const call = ['draft', example('04'), '--out', out, '--format', 'docx', '--correction']
    const file = work.put('note.json', note)
    const open = await ukim(...call, file, '--lang', 'kk')
    expect(open.err).toContain('dateLine')
    const done = await ukim(...call, file, '--fill', 'dateLine=2026 жылғы 25 қараша')
    expect(done).toMatchObject({ code: 0, err: '' })
    const text = await ukim('read', join(out, '1-131-2026_supplementaryResolution_kk.docx'))
    expect(text.out).toContain('ҚОСЫМША ҚАУЛЫ')
    expect(text.out).toContain(
      `2026 жылғы 18 қарашадағы № 1-131/2026 үкім шығарған (қол қойылған файл: SHA-256 ${'ab'.repeat(32)})`,
    )
    const wrong = await ukim(
      ...call,
      work.put('wrong.json', { ...note, of: { ...note.of, date: '2026-02-30' } }),
      '--lang',
      'ru',
    )
    expect(wrong).toMatchObject({ code: 2, out: '' })
    const broken = await ukim(...call, work.put('broken.json', '{'))
    expect(broken.code).toBe(2)
    expect(broken.err).toContain('broken.json/')
  })
  test('DOCX and PDF read back alike', async () => {
    const out = join(work.path, 'alike')
    await ukim('draft', example('02'), '--out', out)
    const [docx, pdf] = await Promise.all(
      ['docx', 'pdf'].map((kind) => ukim('read', join(out, `1-97-2026_conviction_ru.${kind}`))),
    )
    expect(docx?.code).toBe(0)
    expect(pdf?.out).toBe(docx?.out)
    const read = JSON.parse((await ukim('read', join(out, '1-97-2026_conviction_ru.pdf'), '--json')).out) as object
    expect(read).toMatchObject({ format: 'pdf', kind: 'conviction', language: 'ru-RU' })
  })
  test('missing facts: a draft, with the list of what is missing, exit 0', async () => {
    const file = { ...json(example('02')), number: null, evidence: [{ item: 'нож' }] }
    const out = join(work.path, 'gaps')
    const answer = await ukim('draft', work.put('gaps.json', file), '--out', out)
    expect(answer.code).toBe(0)
    expect(answer.err).toMatch(/a draft, \d+ elements are open/)
    expect(answer.err).toContain('номер дела')
    expect(answer.err).toContain('судьба вещественного доказательства')
    expect(answer.err).toContain('/evidence/0/fate')
    expect(readdirSync(out).toSorted()).toEqual(['gaps_conviction_ru.docx', 'gaps_conviction_ru.pdf'])
    const read = JSON.parse((await ukim('read', join(out, 'gaps_conviction_ru.docx'), '--json')).out) as object
    expect(read).toMatchObject({ draft: true })
  })
  test('a list the case leaves out is an open place, an empty one is not', async () => {
    const file = json(example('02')) as { costs?: unknown }
    const call = async (name: string) =>
      (await ukim('draft', work.put(`${name}.json`, file), '--out', join(work.path, name), '--format', 'docx')).err
    file.costs = []
    expect(await call('no-costs')).not.toContain('/costs')
    delete file.costs
    expect(await call('costs-unsaid')).toContain('решение о процессуальных издержках')
  })
  test('--fill writes into an open place, and only there', async () => {
    const out = join(work.path, 'filled')
    const file = work.put('fills.json', { ...json(example('02')), number: null })
    const answer = await ukim('draft', file, '--out', out, '--format', 'docx', '--fill', 'dateLine=№ 1-1/2026')
    expect(answer.code).toBe(0)
    expect(answer.err).not.toContain('номер дела')
    expect((await ukim('read', join(out, 'fills_conviction_ru.docx'))).out).toContain('\t№ 1-1/2026\t')
    const wrong = await ukim('draft', file, '--out', join(work.path, 'unfilled'), '--fill', 'nowhere=x')
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('no such open place') })
    expect(existsSync(join(work.path, 'unfilled'))).toBe(false)
  })
  test('--attach-case puts the case file into the PDF', async () => {
    const out = join(work.path, 'attached')
    await ukim('draft', example('01'), '--out', out, '--format', 'pdf', '--attach-case', '--qr')
    const { out: text } = await ukim('read', join(out, '1-214-2026_termination_kk.pdf'), '--json')
    const { caseFile } = JSON.parse(text) as { caseFile: string }
    expect(caseFile).toBe(readFileSync(example('01'), 'utf8'))
  })
  test('a case without defendants has no act', async () => {
    const file = work.put('empty.json', { format: 'ukim.case/1' })
    expect(await ukim('draft', file, '--out', work.path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no defendants'),
    })
  })
  test('read refuses what is not ours, in the language asked for', async () => {
    const file = work.put('foreign.txt', 'hello')
    for (const [language, words] of [
      ['kk', 'DOCX те, PDF те емес'],
      ['ru', 'не является ни DOCX, ни PDF'],
      ['en', 'neither DOCX nor PDF'],
    ] as const) {
      const answer = await ukim('read', file, '--lang', language)
      expect(answer).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) })
      expect(answer.err).toContain(file)
    }
  })
})

describe('names of files', () => {
  test.each([
    ['1-123/2026', '1-123-2026'],
    ['  a\\b:c*d?"e<f>g|h ', 'a-b-c-d-e-f-g-h'],
    ['CON', '_CON'],
    ['nul.docx', '_nul.docx'],
    ['com1', '_com1'],
    ['../../etc/passwd', 'etc-passwd'],
    ['...', 'case'],
    ['№ 1-58/2026 ұлттық', '№-1-58-2026-ұлттық'],
    ['a\u0000b\u202ec', 'a-b-c'],
  ])('%j → %j', (text, name) => expect(safeName(text)).toBe(name))
  test('a long number is cut', () => expect(safeName('9'.repeat(300)).length).toBeLessThanOrEqual(80))
})
