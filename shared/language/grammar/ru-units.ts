/** Counted nouns of Russian acts, in the cases acts use. */
import type { IsoDate } from '../../time/date.ts'
import { parts } from '../../time/date.ts'
import { figure, NBSP, termParts } from './figures.ts'
import { RU_CASES, ruNumber, ruPlural, type RuCase, type RuGender } from './ru-numbers.ts'

export type RuUnit = 'year' | 'month' | 'day' | 'calendarDay' | 'hour' | 'mci' | 'tenge'

interface Noun {
  gender: RuGender
  /** Singular by case, then plural by case (order of RU_CASES). */
  one: readonly string[]
  many: readonly string[]
  /** Genitive plural after 5 and more where it differs from `many[1]` (лет). */
  counted: string
  /** Form after 2 to 4 in the nominative; nouns of adjective and noun take the plural adjective here. */
  few: string
}

const NOUNS: Record<RuUnit, Noun> = {
  year: {
    gender: 'masculine',
    one: ['год', 'года', 'году', 'год', 'годом', 'годе'],
    many: ['годы', 'лет', 'годам', 'годы', 'годами', 'годах'],
    counted: 'лет',
    few: 'года',
  },
  month: {
    gender: 'masculine',
    one: ['месяц', 'месяца', 'месяцу', 'месяц', 'месяцем', 'месяце'],
    many: ['месяцы', 'месяцев', 'месяцам', 'месяцы', 'месяцами', 'месяцах'],
    counted: 'месяцев',
    few: 'месяца',
  },
  // сутки has no singular: 1, 21 and so on take the plural too (see ruQuantity).
  day: {
    gender: 'masculine',
    one: ['сутки', 'суток', 'суткам', 'сутки', 'сутками', 'сутках'],
    many: ['сутки', 'суток', 'суткам', 'сутки', 'сутками', 'сутках'],
    counted: 'суток',
    few: 'суток',
  },
  calendarDay: {
    gender: 'masculine',
    one: ['день', 'дня', 'дню', 'день', 'днём', 'дне'],
    many: ['дни', 'дней', 'дням', 'дни', 'днями', 'днях'],
    counted: 'дней',
    few: 'дня',
  },
  hour: {
    gender: 'masculine',
    one: ['час', 'часа', 'часу', 'час', 'часом', 'часе'],
    many: ['часы', 'часов', 'часам', 'часы', 'часами', 'часах'],
    counted: 'часов',
    few: 'часа',
  },
  mci: {
    gender: 'masculine',
    one: [
      'месячный расчётный показатель',
      'месячного расчётного показателя',
      'месячному расчётному показателю',
      'месячный расчётный показатель',
      'месячным расчётным показателем',
      'месячном расчётном показателе',
    ],
    many: [
      'месячные расчётные показатели',
      'месячных расчётных показателей',
      'месячным расчётным показателям',
      'месячные расчётные показатели',
      'месячными расчётными показателями',
      'месячных расчётных показателях',
    ],
    counted: 'месячных расчётных показателей',
    few: 'месячных расчётных показателя',
  },
  tenge: {
    gender: 'masculine',
    one: ['тенге', 'тенге', 'тенге', 'тенге', 'тенге', 'тенге'],
    many: ['тенге', 'тенге', 'тенге', 'тенге', 'тенге', 'тенге'],
    counted: 'тенге',
    few: 'тенге',
  },
}

/** The noun as a number asks for it: 2 года, 5 лет, genitive: двух лет. A fraction takes the genitive singular. */
export function ruUnit(n: number, unit: RuUnit, kase: RuCase = 'nominative'): string {
  const noun = NOUNS[unit]
  const index = RU_CASES.indexOf(kase)
  if (!Number.isInteger(n)) return noun.one[1] ?? ''
  const form = ruPlural(n)
  if (form === 'one') return noun.one[index] ?? ''
  const direct = kase === 'nominative' || kase === 'accusative'
  if (direct) return form === 'few' ? noun.few : noun.counted
  return kase === 'genitive' ? noun.counted : (noun.many[index] ?? '')
}

/** Figures with words in brackets: "6 (шести)"; a fraction stays in figures. */
export function ruCount(n: number, kase: RuCase = 'nominative', gender: RuGender = 'masculine'): string {
  return Number.isInteger(n) ? `${figure(n)} (${ruNumber(n, kase, gender)})` : figure(n)
}

/** сутки has no singular: одни сутки, двое, трое, четверо суток, двадцать двое суток; oblique cases are ordinary. */
function daysInWords(n: number, kase: RuCase): string {
  const words = ruNumber(n, kase, 'masculine').split(' ')
  const direct = kase === 'nominative' || kase === 'accusative'
  const form = ruPlural(n)
  if (form === 'one') {
    const ones: Partial<Record<RuCase, string>> = { dative: 'одним', instrumental: 'одними' }
    words[words.length - 1] = direct ? 'одни' : (ones[kase] ?? 'одних')
  } else if (form === 'few' && direct) words[words.length - 1] = ['двое', 'трое', 'четверо'][(n % 10) - 2] ?? ''
  return words.join(' ')
}

/** Figures, words and unit: "6 (шесть) месяцев"; genitive "6 (шести) месяцев". */
export function ruQuantity(n: number, unit: RuUnit, kase: RuCase = 'nominative'): string {
  const gender = NOUNS[unit].gender
  const count =
    unit === 'day' && Number.isInteger(n) ? `${figure(n)} (${daysInWords(n, kase)})` : ruCount(n, kase, gender)
  return `${count}${NBSP}${ruUnit(n, unit, kase)}`
}

/** A term in months: "1 (один) год 6 (шесть) месяцев"; half a month is 15 дней. */
export function ruTerm(months: number, kase: RuCase = 'accusative'): string {
  const { years, months: rest, days } = termParts(months)
  const units: [number, RuUnit][] = [
    [years, 'year'],
    [rest, 'month'],
    [days, 'calendarDay'],
  ]
  const said = units.filter(([n]) => n > 0)
  if (said.length === 0) return ruQuantity(0, 'month', kase)
  return said.map(([n, unit]) => ruQuantity(n, unit, kase)).join(' ')
}

/** Whole tenge in figures and words; the figure is read in the nominative, as sums are. */
export function ruMoney(tenge: number, kase: RuCase = 'nominative'): string {
  return ruQuantity(tenge, 'tenge', kase)
}

export const RU_MONTHS_GENITIVE = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const

/** "20 ноября 2026 года": the same words after с, по, от, до. */
export function ruDate(date: IsoDate): string {
  const { year, month, day } = parts(date)
  return `${day}${NBSP}${RU_MONTHS_GENITIVE[month - 1] ?? ''} ${year}${NBSP}года`
}

const CHILDREN: readonly (readonly [nominative: string, accusative: string])[] = [
  ['один ребёнок', 'одного ребёнка'],
  ['двое детей', 'двоих детей'],
  ['трое детей', 'троих детей'],
  ['четверо детей', 'четверых детей'],
  ['пятеро детей', 'пятерых детей'],
  ['шестеро детей', 'шестерых детей'],
  ['семеро детей', 'семерых детей'],
]

/** Children counted with collective words: "двое детей", accusative "двоих детей". */
export function ruChildren(n: number, kase: 'nominative' | 'accusative' = 'nominative'): string {
  return CHILDREN[n - 1]?.[kase === 'nominative' ? 0 : 1] ?? `${n} детей`
}
