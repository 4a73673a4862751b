/** Figures and days in the text of an act, whatever its language: what must be equal in both. */
import { KK_MONTHS } from '../../../shared/language/grammar/kk-terms.ts'
import { RU_MONTHS_GENITIVE } from '../../../shared/language/grammar/ru-units.ts'
import type { ActLanguage } from '../../../shared/acts/document.ts'

/** Every run of digits, sorted; groups of thousands are one number. */
export function figuresIn(text: string): string[] {
  return (text.replace(/(\d)[\u00a0\u202f ](?=\d{3}(?!\d))/gu, '$1').match(/\d+/gu) ?? []).toSorted()
}

/** Every day as YYYY-MM-DD, sorted; found by its own patterns, not by those of the intake. */
export function datesIn(text: string, language: ActLanguage): string[] {
  const plain = text.replaceAll('\u00a0', ' ')
  const iso = (year = '', month = -1, day = ''): string =>
    `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  const found =
    language === 'ru'
      ? [...plain.matchAll(/(\d{1,2}) (\p{Ll}+) (\d{4}) года/gu)].map(([, day, word = '', year]) =>
          iso(
            year,
            RU_MONTHS_GENITIVE.findIndex((month) => month === word),
            day,
          ),
        )
      : [...plain.matchAll(/(\d{4}) жылғы (\d{1,2}) (\p{Ll}+)/gu)].map(([, year, day, word = '']) =>
          iso(
            year,
            KK_MONTHS.findIndex((month) => word.startsWith(month)),
            day,
          ),
        )
  return found.toSorted()
}
