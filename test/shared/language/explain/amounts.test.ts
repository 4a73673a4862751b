/** Figures with units in the three languages. */
import { describe, expect, test } from 'vitest'
import { sayAmount, sayDate, sayFigure, sayTerm, type Unit } from '../../../../shared/language/explain/amounts.ts'
import type { Form } from '../../../../shared/language/explain/forms.ts'
import { NBSP } from '../../../../shared/language/grammar/figures.ts'
import type { Language } from '../../../../shared/language/say.ts'

const plain = (text: string): string => text.replaceAll(NBSP, ' ')

describe('terms in months', () => {
  const table: [months: number, kk: string, ru: string, en: string][] = [
    [0, '0 ай', '0 месяцев', '0 months'],
    [0.5, '15 күн', '15 дней', '15 days'],
    [1, '1 ай', '1 месяц', '1 month'],
    [1.5, '1 ай 15 күн', '1 месяц 15 дней', '1 month 15 days'],
    [2, '2 ай', '2 месяца', '2 months'],
    [5, '5 ай', '5 месяцев', '5 months'],
    [6, '6 ай', '6 месяцев', '6 months'],
    [11, '11 ай', '11 месяцев', '11 months'],
    [12, '1 жыл', '1 год', '1 year'],
    [18, '1 жыл 6 ай', '1 год 6 месяцев', '1 year 6 months'],
    [24, '2 жыл', '2 года', '2 years'],
    [25, '2 жыл 1 ай', '2 года 1 месяц', '2 years 1 month'],
    [37.5, '3 жыл 1 ай 15 күн', '3 года 1 месяц 15 дней', '3 years 1 month 15 days'],
    [60, '5 жыл', '5 лет', '5 years'],
    [67.2, '5 жыл 7 ай 6 күн', '5 лет 7 месяцев 6 дней', '5 years 7 months 6 days'],
    [132, '11 жыл', '11 лет', '11 years'],
    [252, '21 жыл', '21 год', '21 years'],
    [300, '25 жыл', '25 лет', '25 years'],
  ]
  test.each(table)('%d', (months, kk, ru, en) => {
    expect([plain(sayTerm(months, 'kk')), plain(sayTerm(months, 'ru')), sayTerm(months, 'en')]).toEqual([kk, ru, en])
  })
})

describe('forms', () => {
  const table: [n: number, unit: Unit, lang: Language, form: Form, expected: string][] = [
    [6, 'months', 'kk', 'abl', '6 айдан'],
    [24, 'months', 'kk', 'dat', '2 жылға'],
    [30, 'months', 'kk', 'dat', '2 жыл 6 айға'],
    [12, 'months', 'ru', 'gen', '1 года'],
    [30, 'months', 'ru', 'gen', '2 лет 6 месяцев'],
    [252, 'months', 'ru', 'gen', '21 года'],
    [30, 'months', 'ru', 'ins', '2 годами 6 месяцами'],
    [200, 'mci', 'kk', 'nom', '200 АЕК'],
    [200, 'mci', 'kk', 'abl', '200 АЕК-тен'],
    [1500, 'mci', 'kk', 'dat', '1 500 АЕК-ке'],
    [1500, 'mci', 'ru', 'gen', '1 500 МРП'],
    [1500, 'mci', 'en', 'nom', '1,500 MCI'],
    [1, 'hours', 'ru', 'nom', '1 час'],
    [1, 'hours', 'ru', 'gen', '1 часа'],
    [42, 'hours', 'ru', 'nom', '42 часа'],
    [200, 'hours', 'kk', 'dat', '200 сағатқа'],
    [200, 'hours', 'en', 'nom', '200 hours'],
    [1, 'days', 'kk', 'nom', '1 тәулік'],
    [50, 'days', 'kk', 'abl', '50 тәуліктен'],
    [51, 'days', 'ru', 'nom', '51 сутки'],
    [50, 'days', 'ru', 'gen', '50 суток'],
    [58.5, 'days', 'ru', 'nom', '58,5 суток'],
    [58.5, 'days', 'kk', 'nom', '58,5 тәулік'],
    [58.5, 'days', 'en', 'nom', '58.5 days'],
    [50, 'bribeMultiple', 'ru', 'gen', '50-кратного размера суммы взятки'],
    [50, 'bribeMultiple', 'kk', 'dat', 'пара сомасының 50 еселенген мөлшеріне'],
    [20, 'stolenMultiple', 'en', 'nom', '20 times the stolen value'],
    [3, 'damageMultiple', 'ru', 'nom', '3-кратный размер суммы причинённого ущерба'],
    [2, 'incomeMultiple', 'kk', 'nom', 'алынған кіріс сомасының 2 еселенген мөлшері'],
  ]
  test.each(table)('%d %s %s %s', (n, unit, lang, form, expected) => {
    expect(plain(sayAmount(n, unit, lang, form))).toBe(expected)
  })
})

test('one end of a range leaves its unit to the other', () => {
  expect(sayAmount(200, 'mci', 'ru', 'gen', true)).toBe('200')
  expect(sayAmount(10, 'days', 'en', 'nom', true)).toBe('10')
  expect(sayAmount(20, 'bribeMultiple', 'ru', 'gen', true)).toBe('20-кратного')
  expect(plain(sayAmount(200, 'mci', 'kk', 'abl', true))).toBe('200 АЕК-тен')
  expect(plain(sayAmount(50, 'bribeMultiple', 'kk', 'dat', true))).toBe('50 еселенген мөлшеріне')
  expect(plain(sayAmount(6, 'months', 'ru', 'gen', true))).toBe('6 месяцев')
})

test('bare figures follow the language', () => {
  expect(plain(sayFigure(12500.5, 'kk'))).toBe('12 500,5')
  expect(sayFigure(12500.5, 'en')).toBe('12,500.5')
  expect(sayFigure(-3, 'en')).toBe('−3')
  expect(sayAmount(7, null, 'ru')).toBe('7')
})

test('dates, and what is no date', () => {
  expect(plain(sayDate('2026-11-20', 'kk'))).toBe('2026 жылғы 20 қараша')
  expect(plain(sayDate('2026-05-12', 'kk', 'abl'))).toBe('2026 жылғы 12 мамырдан')
  expect(plain(sayDate('2026-11-20', 'ru'))).toBe('20 ноября 2026 года')
  expect(sayDate('2026-11-20', 'en')).toBe('20 November 2026')
  expect(sayDate('2026-02-30', 'ru')).toBe('2026-02-30')
})
