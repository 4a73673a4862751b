/** Writing conditions into a query for somebody who does not know its language. Pure text in, text out. */
import type { Language, Says } from '../language/say.ts'
import { parseQuery } from './query.ts'
import { FIELD_WORDS, fieldLabel } from './query-words.ts'
import type { FieldName } from './query-words.ts'

type Choices = Readonly<Record<string, Says>>

/** The word a value is written with in each language; the query reads all of them. */
export const VALUE_WORD = {
  outcome: {
    conviction: { kk: 'айыптау', ru: 'обвинительный', en: 'conviction' },
    acquittal: { kk: 'ақтау', ru: 'оправдание', en: 'acquittal' },
    terminated: { kk: 'тоқтату', ru: 'прекращение', en: 'terminated' },
    released: { kk: 'босату', ru: 'освобождение', en: 'released' },
    other: { kk: 'өзге', ru: 'иное', en: 'other' },
  },
  language: {
    kk: { kk: 'қазақша', ru: 'казахский', en: 'kazakh' },
    ru: { kk: 'орысша', ru: 'русский', en: 'russian' },
  },
  level: {
    district: { kk: 'аудан', ru: 'район', en: 'district' },
    region: { kk: 'облыс', ru: 'область', en: 'region' },
    cassation: { kk: 'кассация', ru: 'кассация', en: 'cassation' },
  },
  kind: {
    verdict: { kk: 'үкім', ru: 'приговор', en: 'verdict' },
    resolution: { kk: 'қаулы', ru: 'постановление', en: 'resolution' },
    ruling: { kk: 'ұйғарым', ru: 'определение', en: 'ruling' },
    decision: { kk: 'шешім', ru: 'решение', en: 'decision' },
    courtOrder: { kk: 'бұйрық', ru: 'приказ', en: 'order' },
    sanction: { kk: 'санкция', ru: 'санкция', en: 'sanction' },
    appealResolution: { kk: 'апелляция', ru: 'апелляция', en: 'appeal' },
    cassationResolution: { kk: 'кассация', ru: 'кассация', en: 'cassation' },
  },
} as const satisfies Partial<Record<FieldName, Choices>>

export type ListField = keyof typeof VALUE_WORD

/** A field of the query as it stands in its text. */
export interface Condition {
  field: FieldName
  negated: boolean
  /** As it was written, with its field. */
  text: string
  from: number
  to: number
}

/** The fields of a query; none where the query has a fault. */
export function conditionsOf(text: string): Condition[] {
  const parsed = parseQuery(text)
  if (!parsed.ok) return []
  return parsed.query.filters.map(({ field, negated, from, to }) => ({
    field,
    negated,
    text: text.slice(from, to),
    from,
    to,
  }))
}

function joined(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
}

/** The query without one of its pieces. */
export function without(text: string, { from, to }: { from: number; to: number }): string {
  return joined(text.slice(0, from), text.slice(to))
}

/** `сот:"Алматы қаласы"`: a value of several words stands in quotation marks. */
export function conditionText(field: FieldName, value: string, language: Language): string {
  const clean = value.replaceAll(/["«»“”„]/gu, '').trim()
  return `${fieldLabel(field)[language]}:${/\s/u.test(clean) ? `"${clean}"` : clean}`
}

/** Puts a condition into a query; one of the same field is replaced. An empty value takes it away. */
export function withCondition(text: string, field: FieldName, value: string, language: Language): string {
  let rest = text
  for (;;) {
    const [old] = conditionsIn(rest).filter((one) => one.field === field && !one.negated)
    if (old === undefined) break
    rest = without(rest, old)
  }
  return value.trim() === '' ? rest : joined(rest, conditionText(field, value, language))
}

/** As {@link conditionsOf}, for a query that may have a fault elsewhere. */
function conditionsIn(text: string): Condition[] {
  const found: Condition[] = []
  for (const match of text.matchAll(/(^|\s)(-?)(\p{L}+):("[^"]*"|«[^»]*»|“[^”]*”|\S*)/gu)) {
    const field = FIELD_WORDS.get((match[3] ?? '').toLowerCase())
    if (field === undefined) continue
    const from = match.index + (match[1] ?? '').length
    const to = match.index + match[0].length
    found.push({ field, negated: match[2] === '-', text: text.slice(from, to), from, to })
  }
  return found
}

/** The value a query has for a field of closed values; null where it has none. */
export function chosenValue(text: string, field: ListField): string | null {
  const parsed = parseQuery(text)
  if (!parsed.ok) return null
  const found = parsed.query.filters.find((filter) => filter.field === field && !filter.negated)
  return found !== undefined && 'value' in found ? found.value : null
}

/** Adds a word, a phrase (`"…"`), a beginning (`…*`) or a word to leave out (`-…`). */
export function withWords(text: string, kind: 'phrase' | 'prefix' | 'without', words: string): string {
  const clean = words.replaceAll(/["«»“”„*]/gu, '').trim()
  if (clean === '') return text
  if (kind === 'phrase') return joined(text, `"${clean}"`)
  const word = clean.split(/\s+/u)[0] ?? ''
  if (kind === 'prefix') return joined(text, `${word}*`)
  return joined(text, /\s/u.test(clean) ? `-"${clean}"` : `-${clean}`)
}
