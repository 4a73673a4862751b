/** What a picture was asked of, and which edition of the law it tells of, in words. */
import type { Language } from '../say.ts'
import { word } from './report.ts'

export interface Charge {
  article: string
  part: string | null
}

export interface Asked {
  by:
    | {
        by: 'article'
        article: string
        part: string | null
        from: string | null
        to: string | null
        court: string | null
      }
    | { by: 'query'; text: string }
    | { by: 'matched'; atLeast: number }
  singleCharge: boolean
}

/** `2026-11-20` as `20.11.2026`; an open end is an ellipsis. */
export const dayText = (date: string | null): string => (date === null ? '…' : date.split('-').toReversed().join('.'))

export function chargeText({ article, part }: Charge, language: Language): string {
  return part === null ? word(language, 'article', { article }) : word(language, 'articlePart', { article, part })
}

export function askedText({ by, singleCharge }: Asked, language: Language): string {
  const parts: string[] = []
  if (by.by === 'article') {
    parts.push(chargeText(by, language))
    if (by.from !== null || by.to !== null)
      parts.push(word(language, 'period', { from: dayText(by.from), to: dayText(by.to) }))
    if (by.court !== null) parts.push(word(language, 'court', { court: by.court }))
  } else if (by.by === 'query') parts.push(word(language, 'query', { text: by.text }))
  else parts.push(word(language, 'matched', { match: by.atLeast }))
  if (singleCharge) parts.push(word(language, 'single'))
  return parts.join('; ')
}

/** @param charged false where the selection is of several articles */
export function editionText(
  { from, to }: { from: string | null; to: string | null },
  charged: boolean,
  language: Language,
): string {
  if (!charged) return word(language, 'editionsMixed')
  if (from === null && to === null) return word(language, 'editionAll')
  if (from === null) return word(language, 'editionUntil', { to: dayText(to) })
  if (to === null) return word(language, 'editionFrom', { from: dayText(from) })
  return word(language, 'editionBetween', { from: dayText(from), to: dayText(to) })
}
