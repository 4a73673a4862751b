/** Art. 61: converting punishments into each other when they are added. */
import type { MainKind } from '../case/kinds.ts'
import { figureOn } from '../law/figures.ts'
import type { Figures } from '../law/figures.ts'

/** Days in a month when days of imprisonment are told in months; the Code names no other figure (an open point, warned). */
const DAYS_IN_MONTH = 30

/**
 * Days of imprisonment that an amount of a kind is worth; null for kinds that run on their own or have no rate.
 * Amounts: months for imprisonment and restriction, days for arrest, hours for service, MCI for works and fines.
 */
export function toDays(figures: Figures, kind: MainKind, amount: number, on: string): number | null {
  const rates = figureOn(figures, 'conversionPerDay', on)
  switch (kind) {
    case 'imprisonment':
    case 'restrictionOfLiberty':
      return amount * DAYS_IN_MONTH
    case 'arrest':
      return amount
    case 'communityService':
      return amount / rates.serviceHours
    case 'correctionalWorks':
    case 'fine':
      return amount / rates.mci
    default:
      return null
  }
}
