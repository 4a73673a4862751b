/** Dates, numbers and terms as the desk prints them; figures are never computed here. */
import type { PenaltyGuidance } from '../../shared/sentencing/guidance.ts'
import { sayAmount, sayTerm } from '../../shared/language/explain/amounts.ts'
import type { Form } from '../../shared/language/explain/forms.ts'
import { NBSP } from '../../shared/language/grammar/figures.ts'
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

/** A term in months as years, months and days, in the words of the explanations and the acts. */
export function showMonths(months: number, t: Text, form: Form = 'nom'): string {
  return sayTerm(months, t.language, form).replaceAll(NBSP, ' ')
}

/** A figure of a punishment with its unit. */
export function showAmount(value: number, unit: PenaltyGuidance['unit'], t: Text, form: Form = 'nom'): string {
  return unit === null ? showNumber(value, t.language) : sayAmount(value, unit, t.language, form)
}

/** The form that stands after "up to": Russian says it in the genitive. */
export function afterUpTo(t: Text): Form {
  return t.language === 'ru' ? 'gen' : 'nom'
}

/** The upper end alone: `до 3 лет`, `ең көбі 3 жыл`. */
export function showUpTo(value: number, unit: PenaltyGuidance['unit'], t: Text): string {
  return t('amount.upTo', { to: showAmount(value, unit, t, afterUpTo(t)) })
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
