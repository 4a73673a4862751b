/** Numbers in words of both languages, and amounts with units. */
import { END, START } from './fold.ts'

const RU_FORMS: readonly [number, string][] = [
  [0, 'ноль|ноля|нуль'],
  [1, 'один|одного|одному|одним|одна|одной|одну|одни|одних'],
  [2, 'два|двух|двум|двумя|две|двое'],
  [3, 'три|трех|трем|тремя|трое'],
  [4, 'четыре|четырех|четырем|четверо'],
  [5, 'пять|пяти|пятью'],
  [6, 'шесть|шести|шестью'],
  [7, 'семь|семи|семью'],
  [8, 'восемь|восьми|восемью'],
  [9, 'девять|девяти|девятью'],
  [10, 'десять|десяти|десятью'],
  [11, 'одиннадцать|одиннадцати'],
  [12, 'двенадцать|двенадцати'],
  [13, 'тринадцать|тринадцати'],
  [14, 'четырнадцать|четырнадцати'],
  [15, 'пятнадцать|пятнадцати'],
  [16, 'шестнадцать|шестнадцати'],
  [17, 'семнадцать|семнадцати'],
  [18, 'восемнадцать|восемнадцати'],
  [19, 'девятнадцать|девятнадцати'],
  [20, 'двадцать|двадцати'],
  [30, 'тридцать|тридцати'],
  [40, 'сорок|сорока'],
  [50, 'пятьдесят|пятидесяти'],
  [60, 'шестьдесят|шестидесяти'],
  [70, 'семьдесят|семидесяти'],
  [80, 'восемьдесят|восьмидесяти'],
  [90, 'девяносто|девяноста'],
  [100, 'сто|ста'],
  [200, 'двести|двухсот|двумстам'],
  [300, 'триста|трехсот|тремстам'],
  [400, 'четыреста|четырехсот'],
  [500, 'пятьсот|пятисот'],
  [600, 'шестьсот|шестисот'],
  [700, 'семьсот|семисот'],
  [800, 'восемьсот|восьмисот'],
  [900, 'девятьсот|девятисот'],
  [1000, 'тысяча|тысячи|тысяч|тысячу'],
  [1_000_000, 'миллион|миллиона|миллионов'],
]
const KK_FORMS: readonly [number, string][] = [
  [1, 'бір'],
  [2, 'екі'],
  [3, 'үш'],
  [4, 'төрт'],
  [5, 'бес'],
  [6, 'алты'],
  [7, 'жеті'],
  [8, 'сегіз'],
  [9, 'тоғыз'],
  [10, 'он'],
  [20, 'жиырма'],
  [30, 'отыз'],
  [40, 'қырық'],
  [50, 'елу'],
  [60, 'алпыс'],
  [70, 'жетпіс'],
  [80, 'сексен'],
  [90, 'тоқсан'],
  [100, 'жүз'],
  [1000, 'мың'],
  [1_000_000, 'миллион'],
]
const VALUE = new Map<string, number>()
for (const [n, forms] of [...RU_FORMS, ...KK_FORMS]) for (const form of forms.split('|')) VALUE.set(form, n)

const WORD = [...VALUE.keys()].toSorted((a, b) => b.length - a.length).join('|')
/** Number words in a row. */
export const NUMBER_WORDS = `(?:${START}(?:${WORD})${END}(?: +(?=(?:${WORD})${END}))?)+`

/** The value of number words: "двести пятьдесят", "екі жүз елу"; null where a word is none. */
export function wordsValue(words: string): number | null {
  let total = 0
  let group = 0
  for (const word of words.trim().split(/ +/u)) {
    const value = VALUE.get(word)
    if (value === undefined) return null
    if (value >= 1000) {
      total += Math.max(1, group) * value
      group = 0
    } else if (value === 100 && group > 0 && group < 10) group *= 100
    else group += value
  }
  return total + group
}

export type Unit = 'months' | 'days' | 'hours' | 'mci'
export interface Amount {
  unit: Unit
  value: number
  from: number
  to: number
}

const UNITS: readonly [string, Unit, number][] = [
  ['(?:лет|год|года|годам|годами|году|г\\.)(?! (?:рождения|туған))', 'months', 12],
  ['месяц(?:а|ев|ам|у)?|мес\\.?', 'months', 1],
  ['сут(?:ки|ок|кам)|дн(?:я|ей|ям)|день', 'days', 1],
  ['час(?:а|ов|ам|у)?', 'hours', 1],
  ['мрп|месячн[а-я]* расчетн[а-я]* показател[а-я]*', 'mci', 1],
  ['жыл(?:ға|дан|ды|дық|ы|ын|дың)?', 'months', 12],
  ['ай(?:ға|дан|ды)?', 'months', 1],
  ['тәулік(?:ке|тен|ті)?|күн(?:ге)?', 'days', 1],
  ['сағат(?:қа|тан|ты|тық)?', 'hours', 1],
  ['аек|айлық есептік көрсеткіш[а-яәіңғүұқөһ]*', 'mci', 1],
]
const UNIT = UNITS.map(([pattern]) => `(${pattern})`).join('|')
const AMOUNT = new RegExp(
  `(?:(?<![\\d./-])(\\d{1,3}(?: \\d{3})+|\\d{1,5})|(полутора|полтора|бір жарым)|(${NUMBER_WORDS})) ?-?х? ?(?:\\(([^)\\n]{1,45})\\) ?-?)?(?:${UNIT})${END}`,
  'gu',
)

/** Every amount of time or of monthly indices in a stretch; years and the months after them are one amount. */
export function amountsIn(folded: string, from: number, to: number): Amount[] {
  const found: Amount[] = []
  for (const match of folded.slice(from, to).matchAll(AMOUNT)) {
    const [whole, figures, half, words] = match
    const index = UNITS.findIndex((_, i) => match[5 + i] !== undefined)
    const unit = UNITS[index]
    const number = figures ? Number(figures.replaceAll(' ', '')) : half ? 1.5 : wordsValue(words ?? '')
    if (!unit || number === null) continue
    // "2024 года", "1990 жылы": a year, not a term.
    if (unit[2] === 12 && number > 40) continue
    const start = from + match.index
    const next: Amount = { unit: unit[1], value: number * unit[2], from: start, to: start + whole.length }
    const last = found.at(-1)
    if (
      last &&
      last.unit === 'months' &&
      next.unit === 'months' &&
      unit[2] === 1 &&
      /^ *(?:и|және|мен)? *$/u.test(folded.slice(last.to, start))
    ) {
      last.value += next.value
      last.to = next.to
    } else found.push(next)
  }
  return found
}

const MONEY =
  /(?<![\d/\-а-яәіңғүұқөһ])(\d{1,3}(?:[ .]\d{3})+|\d+)(?:[,.](\d{1,2}))?(?: ?\([^)\n]{3,120}\))? ?(?:(млрд|миллиард[а-я]*|млн|миллион[а-я]*)\.? ?(?:(\d{1,3}) ?(?:тыс[а-я]*|мың)\.? ?)?|(тыс[а-я]*|мың)\.? ?)?(?:(\d{1,3}) )?(?:тенге|теңге|тг)/gu
const MONEY_WORDS = new RegExp(`${START}(${NUMBER_WORDS}) (?:тенге|теңге|тг)`, 'gu')

/** Sums of money in a stretch, whole tenge. */
export function moneyIn(folded: string, from: number, to: number): { value: number; from: number; to: number }[] {
  const found: { value: number; from: number; to: number }[] = []
  for (const match of folded.slice(from, to).matchAll(MONEY)) {
    const [whole, digits = '', fraction, big, thousands, small] = match
    const base = Number(digits.replaceAll(/[ .]/gu, ''))
    const part = fraction === undefined ? 0 : Number(`0.${fraction}`)
    const scale = big ? (/^м(?:лрд|иллиард)/u.test(big) ? 1e9 : 1e6) : small ? 1000 : 1
    // Tiyn are dropped: sums of acts are compared in whole tenge.
    const value = scale === 1 ? base : Math.round((base + part) * scale) + (thousands ? Number(thousands) * 1000 : 0)
    if (Number.isSafeInteger(value) && value > 0)
      found.push({ value, from: from + match.index, to: from + match.index + whole.length })
  }
  const figures = found.length
  for (const match of folded.slice(from, to).matchAll(MONEY_WORDS)) {
    const value = wordsValue(match[1] ?? '')
    const at = from + match.index
    if (value !== null && value > 0 && !found.some((other) => at >= other.from && at < other.to))
      found.push({ value, from: at, to: at + match[0].length })
  }
  return found.length > figures ? found.toSorted((a, b) => a.from - b.from) : found
}
