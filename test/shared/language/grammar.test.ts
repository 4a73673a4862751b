import { describe, expect, test } from 'vitest'
import { kkArticle, kkArticles } from '../../../shared/language/grammar/kk-articles.ts'
import { KK_CASES, kkDecline, kkPlural, kkPossessive, type KkCase } from '../../../shared/language/grammar/kk-cases.ts'
import { isPersonName, kkBody, kkName } from '../../../shared/language/grammar/kk-names.ts'
import { kkFigureCase, kkNumber, kkOrdinal, kkOrdinalShort } from '../../../shared/language/grammar/kk-numbers.ts'
import { kkDate, kkDateOf, kkMoney, kkTerm } from '../../../shared/language/grammar/kk-terms.ts'
import { ruBody } from '../../../shared/language/grammar/ru-bodies.ts'
import { ruArticle, ruArticles } from '../../../shared/language/grammar/ru-articles.ts'
import { ruName, ruNameText, sexOfName, shortName, type Sex } from '../../../shared/language/grammar/ru-names.ts'
import { RU_CASES, ruNumber, type RuCase, type RuGender } from '../../../shared/language/grammar/ru-numbers.ts'
import { ruDate, ruQuantity, ruTerm, type RuUnit } from '../../../shared/language/grammar/ru-units.ts'
import kkCases from './kk-cases.json' with { type: 'json' }
import kkNumbers from './kk-numbers.json' with { type: 'json' }
import ruForms from './ru-forms.json' with { type: 'json' }

/** Forms checked so far; the last test holds their number. */
let checked = 0

/** A form as found, counted; no-break spaces are read as spaces. */
function form(found: string): string {
  checked += 1
  return found.replaceAll('\u00a0', ' ')
}

const kkCase = (name: string): KkCase => {
  const found = KK_CASES.find((k) => k === name)
  if (!found) throw new Error(name)
  return found
}

describe('Kazakh', () => {
  test.each(kkCases.nouns)('%s', (row) => {
    const [word = '', ...forms] = row.split(' ')
    for (const [i, expected] of forms.entries())
      expect(form(kkDecline(word, KK_CASES[i + 1] ?? 'nominative'))).toBe(expected)
  })
  test.each(kkCases.names)('%s', (row) => {
    const [word = '', ...forms] = row.split(' ')
    for (const [i, expected] of forms.entries())
      expect(form(kkName(word, KK_CASES[i + 1] ?? 'nominative'))).toBe(expected)
  })
  test.each(kkCases.possessed)('%s', (row) => {
    const [word = '', ...forms] = row.split(' ')
    for (const [i, expected] of forms.entries())
      expect(form(kkDecline(word, KK_CASES[i + 1] ?? 'nominative', true))).toBe(expected)
  })
  test('possessives and plurals', () => {
    for (const [word = '', expected = ''] of kkCases.possessive) expect(form(kkPossessive(word))).toBe(expected)
    for (const [word = '', expected = ''] of kkCases.plural) expect(form(kkPlural(word))).toBe(expected)
  })
  test('numbers, ordinals and figures with endings', () => {
    for (const [n, words] of kkNumbers.words) expect(form(kkNumber(Number(n)))).toBe(String(words))
    for (const [n, words] of kkNumbers.ordinals) expect(form(kkOrdinal(Number(n)))).toBe(String(words))
    for (const [n, words] of kkNumbers.short) expect(form(kkOrdinalShort(Number(n)))).toBe(String(words))
    for (const [n, words] of kkNumbers.dative) expect(form(kkFigureCase(Number(n), 'dative'))).toBe(String(words))
    for (const [n, words] of kkNumbers.ablative) expect(form(kkFigureCase(Number(n), 'ablative'))).toBe(String(words))
  })
  test('terms, sums and dates', () => {
    for (const [n, words] of kkNumbers.terms) expect(form(kkTerm(Number(n)))).toBe(String(words))
    for (const [n, words] of kkNumbers.termsDative) expect(form(kkTerm(Number(n), 'dative'))).toBe(String(words))
    for (const [n, words] of kkNumbers.termsAblative) expect(form(kkTerm(Number(n), 'ablative'))).toBe(String(words))
    for (const [n, words] of kkNumbers.money) expect(form(kkMoney(Number(n)))).toBe(String(words))
    for (const [date = '', plain = '', at = '', from = '', to = '', of = ''] of kkNumbers.dates) {
      expect(form(kkDate(date))).toBe(plain)
      expect(form(kkDate(date, 'locative'))).toBe(at)
      expect(form(kkDate(date, 'ablative'))).toBe(from)
      expect(form(kkDate(date, 'dative'))).toBe(to)
      expect(form(kkDateOf(date))).toBe(of)
    }
  })
  test('article references', () => {
    for (const [article, part, points, kase, expected] of kkNumbers.articles)
      expect(
        form(
          kkArticle(
            { article: String(article), part: part === null ? null : String(part), points: [points ?? []].flat() },
            kkCase(String(kase)),
          ),
        ),
      ).toBe(String(expected))
    expect(form(kkArticles(['387', '390', '393'], 'accusative'))).toBe('387, 390, 393-баптарын')
    expect(form(kkArticles(['405'], 'accusative'))).toBe('405-бабын')
  })
  test('institutions and initials', () => {
    for (const [name = '', kase = '', expected = ''] of kkNumbers.bodies)
      expect(form(kkBody(name, kkCase(kase)))).toBe(expected)
    for (const [name = '', kase = '', expected = ''] of kkNumbers.initials)
      expect(form(kkName(name, kkCase(kase)))).toBe(expected)
  })
  test('bodies with abbreviated legal forms; who is a person', () => {
    expect(form(kkBody('«Өзен-Көлік» ЖШС', 'genitive'))).toBe('«Өзен-Көлік» ЖШС-нің')
    expect(form(kkBody('«Өзен-Көлік» ЖШС', 'dative'))).toBe('«Өзен-Көлік» ЖШС-не')
    expect(form(kkBody('«Халық» АҚ', 'genitive'))).toBe('«Халық» АҚ-ның')
    expect(form(kkBody('«Орман» КММ', 'ablative'))).toBe('«Орман» КММ-нен')
    for (const person of [
      'Ахметов Нұрлан Серікұлы',
      'Ахметов А.Б.',
      'А.Б. Ахметова',
      'Искакова-Ким Анна',
      'Алиев Али Вели оглы',
    ])
      expect([person, isPersonName(person)]).toEqual([person, true])
    for (const body of [
      '«Өзен» ЖШС',
      'ТОО «Тобол»',
      'Государственное учреждение лесного хозяйства',
      'Көкшетау қаласының әкімдігі',
    ])
      expect([body, isPersonName(body)]).toEqual([body, false])
  })
  test('a fraction is no whole number', () => {
    expect(() => kkNumber(1.5)).toThrow(RangeError)
    expect(() => kkNumber(-1)).toThrow(RangeError)
  })
})

const ruCase = (name: string): RuCase => {
  const found = RU_CASES.find((k) => k === name)
  if (!found) throw new Error(name)
  return found
}
const genders: Record<string, RuGender> = { masculine: 'masculine', feminine: 'feminine', neuter: 'neuter' }
const units: Record<string, RuUnit> = {
  year: 'year',
  month: 'month',
  day: 'day',
  calendarDay: 'calendarDay',
  hour: 'hour',
  mci: 'mci',
  tenge: 'tenge',
}
const sexes: Record<string, Sex> = { male: 'male', female: 'female' }

describe('Russian', () => {
  test.each(ruForms.numerals)('%s %s', (n, gender, forms) => {
    for (const [i, expected] of String(forms).split('|').entries())
      expect(form(ruNumber(Number(n), RU_CASES[i] ?? 'nominative', genders[String(gender)] ?? 'masculine'))).toBe(
        expected,
      )
  })
  test('units, terms and dates', () => {
    for (const [n, unit, kase, expected] of ruForms.units)
      expect(form(ruQuantity(Number(n), units[String(unit)] ?? 'day', ruCase(String(kase))))).toBe(String(expected))
    for (const [n, kase, expected] of ruForms.terms)
      expect(form(ruTerm(Number(n), ruCase(String(kase))))).toBe(String(expected))
    for (const [date = '', expected = ''] of ruForms.dates) expect(form(ruDate(date))).toBe(expected)
    expect(form(ruQuantity(58.5, 'calendarDay'))).toBe('58,5 дня')
  })
  test('article references', () => {
    for (const [article, part, points, expected] of ruForms.articles)
      expect(
        form(
          ruArticle({
            article: String(article),
            part: part === null ? null : String(part),
            points: [points ?? []].flat(),
          }),
        ),
      ).toBe(String(expected))
    expect(form(ruArticles(['387', '390']))).toBe('ст.ст. 387, 390')
  })
  test.each(ruForms.names)('%s %s %s', (last, first, patronymic, sex, forms) => {
    const name = { last: String(last), first: String(first), patronymic: patronymic ?? null }
    const told = sexes[String(sex)] ?? null
    const [gen = '', dat = '', ins = '', pre = ''] = String(forms).split('|')
    expect(form(ruName(name, 'genitive', told))).toBe(gen)
    expect(form(ruName(name, 'dative', told))).toBe(dat)
    expect(form(ruName(name, 'instrumental', told))).toBe(ins)
    expect(form(ruName(name, 'prepositional', told))).toBe(pre)
    expect(form(ruName(name, 'nominative', told))).toBe([last, first, patronymic].filter((w) => w !== null).join(' '))
  })
  test('a form corrected by hand wins, others stay', () => {
    const name = { last: 'Бек', first: 'Али', patronymic: null }
    const forms = { genitive: 'Бек Али' }
    expect(form(ruName(name, 'genitive', 'male', forms))).toBe('Бек Али')
    expect(form(ruName(name, 'dative', 'male', forms))).toBe('Беку Али')
  })
  test('bodies', () => {
    expect(form(ruBody('Государственное учреждение лесного хозяйства', 'genitive'))).toBe(
      'Государственного учреждения лесного хозяйства',
    )
    expect(form(ruBody('акционерное общество «Народный банк»', 'dative'))).toBe('акционерному обществу «Народный банк»')
    expect(form(ruBody('Управление образования города Алматы', 'instrumental'))).toBe(
      'Управлением образования города Алматы',
    )
    expect(form(ruBody('Отделение банка', 'genitive'))).toBe('Отделения банка')
    expect(form(ruBody('мобильный телефон', 'genitive'))).toBe('мобильный телефон')
    expect(form(ruBody('ТОО «Тобол»', 'genitive'))).toBe('ТОО «Тобол»')
    expect(form(ruBody('Акимат города Кокшетау', 'genitive'))).toBe('Акимата города Кокшетау')
  })
  test('names in one string and initials', () => {
    expect(form(ruNameText('Иванов И.И.', 'genitive'))).toBe('Иванова И.И.')
    expect(form(ruNameText('И.И. Петрова', 'dative'))).toBe('И.И. Петровой')
    expect(form(ruNameText('Айгүл', 'genitive'))).toBe('Айгүл')
    expect(form(shortName('Ахметов Нұрлан Серікұлы'))).toBe('Н.С. Ахметов')
    expect(form(shortName('Ахметов Н.С.'))).toBe('Н.С. Ахметов')
    expect(form(shortName('Ким'))).toBe('Ким')
  })
  test('the sex a name tells', () => {
    expect(sexOfName({ last: 'Серік', first: 'Дана', patronymic: 'Маратқызы' })).toBe('female')
    expect(sexOfName({ last: 'Серік', first: 'Дана', patronymic: 'Маратұлы' })).toBe('male')
    expect(sexOfName({ last: 'Ахметова', first: 'А.', patronymic: null })).toBe('female')
    expect(sexOfName({ last: 'Бек', first: 'А.', patronymic: null })).toBe(null)
  })
})

test('at least 500 forms were checked', () => {
  expect(checked).toBeGreaterThanOrEqual(500)
})
