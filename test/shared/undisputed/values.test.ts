/** Answers as people write them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isIin,
  namesTiyn,
  readAnswer,
  readDate,
  readSerial,
  readSum,
  readTenge,
  readWrittenDate,
} from '../../../shared/undisputed/intake/values.ts'
import { parseCsv, separatorOf, toCsv } from '../../../shared/undisputed/intake/csv.ts'

describe('values', () => {
  test.each([
    ['200000', 200_000],
    ['200 000', 200_000],
    ['200\u00a0000,00 тг.', 200_000],
    ['200 000.00 тенге', 200_000],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['173 000 теңге', 173_000],
    ['0', 0],
    ['172999,99', undefined],
    ['-5', undefined],
    ['пять', undefined],
    ['1 000 000 000 000 000 000', undefined],
    ['', undefined],
  ])('%s tenge: %s', (text, value) => expect(readTenge(text)).toBe(value))

  test.each([
    ['1 234 567,89 тг', 1_234_567, 89],
    ['1,234,567.89', 1_234_567, 89],
    ['1.234.567,8', 1_234_567, 80],
    ['200.000,00', 200_000, 0],
    ['172999,99', 172_999, 99],
    ['200 000', 200_000, 0],
  ])('%s is %d tenge and %d tiyn', (text, tenge, tiyn) => {
    expect(readSum(text)).toEqual({ tenge, tiyn })
    expect(readTenge(text)).toBe(tiyn === 0 ? tenge : undefined)
    expect(namesTiyn(text)).toBe(tiyn > 0)
  })

  test.each(['1,234.567,89', '1.23.456', '12,3456', '-1', '1 234 567,891'])('%s is no sum', (text) =>
    expect(readSum(text)).toBeUndefined(),
  )

  test.each([
    ['на сумму 1 234 567,89 тенге', true],
    ['на сумму 1 234 567,00 тенге', false],
    ['талап: 500 теңге 40 тиын', true],
    ['сумма: 500 тенге 00 тиын', false],
    ['сумма требования 200 000 тенге от 05.11.2026', false],
  ])('%s names tiyn: %s', (text, answer) => expect(namesTiyn(text)).toBe(answer))

  test.each([
    ['46315', '2026-10-20'],
    ['36526', '2000-01-01'],
    ['46315.75', '2026-10-20'],
    ['12345', undefined],
    ['99999', undefined],
    ['20.10.2026', undefined],
  ])('%s as a day of Excel: %s', (text, day) => expect(readSerial(text)).toBe(day))

  test.each([
    ['05.11.2026', '2026-11-05'],
    ['5.11.2026 г.', '2026-11-05'],
    ['2026-11-05', '2026-11-05'],
    ['2026-11-05T10:30:00', '2026-11-05'],
    ['05.11.2026 10:30', '2026-11-05'],
    ['31.02.2026', undefined],
    ['11.2026', undefined],
    ['05.11.26', undefined],
  ])('%s: %s', (text, date) => expect(readDate(text)).toBe(date))

  test.each([
    ['5 ноября 2026 года', '2026-11-05'],
    ['31 мая 2026', '2026-05-31'],
    ['2026 жылғы 5 қарашадағы', '2026-11-05'],
    ['2026 жылғы 1 мамырдан', '2026-05-01'],
    ['2026 жылғы 31 қыркүйек', undefined],
    ['5 брюмера 2026', undefined],
  ])('%s: %s', (text, date) => expect(readWrittenDate(text)).toBe(date))

  test.each([
    ['Да', true],
    ['ИӘ', true],
    ['+', true],
    ['нет', false],
    ['жоқ', false],
    ['наверное', undefined],
  ])('%s: %s', (text, answer) => expect(readAnswer(text)).toBe(answer))

  test('an IIN has a date of birth, a century and a check figure', () => {
    // 8+10+12+… by weights 1 to 11: 1·8+2·5+3·0+4·4+5·1+6·2+7·3+8·0+9·0+10·1+11·2 = 104; 104 mod 11 = 5.
    expect(isIin('850412300125')).toBe(true)
    expect(isIin('850412300123')).toBe(false)
    expect(isIin('851332300125')).toBe(false)
    expect(isIin('850412900125')).toBe(false)
    expect(isIin('85041230012')).toBe(false)
  })

  test('no other check figure fits', () => {
    for (let figure = 0; figure <= 9; figure++) expect(isIin(`85041230012${figure}`)).toBe(figure === 5)
  })

  test('where the first weights give 10 the second ones count', () => {
    const fitting = Array.from({ length: 10_000 }, (_, n) => `8504123${String(n).padStart(4, '0')}`).map((head) => {
      const sum = (shift: number): number =>
        Array.from(head, Number).reduce((total, figure, i) => total + figure * (((i + shift) % 11) + 1), 0) % 11
      return { head, first: sum(0), second: sum(2) }
    })
    const turned = fitting.filter(({ first, second }) => first === 10 && second !== 10)
    expect(turned.length).toBeGreaterThan(100)
    for (const { head, second } of turned) expect(isIin(`${head}${second}`)).toBe(true)
    const hopeless = fitting.filter(({ first, second }) => first === 10 && second === 10)
    for (const { head } of hopeless)
      expect(Array.from({ length: 10 }, (_, figure) => isIin(`${head}${figure}`))).not.toContain(true)
  })
})

describe('tables', () => {
  test('what is written is read back, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text) && text.trim() === text)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const kept = rows.filter((row) => row.some((text) => text !== ''))
        const read = parseCsv(toCsv(rows)).map(({ cells }) => cells)
        expect(read).toEqual(kept)
      }),
      { numRuns: 500 },
    )
  })

  test('a formula is defused', () => {
    expect(toCsv([['=1+1', '+7 701', '-5', '@x', 'plain', 5]])).toBe("\ufeff'=1+1;'+7 701;'-5;'@x;plain;5\r\n")
  })

  test('lines are counted over line breaks in cells', () => {
    expect(parseCsv('a;b\n"1\n2";3\n\n4;5').map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['1\n2', '3']],
      [5, ['4', '5']],
    ])
  })

  test.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb', '\t'],
    ['"a,b";c', ';'],
    ['один', ';'],
  ])('%j is divided by %j', (text, separator) => expect(separatorOf(text)).toBe(separator))
})
