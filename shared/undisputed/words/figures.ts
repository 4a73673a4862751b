/** The figures an assessment rests on, in words: the same words as on the desk. */
import { undisputedWords } from '../../language/messages/undisputed.ts'
import type { Language, Says } from '../../language/say.ts'
import type { Figures, FigureValue } from '../types.ts'

const WORDS: Readonly<Record<string, Says>> = undisputedWords

function value(key: string, found: FigureValue, language: Language): string {
  if (typeof found === 'number') return String(found).replace(/\B(?=(\d{3})+(?!\d))/gu, '\u00a0')
  const words = key === 'channel' ? `undisputed.channel.${String(found)}` : `undisputed.${String(found)}.kind`
  return WORDS[words]?.[language] ?? String(found)
}

/** "сумма требования: 172 999; порог: 173 000"; figures without a name are for programs and left out. */
export function sayFigures(figures: Figures, language: Language): string {
  return Object.entries(figures)
    .flatMap(([key, found]) => {
      const name = WORDS[`undisputed.figure.${key}`]?.[language]
      return name === undefined || found === null ? [] : [`${name}: ${value(key, found, language)}`]
    })
    .join('; ')
}
