/** Answers as people write them in a table, turned into those of the format. Undefined: not readable. */
import { addDays, fromParts, isIsoDate } from '../../time/date.ts'
import type { IsoDate } from '../../time/date.ts'
import { KK_MONTHS } from '../../language/grammar/kk-terms.ts'
import { RU_MONTHS_GENITIVE } from '../../language/grammar/ru-units.ts'

const YES = new Set(['да', 'иә', 'ия', 'yes', 'true', '1', '+', 'есть', 'бар'])
const NO = new Set(['нет', 'жоқ', 'no', 'false', '0', '-', '−'])
const UNKNOWN = new Set(['', '?', 'null', 'неизвестно', 'белгісіз', 'н/д'])

export const isBlank = (text: string): boolean => UNKNOWN.has(text.trim().toLowerCase())

export function readAnswer(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : undefined
}

/** Days an Excel cell without a date format may hold, counted from 30 December 1899: the years 2000 to 2049. */
const SERIAL = { first: 36_526, last: 54_788 } as const

/** The day behind a bare number of a date column ("46315" is 20 October 2026); undefined for any other words. */
export function readSerial(text: string): IsoDate | undefined {
  const number = /^\d{5}(?:[.,]\d+)?$/.test(text.trim()) ? Math.floor(Number(text.trim().replace(',', '.'))) : 0
  return number >= SERIAL.first && number <= SERIAL.last ? addDays('1899-12-30', number) : undefined
}

/** "2026-11-05", "05.11.2026", "5/11/2026", with or without a time behind; day before month, as written here. */
export function readDate(text: string): IsoDate | undefined {
  const word = text.trim().replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?.*$/, '')
  const made = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s*(?:г\.?|ж\.?))?$/.exec(word)
  const iso = made ? fromParts({ day: Number(made[1]), month: Number(made[2]), year: Number(made[3]) }) : word
  return isIsoDate(iso) ? iso : undefined
}

/**
 * "1 234 567,89 тг", "1,234,567.89", "1.234.567,89", "200 000": whole tenge, and the tiyn behind them. A sum of whole tenge
 * reaches a bound of whole tenge exactly where the sum with its tiyn does, so that the rules lose nothing by it.
 */
export function readSum(text: string): { tenge: number; tiyn: number } | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/(тенге|теңге|тг\.?|kzt|₸)\s*$/u, '')
    .replace(/[\s\u00a0\u202f']/gu, '')
  // Groups of three by one sign, then tiyn behind the other; or no groups at all.
  const made =
    /^(\d{1,3}([.,])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?$/.exec(word) ??
    /^(\d{1,15})()(?:[.,](\d{1,2}))?$/.exec(word)
  if (made === null) return undefined
  const tenge = Number((made[1] ?? '').replace(/[.,]/g, ''))
  return Number.isSafeInteger(tenge) ? { tenge, tiyn: Number((made[3] ?? '').padEnd(2, '0')) } : undefined
}

/** True where words with a sum in them name tiyn that whole tenge leave out: "1 234 567,89 тенге", "500 тенге 40 тиын". */
export function namesTiyn(text: string): boolean {
  const sum = readSum(text)
  if (sum !== undefined) return sum.tiyn > 0
  const found = /\d[.,](\d{1,2})(?!\d)\s*(?:\([^)]*\)\s*)?(?:тенге|теңге|тг|₸)|(\d{1,2})\s*тиын/iu.exec(text)
  return found !== null && Number(found[1] ?? found[2]) > 0
}

/** A sum that has no tiyn, as a person types it; one with tiyn is not read. */
export function readTenge(text: string): number | undefined {
  const sum = readSum(text)
  return sum?.tiyn === 0 ? sum.tenge : undefined
}

const MONTHS = new Map<string, number>([
  ...RU_MONTHS_GENITIVE.map((name, i): [string, number] => [name, i + 1]),
  ...KK_MONTHS.map((name, i): [string, number] => [name, i + 1]),
])

/** A date in words, in either language: "5 ноября 2026 года", "2026 жылғы 5 қарашадағы". */
export function readWrittenDate(text: string): IsoDate | undefined {
  const ru = /(\d{1,2})\s+([а-яё]+)\s+(\d{4})/iu.exec(text)
  const kk = /(\d{4})\s+жыл\p{L}*\s+(\d{1,2})\s+(\p{L}+)/iu.exec(text)
  const found: [string, string, string] | null = kk
    ? [kk[1] ?? '', kk[3] ?? '', kk[2] ?? '']
    : ru
      ? [ru[3] ?? '', ru[2] ?? '', ru[1] ?? '']
      : null
  if (!found) return undefined
  const [year, name, day] = found
  const word = name.toLowerCase()
  const month = MONTHS.get(word) ?? [...MONTHS].find(([known]) => known.length > 3 && word.startsWith(known))?.[1]
  if (month === undefined) return undefined
  const date = fromParts({ year: Number(year), month, day: Number(day) })
  return isIsoDate(date) ? date : undefined
}

/** An IIN that a spreadsheet took for a number and robbed of its zeros; given back only where the check figure then fits. */
export function restoredIin(text: string): string {
  const whole = text.padStart(12, '0')
  return /^\d{9,11}$/.test(text) && isIin(whole) ? whole : text
}

/**
 * True for a number that can be an IIN: twelve figures, a date of birth that exists, and the check figure (the sum of
 * the first eleven by weights 1 to 11, modulo 11; where that gives 10, by weights 3 to 11, 1, 2).
 */
export function isIin(text: string): boolean {
  if (!/^\d{12}$/.test(text)) return false
  const figures = Array.from(text, Number)
  const century = [18, 18, 19, 19, 20, 20][(figures[6] ?? 0) - 1]
  if (
    century === undefined ||
    !isIsoDate(`${Math.max(century, 19)}${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`)
  )
    return false
  const sum = (shift: number): number =>
    figures.slice(0, 11).reduce((total, figure, i) => total + figure * (((i + shift) % 11) + 1), 0) % 11
  const first = sum(0)
  const check = first === 10 ? sum(2) : first
  return check !== 10 && check === figures[11]
}
