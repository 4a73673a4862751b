/** The list of cases with the terms that run: the store knows days, the procedure says what runs from them. */
import type { CaseQuery as StoreQuery, CaseRepository } from '../store/types.ts'
import { loadBuiltInCalendar } from '../undisputed/calendar.ts'
import type { CaseQuery, ListedCase } from '../../shared/contract/values.ts'
import { daysBetween } from '../../shared/time/date.ts'
import { DEADLINE_KINDS, DEADLINE_RULES, endsRunning, nextDeadline, startsDue } from '../../shared/time/deadlines.ts'

/** A query whose absent filters are left out. */
type Query = { [K in keyof CaseQuery]?: Exclude<CaseQuery[K], undefined> }

/** Spans of days from which a term still runs and ends within so many days. */
function spansDue(today: string, within: number): NonNullable<StoreQuery['due']> {
  const calendar = loadBuiltInCalendar()
  return DEADLINE_KINDS.flatMap((kind) => {
    const span = startsDue(kind, today, within, calendar)
    return span === null ? [] : [{ column: DEADLINE_RULES[kind].from, decided: kind !== 'decide', ...span }]
  })
}

/** Terms that run today, in the order in which one of them counts as a case's next. */
function termsRunning(today: string): NonNullable<StoreQuery['terms']> {
  const calendar = loadBuiltInCalendar()
  return DEADLINE_KINDS.map((kind) => ({
    column: DEADLINE_RULES[kind].from,
    decided: kind !== 'decide',
    ends: endsRunning(kind, today, calendar),
  }))
}

/** @param today the day by the machine's clock, YYYY-MM-DD */
export function listCases(cases: CaseRepository, query: Query, today: string): { total: number; cases: ListedCase[] } {
  const { dueWithin, ...rest } = query
  const due = dueWithin === undefined ? {} : { due: spansDue(today, dueWithin) }
  const terms = rest.sort === 'deadline' ? { terms: termsRunning(today) } : {}
  const found = cases.list({ ...rest, ...due, ...terms })
  const calendar = loadBuiltInCalendar()
  return {
    total: found.total,
    cases: found.cases.map((row) => {
      const decided = row.stage === 'decided' || row.stage === 'signed'
      const next = nextDeadline({ receivedOn: row.receivedOn, verdictOn: row.verdictOn, decided }, today, calendar)
      return { ...row, deadline: next && { ...next, daysLeft: daysBetween(today, next.lastDay) } }
    }),
  }
}
