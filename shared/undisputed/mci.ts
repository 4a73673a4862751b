/** The monthly calculation index of a financial year: the law names the year, so last year's figure is no stand-in. */
import type { MciTable } from '../law/types.ts'
import type { IsoDate } from '../time/date.ts'

/** Tenge on the day, from the rows of that day's own year; undefined where the table has none for it. */
export function mciOfYear(table: MciTable, date: IsoDate): number | undefined {
  const year = date.slice(0, 4)
  return table.findLast((row) => row.from <= date && row.from.startsWith(year))?.tenge
}
