/** Fields of resolutions written by hand: what is taken is right, through Word and PDF as well; what is not sure stays open. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, test } from 'vitest'
import { docxLines, pdfLines } from '../../../electron/documents/foreign/index.ts'
import { extractFields } from '../../../shared/undisputed/index.ts'
import { convertedAll, hasOffice, html } from './office.ts'
import { FIELDS, linesOf, measured, precision, recall, takenBy, writtenByHand } from './measured.ts'
import type { Measured } from './measured.ts'

const texts = writtenByHand()

const table = ({ byField }: Measured): string =>
  FIELDS.map((field) => {
    const { right, wrong, missed } = byField[field]
    const [p, r] = [precision(byField[field]), recall(byField[field])].map((share) => share.toFixed(3))
    return `| ${field.padEnd(11)} | ${String(right).padStart(5)} | ${String(wrong).padStart(5)} | ${String(missed).padStart(6)} | ${p ?? ''} | ${r ?? ''} |`
  }).join('\n')

const word = async (text: string): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: text.split('\n').map((line) => new Paragraph(line)) }] }))

describe('resolutions written by hand', () => {
  test('there are at least 40, half of them in each language', () => {
    expect(texts.length).toBeGreaterThanOrEqual(40)
    expect(texts.filter(({ name }) => name.startsWith('kk'))).toHaveLength(texts.length / 2)
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length)
  })

  test('as text: nothing wrong, nothing missed; the table of the handbook is that of today', () => {
    const found = measured(texts.map((of) => ({ of, extraction: extractFields(linesOf(of.text)) })))
    expect(found.faults).toEqual([])
    const handbook = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'undisputed.md'), 'utf8')
    const cells = (text: string): string => text.replaceAll(/ +/gu, ' ')
    expect(cells(handbook)).toContain(cells(table(found)))
  })

  test('as Word: the same', async () => {
    const readings = await Promise.all(
      texts.map(async (of) => ({ of, extraction: extractFields(docxLines(await word(of.text))) })),
    )
    expect(measured(readings).faults).toEqual([])
  })

  test('each answer says where it was read', () => {
    for (const { text } of texts) {
      const { places, material } = extractFields(linesOf(text))
      for (const [path, place] of Object.entries(places)) {
        expect(place.line).toBeGreaterThan(0)
        const named = linesOf(text)[place.line - 1]?.text ?? ''
        expect(named.trim()).not.toBe('')
        if (path === '/debtor/iin') expect(named).toContain(material.debtor.iin)
      }
    }
  })
})

describe.skipIf(!hasOffice)('the same through LibreOffice', () => {
  test('as PDF: nothing wrong; what its lines do not give stays open', async () => {
    const files = convertedAll(
      texts.map(({ text }) => html(text)),
      'pdf',
    )
    const readings = await Promise.all(
      texts.map(async (of, i) => {
        const { lines } = await pdfLines(files[i] ?? new Uint8Array())
        return { of, extraction: extractFields(lines) }
      }),
    )
    const { byField, faults } = measured(readings)
    expect(Object.values(byField).map(({ wrong }) => wrong)).toEqual(FIELDS.map(() => 0))
    expect(faults.length).toBeLessThanOrEqual(5)
  }, 240_000)
})

describe('what must not be taken', () => {
  const taken = (text: string): ReturnType<typeof takenBy> => takenBy(extractFields(linesOf(text)))
  test.each([
    ['a notice that was not served', 'Извещение не вручено 20.10.2026.'],
    ['a notice that was not served, in Kazakh', 'Хабарлама 20.10.2026 күні тапсырылмады.'],
    ['a notice not delivered, in Kazakh', 'Хабарлама борышкерге 20.10.2026 күні жеткізілмеді.'],
    ['a notice that was only sent', 'Извещение направлено 20.10.2026 года.'],
  ])('%s', (_, text) => expect(taken(text).deliveredOn).toBeNull())

  test('the day of sending beside the day of service', () => {
    expect(taken('Извещение направлено 09.10.2026 и вручено 12.10.2026.').deliveredOn).toBe('2026-10-12')
    expect(taken('Хабарлама 09.10.2026 жіберіліп, 12.10.2026 тапсырылды.').deliveredOn).toBe('2026-10-12')
  })

  test('the number of the resolution it replaces, of a licence, of proceedings', () => {
    expect(taken('Отменить своё постановление № 44/26 от 01.10.2026.').number).toBeNull()
    expect(taken('Исполнитель Сейткали А.Б. (лицензия № 1187 от 12.03.2019).').number).toBeNull()
    expect(taken('Постановление о розыске по исполнительному производству № 75/26').number).toBeNull()
  })

  test('the next line of a form is no part of a name', () => {
    expect(taken('Судебный исполнитель Тлеубаев Нуржан\nИсполнительное производство № 1/26').bailiff).toBe(
      'Тлеубаев Нуржан',
    )
    expect(taken('Борышкер: Ли Виктор\nЖСН: 680101300729').name).toBe('Ли Виктор')
  })

  test('sums with tiyn, costs and the index are not the sum of the document', () => {
    expect(taken('О взыскании долга 245 310,50 тенге.').amount).toBeNull()
    expect(taken('О взыскании долга 245 310 тенге 50 тиын.').amount).toBeNull()
    expect(taken('О взыскании долга 245 310 тенге 00 тиын.').amount).toBe('245310')
    expect(taken('Расходы по исполнению составили 14 500 тенге, 40 МРП (173 000 тенге).').amount).toBeNull()
  })
})
