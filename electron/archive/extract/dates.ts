/** Dates in the forms that acts use. */
import { isIsoDate } from '../../../shared/time/date.ts'
import { wordsValue } from './numbers.ts'

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:янв|қаң)/u, 1],
  [/^(?:фев|ақп)/u, 2],
  [/^(?:мар|нау)/u, 3],
  [/^(?:апр|сәу)/u, 4],
  [/^(?:мая|май|мам)/u, 5],
  [/^(?:июн|мау)/u, 6],
  [/^(?:июл|шіл)/u, 7],
  [/^(?:авг|там)/u, 8],
  [/^(?:сен|қыр)/u, 9],
  [/^(?:окт|қаз)/u, 10],
  [/^(?:ноя|қар)/u, 11],
  [/^(?:дек|жел)/u, 12],
]
const RU = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const KK = '(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)[а-яәіңғүұқөһ]*'
const DAY_WORDS = '(?:(?:жиырма|отыз|он) ?)?(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)?(?:інші|ыншы|нші|ншы)?'
const DATE = new RegExp(
  [
    `[«"“]?(\\d{1,2})[»"”]? (${RU}) (\\d{4})`,
    `(\\d{4}) ?(?:жылғы|жылдың|жылы|жыл|ж\\.) *[«"“]?(\\d{1,2})[»"”]?[- ](${KK})`,
    `[«"“]?(\\d{1,2})[»"”]?[- ](${KK}),? (\\d{4})`,
    `(?<![\\d.])(\\d{1,2})\\.(\\d{2})\\.(\\d{4})`,
    `(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])`,
    `(\\d{4}) ?(?:жылғы|жылдың|жылы|ж\\.) (${DAY_WORDS}) (${KK})`,
  ].join('|'),
  'gu',
)

export interface DateFound {
  value: string
  from: number
  to: number
}

function monthOf(word: string): number {
  return MONTHS.find(([pattern]) => pattern.test(word))?.[1] ?? 0
}

/** "он сегіз", "он сегізінші". */
function dayOf(words: string): number {
  return wordsValue(words.replace(/(?:інші|ыншы|нші|ншы)$/u, '')) ?? 0
}

/** Dates of a stretch, as ISO dates that exist. */
export function datesIn(folded: string, from: number, to: number): DateFound[] {
  const found: DateFound[] = []
  for (const m of folded.slice(from, to).matchAll(DATE)) {
    const numbers = (year: string | undefined, month: number, day: string | undefined): string =>
      `${year}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
    const value = m[1]
      ? numbers(m[3], monthOf(m[2] ?? ''), m[1])
      : m[4]
        ? numbers(m[4], monthOf(m[6] ?? ''), m[5])
        : m[7]
          ? numbers(m[9], monthOf(m[8] ?? ''), m[7])
          : m[10]
            ? numbers(m[12], Number(m[11]), m[10])
            : m[13]
              ? `${m[13]}-${m[14]}-${m[15]}`
              : numbers(m[16], monthOf(m[18] ?? ''), String(dayOf(m[17] ?? '')).padStart(2, '0'))
    if (isIsoDate(value)) found.push({ value, from: from + m.index, to: from + m.index + m[0].length })
  }
  return found
}
