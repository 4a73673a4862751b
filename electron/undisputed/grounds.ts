/** The dated figures assessments rest on: the index from the law pack, the calendar from its own. */
import type { Grounds } from '../../shared/undisputed/index.ts'
import { loadBuiltInLaw } from '../law/load.ts'
import { loadBuiltInCalendar, loadCalendarPack } from './calendar.ts'

/** @param calendarFolder a calendar of working days to use in place of the built-in one */
export function loadGrounds(calendarFolder?: string): Grounds {
  const calendar = calendarFolder === undefined ? loadBuiltInCalendar() : loadCalendarPack(calendarFolder)
  return { mci: loadBuiltInLaw().mci, calendar }
}
