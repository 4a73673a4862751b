/** Commands over many cases and terms in one process. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAMPLE_FILES, ukim, workFolder } from './help.ts'

const work = workFolder()

describe('guide-all', () => {
  test('2,000 cases give 2,000 lines within 20 seconds', async () => {
    const folder = join(work.path, 'many')
    mkdirSync(folder)
    const texts = EXAMPLE_FILES.map((file) => readFileSync(file, 'utf8'))
    for (let n = 0; n < 2000; n++)
      writeFileSync(join(folder, `${String(n).padStart(4, '0')}.json`), texts[n % texts.length] ?? '')
    const started = performance.now()
    const { code, out } = await ukim('guide-all', folder, '--json')
    const seconds = (performance.now() - started) / 1000
    const lines = out.split('\n')
    expect(code).toBe(0)
    expect(lines).toHaveLength(2000)
    expect(seconds).toBeLessThan(20)
    const single = await ukim('guide', EXAMPLE_FILES[3] ?? '', '--json')
    expect(JSON.parse(lines[3] ?? '')).toEqual(JSON.parse(single.out))
    expect(lines[3 + EXAMPLE_FILES.length]).toBe(lines[3])
  })
  test('a bad file has its own line and the run goes on', async () => {
    const folder = join(work.path, 'mixed')
    mkdirSync(folder)
    writeFileSync(join(folder, '1.json'), readFileSync(EXAMPLE_FILES[0] ?? ''))
    writeFileSync(join(folder, '2.json'), '{')
    writeFileSync(join(folder, '3.json'), '{"format":"ukim.case/9"}')
    writeFileSync(join(folder, '4.txt'), 'not read')
    mkdirSync(join(folder, '5.json'))
    writeFileSync(join(folder, '6.json'), Uint8Array.of(0xff, 0xfe))
    writeFileSync(join(folder, '7.json'), readFileSync(EXAMPLE_FILES[1] ?? ''))
    const { code, out } = await ukim('guide-all', folder, '--json', '--lang', 'ru')
    expect(code).toBe(0)
    const answers = out.split('\n').map((line) => JSON.parse(line) as unknown)
    expect(answers).toMatchObject([
      [{ format: 'ukim.guidance/1' }],
      { error: { faults: [{ code: 'notJson', says: expect.stringContaining('не является JSON') }] } },
      { error: { faults: [{ code: 'newerFormat', path: '/format' }] } },
      { error: { file: expect.stringContaining('6.json') } },
      [{ recidivism: 'recidivism' }],
    ])
  })
  test('a folder that is not there', async () => {
    expect((await ukim('guide-all', join(work.path, 'nowhere'), '--json')).code).toBe(2)
  })
})

describe('term', () => {
  const call = (...args: string[]) => ukim('term', ...args)
  test.each([
    [['--start', '2020-08-31', '--months', '1'], '2020-09-30'],
    [['--start', '2026-11-20', '--years', '2', '--days', '15'], '2028-12-04'],
    [['--start', '2026-11-20', '--months', '24', '--credit', '58.5'], '2028-09-21'],
  ])('%j → %s', async (args, end) => {
    expect(await call(...args)).toEqual({ code: 0, out: end, err: '' })
    expect(JSON.parse((await call(...args, '--json')).out)).toEqual({ end })
  })
  test.each([
    [['--months', '1'], /--start is missing/],
    [['--start', '2026-02-30', '--months', '1'], /2026-02-30/],
    [['--start', '2026-02-03'], /--years, --months or --days/],
    [['--start', '2026-02-03', '--months', '1.5'], /whole number/],
    [['--start', '2026-02-03', '--months', '-1'], /--months/],
    [['--start', '2026-02-03', '--months', '1', '--credit', '0.3'], /whole or half/],
    [['--start', '2026-02-03', '--years', '900'], /1900 to 2199/],
  ])('%j is refused', async (args, words) => {
    const answer = await call(...args)
    expect(answer).toMatchObject({ code: 2, out: '' })
    expect(answer.err).toMatch(words)
  })
})

describe('term-all', () => {
  test('the file of terms reckoned by hand', async () => {
    const file = join(import.meta.dirname, '..', '..', 'cases', 'time', 'terms.jsonl')
    const expected = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ end: (JSON.parse(line) as { end: string }).end }))
    const { code, out } = await ukim('term-all', file)
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(expected)
  })
  test('bad lines have their own errors with the place, in the language asked for', async () => {
    const lines = [
      '{"start":"2020-08-31","months":1}',
      'months: 1',
      '{"months":1}',
      '',
      '{"start":"2026-02-30","months":1}',
      '{"start":"2026-01-01","monthz":1}',
      '{"start":"2026-01-01","days":-1}',
      '{"start":"2026-01-01","months":1,"then":[{"weeks":2}]}',
      '{"start":"2026-01-01","months":1,"credit":0.25}',
      '[]',
      '{"start":"2026-01-01"}',
      '{"start":"2026-01-01","days":1,"why":"a remark"}',
    ]
    const { code, out } = await ukim('term-all', work.put('bad.jsonl', lines.join('\n')), '--lang', 'ru')
    expect(code).toBe(0)
    const answers = out
      .split('\n')
      .map((line) => JSON.parse(line) as { end?: string; error?: { path: string; says: string } })
    expect(answers.map((answer) => answer.end ?? answer.error?.path)).toEqual([
      '2020-09-30',
      '',
      '/start',
      '/start',
      '',
      '/days',
      '/then/0',
      '/credit',
      '',
      '',
      '2026-01-01',
    ])
    for (const { error } of answers) if (error) expect(error.says).toMatch(/[а-я]/)
  })
})
