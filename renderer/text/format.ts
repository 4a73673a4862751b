/** Dates, numbers and terms as the desk prints them; figures are never computed here. */
import type { PenaltyGuidance } from '../../shared/sentencing/guidance.ts'
import type { Text } from './text.tsx'

/** `2026-11-20` as `20.11.2026`; an absent date is a dash. */
export function showDate(date: string | null): string {
  if (date === null) return '—'
  const [year, month, day] = date.split('-')
  return `${day}.${month}.${year}`
}

/** An ISO timestamp in the machine's own time, `20.11.2026 14:05`. */
export function showMoment(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** `1250000` as `1 250 000`, with no-break spaces; at most two decimals. */
export function showNumber(value: number, language: Text['language']): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ru-RU', { maximumFractionDigits: 2 }).format(value)
}

/** A term in months as years, months and days; half a month is fifteen days (guidance-format). */
export function showMonths(months: number, t: Text): string {
  const whole = Math.floor(months)
  const days = Math.round((months - whole) * 30)
  const said = []
  if (whole >= 12) said.push(t('amount.years', { n: Math.floor(whole / 12) }))
  if (whole % 12 > 0 || (whole === 0 && days === 0)) said.push(t('amount.months', { n: whole % 12 }))
  if (days > 0) said.push(t('amount.days', { n: days }))
  return said.join(' ')
}

/** A figure of a punishment with its unit. */
export function showAmount(value: number, unit: PenaltyGuidance['unit'], t: Text): string {
  switch (unit) {
    case 'months':
      return showMonths(value, t)
    case 'days':
      return t('amount.days', { n: value })
    case 'hours':
      return t('amount.hours', { n: value })
    case null:
      return showNumber(value, t.language)
    default:
      return t(`amount.${unit}`, { n: showNumber(value, t.language) })
  }
}

/** `188(2)` as an article is named on the desk: number and part. */
export function showArticle(article: string, part: string | null, t: Text): string {
  return part === null ? t('article.whole', { article }) : t('article.part', { article, part })
}

/** `CPC 398(1)4)` as the language of the screen names the code: ҚПК, УПК. */
export function showLawRef(reference: string, t: Text): string {
  return reference
    .replace(/\b(\d{2,3}(?:-\d{1,2})?)\/(\d{1,2}(?:-\d{1,2})?)\b/g, '$1($2)')
    .replace(/\b(CPC|CC)\b/g, (code) => t(code === 'CPC' ? 'law.cpc' : 'law.cc'))
}

/** A placeholder's words without the brackets that mark it in the act. */
export function withoutBrackets(words: string): string {
  return words.replace(/^\[|\]$/g, '')
}
