/** From files to materials: tables, resolutions, and what can be wrong with them. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, test } from 'vitest'
import { readIncoming } from '../../../electron/undisputed/intake/load.ts'
import { COLUMNS, isExitBan, toCsv } from '../../../shared/undisputed/index.ts'
import type { ExitBanMaterial } from '../../../shared/undisputed/index.ts'
import type { Intake } from '../../../electron/undisputed/intake/load.ts'
import { clearExitBan } from '../../shared/undisputed/materials.ts'
import { daysBetween } from '../../../shared/time/date.ts'
import { isIin, readAnswer, readDate } from '../../../shared/undisputed/intake/values.ts'
import { converted, hasOffice, html, RESOLUTION_KK, RESOLUTION_RU, workbook } from './office.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const only = (intake: Intake): ExitBanMaterial => {
  expect(intake.faults).toEqual([])
  const [one] = intake.materials
  if (intake.materials.length !== 1 || one === undefined || !isExitBan(one.material))
    throw new Error('not one exit ban')
  return one.material
}

/** A table row in Russian with every column of a clear material. */
const CELLS: Record<string, string> = {
  '/receivedOn': '10.11.2026',
  '/decidedOn': '2026-11-12',
  '/courtOfPlace': 'да',
  '/resolution/number': '114',
  '/resolution/issuedOn': '05.11.2026',
  '/resolution/bailiff': 'Сәрсенов Д.Қ.',
  '/resolution/complete': 'Иә',
  '/resolution/reasoned': '+',
  '/document/number': '2-3107/2026',
  '/document/amountTenge': '200 000,00 тг',
  '/document/balanceTenge': '190000',
  '/periodic/unpaidSince': '',
  '/debtor/kind': 'физлицо',
  '/debtor/name': 'Әбенов Марат Тілекұлы',
  '/debtor/iin': '850412300123',
  '/debtor/isDebtor': 'да',
  '/debtor/headOnDate': '',
  '/notice/aboutRestriction': 'true',
  '/notice/channel': 'registeredPost',
  '/notice/proof': '1',
  '/notice/deliveredOn': '20.10.2026',
  '/notice/specialForm': 'да',
  '/proceedings/alive': 'да',
  '/proceedings/debtCleared': 'нет',
  '/proceedings/claimantAsksToLift': 'жоқ',
  '/proceedings/debtToState': '-',
}
const cellsOf = (changes: Record<string, string> = {}): string[] =>
  COLUMNS.map(({ path }) => changes[path] ?? CELLS[path] ?? 'да')
const table = (language: 'kk' | 'ru' | 'en', ...rows: string[][]): string =>
  toCsv([COLUMNS.map(({ name }) => name[language]), ...rows])
    .replaceAll("'+", '+')
    .replaceAll("'-", '-')

describe('a table', () => {
  test.each(['kk', 'ru', 'en'] as const)('with headings in %s gives the whole material', async (language) => {
    expect(only(await readIncoming('list.csv', utf8(table(language, cellsOf()))))).toEqual(clearExitBan)
  })

  test('commas, quotes, a line break in a cell, paths as headings', async () => {
    const text = 'resolution.number,debtor.name,/document/amountTenge\r\n"1,\n""2""",Ахметов,"173,000"\r\n'
    const material = only(await readIncoming('list.csv', utf8(text)))
    expect(material.resolution.number).toBe('1,\n"2"')
    expect(material.debtor.name).toBe('Ахметов')
    expect(material.document.amountTenge).toBe(173_000)
  })

  test('places: file, line and words of each answer', async () => {
    const intake = await readIncoming(
      'list.csv',
      utf8(table('ru', cellsOf(), cellsOf({ '/resolution/number': '115' }))),
    )
    expect(intake.materials.map(({ source }) => source)).toEqual(['list.csv:2', 'list.csv:3'])
    expect(intake.materials[1]?.places['/document/amountTenge']).toMatchObject({ line: 3, text: '200 000,00 тг' })
  })

  test('a bad cell is told with line and column and does not stop the others', async () => {
    const rows = [
      cellsOf({ '/notice/deliveredOn': '31.02.2026' }),
      cellsOf(),
      cellsOf({ '/courtOfPlace': 'может быть' }),
    ]
    const { materials, faults } = await readIncoming('list.csv', utf8(table('ru', ...rows)))
    expect(materials.map(({ source }) => source)).toEqual(['list.csv:3'])
    expect(faults.map(({ source, says }) => [source, says.ru])).toEqual([
      ['list.csv:2', 'Строка 2, «Дата вручения»: «31.02.2026» не читается.'],
      ['list.csv:4', 'Строка 4, «Суд по месту исполнения»: «может быть» не читается.'],
    ])
  })

  test('tiyn are not dropped in silence', async () => {
    const intake = await readIncoming('a.csv', utf8(table('ru', cellsOf({ '/document/amountTenge': '172999,99' }))))
    expect(only(intake).document.amountTenge).toBe(172_999)
    expect(intake.remarks.map(({ source, says }) => [source, says.ru])).toEqual([
      ['a.csv:2', 'строка 2, «Сумма»: «172999,99» — взяты целые тенге, тиыны не учтены.'],
    ])
  })

  test('a bare number in a column of dates is the day Excel counts, and is said', async () => {
    const intake = await readIncoming('a.csv', utf8(table('ru', cellsOf({ '/notice/deliveredOn': '46315' }))))
    expect(only(intake).notice.deliveredOn).toBe('2026-10-20')
    expect(intake.remarks.map(({ says }) => says.en)).toEqual([
      'line 2, "Delivered on": the number "46315" was read as an Excel date: 2026-10-20.',
    ])
    const { faults } = await readIncoming('a.csv', utf8(table('ru', cellsOf({ '/notice/deliveredOn': '12345' }))))
    expect(faults).toHaveLength(1)
  })

  test('a title above the headings and a line of numbers under them are passed over, the title is said', async () => {
    const [heads = '', row = ''] = table('ru', cellsOf()).slice(1).split('\r\n')
    const numbers = COLUMNS.map((_, i) => String(i + 1)).join(';')
    const text = ['sep=;', 'Реестр материалов, поступивших в суд', ';;', heads, numbers, row].join('\r\n')
    const intake = await readIncoming('a.csv', utf8(text))
    expect(only(intake)).toEqual(clearExitBan)
    expect(intake.materials[0]?.source).toBe('a.csv:6')
    expect(intake.remarks.map(({ source }) => source)).toEqual(['a.csv:1', 'a.csv:2'])
  })

  test('a heading that stands twice: equal values are one, different ones refuse the row', async () => {
    const { materials, faults } = await readIncoming('a.csv', utf8('ИИН;Сумма;Сумма\n1;500;500\n2;500;600\n3;;700\n'))
    expect(materials.map(({ source }) => source)).toEqual(['a.csv:2', 'a.csv:4'])
    expect(faults.map(({ source, says }) => [source, says.ru])).toEqual([
      ['a.csv:3', 'Строка 3: «Сумма» стоит в двух столбцах с разными значениями.'],
    ])
  })

  test('the way of notice by its name', async () => {
    const channel = async (name: string) =>
      only(await readIncoming('a.csv', utf8(table('ru', cellsOf({ '/notice/channel': name }))))).notice.channel
    expect(await channel('Заказное письмо')).toBe('registeredPost')
    expect(await channel('гибридті пошта')).toBe('hybridPost')
    expect(await channel('голубиной почтой')).toBe('голубиной почтой')
  })

  test('an unknown heading is said; a table of unknown headings is refused', async () => {
    const known = await readIncoming('a.csv', utf8('ИИН;Цвет\n850412300123;синий\n'))
    expect(known.remarks[0]?.says.ru).toContain('«Цвет»')
    expect(known.materials).toHaveLength(1)
    expect((await readIncoming('a.csv', utf8('Цвет;Вкус\nсиний;1\n'))).faults).toHaveLength(1)
    expect((await readIncoming('a.csv', utf8(''))).faults).toHaveLength(1)
  })

  test.each([
    ['an open quote', 'ИИН;Должник\n1;"Ахметов\n', 'a.csv:2'],
    ['text behind a quote', 'ИИН;Должник\n1;"Ахметов" Н\n', 'a.csv:2'],
    ['more cells than headings', 'ИИН;Должник\n1;А;лишнее\n', 'a.csv:2'],
  ])('%s is refused with its line', async (_, text, source) => {
    expect((await readIncoming('a.csv', utf8(text))).faults.map((fault) => fault.source)).toEqual([source])
  })

  /** Windows-1251; what it does not have becomes a question mark, as in Excel. */
  const windows1251 = (text: string): Uint8Array =>
    Uint8Array.from(Array.from(text), (letter) => {
      const code = letter.charCodeAt(0)
      if (code < 128) return code
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : 63
    })

  test('text in the old Windows code is read and said; a row that lost Kazakh letters is refused', async () => {
    const text = 'ИИН;Должник\n850412300125;Иванов Иван\n1;Әбенов Марат\n'
    const { materials, faults, remarks } = await readIncoming('a.csv', windows1251(text))
    expect(materials.map(({ material }) => isExitBan(material) && material.debtor.name)).toEqual(['Иванов Иван'])
    expect(faults.map(({ source, says }) => [source, says.ru.includes('«?бенов Марат»')])).toEqual([['a.csv:3', true]])
    expect(remarks[0]?.says.ru).toContain('Windows-1251')
  })

  test('bytes of no known code are refused, not guessed', async () => {
    // The Kazakh variant of the old code: 0xA3 is Ә there.
    const kazakh = [...windows1251('ИИН;Должник\n1;'), 0xa3, ...windows1251('бенов\n')]
    for (const bytes of [kazakh, [...windows1251('Цвет;Вкус\nсиний;1\n')]]) {
      const { faults, materials } = await readIncoming('a.csv', Uint8Array.from(bytes))
      expect([materials.length, faults[0]?.says.ru.includes('UTF-8')]).toEqual([0, true])
    }
  })

  test('UTF-16 with its mark, as "Unicode text" of Excel', async () => {
    const text = Buffer.from('\ufeffИИН\tДолжник\n850412300125\tӘбенов Марат\n', 'utf16le')
    expect(only(await readIncoming('a.csv', text)).debtor).toMatchObject({ iin: '850412300125', name: 'Әбенов Марат' })
  })
})

describe('JSON', () => {
  test('a fault names file and pointer', async () => {
    const { faults } = await readIncoming('m.json', utf8(JSON.stringify({ ...clearExitBan, decidedOn: 'вчера' })))
    expect(faults.map(({ source }) => source)).toEqual(['m.json#/decidedOn'])
  })
  test('a byte order mark is let through', async () => {
    expect(only(await readIncoming('m.json', utf8(`\ufeff${JSON.stringify(clearExitBan)}`)))).toEqual(clearExitBan)
  })
})

/** What the Russian resolution says in so many words. */
function expectRussian(material: ExitBanMaterial): void {
  expect(material.resolution).toMatchObject({ number: '114/2026-УШ', issuedOn: '2026-11-05', bailiff: 'Сәрсенов Д.Қ.' })
  expect(material.document).toEqual({ number: '2-3107/2026', amountTenge: 200_000, balanceTenge: 190_000 })
  expect(material.debtor).toMatchObject({ name: 'Әбенов Марат Тілекұлы', iin: '850412300123' })
  expect(material.notice.deliveredOn).toBe('2026-10-20')
  // What needs a reader stays open.
  expect(material.resolution.complete).toBeNull()
  expect(material.notice.proof).toBeNull()
  expect(material.courtOfPlace).toBeNull()
}
function expectKazakh(material: ExitBanMaterial): void {
  expect(material.resolution).toMatchObject({ number: '15/2026', issuedOn: '2026-11-05', bailiff: 'Сәрсенов Д.Қ.' })
  expect(material.document).toEqual({ number: '2-3108/2026', amountTenge: 310_500, balanceTenge: 300_000 })
  expect(material.debtor).toMatchObject({ name: 'Жүнісов Ерлан Асқарұлы', iin: '880215300456' })
  expect(material.periodic).toEqual({ unpaidSince: '2026-05-01' })
  expect(material.notice.deliveredOn).toBe('2026-10-20')
}

async function wordFile(text: string): Promise<Uint8Array> {
  const lines = text.split('\n')
  const cell = (words: string): TableCell => new TableCell({ children: [new Paragraph(words)] })
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            ...lines.slice(0, 3).map((line) => new Paragraph(line)),
            // Resolutions often stand in a table.
            new Table({ rows: lines.slice(3).map((line) => new TableRow({ children: [cell(line)] })) }),
          ],
        },
      ],
    }),
  )
}

describe('a resolution', () => {
  test('in Russian, as Word', async () => {
    const intake = await readIncoming('r.docx', await wordFile(RESOLUTION_RU))
    expectRussian(only(intake))
    expect(intake.materials[0]?.places['/debtor/iin']?.text).toContain('850412300123')
    expect(intake.materials[0]?.places['proceedings']?.text).toContain('75/26-11-3307')
  })

  test('in Kazakh, as Word', async () =>
    expectKazakh(only(await readIncoming('r.docx', await wordFile(RESOLUTION_KK)))))

  test.each([
    [
      'с должника Әбенова Марата Тілекұлы, ИИН 850412300123, в пользу Исаевой Г.Т., ИИН 900101400321',
      'Әбенова Марата Тілекұлы',
    ],
    [
      'борышкер Жүнісов Ерлан Асқарұлының (ЖСН 850412300123) шығуы, өндіріп алушы ЖСН 900101400321',
      'Жүнісов Ерлан Асқарұлының',
    ],
  ])('a name in another case is shown, not taken: %s', async (text, written) => {
    const intake = await readIncoming('r.docx', await wordFile(text))
    const material = only(intake)
    expect(material.debtor).toMatchObject({ name: null, iin: '850412300123' })
    expect(intake.materials[0]?.ambiguous).toMatchObject([{ path: '/debtor/name', found: [{ value: written }] }])
  })

  test('two sums: none is taken, both are shown', async () => {
    const text = `${RESOLUTION_RU}\nВзыскать на сумму 250 000 тенге.`
    const intake = await readIncoming('r.docx', await wordFile(text))
    expect(only(intake).document.amountTenge).toBeNull()
    expect(intake.materials[0]?.ambiguous).toMatchObject([
      { path: '/document/amountTenge', found: [{ value: 200_000 }, { value: 250_000 }] },
    ])
  })

  test('a file that is no document, is damaged, or empty', async () => {
    for (const name of ['r.docx', 'r.pdf', 'r.xlsx']) {
      const { faults, materials } = await readIncoming(name, utf8('%PDF-1.7 not really'))
      expect([name, faults.length, materials.length]).toEqual([name, 1, 0])
    }
    const empty = await Packer.toBuffer(new Document({ sections: [{ children: [] }] }))
    expect((await readIncoming('e.docx', empty)).faults[0]?.says.en).toContain('scan')
  })
})

describe.skipIf(!hasOffice)('files made by LibreOffice', () => {
  test('PDF with pages and lines', async () => {
    const intake = await readIncoming('r.pdf', converted(html(RESOLUTION_RU), 'pdf'))
    expectRussian(only(intake))
    expect(intake.materials[0]?.places['/debtor/iin']).toMatchObject({ page: 1 })
    expectKazakh(only(await readIncoming('k.pdf', converted(html(RESOLUTION_KK), 'pdf'))))
  }, 120_000)

  test('DOCX', async () => {
    expectRussian(only(await readIncoming('r.docx', converted(html(RESOLUTION_RU), 'docx'))))
  }, 120_000)

  test('PDF whose Kazakh letters are drawn out of order: the line is named, nothing is taken from it', async () => {
    const intake = await readIncoming('r.pdf', converted(html(RESOLUTION_RU, 'Liberation Serif'), 'pdf'))
    const material = only(intake)
    // Either the letters came in order and the name is right, or nothing was taken.
    const mixed = intake.remarks.length > 0
    expect([material.debtor.name, material.resolution.bailiff]).toEqual(
      mixed ? [null, null] : ['Әбенов Марат Тілекұлы', 'Сәрсенов Д.Қ.'],
    )
    expect(material.document.balanceTenge).toBe(190_000)
  }, 120_000)
})

describe('a workbook', () => {
  const serial = (date: string): { date: number } => ({ date: daysBetween('1899-12-30', date) })
  const heads = COLUMNS.map(({ name }) => name.ru)

  test('with dates as dates, numbers as numbers, truth values and gaps', async () => {
    const dates = new Set(['/receivedOn', '/decidedOn', '/resolution/issuedOn', '/notice/deliveredOn'])
    const row = COLUMNS.map(({ path, kind }) => {
      const text = CELLS[path] ?? 'да'
      if (text === '') return null
      if (dates.has(path)) return serial(readDate(text) ?? '')
      if (kind === 'tenge') return path.endsWith('amountTenge') ? 200_000 : 190_000
      return kind === 'answer' ? readAnswer(text) === true : text
    })
    const intake = await readIncoming('list.xlsx', workbook([heads, row]))
    expect(only(intake)).toEqual(clearExitBan)
    expect(intake.materials[0]?.source).toBe('list.xlsx:2')
  })

  test('an IIN kept as a number gets its zeros back where the check figure fits, and no other', async () => {
    const iin = '0102035000'
    const whole = Array.from({ length: 100 }, (_, n) => `${iin}${String(n).padStart(2, '0')}`).find(isIin) ?? ''
    expect(whole).toMatch(/^01\d{10}$/)
    const intake = await readIncoming('list.xlsx', workbook([['ИИН'], [Number(whole)], [Number(whole) + 1], [12345]]))
    expect(intake.materials.map(({ material }) => isExitBan(material) && material.debtor.iin)).toEqual([
      whole,
      String(Number(whole) + 1),
      '12345',
    ])
  })

  test('a row of its own that cannot be read, and one without cells', async () => {
    const intake = await readIncoming(
      'list.xlsx',
      workbook([['ИИН', 'Сумма'], [], ['850412300123', 'много'], ['1', 5]]),
    )
    expect(intake.faults.map(({ source }) => source)).toEqual(['list.xlsx:3'])
    expect(intake.materials.map(({ source }) => source)).toEqual(['list.xlsx:4'])
  })
})
