/**
 * Facts that acts need and that `ukim.case/1` may or may not carry yet. Read here and nowhere else, so that a field
 * added to the case format is picked up in one place; until then the act shows a placeholder.
 */
import type { CaseFile, Choice } from '../case/schema.ts'
import { isIsoDate, type IsoDate } from '../time/date.ts'

function field(holder: object | null, name: string): unknown {
  return holder !== null && name in holder ? (holder as Record<string, unknown>)[name] : undefined
}

/** First day of the term of imprisonment (CPC 393(4)): the judge's figure, never computed. */
export function termStartOf(choice: Choice | null): IsoDate | null {
  const value = field(choice, 'termStartsOn')
  return typeof value === 'string' && isIsoDate(value) ? value : null
}

/** Months to pay a fine from the entry into force (CC 41(3)-(4)): the court's figure. */
export function finePaymentOf(choice: Choice | null): number | null {
  const value = field(choice, 'finePaymentMonths')
  return typeof value === 'number' && value > 0 ? value : null
}

/** What becomes of property under arrest (CPC 401(6)); "none": there was no arrest. */
export function propertyArrestOf(file: CaseFile): 'keep' | 'cancel' | 'none' | null {
  const value = field(file, 'propertyArrest')
  return value === 'keep' || value === 'cancel' || value === 'none' ? value : null
}
