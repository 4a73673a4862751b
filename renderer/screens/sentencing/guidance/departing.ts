/**
 * Places where the judge departs from the guidance with a reason. A reason may settle the very violation that asked for it:
 * its field stays where the judge is writing, until the person or the case is left.
 */
import { createContext, useContext } from 'react'
import type { Violation } from '../../../../shared/sentencing/guidance.ts'

/** What a departure is recorded under: the first article of the violation, or its code. */
export function departureFrom({ articles, code }: Violation): string {
  return articles[0] ?? code
}

export interface Departing {
  /** Violations whose reason is being written. */
  asked: readonly Violation[]
  ask: (violation: Violation) => void
}

export const DepartingContext = createContext<Departing>({ asked: [], ask: () => {} })

export function useDeparting(): Departing {
  return useContext(DepartingContext)
}
