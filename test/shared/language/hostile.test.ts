/**
 * The grammar against second tables made by hand: endings by class of the last sound, numerals put together from their
 * parts, articles, all days of a year. The tables hold forms, not rules of the code under test.
 */
import { describe, expect, test } from 'vitest'
import { kkArticle } from '../../../shared/language/grammar/kk-articles.ts'
import { KK_CASES } from '../../../shared/language/grammar/kk-cases.ts'
import { kkName } from '../../../shared/language/grammar/kk-names.ts'
import { kkFigureCase, kkNumber, kkNumberCase } from '../../../shared/language/grammar/kk-numbers.ts'
import { kkDate, kkDateOf } from '../../../shared/language/grammar/kk-terms.ts'
import { ruArticle } from '../../../shared/language/grammar/ru-articles.ts'
import { ruName, type Sex } from '../../../shared/language/grammar/ru-names.ts'
import { ruNumber, type RuCase } from '../../../shared/language/grammar/ru-numbers.ts'
import { ruDate, ruQuantity } from '../../../shared/language/grammar/ru-units.ts'
import kk from './kk-hostile.json' with { type: 'json' }
import ru from './ru-hostile-names.json' with { type: 'json' }

const checked = { kk: 0, ru: 0 }
const spaces = (text: string) => text.replaceAll('\u00a0', ' ')

const CASES = KK_CASES.slice(1)

describe('Kazakh', () => {
  test.each(kk.classes)('names: %s', (_about, endings, names) => {
    for (const name of names.split(' '))
      for (const [i, ending] of endings.split(' ').entries()) {
        const kase = CASES[i] ?? 'nominative'
        expect(kkName(name, kase)).toBe(name + ending)
        // Initials go before the surname, so that the ending stands at its end.
        expect(kkName(`${name} А.Б.`, kase)).toBe(`А.Б. ${name}${ending}`)
        checked.kk += 2
      }
  })

  /** The last word of a number as it is spoken. */
  function lastSpoken(n: number): string {
    const units = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз']
    const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан']
    if (n % 10 !== 0) return units[n % 10] ?? ''
    if (n % 100 !== 0) return tens[(n % 100) / 10] ?? ''
    return n % 1000 === 0 ? 'мың' : 'жүз'
  }
  const spoken: Record<string, string> = kk.spoken

  test('numbers 1 to 1000 with every case ending, in figures and in words', () => {
    for (let n = 1; n <= 1000; n += 1) {
      const last = lastSpoken(n)
      expect(kkNumber(n).split(' ').at(-1)).toBe(last)
      for (const [i, ending] of (spoken[last] ?? '').split(' ').entries()) {
        const kase = CASES[i] ?? 'nominative'
        expect(kkFigureCase(n, kase)).toBe(`${n}-${ending}`)
        expect(kkNumberCase(n, kase)).toBe(`${kkNumber(n)}${ending}`)
        checked.kk += 2
      }
    }
  })

  test('articles, parts and points in every case', () => {
    const article = ['бабы', 'бабының', 'бабына', 'бабын', 'бабында', 'бабынан', 'бабымен']
    const part = ['бөлігі', 'бөлігінің', 'бөлігіне', 'бөлігін', 'бөлігінде', 'бөлігінен', 'бөлігімен']
    const point = ['тармағы', 'тармағының', 'тармағына', 'тармағын', 'тармағында', 'тармағынан', 'тармағымен']
    const points = point.map((word) => word.replace('тармағы', 'тармақтары'))
    for (const name of ['1', '6', '10', '20', '40', '99', '188', '345-1', '467'])
      for (const [i, kase] of KK_CASES.entries()) {
        expect(kkArticle({ article: name }, kase)).toBe(`${name}-${article[i]}`)
        expect(kkArticle({ article: name, part: '2' }, kase)).toBe(`${name}-бабының 2-${part[i]}`)
        expect(kkArticle({ article: name, part: '3-1', points: ['4'] }, kase)).toBe(
          `${name}-бабының 3-1-бөлігінің 4) ${point[i]}`,
        )
        expect(kkArticle({ article: name, part: '2', points: ['1', '3', '5'] }, kase)).toBe(
          `${name}-бабының 2-бөлігінің 1), 3) және 5) ${points[i]}`,
        )
        expect(kkArticle({ article: name, points: ['23'] }, kase)).toBe(`${name}-бабының 23) ${point[i]}`)
        checked.kk += 5
      }
  })

  test('every day of a leap year', () => {
    for (const [m, [month, endings]] of Object.entries(kk.months).entries())
      for (let day = 1; day <= new Date(Date.UTC(2028, m + 1, 0)).getUTCDate(); day += 1) {
        const iso = `2028-${String(m + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const [to, at, from] = endings.split(' ')
        expect(spaces(kkDate(iso))).toBe(`2028 жылғы ${day} ${month}`)
        expect(spaces(kkDate(iso, 'dative'))).toBe(`2028 жылғы ${day} ${month}${to}`)
        expect(spaces(kkDate(iso, 'locative'))).toBe(`2028 жылғы ${day} ${month}${at}`)
        expect(spaces(kkDate(iso, 'ablative'))).toBe(`2028 жылғы ${day} ${month}${from}`)
        expect(spaces(kkDateOf(iso))).toBe(`2028 жылғы ${day} ${month}${at}${at?.endsWith('е') ? 'гі' : 'ғы'}`)
        checked.kk += 5
      }
  })
})

const RU_ORDER: RuCase[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional']

describe('Russian', () => {
  test.each(ru.names)('%s %s %s', (last, first, patronymic, sex, forms) => {
    const told: Sex = sex === 'male' ? 'male' : 'female'
    const name = { last: String(last), first: String(first), patronymic }
    for (const [i, expected] of String(forms).split('|').entries()) {
      const kase = RU_ORDER[i] ?? 'nominative'
      expect(ruName(name, kase, told)).toBe(expected)
      // Corrected by hand, the form is taken as it is, and only in its own case.
      expect(ruName(name, kase, told, { [kase]: 'Такой-то' })).toBe('Такой-то')
      expect(ruName(name, kase, told, { nominative: 'Иной' })).toBe(expected)
      checked.ru += 3
    }
  })

  const GENITIVE = {
    units: ' одного двух трёх четырёх пяти шести семи восьми девяти'.split(' '),
    teens:
      'десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати'.split(
        ' ',
      ),
    tens: '  двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста'.split(' '),
    hundreds: ' ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот'.split(' '),
    thousand: 'одной тысячи',
  }
  const NOMINATIVE = {
    units: ' один два три четыре пять шесть семь восемь девять'.split(' '),
    teens:
      'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
        ' ',
      ),
    tens: '  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' '),
    hundreds: ' сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' '),
    thousand: 'одна тысяча',
  }
  const DATIVE = {
    units: ' одному двум трём четырём пяти шести семи восьми девяти'.split(' '),
    teens: GENITIVE.teens,
    tens: GENITIVE.tens,
    hundreds: ' ста двумстам трёмстам четырёмстам пятистам шестистам семистам восьмистам девятистам'.split(' '),
    thousand: 'одной тысяче',
  }
  const INSTRUMENTAL = {
    units: ' одним двумя тремя четырьмя пятью шестью семью восемью девятью'.split(' '),
    teens: GENITIVE.teens.map((word) => `${word.slice(0, -1)}ью`),
    tens: '  двадцатью тридцатью сорока пятьюдесятью шестьюдесятью семьюдесятью восемьюдесятью девяноста'.split(' '),
    hundreds:
      ' ста двумястами тремястами четырьмястами пятьюстами шестьюстами семьюстами восемьюстами девятьюстами'.split(' '),
    thousand: 'одной тысячей',
  }
  const TABLES: [RuCase, typeof GENITIVE][] = [
    ['nominative', NOMINATIVE],
    ['genitive', GENITIVE],
    ['dative', DATIVE],
    ['instrumental', INSTRUMENTAL],
  ]

  function inWords(n: number, table: typeof GENITIVE): string {
    if (n === 1000) return table.thousand
    const teen = n % 100 >= 10 && n % 100 < 20
    return [
      table.hundreds[Math.floor(n / 100)],
      teen ? table.teens[n % 10] : table.tens[Math.floor((n % 100) / 10)],
      teen ? '' : table.units[n % 10],
    ]
      .filter((word) => word !== undefined && word !== '')
      .join(' ')
  }

  test.each(TABLES)('numerals 1 to 1000 in the %s', (kase, table) => {
    for (let n = 1; n <= 1000; n += 1) {
      expect(ruNumber(n, kase)).toBe(inWords(n, table))
      checked.ru += 1
    }
  })

  test('years, months and hours agree with their numbers, 1 to 1000', () => {
    const forms = {
      year: ['год', 'года', 'лет'],
      month: ['месяц', 'месяца', 'месяцев'],
      hour: ['час', 'часа', 'часов'],
    } as const
    for (let n = 1; n <= 1000; n += 1) {
      const teen = n % 100 >= 11 && n % 100 <= 14
      const form = teen ? 2 : n % 10 === 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 ? 1 : 2
      for (const unit of ['year', 'month', 'hour'] as const) {
        const figure = n === 1000 ? '1 000' : String(n)
        expect(spaces(ruQuantity(n, unit))).toBe(`${figure} (${inWords(n, NOMINATIVE)}) ${forms[unit][form]}`)
        checked.ru += 1
      }
    }
  })

  test('article references', () => {
    for (const name of ['1', '99', '188', '345-1', '467'])
      for (const [ref, expected] of [
        [{ article: name }, `ст. ${name}`],
        [{ article: name, part: '2' }, `ч. 2 ст. ${name}`],
        [{ article: name, part: '3-1', points: ['4'] }, `п. 4) ч. 3-1 ст. ${name}`],
        [{ article: name, part: '2', points: ['1', '3', '5'] }, `п.п. 1), 3), 5) ч. 2 ст. ${name}`],
        [{ article: name, points: ['23'] }, `п. 23) ст. ${name}`],
      ] as const) {
        expect(spaces(ruArticle(ref))).toBe(expected)
        checked.ru += 1
      }
  })

  test('every day of a leap year', () => {
    const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
    for (const [m, month] of months.entries())
      for (let day = 1; day <= new Date(Date.UTC(2028, m + 1, 0)).getUTCDate(); day += 1) {
        const iso = `2028-${String(m + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(spaces(ruDate(iso))).toBe(`${day} ${month} 2028 года`)
        checked.ru += 1
      }
  })
})

test('many forms were checked in each language', () => {
  expect(checked.kk).toBeGreaterThan(14_000)
  expect(checked.ru).toBeGreaterThan(8_000)
})
