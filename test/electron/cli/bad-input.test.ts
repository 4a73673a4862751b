import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { example, json, ukim, workFolder } from './help.ts'

const work = workFolder()
const good = json(example('02'))

/** A copy of the example with one thing changed. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const copy = structuredClone(good)
  change(copy)
  return work.put('changed.json', copy)
}

type Tree = Record<string, unknown>

function first(tree: Tree, list: string): Tree {
  const [entry] = tree[list] as Tree[]
  if (!entry) throw new Error(`the example has no ${list}`)
  return entry
}
const firstDefendant = (file: Tree): Tree => first(file, 'defendants')
const firstCount = (file: Tree): Tree => first(firstDefendant(file), 'counts')

const LANGUAGES = ['kk', 'ru', 'en'] as const

/**
 * Every command that reads a case refuses it alike: exit 2, place and sentence on stderr, nothing on stdout, no folder
 * made. Gives what was otherwise than that; an empty list where all is well.
 */
async function complaints(
  file: string,
  place: string,
  words: Record<(typeof LANGUAGES)[number], RegExp>,
): Promise<string[]> {
  const out = join(work.path, 'never')
  const found: string[] = []
  const calls = LANGUAGES.flatMap((language) => [
    { language, call: ['guide', file] },
    { language, call: ['check', file] },
    ...(language === 'en' ? [] : [{ language, call: ['draft', file, '--out', out] }]),
  ])
  for (const { language, call } of calls) {
    const answer = await ukim(...call, '--lang', language)
    const right =
      answer.code === 2 &&
      answer.out === '' &&
      answer.err.includes(`${file}${place}`) &&
      words[language].test(answer.err)
    if (!right) found.push(`${call.join(' ')} --lang ${language}: ${JSON.stringify(answer)}`)
  }
  return existsSync(out) ? [...found, 'a folder was made'] : found
}

describe('a case that cannot be read', () => {
  test('not JSON', async () => {
    expect(
      await complaints(work.put('broken.json', '{"format": "ukim.case/1",'), '', {
        kk: /JSON емес/,
        ru: /не является JSON/,
        en: /not JSON/,
      }),
    ).toEqual([])
  })
  test('not text at all', async () => {
    const file = work.put('binary.json', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))
    expect(await ukim('guide', file)).toMatchObject({ code: 2, err: expect.stringContaining('UTF-8') })
  })
  test('an unknown field', async () => {
    const file = changed((tree) => void (firstDefendant(tree)['nickname'] = 'x'))
    expect(
      await complaints(file, '#/defendants/0/nickname', {
        kk: /Белгісіз өріс «nickname»/,
        ru: /Неизвестное поле «nickname»/,
        en: /Unknown field "nickname"/,
      }),
    ).toEqual([])
  })
  test('a date that does not exist', async () => {
    const file = changed((tree) => void (firstCount(tree)['committedOn'] = '2026-02-30'))
    expect(
      await complaints(file, '#/defendants/0/counts/0/committedOn', {
        kk: /2026-02-30/,
        ru: /Неверная дата «2026-02-30»/,
        en: /Wrong date "2026-02-30"/,
      }),
    ).toEqual([])
  })
  test('an article that does not exist', async () => {
    const file = changed((tree) => void (firstCount(tree)['article'] = '999'))
    expect(
      await complaints(file, '#/defendants/0/counts/0/article', {
        kk: /999/,
        ru: /нет статьи 999/,
        en: /no Article 999/,
      }),
    ).toEqual([])
  })
  test('a part that is missing, and one that does not exist', async () => {
    const none = changed((tree) => void (firstCount(tree)['part'] = null))
    expect(
      await complaints(none, '#/defendants/0/counts/0/part', {
        kk: /бөлігі көрсетілмеген/,
        ru: /Не указана часть/,
        en: /part .* is missing/,
      }),
    ).toEqual([])
    const wrong = changed((tree) => void (firstCount(tree)['part'] = '9'))
    expect(
      await complaints(wrong, '#/defendants/0/counts/0/part', {
        kk: /9-бөлік жоқ/,
        ru: /нет части 9/,
        en: /no part 9/,
      }),
    ).toEqual([])
  })
  test('a case of a newer format', async () => {
    const file = changed((tree) => void (tree['format'] = 'ukim.case/2'))
    expect(
      await complaints(file, '#/format', { kk: /жаңарақ нұсқа/, ru: /более новой версией/, en: /newer version/ }),
    ).toEqual([])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'ukim.case/2' })
  })
  test('every fault is told, each on a line of its own', async () => {
    const file = changed((tree) => {
      tree['surprise'] = 1
      firstDefendant(tree)['bornOn'] = '1990-13-01'
    })
    const { err } = await ukim('check', file)
    expect(err.split('\n')).toHaveLength(2)
    expect(err).toContain('#/surprise')
    expect(err).toContain('#/defendants/0/bornOn')
  })
  test('a file that is not there, a folder in its place', async () => {
    expect(await ukim('guide', join(work.path, 'none.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such file'),
    })
    expect(await ukim('guide', work.path)).toMatchObject({ code: 2, err: expect.stringContaining('it is a folder') })
  })
})

describe('a wrong call', () => {
  test.each([
    [['guide'], /Usage: ukim guide/],
    [['guide', 'a', 'b'], /Usage/],
    [['guide', 'a.json', '--colour'], /no option "--colour"/],
    [['guide', example('01'), '--lang', 'de'], /kk, ru, en/],
    [['guide', example('01'), '--today', '2026-02-30'], /--today 2026-02-30/],
    [['draft', example('01')], /--out is missing/],
    [['draft', example('01'), '--out', 'x', '--lang', 'en'], /kk, ru/],
    [['draft', example('01'), '--out', 'x', '--format', 'odt'], /docx, pdf or both/],
    [['draft', example('01'), '--out', 'x', '--fill', 'nothing'], /BLOCK=WORDS/],
    [['sign', example('01')], /--key is missing/],
    [['guide-all', work.path], /--json/],
    [['nonsense'], /no command "nonsense"/],
  ])('%j', async (args, words) => {
    const answer = await ukim(...args)
    expect(answer).toMatchObject({ code: 2, out: '' })
    expect(answer.err).toMatch(words)
    expect(answer.err.split('\n')).toHaveLength(1)
  })
  test('the language of a wrong call is --lang, else the system’s, else English', async () => {
    expect((await ukim('guide', '--lang', 'kk')).err).toContain('Қолданылуы')
    expect((await ukim('guide', '--lang=ru')).err).toContain('Вызов')
    expect((await ukim('LANG=ru_RU.UTF-8', 'guide')).err).toContain('Вызов')
    expect((await ukim('LANG=kk_KZ.UTF-8', 'guide')).err).toContain('Қолданылуы')
    expect((await ukim('LANG=fr_FR', 'guide')).err).toContain('Usage')
  })
})

describe('an output folder that cannot be written', () => {
  const file = work.put('in-the-way', 'x')

  test.each([file, join(file, 'below')])('%s', async (out) => {
    for (const [language, words] of [
      ['kk', /шығыс қалтасы жасалмады/],
      ['ru', /выходную папку нельзя создать/],
    ] as const) {
      const answer = await ukim('draft', example('01'), '--out', out, '--lang', language)
      expect(answer).toMatchObject({ code: 2, out: '' })
      expect(answer.err).toMatch(words)
    }
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  test('a folder of that name where the file should go: nothing half-written is left', async () => {
    const out = join(work.path, 'taken')
    mkdirSync(join(out, '1-214-2026_termination_kk.docx'), { recursive: true })
    const answer = await ukim('draft', example('01'), '--out', out)
    expect(answer).toMatchObject({ code: 2, err: expect.stringContaining('cannot be written') })
    expect(readdirSync(out)).toEqual(['1-214-2026_termination_kk.docx'])
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder without permission', async () => {
    const out = join(work.path, 'locked')
    mkdirSync(out)
    chmodSync(out, 0o500)
    expect(await ukim('draft', example('01'), '--out', out)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no permission'),
    })
  })
})
