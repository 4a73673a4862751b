/** Figures as both languages print them: groups of three, decimal comma. */

/** No-break space: a sum never splits over two lines. */
export const NBSP = '\u00a0'

/** 1234567.5 → "1 234 567,5" with no-break spaces; four figures stay together from 1000 to 9999 too. */
export function figure(n: number): string {
  if (!Number.isFinite(n)) throw new RangeError('not a finite number')
  const [whole = '0', fraction] = String(Math.abs(Math.round(n * 1e6) / 1e6)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, NBSP)
  return (n < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : `,${fraction}`)
}

/** Years, months and days of a term given in months; a month counts 30 days, so half a month is 15 days. */
export interface TermParts {
  years: number
  months: number
  /** Whole days; a rest under one day is dropped, which favours the convict. */
  days: number
}

/** Takes a term in months apart. */
export function termParts(months: number): TermParts {
  // Rounded to a millionth first, so that 67.2 months do not become 67 months 5 days.
  const exact = Math.round(months * 1e6) / 1e6
  const full = Math.floor(exact)
  const days = Math.floor(Math.round((exact - full) * 30 * 1e4) / 1e4)
  return { years: Math.floor(full / 12), months: full % 12, days }
}
