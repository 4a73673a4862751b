/** Terms, sums and dates in Kazakh court style. */
import { parts, type IsoDate } from '../../time/date.ts'
import { figure, NBSP, termParts } from './figures.ts'
import { kkDecline, type KkCase } from './kk-cases.ts'
import { kkNumber } from './kk-numbers.ts'

export const KK_MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const

/** Figures and words: "6 (алты)"; a fraction stays in figures. */
export function kkCount(n: number): string {
  return Number.isInteger(n) ? `${figure(n)} (${kkNumber(n, n >= 1000)})` : figure(n)
}

/** Figures, words and unit, the unit in a case: "6 (алты) айға". */
export function kkQuantity(n: number, unit: string, kase: KkCase = 'nominative'): string {
  return `${kkCount(n)}${NBSP}${kkDecline(unit, kase)}`
}

/** A term in months: "1 (бір) жыл 6 (алты) ай"; half a month is 15 күн. The last unit takes the case. */
export function kkTerm(months: number, kase: KkCase = 'nominative'): string {
  const { years, months: rest, days } = termParts(months)
  const units: [number, string][] = [
    [years, 'жыл'],
    [rest, 'ай'],
    [days, 'күн'],
  ]
  const said = units.filter(([n]) => n > 0)
  if (said.length === 0) return kkQuantity(0, 'ай', kase)
  return said.map(([n, unit], i) => kkQuantity(n, unit, i === said.length - 1 ? kase : 'nominative')).join(' ')
}

/** Whole tenge in figures and words: "180 000 (бір жүз сексен мың) теңге". */
export function kkMoney(tenge: number, kase: KkCase = 'nominative'): string {
  return `${figure(tenge)} (${kkNumber(tenge, true)})${NBSP}${kkDecline('теңге', kase)}`
}

/** Monthly calculation indices: "200 (екі жүз) айлық есептік көрсеткіш". */
export function kkMci(amount: number): string {
  return `${kkCount(amount)} айлық есептік көрсеткіш`
}

/** A date in court style, the month in a case: "2026 жылғы 20 қараша", "… 20 қарашадан". */
export function kkDate(date: IsoDate, kase: KkCase = 'nominative'): string {
  const { year, month, day } = parts(date)
  return `${year} жылғы ${day}${NBSP}${kkDecline(KK_MONTHS[month - 1] ?? '', kase)}`
}

/** A date as an attribute: "2026 жылғы 20 қарашадағы (үкім)". */
export function kkDateOf(date: IsoDate): string {
  const month = kkDate(date, 'locative')
  return month + (month.endsWith('е') ? 'гі' : 'ғы')
}
