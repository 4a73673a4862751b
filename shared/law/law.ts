/** Look-ups in an edition of the law. */
import type { IsoDate } from '../time/date.ts'
import type { Law, Row } from './types.ts'

/** `"188/2"`, or the number alone for an article without parts (guidance-format, point 2). */
export function rowKey(article: string, part: string | null): string {
  return part === null ? article : `${article}/${part}`
}

/** Puts validated pack contents together. */
export function buildLaw(pack: Omit<Law, 'byKey'>): Law {
  return { ...pack, byKey: new Map(pack.rows.map((row) => [rowKey(row.article, row.part), row])) }
}

/** The row of an article and part, or undefined where the table has none. */
export function findRow(law: Law, article: string, part: string | null): Row | undefined {
  return law.byKey.get(rowKey(article, part))
}

/** All parts of an article, in the order of the Code. */
export function partsOf(law: Law, article: string): Row[] {
  return law.rows.filter((row) => row.article === article)
}

/** The monthly calculation index in tenge on a day; undefined before the first figure of the pack. */
export function mciOn(law: Law, date: IsoDate): number | undefined {
  let found: number | undefined
  for (const row of law.mci) {
    if (row.from > date) break
    found = row.tenge
  }
  return found
}
