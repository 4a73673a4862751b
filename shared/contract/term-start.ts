/** The first day of a term, which the case file has no field for: the judge fills it into the act, in both languages. */
import type { CaseFile } from '../case/schema.ts'
import { kkDate } from '../language/grammar/kk-terms.ts'
import { ruDate } from '../language/grammar/ru-units.ts'
import { isIsoDate } from '../time/date.ts'
import type { IsoDate } from '../time/date.ts'
import { fillsOf, withFill } from './fills.ts'

/** The block of the act that tells from when a defendant's term runs. */
function blockOf(defendant: string): string {
  return `termStart.${defendant}`
}

/** The day that words of an act tell, as the acts print days; null for any other words. */
function dayIn(text: string, printed: (date: IsoDate) => string): IsoDate | null {
  const year = /\d{4}/.exec(text)?.[0]
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0]
  if (year === undefined || day === undefined) return null
  for (let month = 1; month <= 12; month += 1) {
    const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    if (isIsoDate(date) && printed(date).replaceAll('\u00a0', ' ') === text.trim().replaceAll('\u00a0', ' '))
      return date
  }
  return null
}

/** The day the judge named for this defendant; null where there is none, or where it is told in words of another kind. */
export function termStartIn(file: CaseFile, defendant: string): IsoDate | null {
  const fills = fillsOf(file)
  const block = blockOf(defendant)
  const kk = fills.kk[block]
  const ru = fills.ru[block]
  return (kk === undefined ? null : dayIn(kk, kkDate)) ?? (ru === undefined ? null : dayIn(ru, ruDate))
}

/** The case with that day written into the acts of both languages; null takes it back. */
export function withTermStart(file: CaseFile, defendant: string, day: IsoDate | null): CaseFile {
  return withFill(file, blockOf(defendant), day === null ? { kk: '', ru: '' } : { kk: kkDate(day), ru: ruDate(day) })
}
